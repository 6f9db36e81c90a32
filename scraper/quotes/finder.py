"""Quotes of one text."""

from __future__ import annotations

import re

from scraper.model import Field, Quote
from scraper.quotes.marks import find_marked

PARAGRAPH = re.compile(r"[^\n\r\u2028\u2029]+")


def find_quotes(text: str, *, language: str, context: str = "") -> tuple[Quote, ...]:
    """Every quote of a text, in order, with its speaker where one can be told."""
    reader = PageReader(language)
    reader.learn(context)
    return reader.read(text)


class PageReader:
    """Reads the texts of one page in order and remembers who was named."""

    def __init__(self, language: str) -> None:
        self.language = language

    def learn(self, text: str) -> None:
        """Remember the names of a text without looking for quotes in it."""

    def read(self, text: str, *, field: Field = "body") -> tuple[Quote, ...]:
        """The quotes of the next text of the page."""
        found = []
        for paragraph in PARAGRAPH.finditer(text):
            for marked in find_marked(text, start=paragraph.start(), end=paragraph.end()):
                if text.count(" ", marked.start, marked.end) >= 2:
                    span = (marked.start, marked.end)
                    found.append(
                        Quote(
                            text=text[slice(*span)],
                            start=span[0],
                            end=span[1],
                            spans=(span,),
                            kind="direct",
                            field=field,
                        )
                    )
        return tuple(found)
