"""The day that words mean in an article of a certain day, at the precision they are written with."""

import datetime
import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace

from ontherecord.language import Language
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
from ontherecord.record.dates.find import DateWords, find_date_words
from ontherecord.record.dates.resolve import Interval, resolve
from ontherecord.record.figures import figures_in

_YEAR = re.compile(r"(?<![\d$£€.,:/#-])(?:1[6-9]|20)\d\d(?![\d%/-]|[.,:]\d|s\b)")
_AHEAD = 40
"""How many years after the article's own a number may be a year."""
_MUCH = 2
"""How many times nearer one of two days must be to be meant whatever the tense."""


@dataclass(frozen=True, slots=True)
class Dated:
    """A date in a text: half-open offsets into it, the day it means, and how sure that is."""

    start: int
    end: int
    words: str
    edtf: str
    interval: Interval
    expression: Expression
    ahead: bool
    """Whether it lies after the article's own day."""
    others: tuple[str, ...] = ()
    """What else it may mean."""

    def moved(self, by: int) -> "Dated":
        """The same date, so many code points further on."""
        return replace(self, start=self.start + by, end=self.end + by)


def find_dated(
    text: str, anchor: datetime.date, language: Language, ahead: Callable[[int], bool | None]
) -> list[Dated]:
    """The dates in a text of a certain day; `ahead` tells for an offset whether its verb looks ahead, back, or neither."""
    found = []
    known = find_date_words(text, language)
    for words in sorted([*known, *find_more(text, anchor, language, known)], key=lambda one: one.start):
        candidates = [one for one in resolve(words.expression, anchor) if one.earliest or one.latest]
        if not candidates:
            continue
        best = choose(words, candidates, anchor, ahead=_looks_ahead(text, words, ahead=ahead(words.start)))
        edtf = write_edtf(words, best)
        if not edtf:
            continue
        others = tuple(write for one in candidates if one != best and (write := write_edtf(words, one)))
        is_ahead = best.earliest is not None and best.earliest > anchor
        found.append(Dated(words.start, words.end, words.words, edtf, best, words.expression, is_ahead, others[:1]))
    return found


def choose(words: DateWords, candidates: list[Interval], anchor: datetime.date, *, ahead: bool | None) -> Interval:
    """The candidate that fits the verb's tense; the likeliest where the verb tells nothing."""
    if len(candidates) == 1:
        return candidates[0]
    later = [
        one for one in candidates if one.latest and one.latest >= anchor and one.earliest and one.earliest > anchor
    ]
    earlier = [one for one in candidates if one.earliest and one.earliest <= anchor]
    if _is_directed(words.expression):
        return candidates[0]
    calendar = isinstance(words.expression, CalendarWords) and words.expression.year is None
    if calendar and later and earlier and not (words.expression.day is None and ahead is False):  # type: ignore[union-attr]
        back, on = _gap(earlier[0], anchor), _gap(later[0], anchor)
        if back > _MUCH * on or on > _MUCH * back:
            return earlier[0] if back < on else later[0]
    if ahead and later:
        return later[0]
    if ahead is False and earlier:
        return earlier[0]
    return candidates[0]


def _looks_ahead(text: str, words: DateWords, *, ahead: bool | None) -> bool | None:
    # “has until Tuesday” looks ahead whatever the verb; “Until Tuesday, they had” and “not until Tuesday” do not.
    if words.until and not isinstance(words.expression, CalendarWords):
        before = text[: words.start].rstrip().rsplit(maxsplit=2)[-2:]
        if len(before) == 2 and before[1].islower() and before[0] != "not":
            return True
    return ahead


def _gap(interval: Interval, anchor: datetime.date) -> int:
    edge = interval.latest if interval.latest and interval.latest < anchor else interval.earliest
    return (
        abs((edge - anchor).days)
        if edge and not (interval.earliest and interval.earliest <= anchor <= (interval.latest or anchor))
        else 0
    )


def find_more(text: str, anchor: datetime.date, language: Language, known: list[DateWords]) -> Iterator[DateWords]:
    """Years that stand before a noun (the 1996 campaign), quarters (the third quarter) and the weekend just past."""
    taken = [(one.start, one.end) for one in known]
    speech = language.speech
    figures = [(one.start, one.end) for one in figures_in(text, language) if one.figure.unit]
    for match in _YEAR.finditer(text):
        if _is_free(match.span(), taken) and _is_free(match.span(), figures) and int(match[0]) <= anchor.year + _AHEAD:
            yield DateWords(match.start(), match.end(), match[0], CalendarWords(year=int(match[0])))
    if speech is None or not any(word in text.lower() for word in (*speech.quarters, *speech.weekends)):
        return
    lowered = text.lower()
    for phrase, number in speech.quarters.items():
        for match in re.finditer(rf"\b{re.escape(phrase)}\b", lowered):
            if _is_free(match.span(), taken):
                months = CalendarWords(month=number * 3 - 2), CalendarWords(month=number * 3)
                yield DateWords(match.start(), match.end(), text[match.start() : match.end()], RangeWords(*months))
    for phrase in speech.weekends:
        for match in re.finditer(rf"\b{re.escape(phrase)}\b", lowered):
            if _is_free(match.span(), taken):
                shift = -1 if anchor.weekday() < 5 else 0
                yield DateWords(
                    match.start(), match.end(), text[match.start() : match.end()], SpanWords("weekend", shift)
                )


def _is_free(span: tuple[int, int], taken: list[tuple[int, int]]) -> bool:
    return not any(start < span[1] and span[0] < end for start, end in taken)


def _is_directed(expression: Expression) -> bool:
    return getattr(expression, "direction", None) in (Direction.LAST, Direction.NEXT)


def write_edtf(words: DateWords, interval: Interval) -> str:
    """The date as a record writes it: 2024-08-19, 2024-08, 2024-08-12/2024-08-18, 2022~; "" when a side is open."""
    return _write(words.expression, interval)


def _write(expression: Expression, interval: Interval) -> str:
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
