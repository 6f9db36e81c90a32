"""A file that appears whole or not at all."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path

from scraper.errors import LiveblogError, UsageError

BESIDE = ("-journal", "-wal", "-shm")  # what SQLite may leave beside a file that it was stopped in


@contextmanager
def new_file(path: Path, *, replace: bool, source: Path | None = None) -> Iterator[Path]:
    """Where to write what then takes the place of `path`, of the `source` never, of another file if it may be replaced.

    Raises UsageError where the name is taken, LiveblogError where it cannot be written.
    """
    _check(path, replace=replace, source=source)
    part = path.with_name(f"{path.name}.part")
    try:
        part.unlink(missing_ok=True)
        yield part
        part.replace(path)
    except OSError as error:
        message = f"cannot be written ({error.strerror or error}); make room, or give another path"
        raise LiveblogError(message, where=str(path)) from error
    finally:
        for rest in (part, *(part.with_name(part.name + suffix) for suffix in BESIDE)):
            with suppress(OSError):
                rest.unlink(missing_ok=True)


def _check(path: Path, *, replace: bool, source: Path | None) -> None:
    if not path.parent.is_dir():
        raise UsageError("its folder does not exist; make it, or give another path", where=str(path))
    if not path.exists():
        return
    if source is not None and source.exists() and path.samefile(source):
        raise UsageError("is the archive itself; give another path", where=str(path))
    if path.is_dir() or not replace:
        raise UsageError("exists already and was left as it is; give another path, or --replace", where=str(path))
