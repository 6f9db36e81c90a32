"""The signs that part words, clauses and sentences, in any language."""

from __future__ import annotations

MARK = "\ufffc"  # stands as a word for each marked stretch
TERMINATORS = frozenset(".!?…")
CLOSING_BRACKETS = frozenset(")]")
DASHES = frozenset("–—―-")
BREAKS = frozenset(',;:()[]–—―-•/|«»“”„"')
