"""Times told by a day beside them: the week of 6 March, two days after Christmas."""

import datetime
from collections.abc import Iterator, Sequence

from ontherecord.draft.dates.counted import name_month, read_counts
from ontherecord.draft.dates.dated import Candidates
from ontherecord.draft.dates.phrases import compile_phrases
from ontherecord.language import DateWords as Vocabulary
from ontherecord.language import Language
from ontherecord.record.dates.expression import CalendarWords, DayWords, Expression, SpanWords, WeekdayWords
from ontherecord.record.dates.find import DateWords
from ontherecord.record.dates.resolve import Interval

_BACK = 60
"""How far before a day, in code points, what it tells is looked for."""
_WEEK = 7
_SUNDAY = 6


def find_told_by_a_day(text: str, days: Sequence[Candidates], language: Language) -> Iterator[Candidates]:
    """The weeks, days, months and years in a text that one of its days tells; they take in the day's words."""
    for day in days:
        if not _is_day(day.words.expression):
            continue
        before = text[max(day.words.start - _BACK, 0) : day.words.start]
        yield from _find_weeks(text, before, day, language.dates)
        yield from _find_steps(text, before, day, language)


def _is_day(expression: Expression) -> bool:
    if isinstance(expression, CalendarWords):
        return expression.day is not None
    return isinstance(expression, DayWords | WeekdayWords)


def _find_weeks(text: str, before: str, day: Candidates, dates: Vocabulary) -> Iterator[Candidates]:
    """The week that a day is in: the week *of 6 March*, the weekend of 4 May, *Easter* week."""
    spans = {word: span for word, (count, span) in dates.spans.items() if count == 1 and span in ("week", "weekend")}
    spans = {word: span for word, span in spans.items() if word not in dates.plural_spans}
    holding = "|".join(dates.holding)
    leads = compile_phrases(tuple(spans), after=rf"\s+(?:{holding})\s+$").search(before) if holding else None
    follows = compile_phrases(tuple(spans), before=r"\s+").match(text, day.words.end)
    match = leads or (follows if isinstance(day.words.expression, CalendarWords) else None)
    if match is None:
        return
    start = day.words.start - len(before) + leads.start() if leads else day.words.start
    end = day.words.end if leads else match.end()
    span = spans[match[1].lower()]
    intervals = tuple(_around(one.earliest, span) for one in day.intervals if one.earliest)
    yield Candidates(DateWords(start, end, text[start:end], SpanWords(span, 0)), intervals)


def _around(day: datetime.date, span: str) -> Interval:
    sunday = day + datetime.timedelta(_SUNDAY - day.weekday())
    return Interval(sunday - datetime.timedelta(_WEEK if span == "week" else 2), sunday)


def _find_steps(text: str, before: str, day: Candidates, language: Language) -> Iterator[Candidates]:
    """So many days, weeks, months or years from a day: *the day before* last Tuesday, *a week after* the 3 May vote."""
    dates, counts = language.dates, read_counts(language)
    ways = (dates.earlier & dates.until) | (dates.later & dates.since)
    if not ways:
        return
    articles = "|".join(sorted(dates.event_articles))
    units = {word: meaning for word, meaning in dates.spans.items() if meaning[1] in ("day", "week", "month", "year")}
    pattern = compile_phrases(
        tuple(units),
        before=r"\b(?P<count>[\w-]+)\s+",
        after=rf"\s+(?P<way>{'|'.join(sorted(ways))})\s+(?:(?:{articles})\s+)?$",
    )
    match = pattern.search(before)
    if match is None:
        return
    times, unit = units[match[2].lower()]
    word = match["count"].lower()
    count = 1 if word in dates.duration_articles and unit == "day" else counts.get(word, 0) * times
    count = count or (int(word) if word.isdecimal() else 0)
    if not count:
        return
    start = day.words.start - len(before) + match.start()
    way = -1 if match["way"].lower() in dates.until else 1
    words = DateWords(start, day.words.end, text[start : day.words.end], day.words.expression)
    if unit in ("day", "week"):
        shift = datetime.timedelta(way * count * (_WEEK if unit == "week" else 1))
        moved = (one.earliest + shift for one in day.intervals if one.earliest)
        yield Candidates(words, tuple(Interval(one, one) for one in moved))
        return
    shift_months = way * count * (12 if unit == "year" else 1)
    made = [
        name_month(one.earliest.year * 12 + one.earliest.month - 1 + shift_months, has_month=unit == "month")
        for one in day.intervals if one.earliest
    ]  # fmt: skip
    yield Candidates(words._replace(expression=made[0][0]), tuple(interval for _, interval in made))
