"""Times of day that stand without their day: at 10 p.m., at noon. They are of the day told beside them."""

import re
from collections.abc import Iterator, Sequence
from functools import lru_cache

from ontherecord.draft.dates.counted import Step
from ontherecord.draft.dates.dated import Candidates
from ontherecord.language import Language
from ontherecord.record.dates.expression import CalendarWords, DayWords, WeekdayWords
from ontherecord.record.dates.find import DateWords
from ontherecord.text.sentence import find_sentences

_BESIDE = re.compile(r"[\s.,]*(?:[A-Z]{2,4}\b\.?)?(?:\s*\([^)]{0,20}\))?[\s,]*(?:on\s+|in\s+)?")
"""What may stand between a time and its day: 10:35 a.m. (0735 GMT) Friday, 9 a.m. EST on Tuesday."""


def find_clock_times(text: str, days: Sequence[Candidates], language: Language) -> Iterator[Candidates | Step]:
    """The times of day in a text whose day does not stand right beside them.

    Their day is one of their sentence, else that told last in their paragraph.
    """
    matches = list(_compile(language).finditer(text))
    if not matches:
        return
    sentences = find_sentences(text)
    days = [day for day in days if isinstance(day.words.expression, CalendarWords | DayWords | WeekdayWords)]
    for match in matches:
        if any(_is_beside(text, match, day.words) for day in days):
            continue
        start, end = next(one for one in sentences if match.start() < one[1])
        here = [day for day in days if start <= day.words.start < end and _names_day(day.words)]
        if here:
            day = min(here, key=lambda one: abs(one.words.start - match.start()))
            words = DateWords(match.start(), match.end(), match[0], day.words.expression)
            yield Candidates(words, day.intervals, is_clock=True)
        else:
            yield Step(match.start(), match.end(), match[0], 0, "day", is_clock=True)


@lru_cache(maxsize=8)
def _compile(language: Language) -> re.Pattern[str]:
    dates, figures = language.dates, language.figures
    if not dates.clock_leads:
        return re.compile(r"(?!)")
    leads = "|".join(sorted(dates.clock_leads))
    after = "|".join(re.escape(one) for one in sorted(figures.times_after, key=len, reverse=True))
    alone = "|".join(dates.clock_times)
    return re.compile(rf"\b(?:{leads})\s+((?:\d{{1,2}}(?:[:.]\d\d)?\s?(?:{after})|(?:{alone}))(?!\w))", re.IGNORECASE)


def _names_day(words: DateWords) -> bool:
    return not isinstance(words.expression, CalendarWords) or words.expression.day is not None


def _is_beside(text: str, match: re.Match[str], words: DateWords) -> bool:
    if words.end <= match.start():
        return _BESIDE.fullmatch(text, words.end, match.start()) is not None
    return words.start >= match.end() and _BESIDE.fullmatch(text, match.end(), words.start) is not None
