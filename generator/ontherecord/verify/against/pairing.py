"""Which entry of today is which of those that were published."""

from collections.abc import Iterable
from dataclasses import dataclass, field

from rapidfuzz import fuzz

from ontherecord.record.entries import Correction, Entry
from ontherecord.verify.against.changes import is_same_correction, likeness, same_words

_RENAMED = 85
"""How much alike, in per cent, the words of an entry are that has another id."""
_REWORDED = 60
"""How much alike they are when the entry never had an id, and its address was made of them."""


@dataclass(frozen=True, slots=True)
class Pairs:
    """The entries of a record, then and now."""

    kept: list[tuple[Entry, Entry]] = field(default_factory=list)
    renamed: list[tuple[Entry, Entry]] = field(default_factory=list)
    """Those that have lost their id, or got another."""
    reused: list[tuple[Entry, Entry]] = field(default_factory=list)
    """An entry, and one of another kind that has its id now."""
    gone: list[Entry] = field(default_factory=list)


def pair_entries(old: Iterable[Entry], was_at: dict[int, str], new: Iterable[Entry], is_at: dict[int, str]) -> Pairs:
    """The entries by their ids; those without one by their addresses, and then by their words.

    `was_at` and `is_at` are the addresses by `id()` of the entry.
    """
    pairs = Pairs()
    left = list(new)
    by_id = {entry.id: entry for entry in left if entry.id}
    missing: list[Entry] = []
    for entry in old:
        same = by_id.get(entry.id) if entry.id else None
        if same is not None and same.KIND == entry.KIND:
            pairs.kept.append((entry, same))
            _take(left, same)
        else:
            missing.append(entry)
            if same is not None:
                pairs.reused.append((entry, same))
                _take(left, same)
    by_address = {is_at[id(entry)]: entry for entry in left}
    still: list[Entry] = []
    for entry in missing:
        same = by_address.get(was_at[id(entry)])
        if same is not None and any(one is same for one in left):
            # With an id in the file then, its removal changes the address as soon as the words do.
            (pairs.renamed if entry.id else pairs.kept).append((entry, same))
            _take(left, same)
        else:
            still.append(entry)
    for entry in still:
        least = _RENAMED if entry.id else _REWORDED
        alike = [(likeness(entry, other), other) for other in left if other.KIND == entry.KIND]
        best = max(alike, key=lambda one: one[0], default=None)
        if best is not None and best[0] >= least:
            (pairs.renamed if entry.id else pairs.kept).append((entry, best[1]))
            _take(left, best[1])
        else:
            pairs.gone.append(entry)
    return pairs


@dataclass(frozen=True, slots=True)
class CorrectionPairs:
    """The corrections of a record, then and now."""

    changed: list[tuple[Correction, Correction]] = field(default_factory=list)
    gone: list[Correction] = field(default_factory=list)
    fresh: list[Correction] = field(default_factory=list)


def pair_corrections(old: Iterable[Correction], new: Iterable[Correction]) -> CorrectionPairs:
    """Which corrections are as they were, which are not, and which are new."""
    pairs = CorrectionPairs(fresh=list(new))
    rest: list[Correction] = []
    for former in old:
        same = next((one for one in pairs.fresh if is_same_correction(former, one)), None)
        if same is None:
            rest.append(former)
        else:
            _take(pairs.fresh, same)
    for former in rest:
        other = next((one for one in pairs.fresh if _is_meant(former, one)), None)
        if other is None:
            pairs.gone.append(former)
        else:
            pairs.changed.append((former, other))
            _take(pairs.fresh, other)
    return pairs


def _is_meant(former: Correction, other: Correction) -> bool:
    if former.id or other.id:
        if former.id and former.id == other.id:
            return True
        if former.id and other.id:
            return False
    if former.entry != other.entry:
        return same_words(former.text, other.text)
    return former.date.text == other.date.text or fuzz.ratio(former.text, other.text) >= _RENAMED


def _take(entries: list[Entry] | list[Correction], entry: Entry) -> None:
    # By identity: two entries may be equal.
    for index, one in enumerate(entries):
        if one is entry:
            del entries[index]
            return
