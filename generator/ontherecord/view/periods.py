"""The years or months by which a timeline is grouped, as its span demands."""

import datetime as dt
from collections.abc import Sequence
from functools import lru_cache

from babel.dates import format_skeleton

from ontherecord.record.dates.edtf import EdtfDate, Precision
from ontherecord.view.locales import find_locale

_FEWEST = 5
"""How many events are seen at a glance without groups."""
_YEARS = 500
"""From this many days on a span is one of years."""
_MONTHS = 62
"""From this many days on a span is one of months."""


def name_periods(dates: Sequence[EdtfDate], language: str) -> list[str]:
    """The name of each date's year or month, for dates in their order; empty names where groups would not help."""
    days = [date.earliest or date.latest or dt.date.min for date in dates]
    span = (days[-1] - days[0]).days
    if len(days) < _FEWEST or span < _MONTHS:
        return [""] * len(days)
    # What is known by its year only belongs to no month.
    by_year = span >= _YEARS or any(date.precision is Precision.YEAR for date in dates)
    names = [_name(day.replace(day=1, month=1) if by_year else day.replace(day=1), by_year, language) for day in days]
    # As many groups as events are no groups.
    return names if 1 < len(set(names)) <= len(names) * 2 // 3 else [""] * len(days)


@lru_cache(maxsize=2048)
def _name(day: dt.date, by_year: bool, language: str) -> str:  # noqa: FBT001 - a key of the cache
    return format_skeleton("y" if by_year else "yMMMM", day, locale=find_locale(language))
