"""The updates of a page in order, found by any of the things that identify one."""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence

from scraper.parser.draft import Draft
from scraper.parser.merging.identity import cores, signature
from scraper.parser.merging.update import Update, join, origin_of

# Updates with one text that are told apart by their clocks; more of them are a template.
MOST_FELLOWS = 8
UNKNOWN = 60  # minutes apart where a clock is not told
SLIP = 2  # minutes between what two strategies say of one update: seconds cut or rounded


class Book:
    """Updates in order, found by any of the things that identify one: the id first, and only then the text."""

    def __init__(self, drafts: Sequence[Draft]) -> None:
        self.updates = [Update(draft=draft, provenance=origin_of(draft)) for draft in drafts]
        # Made when first asked for: most pages have one reading, and most of the others give every update an id.
        self.by_key: dict[str, Update] | None = None
        self.by_text: dict[tuple[str, object], list[Update]] | None = None

    def _enter(self, update: Update) -> None:
        if self.by_key is not None:
            _enter_key(self.by_key, update)
        if self.by_text is not None:
            _enter_text(self.by_text, update)

    def find(self, draft: Draft, *, joined: Collection[int] = frozenset()) -> Update | None:
        """The update that shares an id, else the text, else headline or instant with a draft; none of those `joined`."""
        if self.by_key is None:
            self.by_key = {}
            for update in self.updates:
                _enter_key(self.by_key, update)
        for one in cores(draft):
            if (found := self.by_key.get(one)) is not None and id(found) not in joined:
                return found
        if self.by_text is None:
            self.by_text = {}
            for update in self.updates:
                _enter_text(self.by_text, update)
        for handle in _handles(draft):
            fitting = [
                one for one in self.by_text.get(handle, ()) if id(one) not in joined and _compatible(one.draft, draft)
            ]
            if (found := _nearest(fitting, draft)) is not None:
                return found
        return None

    def add(self, drafts: Sequence[Draft]) -> None:
        """Join a reading's drafts to the updates, one to one; those that are new stand after the one they followed."""
        new: dict[int | None, list[Update]] = {}
        joined: set[int] = set()
        before: int | None = None
        for draft in drafts:
            update = self.find(draft, joined=joined)
            if update is None:
                new.setdefault(before, []).append(Update(draft=draft, provenance=origin_of(draft)))
            else:
                join(update, draft)
                before = id(update)
                joined.add(before)
        if new:
            self._insert(new)

    def _insert(self, new: Mapping[int | None, list[Update]]) -> None:
        ordered = list(new.get(None, ()))
        for update in self.updates:
            ordered.append(update)
            ordered.extend(new.get(id(update), ()))
        self.updates = ordered
        for added in new.values():
            for update in added:
                self._enter(update)


def _enter_key(index: dict[str, Update], update: Update) -> None:
    """Note the ids that an update can be found by, the first update of each."""
    for one in cores(update.draft):
        index.setdefault(one, update)


def _enter_text(index: dict[tuple[str, object], list[Update]], update: Update) -> None:
    """Note what an update's text can be found by; of texts that recur on and on, the first few."""
    for handle in _handles(update.draft):
        fellows = index.setdefault(handle, [])
        if len(fellows) < MOST_FELLOWS and update not in fellows:
            fellows.append(update)


def _nearest(updates: Sequence[Update], draft: Draft) -> Update | None:
    """Of updates that share a text, the one whose clock is the draft's; the first where no clock is told."""
    if len(updates) < 2:
        return updates[0] if updates else None
    minute = _minute(draft)
    apart = [_apart(minute, _minute(one.draft)) for one in updates]
    fitting = min(apart) if min(apart) <= SLIP else UNKNOWN
    return updates[apart.index(fitting)] if fitting in apart else None


def _minute(draft: Draft) -> int | None:
    """The minute of the hour that a draft states: the same in every zone but a few."""
    for stamp in draft.stamps:
        if (moment := stamp.instant or stamp.clock) is not None:
            return moment.minute
    return None


def _apart(one: int | None, other: int | None) -> int:
    if one is None or other is None:
        return UNKNOWN
    return min((one - other) % 60, (other - one) % 60)


def _handles(draft: Draft) -> list[tuple[str, object]]:
    """What a draft without a known id can be found by, the surest first."""
    handles: list[tuple[str, object]] = []
    if sign := signature(draft.body):
        handles.append(("body", sign))
    instant = next((stamp.instant for stamp in draft.stamps if stamp.instant), None)
    head = signature(draft.headline or "")
    if head:
        handles.append(("headline", head))
    if instant and draft.stamps[0].precision == "second":
        handles.append(("instant", instant.replace(microsecond=0)))
    return handles


def _compatible(one: Draft, other: Draft) -> bool:
    """Whether nothing speaks against two drafts being one update: different ids of one kind do."""
    mine, theirs = cores(one)[:1], cores(other)[:1]
    if not mine or not theirs or mine == theirs or set(cores(one)) & set(cores(other)):
        return True
    return one.strategy != other.strategy and not _same_sort(mine[0], theirs[0])


def _same_sort(one: str, other: str) -> bool:
    """Whether two ids look as if one system had given them."""
    return len(one) == len(other) and one.isdigit() == other.isdigit()
