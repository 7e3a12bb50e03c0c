"""Quarters that are compared with others: the latest quarter, a year earlier, the 1988 period."""

import datetime
import re
from collections.abc import Iterator, Sequence

from ontherecord.draft.dates.choosing import is_quarter
from ontherecord.draft.dates.counted import Step, move_years, name_month
from ontherecord.draft.dates.dated import Candidates, Dated
from ontherecord.draft.dates.phrases import compile_phrases
from ontherecord.language import DateWords as Vocabulary
from ontherecord.record.dates.expression import CalendarWords, Expression, SpanWords
from ontherecord.record.dates.find import DateWords

_YEARS = 1000
"""From here on a number is a year and no count of years."""
_FAR = 6
"""How many dates back the quarter was told that “a year ago” is compared with."""


def find_compared(text: str, dates: Vocabulary) -> Iterator[Step]:
    """The quarter that a report of earnings is about, and the same time of the year before."""
    longer = compile_phrases(dates.other_periods, before=r"\s+")
    for phrases, count in ((dates.year_before, -1), (dates.latest_quarters, 0), (dates.told_quarters, 0)):
        for match in compile_phrases(phrases, after=r"\b(?!-)").finditer(text):  # not: quarter-to-quarter
            if longer.match(text, match.end()):
                continue  # the year-earlier nine months
            ended = phrases is dates.latest_quarters
            yield Step(match.start(), match.end(), match[0], count, "quarter", ended)


def find_periods(text: str, dates: Vocabulary, known: Sequence[DateWords]) -> Iterator[Step]:
    """The quarter of another year, where one has been told of: the 1988 period, the same period last year."""
    if not dates.periods:
        return
    noun, link = "|".join(dates.periods), r"(?:['’]s)?\s+"
    after, before = re.compile(rf"{link}(?:{noun})\b", re.IGNORECASE), re.compile(rf"\b(?:{noun})\s+$", re.IGNORECASE)
    for one in known:
        shift = _shift_years(one.expression)
        if shift is None:
            continue
        follows, leads = after.match(text, one.end), before.search(text[: one.start])
        if follows or leads:
            start, end = leads.start() if leads else one.start, follows.end() if follows else one.end
            yield Step(start, end, text[start:end], shift, "period")


def _shift_years(expression: Expression) -> int | None:
    """The year that words name, or by how many years they shift it; None where they are no year."""
    if isinstance(expression, SpanWords) and expression.span == "year":
        return expression.shift
    if isinstance(expression, CalendarWords) and expression.year and not expression.month and not expression.season:
        return expression.year
    return None


def find_other_periods(text: str, dates: Vocabulary) -> list[int]:
    """Where a stretch of several quarters is spoken of: what is compared after it is compared with a year."""
    return [match.start() for match in compile_phrases(dates.other_periods).finditer(text)]


def compare_quarters(step: Step, before: Sequence[Dated], anchor: datetime.date, paragraph: int) -> Candidates | None:
    """What such words mean after the dates before them: the last quarter told of, moved by so many years.

    In the paragraph, which begins at an offset, that is the last; from further back it is the latest that is over.
    """
    before = before[-_FAR:] if step.span in ("year", "period") else before
    quarters = [one for one in before if is_quarter(one.expression)]
    if step.ended or step.count:
        quarters = [one for one in quarters if one.interval.latest and one.interval.latest < anchor] or quarters
    quarter = _find_told(quarters, paragraph, anchor)
    if quarter is not None and quarter.interval.earliest is not None:
        count = step.count
        if step.span == "period":
            count = (count if count > _YEARS else anchor.year + count) - quarter.interval.earliest.year
        expression, interval = move_years(quarter.expression, quarter.interval.earliest, count)
    elif step.count and step.span in ("quarter", "period"):
        year = step.count if step.count > _YEARS else anchor.year + step.count
        expression, interval = name_month(year * 12, has_month=False)
    else:
        return None
    return Candidates(DateWords(step.start, step.end, step.words, expression), (interval,))


def _find_told(quarters: list[Dated], paragraph: int, anchor: datetime.date) -> Dated | None:
    here = [one for one in quarters if one.start >= paragraph]
    over = [one for one in quarters if one.interval.latest and one.interval.latest < anchor]
    if here or not over:
        return quarters[-1] if quarters else None
    return max(over, key=lambda one: one.interval.latest or anchor)
