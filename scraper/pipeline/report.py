"""What became of one piece of work in a batch, so that one failure never stops the rest."""

from __future__ import annotations

import msgspec

from scraper.errors import LiveblogError
from scraper.model import Changes, Fetch, Outcome, Page, PageKind, Problem, Value


class Report(Value, frozen=True, kw_only=True):
    """What became of one page: `where` is its address or path, `problem` what went wrong, if anything did.

    `changes` is null where nothing was stored. A report may carry both: a blog stored as far as it could be had. Where
    the problem is one of long ago, when the page was had, and all of that is kept, `is_kept` says so.
    """

    where: str
    url: str | None = None
    outcome: Outcome
    kind: PageKind | None = None
    title: str | None = None
    changes: Changes | None = None
    problem: Problem | None = None
    is_kept: bool = False

    @property
    def failed(self) -> bool:
        """Whether the work, or a part of it, failed."""
        return self.problem is not None and not self.is_kept


def failure(error: LiveblogError, *, where: str) -> Report:
    """The report of work that an error ended."""
    return Report(where=where, outcome="failed", problem=problem_of(error, where=where))


def problem_of(error: LiveblogError, *, where: str) -> Problem:
    """An error as a problem, which always says where."""
    return Problem(code=error.code, message=error.message, where=error.where or where)


def as_failure(fetch: Fetch, problem: Problem) -> Fetch:
    """A fetch that brought something, recorded as the failure it is."""
    return msgspec.structs.replace(fetch, outcome="failed", problem=problem)


def without_page(fetch: Fetch) -> Report:
    """The report of a fetch that brought nothing to read: unchanged, refused or failed."""
    return Report(where=fetch.url, url=fetch.url, outcome=fetch.outcome, problem=fetch.problem)


def with_page(
    fetch: Fetch, page: Page, *, changes: Changes, where: str | None = None, problem: Problem | None = None
) -> Report:
    """The report of a page that was read and stored; `where` is its address unless said otherwise."""
    return Report(
        where=where or fetch.url,
        url=fetch.url,
        outcome=fetch.outcome,
        kind=page.kind,
        title=page.title,
        changes=changes,
        problem=fetch.problem or problem,
    )
