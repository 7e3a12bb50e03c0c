"""Dates that are counted from the one told before: the following day, two years earlier, that year."""

import datetime
import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache

from ontherecord.draft.dates.choosing import find_months, is_quarter
from ontherecord.draft.dates.dated import Candidates, Dated
from ontherecord.draft.dates.phrases import compile_phrases
from ontherecord.language import DateWords as Vocabulary
from ontherecord.language import Language
from ontherecord.record.dates.expression import CalendarWords, Expression, Point, RangeWords, SpanWords, is_day
from ontherecord.record.dates.find import DateWords
from ontherecord.record.dates.resolve import Interval

_SPANS = ("day", "week", "month", "year")
_ENDS = re.compile(r"\s*(?:[.,;:)”\"]|$)")


@dataclass(frozen=True, slots=True)
class Step:
    """So many days, weeks, months or years from the date told before."""

    start: int
    end: int
    words: str
    count: int
    span: str
    ended: bool = False
    """Whether a quarter is meant that is over: the latest quarter."""
    weekday: int = -1
    """Which day of the week is meant, 0 Monday: the previous *Friday*; -1 any."""
    is_whole: bool = False
    """Whether a whole year is meant, whatever it is counted from: the following year, but a year later."""


def find_steps(text: str, language: Language) -> Iterator[Step]:
    """The words in a text that count from a date told before."""
    dates = language.dates
    if not dates.following:
        return
    pattern, counts, spans = _compile(language)
    for match in pattern.finditer(text):
        unit = match["unit"] or match["counted"]
        part_of_day = unit.lower() in dates.parts_of_day
        span = "day" if part_of_day else spans[unit.lower()]
        if match["counted"]:
            way = match["way"].lower()
            is_loose = (
                way in dates.until | dates.since | dates.of_days or match["count"].lower() in dates.duration_articles
            )
            if is_loose and not _ENDS.match(text, match.end()):
                continue  # two years before the war
            count = counts.get(match["count"].lower(), 0) or (int(match["count"]) if match["count"].isdigit() else 0)
            count = -count if way in dates.earlier else count
            if not count:
                continue
        else:
            lead = match["lead"].lower()
            count = -1 if lead in dates.preceding else 1 if lead in dates.following else 0
        yield Step(match.start(), match.end(), match[0], count, span, is_whole=not match["counted"])


def find_weekday_steps(text: str, dates: Vocabulary) -> Iterator[Step]:
    """The days of the week in a text that count from a date told before: the previous Friday, the following Monday."""
    weekdays = {name: number for number, names in enumerate(dates.weekdays) for name in names[:1]}
    for leads, count in ((dates.preceding, -1), (dates.following - dates.next, 1)):
        before = (
            rf"\b(?:{'|'.join(sorted(dates.duration_articles))})\s+(?:{'|'.join(sorted(leads))})\s+"
            if leads
            else r"(?!)"
        )
        for match in compile_phrases(tuple(weekdays), before=before).finditer(text):
            weekday = weekdays[match[1].lower()]
            yield Step(match.start(), match.end(), match[0], count, "day", weekday=weekday)


@lru_cache(maxsize=8)
def _compile(language: Language) -> tuple[re.Pattern[str], dict[str, int], Mapping[str, str]]:
    dates = language.dates
    spans = {word: span for word, (count, span) in dates.spans.items() if count == 1 and span in _SPANS}
    counts = read_counts(language) | dict.fromkeys(dates.duration_articles, 1)
    leads = "|".join(sorted(dates.preceding | dates.following | dates.same))
    articles = "|".join(sorted(dates.duration_articles))
    same = "|".join(sorted(dates.same)) or "(?!)"
    units = "|".join(sorted((*spans, *dates.parts_of_day), key=len, reverse=True))
    ways = "|".join(sorted(dates.earlier | dates.later, key=len, reverse=True))
    numbers = "|".join(sorted(counts, key=len, reverse=True))
    pattern = re.compile(
        rf"\b(?:(?:{articles}|{same})\s+)?(?P<lead>{leads})\s+(?P<unit>{units})\b(?!['’])"
        rf"|\b(?P<count>{numbers}|\d{{1,2}})[ -](?P<counted>{units})[ -](?P<way>{ways})\b",
        re.IGNORECASE,
    )
    return pattern, counts, spans


@lru_cache(maxsize=8)
def read_counts(language: Language) -> dict[str, int]:
    """The words for a number before a span: a, one, two."""
    counts = {word: value for word, value in language.figures.cardinals.items() if value < 100}
    return counts | dict.fromkeys(language.dates.ones, 1)


def step_from(step: Step, before: Sequence[Dated]) -> Candidates | None:
    """What a step means after the dates before it; None when none of them is one to count from."""
    near = next((one for one in reversed(before) if step.span != "day" or is_day(one.expression)), None)
    if near is None or near.interval.earliest is None:
        return None
    made = _move(near.expression, near.interval.earliest, step)
    if made is None:
        return None
    expression, interval = made
    return Candidates(DateWords(step.start, step.end, step.words, expression), (interval,))


def step_year(step: Step, anchor: datetime.date) -> Candidates:
    """The year that is so many years from the article's own."""
    expression, interval = name_month((anchor.year + step.count) * 12, has_month=False)
    return Candidates(DateWords(step.start, step.end, step.words, expression), (interval,))


def _move(expression: Expression, earliest: datetime.date, step: Step) -> tuple[Expression, Interval] | None:
    try:
        if step.span == "year":
            is_whole = step.is_whole and not is_quarter(expression)
            return move_years(CalendarWords() if is_whole else expression, earliest, step.count)
        if step.span == "month":
            return name_month(earliest.year * 12 + earliest.month - 1 + step.count, has_month=True)
        moved = earliest + datetime.timedelta(step.count * (7 if step.span == "week" else 1))
        while step.weekday not in (-1, moved.weekday()):
            moved += datetime.timedelta(step.count)
        if step.span == "day":
            return CalendarWords(moved.year, moved.month, moved.day), Interval(moved, moved)
        sunday = moved - datetime.timedelta(moved.weekday() + 1)
        return SpanWords("week", 0), Interval(sunday, sunday + datetime.timedelta(7))
    except (ValueError, OverflowError):
        return None


def move_years(expression: Expression, earliest: datetime.date, count: int) -> tuple[Expression, Interval]:
    """A year before a quarter or a month is that quarter or month of the year before; else it is the year."""
    year = earliest.year + count
    months = find_months(expression)
    if months is not None:
        first, last = months
        ends = year + (last < first)  # from December to February
        words = RangeWords(CalendarWords(year, first), CalendarWords(ends, last))
        return words, Interval(datetime.date(year, first, 1), _last_day(ends, last))
    has_month = isinstance(expression, CalendarWords) and expression.month is not None and expression.day is None
    return name_month(year * 12 + earliest.month - 1, has_month=bool(has_month and count))


def name_month(months: int, *, has_month: bool) -> tuple[Point, Interval]:
    """A month counted from year 0, or only its year."""
    year, month = months // 12, months % 12 + 1
    if has_month:
        return CalendarWords(year, month), Interval(datetime.date(year, month, 1), _last_day(year, month))
    return CalendarWords(year), Interval(datetime.date(year, 1, 1), datetime.date(year, 12, 31))


def _last_day(year: int, month: int) -> datetime.date:
    return datetime.date(year + month // 12, month % 12 + 1, 1) - datetime.timedelta(1)
