"""The command line: `liveblog`. Each handler is arguments in, one call, report out."""

from scraper.cli.program import app, main

__all__ = ["app", "main"]
