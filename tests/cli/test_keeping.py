"""`check`, `backup`, `export` and `import` as a user runs them, and a run that others work beside."""

import json
import os
import shutil
import sqlite3
import subprocess
import sys
import time
from contextlib import closing, suppress
from random import Random

import pytest

MOST_SECONDS = 30


def live(count):
    """A page with so many updates."""
    updates = [
        {
            "@type": "BlogPosting",
            "url": f"/live#u{number}",
            "headline": f"Update {number}",
            "datePublished": f"2026-03-10T08:{number:02}:00+01:00",
            "articleBody": f"Pier {number} is closed until tomorrow.",
        }
        for number in range(count, 0, -1)
    ]
    blog = {"@type": "LiveBlogPosting", "headline": "Harbour strike: live", "liveBlogUpdate": updates}
    title = "<title>Harbour strike: live</title><h1>Harbour strike: live</h1>"
    return f'<html lang="en">{title}<script type="application/ld+json">{json.dumps(blog)}</script></html>'


@pytest.fixture
def kept(liveblog, server):
    """An archive of two captures of one blog."""
    url = server.reply("/live", live(3))
    server.reply("/live", live(4))
    for _ in range(2):
        assert liveblog("fetch", url)[0] == 0
    return liveblog


def spoil(program, statement):
    with closing(sqlite3.connect(program.folder / "archive.db")) as connection, connection:
        connection.execute(statement)


def test_a_check_says_that_all_is_sound(kept):
    assert kept("check") == (0, "archive.db: 2 snapshots and 4 segments, all sound\n", "")


def test_a_check_says_what_is_wrong_and_mends_it_from_a_backup(kept):
    assert kept("backup", "copy.db")[0] == 0
    spoil(kept, "UPDATE snapshot SET content = x'00' WHERE id = 2")
    spoil(kept, "DROP VIEW segments")
    code, out, err = kept("check")
    assert (code, err) == (1, "")
    assert out.splitlines()[0] == "the view segments is missing; `liveblog check --repair` mends it"
    assert "/live: snapshot 2 is damaged" in out
    assert "2 wrong" in out.splitlines()[-1]
    code, out, err = kept("check", "--repair", "--from", "copy.db")
    assert (code, err) == (0, "")
    assert all(line.startswith("mended: ") for line in out.splitlines()[:-1])
    assert "all sound" in out
    assert kept("check")[0] == 0


def test_what_cannot_be_mended_is_said(kept):
    spoil(kept, "UPDATE snapshot SET content = x'00' WHERE id = 1")
    assert kept("check", "--repair")[0] == 1
    assert kept("check", "--from", "copy.db")[0] == 2
    assert kept("query", "latest")[0] == 0


def test_a_file_that_is_damaged_beyond_all_questions_is_one_line(kept):
    path = kept.folder / "archive.db"
    content = bytearray(path.read_bytes())
    content[4096:] = b"\xff" * (len(content) - 4096)
    shutil.copy(path, kept.folder / "whole.db")
    path.write_bytes(content)
    for suffix in ("-wal", "-shm"):
        (kept.folder / f"archive.db{suffix}").unlink(missing_ok=True)
    code, out, err = kept("check")
    assert code == 1
    assert (out + err).count("\n") <= 102
    assert "damaged" in out + err


def test_a_backup_is_whole_and_not_put_over_another_file(kept):
    code, out, err = kept("backup", "copy.db")
    assert (code, err) == (0, "")
    assert out.startswith("copy.db: a copy of archive.db, ")
    assert kept("check", "--archive", "copy.db")[1] == "copy.db: 2 snapshots and 4 segments, all sound\n"
    assert kept("backup", "copy.db")[0] == 2
    assert kept("backup", "--replace", "copy.db")[0] == 0
    assert kept("backup", "archive.db", "--replace")[0] == 2
    assert kept("backup", "other.db", "--archive", "none.db")[0] == 1


def test_a_backup_on_a_full_disk_is_one_line_and_leaves_nothing_behind(kept):
    code, out, err = kept.ended("backup", "copy.db", largest_file=40_000)
    assert (code, out) == (1, "")
    assert err.startswith("liveblog: copy.db: ")
    assert err.count("\n") == 1
    assert not list(kept.folder.glob("copy.db*"))


def test_while_a_run_goes_on_others_read_wait_or_leave(kept, server):
    server.reply("/slow", live(5), pause=2.5)
    kept.write("liveblog.toml", f'[fetch]\nminimum_delay = 0\n[[watch]]\nname = "a"\nurl = "{server.url}/slow"\n')
    with kept.start("run") as run:
        deadline = time.monotonic() + MOST_SECONDS
        while not server.asked("/slow") and time.monotonic() < deadline:
            time.sleep(0.01)
        assert kept("run") == (3, "", "")
        assert kept("backup", "copy.db")[0] == 0
        assert kept("query", "latest")[0] == 0
        assert run.poll() is None
        code, out, err = kept.ended("fetch", server.reply("/other", live(2)))
        assert (code, err) == (0, "liveblog: waiting for another liveblog command to finish with this archive\n")
        assert "2 new" in out
        assert run.wait() == 0
    assert kept("check") == (0, "archive.db: 4 snapshots and 11 segments, all sound\n", "")
    assert kept("check", "--archive", "copy.db") == (0, "copy.db: 2 snapshots and 4 segments, all sound\n", "")


@pytest.mark.parametrize("name", ["all.warc.gz", "all.warc", "pages"])
def test_what_one_archive_exports_another_imports(kept, name):
    kind = "a folder of " if name == "pages" else ""
    assert kept("export", name) == (0, f"{name}: {kind}2 pages\n", "")
    assert kept("export", name)[0] == 2
    code, out, err = kept("import", name, "--archive", "other.db")
    assert (code, err) == (0, "")
    assert [line.rpartition(": ")[2] for line in out.splitlines()] == ["3 new", "1 new"]
    assert kept("import", name, "--archive", "other.db")[1].count(": unchanged\n") == 2
    assert kept("check", "--archive", "other.db") == (0, "other.db: 2 snapshots and 4 segments, all sound\n", "")


def test_a_half_written_warc_gives_what_it_has(kept):
    kept("export", "all.warc.gz")
    path = kept.folder / "all.warc.gz"
    path.write_bytes(path.read_bytes()[:-40])
    code, out, err = kept("import", "all.warc.gz", "--archive", "other.db")
    assert code == 1
    assert out.endswith("3 new\n")
    assert err.startswith("liveblog: all.warc.gz:")
    assert "a record is damaged: it" in err
    assert err.count("\n") == 1


def test_what_cannot_be_exported_or_imported_is_one_line(kept):
    for arguments, code in (
        (("export", "none.warc", "--since", "2090-01-01"), 2),
        (("export", "none.warc", "--since", "tomorrow"), 2),
        (("export", "nowhere/none.warc"), 2),
        (("export", "none.warc", "--archive", "none.db"), 1),
        (("import", "none.warc", "--archive", "other.db"), 1),
        (("import", "none", "--archive", "other.db"), 1),
    ):
        ended = kept(*arguments)
        assert ended[:2] == (code, ""), arguments
        assert ended[2].count("\n") == 1
    assert not list(kept.folder.glob("none*"))


@pytest.mark.parametrize("name", ["all.warc", "pages"])
def test_an_export_on_a_full_disk_is_one_line(kept, server, name):
    noise = Random(1).randbytes(60_000).hex()
    kept("fetch", server.reply("/large", live(2).replace("</html>", f"<!-- {noise} --></html>")))
    code, out, err = kept.ended("export", name, largest_file=60_000)
    assert (code, out) == (1, "")
    assert err.startswith(f"liveblog: {name}: cannot be written")
    assert err.count("\n") == 1
    assert not list(kept.folder.glob("all.warc*"))


@pytest.fixture
def full_disk(tmp_path):
    """A disk of a megabyte, and what fills it up to the last byte."""
    disk = tmp_path / "disk"
    disk.mkdir()
    mounted = subprocess.run(["mount", "-t", "tmpfs", "-o", "size=1m", "tmpfs", disk], check=False, capture_output=True)
    if mounted.returncode:
        pytest.skip("only root can mount a disk")

    def fill():
        with suppress(OSError), (disk / "fill").open("wb", buffering=0) as file:
            while file.write(b"x" * 1024):
                pass
        return disk

    yield fill, disk
    subprocess.run(["umount", disk], check=True)


def test_an_archive_on_a_full_disk_is_still_to_be_read(kept, full_disk):
    fill, disk = full_disk
    shutil.copy(kept.folder / "archive.db", disk)
    fill()
    given = ("--archive", disk / "archive.db")
    assert "Update 4" in kept("query", "latest", *given)[1]
    assert kept("search", "pier", *given)[0] == 0
    assert kept("status", *given)[0] == 0
    assert kept("backup", "copy.db", *given)[0] == 0
    assert kept("export", "all.warc", *given)[0] == 0
    for arguments in (("check", *given), ("backup", disk / "copy.db"), ("export", disk / "all.warc")):
        code, out, err = kept(*arguments)
        assert (code, out) == (1, "")
        assert "full" in err or "No space left" in err
        assert err.count("\n") == 1
    assert kept("check", "--archive", "copy.db")[0] == 0


AS_NOBODY = """
import os, sys
import alembic.command, scraper.cli.account, scraper.cli.keeping, scraper.cli.reparse
from scraper.pipeline import backup, check, reparse
from scraper.cli import main
os.setuid(65534)
sys.argv[0] = "liveblog"
main()
"""


@pytest.fixture
def sealed(kept, tmp_path_factory):
    """Runs a command as somebody who has no right to write to the archive or beside it."""
    folder = tmp_path_factory.mktemp("disc")
    shutil.copy(kept.folder / "archive.db", folder)
    for parent in list(folder.parents)[:-2]:
        parent.chmod(parent.stat().st_mode | 0o011)

    def run(*arguments, beside=()):
        for name in beside:
            (folder / name).touch()
        for path, mode in (*((path, 0o444) for path in folder.iterdir()), (folder, 0o555)):
            path.chmod(mode)
        before = sorted(folder.iterdir())
        command = [sys.executable, "-c", AS_NOBODY, "--archive", folder / "archive.db", *arguments]
        done = subprocess.run(command, capture_output=True, text=True, check=False, cwd=folder.parent)
        assert sorted(folder.iterdir()) == before
        return done.returncode, done.stdout, done.stderr

    return run


@pytest.mark.skipif(
    not hasattr(os, "geteuid") or os.geteuid() != 0, reason="only root can become somebody without rights"
)
@pytest.mark.parametrize("beside", [(), ("archive.db-wal",)])
def test_an_archive_on_read_only_media_is_checked_read_again_and_copied(sealed, tmp_path, beside):
    code, out, err = sealed("check", beside=beside)
    assert (code, err) == (0, "")
    assert out.endswith("2 snapshots and 4 segments, all sound\n")
    code, out, err = sealed("reparse", "--all", "--dry-run")
    assert (code, err) == (0, "liveblog: dry run: nothing was written\n")
    assert "all as before" in out
    (tmp_path / "out").mkdir()
    (tmp_path / "out").chmod(0o777)
    for parent in list(tmp_path.parents)[:-2]:
        parent.chmod(parent.stat().st_mode | 0o011)
    tmp_path.chmod(0o711)
    code, out, err = sealed("backup", tmp_path / "out" / "copy.db")
    assert (code, err) == (0, "")
    code, _, err = sealed("check", "--repair")
    assert code == 1
    assert "cannot be made" in err


def test_a_database_of_another_program_is_not_copied_and_nothing_is_left_beside_it(liveblog):
    with closing(sqlite3.connect(liveblog.folder / "recipes.db")) as connection:
        connection.execute("CREATE TABLE recipes (name TEXT)")
    before = sorted(liveblog.folder.iterdir())
    for command in (("backup", "copy.db"), ("check",), ("run",), ("reparse", "--all"), ("status",)):
        liveblog.write("liveblog.toml", '[[watch]]\nname = "a"\nurl = "https://news.example/live"\nevery = "1h"\n')
        code, out, err = liveblog("--archive", "recipes.db", *command)
        assert (code, out) == (1, "")
        assert "is a database of another program" in err
    assert sorted(liveblog.folder.iterdir()) == before


def test_a_wall_in_a_sound_export_is_no_failure_of_its_import(kept, server):
    server.forget("/live")
    title = "<title>Harbour Post</title><h1>Your privacy</h1><p>With our partners we store cookies on your device.</p>"
    url = server.reply("/live", f'<html lang="en">{title}<button>Accept all</button></html>')
    assert kept("fetch", url)[0] == 1
    assert kept("export", "all.warc")[0] == 0
    for _ in range(2):
        code, out, err = kept("import", "all.warc", "--archive", "other.db")
        assert (code, err) == (0, "")
        assert "consent" in out
        assert "its bytes are kept, as no version of the page" in out


def test_a_bare_file_is_not_imported_but_shown_the_way(liveblog):
    before = sorted([*liveblog.folder.iterdir(), liveblog.write("plain.txt", "Live: the harbour")])
    code, out, err = liveblog("import", "plain.txt")
    assert (code, out) == (2, "")
    assert "`liveblog reparse PATH --url" in err
    assert sorted(liveblog.folder.iterdir()) == before


@pytest.mark.parametrize(
    ("name", "told"),
    [("nope.warc", "there is no such file"), ("empty.warc", "is empty"), ("a.warc", "(Is a directory)")],
)
def test_a_warc_file_that_cannot_be_read_is_told_and_makes_no_archive(liveblog, name, told):
    (liveblog.folder / "a.warc").mkdir()
    liveblog.write("empty.warc", "")
    code, out, err = liveblog("import", name)
    assert (code, out) == (1, "")
    assert err.startswith(f"liveblog: {name}: ")
    assert told in err
    assert "Errno" not in err
    assert not (liveblog.folder / "archive.db").exists()


def test_a_backup_that_is_not_there_is_told_where_all_is_sound_too(kept):
    code, out, err = kept("check", "--repair", "--from", "nope.db")
    assert (code, out) == (2, "")
    assert "nope.db: there is no such file" in err
