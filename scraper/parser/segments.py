"""Updates become segments: times resolved, keys given, positions counted."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from datetime import date, datetime, tzinfo
from hashlib import blake2b

from scraper.model import Problem, Segment
from scraper.parser.draft import Draft, Stamp
from scraper.parser.language import language_apart
from scraper.parser.merging.identity import folded_key
from scraper.parser.merging.update import Update
from scraper.parser.times.timeline import Resolved, resolve

# Arrows and bullets that point to a headline and are none of its words.
POINTER = re.compile(r"^[\s▶►▷▸‣•●■◆➤➜→▪\ufe0f]+")
# Which strategy a time came from, by how it was known, where several strategies met in one update.
BASIS_OF = {"json-ld": "json_ld", "microdata": "microdata"}


def build_segments(
    updates: Sequence[Update],
    *,
    language: str | None,
    zone: tzinfo,
    fetched_at: datetime,
    page_day: date | None,
    page_end: datetime | None,
) -> tuple[tuple[Segment, ...], tuple[Problem, ...]]:
    """The segments of a page in page order, and the conflicts met while dating them."""
    stamps = [update.draft.stamps for update in updates]
    resolved, problems = resolve(stamps, zone=zone, fetched_at=fetched_at, page_day=page_day, page_end=page_end)
    used: Counter[str] = Counter()
    segments = [
        _segment(update, time, position=position, language=language, zone=zone, used=used)
        for position, (update, time) in enumerate(zip(updates, resolved, strict=True))
    ]
    return tuple(segments), problems


def instant_of(stamp: Stamp | None, zone: tzinfo) -> datetime | None:
    """The instant a stamp states in full, in the publisher's zone; a wall clock without offset is the publisher's."""
    if stamp is None:
        return None
    if stamp.instant is not None:
        return stamp.instant.astimezone(zone)
    if stamp.day is not None and stamp.clock is not None:
        return datetime.combine(stamp.day, stamp.clock, stamp.zone or zone).astimezone(zone)
    return None


def moment_of(stamp: Stamp | None, zone: tzinfo) -> datetime | date | None:
    """The instant of a stamp, or the day where it states no more."""
    return instant_of(stamp, zone) or (stamp.day if stamp else None)


def _segment(
    update: Update, time: Resolved, *, position: int, language: str | None, zone: tzinfo, used: Counter[str]
) -> Segment:
    draft = update.draft
    provenance = dict(update.provenance)
    if time.basis:
        provenance["published_at"] = _time_source(draft, time)
    return Segment(
        key=_unique((folded_key(draft.key) if draft.key else None) or _digest(draft), used),
        position=position,
        headline=POINTER.sub("", draft.headline) or None if draft.headline else None,
        body=draft.body,
        language=language_apart(draft.body, stated=draft.language, page=language),
        published_at=time.published_at,
        published_precision=time.precision,
        time_basis=time.basis,
        updated_at=instant_of(draft.updated, zone),
        authors=draft.authors,
        permalink=draft.permalink,
        is_pinned=draft.is_pinned,
        is_key_event=draft.is_key_event,
        links=draft.links,
        embeds=draft.embeds,
        images=draft.images,
        provenance=provenance,
    )


def _time_source(draft: Draft, time: Resolved) -> str:
    """The strategy behind a time; what no strategy stated is the timeline's own inference."""
    if time.basis == "page":
        return "page"
    return BASIS_OF.get(time.basis or "", draft.strategy)


def _digest(draft: Draft) -> str:
    """A key for an update without an id: of its headline and first words, else of its time, never a relative one."""
    stamp = next((stamp for stamp in draft.stamps if stamp.ago is None), None)
    steady = (draft.headline or "") + "\n" + draft.body[:200]
    if not steady.strip() and stamp:
        steady = stamp.text
    return blake2b(steady.encode("utf-8", "surrogatepass"), digest_size=8).hexdigest()


def _unique(key: str, used: Counter[str]) -> str:
    """The key, numbered where it was used before."""
    used[key] += 1
    return key if used[key] == 1 else f"{key}-{used[key]}"
