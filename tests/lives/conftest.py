"""A live blog that lives by a seeded script, drawn in several layouts, and the truth about what happened to it.

The script knows posts and a page, and nothing of how the archive judges them.
"""

import json
import random
from dataclasses import dataclass, field, replace
from datetime import UTC, datetime, timedelta
from html import escape
from itertools import pairwise

import pytest

DAWN = datetime(2026, 3, 10, 6, 0, tzinfo=UTC)
WINDOW = 12  # posts on the first page
BANK = [
    "harbour",
    "mayor",
    "bridge",
    "ferry",
    "storm",
    "warning",
    "police",
    "closed",
    "opened",
    "quarter",
    "market",
    "school",
    "river",
    "gauge",
    "metres",
    "rising",
    "volunteers",
    "sandbags",
    "evening",
    "morning",
    "council",
    "minister",
    "hospital",
    "wounded",
    "shelter",
    "electricity",
    "restored",
    "cut",
    "village",
    "island",
    "crossing",
    "cancelled",
    "passengers",
    "airport",
    "flights",
    "delayed",
    "government",
    "parliament",
    "vote",
    "majority",
    "coalition",
    "budget",
    "strike",
    "union",
    "drivers",
    "depot",
    "negotiations",
    "talks",
    "resumed",
    "broke",
    "agreement",
    "signed",
    "border",
    "trucks",
    "queue",
    "hours",
    "families",
    "evacuated",
    "centre",
    "gymnasium",
    "blankets",
    "food",
    "water",
    "supply",
    "contaminated",
    "engineers",
    "repair",
    "pump",
    "dike",
    "breach",
    "soldiers",
    "helicopter",
    "rescue",
    "roof",
    "street",
    "flooded",
    "cellar",
    "insurance",
    "damage",
    "estimate",
    "millions",
    "report",
    "expert",
    "forecast",
    "wind",
    "gusts",
    "rain",
    "snow",
    "thaw",
    "ice",
    "road",
]
SMALL_WORDS = [
    "the",
    "a",
    "of",
    "in",
    "at",
    "on",
    "to",
    "for",
    "after",
    "before",
    "near",
    "with",
    "without",
    "since",
    "until",
]
ODD = ("consent", "captcha", "truncated", "error", "missing", "empty")
SHORT = ("Goal!", "Half-time.", "Corner kick.", "Pictures from the quay.")


@dataclass(frozen=True)
class Post:
    """An update as it stands on the page."""

    number: int
    at: datetime
    headline: str
    paragraphs: tuple
    touched: datetime | None = None

    @property
    def text(self):
        return self.headline, self.paragraphs


@dataclass
class Poll:
    """What one request gets, and what a reader of the page would say happened since the last one."""

    at: datetime
    posts: list
    pinned: int | None
    more: bool
    layout: str
    answer: str = "page"
    expected: set = field(default_factory=set)
    edits: dict = field(default_factory=dict)
    truth: dict = field(default_factory=dict)
    gone: frozenset = frozenset()


class Writer:
    """Writes posts, and edits them as desks do."""

    def __init__(self, seed):
        self.dice = random.Random(seed)

    def sentence(self):
        words = []
        for _ in range(self.dice.randint(5, 9)):
            words += [self.dice.choice(BANK), self.dice.choice(SMALL_WORDS)]
        return " ".join([*words, self.dice.choice(BANK)]).capitalize() + "."

    def post(self, number, at):
        dice = self.dice
        headline = " ".join(dice.sample(BANK, 5)).capitalize()
        if dice.random() < 0.1:
            return Post(number, at, headline, (dice.choice(SHORT),))
        return Post(number, at, headline, tuple(self.sentence() for _ in range(dice.randint(1, 3))))

    def grown(self, post):
        return replace(post, paragraphs=(*post.paragraphs, self.sentence()))

    def corrected(self, post):
        """Another word in place of one."""
        first = post.paragraphs[0].split()
        place = self.dice.randrange(1, len(first) - 1) if len(first) > 4 else None
        if place is None:
            return self.grown(post)
        new = next(word for word in self.dice.sample(BANK, 3) if word[:2] != first[place][:2])
        return replace(post, paragraphs=(" ".join([*first[:place], new, *first[place + 1 :]]), *post.paragraphs[1:]))

    def retitled(self, post):
        return replace(post, headline=" ".join([*self.dice.sample(BANK, 2), *post.headline.split()[:4]]).capitalize())

    def typed_right(self, post):
        """A typing error, for the next poll to be set right; null where no word is long enough."""
        words = post.paragraphs[0].split()
        places = [place for place, word in enumerate(words) if len(word) >= 7 and word.isalpha() and place]
        if not places:
            return None
        place = self.dice.choice(places)
        word = words[place]
        words[place] = word[:3] + word[4] + word[3] + word[5:] if word[3] != word[4] else word[:3] + word[4:]
        return replace(post, paragraphs=(" ".join(words), *post.paragraphs[1:]))

    def typeset(self, post):
        text = post.paragraphs[0]
        new = text[:-1] + " …" if text.endswith(".") else text + "."
        return replace(post, paragraphs=(new, *post.paragraphs[1:]))


class Life:
    """A blog's life as polls. `layouts` are the two that it has, one after the other; `acts` what its desk may do.

    A page shows the newest posts, so many that they fill the window, and is `followed` to the others or not; it links
    to them or, where it `hides` them, does not.
    """

    def __init__(self, seed, *, polls, layouts, acts, followed=False, hides=False):
        self.followed, self.hides = followed, hides
        self.window = 10**6 if followed else WINDOW
        self.writer = Writer(seed)
        self.dice = random.Random(f"{seed} desk")
        self.count, self.layouts, self.acts = polls, layouts, acts
        self.page, self.away, self.pinned, self.flipped = [], [], None, False
        self.last = {}  # what each post said when the page last showed it
        self.known, self.shown, self.gone = set(), [], set()
        self.at = DAWN
        self.serial = 0

    def polls(self):
        answers = (*ODD, *(("broken",) if self.followed else ()))
        odd = dict(zip(self.dice.sample(range(6, self.count), len(answers)), answers, strict=True))
        for number in range(self.count):
            self.at += timedelta(minutes=8)
            layout = self.layout = self.layouts[number >= self.count // 2]
            if number in odd:
                yield self.odd(layout, odd[number])
                continue
            edits, self.moved, self.flips = {}, None, False
            for _ in range(self.dice.choice((0, 1, 1, 1, 2)) if number else 3):
                self.act("post" if number < 3 else self.dice.choice(self.acts), edits)
            poll = self.poll(layout)
            yield self.judged(poll, edits)

    def judged(self, poll, edits):
        poll.expected, poll.edits = self.told(poll, edits)
        return replace(poll, truth=dict(self.last), gone=frozenset(self.gone))

    def odd(self, layout, answer):
        """Something else than the page; where only the older pages break, the desk may go on posting."""
        if answer != "broken":
            return replace(self.poll(layout), answer=answer, truth=dict(self.last), gone=frozenset(self.gone))
        self.moved, self.flips = None, False
        self.act("post", {})
        return self.judged(replace(self.poll(layout), answer=answer), {})

    def poll(self, layout):
        visible = self.visible()
        more = len(self.page) > WINDOW and not self.hides
        return Poll(self.at, visible, self.pinned, more, layout)

    def visible(self):
        newest = self.page[: self.window]
        return newest[::-1] if self.flipped else newest

    def inner(self):
        """The places of posts that stand between others on the first page, and are not pinned."""
        shown = min(len(self.page), self.window)
        return [place for place in range(1, shown - 2) if self.page[place].number != self.pinned]

    def act(self, what, edits):
        getattr(self, f"do_{what}")(edits)

    def do_post(self, _edits):
        self.serial += 1
        at = self.at - timedelta(minutes=self.dice.choice((0, 1, 2)))
        at = max(at, self.page[0].at + timedelta(minutes=1)) if self.page and at <= self.page[0].at else at
        self.page.insert(0, self.writer.post(self.serial, at))

    def edit(self, edits, kind, how):
        places = [
            place
            for place in self.inner()
            if self.page[place].number not in edits and self.page[place].number in self.known
        ]
        if not places:
            return
        place = self.dice.choice(places)
        after = how(self.page[place])
        if after is not None:
            self.page[place] = replace(after, touched=self.at)
            edits[after.number] = kind

    def do_grow(self, edits):
        self.edit(edits, ("body", False), self.writer.grown)

    def do_correct(self, edits):
        self.edit(edits, ("body", False), self.writer.corrected)

    def do_retitle(self, edits):
        self.edit(edits, ("headline", False), self.writer.retitled)

    def do_slip(self, edits):
        self.edit(edits, ("body", True), self.writer.typed_right)

    def do_typeset(self, edits):
        self.edit(edits, ("body", True), self.writer.typeset)

    def do_retime(self, edits):
        if self.layout != self.layouts[0]:
            return  # a clock says less than what was known by the old layout, so that nobody could tell
        places = [
            place for place in self.inner() if self.page[place - 1].at - self.page[place].at > timedelta(minutes=3)
        ]
        places = [
            place for place in places if self.page[place].number not in edits and self.page[place].number in self.known
        ]
        if places:
            place = self.dice.choice(places)
            self.page[place] = replace(self.page[place], at=self.page[place].at + timedelta(minutes=2))
            edits[self.page[place].number] = ("time", True)

    def do_remove(self, edits):
        places = [
            place
            for place in self.inner()
            if self.page[place].number not in edits and self.page[place].number in self.known
        ]
        if places and len(self.page) > 5:
            self.away.append(self.page.pop(self.dice.choice(places)))

    def do_restore(self, _edits):
        for post in self.away:
            place = next((n for n, other in enumerate(self.page) if other.at < post.at), len(self.page))
            if post.number in self.gone and place < min(len(self.page), self.window) - 2:
                self.away.remove(post)
                self.page.insert(place, post)
                return

    def do_flip(self, _edits):
        if self.moved is None and not self.flips:
            self.flipped = not self.flipped
            self.flips = True

    def do_move(self, _edits):
        """One post to another place, at least three off; what was turned round just now is left in peace."""
        places = [place for place in self.inner() if self.page[place].number in self.shown]
        if self.is_tidy() and len(places) > 6 and self.moved is None and not self.flips:
            place = self.dice.choice(places)
            target = self.dice.choice([other for other in places if abs(other - place) >= 3] or [place])
            if target != place:
                post = self.page.pop(place)
                self.page.insert(target, post)
                self.moved = post.number

    def is_tidy(self):
        """Whether all of the first page but one stands in the order of time: a desk leaves few out of it."""
        times = [post.at for post in self.page[:WINDOW]]
        falls = sum(later >= earlier for earlier, later in pairwise(times))
        return falls <= 1

    def do_promote(self, _edits):
        """A post that rolled off long ago is shown on top again."""
        if self.is_tidy() and len(self.page) > WINDOW + 4 and not self.flips:
            self.page.insert(0, self.page.pop(self.dice.randrange(WINDOW + 2, len(self.page))))

    def do_pin(self, _edits):
        if places := self.inner():
            self.pinned = self.page[self.dice.choice(places)].number

    def do_unpin(self, _edits):
        self.pinned = None

    def told(self, poll, edits):
        """What happened since the last whole page, seen from outside."""
        now = {post.number: post for post in poll.posts}
        on_page = {post.number for post in self.page}
        told = {("appeared", number) for number in now if number not in self.known}
        told |= {("restored", number) for number in now if number in self.gone}
        left = {number for number in self.shown if number not in now and number not in on_page}
        told |= {("removed", number) for number in left}
        changed = {
            number for number in now if number in self.known and self.signature(now[number]) != self.last[number]
        }
        told |= {("edited", number) for number in changed}
        if poll.pinned in now and poll.pinned in self.known and poll.pinned != self.was_pinned:
            told.add(("pinned", poll.pinned))
        if self.moved in now and self.moved in self.shown and self.moved not in {poll.pinned, self.was_pinned}:
            told.add(("moved", self.moved))
        self.was_pinned = poll.pinned if poll.pinned in now else None
        self.known |= now.keys()
        self.gone = (self.gone | left) - now.keys()
        self.last |= {number: self.signature(post) for number, post in now.items()}
        self.shown = list(now)
        return told, {number: kind for number, kind in edits.items() if number in changed}

    was_pinned = moved = None
    flips = False

    def signature(self, post):
        return post.at, *post.text


# --- layouts: how sites draw the same posts -------------------------------------------------------------------------

TITLE = "Storm over the harbour: follow it live"


def document(body, *, head="", more=False):
    older = '<link rel="next" href="?page=2">' if more else ""
    return (
        f'<!doctype html><html lang="en-GB"><head><meta charset="utf-8"><title>{TITLE} | The Harbour News</title>'
        f'<meta property="article:published_time" content="{DAWN.isoformat()}">{older}{head}</head>'
        f'<body><nav><a href="/">Front page</a></nav><main><h1>{TITLE}</h1>{body}</main>'
        "<footer>The Harbour News</footer></body></html>"
    )


def paragraphs(post):
    return "".join(f"<p>{escape(text)}</p>" for text in post.paragraphs)


def json_ld(poll):
    updates = [
        {
            "@type": "BlogPosting",
            "@id": f"#u-{post.number}",
            "url": f"https://news.example/live/harbour#u-{post.number}",
            "headline": post.headline,
            "datePublished": post.at.isoformat(),
            "dateModified": (post.touched or post.at).isoformat(),
            "articleBody": "\n\n".join(post.paragraphs),
        }
        for post in poll.posts
    ]
    data = {"@context": "https://schema.org", "@type": "LiveBlogPosting", "headline": TITLE, "liveBlogUpdate": updates}
    script = json.dumps(data, ensure_ascii=False).replace("</", "<\\/")
    return document(
        "<p>Follow the storm.</p>", head=f'<script type="application/ld+json">{script}</script>', more=poll.more
    )


def entries(poll, *, key):
    """Repeated entries; a pinned one stands on top and, once more, in its place."""
    posts = [(post, "") for post in poll.posts]
    posts[:0] = [(post, " pinned") for post in poll.posts if post.number == poll.pinned]
    drawn = (
        f'<article class="live-post{mark}"{key(post, bool(mark))}><time datetime="{post.at.isoformat()}">{post.at:%H:%M}</time>'
        f"<h2>{escape(post.headline)}</h2><div class=post-body>{paragraphs(post)}</div></article>"
        for post, mark in posts
    )
    return document(f"<section class=live-posts>{''.join(drawn)}</section>", more=poll.more)


def with_ids(poll):
    return entries(poll, key=lambda post, pinned: f' id="post-{post.number}{"-pinned" if pinned else ""}"')


def with_restless_ids(poll):
    """Ids that are drawn anew with every page."""
    return entries(poll, key=lambda post, _: f' id="post-{random.Random(f"{poll.at}{post.number}").randrange(10**9)}"')


def without_ids(poll):
    return entries(poll, key=lambda _post, _pinned: "")


def clock_headings(poll):
    drawn = (f"<h2>{post.at:%H:%M} - {escape(post.headline)}</h2>{paragraphs(post)}" for post in poll.posts)
    return document(f"<div class=article-body>{''.join(drawn)}</div>", more=poll.more)


LAYOUTS = {
    "json-ld": json_ld,
    "ids": with_ids,
    "restless ids": with_restless_ids,
    "no ids": without_ids,
    "clock headings": clock_headings,
}
CONSENT = """<!doctype html><html><head><title>The Harbour News</title></head><body><h1>Your privacy</h1><p>We and our 214
partners store cookies on your device to measure our audience and to show advertising.</p><button>Accept all</button>
<button>Reject all</button></body></html>"""
CAPTCHA = """<!doctype html><html><head><title>Just a moment...</title></head><body><h1>news.example</h1><p>Verify you are
human by completing the action below.</p><script>window._cf_chl_opt={}</script></body></html>"""
MISSING = """<!doctype html><html><head><title>Page not found | The Harbour News</title></head><body><h1>Page not found</h1>
<p>The page you are looking for has moved.</p></body></html>"""


STAND_INS = {
    "consent": CONSENT,
    "captcha": CAPTCHA,
    "missing": MISSING,
    "empty": document("<p>Follow the storm.</p>"),
}


def answer(poll, *, seed):
    """Status and body of the answer to a poll."""
    if poll.answer == "error":
        return 500, b"<h1>Internal Server Error</h1>"
    if poll.answer in STAND_INS:
        return 200, STAND_INS[poll.answer].encode()
    page = LAYOUTS[poll.layout](poll).encode()
    if poll.answer == "truncated":
        page = page[: random.Random(f"{seed} cut").randrange(len(page) // 4, len(page) - 60)]
    return 200, page


def first_page(poll):
    return replace(poll, posts=poll.posts[:WINDOW])


@pytest.fixture
def older_page():
    """The page that the first one leads to, as the site would send it."""
    return lambda poll: LAYOUTS[poll.layout](replace(poll, posts=poll.posts[WINDOW:], more=False)).encode()


@pytest.fixture
def life():
    """A life, and how its polls are answered: `for poll, status, body in life(seed, polls=…, layouts=…, acts=…)`."""

    def live(seed, **options):
        for poll in Life(seed, **options).polls():
            yield poll, *answer(first_page(poll) if options.get("followed") else poll, seed=seed)

    return live
