"""The drawing over a timeline: its events to scale, so that gaps show which a list closes up."""

import datetime as dt
from collections.abc import Iterable, Iterator, Sequence
from statistics import median
from typing import NamedTuple

from ontherecord.record.dates.edtf import EdtfDate, parse_date
from ontherecord.view.dates import show_date
from ontherecord.view.locales import is_right_to_left

_WIDTH = 720
_EDGE = 8
_FEWEST = 4
_UNEVEN = 4.0
"""How many times the middle gap the widest one is at least in a span that is worth drawing."""
_YEARS = 540
_MOST_TICKS = 40


class Happening(NamedTuple):
    """When something happened, and whether it belongs to the running story only."""

    date: EdtfDate
    is_background: bool


class Spot(NamedTuple):
    """An event on the line: from `x` to `end`, which for a day is the same."""

    x: str
    end: str
    background: bool


class Scale(NamedTuple):
    """The drawing: ticks at the years or months, a spot for each event, a mark at the day of the story."""

    ticks: str
    """As a path."""
    spots: tuple[Spot, ...]
    story: str
    """Where the day of the story lies."""
    first: str
    last: str
    """What stands at both ends of the line, in the direction of reading."""


def draw_scale(happenings: Iterable[Happening], story_day: dt.date, language: str) -> Scale | None:
    """The drawing of events in their order; None for few events, for one day and for even steps."""
    known = [one for one in happenings if one.date.earliest and one.date.latest]
    if len(known) < _FEWEST:
        return None
    starts = [one.date.earliest.toordinal() for one in known if one.date.earliest]
    ends = [one.date.latest.toordinal() for one in known if one.date.latest]
    today = story_day.toordinal()
    first, last = min(*starts, today), max(*ends, today)
    if not _is_uneven([*starts, today]):
        return None
    mirrored = is_right_to_left(language)
    step = (_WIDTH - 2 * _EDGE) / (last - first)

    def place(day: int) -> float:
        x = _EDGE + (day - first) * step
        return _WIDTH - x if mirrored else x

    spots = tuple(
        Spot(*(f"{x:.0f}" for x in sorted((place(start), place(end)))), one.is_background)
        for start, end, one in zip(starts, ends, known, strict=True)
    )
    ticks = "".join(f"M{place(day):.0f} 14v8" for day in _list_ticks(first, last))
    return Scale(ticks, spots, f"{place(today):.0f}", _name(first, last, first, language), _name(last, last, first, language))


def _is_uneven(days: Sequence[int]) -> bool:
    ordered = sorted(set(days))
    gaps = [later - earlier for earlier, later in zip(ordered, ordered[1:], strict=False)]
    return len(gaps) >= _FEWEST - 1 and max(gaps) >= _UNEVEN * median(gaps)


def _list_ticks(first: int, last: int) -> Iterator[int]:
    # At the beginning of each year, or of each month of a short span; of centuries, at round years.
    start, end = dt.date.fromordinal(first), dt.date.fromordinal(last)
    if last - first < _YEARS:
        month = start.year * 12 + start.month
        while (day := dt.date(month // 12, month % 12 + 1, 1)) <= end:
            yield day.toordinal()
            month += 1
        return
    years = next(years for years in (1, 2, 5, 10, 20, 50, 100, 200, 500) if (end.year - start.year) // years < _MOST_TICKS)
    for year in range(start.year + 1, end.year + 1):
        if year % years == 0:
            yield dt.date(year, 1, 1).toordinal()


def _name(day: int, last: int, first: int, language: str) -> str:
    date = dt.date.fromordinal(day)
    written = f"{date:%Y-%m}" if last - first < _YEARS * 4 else f"{date.year:04}"
    return show_date(parse_date(written), language).words
