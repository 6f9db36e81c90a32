"""From the bytes of a page to its segments.

`parse` is the entrance. It takes a page by its form: `web_page`, `payload_page` (JSON) or `text_page`. These ask the
`strategies`, each of which gives a reading; `merging` makes one list of updates of them; `segments` puts their times
into the publisher's zone and gives each a key; `annotate` adds quotes and sources. `content` turns a part of the tree
into blocks of text, `lines` splits running text into updates, `times` reads dates and clocks. What one site does is in
`publishers`, what a page is instead of a live blog in `kind` and `walls`.
"""

from __future__ import annotations

from scraper.parser.parse import parse_page
from scraper.parser.walls import is_wall, wall_of

__all__ = ["is_wall", "parse_page", "wall_of"]
