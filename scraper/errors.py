"""Every error this project raises on purpose.

::

    LiveblogError
    ├── UsageError            a command or a call that cannot mean anything               exit 2
    │   └── ConfigurationError    liveblog.toml or the environment                        exit 2
    ├── UnreadablePage        bytes that are no page: empty, binary, not to be decoded    exit 1
    │   ├── ParserFault           a page over which the parser itself stumbled            exit 1
    │   └── Interstitial          something in place of the page: a wall, a denial        exit 1
    ├── FetchError            a page that could not be had                                exit 1
    ├── LossRefused           another reading that would lose more than is allowed        exit 1
    ├── ArchiveError          the database: read-only, full, damaged                      exit 1
    │   ├── ArchiveTooNew         made by a newer version of this program                 exit 1
    │   └── QueryError            a query that fails, writes, or takes too long           exit 1
    └── RunInProgress         another run holds the lock                                  exit 3
"""

from __future__ import annotations

from typing import ClassVar


class LiveblogError(Exception):
    """The root. `str()` is one line that says what, where and the cure; the facts are attributes."""

    code: str = "error"
    exit_code: ClassVar[int] = 1

    def __init__(self, message: str, *, where: str | None = None) -> None:
        super().__init__(message if where is None else f"{where}: {message}")
        self.message = message
        self.where = where


class UsageError(LiveblogError):
    """A command or a call that cannot mean anything."""

    code = "usage"
    exit_code = 2


class ConfigurationError(UsageError):
    """The configuration file or the environment says something impossible."""

    code = "configuration"


class UnreadablePage(LiveblogError):
    """The bytes are no page: empty, binary, or in no charset."""

    code = "unreadable-page"


class ParserFault(UnreadablePage):
    """The parser stumbled over the page, which is a fault of this program."""

    code = "parser-fault"


class Interstitial(UnreadablePage):
    """The site sent something in place of the page; `code` says what, as the parser's problem does."""

    def __init__(self, message: str, *, where: str | None, code: str) -> None:
        super().__init__(message, where=where)
        self.code = code


class FetchError(LiveblogError):
    """The page could not be had; `status` is the last HTTP status where one came."""

    code = "fetch-failed"

    def __init__(self, message: str, *, where: str | None = None, status: int | None = None) -> None:
        super().__init__(message, where=where)
        self.status = status


class LossRefused(LiveblogError):
    """Another reading of a blog would lose more of it than is allowed."""

    code = "loss-refused"


class ArchiveError(LiveblogError):
    """The database cannot be opened, read or written."""

    code = "archive"


class ArchiveTooNew(ArchiveError):
    """The archive was made by a newer version of this program."""

    code = "archive-too-new"


class QueryError(ArchiveError):
    """A query that fails, tries to write, or takes too long."""

    code = "query"


class RunInProgress(LiveblogError):
    """Another run holds the lock."""

    code = "run-in-progress"
    exit_code = 3
