"""Dates in words: as the page's language writes them, and saying so where they are not certain or not closed."""

import datetime as dt
from collections.abc import Mapping
from functools import lru_cache

from babel.dates import (
    format_date,
    format_interval,
    format_skeleton,
    format_time,
    get_date_format,
    get_datetime_format,
    get_month_names,
    match_skeleton,
)

from ontherecord.record.dates.edtf import EdtfDate, Precision, parse_date
from ontherecord.record.dates.error import DateError
from ontherecord.record.dates.moment import Moment
from ontherecord.view.labels import Labels, find_labels
from ontherecord.view.locales import find_locale
from ontherecord.view.parts import Day

_DATETIME_LENGTH = {Precision.YEAR: 4, Precision.MONTH: 7, Precision.DAY: 10}
_SKELETON = {Precision.YEAR: "y", Precision.MONTH: "yMMMM", Precision.DAY: "yMMMMd"}
_SEASONS = {"21": "spring", "22": "summer", "23": "autumn", "24": "winter"}


def show_date(date: EdtfDate, language: str) -> Day:
    """A date of a record in words; `datetime` only for a certain day, month or year."""
    return _show_date(date.text, language)  # its text is all there is to a date, and quicker to look up


@lru_cache(maxsize=8192)
def _show_date(text: str, language: str) -> Day:
    date = parse_date(text)
    labels = find_labels(language)
    if date.is_interval or date.earliest is None:
        return Day(_doubt(_show_interval(date, language, labels), date, labels))
    words = _doubt(_show_side(date, language, labels), date, labels)
    if date.approximate or date.uncertain or date.precision == Precision.SEASON:
        return Day(words)
    return Day(words, date.earliest.isoformat()[: _DATETIME_LENGTH[date.precision]])


def show_day(moment: Moment, language: str) -> str:
    """The day of a moment in words, without its time."""
    return _write_day(moment.day, language)


@lru_cache(maxsize=8192)
def show_moment(moment: Moment, language: str) -> Day:
    """A day, or a day and a time with its distance from UTC where one was typed."""
    locale = find_locale(language)
    day = _write_day(moment.day, language)
    if moment.time is None:
        return Day(day, moment.day.isoformat())
    clock = format_time(moment.time.replace(tzinfo=None), format="short", locale=locale) + _show_offset(moment.time)
    pattern = str(get_datetime_format("long", locale)).replace("'", "")
    # HTML knows three decimals of a second at most.
    stamp = moment.isoformat()
    if moment.time_precision == "microseconds":
        stamp = dt.datetime.combine(moment.day, moment.time).isoformat(timespec="milliseconds")
    return Day(pattern.replace("{1}", day).replace("{0}", clock), stamp)


@lru_cache(maxsize=1024)
def show_span(start: EdtfDate | None, end: EdtfDate | None, language: str) -> str:
    """From when to when, in words; empty when neither is told."""
    labels = find_labels(language)
    if start and end:
        try:
            return show_date(parse_date(f"{start.text}/{end.text}"), language).words
        except DateError:  # a side that is an interval itself, or sides in the wrong order
            return labels.from_to.format(start=show_date(start, language).words, end=show_date(end, language).words)
    if start:
        return labels.since.format(date=show_date(start, language).words)
    return labels.until.format(date=show_date(end, language).words) if end else ""


@lru_cache(maxsize=1024)
def show_year(year: int, language: str) -> str:
    """A year, as the page's language writes it."""
    return show_date(parse_date(f"{year:04}"), language).words


def show_month(year: int, month: int, language: str) -> str:
    """A month of a year, as the page's language writes it."""
    return show_date(parse_date(f"{year:04}-{month:02}"), language).words


def show_years(first: int, last: int, language: str) -> str:
    """One year, or the first and the last of several."""
    if first == last:
        return show_year(first, language)
    return show_date(parse_date(f"{first:04}/{last:04}"), language).words


def _write_day(day: dt.date, language: str) -> str:
    # As Babel writes it, which reads its pattern anew for each of a site's thousands of days.
    pattern, months = _read_long_pattern(language)
    try:
        return pattern % {"d": day.day, "MMMM": months[day.month], "y": day.year}
    except KeyError:  # another language's pattern asks for something else
        return format_date(day, format="long", locale=find_locale(language))


@lru_cache(maxsize=256)
def _read_long_pattern(language: str) -> tuple[str, Mapping[int, str]]:
    locale = find_locale(language)
    # To its stubs, the text that Babel fills in is of another class.
    return str(get_date_format("long", locale=locale).format), get_month_names("wide", locale=locale)


def _show_offset(moment: dt.time) -> str:
    offset = moment.utcoffset()
    if offset is None:
        return ""
    minutes = round(offset.total_seconds() / 60)
    if not minutes:
        return " UTC"
    hours, rest = divmod(abs(minutes), 60)
    return f" UTC{'+' if minutes > 0 else '−'}{hours}" + (f":{rest:02}" if rest else "")


def _show_side(side: EdtfDate | None, language: str, labels: Labels) -> str:
    if side is None or side.earliest is None:
        return ""
    if side.precision == Precision.DAY:
        return _write_day(side.earliest, language)
    locale = find_locale(language)
    if side.precision == Precision.SEASON:
        season: str = getattr(labels, _SEASONS[side.text[5:7]])
        return season.format(year=format_skeleton("y", side.earliest, locale=locale))
    return format_skeleton(_SKELETON[side.precision], side.earliest, locale=locale)


def _show_interval(interval: EdtfDate, language: str, labels: Labels) -> str:
    first, second = (None if side == ".." else parse_date(side) for side in interval.text.split("/"))
    begun, ended = (side and side.earliest for side in (first, second))
    if first and second and begun and ended and first.precision == second.precision != Precision.SEASON:
        # Both sides in full share what they have in common: “12–16 August 2024”.
        skeleton = _find_skeleton(first.precision, language)
        return format_interval(begun, ended, skeleton, locale=find_locale(language))
    start, end = _show_side(first, language, labels), _show_side(second, language, labels)
    if start and end:
        return labels.from_to.format(start=start, end=end)
    return labels.since.format(date=start) if start else labels.until.format(date=end)


@lru_cache(maxsize=256)
def _find_skeleton(precision: Precision, language: str) -> str | None:
    # The one that Babel takes for an interval: it would look for the nearest that it has each time.
    skeleton, known = _SKELETON[precision], find_locale(language).interval_formats
    return skeleton if skeleton in known else match_skeleton(skeleton, known)


def _doubt(words: str, date: EdtfDate, labels: Labels) -> str:
    if date.approximate and date.uncertain:
        return labels.approximate_uncertain.format(date=words)
    if date.approximate:
        return labels.approximate.format(date=words)
    if date.uncertain:
        return labels.uncertain.format(date=words)
    return words
