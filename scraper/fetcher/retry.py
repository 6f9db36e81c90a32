"""When to ask again, and after how long."""

from __future__ import annotations

from collections.abc import Awaitable, Callable
from datetime import UTC, datetime
from email.utils import parsedate_to_datetime

from tenacity import AsyncRetrying, RetryCallState, retry_if_exception, stop_after_attempt, wait_exponential_jitter

from scraper.fetcher.failure import Failed

LONGEST_WAIT = 120.0  # seconds that a server may make us wait inside one run; whoever asks for more is left alone
WORTH_ANOTHER_TRY = frozenset({408, 425, 429, 500, 502, 503, 504})
BACKOFF = wait_exponential_jitter(initial=1.0, exp_base=2.0, max=30.0, jitter=1.0)


def retrying(attempts: int, *, sleep: Callable[[float], Awaitable[None]]) -> AsyncRetrying:
    """Calls a coroutine function up to so many times, and raises its last Failed where none went well."""
    return AsyncRetrying(
        stop=stop_after_attempt(attempts),
        wait=_wait,
        retry=retry_if_exception(_is_worth_it),
        sleep=sleep,
        reraise=True,
    )


def retry_after(value: str | None, *, now: datetime) -> float | None:
    """The seconds a Retry-After header asks for, in either of its forms (RFC 9110, 10.2.3); null where it is no such."""
    if value is None:
        return None
    text = value.strip()
    if text.isascii() and text.isdigit():
        return float(text)
    try:
        moment = parsedate_to_datetime(text)
    except ValueError:
        return None
    moment = moment if moment.tzinfo else moment.replace(tzinfo=UTC)  # "-0000" comes back naive and means UTC
    return max(0.0, (moment - now).total_seconds())


def _is_worth_it(error: BaseException) -> bool:
    return isinstance(error, Failed) and error.again


def _wait(state: RetryCallState) -> float:
    """The exponential backoff, or what the server asked for where that is longer."""
    error = state.outcome.exception() if state.outcome else None
    asked = error.wait if isinstance(error, Failed) and error.wait is not None else 0.0
    return max(asked, BACKOFF(state))
