"""liveblog.toml and the environment, read once into values.

Order of precedence, the later winning: defaults, the file, `LIVEBLOG_*` in the environment, command-line options.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from pathlib import Path
from typing import Any

import msgspec

from scraper.errors import ConfigurationError
from scraper.model import FetchPolicy, Watch

FILE_NAME = "liveblog.toml"
DEFAULT_ARCHIVE = "archive.db"
UNITS = {"s": 1, "m": 60, "h": 3600, "d": 86400}
DURATION = re.compile(r"(\d+(?:\.\d+)?)\s*([smhd])")
TRUE, FALSE = {"1", "true", "yes", "on"}, {"0", "false", "no", "off", ""}


class Settings(msgspec.Struct, frozen=True, kw_only=True):
    """All that the configuration decides."""

    archive: str = DEFAULT_ARCHIVE
    fetch: FetchPolicy = FetchPolicy()
    watches: tuple[Watch, ...] = ()
    path: Path | None = None


class _Archive(msgspec.Struct, forbid_unknown_fields=True):
    path: str = DEFAULT_ARCHIVE


class _Fetch(msgspec.Struct, forbid_unknown_fields=True):
    contact: str | None = None
    minimum_delay: float = FetchPolicy().minimum_delay
    max_bytes: int = FetchPolicy().max_bytes
    allow_private: bool = False
    proxy: str | None = None


class _Watch(msgspec.Struct, forbid_unknown_fields=True):
    name: str
    url: str | None = None
    feed: str | None = None
    match: str | None = None
    every: str = "15m"


class _File(msgspec.Struct, forbid_unknown_fields=True):
    archive: _Archive = msgspec.field(default_factory=_Archive)
    fetch: _Fetch = msgspec.field(default_factory=_Fetch)
    watch: list[_Watch] = []


def read_settings(environment: Mapping[str, str], *, directory: Path, path: Path | None = None) -> Settings:
    """The settings that hold in a directory.

    Raises ConfigurationError, naming file and place, where a value is impossible. A file that was asked for by
    option or `LIVEBLOG_CONFIG` must exist; `liveblog.toml` in the directory may.
    """
    asked = path or (Path(environment["LIVEBLOG_CONFIG"]) if environment.get("LIVEBLOG_CONFIG") else None)
    file = asked or directory / FILE_NAME
    settings = _from_file(file) if asked or file.is_file() else Settings()
    if archive := environment.get("LIVEBLOG_ARCHIVE"):
        settings = msgspec.structs.replace(settings, archive=archive)
    if (private := environment.get("LIVEBLOG_ALLOW_PRIVATE")) is not None:
        policy = msgspec.structs.replace(settings.fetch, allow_private=_truth(private, "LIVEBLOG_ALLOW_PRIVATE"))
        settings = msgspec.structs.replace(settings, fetch=policy)
    return settings


def duration(text: str, *, where: str = "every") -> float:
    """Seconds of a duration such as `30s`, `15m`, `2h` or `1d`."""
    if not (found := DURATION.fullmatch(text.strip())) or float(found[1]) <= 0:
        raise ConfigurationError(f"{text!r} is no duration; write a number and s, m, h or d, such as 15m", where=where)
    return float(found[1]) * UNITS[found[2]]


def _from_file(path: Path) -> Settings:
    try:
        raw = msgspec.toml.decode(path.read_bytes(), type=_File)
    except OSError as error:
        raise ConfigurationError(
            f"cannot be read ({error.strerror}); give another with --config", where=str(path)
        ) from error
    except (msgspec.MsgspecError, UnicodeDecodeError) as error:
        raise ConfigurationError(str(error), where=str(path)) from error
    if raw.fetch.minimum_delay < 0 or raw.fetch.max_bytes <= 0:
        raise ConfigurationError("minimum_delay must be 0 or more and max_bytes above 0", where=f"{path} [fetch]")
    return Settings(
        archive=_beside(path, raw.archive.path),
        fetch=FetchPolicy(**_fields(raw.fetch)),
        watches=tuple(_watch(entry, path) for entry in _unique(raw.watch, path)),
        path=path,
    )


def _beside(path: Path, archive: str) -> str:
    """A relative archive path stands beside the file that names it, so that cron may start anywhere."""
    return archive if "://" in archive else str(path.parent / archive)


def _watch(entry: _Watch, path: Path) -> Watch:
    where = f"{path} [[watch]] {entry.name!r}"
    if (entry.url is None) == (entry.feed is None):
        raise ConfigurationError("needs exactly one of url and feed", where=where)
    if entry.feed is not None and entry.match is None:
        raise ConfigurationError("a feed needs match, a pattern for the titles to follow", where=where)
    try:
        re.compile(entry.match or "")
    except re.error as error:
        raise ConfigurationError(f"match is no regular expression ({error})", where=where) from error
    return Watch(
        name=entry.name, url=entry.url, feed=entry.feed, match=entry.match, every=duration(entry.every, where=where)
    )


def _unique(entries: list[_Watch], path: Path) -> list[_Watch]:
    names = [entry.name for entry in entries]
    if twice := next((name for name in names if names.count(name) > 1), None):
        raise ConfigurationError(f"two watches are called {twice!r}; names must differ", where=str(path))
    return entries


def _truth(text: str, where: str) -> bool:
    if text.lower() in TRUE:
        return True
    if text.lower() in FALSE:
        return False
    raise ConfigurationError(f"{text!r} is neither true nor false; write 1 or 0", where=where)


def _fields(struct: msgspec.Struct) -> dict[str, Any]:
    return {name: getattr(struct, name) for name in struct.__struct_fields__}
