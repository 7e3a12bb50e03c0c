"""Dates as schema.org has them: ISO 8601, which knows no “about”, and so says nothing of what is not certain."""

from functools import lru_cache
from typing import NamedTuple

from ontherecord.record.dates.edtf import EdtfDate, Precision, parse_date

_LENGTHS = {Precision.YEAR: 4, Precision.MONTH: 7, Precision.DAY: 10}


class Days(NamedTuple):
    """From when to when; empty where that is not certain, or where the end is open."""

    start: str
    end: str = ""


@lru_cache(maxsize=8192)
def find_days(date: EdtfDate) -> Days:
    """The day, month or year of a date, or the two sides of an interval."""
    if not date.is_interval:
        return Days(_write(date))
    start, end = (_write(parse_date(side)) if side != ".." else "" for side in date.text.split("/"))
    return Days(start, end)


def find_day(date: EdtfDate | None) -> str:
    """A certain day, month or year; empty for everything else."""
    return find_days(date).start if date is not None and not date.is_interval else ""


def _write(date: EdtfDate) -> str:
    if date.approximate or date.uncertain or date.earliest is None or date.precision not in _LENGTHS:
        return ""
    return date.earliest.isoformat()[: _LENGTHS[date.precision]]
