"""What stands among the text of a page and is none of it: share bars, advertising, invitations to read something else."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import lru_cache

from scraper.model import Link

# Words of class names and ids that mark furniture, whole words between hyphens, underscores and capitals.
FURNITURE = (
    "ad", "ads", "adv", "advert", "adverts", "advertisement", "advertising", "adslot", "adbox", "adunit", "banner", "breadcrumb",
    "breadcrumbs", "captcha", "comments", "commentaires", "cookie", "cookies", "disqus", "hidden", "inread", "mostread", "newsletter",
    "newsletters", "outbrain", "paywall", "popup", "promo", "readalso", "readmore", "recirc", "recirculation", "recommended", "related",
    "share", "sharebar", "sharing", "shares", "sharer", "social", "socials", "sponsor", "sponsored", "sr-only", "subscribe", "taboola",
    "teads", "toolbar", "tooltip", "visually-hidden", "visuallyhidden", "screen-reader-text", "addthis", "sharedaddy", "addtoany",
    "richlink", "rich-link", "element-rich-link", "caption", "captions", "photo-credit", "image-credit", "consent", "optin", "opt-in", "gdpr", "read-more", "read-also", "lire-aussi", "most-read", "ss_pg", "follow-us",
)  # fmt: skip
NAME = re.compile(
    r"(?:^|[\s_-])(?:" + "|".join(re.escape(word) for word in FURNITURE) + r")(?=$|[\s_-])", re.IGNORECASE
)
CAMEL = re.compile(r"(?<=[a-z])(?=[A-Z])")

# How an invitation to read something else begins, by language.
READ_ALSO = {
    "en": ("read more", "read also", "also read", "see also", "related", "read next", "more on this", "recommended", "follow us on", "sign up", "watch live", "click here", "don't miss"),
    "fr": ("lire aussi", "à lire aussi", "a lire aussi", "lire également", "à lire également", "a lire", "à lire", "voir aussi", "à voir aussi", "lire la suite", "écouter aussi", "notre article", "pour aller plus loin", "retrouvez aussi"),
    "de": ("lesen sie auch", "lesen sie hier", "lesen sie mehr", "auch interessant", "mehr zum thema", "mehr dazu", "das könnte sie auch interessieren", "zum thema", "hier lesen sie mehr"),
    "es": ("lea también", "lea tambien", "lee también", "leer más", "lea más", "ver también", "te puede interesar", "le puede interesar", "puedes leer", "más información", "también te puede interesar"),
    "it": ("leggi anche", "leggi tutto", "per approfondire", "potrebbe interessarti", "guarda anche", "leggi qui"),
    "pt": ("leia também", "leia mais", "leia ainda", "veja também", "saiba mais", "veja mais", "ler mais", "leia tambem"),
    "nl": ("lees ook", "lees meer", "lees verder", "bekijk ook", "luister ook"),
    "pl": ("czytaj też", "czytaj także", "czytaj również", "przeczytaj także", "zobacz też", "zobacz także", "czytaj więcej"),
    "uk": ("читайте також", "читайте теж", "дивіться також", "читати також", "читайте ще"),
    "ru": ("читайте также", "смотрите также", "читать также", "читайте ещё", "подробнее"),
}  # fmt: skip
HEAD = re.compile(
    r"\W{0,6}(?:"
    + "|".join(re.escape(head) for heads in READ_ALSO.values() for head in sorted(heads, key=len, reverse=True))
    + r")(?!\w)\s*(?P<mark>[:：>»|→\-–—]|$)?",
    re.IGNORECASE,
)
OPENERS = " >»→-–—•*|[(\xa0"
LONGEST_INVITATION = 400
LONGEST_BUTTON = 30

# Lines that are buttons and labels, whatever stands round them.
BUTTONS = frozenset(
    {
        "share", "share this", "share this post", "copy link", "copied", "link copied", "tweet", "facebook", "twitter", "whatsapp", "email",
        "advertisement", "show more", "load more", "back to top", "report", "print", "embed", "comment", "comments", "post", "x", "linkedin", "telegram",
        "partager", "partage", "copier le lien", "publicité", "imprimer", "commenter", "réagir", "teilen", "kopieren", "anzeige", "werbung",
        "link kopieren", "compartir", "copiar enlace", "publicidad", "condividi", "copia link", "pubblicità", "compartilhar", "partilhar",
        "copiar link", "publicidade", "delen", "advertentie", "kopieer link", "udostępnij", "reklama", "kopiuj link", "поділитися",
        "поделиться", "реклама", "share on facebook", "share on twitter", "save", "sauvegarder", "key event", "key moment",
    }
)  # fmt: skip
# How a notice begins that stands in for content of another platform until the reader consents.
ASKS_CONSENT = {
    "de": ("an dieser stelle finden sie (?:inhalte|einen)", "zur darstellung dieses", "empfohlener (?:redaktioneller|externer) inhalt", "wir benötigen ihre (?:zustimmung|einwilligung)"),
    "fr": ("pour (?:voir|afficher|consulter|visualiser) ce contenu", "ce contenu est bloqué", "vous avez refusé"),
    "en": (r"this (?:content|video|embed) is (?:hosted|blocked|provided)", "we need your (?:consent|permission)", r"allow \w+ content", "to view this (?:content|video|embed)"),
    "es": ("para ver este contenido", "este contenido (?:está|es) bloqueado"),
    "it": ("per (?:vedere|visualizzare) (?:questo|il) contenuto",),
    "pt": ("para ver este conteúdo",),
    "nl": ("om deze inhoud te (?:bekijken|tonen)",),
    "pl": ("aby (?:zobaczyć|wyświetlić) tę treść",),
}  # fmt: skip
CONSENT = re.compile("|".join(notice for notices in ASKS_CONSENT.values() for notice in notices), re.IGNORECASE)
# The first words of all these, which few lines of text begin with.
FIRST_WORDS = frozenset(
    line.split()[0] for lines in (*READ_ALSO.values(), *ASKS_CONSENT.values(), BUTTONS) for line in lines
)
# Links to topics and nothing else.
TOPICS = re.compile(r"(?:#\w{2,40}[\s,|]*)+")
ENDS = OPENERS + ".…:"
# Traces that a content system leaves where it meant to put a gallery or a card.
PLACEHOLDER = re.compile(r"\[\[\w{1,20}:[^\[\]]{0,200}\]\]")


@lru_cache(maxsize=8192)
def is_boilerplate_name(name: str) -> bool:
    """Whether a class attribute or an id marks furniture."""
    return bool(name) and NAME.search(CAMEL.sub("-", name)) is not None


def is_furniture(text: str, *, links: Sequence[Link] = ()) -> bool:
    """Whether a line, with the links that stand in it, is none of the text: a button, an invitation, a notice."""
    if text[:1] == "#" and links and TOPICS.fullmatch(text):
        return True
    if (
        len(text) > LONGEST_INVITATION
        or text[:20].casefold().strip(ENDS).partition(" ")[0].strip(ENDS) not in FIRST_WORDS
    ):
        return False
    return _is_button(text) or _is_read_also(text, links=links) or CONSENT.match(text) is not None


def _is_read_also(text: str, *, links: Sequence[Link]) -> bool:
    """Whether a line invites to read something else."""
    if not (found := HEAD.match(text)):
        return False
    linked = sum(len(link.text) for link in links)
    return found["mark"] is not None or (linked > 0 and linked >= 0.6 * (len(text) - found.end()))


def _is_button(text: str) -> bool:
    """Whether a line is the label of a button rather than text."""
    return len(text) < LONGEST_BUTTON and text.casefold().strip(" .…:") in BUTTONS
