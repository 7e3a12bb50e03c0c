"""A date as a record writes it: the part of EDTF (ISO 8601-2) that newsrooms need.

2023 · 2023-10 · 2023-10-07 · 2023-21 (spring; 22 summer, 23 autumn, 24 winter) · 2023-10~ (about) · 2023? (uncertain) ·
2023% (both) · 2024-08-12/2024-08-16 · 2024-08-19/.. (open end) · ../2024 (open start)
"""

import datetime
import re
from calendar import monthrange
from enum import StrEnum
from typing import NamedTuple

from ontherecord.language import Language
from ontherecord.record.dates.correct import MONTHS, correct_date
from ontherecord.record.dates.error import DateError


class Precision(StrEnum):
    """How much of a date is told."""

    YEAR = "year"
    SEASON = "season"
    MONTH = "month"
    DAY = "day"


class EdtfDate(NamedTuple):
    """A date of a record: a day, or a span of days that is known no closer.

    `earliest` and `latest` are its first and its last day, None where an interval is open. The precision of an interval
    is that of its coarser side.
    """

    text: str
    earliest: datetime.date | None
    latest: datetime.date | None
    precision: Precision
    approximate: bool = False  # ~ or %
    uncertain: bool = False  # ? or %
    is_interval: bool = False

    @property
    def first_day(self) -> datetime.date:
        """Its first day; of an interval with an open beginning, its end. One side of an interval is always known."""
        return self.earliest or self.latest or datetime.date.min

    @property
    def last_day(self) -> datetime.date:
        """Its last day; of an interval with an open end, its beginning."""
        return self.latest or self.earliest or datetime.date.min


EXPECTED = "a date like 2024-08-19, 2024-08, 2024, 2024-08~ (about) or 2024-08-12/2024-08-16"

_SIDE = re.compile(r"([0-9]{4})(?:-([0-9]{2})(?:-([0-9]{2}))?)?([~?%]?)", re.ASCII)
"""The year, the month or season, the day, and how sure they are."""
_COARSE_FIRST = (Precision.YEAR, Precision.SEASON, Precision.MONTH, Precision.DAY)
_SEASON_STARTS = {21: 3, 22: 6, 23: 9, 24: 12}  # as in the northern half of the world; winter runs into the next year
_LONGEST = 60


def parse_date(text: str, language: Language | None = None) -> EdtfDate:
    """Return the date that `text` writes, or raise DateError, with a corrected form where one can be told.

    `language` only helps to correct: it knows the months of a writer who typed “19 août 2024”.
    """
    typed = text.strip()
    date = _read_interval(typed) if "/" in typed else _read_side(typed)
    if date is None:
        raise _not_a_date(typed, language)
    return date


def make_day(day: datetime.date) -> EdtfDate:
    """The date that a day is: what `parse_date` returns for it."""
    return EdtfDate(day.isoformat(), day, day, Precision.DAY)


def _read_interval(typed: str) -> EdtfDate | None:
    first, _, second = typed.partition("/")
    start, end = _read_side(first), _read_side(second)
    sides = [side for side in (start, end) if side is not None]
    if not sides or (start is None and first != "..") or (end is None and second != ".."):
        return None
    earliest = start.earliest if start else None
    latest = end.latest if end else None
    if earliest and latest and latest < earliest:
        raise DateError(f"the interval {typed} ends before it starts", "the earlier date first", f"{second}/{first}")
    return EdtfDate(
        text=typed,
        earliest=earliest,
        latest=latest,
        precision=min((side.precision for side in sides), key=_COARSE_FIRST.index),
        approximate=any(side.approximate for side in sides),
        uncertain=any(side.uncertain for side in sides),
        is_interval=True,
    )


def _read_side(side: str) -> EdtfDate | None:
    """Return a date that is no interval, None where the text is not written as one; raise where no calendar has it."""
    match = _SIDE.fullmatch(side)
    if not match:
        return None
    typed_year, typed_part, typed_day, mark = match.groups()
    year = int(typed_year)
    if year == 0:
        raise DateError(f"{side} has no year: years begin with 0001", EXPECTED)
    part = int(typed_part) if typed_part else None
    precision, earliest, latest = _days(side, year, part, int(typed_day) if typed_day else None)
    return EdtfDate(
        text=side,
        earliest=earliest,
        latest=latest,
        precision=precision,
        approximate=mark in ("~", "%"),
        uncertain=mark in ("?", "%"),
    )


def _days(side: str, year: int, part: int | None, day: int | None) -> tuple[Precision, datetime.date, datetime.date]:
    if part is None:
        return Precision.YEAR, datetime.date(year, 1, 1), datetime.date(year, 12, 31)
    if part in _SEASON_STARTS and day is None:
        return Precision.SEASON, *season_days(year, part)
    if not 1 <= part <= 12:
        expected = "year-month-day, like 2024-08-19"
        raise DateError(f"{side} has no month: there is no month {part}", expected, _correct_month(year, part, day))
    last = monthrange(year, part)[1]
    if day is None:
        return Precision.MONTH, datetime.date(year, part, 1), datetime.date(year, part, last)
    if not 1 <= day <= last:
        length = f"{MONTHS[part - 1]} {year} has {last} days"
        expected = "a day of the calendar, or the month alone"
        raise DateError(f"there is no day {side}: {length}", expected, f"{year:04}-{part:02}")
    only = datetime.date(year, part, day)
    return Precision.DAY, only, only


def _correct_month(year: int, part: int, day: int | None) -> str:
    """Return what 2024-19-08 and 2019-20 may mean, or ""."""
    if day is None:
        return f"{year:04}/{year + 1:04}" if part == year % 100 + 1 else ""
    return f"{year:04}-{day:02}-{part:02}" if 1 <= day <= 12 and 1 <= part <= 28 else ""


def season_days(year: int, season: int) -> tuple[datetime.date, datetime.date]:
    """Return the first and the last day of a season (21 spring … 24 winter) that begins in `year`."""
    month = _SEASON_STARTS[season]
    last_year, last_month = (year, month + 2) if month < 12 else (min(year + 1, datetime.MAXYEAR), 2)
    last_day = monthrange(last_year, last_month)[1]
    return datetime.date(year, month, 1), datetime.date(last_year, last_month, last_day)


def _not_a_date(typed: str, language: Language | None) -> DateError:
    if not typed:
        return DateError("the date is empty", EXPECTED)
    shown = typed if len(typed) <= _LONGEST else f"{typed[:_LONGEST]}…"
    correction = correct_date(typed, language) if len(typed) <= _LONGEST else None
    if correction is None:
        return DateError(f"“{shown}” is not a date", EXPECTED)
    write = correction.write if _is_date(correction.write) else ""
    return DateError(f"“{shown}” {correction.reason}", correction.expected or EXPECTED, write)


def _is_date(text: str) -> bool:
    """True for a date of the calendar; a correction may be none, like 2024-13 for “since 2024-13”."""
    try:
        return (_read_interval(text) if "/" in text else _read_side(text)) is not None
    except DateError:
        return False
