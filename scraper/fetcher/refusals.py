"""Answers that are no success: what they mean, whether to ask again, and when to come back."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from email.utils import parsedate_to_datetime

from scraper.fetcher.client import Answer
from scraper.fetcher.failure import Failed

LONGEST_WAIT = 120.0  # seconds that a server may make us wait inside one run; whoever asks for more is left alone
LONGEST_ABSENCE = 366 * 86400.0  # seconds; any longer is a mistake
WORTH_ANOTHER_TRY = frozenset({408, 425, 429, 500, 502, 503, 504})
SERVER_ERRORS = range(500, 600)
MEANINGS = {
    401: "it needs a login",
    402: "it must be paid for",
    403: "it is forbidden to us",
    404: "there is no such page",
    410: "it is gone for good",
    429: "too many requests",
    451: "it is withheld for legal reasons",
}


def unwelcome(answer: Answer, *, now: datetime) -> Failed:
    """Why an answer is no success, as a Failed that says whether and after how long to ask again."""
    status = answer.status
    wait = retry_after(answer.header("retry-after"), now=now) if status in WORTH_ANOTHER_TRY else None
    again = status in WORTH_ANOTHER_TRY and (wait or 0.0) <= LONGEST_WAIT
    meaning = MEANINGS.get(status, "the server is in trouble" if status in SERVER_ERRORS else "no page came")
    message = f"HTTP {status}, {meaning}; {_cure(status, again=again, wait=wait, now=now)}"
    return Failed(f"http-{status}", message, where=answer.url, status=status, again=again, wait=wait)


def retry_after(value: str | None, *, now: datetime) -> float | None:
    """The seconds that a Retry-After header asks for, in either of its forms (RFC 9110, 10.2.3); null for nonsense."""
    text = (value or "").strip()
    if text.isascii() and text.isdigit():
        return min(float(text), LONGEST_ABSENCE)
    try:
        moment = parsedate_to_datetime(text)
    except ValueError:
        return None
    aware = moment if moment.tzinfo else moment.replace(tzinfo=UTC)  # "-0000" comes back naive and means UTC
    return min(max(0.0, (aware - now).total_seconds()), LONGEST_ABSENCE)


def _cure(status: int, *, again: bool, wait: float | None, now: datetime) -> str:
    if again:
        return "try again later"
    if status in WORTH_ANOTHER_TRY and wait is not None:
        return f"the server asks not to come back before {now + timedelta(seconds=wait):%Y-%m-%d %H:%M %Z}"
    return "check the address"
