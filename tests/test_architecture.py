"""The house rules, held by reading the imports: who may call whom, and where each library lives."""

import ast
from pathlib import Path

import pytest

import scraper

ROOT = Path(scraper.__file__).parent
BASE = {"model", "errors", "composed"}
ROOMS = {"fetcher", "parser", "quotes", "sources", "repository", "queries", "exports"}
MAY_IMPORT = {
    "model": set(),
    "errors": set(),
    "composed": set(),
    "config": BASE,
    "fetcher": BASE,
    "quotes": BASE,
    "sources": BASE,
    "parser": BASE | {"quotes", "sources"},
    "repository": BASE,
    "queries": BASE,
    "exports": BASE,
    "pipeline": BASE | ROOMS,
    "cli": BASE | {"config", "pipeline"},
    "__main__": {"cli"},
}
HOME_OF = {
    "httpx": {"fetcher"},
    "httpcore": {"fetcher"},
    "brotli": {"fetcher"},
    "tenacity": {"fetcher"},
    "protego": {"fetcher"},
    "selectolax": {"parser"},
    "webencodings": {"parser"},
    "charset_normalizer": {"parser"},
    "defusedxml": {"parser"},
    "sqlalchemy": {"repository", "queries"},
    "alembic": {"repository"},
    "backports": {"repository"},
    "typer": {"cli"},
    "warcio": {"exports"},
    "filelock": {"pipeline"},
}


def modules():
    return sorted(ROOT.rglob("*.py"))


def room_of(path):
    return path.relative_to(ROOT).with_suffix("").parts[0]


def imports_of(path):
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Import):
            yield from (alias.name for alias in node.names)
        elif isinstance(node, ast.ImportFrom):
            assert node.level == 0, f"{path}: imports are absolute"
            if node.module == "scraper":
                yield from (f"scraper.{alias.name}" for alias in node.names)
            else:
                yield node.module


@pytest.mark.parametrize("path", modules(), ids=lambda path: str(path.relative_to(ROOT)))
def test_a_room_imports_only_from_the_rooms_below_it(path):
    room = room_of(path)
    if room == "__init__":
        return
    assert room in MAY_IMPORT, f"{room} is no known room: add it to the plan first"
    for name in imports_of(path):
        top, _, rest = name.partition(".")
        if top == "scraper" and rest and not rest.startswith("__version__"):
            other = rest.split(".")[0]
            assert other == room or other in MAY_IMPORT[room], f"{room} must not import {name}"


@pytest.mark.parametrize("path", modules(), ids=lambda path: str(path.relative_to(ROOT)))
def test_each_library_has_one_home(path):
    for name in imports_of(path):
        home = HOME_OF.get(name.split(".")[0])
        assert home is None or room_of(path) in home, f"{name} lives in {home}, not in {path.relative_to(ROOT)}"


def test_the_wheel_lists_every_package():
    import tomllib

    project = tomllib.loads((ROOT.parent / "pyproject.toml").read_text(encoding="utf-8"))
    listed = set(project["tool"]["setuptools"]["packages"])
    found = {".".join(("scraper", *path.parent.relative_to(ROOT).parts)) for path in ROOT.rglob("*.py")}
    assert listed - {"scraper.migrations", "scraper.migrations.versions"} == found


def test_the_public_names_are_exactly_the_promised_ones():
    promised = {
        "parse_page",
        "find_quotes",
        "find_sources",
        "Page",
        "Segment",
        "Quote",
        "Source",
        "Problem",
        "__version__",
    }
    assert set(scraper.__all__) == promised
    assert all(getattr(scraper, name) is not None for name in promised)
