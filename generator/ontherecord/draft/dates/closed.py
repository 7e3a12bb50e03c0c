"""Stretches of time told by their last day: the quarter ended 30 September, the three months to 31 July."""

import re
from collections.abc import Iterator, Sequence

from ontherecord.draft.dates.counted import name_month
from ontherecord.draft.dates.dated import Candidates
from ontherecord.draft.dates.phrases import compile_phrases
from ontherecord.language import DateWords as Vocabulary
from ontherecord.record.dates.expression import CalendarWords, RangeWords
from ontherecord.record.dates.find import DateWords
from ontherecord.record.dates.resolve import Interval

_BACK = 60
"""How far before its last day, in code points, a stretch is looked for."""
_NEW_MONTH = 7
"""Up to this day of a month, a quarter that ends on it is of the months before."""


def find_closed(text: str, days: Sequence[Candidates], dates: Vocabulary) -> Iterator[Candidates]:
    """The days in a text that only close a stretch of time, and the stretch itself where it is a quarter of a year.

    The words of a quarter take in those of its day.
    """
    named = (*dates.quarters, *dates.latest_quarters, *dates.told_quarters)
    quarters = (*named, *(word for word, meaning in dates.spans.items() if meaning == (1, "quarter")))
    spans = (*dates.spans, *dates.periods)
    for day in days:
        expression = day.words.expression
        if not isinstance(expression, CalendarWords) or expression.day is None:
            continue
        offset = max(day.words.start - _BACK, 0)
        before = text[offset : day.words.start]
        quarter = _search(quarters, before, dates)
        if quarter is not None:
            yield _name_quarter(text, offset + quarter.start(1), day)
        if quarter is not None or _search(spans, before, dates) is not None:
            yield day._replace(closes=True)


def _search(phrases: tuple[str, ...], before: str, dates: Vocabulary) -> re.Match[str] | None:
    """One of some phrases at the end of the words before a day, and what says that the day closes it."""
    ended, running_to = (rf",?\s+(?:{'|'.join(words)})\s+$" for words in (dates.ended, dates.running_to))
    articles = rf"\b(?:{'|'.join(sorted(dates.duration_articles))})\s+(?:[\w-]+\s+){{0,2}}"
    found = compile_phrases(phrases, after=ended).search(before) if dates.ended else None
    if found is None and dates.running_to and dates.duration_articles:
        found = compile_phrases(phrases, before=articles, after=running_to).search(before)
    return found


def _name_quarter(text: str, start: int, day: Candidates) -> Candidates:
    """The three months that a day closes; a day early in a month closes those before."""
    made = []
    for last in (one.latest for one in day.intervals if one.latest):
        past = last.year * 12 + last.month - (last.day <= _NEW_MONTH)
        (first, begun), (closing, ended) = (name_month(at, has_month=True) for at in (past - 3, past - 1))
        made.append((RangeWords(first, closing), Interval(begun.earliest, ended.latest)))
    words = DateWords(start, day.words.end, text[start : day.words.end], made[0][0])
    return Candidates(words, tuple(interval for _, interval in made))
