"""The days that words about days can mean, counted from the day they were written.

Every rule gives all it can mean, the likeliest first; the past comes before the future, as news mostly tells what has
happened. Whoever knows the tense of the verb may choose among them.
"""

import datetime
from calendar import monthrange
from collections.abc import Iterable
from typing import NamedTuple

from ontherecord.record.dates.edtf import season_days
from ontherecord.record.dates.expression import (
    AgoWords,
    CalendarWords,
    DayWords,
    Direction,
    Expression,
    Point,
    RangeWords,
    SpanWords,
    WeekdayWords,
    YearsWords,
)

_WEEK = 7
_SHORTEST_MONTH = 28
_EVENT_YEARS = 40  # how far back “the October 7 attacks” may lie


class Interval(NamedTuple):
    """From a first day to a last day; None where it is open."""

    earliest: datetime.date | None
    latest: datetime.date | None


def resolve(expression: Expression, anchor: datetime.date) -> tuple[Interval, ...]:
    """Return the intervals that `expression` can mean in a text written on `anchor`; none for a day no year has."""
    if isinstance(expression, RangeWords):
        return _resolve_range(expression, anchor)
    return _resolve_point(expression, anchor)


def _resolve_point(point: Point, anchor: datetime.date) -> tuple[Interval, ...]:
    match point:
        case CalendarWords():
            return _resolve_calendar(point, anchor)
        case WeekdayWords():
            return _resolve_weekday(point, anchor)
        case DayWords(shift):
            return _days(_shift(anchor, shift))
        case SpanWords():
            return _resolve_span(point, anchor)
        case AgoWords():
            return _resolve_ago(point, anchor)
        case YearsWords(first, last):
            return (Interval(datetime.date(first, 1, 1), datetime.date(last, 12, 31)),)


def _resolve_range(words: RangeWords, anchor: datetime.date) -> tuple[Interval, ...]:
    starts, ends = _resolve_point(words.start, anchor), _resolve_point(words.end, anchor)
    found = []
    for start in starts:
        if start.earliest and isinstance(words.start, WeekdayWords) and isinstance(words.end, WeekdayWords):
            days = (words.end.weekday - start.earliest.weekday()) % _WEEK
            found.append(Interval(start.earliest, _shift(start.earliest, days)))
            continue
        later = [end for end in ends if start.earliest and end.latest and start.earliest <= end.latest]
        if later:
            found.append(Interval(start.earliest, min(later, key=lambda end: end.latest or datetime.date.max).latest))
    return tuple(dict.fromkeys(found))


# ---------------------------------------------------------------------------------------------- parts of the calendar


def _resolve_calendar(words: CalendarWords, anchor: datetime.date) -> tuple[Interval, ...]:
    if words.year is not None:
        return _in_years(words, [words.year])
    if words.year_shift is not None:
        return _in_years(words, [anchor.year + words.year_shift])
    if words.names_event:
        return _in_years(words, range(anchor.year, anchor.year - _EVENT_YEARS, -1))
    if words.direction is Direction.THIS:
        return _in_years(words, [anchor.year, anchor.year - 1] if words.season == 24 else [anchor.year])
    near = _in_years(words, range(anchor.year - 2, anchor.year + 3))
    past = [one for one in reversed(near) if one.earliest and one.earliest <= anchor]
    future = [one for one in near if one.earliest and one.earliest > anchor]
    if words.direction is Direction.LAST:
        return tuple(one for one in past if not (one.latest and one.latest >= anchor))[:2]
    if words.direction is Direction.NEXT:
        return tuple(future[:2])
    nearest = (*past[:1], *future[:1])
    if words.weekday is None:
        return nearest
    fitting = tuple(one for one in (*past, *future) if one.earliest and one.earliest.weekday() == words.weekday)
    return fitting or nearest


def _in_years(words: CalendarWords, years: Iterable[int]) -> tuple[Interval, ...]:
    intervals = [_in_year(words, year) for year in years if datetime.MINYEAR <= year < datetime.MAXYEAR]
    return tuple([interval for interval in intervals if interval])


def _in_year(words: CalendarWords, year: int) -> Interval | None:
    if words.season is not None:
        return Interval(*season_days(year, words.season))
    if words.month is None:
        return Interval(datetime.date(year, 1, 1), datetime.date(year, 12, 31))
    if words.day is None:
        last = monthrange(year, words.month)[1]
        return Interval(datetime.date(year, words.month, 1), datetime.date(year, words.month, last))
    if words.day > _SHORTEST_MONTH and words.day > monthrange(year, words.month)[1]:
        return None
    day = datetime.date(year, words.month, words.day)
    return Interval(day, day)


# ---------------------------------------------------------------------------------------------- counted from the anchor


def _resolve_weekday(words: WeekdayWords, anchor: datetime.date) -> tuple[Interval, ...]:
    since = (anchor.weekday() - words.weekday) % _WEEK
    if words.direction is Direction.LAST:
        since = since or _WEEK
        return _days(_shift(anchor, -since), _shift(anchor, -since - _WEEK))
    if words.direction is Direction.NEXT:
        return _days(_shift(anchor, _WEEK - since), _shift(anchor, 2 * _WEEK - since))
    if since == 0:
        return _days(anchor, _shift(anchor, -_WEEK), _shift(anchor, _WEEK))
    return _days(_shift(anchor, -since), _shift(anchor, _WEEK - since))


def _resolve_span(words: SpanWords, anchor: datetime.date) -> tuple[Interval, ...]:
    match words.span:
        case "week":  # from Sunday to Sunday: where a week begins differs
            monday = _shift(anchor, words.shift * _WEEK - anchor.weekday())
            return _interval(_shift(monday, -1), _shift(monday, 6))
        case "weekend":
            return _resolve_weekend(words.shift, anchor)
        case "month" | "quarter":
            months = 1 if words.span == "month" else 3
            first = anchor.year * 12 + (anchor.month - 1) // months * months + words.shift * months
            return _interval(_month_day(first, 1), _shift(_month_day(first + months, 1), -1))
        case "year":
            return _in_years(CalendarWords(), [anchor.year + words.shift])
        case _:
            return _days(_shift(anchor, words.shift))


def _resolve_weekend(shift: int, anchor: datetime.date) -> tuple[Interval, ...]:
    """Return Friday to Sunday of the weekends that last, this or next weekend may mean."""
    friday = _shift(anchor, 4 - anchor.weekday())
    weeks = {-1: (-1, 0) if anchor.weekday() >= 5 else (-1, -2), 0: (0, -1), 1: (0, 1)}[shift]
    found: list[Interval] = []
    for week in weeks:
        start = _shift(friday, week * _WEEK)
        found.extend(_interval(start, _shift(start, 2)))
    return tuple(found)


def _resolve_ago(words: AgoWords, anchor: datetime.date) -> tuple[Interval, ...]:
    """Return the days around so many days, weeks, months or years ago: the larger the unit, the wider."""
    slack = 2 if words.loose else 1
    match words.span:
        case "day":
            middle, around = _shift(anchor, -words.number), slack - 1
        case "week":
            middle, around = _shift(anchor, -words.number * _WEEK), 4 * slack
        case "month" | "quarter":
            count = words.number * (3 if words.span == "quarter" else 1)
            middle, around = _month_day(anchor.year * 12 + anchor.month - 1 - count, anchor.day), 16 * slack
        case _:
            middle = _month_day((anchor.year - words.number) * 12 + anchor.month - 1, anchor.day)
            around = (184 if words.number < 10 else 366 * (1 + words.number // 20)) * slack
    return _interval(_shift(middle, -around), _shift(middle, around))


def _shift(day: datetime.date | None, days: int) -> datetime.date | None:
    """Return the day so many days later, None beyond the calendar's ends."""
    if day is None:
        return None
    try:
        return day + datetime.timedelta(days=days)
    except OverflowError:
        return None


def _month_day(months: int, day: int) -> datetime.date | None:
    """Return a day of a month counted from year 0, the month's last day where it is shorter."""
    year, month = divmod(months, 12)
    if not datetime.MINYEAR <= year <= datetime.MAXYEAR:
        return None
    return datetime.date(year, month + 1, min(day, monthrange(year, month + 1)[1]))


def _days(*days: datetime.date | None) -> tuple[Interval, ...]:
    return tuple(Interval(day, day) for day in days if day)


def _interval(earliest: datetime.date | None, latest: datetime.date | None) -> tuple[Interval, ...]:
    return (Interval(earliest, latest),) if earliest and latest else ()
