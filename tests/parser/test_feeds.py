"""What a feed or a section page lists, whatever its format and its faults."""

from datetime import UTC, datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from scraper.errors import LiveblogError, UnreadablePage, UsageError
from scraper.model import FeedItem
from scraper.parser.feeds import matching, read_feed

URL = "https://paper.example/feeds/live.xml"
NOW = datetime(2026, 11, 24, 12, 0, tzinfo=UTC)
NOON = datetime(2026, 11, 24, 12, 0, tzinfo=UTC)


def read(text, *, url=URL, content_type=None):
    content = text if isinstance(text, bytes) else text.encode()
    return read_feed(content, url=url, fetched_at=NOW, content_type=content_type)


RSS = """<?xml version="1.0" encoding="utf-8"?>
<rss version="2.0" xmlns:media="http://search.yahoo.com/mrss/" xmlns:atom="http://www.w3.org/2005/Atom">
<channel><title>The Paper</title><link>https://paper.example/</link><atom:link href="https://paper.example/feeds/live.xml" rel="self"/>
<item><media:title>photo</media:title><title><![CDATA[Storm &amp; flood: <b>live</b>]]></title><link>
  https://paper.example/live/storm?utm=1#top </link><pubDate>Tue, 24 Nov 2026 13:00:00 +0100</pubDate></item>
<item><title>Only a guid</title><guid>https://paper.example/live/guid</guid></item>
<item><title>A guid that is no address</title><guid isPermaLink="false">tag:paper.example,2026:1</guid></item>
</channel></rss>"""


def test_rss_gives_links_with_plain_titles_and_utc_dates():
    assert read(RSS) == (
        FeedItem(url="https://paper.example/live/storm?utm=1", title="Storm & flood: live", published_at=NOON),
        FeedItem(url="https://paper.example/live/guid", title="Only a guid"),
    )


def test_rdf_of_rss_1_is_read():
    text = """<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns="http://purl.org/rss/1.0/"
      xmlns:dc="http://purl.org/dc/elements/1.1/"><channel rdf:about="https://paper.example/"><title>The Paper</title></channel>
      <item rdf:about="x"><title>Vote</title><link>https://paper.example/vote</link><dc:date>2026-11-24T13:00:00+01:00</dc:date></item></rdf:RDF>"""
    assert read(text) == (FeedItem(url="https://paper.example/vote", title="Vote", published_at=NOON),)


def test_rss_091_with_its_document_type_is_read():
    text = """<!DOCTYPE rss PUBLIC "-//Netscape Communications//DTD RSS 0.91//EN" "http://my.netscape.com/publish/formats/rss-0.91.dtd">
      <rss version="0.91"><channel><item><title>Old</title><link>/old</link></item></channel></rss>"""
    assert read(text) == (FeedItem(url="https://paper.example/old", title="Old"),)


def test_atom_gives_the_alternate_link_and_the_first_publication():
    text = """<feed xmlns="http://www.w3.org/2005/Atom" xml:base="https://paper.example/de/"><title>Zeitung</title><link href="/"/>
      <entry><title type="html">Sturm &amp;lt;live&amp;gt; &amp;amp; Flut</title><link rel="edit" href="/edit/1"/><link rel="alternate" href="live/1"/>
      <updated>2026-11-24T15:00:00Z</updated><published>2026-11-24T12:00:00Z</published></entry></feed>"""
    assert read(text) == (
        FeedItem(url="https://paper.example/de/live/1", title="Sturm <live> & Flut", published_at=NOON),
    )


def test_a_news_sitemap_gives_pages_and_not_their_pictures():
    text = """<?xml version="1.0"?><urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9"
      xmlns:news="http://www.google.com/schemas/sitemap-news/0.9" xmlns:image="http://www.google.com/schemas/sitemap-image/1.1">
      <url><loc>https://paper.example/live/1</loc><lastmod>2026-11-24T20:00:00Z</lastmod>
      <image:image><image:loc>https://paper.example/1.jpg</image:loc><image:title>photo</image:title></image:image>
      <news:news><news:publication><news:name>The Paper</news:name></news:publication>
      <news:publication_date>2026-11-24T12:00Z</news:publication_date><news:title>Storm</news:title></news:news></url></urlset>"""
    assert read(text) == (FeedItem(url="https://paper.example/live/1", title="Storm", published_at=NOON),)


def test_an_index_of_sitemaps_says_what_to_use_instead():
    text = "<sitemapindex><sitemap><loc>https://paper.example/news.xml</loc></sitemap></sitemapindex>"
    with pytest.raises(UnreadablePage, match=r"https://paper\.example/news\.xml"):
        read(text)


def test_json_feed_is_read():
    text = """{"version": "https://jsonfeed.org/version/1.1", "title": "The Paper", "items": [
      {"id": "1", "url": "https://paper.example/1", "title": "Storm", "date_published": "2026-11-24T13:00:00+01:00"},
      {"id": "2", "external_url": "https://paper.example/2"}, {"id": "3"}]}"""
    assert read(text) == (
        FeedItem(url="https://paper.example/1", title="Storm", published_at=NOON),
        FeedItem(url="https://paper.example/2"),
    )


def test_a_section_page_gives_its_labelled_links_once_and_in_order():
    text = """<!doctype html><base href="https://paper.example/monde/"><nav><a href="#">top</a></nav>
      <a href="storm.html"><img src="x.jpg"></a><a href="storm.html">En <b>direct</b></a>
      <h2><a href="storm.html#comments">En direct : tempête sur la côte</a></h2><a href="https://other.example/x">Ailleurs</a>
      <a href="mailto:a@paper.example">Écrire</a><a href="javascript:void(0)">menu</a><a href="/seul" aria-label="Sans texte"></a>
      <a href="http://[bad">cassé</a><a href="/muet"></a>"""
    assert read(text, url="https://paper.example/monde/") == (
        FeedItem(url="https://paper.example/monde/storm.html", title="En direct : tempête sur la côte"),
        FeedItem(url="https://other.example/x", title="Ailleurs"),
        FeedItem(url="https://paper.example/seul", title="Sans texte"),
    )


def test_xhtml_is_a_page_and_no_feed():
    text = '<?xml version="1.0"?><!DOCTYPE html><html xmlns="http://www.w3.org/1999/xhtml"><body><a href="/a">A&nbsp;b</a></body></html>'
    assert [item.title for item in read(text)] == ["A b"]


def test_a_feed_whose_texts_are_whole_pages_is_a_feed_all_the_same():
    text = "<rss><channel><item><title>t</title><link>/a</link><description><![CDATA[<html><a href='/b'>b</a></html>]]></description></item></channel></rss>"
    assert [item.url for item in read(text)] == ["https://paper.example/a"]


def test_a_time_without_a_zone_is_wrong_use():
    with pytest.raises(UsageError, match="time zone"):
        read_feed(b"<p>", url=URL, fetched_at=datetime(2026, 11, 24))


def test_a_feed_that_lies_about_its_charset_or_declares_an_old_one_is_read():
    text = '<?xml version="1.0" encoding="iso-8859-1"?><rss><channel><item><title>Réunion à Kyïv</title><link>/a</link></item></channel></rss>'
    for content in (text.replace("ï", "i").encode("latin-1"), text.encode()):
        assert read(content)[0].title.startswith("Réunion à Ky")
    assert read(text.replace("iso-8859-1", "x").encode("utf-16"))[0].title == "Réunion à Kyïv"


def test_faults_that_many_feeds_have_are_forgiven():
    text = "\n\n<?xml version='1.0'?><rss><channel><item><title>Caf\x0b&eacute;&nbsp;noir</title><link>/a</link></item></channel></rss>\x00"
    assert read(text)[0].title == "Café noir"


@pytest.mark.parametrize(
    ("text", "words"),
    [
        (RSS[:600], "line"),
        ("<rss><channel></rss>", "broken XML"),
        ('{"version": "https://jsonfeed.org/version/1.1", "items": [', "JSON Feed"),
        ('{"a": 1}', "JSON Feed"),
        ('{"a":' * 20_000, "JSON Feed"),
        ("", "empty"),
        (b"\x89PNG\r\n\x1a\n\x00\x00", "binary"),
    ],
)
def test_what_cannot_be_read_is_said_in_one_line(text, words):
    with pytest.raises(UnreadablePage, match=words) as caught:
        read(text)
    assert "\n" not in str(caught.value)


@pytest.mark.parametrize(
    "declaration",
    [
        '<!ENTITY a "ha"><!ENTITY b "&a;&a;&a;&a;">',
        '<!ENTITY a SYSTEM "file:///etc/passwd">',
        '<!ENTITY % a SYSTEM "http://127.0.0.1/x"> %a;',
    ],
)
def test_entities_are_neither_expanded_nor_fetched(declaration):
    with pytest.raises(UnreadablePage, match="entities"):
        read(
            f"<!DOCTYPE rss [{declaration}]><rss><channel><item><title>&a;</title><link>/a</link></item></channel></rss>"
        )


@pytest.mark.parametrize(
    ("stated", "expected"),
    [
        ("Tue, 24 Nov 2026 12:00:00 GMT", NOON),
        ("24 Nov 2026 12:00 +0000", NOON),
        ("Tue, 24 Nov 2026 13:00:00 CET", NOON),
        ("Tue, 24 Nov 2026 07:00:00 EST", NOON),
        ("2026-11-24T12:00:00Z", NOON),
        ("2026-11-24T12:00:00.000Z", NOON),
        ("2026-11-24 12:00:00", NOON),
        ("2026-11-24", datetime(2026, 11, 24, tzinfo=UTC)),
        ("2036-11-24T12:00:00Z", None),
        ("0001-01-01T00:00:00+14:00", None),
        ("yesterday", None),
        ("", None),
    ],
)
def test_dates_come_in_many_forms_and_out_in_utc(stated, expected):
    (item,) = read(
        f"<rss><channel><item><title>t</title><link>/a</link><pubDate>{stated}</pubDate></item></channel></rss>"
    )
    assert item.published_at == expected
    assert expected is None or item.published_at.tzinfo is UTC


@pytest.mark.parametrize(
    "pattern",
    [
        "point sur la situation",
        "GUERRE EN UKRAINE.*POINT",
        "guérre",
        r"^\S+ en",
        "2026/11/24",
        "soldats?-et",
        "sœur|situâtion$",
    ],
)
def test_a_pattern_is_searched_in_title_and_address_with_case_and_accents_folded(pattern):
    wanted = FeedItem(
        url="https://paper.example/2026/11/24/soldats-et-civils.php",
        title="Guerre en Ukraine : le point sur la situation",
    )
    other = FeedItem(url="https://paper.example/sport")
    assert matching((other, wanted), pattern=pattern) == (wanted,)


def test_accents_in_titles_and_percent_signs_in_addresses_are_folded_too():
    title = FeedItem(url="https://paper.example/1", title="Présidentielle : l’élection en direct")
    slug = FeedItem(url="https://paper.example/pr%C3%A9sidentielle")
    assert matching((title, slug), pattern="presidentielle") == (title, slug)
    assert matching((title,), pattern="l'election") == (title,)


def test_a_pattern_that_is_none_is_wrong_use():
    with pytest.raises(UsageError, match="regular expression"):
        matching((), pattern="(")


@given(
    st.binary(max_size=200)
    | st.text(max_size=200).map(str.encode)
    | st.integers(0, len(RSS)).map(lambda end: RSS[:end].encode())
)
def test_no_bytes_are_another_exception(content):
    try:
        items = read(content)
    except LiveblogError:
        return
    assert all(item.url.startswith(("http://", "https://")) for item in items)


def test_addresses_that_are_none_are_passed_over():
    text = """<feed xmlns="http://www.w3.org/2005/Atom" xml:base="https://paper.example/"><entry><link href="http://[bad"/></entry>
      <entry><link href="javascript:x"/></entry><entry><link href=""/></entry><entry><link href="/good"/></entry></feed>"""
    assert [item.url for item in read(text)] == ["https://paper.example/good"]
    assert read(text.replace("https://paper.example/", "http://[worse")) == read(text)


@given(st.text(alphabet="<>/& rssitemlnkdf=\"'[]!-:#?0", max_size=120))
def test_no_markup_is_another_exception(inner):
    for text in (
        f"<rss><item>{inner}</item></rss>",
        f"<a href='{inner}'>{inner}</a>",
        f"<urlset><url><loc>{inner}</loc></url></urlset>",
    ):
        try:
            read(text)
        except LiveblogError:
            continue


def test_a_sitemap_of_fifty_thousand_pages_is_read_in_a_moment():
    pages = "".join(f"<url><loc>https://paper.example/{number}</loc></url>" for number in range(50_000))
    assert len(read(f"<urlset>{pages}</urlset>")) == 50_000
