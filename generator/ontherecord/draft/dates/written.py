"""A date as a record writes it, at the precision of its words: 2024-08-19, 2024-08, 2024-08-12/2024-08-18, 2022~."""

import datetime

from ontherecord.record.dates.expression import (
    AgoWords,
    CalendarWords,
    DayWords,
    Expression,
    Point,
    RangeWords,
    SpanWords,
    WeekdayWords,
    YearsWords,
)
from ontherecord.record.dates.resolve import Interval


def write_edtf(expression: Expression, interval: Interval) -> str:
    """The date as a record writes it; "" when a side is open."""
    earliest, latest = interval
    if earliest is None or latest is None:
        return ""
    if isinstance(expression, RangeWords):
        start, end = _side(expression.start, earliest, latest), _side(expression.end, latest, latest)
        return f"{start}/{end}" if start and end and start != end else start
    if isinstance(expression, AgoWords):
        return _write_ago(expression, earliest, latest)
    return _side(expression, earliest, latest)


def _write_ago(words: AgoWords, earliest: datetime.date, latest: datetime.date) -> str:
    middle = earliest + (latest - earliest) / 2
    if words.span == "day":
        return middle.isoformat() if not words.loose else f"{middle.isoformat()}~"
    if words.span in ("week", "weekend"):
        return f"{middle.isoformat()}~"
    if words.span in ("month", "quarter"):
        return f"{middle:%Y-%m}~"
    return f"{middle.year:04}~"


def _side(point: Point, earliest: datetime.date, latest: datetime.date) -> str:
    match point:
        case CalendarWords():
            if point.season is not None:
                return f"{earliest.year:04}-{point.season}"
            if point.month is None:
                return f"{earliest.year:04}"
            if point.day is None:
                return f"{earliest:%Y-%m}"
            return earliest.isoformat()
        case WeekdayWords() | DayWords():
            return earliest.isoformat()
        case SpanWords():
            return _write_span(point, earliest, latest)
        case YearsWords():
            return f"{earliest.year:04}/{latest.year:04}"
        case _:
            return earliest.isoformat()


def _write_span(point: SpanWords, earliest: datetime.date, latest: datetime.date) -> str:
    if point.span == "year":
        return f"{earliest.year:04}"
    if point.span == "month":
        return f"{earliest:%Y-%m}"
    if point.span == "quarter":
        return f"{earliest:%Y-%m}/{latest:%Y-%m}"
    if point.span == "week":  # Sunday to Sunday is how it is resolved: a record says from Monday
        return f"{(earliest + datetime.timedelta(1)).isoformat()}/{latest.isoformat()}"
    if earliest == latest:
        return earliest.isoformat()
    return f"{earliest.isoformat()}/{latest.isoformat()}"
