"""Which stored segment a shown one is.

In this order, each pairing one to one what is still free: the publisher's key; the same words at the same moment; the
same words at a moment near by; and, for a segment without a key of the publisher's, the words of before and after an
edit. Two segments may share a moment and headlines repeat, so neither is enough alone.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Hashable, Iterable, Sequence

from scraper.repository.edits import CROWD, Pair, Texts, edits, is_near
from scraper.repository.known import Known
from scraper.repository.sighting import Shown

TELLING_SIZE = 30  # characters; shorter texts ("Goal!") return, and are another segment when they do


def match(known: Sequence[Known], shown: Sequence[Shown], *, texts: Texts) -> list[Known | None]:
    """For each shown segment the stored one it is, or null where it is new.

    `texts` reads the current texts (headline and body) of stored segments by id; it is asked for few.
    """
    pairing = _Pairing(known, shown)
    pairing.pair_equals(_own_key, _shown_own_key)
    pairing.pair_equals(_moment_and_words, _moment_and_words)
    may_be_one = _by_keys(comparable=bool(pairing.found))
    pairing.pair_equals(_moment_and_words, _moment_and_words)
    pairing.pair_equals(_words, _words, accept=lambda old, new: is_near(old, new) and may_be_one(old, new))
    pairing.pair(pair for pair in edits(*pairing.free(), texts=texts) if may_be_one(*pair))
    return [pairing.found.get(one.position) for one in shown]


class _Pairing:
    """The pairs found so far, one to one; a stored or shown segment that has its pair is free no more."""

    def __init__(self, known: Sequence[Known], shown: Sequence[Shown]) -> None:
        self.known, self.shown = known, shown
        self.found: dict[int, Known] = {}
        self._taken: set[int] = set()

    def free(self) -> tuple[list[Known], list[Shown]]:
        """What has no pair yet."""
        known = [one for one in self.known if one.segment_id not in self._taken]
        return known, [one for one in self.shown if one.position not in self.found]

    def pair_equals(
        self,
        of_known: Callable[[Known], Hashable],
        of_shown: Callable[[Shown], Hashable],
        *,
        accept: Callable[[Known, Shown], bool] = lambda _old, _new: True,
    ) -> None:
        """Pair what has the same trait, in page order; a null trait pairs with nothing."""
        known, shown = self.free()
        shelves: dict[Hashable, list[Known]] = defaultdict(list)
        for old in known:
            shelves[of_known(old)].append(old)
        for new in shown:
            shelf = shelves.get(trait, []) if (trait := of_shown(new)) is not None else []
            fitting = (index for index, old in enumerate(shelf[:CROWD]) if accept(old, new))
            if (index := next(fitting, None)) is not None:
                self._join(shelf.pop(index), new)

    def pair(self, pairs: Iterable[Pair]) -> None:
        """Take these pairs, the first ones first, as far as both are free."""
        for old, new in pairs:
            if old.segment_id not in self._taken and new.position not in self.found:
                self._join(old, new)

    def _join(self, old: Known, new: Shown) -> None:
        self.found[new.position] = old
        self._taken.add(old.segment_id)


def _own_key(one: Known) -> Hashable:
    return one.key if one.has_own_key else None


def _shown_own_key(one: Shown) -> Hashable:
    return one.segment.key if one.has_own_key else None


def _moment_and_words(one: Known | Shown) -> Hashable:
    return one.published_at, one.text_digest, None if one.size else one.detail_digest


def _words(one: Known | Shown) -> Hashable:
    """The words where they tell a segment apart: there are enough of them, or the page showed it just now."""
    is_on_page = isinstance(one, Shown) or one.is_on_page
    if one.size >= TELLING_SIZE or (is_on_page and one.size):
        return one.text_digest
    return None


def _by_keys(*, comparable: bool) -> Callable[[Known, Shown], bool]:
    """Whether the keys let two be one segment: different keys of the publisher's, where they hold, say no."""
    return lambda old, new: not (comparable and old.has_own_key and new.has_own_key)
