"""What a parser read of a blog: its segments, quotes, speakers and sources; and how two readings differ."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping, Sequence
from typing import NamedTuple

from sqlalchemy import Connection, RowMapping, Table, select

from scraper.model import Difference, Finding, Shift
from scraper.repository.schema import current_text, quote, segment, source, version

ORDER: tuple[Finding, ...] = ("segment", "quote", "speaker", "source")
Place = tuple[int, str]  # a segment and the field of it


class Said(NamedTuple):
    """A quote as compared."""

    start: int
    end: int
    text: str
    speaker: str | None


class Reading(NamedTuple):
    """What stands in the current versions of a blog's segments: their texts, the quotes by place, the sources."""

    texts: Mapping[int, tuple[str, str]]
    quotes: Mapping[Place, Sequence[Said]]
    sources: Counter[tuple[int, str]]

    @property
    def held(self) -> dict[Finding, int]:
        """How many there are of each."""
        said = [one for quotes in self.quotes.values() for one in quotes]
        return {
            "segment": len(self.texts),
            "quote": len(said),
            "speaker": sum(one.speaker is not None for one in said),
            "source": self.sources.total(),
        }


def read_reading(connection: Connection, blog_id: int) -> Reading:
    """What a blog was last read as."""
    columns = (segment.c.id, version.c.headline, version.c.body)
    rows = connection.execute(select(*columns).select_from(current_text).where(segment.c.blog_id == blog_id))
    quotes: dict[Place, list[Said]] = defaultdict(list)
    for row in _hanging(connection, quote, blog_id):
        said = Said(row["start_char"], row["end_char"], row["text"], row["speaker"])
        quotes[row["segment_id"], row["field"]].append(said)
    return Reading(
        texts={row.id: (row.headline or "", row.body) for row in rows},
        quotes=quotes,
        sources=Counter((row["segment_id"], row["name"]) for row in _hanging(connection, source, blog_id)),
    )


def differences(before: Reading, after: Reading) -> tuple[Difference, ...]:
    """What the later reading adds, loses and reads otherwise, segment by segment."""
    found = [*_of_segments(before, after), *_of_quotes(before, after), *_of_sources(before, after)]
    return tuple(sorted(found, key=lambda difference: (difference.segment_id, ORDER.index(difference.of))))


def _hanging(connection: Connection, table: Table, blog_id: int) -> Sequence[RowMapping]:
    """The rows of a table that hang on the current versions of a blog."""
    current = (segment.c.id == table.c.segment_id) & (segment.c.version == table.c.version)
    query = select(table).join(segment, current).where(segment.c.blog_id == blog_id)
    return connection.execute(query.order_by(table.c.segment_id, table.c.number)).mappings().all()


def _of_segments(before: Reading, after: Reading) -> Iterator[Difference]:
    for segment_id in before.texts.keys() | after.texts.keys():
        was, now = before.texts.get(segment_id), after.texts.get(segment_id)
        if was != now:
            yield _difference(
                "segment", segment_id, was and " – ".join(filter(None, was)), now and " – ".join(filter(None, now))
            )


def _of_quotes(before: Reading, after: Reading) -> Iterator[Difference]:
    for place in before.quotes.keys() | after.quotes.keys():
        for was, now in _paired(before.quotes.get(place, ()), after.quotes.get(place, ())):
            if was is None or now is None or was.text != now.text:
                yield _difference("quote", place[0], was and was.text, now and now.text)
            elif was.speaker != now.speaker:
                yield _difference("speaker", place[0], was.speaker, now.speaker)


def _of_sources(before: Reading, after: Reading) -> Iterator[Difference]:
    for segment_id, name in (before.sources - after.sources).elements():
        yield _difference("source", segment_id, name, None)
    for segment_id, name in (after.sources - before.sources).elements():
        yield _difference("source", segment_id, None, name)


def _paired(before: Sequence[Said], after: Sequence[Said]) -> Iterator[tuple[Said | None, Said | None]]:
    """Each quote before with the one of now of the same words, else with one that overlaps it, else alone."""
    free = list(after)
    rest = []
    for was in before:
        same = next((now for now in free if now.text == was.text), None)
        if same is None:
            rest.append(was)
        else:
            free.remove(same)
            yield was, same
    for was in rest:
        near = next((now for now in free if now.start < was.end and was.start < now.end), None)
        if near is not None:
            free.remove(near)
        yield was, near
    yield from ((None, now) for now in free)


def _difference(of: Finding, segment_id: int, before: str | None, after: str | None) -> Difference:
    how: Shift = "added" if before is None else "lost" if after is None else "changed"
    return Difference(of=of, how=how, segment_id=segment_id, before=before, after=after)
