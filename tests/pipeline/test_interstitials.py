"""What comes in place of a page is recorded as what it is, and never stored as a version."""

import json

import pytest

from scraper.pipeline.demo.play import BUSES, FLOOD, SHELTER
from scraper.pipeline.fetch import fetch_pages
from scraper.pipeline.reparse import Pass, reparse_archive
from scraper.pipeline.saved_pages import locate
from scraper.pipeline.store_saved import store_saved

CONSENT = """<html lang="fr"><title>Le Courrier du Val</title><h1>Votre vie privée</h1><p>Avec nos partenaires, nous
déposons des cookies sur votre appareil.</p><button>Tout accepter</button></html>"""
CAPTCHA = (
    "<html><title>Just a moment...</title><p>Verify you are human.</p><script>window._cf_chl_opt={}</script></html>"
)
DENIED = (
    "<html><title>Access Denied</title><p>You don't have permission to access this page. Reference #18.1</p></html>"
)
GONE = "<html><title>Page introuvable | Le Courrier</title><h1>Page introuvable</h1><p>Essayez l'accueil.</p></html>"
WALLS = {"consent-wall": CONSENT, "bot-wall": CAPTCHA, "access-denied": DENIED, "not-found-page": GONE}


@pytest.fixture
def fetch(archive, policy, clock):
    def fetch(url):
        (report,) = fetch_pages(
            [url], archive=archive, policy=policy, report=lambda _: None, waiting=pytest.fail, now=clock
        )
        clock.forward(minutes=15)
        return report

    return fetch


@pytest.mark.parametrize("code", WALLS)
def test_a_wall_leaves_the_blog_as_it_was_and_the_next_fetch_goes_on(fetch, blog, server, rows, code):
    url = blog(BUSES, FLOOD, headers={"ETag": '"one"'})
    fetch(url)
    before = rows("SELECT * FROM segments"), rows("SELECT * FROM events"), rows("SELECT * FROM blogs")
    server.forget("/live")
    server.reply("/live", WALLS[code], headers={"Content-Type": "text/html; charset=utf-8", "ETag": '"wall"'})
    assert fetch(url).problem.code == code
    assert (rows("SELECT * FROM segments"), rows("SELECT * FROM events"), rows("SELECT * FROM blogs")) == before
    assert rows(
        "SELECT outcome, status, problem_code, bytes > 0, blog_id FROM fetches ORDER BY fetch_id DESC LIMIT 1"
    ) == [("failed", 200, code, 1, 1)]
    blog(SHELTER, BUSES, FLOOD)
    assert [event.kind for event in fetch(url).changes.events] == ["appeared"]
    assert "if-none-match" not in server.asked("/live")[-1].headers


@pytest.mark.parametrize("code", WALLS)
def test_a_wall_at_the_first_fetch_makes_no_blog(fetch, server, rows, code):
    report = fetch(server.reply("/live", WALLS[code]))
    assert (report.problem.code, report.failed) == (code, True)
    assert rows("SELECT count(*) FROM blogs") == [(0,)]
    assert rows("SELECT problem_code, snapshot_id IS NOT NULL FROM fetches") == [(code, 1)]


def test_a_wall_before_an_older_page_breaks_the_chain_there(fetch, blog, server, rows):
    server.reply("/live?page=2", CAPTCHA)
    report = fetch(blog(BUSES, FLOOD, older="/live?page=2"))
    assert report.changes.segment_count == 2
    assert report.problem.code == "bot-wall"
    assert rows("SELECT count(*) FROM segments") == [(2,)]


def test_a_saved_wall_is_kept_as_what_it_is_and_the_other_pages_go_through(archive, tmp_path, rows):
    from scraper.pipeline.demo.play import Act
    from scraper.pipeline.demo.stage import render

    url = "https://news.example/live"
    shown = render(Act(at=FLOOD.at, caption="", posts=(BUSES, FLOOD)), url=url)
    for name, content in (("a", shown), ("b", CAPTCHA.encode())):
        folder = tmp_path / "saved" / name
        folder.mkdir(parents=True)
        (folder / "page.html").write_bytes(content)
        request = {"url": url, "fetched_at": f"2026-03-10T09:0{'ab'.index(name)}:00Z", "content_type": "text/html"}
        (folder / "request.json").write_text(json.dumps(request))
    reports = store_saved(
        locate([str(tmp_path / "saved")], url=None, fetched_at=None),
        archive=archive,
        stdin=None,
        dry_run=False,
        report=lambda _: None,
        waiting=pytest.fail,
    )
    assert [report.problem and report.problem.code for report in reports] == [None, "bot-wall"]
    assert not any(report.failed for report in reports)
    assert rows("SELECT outcome, problem_code FROM fetches ORDER BY fetch_id") == [
        ("fetched", None),
        ("failed", "bot-wall"),
    ]
    assert rows("SELECT count(*) FROM segments") == [(2,)]


def test_reading_the_archive_again_takes_no_wall_for_a_page(fetch, blog, server, archive, rows):
    url = blog(BUSES, FLOOD)
    fetch(url)
    server.forget("/live")
    fetch(server.reply("/live", CONSENT))
    revisions = reparse_archive(
        archive, how=Pass(), report=lambda _: None, resuming=lambda _: None, waiting=pytest.fail
    )
    assert [revision.problem for revision in revisions] == [None]
    assert rows("SELECT count(*) FROM segments") == [(2,)]
