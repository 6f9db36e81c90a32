"""What the README shows is what the program prints: each `console` block is run, `...` standing for what varies."""

import doctest
import os
import re
import subprocess
import sys
import tomllib
from pathlib import Path

import pytest

ROOT = Path(__file__).parent.parent
README = (ROOT / "README.md").read_text(encoding="utf-8")
BLOCK = re.compile(r"^```console\n(.*?)^```", re.MULTILINE | re.DOTALL)
MATCHING = doctest.ELLIPSIS | doctest.NORMALIZE_WHITESPACE


def sessions():
    """(command, expected output) of every block, in the order a reader types them."""
    for block in BLOCK.findall(README):
        for part in re.split(r"^\$ ", block, flags=re.MULTILINE)[1:]:
            command, _, output = part.partition("\n")
            while command.endswith("\\"):
                more, _, output = output.partition("\n")
                command = command[:-1] + more
            yield command, output


@pytest.fixture(scope="module")
def reader(tmp_path_factory):
    """A directory that holds the fixtures, and a shell in which `liveblog` is on the path."""
    folder = tmp_path_factory.mktemp("reader")
    (folder / "fixtures").symlink_to(ROOT / "fixtures")
    environment = {key: value for key, value in os.environ.items() if not key.startswith("LIVEBLOG_")}
    environment |= {"PATH": f"{Path(sys.executable).parent}{os.pathsep}{environment['PATH']}", "COLUMNS": "100"}

    def run(command):
        done = subprocess.run(
            command, shell=True, cwd=folder, env=environment, capture_output=True, text=True, check=False
        )
        assert done.returncode == 0, f"{command}\n{done.stderr}"
        return done.stderr + done.stdout

    return run


def test_every_command_prints_what_the_readme_shows(reader):
    checker = doctest.OutputChecker()
    shown = list(sessions())
    assert len(shown) >= 5
    for command, expected in shown:
        got = reader(command)
        example = doctest.Example(command, expected)
        assert checker.check_output(expected, got, MATCHING), checker.output_difference(example, got, MATCHING)


def test_the_readme_describes_every_command():
    from typer.main import get_command

    from scraper.cli import app

    for name in get_command(app).commands:
        assert f"liveblog {name}" in README, f"the README says nothing of `liveblog {name}`"


def test_the_readme_names_the_python_it_needs():
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    assert f"Python ≥ {project['requires-python'].removeprefix('>=')}" in README


def test_the_configuration_in_the_readme_is_valid(tmp_path):
    from scraper.config import read_settings

    for number, block in enumerate(re.findall(r"^```toml\n(.*?)^```", README, re.MULTILINE | re.DOTALL)):
        file = tmp_path / f"{number}.toml"
        file.write_text(block, encoding="utf-8")
        assert read_settings({}, directory=tmp_path, path=file).watches


def test_what_is_to_be_added_has_the_place_that_the_readme_names():
    table = README[README.index("| to add |") : README.index("## Words")]
    places = [place for place in re.findall(r"`([\w/<>.-]+)`", table) if "/" in place]
    assert places
    for place in places:
        here, suffix = ROOT / place.partition("<")[0].rstrip("/"), place.rpartition(">")[2]
        assert here.exists(), f"{place}: no such place"
        assert "<" not in place or list(here.glob(f"*{suffix}")), f"{place}: nothing like it is there"
