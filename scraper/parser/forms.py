"""The three forms in which a page may come: HTML, a JSON payload, plain text."""

from __future__ import annotations

import re
from typing import Literal

Form = Literal["html", "json", "text"]

TAG = re.compile(
    rb"<(?:!doctype|html|head|body|div|p|article|section|main|h[1-6]|span|meta|script|table|ul|ol|title|link|a\s|br)\b",
    re.IGNORECASE,
)
# A text may quote a tag; a page has several, and soon.
WINDOW = 100_000


def form_of(markup: bytes, *, content_type: str | None) -> Form:
    """The form of a page, by its content first: servers label JSON as HTML and text as anything."""
    start = markup.lstrip(b" \t\r\n\xef\xbb\xbf")[:1]
    if start in {b"{", b"["} and not (content_type or "").startswith("text/plain"):
        return "json"
    if not TAG.search(markup, 0, WINDOW):
        return "text"
    is_plain = (content_type or "").partition(";")[0].strip().lower() == "text/plain"
    return "text" if is_plain and markup.lstrip()[:1] != b"<" else "html"
