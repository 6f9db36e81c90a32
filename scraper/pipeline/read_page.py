"""Read a snapshot, whatever is in it."""

from __future__ import annotations

from pathlib import Path
from traceback import extract_tb

from scraper.errors import Interstitial, LiveblogError, ParserFault
from scraper.model import Page, Snapshot
from scraper.parser import parse_page, wall_of

KEPT = "its bytes are kept, as no version of the page; a later fetch may bring that"


def read_page(snapshot: Snapshot) -> Page:
    """What the page says. Raises UnreadablePage where it is none, ParserFault where the parser stumbles over it."""
    try:
        return parse_page(
            snapshot.content,
            url=snapshot.final_url,
            fetched_at=snapshot.fetched_at,
            content_type=snapshot.content_type,
        )
    except LiveblogError:
        raise
    except Exception as error:
        # The one place that catches everything: what strangers write will one day find a fault of ours, and it must
        # cost neither the bytes of that page, which may be gone tomorrow, nor the other pages of an unattended run.
        raise ParserFault(_fault(error)) from error


def read_for_archive(snapshot: Snapshot) -> Page:
    """What the page says. Raises Interstitial too, where the site sent a wall in its place: that is no version of it."""
    page = read_page(snapshot)
    if (wall := wall_of(page)) is not None:
        raise Interstitial(f"{wall.message}; {KEPT}", where=snapshot.url, code=wall.code)
    return page


def _fault(error: Exception) -> str:
    """Where the parser stumbled, for the report to its makers."""
    frame = extract_tb(error.__traceback__)[-1]
    place = f"{Path(frame.filename).name}, line {frame.lineno}"
    return f"a fault of liveblog ({type(error).__name__}: {error}, {place}); the page was not read, please report it"
