"""What words say about days before it is known when they were written. `resolve` turns these into days."""

from enum import IntEnum
from typing import NamedTuple

from ontherecord.language import Span


class Direction(IntEnum):
    """last, this, next."""

    LAST = -1
    THIS = 0
    NEXT = 1


class CalendarWords(NamedTuple):
    """Parts of the calendar: 7 October, October 2023, last May, the summer of 2023, 2019."""

    year: int | None = None
    month: int | None = None
    day: int | None = None
    season: int | None = None  # 21 spring … 24 winter
    weekday: int | None = None  # 0 Monday
    direction: Direction | None = None  # last May
    year_shift: int | None = None  # -1: October 7 last year
    names_event: bool = False  # the October 7 attacks: of whichever year


class WeekdayWords(NamedTuple):
    """on Monday, last Friday."""

    weekday: int
    direction: Direction | None = None


class DayWords(NamedTuple):
    """yesterday, tomorrow: so many days from today."""

    shift: int


class SpanWords(NamedTuple):
    """last week, this month, next year."""

    span: Span
    shift: int


class AgoWords(NamedTuple):
    """two weeks ago; `loose` when the words say about, more than or nearly."""

    number: int
    span: Span
    loose: bool = False


class YearsWords(NamedTuple):
    """the 1990s: from a year to a year."""

    first: int
    last: int


Point = CalendarWords | WeekdayWords | DayWords | SpanWords | AgoWords | YearsWords


class RangeWords(NamedTuple):
    """12–16 August, between March and May 2023."""

    start: Point
    end: Point


Expression = Point | RangeWords


def is_day(expression: Expression) -> bool:
    """Whether the words name a single day: 7 October, Monday, yesterday."""
    if isinstance(expression, CalendarWords):
        return expression.day is not None
    return isinstance(expression, DayWords | WeekdayWords)
