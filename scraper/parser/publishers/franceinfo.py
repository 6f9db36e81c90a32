"""franceinfo: live messages that open with a clock and have no headline.

No reliable text of the markup is at hand, so no selectors are given: the generic strategies carry the weight, and this
module knows only whose site it is.
"""

from __future__ import annotations

from scraper.parser.strategies.layout import Layout

HOSTS = ("francetvinfo.fr", "franceinfo.fr")
NAME = "franceinfo"
LAYOUTS: tuple[Layout, ...] = ()
