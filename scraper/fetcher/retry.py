"""Asking again, after a while."""

from __future__ import annotations

from collections.abc import Awaitable, Callable

from tenacity import AsyncRetrying, RetryCallState, retry_if_exception, stop_after_attempt, wait_exponential_jitter

from scraper.fetcher.failure import Failed

BACKOFF = wait_exponential_jitter(initial=1.0, exp_base=2.0, max=30.0, jitter=1.0)  # seconds: 1 to 2, 2 to 3, 4 to 5 …


def retrying(attempts: int, *, sleep: Callable[[float], Awaitable[None]]) -> AsyncRetrying:
    """Calls a coroutine function up to so many times while it raises a Failed that is worth it, and raises the last."""
    return AsyncRetrying(
        stop=stop_after_attempt(attempts),
        wait=_wait,
        retry=retry_if_exception(_is_worth_it),
        sleep=sleep,
        reraise=True,
    )


def _is_worth_it(error: BaseException) -> bool:
    return isinstance(error, Failed) and error.again


def _wait(state: RetryCallState) -> float:
    """The backoff, or what the server asked for where that is longer."""
    error = state.outcome.exception() if state.outcome else None
    asked = error.wait if isinstance(error, Failed) and error.wait is not None else 0.0
    return max(asked, BACKOFF(state))
