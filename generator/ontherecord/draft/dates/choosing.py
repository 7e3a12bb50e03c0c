"""Which of the days that words can mean is meant: the verb's tense, and how near they are."""

import datetime
from typing import NamedTuple

from ontherecord.record.dates.expression import (
    CalendarWords,
    Direction,
    Expression,
    RangeWords,
    SpanWords,
    WeekdayWords,
)
from ontherecord.record.dates.resolve import Interval

_LENGTHS = (2, 5)
_ALMOST_A_YEAR = 330
_MUCH = 2
"""How many times nearer one of two days must be to be meant whatever the tense."""


class Look(NamedTuple):
    """Which way the words around a date look."""

    ahead: bool | None
    """To what is to come, or back; None where they do not tell."""
    for_sure: bool = False
    """Whether they tell it of the date itself, so that it does not matter how far off it is."""


def choose(expression: Expression, candidates: tuple[Interval, ...], anchor: datetime.date, look: Look) -> Interval:
    """The candidate that fits the verb's tense; the likeliest where the verb tells nothing."""
    ahead = look.ahead
    running = [one for one in candidates if isinstance(expression, SpanWords) and _gap(one, anchor) == 0]
    if running:
        return running[0]  # Easter week, written in it
    later = [one for one in candidates if one.earliest and one.earliest > anchor]
    earlier = [one for one in candidates if one.earliest and one.earliest <= anchor]
    if not later or not earlier or getattr(expression, "direction", None) in (Direction.LAST, Direction.NEXT):
        return candidates[0]
    back, on = _gap(earlier[0], anchor), _gap(later[0], anchor)
    if isinstance(expression, WeekdayWords) and back == 0:
        return earlier[0]  # a paper calls its own day by its name; a week from then is next Monday
    nearer = earlier[0] if back <= on else later[0]
    if is_quarter(expression):
        return nearer if ahead is not False else earlier[0]
    if look.for_sure:
        return later[0] if ahead else earlier[0]
    is_part_of_year = _comes_each_year(earlier[0], later[0])
    if is_part_of_year and _is_next_month(expression, later[0], anchor):
        return later[0]
    is_told = ahead is not None and isinstance(expression, CalendarWords) and expression.day is None
    if is_part_of_year and not is_told and max(back, on) > _MUCH * min(back, on):
        return nearer
    if ahead and not (back == 0 and (earlier[0].latest or anchor) > anchor):  # not: by the end of this month
        return later[0]
    if ahead is not None:
        return earlier[0]
    return candidates[0]


def _comes_each_year(one: Interval, next_one: Interval) -> bool:
    return bool(one.earliest and next_one.earliest and (next_one.earliest - one.earliest).days > _ALMOST_A_YEAR)


def _is_next_month(expression: Expression, interval: Interval, anchor: datetime.date) -> bool:
    """True for the month after the article's own: nobody calls that of eleven months ago by its name alone."""
    if not isinstance(expression, CalendarWords) or expression.month is None or expression.day is not None:
        return False
    first = interval.earliest
    return first is not None and (first.year - anchor.year) * 12 + first.month - anchor.month == 1


def is_quarter(expression: Expression) -> bool:
    """True for a quarter or a half of a year."""
    return find_months(expression) is not None


def find_months(expression: Expression) -> tuple[int, int] | None:
    """The first and last month of a quarter or a half of a year; None for any other date."""
    if not isinstance(expression, RangeWords):
        return None
    start, end = expression.start, expression.end
    if not (isinstance(start, CalendarWords) and isinstance(end, CalendarWords)):
        return None
    if start.month is None or end.month is None or start.day or end.day:
        return None
    months = end.month - start.month + 12 * ((end.year or 0) - (start.year or 0))
    return (start.month, end.month) if months in _LENGTHS else None


def _gap(interval: Interval, anchor: datetime.date) -> int:
    earliest, latest = interval
    if earliest and earliest <= anchor <= (latest or anchor):
        return 0
    edge = latest if latest and latest < anchor else earliest
    return abs((edge - anchor).days) if edge else 0
