"""The dates of an article, in order, each with the day it means."""

import datetime
from bisect import bisect_right
from collections.abc import Callable, Iterator
from dataclasses import replace
from typing import NamedTuple

from ontherecord.draft.dates.choosing import Look, choose, is_quarter
from ontherecord.draft.dates.compared import compare_quarters, find_other_periods
from ontherecord.draft.dates.counted import Step, step_from, step_year
from ontherecord.draft.dates.dated import Candidates, Dated
from ontherecord.draft.dates.listing import list_dates
from ontherecord.draft.dates.named import is_about_money
from ontherecord.draft.dates.phrases import compile_phrases
from ontherecord.draft.dates.tense import is_past_for_sure, looks_ahead
from ontherecord.draft.dates.written import write_edtf
from ontherecord.draft.parts import lexicon
from ontherecord.draft.units import Unit
from ontherecord.draft.words import Sentence, read_words
from ontherecord.language import Language
from ontherecord.record.dates.expression import AgoWords
from ontherecord.record.dates.find import DateWords
from ontherecord.record.dates.resolve import Interval
from ontherecord.text.article import Article
from ontherecord.text.sentence import find_sentences

_A_YEAR_AGO = (AgoWords(1, "year"), AgoWords(1, "year", loose=True))
_NEAR = 2
"""How many paragraphs back the date was told that “the following day” is counted from."""
_BRACKETS = str.maketrans("[]", "  ")


class _Block(NamedTuple):
    start: int
    near: int
    """Where the paragraphs begin whose dates others may be counted from."""
    text: str
    about_money: bool
    """Whether the article is."""
    other_periods: list[int]
    """Where in the article a longer time than a quarter is reported on."""


Tense = Callable[[DateWords], Look]


def find_dates(article: Article, sentences: list[Sentence], day: datetime.date, language: Language) -> list[Dated]:
    """The dates of an article of a certain day, in order."""
    starts = [sentence.unit.start for sentence in sentences]
    found: list[Dated] = []
    about_money = is_about_money(article.text, language)
    other_periods = find_other_periods(article.text, language.dates)
    for number, block in enumerate(article.blocks):

        def look(words: DateWords, base: int = block.start) -> Look:
            if not sentences:
                return Look(None)
            sentence = sentences[max(bisect_right(starts, base + words.start) - 1, 0)]
            told = _look(sentence, base + words.start, until=words.until)
            is_next_of_some = bool(found) and found[-1].start >= sentence.unit.start and found[-1].ahead
            return Look(ahead=True) if told.ahead is None and is_next_of_some else told

        text = article.text[block.start : block.end].translate(_BRACKETS)  # [Ten] years ago
        near = article.blocks[max(number - _NEAR, 0)].start
        _read(_Block(block.start, near, text, about_money, other_periods), day, language, look, found)
    return found


def _look(sentence: Sentence, offset: int, *, until: bool) -> Look:
    """Whether the words around an offset look ahead: those of a quotation, else those around it."""
    index = max((at for at, word in enumerate(sentence.words) if word.start <= offset), default=0)
    quoted = sentence.words[index].quoted if sentence.words else None
    if quoted is not None:
        for start, end in find_sentences(sentence.text[quoted.start : quoted.end]):
            if start <= offset - quoted.start < end:
                unit = Unit(quoted.start + start, quoted.start + end, sentence.unit.block, ())
                told = _look(read_words(sentence.text, unit, lexicon(sentence.speech)), offset, until=until)
                if told.ahead is not None:
                    return told
    return Look(looks_ahead(sentence, index, until=until), is_past_for_sure(sentence, index))


def _read(block: _Block, day: datetime.date, language: Language, look: Tense, found: list[Dated]) -> None:
    """Add the dates of one block to those before it."""
    for one in list_dates(block.text, day, language, about_money=block.about_money):
        if isinstance(one, Step):
            candidates, is_compared = _count(one, block, found, day), one.count != 0
        else:
            compared = _compare(one, block, found, day, language)
            candidates, is_compared = compared or one, compared is not None
        dated = _choose(candidates, block.start, day, look) if candidates else None
        if dated is not None:
            found.append(replace(dated, compared=is_compared))


def _count(step: Step, block: _Block, found: list[Dated], day: datetime.date) -> Candidates | None:
    """What a step means after the dates before it; None when there is none to count from."""
    told = _list_told(found, block, step.start) if step.count else [dated for dated in found if not dated.compared]
    if step.span in ("quarter", "period"):
        return compare_quarters(step, told, day, block.start)
    if step.span == "year" and step.count:
        quarter = compare_quarters(step, told, day, block.start)
        if quarter is not None:
            return quarter
        if any(dated not in told for dated in found if is_quarter(dated.expression)):
            return step_year(step, day)
    return step_from(step, [dated for dated in found if dated.start >= block.near])


def _compare(
    one: Candidates, block: _Block, found: list[Dated], day: datetime.date, language: Language
) -> Candidates | None:
    """What “a year ago” means where a quarter has just been told of: that quarter of the year before."""
    words = one.words
    if words.expression not in _A_YEAR_AGO or _is_about(block.text[: words.start], language):
        return None
    told = _list_told(found, block, words.start)
    return compare_quarters(Step(words.start, words.end, words.words, -1, "year"), told, day, block.start)


def _is_about(before: str, language: Language) -> bool:
    """Whether what comes is no exact count: *more than* a year ago, but not: higher than a year ago."""
    phrases = tuple(plainest for plainest, *_ in language.figures.qualifiers.values())
    return compile_phrases(phrases, after=r"\s+$").search(before) is not None


def _list_told(found: list[Dated], block: _Block, offset: int) -> list[Dated]:
    """The dates that something at an offset of a block may be compared with: those after the last longer time told of."""
    at = bisect_right(block.other_periods, block.start + offset) - 1
    since = block.other_periods[at] if at >= 0 else -1
    return [dated for dated in found if not dated.compared and dated.start > since]


def _choose(candidates: Candidates, base: int, day: datetime.date, look: Tense) -> Dated | None:
    words = candidates.words
    intervals = tuple(one for one in candidates.intervals if one.earliest or one.latest)
    if not intervals:
        return None
    best = choose(words.expression, intervals, day, look(words) if len(intervals) > 1 else Look(None))
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
        words.since,
        closes=candidates.closes,
    )


def _others(words: DateWords, intervals: tuple[Interval, ...], best: Interval) -> Iterator[str]:
    for one in intervals:
        written = write_edtf(words.expression, one) if one != best else ""
        if written:
            yield written
