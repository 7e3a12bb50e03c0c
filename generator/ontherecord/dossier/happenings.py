"""What happened, told once: the same event in several explainers and in a running story's file."""

import datetime as dt
import re
from collections.abc import Iterable, Iterator, Sequence
from functools import lru_cache
from itertools import chain
from typing import NamedTuple

from ontherecord.dossier.contributions import ToldEvent
from ontherecord.record.dates.edtf import EdtfDate, Precision
from ontherecord.record.entries import Event
from ontherecord.text.folding import fold_plainly

_WORD = re.compile(r"\w+")
_FINEST_FIRST = (Precision.DAY, Precision.MONTH, Precision.SEASON, Precision.YEAR)


class Happening(NamedTuple):
    """An event, and all who tell it."""

    date: EdtfDate
    """The closest that any of them gives."""
    shown: ToldEvent
    """Whose words are shown."""
    tellings: tuple[ToldEvent, ...]
    """The story's own first, then the newest."""
    anchor: str
    """Its address on a page of many: the story's own, or that of whoever told it first, whom nobody newer displaces."""


def join_events(tellings: Iterable[ToldEvent], language: str) -> list[Happening]:
    """The events, earliest first, each once. They come with the story's own first, then by their explainers, newest first.

    Two tellings are the same event when their dates fit and they have the same id or, in one language, the same words
    but for case and punctuation. Dates fit that are the same, or of which one is the month, season or year that holds the
    other. Nobody tells one event twice; a month that would fit two different days is joined with neither. The words
    shown are the story's own, else the newest explainer's in the language of the page, else the newest explainer's.
    """
    order = list(tellings)
    # The closest dates first, so that a month meets all days that it might mean.
    ranked = sorted(range(len(order)), key=lambda index: _rank(order[index].date))
    groups: list[list[int]] = []
    known: dict[tuple[object, ...], list[int]] = {}
    for index in ranked:
        telling = order[index]
        lists = [known.setdefault(key, []) for key in _list_keys(telling)]
        near = dict.fromkeys(chain.from_iterable(lists))
        fitting = [group for group in near if _fits(telling, [order[one] for one in groups[group]])]
        if len(fitting) == 1:
            place = fitting[0]
            groups[place].append(index)
        else:
            place = len(groups)
            groups.append([index])
        for places in lists:
            if place not in places[-1:]:
                places.append(place)
    joined = [_join([order[index] for index in sorted(group)], language) for group in groups]
    return sorted(joined, key=lambda one: (*find_span(one.date), one.anchor))


def find_span(date: EdtfDate) -> tuple[dt.date, dt.date]:
    """The first and the last day that a date may be, by which events are put in order."""
    return date.earliest or dt.date.min, date.latest or dt.date.max


def _rank(date: EdtfDate) -> tuple[bool, int]:
    return date.is_interval, _FINEST_FIRST.index(date.precision)


def _list_keys(telling: ToldEvent) -> Iterator[tuple[object, ...]]:
    # Events of one id or of the same words in one year; of an interval with an open side its other side has one.
    date = telling.date
    words, tongue = _find_words(telling.event), telling.teller.language.partition("-")[0]
    for year in dict.fromkeys((date.first_day.year, date.last_day.year)):
        if telling.id:
            yield year, telling.id
        yield year, tongue, words


def is_same(one: Event, other: Event, *, alike: bool) -> bool:
    """Whether two tellings are one event, as `join_events` has it; `alike` says whether they are in one language."""
    named = bool(one.id) and one.id == other.id
    return (named or (alike and _find_words(one.event) == _find_words(other.event))) and _dates_fit(
        one.date, other.date
    )


@lru_cache(maxsize=4096)
def _write_words(name: str) -> str:
    return "-".join(_WORD.findall(name.lower()))


@lru_cache(maxsize=4096)
def _find_words(text: str) -> tuple[str, ...]:
    return tuple(_WORD.findall(fold_plainly(text).casefold()))


def _fits(telling: ToldEvent, others: Sequence[ToldEvent]) -> bool:
    return all(other.teller is not telling.teller and _dates_fit(telling.date, other.date) for other in others)


def _dates_fit(one: EdtfDate, other: EdtfDate) -> bool:
    if (one.earliest, one.latest) == (other.earliest, other.latest):
        return True
    return _holds(one, other) or _holds(other, one)


def _holds(wide: EdtfDate, narrow: EdtfDate) -> bool:
    # A span of days is a time of its own, and not a day that is known less closely.
    if wide.is_interval or None in (wide.earliest, wide.latest, narrow.earliest, narrow.latest):
        return False
    return wide.earliest <= narrow.earliest and narrow.latest <= wide.latest  # type: ignore[operator]  # none is None


def _join(tellings: Sequence[ToldEvent], language: str) -> Happening:
    shown, first = tellings[0], tellings[-1]
    anchor = f"{first.anchor}-{_write_words(first.teller.name)}" if shown.teller.name else shown.anchor
    if len(tellings) == 1:
        return Happening(shown.date, shown, (shown,), anchor)
    if shown.teller.name:
        known = language.partition("-")[0]
        shown = next((one for one in tellings if one.teller.language.partition("-")[0] == known), shown)
    date = min((one.date for one in (shown, *tellings)), key=_rank)
    return Happening(date, shown, tuple(tellings), anchor)
