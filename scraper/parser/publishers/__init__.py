"""Sites whose layout tells more than structure alone can.

A module here is one site or family of sites. It offers `HOSTS`, the registrable domains it is for, and `LAYOUTS`, the
site's layouts, newest first; and, where selectors do not suffice, `refine(draft)` or `next_url(document)`.
A new publisher is a new module and nothing else.
"""

from __future__ import annotations

import pkgutil
from functools import cache
from importlib import import_module
from types import ModuleType

import msgspec

from scraper.parser.addresses import host_of
from scraper.parser.document import Document
from scraper.parser.draft import PageFacts, Reading
from scraper.parser.strategies.entries import read_layout
from scraper.parser.strategies.layout import Layout

STRATEGY = "publisher"


@cache
def modules() -> tuple[ModuleType, ...]:
    """The publisher modules of this package, by name."""
    names = sorted(module.name for module in pkgutil.iter_modules(__path__))
    return tuple(import_module(f"{__name__}.{name}") for name in names)


def module_for(url: str) -> ModuleType | None:
    """The module of the site that an address belongs to; null for a site without one."""
    labels = host_of(url).split(".")
    domains = {".".join(labels[start:]) for start in range(len(labels))}
    return next((module for module in modules() if domains & set(module.HOSTS)), None)


def read(document: Document, *, module: ModuleType | None) -> Reading:
    """What the site's own module reads: the layout that finds most updates."""
    if module is None:
        return Reading(strategy=STRATEGY)
    name = module.__name__.rpartition(".")[2]
    strategy = f"{STRATEGY}:{name}"
    found = [(layout, document.css(layout.entry)) for layout in module.LAYOUTS]
    layout, nodes = max(found, key=lambda one: len(one[1]), default=(None, []))
    drafts = read_layout(nodes, document, layout=layout, strategy=strategy) if layout else ()
    if refine := getattr(module, "refine", None):
        drafts = tuple(refine(draft) for draft in drafts)
    return Reading(strategy=strategy, drafts=drafts, facts=_facts(document, layout if drafts else None, module))


def _facts(document: Document, layout: Layout | None, module: ModuleType) -> PageFacts:
    following = getattr(module, "next_url", None)
    url = following(document) if following else None
    name = getattr(module, "NAME", None)
    if layout is None:
        return PageFacts(publisher=name, next_url=url)
    link = document.first(layout.next_page) if layout.next_page else None
    has_ended = layout.ended is not None and document.first(layout.ended) is not None
    facts = PageFacts(
        publisher=name,
        next_url=url or document.absolute(link.attributes.get("href") if link else None),
    )
    return msgspec.structs.replace(facts, is_live=False) if has_ended else facts
