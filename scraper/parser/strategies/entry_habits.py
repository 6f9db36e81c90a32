"""How the entries of a page are written, where no mark says it: their first lines as headlines and as names."""

from __future__ import annotations

import msgspec

from scraper.parser.content.authors import authors_of
from scraper.parser.draft import Draft
from scraper.parser.lines.titles import ends_sentence, is_name, word_count

LONGEST_HEAD = 160
MOSTLY = 0.8
SENTENCE_ENDS = frozenset(".:,;…")
FEWEST_SIGNED = 3
"""Names under headlines from which on they are a page's bylines, though not all entries have one."""
LONGEST_ROLE = 4
"""Words of a line under a name that tells what the reporter is."""


def headed(drafts: tuple[Draft, ...]) -> tuple[Draft, ...]:
    """The drafts with headlines where none was marked and nearly all begin with a short line over a longer text."""
    if any(draft.headline for draft in drafts):
        return drafts
    parted = [draft.body.partition("\n\n") for draft in drafts]
    heads = [bool(rest) and len(first) <= LONGEST_HEAD and first[-1:] not in SENTENCE_ENDS for first, _, rest in parted]
    if sum(heads) < MOSTLY * len(drafts):
        return drafts
    return tuple(
        msgspec.structs.replace(draft, headline=first, body=rest) if is_head else draft
        for draft, is_head, (first, _, rest) in zip(drafts, heads, parted, strict=True)
    )


def signed(drafts: tuple[Draft, ...]) -> tuple[Draft, ...]:
    """The drafts with authors where none was marked and their texts begin with names, in lines of their own, that recur.

    Nearly all must, for topics look like names; fewer where the names stand under headlines, as topics never do.
    """
    if any(draft.authors for draft in drafts):
        return drafts
    parted = [draft.body.partition("\n\n") for draft in drafts]
    names = [first if rest and is_name(first) else "" for first, _, rest in parted]
    told = [name for name in names if name]
    are_headed = all(draft.headline for draft, name in zip(drafts, names, strict=True) if name)
    fewest = FEWEST_SIGNED if are_headed else MOSTLY * len(drafts)
    if len(told) < max(fewest, FEWEST_SIGNED) or 2 * len(set(told)) > len(told):
        return drafts
    return tuple(
        msgspec.structs.replace(draft, authors=authors_of([name]), body=_without_role(rest)) if name else draft
        for draft, name, (_, _, rest) in zip(drafts, names, parted, strict=True)
    )


def _without_role(text: str) -> str:
    """A text without the line that tells what its author is: "Political correspondent"."""
    first, _, rest = text.partition("\n\n")
    is_role = bool(rest) and word_count(first) <= LONGEST_ROLE and not ends_sentence(first)
    return rest if is_role else text
