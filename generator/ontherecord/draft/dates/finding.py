"""The dates of an article, in order, each with the day it means."""

import datetime
from bisect import bisect_right
from collections.abc import Callable, Iterator
from dataclasses import replace
from typing import NamedTuple

from ontherecord.draft.dates.bare import find_bare
from ontherecord.draft.dates.choosing import choose, is_quarter
from ontherecord.draft.dates.counted import Step, compare_quarters, find_compared, find_other_periods, find_periods, find_steps, step_from, step_year
from ontherecord.draft.dates.dated import Candidates, Dated
from ontherecord.draft.dates.named import find_named, is_about_money
from ontherecord.draft.dates.phrases import is_free
from ontherecord.draft.dates.tense import looks_ahead
from ontherecord.draft.dates.written import write_edtf
from ontherecord.draft.words import Sentence
from ontherecord.language import Language
from ontherecord.record.dates.expression import AgoWords, CalendarWords, DayWords, SpanWords, WeekdayWords
from ontherecord.record.dates.find import DateWords, find_date_words
from ontherecord.record.dates.resolve import resolve
from ontherecord.text.article import Article

_MARKS = tuple("“\"‘'")


class _Block(NamedTuple):
    start: int
    text: str
    about_money: bool
    """Whether the article is."""
    other_periods: list[int]
    """Where in the article a longer time than a quarter is reported on."""


Tense = Callable[[DateWords], bool | None]


def find_dates(article: Article, sentences: list[Sentence], day: datetime.date, language: Language) -> list[Dated]:
    """The dates of an article of a certain day, in order."""
    starts = [sentence.unit.start for sentence in sentences]
    found: list[Dated] = []
    about_money = is_about_money(article.text, language)
    other_periods = find_other_periods(article.text, language.dates)
    for block in article.blocks:

        def look(words: DateWords, base: int = block.start) -> bool | None:
            if not sentences:
                return None
            sentence = sentences[max(bisect_right(starts, base + words.start) - 1, 0)]
            offset = base + words.start
            index = max((at for at, word in enumerate(sentence.words) if word.start <= offset), default=0)
            return looks_ahead(sentence, index, until=words.until)

        text = article.text[block.start : block.end]
        _read(_Block(block.start, text, about_money, other_periods), day, language, look, found)
    return found


def _read(block: _Block, day: datetime.date, language: Language, look: Tense, found: list[Dated]) -> None:
    """Add the dates of one block to those before it."""
    for one in _list(block, day, language):
        candidates: Candidates | None
        if isinstance(one, Step):
            is_compared = one.span in ("quarter", "period") or (one.span == "year" and one.count)
            told = _list_told(found, block, one.start) if one.count else [dated for dated in found if not dated.compared]
            candidates = compare_quarters(one, told, day) if is_compared else None
            if candidates is None and one.span == "year" and one.count and any(dated not in told for dated in found if is_quarter(dated.expression)):
                candidates = step_year(one, day)
            candidates = candidates or (step_from(one, found) if one.span not in ("quarter", "period") else None)
        else:
            candidates = _compare(one, block, found, day) or one
        dated = _choose(candidates, block.start, day, look) if candidates else None
        if dated is not None:
            is_earlier = isinstance(one, Step) and one.count != 0
            found.append(replace(dated, compared=is_earlier or candidates is not one))


def _compare(one: Candidates, block: _Block, found: list[Dated], day: datetime.date) -> Candidates | None:
    """What “a year ago” means where a quarter has just been told of: that quarter of the year before."""
    if one.words.expression != AgoWords(1, "year"):
        return None
    told = _list_told(found, block, one.words.start)
    return compare_quarters(Step(one.words.start, one.words.end, one.words.words, -1, "year"), told, day)


def _list_told(found: list[Dated], block: _Block, offset: int) -> list[Dated]:
    """The dates that something at an offset of a block may be compared with: those after the last longer time told of."""
    at = bisect_right(block.other_periods, block.start + offset) - 1
    since = block.other_periods[at] if at >= 0 else -1
    return [dated for dated in found if not dated.compared and dated.start > since]


def _list(block: _Block, day: datetime.date, language: Language) -> list[Candidates | Step]:
    """Everything in a block that may be a date, in order; of two that overlap the one that says more."""
    text = block.text
    known = find_date_words(text, language)
    made: list[Candidates | Step] = []
    taken: list[tuple[int, int]] = []

    def add(one: Candidates | Step) -> None:
        start, end = (one.start, one.end) if isinstance(one, Step) else (one.words.start, one.words.end)
        if is_free(start, end, taken):
            taken.append((start, end))
            made.append(one)

    for named in find_named(text, day, language, known, about_money=block.about_money):
        add(named)
    for period in find_periods(text, language.dates, known) if block.about_money else ():
        add(period)
    for words in known:
        if not _is_no_day(text, words, language):
            add(Candidates(words, resolve(words.expression, day)))
    for step in (*find_compared(text, language.dates), *find_steps(text, language)):
        add(step)
    made = [one for one in made if not _is_year_before(one, text, known)]
    taken += [(words.start, words.end) for words in known]
    for words in find_bare(text, day, language):
        add(Candidates(words, resolve(words.expression, day)))
    return sorted(made, key=lambda one: one.start if isinstance(one, Step) else one.words.start)


def _is_year_before(one: Candidates | Step, text: str, known: list[DateWords]) -> bool:
    """True for a quarter whose year follows: *the quarter* a year ago."""
    if not isinstance(one, Step) or one.span != "quarter":
        return False
    return any(
        words.expression == AgoWords(1, "year") and not text[one.end : words.start].strip()
        for words in known
        if words.start > one.end
    )


def _is_no_day(text: str, words: DateWords, language: Language) -> bool:
    """True for days that come again (each July, on Monday and Friday nights) and for names (“This Week”)."""
    dates, expression = language.dates, words.expression
    before = text[: words.start].rsplit(maxsplit=1)[-1:]
    following = text[words.end :].split(maxsplit=3)[:3]
    if isinstance(expression, CalendarWords) and expression.year is None and expression.day is None:
        return bool(before) and before[0].lower() in dates.vague_before - {"a", "any", "most"}
    if isinstance(expression, WeekdayWords):
        nights = {f"{part}s" for part in dates.parts_of_day}
        return any(word.strip(".,;") in nights for word in following[:1]) or (
            len(following) > 2 and following[0] in ("and", "or") and following[2].strip(".,;") in nights
        )
    named = [word for word in words.words.split() if word[0].isalpha()]
    is_quoted = text[words.start - 1 : words.start] in _MARKS if words.start else False
    return is_quoted and isinstance(expression, SpanWords | DayWords) and all(word[0].isupper() for word in named)


def _choose(candidates: Candidates, base: int, day: datetime.date, look: Tense) -> Dated | None:
    words = candidates.words
    intervals = tuple(one for one in candidates.intervals if one.earliest or one.latest)
    if not intervals:
        return None
    best = choose(words.expression, intervals, day, ahead=look(words) if len(intervals) > 1 else None)
    edtf = write_edtf(words.expression, best)
    if not edtf:
        return None
    others = tuple(_others(words, intervals, best))
    is_ahead = best.earliest is not None and best.earliest > day
    return Dated(
        base + words.start,
        base + words.end,
        words.words,
        edtf,
        best,
        words.expression,
        is_ahead,
        others[:1],
        words.until,
    )


def _others(words: DateWords, intervals: tuple[object, ...], best: object) -> Iterator[str]:
    for one in intervals:
        written = write_edtf(words.expression, one) if one != best else ""  # type: ignore[arg-type]
        if written:
            yield written
