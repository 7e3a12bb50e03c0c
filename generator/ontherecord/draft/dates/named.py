"""Parts of the year that have a name: the third quarter, Thanksgiving, the weekend, the end of the year."""

import datetime
import re
from calendar import monthrange
from collections.abc import Iterator

from ontherecord.draft.dates.dated import Candidates
from ontherecord.draft.dates.phrases import compile_phrases
from ontherecord.language import DateWords as Vocabulary
from ontherecord.language import Holiday, Language
from ontherecord.record.dates.expression import (
    CalendarWords,
    Direction,
    Expression,
    Point,
    RangeWords,
    SpanWords,
    WeekdayWords,
    YearsWords,
)
from ontherecord.record.dates.find import DateWords
from ontherecord.record.dates.resolve import Interval, resolve
from ontherecord.record.figures import figures_in

_JOINED = re.compile(r"\s+(?:\w{2,3}\s+)?|['’]s\s+")
_WORD_BEFORE = re.compile(r"(\w+)\s+$")
_WEEKEND_BEGINS = 5
_DECEMBER = 12
_QUARTER = 3
_WEEKS = ("week", "weekend")


def find_named(
    text: str, anchor: datetime.date, language: Language, known: list[DateWords], *, about_money: bool
) -> Iterator[Candidates]:
    """The named parts of years in a text; those with their year beside them take it in."""
    dates = language.dates
    yield from _find_quarters(text, anchor, language, known, about_money=about_money)
    yield from _find_holidays(text, anchor, dates)
    for match in compile_phrases(tuple(dates.running)).finditer(text):
        yield _place(match, SpanWords(dates.running[" ".join(match[1].lower().split())], 0), anchor)
    yield from _find_coming(text, anchor, dates)
    yield from _find_decades(text, anchor, dates)
    for match in compile_phrases(dates.weekends).finditer(text):
        shift = -1 if anchor.weekday() < _WEEKEND_BEGINS else 0
        yield _place(match, SpanWords("weekend", shift), anchor)
    yield from _find_ends(text, anchor, dates)


def _place(match: re.Match[str], expression: Expression, anchor: datetime.date) -> Candidates:
    words = DateWords(match.start(), match.end(), match[0], expression)
    return Candidates(words, resolve(expression, anchor))


def _find_coming(text: str, anchor: datetime.date, dates: Vocabulary) -> Iterator[Candidates]:
    """The next or the last of its kind: this coming Sunday, this past spring."""
    for words, direction in ((dates.coming, Direction.NEXT), (dates.past, Direction.LAST)):
        before = rf"\b(?:{'|'.join(words)})\s+" if words else r"(?!)"
        weekdays = {name: number for number, names in enumerate(dates.weekdays) for name in names[:1]}
        for match in compile_phrases((*weekdays, *dates.seasons), before=before).finditer(text):
            name = match[1].lower()
            if name in weekdays:
                expression: Point = WeekdayWords(weekdays[name], direction)
            else:
                expression = CalendarWords(season=dates.seasons[name], direction=direction)
            yield _place(match, expression, anchor)


def _find_decades(text: str, anchor: datetime.date, dates: Vocabulary) -> Iterator[Candidates]:
    """A decade by its name: in the late nineties."""
    around = "|".join(sorted(dates.around | dates.event_articles))
    before = rf"\b(?:{'|'.join(sorted(dates.event_articles))})\s+(?:(?:{around})[\s-]+)?" if dates.decades else r"(?!)"
    for match in compile_phrases(tuple(dates.decades), before=before).finditer(text):
        century = anchor.year // 100 * 100
        first = dates.decades[match[1].lower()] + century
        first -= 100 if first > anchor.year else 0
        yield _place(match, YearsWords(first, first + 9), anchor)


def _find_quarters(
    text: str, anchor: datetime.date, language: Language, known: list[DateWords], *, about_money: bool
) -> Iterator[Candidates]:
    """The quarters and halves of years; without a year beside it only where the words are about money."""
    dates = language.dates
    year_before = compile_phrases(dates.year_before, after=r"\s+$")
    for phrases, length in ((dates.quarters, _QUARTER), (dates.half_years, 6)):
        for match in compile_phrases(tuple(phrases)).finditer(text):
            number = next(value for phrase, value in phrases.items() if phrase.lower() == match[1].lower())
            first, last = number * length - length + 1, number * length
            beside = _find_year_beside(text, match, known)
            if beside is None and (length > _QUARTER or not about_money):
                continue
            start, end = match.span()
            year = None
            before = year_before.search(text[: match.start()])
            if before is not None:
                start = before.start()
                year = _latest_year(first, anchor) - 1
            elif beside is not None:
                start, end = min(start, beside.start), max(end, beside.end)
                interval = resolve(beside.expression, anchor)[0]
                year = interval.earliest.year if interval.earliest else None
            months = RangeWords(CalendarWords(year, first), CalendarWords(year, last))
            words = DateWords(start, end, text[start:end], months)
            yield Candidates(words, resolve(months, anchor))


def _latest_year(month: int, anchor: datetime.date) -> int:
    """The year in which a month began last."""
    return anchor.year if month <= anchor.month else anchor.year - 1


def _find_year_beside(text: str, match: re.Match[str], known: list[DateWords]) -> DateWords | None:
    """The year that a quarter is of: the third quarter *of 1984*, *last year's* third quarter."""
    for one in known:
        expression = one.expression
        is_year = isinstance(expression, SpanWords) and expression.span == "year"
        is_year |= isinstance(expression, CalendarWords) and expression.month is expression.season is None
        before, after = text[one.end : match.start()], text[match.end() : one.start]
        if is_year and (_JOINED.fullmatch(before or "-") or _JOINED.fullmatch(after or "-")):
            return one
    return None


def is_about_money(text: str, language: Language) -> bool:
    """Whether sums of money stand in a text, so that a quarter is one of a year and not of a match."""
    codes = set(language.figures.money.values())
    return any(one.figure.unit_code in codes for one in figures_in(text, language))


def _find_holidays(text: str, anchor: datetime.date, dates: Vocabulary) -> Iterator[Candidates]:
    holidays = {name.lower(): holiday for name, holiday in dates.holidays.items()}
    weeks = compile_phrases(tuple(word for word, (_, span) in dates.spans.items() if span in _WEEKS), before=r"\s+")
    for match in compile_phrases(tuple(holidays)).finditer(text):
        name = " ".join(match[1].lower().replace("’", "'").split())
        if dates.capitals and not match[1][:1].isupper() and not match[1][:4].lower().startswith("the "):
            continue
        before = _WORD_BEFORE.search(text[: match.start()][-20:])
        word = before[1].lower() if before else ""
        if name in dates.doubtful_holidays and word not in dates.of_days and not weeks.match(text, match.end()):
            continue
        days = [_find_day(holidays[name], year) for year in range(anchor.year - 1, anchor.year + 2)]
        back = [day for day in reversed(days) if day <= anchor]
        on = [day for day in days if day > anchor]
        chosen = back[:1] if word in dates.last else on[:1] if word in dates.next else [*back[:1], *on[:1]]
        day = CalendarWords(month=chosen[0].month, day=chosen[0].day)
        start = (
            match.start() - len(before[0]) if before and word in dates.last | dates.next | dates.this else match.start()
        )
        words = DateWords(start, match.end(), text[start : match.end()], day)
        yield Candidates(words, tuple(Interval(day, day) for day in chosen))


def _find_day(holiday: Holiday, year: int) -> datetime.date:
    if holiday.easter is not None:
        return _find_easter(year) + datetime.timedelta(holiday.easter)
    if not holiday.number:
        return datetime.date(year, holiday.month, holiday.day)
    if holiday.number < 0:
        last = datetime.date(year, holiday.month, monthrange(year, holiday.month)[1])
        return last - datetime.timedelta((last.weekday() - holiday.weekday) % 7)
    first = datetime.date(year, holiday.month, holiday.day or 1)
    return first + datetime.timedelta((holiday.weekday - first.weekday()) % 7 + 7 * (holiday.number - 1))


def _find_easter(year: int) -> datetime.date:
    """Easter Sunday of the Gregorian calendar: the first after the full moon of spring (Meeus, Astronomical Algorithms, 8)."""
    golden, century, rest = year % 19, *divmod(year, 100)
    epact = (19 * golden + century - century // 4 - (century - (century + 8) // 25 + 1) // 3 + 15) % 30
    sunday = (32 + 2 * (century % 4) + 2 * (rest // 4) - epact - rest % 4) % 7
    late = (golden + 11 * epact + 22 * sunday) // 451
    month, day = divmod(epact + sunday - 7 * late + 114, 31)
    return datetime.date(year, month, day + 1)


def _find_ends(text: str, anchor: datetime.date, dates: Vocabulary) -> Iterator[Candidates]:
    """The end of the year or month: its last day after “by”, else the year or month."""
    for phrases, span in ((dates.year_ends, "year"), (dates.month_ends, "month")):
        for match in compile_phrases(phrases).finditer(text):
            before = _WORD_BEFORE.search(text[: match.start()][-20:])
            month = _DECEMBER if span == "year" else anchor.month
            last = monthrange(anchor.year, month)[1]
            day = last if before and before[1].lower() in dates.until else None
            expression = CalendarWords(anchor.year, month if day or span == "month" else None, day)
            yield _place(match, expression, anchor)
