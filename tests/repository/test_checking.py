"""Whether an archive is sound, and what is mended of one that is not."""

import shutil
import sqlite3
from contextlib import closing
from random import Random

import pytest

from scraper.errors import ArchiveError
from scraper.model import Quote, Source
from scraper.repository import back_up, open_archive

QUOTE = Quote(text="words", start=0, end=5, spans=((0, 5),), kind="direct", speaker="Ann Archer")
SOURCE = Source(name="Harbour Radio", kind="media")


@pytest.fixture
def full(play, write):
    """An archive with something in every table, and six snapshots of which each rests on the one before."""
    noise = Random(1).randbytes(8000).hex()
    for number in range(5):
        posts = [
            write.post(f"p{one}", f"words {one} of a post", quotes=(QUOTE,), sources=(SOURCE,))
            for one in range(number + 1)
        ]
        play.capture(write.page(*posts), content=f"{noise}{number}".encode())
        play.fetch(f"{noise}{number}".encode(), at=write.minute(number))
    play.fetch(f"{noise}6".encode(), at=write.minute(9), headers=(("ETag", '"6"'),))
    return play


def codes(damages):
    return [(damage.code, damage.is_mended) for damage in damages]


def reading(play, sql):
    return [tuple(row.values()) for row in play.sql(sql)]


def test_a_sound_archive_has_nothing_wrong(full):
    assert full.archive.check() == ()
    assert full.archive.repair() == ()


@pytest.mark.parametrize("number", range(1, 7))
def test_damaged_bytes_are_named_with_all_that_rests_on_them(full, number):
    full.damage(f"UPDATE snapshot SET content = x'28b52ffd' WHERE id = {number}")
    damages = full.archive.check()
    assert [damage.snapshot_id for damage in damages] == list(range(number, 7))
    assert f"snapshot {number} is damaged" in damages[0].message
    assert all(f"it rests on snapshot {number}" in damage.message for damage in damages[1:])


def test_a_missing_base_is_named(full):
    full.damage("DELETE FROM snapshot WHERE id = 3")
    damages = full.archive.check()
    assert [damage.snapshot_id for damage in damages if damage.code == "snapshot"] == [4, 5, 6]
    told = [damage.message for damage in damages if damage.code == "reference"]
    assert "1 rows of snapshot name a snapshot that is missing; restore a backup" in told


def test_damaged_bytes_come_back_from_a_copy(full, tmp_path):
    kept = reading(full, "SELECT content FROM snapshot WHERE id > 2")
    back_up(full.archive.path, target=tmp_path / "copy.db")
    full.damage("UPDATE snapshot SET content = x'00' WHERE id = 2")
    full.damage("UPDATE snapshot SET digest = digest || 'x' WHERE id = 6")
    damages = full.archive.repair(copy=str(tmp_path / "copy.db"))
    assert [(damage.snapshot_id, damage.is_mended) for damage in damages] == [
        *((number, True) for number in (2, 3, 4, 5)),
        (6, False),
    ]
    assert [damage.snapshot_id for damage in full.archive.check()] == [6]
    assert reading(full, "SELECT content FROM snapshot WHERE id > 2") == kept


def test_a_damaged_copy_is_not_believed(full, tmp_path):
    full.damage("UPDATE snapshot SET content = x'00' WHERE id = 6")
    back_up(full.archive.path, target=tmp_path / "copy.db")
    assert codes(full.archive.repair(copy=str(tmp_path / "copy.db"))) == [("snapshot", False)]
    with pytest.raises(ArchiveError, match="nowhere"):
        full.archive.repair(copy=str(tmp_path / "nowhere.db"))


def test_without_a_copy_the_same_bytes_are_asked_for_again_and_mend(full, write):
    last = full.archive.newest_snapshot(write.url).content
    assert full.one("SELECT etag FROM snapshot WHERE id = 6") == '"6"'
    full.damage("UPDATE snapshot SET content = x'00' WHERE id = 6")
    assert codes(full.archive.repair()) == [("snapshot", False)]
    assert full.one("SELECT etag FROM snapshot WHERE id = 6") is None
    full.fetch(last, at=write.minute(20))
    assert full.archive.check() == ()


def test_the_rest_of_a_damaged_archive_is_still_to_be_read(full, write):
    before = reading(full, "SELECT * FROM segments")
    full.damage("UPDATE snapshot SET content = x'00' WHERE id = 5")
    assert reading(full, "SELECT * FROM segments") == before
    assert [hit.headline for hit in full.archive.search("words")]
    captures = full.archive.captures()
    assert [next(captures).snapshot_ids for _ in range(4)] == [(1,), (2,), (3,), (4,)]
    with pytest.raises(ArchiveError, match="snapshot 5 is damaged"):
        next(captures)


@pytest.mark.parametrize("view", ["segments", "search_document"])
@pytest.mark.parametrize(
    "then", [None, "SELECT 1 AS segment_id, '' AS headline, '' AS body, '' AS speakers, '' AS sources"]
)
def test_views_are_made_anew(full, view, then):
    before = reading(full, f"SELECT * FROM {view}")
    full.damage(f"DROP VIEW {view}")
    if then:
        full.damage(f"CREATE VIEW {view} AS {then}")
    assert ("view", False) in codes(full.archive.check())
    assert all(damage.is_mended for damage in full.archive.repair())
    assert full.archive.check() == ()
    assert reading(full, f"SELECT * FROM {view}") == before


@pytest.mark.parametrize(
    "damage",
    [
        "INSERT INTO segment_search (segment_search) VALUES ('delete-all')",
        "UPDATE version SET body = 'otherwise' WHERE segment_id = 1",
        "DELETE FROM segment_search_data WHERE id > 10",
    ],
)
def test_the_full_text_index_is_made_anew(full, damage):
    full.damage(damage)
    assert codes(full.archive.check()) == [("search", False)]
    assert codes(full.archive.repair()) == [("search", True)]
    assert full.archive.check() == ()
    assert full.archive.search("words" if "UPDATE" not in damage else "otherwise")


def test_references_go_the_way_of_what_they_named(full):
    full.damage("DELETE FROM version WHERE segment_id = 2")
    full.damage("UPDATE segment SET duplicate_of = 99 WHERE id = 1")
    damages = full.archive.check()
    told = " ".join(damage.message for damage in damages)
    for table in ("quote", "source"):
        assert f"1 rows of {table} name a version that is missing" in told
    assert "segment 2 has no version 1" in told
    after = full.archive.repair()
    assert {damage.message.split(";")[0] for damage in after if not damage.is_mended} == {
        "segment 2 has no version 1, its current text"
    }
    assert full.one("SELECT count(*) FROM quote WHERE segment_id = 2") == 0
    assert full.one("SELECT duplicate_of FROM segment WHERE id = 1") is None


def test_a_damaged_index_of_the_file_is_made_anew(full):
    with closing(sqlite3.connect(full.archive.path)) as connection, connection:
        connection.execute("PRAGMA writable_schema = ON")
        connection.execute(
            "UPDATE sqlite_master SET sql = replace(sql, '(speaker)', '(mention)') WHERE name = 'ix_quote_speaker'"
        )
        connection.execute("PRAGMA schema_version = 1000")
    assert {damage.code for damage in full.archive.check()} == {"file"}
    assert all(damage.is_mended for damage in full.archive.repair())
    assert full.archive.check() == ()


def test_a_check_writes_nothing(full):
    full.damage("DROP VIEW stories")
    before = full.sql("SELECT * FROM sqlite_master"), full.sql("SELECT * FROM snapshot")
    full.archive.check()
    assert (full.sql("SELECT * FROM sqlite_master"), full.sql("SELECT * FROM snapshot")) == before


def test_a_bit_that_flips_anywhere_in_the_file_is_named_or_harmless(full, tmp_path):
    back_up(full.archive.path, target=tmp_path / "sound.db")
    sound = (tmp_path / "sound.db").read_bytes()
    everything = contents(tmp_path / "sound.db")
    path = tmp_path / "flipped.db"
    for place in Random(3).sample(range(len(sound)), 60):
        flipped = bytearray(sound)
        flipped[place] ^= 1 << place % 8
        path.write_bytes(flipped)
        if not named(path):
            assert contents(path) == everything, place


def named(path):
    """Whether a check names anything, or the archive cannot even be opened."""
    try:
        with open_archive(str(path), create=False, upgrade=False) as archive:
            return bool(archive.check())
    except ArchiveError:
        return True


def contents(path):
    """What users see of the bytes and the texts."""
    with open_archive(str(path), read_only=True) as archive:
        return [(capture.at, [one.content for one in capture.snapshots]) for capture in archive.captures()]


def test_an_older_archive_is_not_brought_up_by_a_check(location, take, blank):
    shutil.copy(blank, location)
    take(location, to="0001")
    with pytest.raises(ArchiveError, match="older version"), open_archive(location, create=False, upgrade=False):
        pass
