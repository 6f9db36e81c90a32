"""A part of the tree as blocks of text."""

import pytest
from selectolax.lexbor import LexborHTMLParser

from scraper.parser.content.blocks import body_text
from scraper.parser.content.walk import read_blocks


def blocks_of(markup):
    return read_blocks(LexborHTMLParser(markup).body, absolute=lambda href: href)


def text_of(markup):
    return body_text(blocks_of(markup))


@pytest.mark.parametrize(
    ("markup", "text"),
    [
        ("<p>One.</p><p>Two.</p>", "One.\n\nTwo."),
        ("<div>One <b>bold</b> word<p>Two</p>three</div>", "One bold word\n\nTwo\n\nthree"),
        ("<p>One<br>line</p>", "One\nline"),
        ("<p>One<br><br>Two</p>", "One\n\nTwo"),
        ("<ul><li>One</li><li><p>Two</p><p>still two</p></li></ul>", "- One\n\n- Two\n\nstill two"),
        (
            "<table><tr><th>Town</th><th>Time</th></tr><tr><td>Selby</td><td>21:00</td></tr></table>",
            "Town | Time\n\nSelby | 21:00",
        ),
        ("<p>Caf&eacute; &amp;&nbsp;bar, na\u00adive\u200b</p>", "Café & bar, naive"),
        ("<p><span>9.05</span><span>Uhr</span></p>", "9.05 Uhr"),
        ("<p>Un<b>believ</b>able</p>", "Unbelievable"),
        ("<p>It holds.</p><ul><li><a href='/t/1'>#Dam</a></li><li><a href='/t/2'>#Water_2</a></li></ul>", "It holds."),
        ("<p>The 2<sup>nd</sup> dam holds.<sup>[<a href='#n12'>12</a>]</sup></p>", "The 2nd dam holds."),
        ("<script>var a='<p>no</p>'</script><style>p{}</style><p>Yes</p><!-- no -->", "Yes"),
        ("<p>Photo [[ge:gele:foto:12]] of it</p>", "Photo of it"),
    ],
)
def test_text_reads_as_the_page_shows_it(markup, text):
    assert text_of(markup) == text


@pytest.mark.parametrize(
    "furniture",
    [
        '<div class="article-share"><a href="/x">Teilen auf Facebook</a></div>',
        '<div class="ad-slot">Buy this</div>',
        '<div id="newsletter-signup"><p>Sign up here for news.</p></div>',
        '<p>Lire aussi : <a href="/x">Un autre article du jour</a></p>',
        '<p><strong>READ MORE: </strong><a href="/x">Another piece</a></p>',
        '<p><a href="/x">Leggi anche Un altro articolo</a></p>',
        "<p>Share</p>",
        "<aside><p>Elsewhere</p></aside>",
        "<button>Copy link</button>",
        '<div class="relatedStories"><a href="/x">Related</a></div>',
    ],
)
def test_furniture_is_no_text(furniture):
    assert text_of(f"<p>Before it.</p>{furniture}<p>After it.</p>") == "Before it.\n\nAfter it."


@pytest.mark.parametrize(
    "sentence", ["Read more than one page a day.", "A lire ce rapport, tout va bien.", "Share prices fell on Monday."]
)
def test_sentences_that_only_begin_like_furniture_stay(sentence):
    assert text_of(f"<p>{sentence}</p>") == sentence


def test_a_container_with_an_unlucky_name_that_holds_most_of_the_text_stays():
    text = "A long paragraph about the harbour and what happened there. " * 8
    assert text_of(f'<div class="social">{f"<p>{text}</p>" * 2}</div><p>End.</p>').count("harbour") == 16


def test_headings_have_their_rank_and_bold_beginnings_their_length():
    blocks = blocks_of("<h2><p>Title</p></h2><p><strong>18h42</strong> : text</p><p><b>All bold</b></p><p>plain</p>")
    assert [(block.rank, block.lead) for block in blocks] == [(2, 0), (0, 5), (7, 8), (0, 0)]


def test_links_embeds_and_pictures_are_kept_with_their_block():
    text, picture, tweet, signature = blocks_of(
        '<p>See <a href="/a">the list</a>.</p>'
        '<figure><img src="/i.jpg" width="800"><figcaption>The quay. (Jane Doe/Agency)</figcaption></figure>'
        '<blockquote class="twitter-tweet"><p>Ferry cancelled.</p>&mdash; Selby Ferries (@selby) '
        '<a href="https://twitter.com/selby/status/12?s=1">June 4</a></blockquote>'
    )
    assert [(link.url, link.text) for link in text.links] == [("/a", "the list")]
    (image,) = picture.images or text.images
    assert (image.url, image.caption, image.credit) == ("/i.jpg", "The quay.", "Jane Doe/Agency")
    (embed,) = tweet.embeds or picture.embeds
    assert (embed.kind, embed.url, embed.author) == (
        "x",
        "https://twitter.com/selby/status/12",
        "Selby Ferries (@selby)",
    )
    assert (tweet.text, signature.text) == ("Ferry cancelled.", "— Selby Ferries (@selby) June 4")


@pytest.mark.parametrize(
    ("markup", "kind", "url"),
    [
        (
            '<iframe src="https://www.youtube.com/embed/abcdefg?rel=0"></iframe>',
            "youtube",
            "https://www.youtube.com/watch?v=abcdefg",
        ),
        ('<iframe data-src="https://t.me/channel/12?embed=1"></iframe>', "telegram", "https://t.me/channel/12?embed=1"),
        ('<amp-twitter data-tweetid="12"></amp-twitter>', "x", "https://x.com/i/status/12"),
        (
            '<iframe src="//www.facebook.com/plugins/post.php?href=https%3A%2F%2Fwww.facebook.com%2Fx%2Fposts%2F1"></iframe>',
            "facebook",
            "https://www.facebook.com/x/posts/1",
        ),
        ('<iframe src="https://maps.example.org/x"></iframe>', "other", "https://maps.example.org/x"),
    ],
)
def test_players_are_embeds(markup, kind, url):
    (block,) = blocks_of(markup)
    assert [(embed.kind, embed.url) for embed in block.embeds] == [(kind, url)]


def test_icons_and_trackers_are_no_pictures():
    assert (
        blocks_of('<img src="/pixel.gif" width="1" height="1"><img src="data:image/gif;base64,R0"><iframe></iframe>')
        == []
    )


@pytest.mark.parametrize(
    "row",
    [
        "<td>Kahlau</td><td>3.20 m</td>",
        "<td>Kahlau</td><td><b>3.20 m</b></td>",
        "<th><span>Kahlau</span></th><td></td><td><a href=/x>3.20 m</a></td>",
    ],
)
def test_two_cells_never_touch(row):
    assert [block.text for block in blocks_of(f"<table><tr>{row}</tr></table>")] == ["Kahlau | 3.20 m"]
