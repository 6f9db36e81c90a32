"""Build the wheel, install it outside this tree, and use it: what `make wheel` does.

The fresh environment borrows the libraries of the one that runs this (they are what `pip install` would fetch), but
not the project itself: it must be the wheel's own files that work, migrations included.
"""

import os
import subprocess
import sys
import sysconfig
import tempfile
import venv
from importlib.util import find_spec
from pathlib import Path

ROOT = Path(__file__).parent.parent


def run(*command: str | Path, cwd: Path) -> str:
    environment = {key: value for key, value in os.environ.items() if not key.startswith(("PYTHON", "LIVEBLOG_"))}
    return subprocess.run(
        [*map(str, command)], cwd=cwd, env=environment, check=True, stdout=subprocess.PIPE, text=True
    ).stdout


PIP = (sys.executable, "-m", "pip", "--quiet", "--disable-pip-version-check")
HAS_PIP = find_spec("pip") is not None  # an environment made by uv has none


def build_command(source: Path, folder: Path) -> list[str | Path]:
    if HAS_PIP:
        return [*PIP, "wheel", "--no-deps", "--wheel-dir", folder, source]
    return ["uv", "build", "--quiet", "--wheel", "--out-dir", folder, source]


def install_command(wheel: Path, python: Path) -> list[str | Path]:
    if HAS_PIP:
        return [*PIP, "--python", python, "install", "--no-deps", wheel]
    return ["uv", "pip", "install", "--quiet", "--no-deps", "--python", python, wheel]


def build(folder: Path) -> Path:
    """The wheel, built from a copy of the tree, so that no build folder stays behind."""
    source = folder / "source"
    for name in run("git", "ls-files", "--cached", "--others", "--exclude-standard", cwd=ROOT).splitlines():
        if (ROOT / name).is_file():
            (source / name).parent.mkdir(parents=True, exist_ok=True)
            (source / name).write_bytes((ROOT / name).read_bytes())
    run(*build_command(source, folder), cwd=folder)
    (wheel,) = folder.glob("*.whl")
    return wheel


def install(wheel: Path, folder: Path) -> Path:
    """The `bin` of a fresh environment that holds the wheel and sees this one's libraries."""
    venv.create(folder, with_pip=False, symlinks=True)
    python = folder / "bin" / "python"
    site = Path(run(python, "-c", "import sysconfig; print(sysconfig.get_path('purelib'))", cwd=folder).strip())
    (site / "libraries.pth").write_text(sysconfig.get_path("purelib") + "\n", encoding="utf-8")
    run(*install_command(wheel, python), cwd=folder)
    return folder / "bin"


def main() -> None:
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        programs = install(build(folder), folder / "fresh")
        where = run(programs / "python", "-c", "import scraper; print(scraper.__file__)", cwd=folder).strip()
        assert Path(where).is_relative_to(folder), f"the tree was imported, not the wheel: {where}"
        liveblog = (programs / "liveblog", "--archive", folder / "archive.db")
        version = run(programs / "liveblog", "--version", cwd=folder).strip()
        run(*liveblog, "reparse", ROOT / "fixtures", cwd=folder)
        count = run(*liveblog, "query", "SELECT count(*) AS n FROM segments", "--format", "csv", cwd=folder).split()[-1]
        assert int(count) > 0, "the wheel stored no segment"
        print(f"the wheel works outside the tree: {version}, {count} segments stored from the fixtures")


if __name__ == "__main__":
    main()
