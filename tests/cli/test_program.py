"""The program as a whole: exit codes, where its words go, and how it is stopped."""

import json
import os
import random
import signal
import sqlite3
import subprocess
import sys
import time
from contextlib import closing
from pathlib import Path

import pytest

from scraper import __version__

PAGE = """<html lang="fr"><title>Crue : le direct</title><script type="application/ld+json">
{"@type": "LiveBlogPosting", "headline": "Crue : le direct", "liveBlogUpdate": [
 {"@type": "BlogPosting", "url": "/live#u1", "headline": "La rivière déborde", "datePublished": "2026-03-10T08:12:00+01:00",
  "articleBody": "« Ne descendez pas à la cave », a dit la maire, Hélène Castaing."},
 {"@type": "BlogPosting", "url": "/live#u2", "headline": "Un pont fermé", "datePublished": "2026-03-10T08:31:00+01:00",
  "articleBody": "Le pont des Tanneurs est fermé."}]}</script><h1>Crue : le direct</h1></html>"""
GIVEN = ("--url", "https://news.example.org/live", "--fetched-at", "2026-03-10T09:00:00+01:00")


def one_line(text):
    return text.startswith("liveblog: ") and text.count("\n") == 1


def config(liveblog, *urls):
    watches = "".join(f'[[watch]]\nname = "{number}"\nurl = "{url}"\n' for number, url in enumerate(urls))
    liveblog.write("liveblog.toml", f"[fetch]\nminimum_delay = 0\n{watches}")


def test_help_and_version_are_quick():
    best = 9.0
    for _ in range(3):
        start = time.perf_counter()
        done = subprocess.run([sys.executable, "-m", "scraper", "--help"], capture_output=True, text=True, check=True)
        best = min(best, time.perf_counter() - start)
    assert "reparse" in done.stdout
    assert best < 0.4


def test_help_loads_none_of_the_heavy_libraries():
    code = (
        "import sys, scraper.cli; print(*{'httpx', 'sqlalchemy', 'selectolax', 'msgspec', 'rich'} & set(sys.modules))"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout == "\n"


def test_the_version_is_said(liveblog):
    assert liveblog("--version") == (0, f"liveblog {__version__}\n", "")


@pytest.mark.parametrize(
    "arguments",
    [
        ("parse", "page.html"),
        ("parse", "-"),
        ("parse", "page.html", "--url", "https://a.example/"),
        ("parse", "page.html", "--url", "https://a.example/", "--fetched-at", "2026-03-10T09:00:00"),
        ("parse", "page.html", "--url", "ftp://a.example/", "--fetched-at", "2026-03-10T09:00:00Z"),
        ("parse", "page.html", "--url", "https://a.example/\udcff", "--fetched-at", "2026-03-10T09:00:00Z"),
        ("reparse",),
        ("reparse", "page.html", "--all"),
        ("query", "latest", "--param", "limit"),
        ("run",),
        ("run", "--config", "gone.toml"),
        ("init", "page.html"),
        ("init", "gone/liveblog.toml"),
        ("demo", "--archive", "page.html"),
    ],
)
def test_wrong_use_is_said_in_one_line_and_ends_with_2(liveblog, arguments):
    liveblog.write("page.html", PAGE)
    code, out, err = liveblog(*arguments)
    assert (code, out) == (2, "")
    assert one_line(err)


@pytest.mark.parametrize("arguments", [("bogus",), ("fetch",), ("parse", "--bogus"), ("query", "x", "--format", "xml")])
def test_what_the_command_line_does_not_know_ends_with_2(liveblog, arguments):
    assert liveblog(*arguments)[0] == 2


def test_parse_prints_one_json_document_and_stores_nothing(liveblog):
    code, out, err = liveblog("parse", liveblog.write("page.html", PAGE), *GIVEN)
    assert (code, err) == (0, "")
    assert [segment["headline"] for segment in json.loads(out)["segments"]] == ["La rivière déborde", "Un pont fermé"]
    assert {path.name for path in liveblog.folder.iterdir()} == {"page.html", "liveblog.toml"}


def test_parse_reads_standard_input(liveblog):
    code, out, _ = liveblog("parse", "-", *GIVEN, "--format", "text", stdin=PAGE)
    assert code == 0
    assert '    > Hélène Castaing: "Ne descendez pas à la cave"' in out.splitlines()


def test_in_a_batch_the_others_go_through_and_the_exit_code_tells(liveblog):
    liveblog.write("1/page.html", PAGE)
    liveblog.write("1/request.json", json.dumps({"url": GIVEN[1], "fetched_at": GIVEN[3]}))
    liveblog.write("2/page.html", "")
    liveblog.write("2/request.json", json.dumps({"url": GIVEN[1], "fetched_at": GIVEN[3]}))
    code, out, err = liveblog("parse", "gone", ".", "--format", "jsonl")
    assert code == 1
    assert len(out.splitlines()) == 1
    assert [line.split(": ")[:2] for line in err.splitlines()] == [["liveblog", "gone"], ["liveblog", "2"]]


def test_fetch_says_on_stdout_what_came_and_on_stderr_what_did_not(liveblog, server):
    good = server.reply("/live", PAGE)
    code, out, err = liveblog("fetch", good, server.url + "/gone")
    assert (code, out) == (1, f"{good}: liveblog of 2 updates: 2 new\n")
    assert one_line(err)
    assert "404" in err


def test_fetch_says_of_an_article_that_it_is_one(liveblog, server):
    url = server.reply(
        "/article", "<html lang='fr'><h1>Crue</h1><p>La rivière monte toujours à Saint-Aubin.</p></html>"
    )
    assert liveblog("fetch", url) == (0, f"{url}: an article, no live blog in it; stored as one\n", "")


def test_run_is_silent_when_all_is_well_and_tells_only_what_failed(liveblog, server):
    config(liveblog, server.reply("/live", PAGE))
    assert liveblog("run") == (0, "", "")
    config(liveblog, server.url + "/gone")
    code, out, err = liveblog("run", "--archive", "other.db")
    assert (code, out) == (1, "")
    assert one_line(err)


def test_run_tells_more_when_asked(liveblog, server):
    url = server.reply("/live", PAGE)
    config(liveblog, url)
    assert liveblog("run", "-v") == (0, f"{url}: liveblog of 2 updates: 2 new\n", "")


def test_run_says_when_asked_that_a_pattern_fits_nothing_in_its_feed(liveblog, server):
    listing = "<html><a href='/crue-en-direct'>La crue en direct, heure par heure</a></html>"
    config(liveblog)
    with (liveblog.folder / "liveblog.toml").open("a") as file:
        file.write(f'[[watch]]\nname = "flood"\nfeed = "{server.reply("/section", listing)}"\nmatch = "liveticker"\n')
    code, out, err = liveblog("run", "-v")
    assert (code, out) == (0, "")
    assert one_line(err)
    assert "flood: no page to fetch: " in err
    assert "lists 1 page, of which 0 match 'liveticker'" in err


def test_run_says_when_asked_that_nothing_is_due(liveblog, server):
    config(liveblog, server.reply("/live", PAGE))
    liveblog("run")
    assert liveblog("run") == (0, "", "")
    code, out, err = liveblog("run", "-v")
    assert (code, out) == (0, "")
    assert one_line(err)
    assert "`liveblog watches`" in err


@pytest.fixture
def slow(liveblog, server):
    """A `run` in the middle of its work: the first page is stored, the second keeps it waiting."""
    config(liveblog, server.reply("/live", PAGE), server.reply("/slow", PAGE, pause=5))
    with liveblog.start("run") as process:
        deadline = time.monotonic() + 20
        while not server.asked("/slow"):
            assert time.monotonic() < deadline
            time.sleep(0.02)
        yield process
        process.kill()


def test_a_second_run_leaves_at_once_and_silently_with_3(liveblog, slow):
    assert liveblog.ended("run") == (3, "", "")


def test_a_second_run_says_why_it_leaves_when_asked(liveblog, slow):
    code, out, err = liveblog.ended("run", "-v")
    assert (code, out) == (3, "")
    assert one_line(err)
    assert "another run is going on" in err


def test_a_fetch_waits_for_a_run_to_end(liveblog, slow, server):
    with liveblog.start("fetch", server.url + "/live") as fetch:
        assert "waiting for another liveblog command" in fetch.stderr.readline()
        slow.send_signal(signal.SIGINT)
        out, err = fetch.communicate(timeout=20)
    assert (fetch.returncode, err) == (0, "")
    assert out == f"{server.url}/live: unchanged\n"


def test_a_reader_does_not_wait_for_a_run(liveblog, slow):
    assert liveblog.ended("status")[0] == 0
    assert slow.poll() is None


def test_ctrl_c_is_one_line_and_leaves_nothing_half_written(liveblog, slow):
    slow.send_signal(signal.SIGINT)
    _, err = slow.communicate(timeout=20)
    assert slow.returncode == 130
    assert one_line(err)
    with closing(sqlite3.connect(liveblog.folder / "archive.db")) as connection:
        assert connection.execute("PRAGMA integrity_check").fetchall() == [("ok",)]
        assert connection.execute("SELECT count(*), max(segment_count) FROM blogs").fetchone() in [(0, None), (1, 2)]
        assert connection.execute("SELECT count(*) FROM fetches WHERE url LIKE '%/slow'").fetchone() == (0,)


def test_a_closed_pipe_ends_the_program_quietly(liveblog, server):
    liveblog("fetch", server.reply("/live", PAGE))
    many = "WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 100000) SELECT i FROM n"
    with liveblog.start("query", many, "--format", "csv") as process:
        process.stdout.read(10)
        process.stdout.close()
        assert process.stderr.read() == ""


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="this system has no /dev/full")
def test_results_that_cannot_be_written_are_one_line(liveblog):
    command = [sys.executable, "-m", "scraper", "query"]
    with Path("/dev/full").open("w") as full:
        ended = subprocess.run(
            command, check=False, cwd=liveblog.folder, stdout=full, stderr=subprocess.PIPE, text=True
        )
    assert ended.returncode == 1
    assert one_line(ended.stderr)
    assert "No space left" in ended.stderr


def test_a_program_without_a_stdout_does_its_work(liveblog, server):
    command = f"exec {sys.executable} -m scraper fetch {server.reply('/live', PAGE)} >&-"
    environment = os.environ | liveblog.environment
    ended = subprocess.run(
        ["sh", "-c", command], check=False, cwd=liveblog.folder, env=environment, stderr=subprocess.PIPE
    )
    assert (ended.returncode, ended.stderr) == (0, b"")


def test_a_disk_that_gives_out_is_one_line_and_leaves_nothing_half_written(liveblog, server):
    liveblog("fetch", server.reply("/live", PAGE))
    noise = random.Random(1).randbytes(400_000).hex()
    url = server.reply("/large", PAGE.replace("Le pont des Tanneurs", noise))
    size = (liveblog.folder / "archive.db").stat().st_size
    code, out, err = liveblog.ended("fetch", url, largest_file=size + 20_000)
    assert (code, out) == (1, "")
    assert one_line(err)
    with closing(sqlite3.connect(liveblog.folder / "archive.db")) as connection:
        assert connection.execute("PRAGMA integrity_check").fetchall() == [("ok",)]
        assert connection.execute("SELECT count(*) FROM blogs").fetchone() == (1,)
        assert connection.execute("SELECT count(*) FROM fetches WHERE url = ?", (url,)).fetchone() == (0,)


def test_an_archive_of_a_newer_version_is_left_alone(liveblog, server):
    url = server.reply("/live", PAGE)
    liveblog("fetch", url)
    with closing(sqlite3.connect(liveblog.folder / "archive.db")) as connection, connection:
        connection.execute("UPDATE alembic_version SET version_num = '9999'")
    for arguments in (("fetch", url), ("status",), ("search", "pont")):
        code, out, err = liveblog(*arguments)
        assert (code, out) == (1, "")
        assert one_line(err)
        assert "newer version" in err


def test_an_archive_that_is_not_one_is_said_in_one_line(liveblog, server):
    liveblog.write("archive.db", "this is no database, " * 100)
    for arguments in (("fetch", server.reply("/live", PAGE)), ("status",), ("query", "latest"), ("search", "pont")):
        code, out, err = liveblog(*arguments)
        assert (code, out) == (1, "")
        assert one_line(err)


def test_the_archive_is_what_option_environment_or_file_say_in_this_order(liveblog, server):
    url = server.reply("/live", PAGE)
    liveblog.write("liveblog.toml", '[archive]\npath = "file.db"\n[fetch]\nminimum_delay = 0\n')
    liveblog("fetch", url)
    liveblog.environment["LIVEBLOG_ARCHIVE"] = "environment.db"
    liveblog("fetch", url)
    liveblog("--archive", "before.db", "fetch", url)
    liveblog("--archive", "before.db", "fetch", url, "--archive", "after.db")
    assert {path.name for path in liveblog.folder.glob("*.db")} == {
        "file.db",
        "environment.db",
        "before.db",
        "after.db",
    }


def test_init_writes_a_configuration_that_run_understands(liveblog):
    assert liveblog("init", "new.toml")[0] == 0
    code, _, err = liveblog("run", "--config", "new.toml")
    assert code == 2
    assert "nothing to watch" in err


def test_status_and_watches_tell_of_a_feed_in_which_nothing_matched(liveblog, server):
    items = "<item><title>Cuisine</title><link>/two</link></item>"
    url = server.reply("/feed", f"<?xml version='1.0'?><rss version='2.0'><channel>{items}</channel></rss>")
    watch = f'[[watch]]\nname = "a"\nfeed = "{url}"\nmatch = "live"\nevery = "1h"\n'
    liveblog.write("liveblog.toml", f"[fetch]\nminimum_delay = 0\n{watch}")
    assert liveblog("run") == (0, "", "")
    for command in ("status", "watches"):
        code, out, err = liveblog(command)
        assert (code, err) == (0, "")
        assert "feed read, nothing of 1 page matched" in " ".join(out.split())


def test_watches_lists_what_is_followed_and_when_it_is_due(liveblog, server):
    config(liveblog, server.reply("/live", PAGE))
    assert liveblog("watches")[1].splitlines()[-1].split()[:3] == ["0", "15m", "now"]
    liveblog("run")
    assert liveblog("watches")[1].splitlines()[-1].split()[2] != "now"


def test_watches_says_where_one_is_to_be_written_if_there_is_none(liveblog):
    liveblog.write("liveblog.toml", "")
    code, out, err = liveblog("watches")
    assert (code, out) == (0, "")
    assert "[[watch]]" in err


def test_status_tells_what_is_held_and_that_no_contact_is_given(liveblog, server):
    config(liveblog, server.reply("/live", PAGE), server.url + "/gone")
    liveblog("run")
    code, out, _ = liveblog("status")
    assert code == 0
    assert "1 blog, 2 segments, 1 quote" in out
    assert "contact       none" in out
    assert "1: last success never, last failure" in out


ABROAD = """<html lang="uk"><title>Наживо</title><script type="application/ld+json">
{"@type": "LiveBlogPosting", "headline": "Наживо", "liveBlogUpdate": [
 {"@type": "BlogPosting", "url": "/uk#1", "headline": "Вода спадає", "datePublished": "2026-03-10T08:12:00+01:00",
  "articleBody": "«Вода спадає», – сказала мер Олена Кравчук."},
 {"@type": "BlogPosting", "url": "/uk#2", "headline": "Міст відкрито", "datePublished": "2026-03-10T08:31:00+01:00",
  "articleBody": "«Міст відкрито», – сказав інженер Ігор Кравчук."}]}</script><h1>Наживо</h1></html>"""


def test_a_speaker_is_found_under_every_spelling_and_script_but_no_namesake_is(liveblog, server):
    liveblog("fetch", server.reply("/uk", ABROAD))
    code, out, err = liveblog("search", "--speaker", "Olena Kravtchouk", "--format", "json")
    assert (code, [hit["headline"] for hit in json.loads(out)]) == (0, ["Вода спадає"])
    assert err == "liveblog: also as Олена Кравчук\n"
    assert liveblog("search", "--speaker", "Олена Кравчук")[2] == ""
    both = json.loads(liveblog("search", "--speaker", "Kravchuk", "--format", "json")[1])
    assert len(both) == 2
    sql = "SELECT headline FROM quotes JOIN segments USING (segment_id) WHERE same_person(speaker, 'Igor Krawczuk')"
    assert liveblog("query", sql, "--format", "csv")[1] == "headline\nМіст відкрито\n"
    asked = liveblog("query", "who-said-what", "--param", "speaker=Kravtchouk", "--format", "json")[1]
    assert {row["speaker"] for row in json.loads(asked)} == {"Олена Кравчук", "Ігор Кравчук"}


def test_query_and_search_answer_from_the_archive(liveblog, server):
    liveblog("fetch", server.reply("/live", PAGE))
    sql = "SELECT headline FROM segments WHERE key = :key"
    assert liveblog("query", sql, "--param", "key=u2", "--format", "csv") == (0, "headline\nUn pont fermé\n", "")
    assert "Le [pont] des Tanneurs est fermé." in liveblog("search", "pont")[1]
    assert (
        json.loads(liveblog("search", "--speaker", "castaing", "--format", "json")[1])[0]["headline"]
        == "La rivière déborde"
    )
    assert liveblog("search", "volcan") == (0, "nothing found\n", "")
    assert liveblog("search")[0] == 2
    assert "who-said-what" in liveblog("query")[1]


@pytest.mark.parametrize("sql", ["DELETE FROM blog", "SELECT 1; SELECT 2", "ATTACH 'x' AS y", "SELECT *"])
def test_a_query_that_is_not_to_be_run_is_refused_in_one_line(liveblog, server, sql):
    liveblog("fetch", server.reply("/live", PAGE))
    code, out, err = liveblog("query", sql)
    assert (code, out) == (1, "")
    assert one_line(err)


@pytest.mark.parametrize("asked", [("nonsense",), ("latest", "--param", "limt=3"), ("history-of-a-segment",)])
def test_a_question_that_there_is_not_or_is_not_put_like_that_is_wrong_use(liveblog, server, asked):
    liveblog("fetch", server.reply("/live", PAGE))
    code, out, err = liveblog("query", *asked)
    assert (code, out) == (2, "")
    assert one_line(err)


@pytest.mark.parametrize("comment", ["-- Which updates stand here?", "--which"])
def test_sql_that_begins_with_a_comment_is_no_option(liveblog, server, comment):
    liveblog("fetch", server.reply("/live", PAGE))
    sql = f"{comment}\nSELECT count(*) AS n FROM segments;"
    assert liveblog("query", sql, "--format", "csv") == (0, "n\n2\n", "")


def test_text_of_a_page_reaches_no_terminal_and_no_spreadsheet_as_a_command(liveblog, server):
    evil = PAGE.replace("Un pont fermé", "=HYPERLINK(1) \\u001b[31mpont \\u202efermé")
    url = server.reply("/live", evil)
    printed = [liveblog("fetch", url), liveblog("query", "latest"), liveblog("search", "pont")]
    printed.append(liveblog("query", "SELECT headline FROM segments", "--format", "csv"))
    assert all("\x1b" not in out and "\u202e" not in out for _, out, _ in printed)
    assert "'=HYPERLINK(1)" in printed[-1][1]


def test_stored_captures_can_be_read_again(liveblog, server):
    url = server.reply("/live", PAGE)
    liveblog("fetch", url)
    told = f"{url}: 2 updates: all as before\n"
    assert liveblog("reparse", "--all", "--dry-run") == (0, told, "liveblog: dry run: nothing was written\n")
    assert liveblog("reparse", "--all") == (0, told, "")


def test_what_another_parser_would_change_is_reviewed_before_it_is_written(liveblog, server):
    url = server.reply("/live", PAGE)
    liveblog("fetch", url)
    with closing(sqlite3.connect(liveblog.folder / "archive.db")) as connection, connection:
        connection.execute("UPDATE quote SET speaker = 'la maire'")
    code, out, err = liveblog("reparse", "--all", "--dry-run", "--publisher", "127.0.0.1")
    assert (code, err) == (0, "liveblog: dry run: nothing was written\n")
    assert f"{url}: 2 updates: 1 speaker changed\n  ~ speaker of segment 1: la maire => Hélène Castaing\n" in out
    assert out.splitlines()[-1].split() == ["127.0.0.1", "1"]
    assert liveblog("query", "SELECT speaker FROM quotes", "--format", "csv")[1] == "speaker\nla maire\n"
    liveblog("reparse", "--all")
    assert liveblog("query", "SELECT speakers_changed FROM revisions", "--format", "csv")[1] == "speakers_changed\n1\n"


@pytest.mark.parametrize("options", [("--since", "yesterday"), ("--until", "2024-11-05T10:00"), ("--blog", "77")])
def test_blogs_that_cannot_be_meant_are_wrong_use(liveblog, server, options):
    liveblog("fetch", server.reply("/live", PAGE))
    code, out, err = liveblog("reparse", "--all", *options)
    assert (code, out) == (2, "")
    assert one_line(err)
