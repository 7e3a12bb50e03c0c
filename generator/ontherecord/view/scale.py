"""The drawing over a timeline: its events to scale, so that gaps show which a list closes up."""

import datetime as dt
from collections.abc import Iterable, Iterator
from functools import lru_cache
from itertools import pairwise
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
    """Where the day of the story lies; empty where there is none."""
    first: str
    last: str
    """What stands at both ends of the line, in the direction of reading."""


def draw_scale(happenings: Iterable[Happening], story_day: dt.date | None, language: str) -> Scale | None:
    """The drawing of events in their order; None for few events, for one day and for even steps."""
    known = [
        (one.date.earliest.toordinal(), one.date.latest.toordinal(), one.is_background)
        for one in happenings
        if one.date.earliest and one.date.latest
    ]
    if len(known) < _FEWEST:
        return None
    today = [story_day.toordinal()] if story_day else []
    first = min([known[0][0], *today])
    last = max([*today, *(end for _, end, _ in known)])
    if not _is_uneven({*today, *(start for start, _, _ in known)}):
        return None
    mirrored = is_right_to_left(language)
    origin = _WIDTH - _EDGE if mirrored else _EDGE
    step = (_WIDTH - 2 * _EDGE) / (last - first) * (-1 if mirrored else 1)
    spots = []
    for start, end, is_background in known:
        left = right = round(origin + (start - first) * step)
        if end != start:
            right = round(origin + (end - first) * step)
        spots.append(Spot(str(left), str(right), is_background))
    ticks = "".join([f"M{round(origin + (day - first) * step)} 14v8" for day in _list_ticks(first, last)])
    by_year = last - first >= _YEARS * 4
    names = (_name(dt.date.fromordinal(day).replace(day=1), by_year, language) for day in (first, last))
    story = "".join(str(round(origin + (day - first) * step)) for day in today)
    return Scale(ticks, tuple(spots), story, *names)


def _is_uneven(days: set[int]) -> bool:
    ordered = sorted(days)
    gaps = [later - earlier for earlier, later in pairwise(ordered)]
    return len(gaps) >= _FEWEST - 1 and max(gaps) >= _UNEVEN * sorted(gaps)[len(gaps) // 2]


def _list_ticks(first: int, last: int) -> Iterator[int]:
    # At the beginning of each year, or of each month of a short span; of centuries, at round years.
    start, end = dt.date.fromordinal(first), dt.date.fromordinal(last)
    if last - first < _YEARS:
        month = start.year * 12 + start.month
        while (day := dt.date(month // 12, month % 12 + 1, 1)) <= end:
            yield day.toordinal()
            month += 1
        return
    years = next(
        years for years in (1, 2, 5, 10, 20, 50, 100, 200, 500) if (end.year - start.year) // years < _MOST_TICKS
    )
    for year in range(start.year + 1, end.year + 1):
        if year % years == 0:
            yield dt.date(year, 1, 1).toordinal()


@lru_cache(maxsize=4096)
def _name(month: dt.date, by_year: bool, language: str) -> str:  # noqa: FBT001 - a key of the cache
    written = f"{month.year:04}" if by_year else month.isoformat()[:7]
    return show_date(parse_date(written), language).words
