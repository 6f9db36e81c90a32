"""Pictures with their captions and credits."""

from __future__ import annotations

import re
from collections.abc import Callable

from selectolax.lexbor import LexborNode

from scraper.model import Image

SOURCES = ("data-src", "data-original", "data-lazy-src", "src", "data-srcset", "srcset")
CREDIT = re.compile(r"credit|copyright|photograph|author|source|agency", re.IGNORECASE)
# "… arrives. Photograph: Ann Author/Agency", "(Ann Author/Agency)", "© Agency": a credit at the end of a caption.
CREDIT_TAIL = re.compile(
    r"\s*(?:\(((?:[^()]*/)?[^()]{2,60}(?:/[^()]{2,60})?)\)|(?:Photograph|Photo|Foto|Picture|Image|Crédit photo|Crédits?|Bild)\s*:\s*(.{2,100})|©\s*(.{2,80}))\s*\.?$"
)
CREDIT_WORD = re.compile(
    r"^\W*(?:photograph|photographer|photo|foto|picture|image|bild|illustration|crédits?(?: photo)?|credits?)\s*(?::\s*|\s(?=[A-ZÀ-Þ]))|^©\s*",
    re.IGNORECASE,
)
TOO_SMALL = 40  # pixels: icons and avatars
UNREAL = ("data:", "about:", "blob:")


def image_of(node: LexborNode, *, absolute: Callable[[str | None], str | None]) -> Image | None:
    """The picture of a `<figure>`, `<picture>` or `<img>`; null for icons and for what has no address."""
    picture = (
        node if node.tag in {"img", "amp-img"} else node.css_first("img, amp-img, source[srcset], source[data-srcset]")
    )
    if picture is None or _is_icon(picture):
        return None
    url = absolute(_source(picture))
    if url is None:
        return None
    caption, credit = _caption(node) if node is not picture else (None, None)
    return Image(url=url, caption=caption, credit=credit)


def _source(picture: LexborNode) -> str | None:
    attributes = picture.attributes
    for name in SOURCES:
        value = (attributes.get(name) or "").strip()
        if value and not value.startswith(UNREAL):
            return value.split(",")[0].split()[0] if name.endswith("srcset") else value
    return None


def _is_icon(picture: LexborNode) -> bool:
    attributes = picture.attributes
    sizes = [
        int(value)
        for name in ("width", "height")
        if (value := attributes.get(name) or "").isascii() and value.isdigit() and len(value) < 6
    ]
    return bool(sizes) and max(sizes) < TOO_SMALL


def _caption(figure: LexborNode) -> tuple[str | None, str | None]:
    """Caption and credit: an element of the caption that is named for it, else the caption's own tail."""
    box = figure.css_first("figcaption")
    if box is None:
        return None, None
    text = " ".join(box.text(separator=" ").split())
    for part in box.css("span, div, small, cite, em"):
        if CREDIT.search(part.attrs.get("class") or part.attrs.get("itemprop") or ""):
            credit = " ".join(part.text(separator=" ").split())
            return text.replace(credit, "").strip() or None, bare_credit(credit)
    if tail := CREDIT_TAIL.search(text[-200:]):
        credit = next(group for group in tail.groups() if group)
        return text[: len(text) - len(tail[0])].strip() or None, bare_credit(credit)
    return text or None, None


def bare_credit(text: str) -> str | None:
    """A credit without the word that introduces it."""
    return CREDIT_WORD.sub("", text).strip("() ") or None
