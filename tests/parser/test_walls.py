"""What sites send in place of a page is told from pages, however short those are."""

from datetime import UTC, datetime

import pytest

from scraper import parse_page
from scraper.parser import wall_of
from scraper.parser.walls import sorts

URL = "https://news.example/live/harbour"
AT = datetime(2026, 3, 10, 9, 0, tzinfo=UTC)


def sort_of(markup, *, url=URL):
    wall = wall_of(parse_page(markup.encode(), url=url, fetched_at=AT, content_type="text/html; charset=utf-8"))
    return wall and wall.code


def page(title, *paragraphs, head=""):
    body = "".join(f"<p>{text}</p>" for text in paragraphs)
    return f"<!doctype html><html><head><title>{title}</title>{head}</head><body><h1>{title}</h1>{body}</body></html>"


CONSENT = {
    "en": (
        "We and our partners",
        "We and our 214 partners store cookies on your device to measure our audience.",
        "Accept all",
    ),
    "fr": (
        "Le Courrier du Val",
        "Avec votre accord, nos partenaires et nous utilisons des cookies pour mesurer l'audience.",
        "Tout accepter",
    ),
    "de": (
        "Der Hafenbote",
        "Mit Ihrer Einwilligung speichern wir und unsere Partner Cookies auf Ihrem Gerät.",
        "Alle akzeptieren",
    ),
    "es": (
        "La Gaceta",
        "Con su consentimiento, nosotros y nuestros socios usamos cookies para medir la audiencia.",
        "Aceptar todo",
    ),
    "it": (
        "Il Corriere del Porto",
        "Noi e i nostri fornitori usiamo cookie per misurare il pubblico, con il suo consenso.",
        "Accetta tutto",
    ),
    "pt": ("O Diário", "Nós e os nossos parceiros usamos cookies com o seu consentimento.", "Aceitar tudo"),
    "pl": ("Głos Portu", "Za Twoją zgodą my i nasi zaufani partnerzy zapisujemy pliki cookie.", "Przejdź do serwisu"),
    "nl": ("De Havenbode", "Met uw toestemming plaatsen wij en onze partners cookies op uw apparaat.", "Akkoord"),
    "cs": ("Přístavní list", "S vaším souhlasem ukládáme my a naši partneři soubory cookies.", "Přijmout vše"),
    "uk": ("Портова газета", "За вашою згодою ми зберігаємо файли cookie та персональні дані.", "Прийняти все"),
    "ru": ("Портовая газета", "С вашего согласия мы сохраняем файлы cookie и персональные данные.", "Принять все"),
}


@pytest.mark.parametrize("language", CONSENT)
def test_a_page_that_speaks_of_consent_alone_is_a_wall(language):
    title, text, button = CONSENT[language]
    assert sort_of(page(title, text, f"<button>{button}</button>")) == "consent-wall"


@pytest.mark.parametrize(
    "address",
    [
        "https://consent.news.example/?next=live",
        "https://myprivacy.news.example/consent?siteKey=x",
        "https://www.news.example/zustimmung?url=%2Flive",
        "https://news.example/cookie-wall/",
    ],
)
def test_the_address_of_a_wall_tells_it(address):
    assert sort_of(page("The Harbour News", "Choose how you want to read on."), url=address) == "consent-wall"


@pytest.mark.parametrize(
    ("title", "text", "sort"),
    [
        ("Just a moment...", "news.example needs to check your connection before going on.", "bot-wall"),
        ("news.example", "Please enable JS and disable any ad blocker", "bot-wall"),
        ("Pardon Our Interruption", "Something about your browser made us think you were a bot.", "bot-wall"),
        ("Contrôle", "Merci de cocher la case : je ne suis pas un robot.", "bot-wall"),
        ("Nur einen Moment…", "Bestätigen Sie, dass Sie ein Mensch sind.", "bot-wall"),
        ("Подождите", "Мы проверяем ваш браузер.", "bot-wall"),
        (
            "Access Denied",
            "You don't have permission to access this page on this server. Reference #18.2",
            "access-denied",
        ),
        ("403 Forbidden", "nginx", "access-denied"),
        ("The News", "This site is not available in your region for legal reasons.", "access-denied"),
        ("Accès refusé | Le Courrier", "Contactez le support.", "access-denied"),
        ("Zugriff verweigert - Hafenbote", "Kennung 4711", "access-denied"),
        ("Page not found - The Harbour News", "Try our front page, or search.", "not-found-page"),
        ("Oups ! Page introuvable", "Retournez à l'accueil.", "not-found-page"),
        ("404", "Diese Adresse kennen wir nicht.", "not-found-page"),
        ("Сторінку не знайдено", "Поверніться на головну.", "not-found-page"),
        ("Strona nie istnieje", "Wróć na stronę główną.", "not-found-page"),
        ("503 Service Unavailable", "Varnish cache server", "error-page"),
        ("Site en maintenance", "Nous revenons dans quelques minutes.", "error-page"),
        ("Log in to continue", "Name and password, please.", "login-wall"),
    ],
)
def test_a_page_that_says_in_words_what_it_is(title, text, sort):
    assert sort_of(page(title, text)) == sort


MARKS = [(sort.code, vendor, mark.decode()) for sort in sorts() for mark, vendor in sort.marks]


@pytest.mark.parametrize(("sort", "vendor", "mark"), MARKS, ids=[f"{vendor} {mark[:24]}" for _, vendor, mark in MARKS])
def test_the_mark_of_a_vendor_tells_its_wall(sort, vendor, mark):
    wall = wall_of(
        parse_page(page("news.example", "…", head=f"<script>{mark}</script>").encode(), url=URL, fetched_at=AT)
    )
    assert (wall.code, vendor in wall.message) == (sort, True)


def test_a_page_that_is_drawn_by_a_script_says_that_it_needs_one():
    shell = '<html><title>Live</title><div id="root"></div><noscript>You need to enable JavaScript.</noscript></html>'
    assert sort_of(shell) == "needs-javascript"


UPDATE = "The ferry to the islands is cancelled until the storm has passed, the port authority says."
CLOCKS = f"<h2>11:04 Ferries stay in port</h2><p>{UPDATE}</p><h2>10:20 Sandbags</h2><p>{UPDATE}</p>"
BANNER = f"<div class=cookie-banner><p>{CONSENT['en'][1] * 9}</p><button>Accept all</button></div>"
SHORT_PAGES = {
    "two updates under a long cookie banner": f"<html><h1>Storm: live</h1>{BANNER}{CLOCKS}</html>",
    "a blog before its first update": page(
        "Storm live",
        "Our live blog begins at eight.",
        head='<script type="application/ld+json">{"@type":"LiveBlogPosting","headline":"Storm"}</script>',
    ),
    "a live page that waits": page("Storm: follow it live", "Our reporters are on their way. Come back at eight."),
    "news of a denied access": page("Harbour: access denied to reporters", f"{UPDATE} Access denied, said a sign."),
    "news of a blocked road": page(
        "Storm", "The coast road has been blocked by sand. The bus is temporarily unavailable."
    ),
    "a short article with a cookie banner": page("Storm", UPDATE * 2) + BANNER,
    "a dated note on a page not found": page(
        "Page not found", UPDATE, head='<meta property="article:published_time" content="2026-03-10T08:00:00Z">'
    ),
    "a page of a site guarded against robots": page(
        "Storm", UPDATE, head='<script src="/cdn-cgi/challenge-platform/scripts/jsd/main.js"></script>'
    ),
    "an article about cookies": page(
        "Cookies explained", *[f"{UPDATE} Cookies are small files, and consent is a word."] * 90
    ),
    "news that needs no script": page("Storm", UPDATE * 4) + "<noscript>Please enable JavaScript</noscript>",
}


@pytest.mark.parametrize("name", SHORT_PAGES)
def test_a_real_page_is_no_wall_however_short(name):
    assert sort_of(SHORT_PAGES[name]) is None


def test_a_roundup_address_does_not_make_a_wall_a_roundup():
    wall = "".join(f"<h2>{title}</h2><p>{CONSENT['fr'][1]}</p>" for title in ("Audience", "Publicité", "Réseaux"))
    url = "https://news.example/2024/11/05/le-point-sur-la-situation.php"
    assert sort_of(f"<html lang=fr><h1>Le Courrier</h1>{wall}</html>", url=url) == "consent-wall"
