"""Every date in a text: where it stands, what its words say, and which days they can mean."""

import datetime
from collections.abc import Callable, Collection, Mapping
from functools import cache
from typing import NamedTuple

from ontherecord.language import Language
from ontherecord.language.pieces import cut
from ontherecord.record.dates.calendar_words import read_digits, read_month_words, read_season
from ontherecord.record.dates.edtf import EdtfDate, Precision
from ontherecord.record.dates.expression import CalendarWords, Expression, RangeWords, YearsWords, is_day
from ontherecord.record.dates.lexicon import date_lexicon
from ontherecord.record.dates.reading import Found, Reading
from ontherecord.record.dates.relative_words import read_ago, read_day, read_shifted, read_span, read_weekday
from ontherecord.record.dates.resolve import Interval, resolve

_DASHES = frozenset("-–—")
_SLACK = {Precision.DAY: 1, Precision.MONTH: 31, Precision.SEASON: 92, Precision.YEAR: 366}

_Reader = Callable[[Reading, int], Found | None]
_READERS_OF_DIGITS = (read_digits,)


class DateWords(NamedTuple):
    """An expression and its place: code points, half-open.

    `since` and `until` say that the time runs on from it, or up to it.
    """

    start: int
    end: int
    words: str
    expression: Expression
    since: bool = False
    until: bool = False


class FoundDate(NamedTuple):
    """A date in a text: its place in code points, half-open, its words, and the intervals it can mean.

    The likeliest interval comes first.
    """

    start: int
    end: int
    candidates: tuple[Interval, ...]
    words: str


def dates_in(text: str, anchor: datetime.date, language: Language) -> list[FoundDate]:
    """Return every date in `text`, in order, resolved from `anchor`, the day the text was written.

    Words that may be no date (May as a name, “second”, “the last week” as a duration, “two years later”) are left out.
    """
    found = []
    for date in find_date_words(text, language):
        candidates = resolve(date.expression, anchor)
        if date.since:
            candidates += tuple(Interval(one.earliest, None) for one in candidates)
        elif date.until:
            candidates += tuple(Interval(None, one.latest) for one in candidates)
        if candidates:
            found.append(FoundDate(date.start, date.end, candidates, date.words))
    return found


def agree(date: EdtfDate, found: FoundDate) -> bool:
    """Return whether a record's date and one of a text can be the same: their days overlap.

    A date that is only about (2023~) may miss by one unit of its precision.
    """
    earliest = date.earliest or datetime.date.min
    latest = date.latest or datetime.date.max
    slack = _SLACK[date.precision] if date.approximate else 0
    for candidate in found.candidates:
        gap_after = (candidate.earliest - latest).days if candidate.earliest else 0
        gap_before = (earliest - candidate.latest).days if candidate.latest else 0
        if max(gap_after, gap_before) <= slack:
            return True
    return False


def find_date_words(text: str, language: Language) -> list[DateWords]:
    """Return the expressions of time in a text, in order, before it is known when it was written."""
    lexicon = date_lexicon(language)
    pieces = cut(text, lexicon.prefixes, lexicon.known)
    reading = Reading(pieces, pieces.words, lexicon)
    readers, words = _readers_by_word(language), pieces.words
    found: list[Found] = []
    past = 0
    for index in [index for index, word in enumerate(words) if word in readers or word[0].isdecimal()]:
        if index < past:
            continue
        date = _read(reading, index, readers.get(words[index], _READERS_OF_DIGITS))
        if date and date.first >= past:
            found.append(date)
            past = date.past
    return [_place(reading, date) for date in (_join_ranges(reading, found) if len(found) > 1 else found)]


def _read(reading: Reading, index: int, readers: tuple[_Reader, ...]) -> Found | None:
    for read in readers:
        date = read(reading, index)
        if date:
            return date
    return None


@cache
def _readers_by_word(language: Language) -> Mapping[str, tuple[_Reader, ...]]:
    """Return, for each word that an expression is found by, what may read it there, in the order to try."""
    lexicon = date_lexicon(language)
    readers: tuple[tuple[_Reader, Collection[str]], ...] = (
        (read_ago, lexicon.ago_before.first_words),
        (read_day, lexicon.days.first_words),
        (read_shifted, lexicon.shifted_spans.first_words),
        (read_weekday, lexicon.weekdays.first_words),
        (read_month_words, lexicon.months.first_words),
        (read_span, {*lexicon.spans.first_words, *lexicon.this_spans}),
        (read_season, lexicon.seasons),
    )
    return {word: tuple(read for read, words in readers if word in words) for word in lexicon.seeds}


def _join_ranges(reading: Reading, found: list[Found]) -> list[Found]:
    """Join “from March to May”, “between 2019 and 2021”, “12 August – 3 September”."""
    joined: list[Found] = []
    for date in found:
        before = joined[-1] if joined else None
        if before and _is_linked(reading, before, date):
            joined[-1] = _join(reading, before, date)
        else:
            joined.append(date)
    return joined


def _is_linked(reading: Reading, start: Found, end: Found) -> bool:
    if (
        end.first - start.past != 1
        or isinstance(start.expression, RangeWords)
        or isinstance(end.expression, RangeWords)
    ):
        return False
    link, opener = reading.words[start.past], reading.word(start.first - 1)
    if isinstance(start.expression, YearsWords) or isinstance(end.expression, YearsWords):
        return False
    if is_day(start.expression) != is_day(end.expression):
        return False  # a change on Friday to December's figures
    if link in _DASHES or link in reading.lexicon.range_links:
        return True
    return opener in reading.lexicon.range_openers and (
        link in reading.lexicon.opened_links or link in reading.lexicon.until
    )


def _join(reading: Reading, start: Found, end: Found) -> Found:
    first, last = start.expression, end.expression
    if isinstance(first, CalendarWords) and isinstance(last, CalendarWords) and first.year is None and first.month:
        first = first._replace(year=last.year, year_shift=last.year_shift)
    opened = reading.word(start.first - 1) in reading.lexicon.range_openers
    if isinstance(first, RangeWords) or isinstance(last, RangeWords):
        return end
    return Found(start.first - opened, end.past, RangeWords(first, last))


def _place(reading: Reading, date: Found) -> DateWords:
    start, end = reading.pieces.span(date.first, date.past)
    words = reading.pieces.text[start:end]
    if isinstance(date.expression, RangeWords):
        return DateWords(start, end, words, date.expression)
    cue, lexicon = reading.boundary(date.first), reading.lexicon
    return DateWords(start, end, words, date.expression, cue in lexicon.since, cue in lexicon.until)
