"""Random lives of a blog: events and versions say exactly what happened to it, and a replay says the same."""

import shutil
from dataclasses import dataclass, field
from itertools import combinations, count
from tempfile import TemporaryDirectory

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from scraper.repository import open_archive

WORDS = [
    "anchor",
    "basin",
    "crane",
    "dock",
    "eddy",
    "ferry",
    "gale",
    "hull",
    "inlet",
    "jetty",
    "keel",
    "lock",
    "mast",
    "navy",
    "oar",
    "pier",
    "quay",
    "rope",
    "sail",
    "tide",
]
ACTS = st.sampled_from(["post", "post", "edit", "remove", "restore", "move"])
LIVES = st.lists(st.lists(st.tuples(ACTS, st.integers(0, 99)), max_size=3), min_size=1, max_size=8)
SMALL = 9  # a page of ten or more that declares no count may be a window onto more


@dataclass
class Blog:
    """The truth: what stands on the page, what was taken away, and the texts that each had."""

    number: count = field(default_factory=lambda: count(1))
    page: list = field(default_factory=list)
    away: list = field(default_factory=list)
    texts: dict = field(default_factory=dict)

    def act(self, what, pick):
        if what == "post" and len(self.page) < SMALL:
            name = f"Post{next(self.number)}"
            self.texts[name] = (
                f"{name} {' '.join(WORDS[(pick * step + len(self.texts)) % len(WORDS)] for step in range(9))}"
            )
            self.page.insert(0, name)
        elif what == "restore" and self.away and len(self.page) < SMALL:
            self.page.insert(pick % (len(self.page) + 1), self.away.pop(pick % len(self.away)))
        elif self.page and what in {"edit", "remove", "move"}:
            name = self.page[pick % len(self.page)]
            if what == "edit":
                self.texts[name] += f" and then number {next(self.number)}"
            elif len(self.page) > 1:
                self.page.remove(name)
                self.page.insert(pick % len(self.page), name) if what == "move" else self.away.append(name)


def shown(blog, write, own):
    order = {name: int(name.removeprefix("Post")) for name in blog.page}
    make = write.post if own else (lambda _key, body, **fields: write.keyless(body, **fields))
    return [make(name, blog.texts[name], at=order[name]) for name in blog.page]


def expected(before, now, *, seen):
    """What a reader would tell who compares two states of the page, and remembers what was `seen` ever."""
    was, texts = before
    away = seen - set(was)
    yield from (("appeared", name) for name in now.page if name not in seen)
    yield from (("edited", name) for name in now.page if name in seen and texts[name] != now.texts[name])
    yield from (("restored", name) for name in now.page if name in away)
    yield from (("removed", name) for name in was if name not in now.page)


def fewest_moves(was, now):
    stayed = [was.index(name) for name in now if name in was]
    if len(stayed) > 2 and stayed == sorted(stayed, reverse=True):
        return 0
    sizes = range(len(stayed), 0, -1)
    longest = next((n for n in sizes if any(list(c) == sorted(c) for c in combinations(stayed, n))), 0)
    return len(stayed) - longest


@pytest.mark.parametrize("own", [True, False], ids=["with ids", "without ids"])
@given(life=LIVES)
@settings(max_examples=10, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
def test_events_and_versions_say_exactly_what_happened(blank, write, own, life):
    with TemporaryDirectory() as folder:
        shutil.copy(blank, f"{folder}/archive.db")
        with open_archive(f"{folder}/archive.db") as archive:
            play, blog, versions = write.Play(archive), Blog(), {}
            blog.act("post", 1)
            before = ([], {})
            for acts in [[], *life]:
                for act in acts:
                    blog.act(*act)
                happened = play.show(*shown(blog, write, own))
                told = [event for event in happened if event[0] != "moved"]
                assert sorted(told) == sorted(expected(before, blog, seen=set(versions)))
                assert len(happened) - len(told) == fewest_moves(before[0], blog.page)
                for name in blog.page:
                    history = versions.setdefault(name, [])
                    if not history or history[-1] != blog.texts[name]:
                        history.append(blog.texts[name])
                before = (list(blog.page), {**before[1], **{name: blog.texts[name] for name in blog.page}})
            assert play.texts() == [blog.texts[name] for name in blog.page]
            check_versions(play, versions)
            check_index(archive)
            check_rebuild(play)


def check_versions(play, versions):
    rows = play.sql("SELECT segment_id, body, valid_from, valid_to FROM segment_history ORDER BY segment_id, version")
    stored = {}
    for row in rows:
        stored.setdefault(row["segment_id"], []).append(row)
    assert {texts[0]["body"].split()[0]: [row["body"] for row in texts] for texts in stored.values()} == versions
    for texts in stored.values():
        assert [row["valid_to"] for row in texts] == [row["valid_from"] for row in texts[1:]] + [None]


def check_index(archive):
    """FTS5's own check: the index holds what the texts say, and nothing else."""
    with archive.unit_of_work() as unit:
        unit._connection.exec_driver_sql(
            "INSERT INTO segment_search (segment_search, rank) VALUES ('integrity-check', 1)"
        )


def check_rebuild(play):
    """Replaying the same captures by the same parser changes nothing at all."""
    views = ("blogs", "segments", "segment_history")
    before = [play.sql(f"SELECT * FROM {view} ORDER BY 1, 2") for view in views]
    events = play.sql("SELECT segment_id, kind, at, snapshot_id, detail FROM events ORDER BY event_id")
    with play.archive.unit_of_work() as unit:
        done = unit.rebuild(play.captures)
    assert done.differences == ()
    assert [play.sql(f"SELECT * FROM {view} ORDER BY 1, 2") for view in views] == before
    assert play.sql("SELECT segment_id, kind, at, snapshot_id, detail FROM events ORDER BY event_id") == events
    check_index(play.archive)
