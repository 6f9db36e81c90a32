"""How a request ends badly: the problem to record, and whether asking again may help."""

from __future__ import annotations

from typing import ClassVar, Self

from scraper.errors import FetchError
from scraper.model import Outcome, Problem


class Failed(FetchError):
    """The page could not be had.

    `again` says that another attempt may succeed; `wait` is how many seconds the server asked us to stay away.
    """

    outcome: ClassVar[Outcome] = "failed"

    def __init__(
        self,
        code: str,
        message: str,
        *,
        where: str,
        status: int | None = None,
        again: bool = False,
        wait: float | None = None,
    ) -> None:
        super().__init__(message, where=where, status=status)
        self.problem = Problem(code=code, message=message, where=where)
        self.again = again
        self.wait = wait

    def at(self, where: str) -> Self:
        """The same said of another place, and finally."""
        return type(self)(self.problem.code, self.message, where=where, status=self.status)


class Refused(Failed):
    """We chose not to ask for the page, or not to keep what came."""

    outcome = "refused"
