"""Which stored segment a shown one is.

In this order, each pairing one to one what is still free: the publisher's key; the same words at the same moment; the
same words at a moment near by; and, for a segment without a key of the publisher's, the words of before and after an
edit. Two segments may share a moment and headlines repeat, so neither is enough alone.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Hashable, Iterable, Sequence
from datetime import timedelta

from scraper.repository.history.edits import CROWD, TELLING_SIZE, Pair, Texts, edits, is_near
from scraper.repository.history.known import Known
from scraper.repository.history.sighting import Shown

CORRECTION = timedelta(minutes=5)  # a clock put right by so little is that of the same few words


def match(known: Sequence[Known], shown: Sequence[Shown], *, texts: Texts) -> list[Known | None]:
    """For each shown segment the stored one it is, or null where it is new.

    `texts` reads the current texts (headline and body) of stored segments by id; it is asked for few.
    """
    pairing = _Pairing(known, shown)
    pairing.pair_equals(_own_key, _shown_own_key, accept=_unless_words_say_otherwise(known, shown))
    may_be_one = _by_keys(comparable=bool(pairing.found))
    pairing.pair_equals(_moment_and_words, _moment_and_words)
    pairing.pair_equals(_words, _words, accept=lambda old, new: _is_retimed(old, new) and may_be_one(old, new))
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
    return one.text_digest if one.size else None


def _is_retimed(old: Known, new: Shown) -> bool:
    """Whether the same words can be the same segment though the moment differs.

    Many words can wherever the page showed them just now; few return on their own within minutes.
    """
    if new.size >= TELLING_SIZE or "relative" in {old.time_basis, new.segment.time_basis}:
        return old.is_on_page or is_near(old, new)
    return old.is_on_page and is_near(old, new, within=CORRECTION)


def _unless_words_say_otherwise(known: Sequence[Known], shown: Sequence[Shown]) -> Callable[[Known, Shown], bool]:
    """Whether a key may pair two: not where the words of either stand, moment and all, under another key.

    So ids that count from the top of the page, and shift with every new post, do no harm.
    """
    before, now = set(map(_moment_and_words, known)), set(map(_moment_and_words, shown))

    def accept(old: Known, new: Shown) -> bool:
        was, is_now = _moment_and_words(old), _moment_and_words(new)
        return was == is_now or not (was in now or is_now in before)

    return accept


def _by_keys(*, comparable: bool) -> Callable[[Known, Shown], bool]:
    """Whether the keys let two be one segment: different keys of the publisher's, where they hold, say no."""
    return lambda old, new: not (comparable and old.has_own_key and new.has_own_key)
