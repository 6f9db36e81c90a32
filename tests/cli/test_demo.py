"""The demo: what a newcomer sees first."""

import re
import subprocess

import pytest

from scraper.cli.tables import columns_of


@pytest.fixture(scope="module")
def program(program_in, tmp_path_factory):
    return program_in(tmp_path_factory.mktemp("demo"))


@pytest.fixture(scope="module")
def shown(program):
    code, out, err = program.ended("demo", "--archive", "played.db")
    assert (code, err) == (0, "")
    return out


def test_it_tells_each_poll_and_what_it_brought(shown):
    polls = re.findall(r"^  (\d\d:\d\d)  .{24}  (.*)$", shown, re.MULTILINE)
    assert polls == [
        ("09:05", "liveblog of 3 updates: 3 new"),
        ("09:20", "liveblog of 4 updates: 1 new"),
        ("09:35", "liveblog of 4 updates: 1 edited"),
        ("09:50", "liveblog of 4 updates: 1 new, 1 removed"),
        ("10:05", "unchanged (HTTP 304)"),
    ]


def test_it_shows_segments_quotes_edits_and_removals(shown):
    assert "08:54  Le barrage de Montreval menacerait de céder  1         yes" in shown
    assert "Hélène Castaing  Ne descendez surtout pas à la cave" in shown
    assert "[-Une quarantaine-] {+Plus+} de {+soixante+}" in " ".join(shown.split())
    assert "2026-03-10T08:50:00Z  Le barrage de Montreval" in shown


def test_it_reads_well_in_80_columns(shown):
    told, _, commands = shown.partition("Try next:")
    assert all(columns_of(line) <= 80 for line in told.splitlines())
    assert len(commands.split("\n\n")[1].strip().splitlines()) == 3
    assert "\x1b" not in shown


def test_the_commands_to_try_next_work_as_printed(program, shown):
    for command in shown.partition("Try next:")[2].strip().splitlines():
        done = subprocess.run(command, shell=True, cwd=program.folder, capture_output=True, text=True, check=False)
        assert (done.returncode, done.stderr) == (0, ""), command
        assert done.stdout.strip()


def test_it_never_touches_an_archive_that_is_there(liveblog):
    mine = liveblog.write("mine.db", "precious")
    code, _, err = liveblog("demo", "--archive", "mine.db")
    assert code == 2
    assert "left as it is" in err or "left as it was" in err
    assert mine.read_text() == "precious"


def test_without_a_place_it_makes_one_and_leaves_this_folder_alone(liveblog):
    liveblog.environment["LIVEBLOG_ARCHIVE"] = "mine.db"
    liveblog.environment["TMPDIR"] = str(liveblog.folder)
    (place,) = re.findall(r"It is all in (\S+),", liveblog.ended("demo")[1])
    assert place.startswith(str(liveblog.folder / "demo-"))
    assert not (liveblog.folder / "mine.db").exists()
