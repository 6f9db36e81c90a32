"""The program, run as a user runs it."""

import os
import subprocess
import sys

import pytest
from typer.testing import CliRunner

from scraper.cli import app

OURS = ("LIVEBLOG_", "COLUMNS")
CRAMPED = """
import resource
from scraper.cli import main
resource.setrlimit(resource.RLIMIT_FSIZE, ({0}, {0}))
main()
"""


class Program:
    """Runs `liveblog` in a folder of its own, where private addresses may be fetched."""

    def __init__(self, folder):
        self.folder = folder
        self.environment = {"LIVEBLOG_ALLOW_PRIVATE": "1"}

    def __call__(self, *arguments, stdin=None):
        """The exit code, stdout and stderr of a command, run in this process."""
        ended = CliRunner().invoke(app, [*map(str, arguments)], input=stdin, env=self.environment)
        assert ended.exception is None or isinstance(ended.exception, SystemExit), ended.exception
        return ended.exit_code, ended.stdout, ended.stderr

    def start(self, *arguments, largest_file=None):
        """The command as a process of its own, for what only a process can show; no file may pass `largest_file`."""
        environment = {key: value for key, value in os.environ.items() if not key.startswith(OURS)}
        begin = ("-m", "scraper") if largest_file is None else ("-c", CRAMPED.format(largest_file))
        return subprocess.Popen(
            [sys.executable, *begin, *map(str, arguments)],
            cwd=self.folder,
            env=environment | self.environment,
            stdout=subprocess.PIPE,
            stderr=subprocess.PIPE,
            encoding="utf-8",
        )

    def ended(self, *arguments, **limits):
        """The exit code, stdout and stderr of such a process."""
        with self.start(*arguments, **limits) as process:
            out, err = process.communicate(timeout=60)
        return process.returncode, out, err

    def write(self, name, text):
        path = self.folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8")
        return path


@pytest.fixture(scope="session")
def program_in():
    """The program in a given folder."""
    return Program


@pytest.fixture
def liveblog(tmp_path, monkeypatch):
    for name in [name for name in os.environ if name.startswith(OURS)]:
        monkeypatch.delenv(name)
    monkeypatch.chdir(tmp_path)
    program = Program(tmp_path)
    program.write("liveblog.toml", "[fetch]\nminimum_delay = 0\n")
    return program
