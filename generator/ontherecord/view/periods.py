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
    """The name of each date's month or year, for dates in their order; empty names where groups would not help."""
    days = [date.first_day for date in dates]
    span = (days[-1] - days[0]).days
    if len(days) < _FEWEST or span < _MONTHS:
        return [""] * len(days)
    # What is known by its year only belongs to no month.
    if span < _YEARS and not any(date.precision is Precision.YEAR for date in dates):
        months = [day.replace(day=1) for day in days]
        if _help(months):
            return [_name(month, "yMMMM", language) for month in months]
    years = [day.replace(day=1, month=1) for day in days]
    return [_name(year, "y", language) for year in years] if _help(years) else [""] * len(days)


def _help(starts: Sequence[dt.date]) -> bool:
    # One group is none, and as many groups as events are none either.
    return 1 < len(set(starts)) <= len(starts) / 2


@lru_cache(maxsize=2048)
def _name(start: dt.date, skeleton: str, language: str) -> str:
    return format_skeleton(skeleton, start, locale=find_locale(language))
