"""liveblog.toml and the environment, read once into values.

Order of precedence, the later winning: defaults, the file, `LIVEBLOG_*` in the environment, command-line options.
"""

from __future__ import annotations

import re
from codecs import BOM_UTF8
from collections.abc import Mapping, Sequence
from difflib import get_close_matches
from math import inf
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit

import msgspec

from scraper.errors import ConfigurationError
from scraper.model import FetchPolicy, Watch

FILE_NAME = "liveblog.toml"
DEFAULT_ARCHIVE = "archive.db"
UNITS = {"s": 1, "m": 60, "h": 3600, "d": 86400}
DURATION = re.compile(r"(\d+(?:\.\d+)?)\s*([smhd])")
LONGEST = 366 * 86400  # seconds of a duration; whoever follows a page more seldom does not follow it
WORDS = {
    "1": True,
    "true": True,
    "yes": True,
    "on": True,
    "0": False,
    "false": False,
    "no": False,
    "off": False,
    "": False,
}
SCHEMES = {"http", "https"}


class Settings(msgspec.Struct, frozen=True, kw_only=True):
    """All that the configuration decides; `path` is the file it was read from."""

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


UNKNOWN = re.compile(r"Object contains unknown field `(?P<name>[^`]*)`(?: - at `\$\.(?P<table>\w+).*`)?")
TABLES: Mapping[str | None, type[msgspec.Struct]] = {None: _File, "archive": _Archive, "fetch": _Fetch, "watch": _Watch}


def read_settings(environment: Mapping[str, str], *, directory: Path, path: Path | None = None) -> Settings:
    """The settings that hold in a directory.

    Raises ConfigurationError, naming file and place, where a value is impossible. A file that was asked for by
    option or `LIVEBLOG_CONFIG` must exist; `liveblog.toml` in the directory may.
    """
    named = environment.get("LIVEBLOG_CONFIG")
    asked = path or (Path(named) if named else None)
    file = asked or directory / FILE_NAME
    settings = _from_file(file) if asked or file.exists() else Settings()
    return _with_environment(settings, environment)


def duration(text: str, *, where: str = "every") -> float:
    """Seconds of a duration such as `30s`, `15m`, `2h` or `1d`, at most a year."""
    found = DURATION.fullmatch(text.strip())
    seconds = float(found[1]) * UNITS[found[2]] if found else 0.0
    if seconds <= 0:
        raise ConfigurationError(f"{text!r} is no duration; write a number and s, m, h or d, such as 15m", where=where)
    if seconds > LONGEST:
        raise ConfigurationError("is longer than a year; write a shorter duration, such as 1d", where=where)
    return seconds


def _with_environment(settings: Settings, environment: Mapping[str, str]) -> Settings:
    archive = environment.get("LIVEBLOG_ARCHIVE") or settings.archive
    policy = settings.fetch
    if (private := environment.get("LIVEBLOG_ALLOW_PRIVATE")) is not None:
        policy = msgspec.structs.replace(policy, allow_private=_truth(private, where="LIVEBLOG_ALLOW_PRIVATE"))
    return msgspec.structs.replace(settings, archive=archive, fetch=policy)


def _from_file(path: Path) -> Settings:
    raw = _decode(path)
    return Settings(
        archive=_beside(path, raw.archive.path),
        fetch=_policy(raw.fetch, where=f"{path} [fetch]"),
        watches=tuple(_watch(entry, where=f"{path} [[watch]] {entry.name!r}") for entry in _distinct(raw.watch, path)),
        path=path,
    )


def _decode(path: Path) -> _File:
    try:
        return msgspec.toml.decode(path.read_bytes().removeprefix(BOM_UTF8), type=_File)  # some editors write one
    except OSError as error:
        raise ConfigurationError(
            f"cannot be read ({error.strerror}); name another with --config", where=str(path)
        ) from error
    except (msgspec.MsgspecError, UnicodeDecodeError) as error:
        raise ConfigurationError(_plainly(error), where=str(path)) from error


def _plainly(error: Exception) -> str:
    """What the decoder says; of a setting that does not exist, the one that was meant, or all there are."""
    found = UNKNOWN.fullmatch(str(error))
    if found is None:
        return str(error)
    known = TABLES[found["table"]].__struct_fields__
    meant = get_close_matches(found["name"], known, n=1)
    cure = f"did you mean {meant[0]}?" if meant else f"there are {', '.join(known)}"
    place = f" in [{found['table']}]" if found["table"] else ""
    return f"there is no setting {found['name']!r}{place}; {cure}"


def _beside(path: Path, archive: str) -> str:
    """A relative archive path stands beside the file that names it, so that cron may start anywhere."""
    return archive if "://" in archive else str(path.parent / Path(archive).expanduser())


def _policy(entry: _Fetch, *, where: str) -> FetchPolicy:
    if not (0 <= entry.minimum_delay < inf and entry.max_bytes > 0):
        raise ConfigurationError("minimum_delay must be 0 or more, and max_bytes above 0", where=where)
    if entry.contact is not None and not (entry.contact.isascii() and entry.contact.isprintable()):
        raise ConfigurationError("contact must be one line of ASCII, such as mailto:me@example.org", where=where)
    return FetchPolicy(**_fields(entry))


def _watch(entry: _Watch, *, where: str) -> Watch:
    if not entry.name.strip():
        raise ConfigurationError("needs a name, under which its passes are remembered", where=where)
    if (entry.url is None) == (entry.feed is None):
        raise ConfigurationError("needs exactly one of url and feed", where=where)
    if (entry.feed is None) != (entry.match is None):
        raise ConfigurationError("a feed needs match, a pattern for what to follow; a url takes none", where=where)
    if not _is_web_address(entry.url or entry.feed or ""):
        raise ConfigurationError("its address must start with https:// or http://", where=where)
    try:
        re.compile(entry.match or "")
    except re.error as error:
        raise ConfigurationError(f"match is no regular expression ({error})", where=where) from error
    every = duration(entry.every, where=f"{where} every")
    return Watch(**_fields(entry) | {"every": every})


def _is_web_address(text: str) -> bool:
    try:
        address = urlsplit(text)
    except ValueError:  # a bracket that opens no IPv6 address
        return False
    return address.scheme in SCHEMES and bool(address.hostname)


def _distinct(entries: Sequence[_Watch], path: Path) -> Sequence[_Watch]:
    names = [entry.name for entry in entries]
    if twice := next((name for name in names if names.count(name) > 1), None):
        raise ConfigurationError(f"two watches are called {twice!r}; each needs a name of its own", where=str(path))
    return entries


def _truth(text: str, *, where: str) -> bool:
    if text.strip().lower() not in WORDS:
        raise ConfigurationError(f"{text!r} is neither true nor false; write 1 or 0", where=where)
    return WORDS[text.strip().lower()]


def _fields(struct: msgspec.Struct) -> dict[str, Any]:
    return {name: getattr(struct, name) for name in struct.__struct_fields__}
