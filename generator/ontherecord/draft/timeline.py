"""Events of the timeline: a date, and the clause around it as one line."""

import datetime
from collections.abc import Iterator
from typing import NamedTuple

from ontherecord.draft.attribution import Attribution
from ontherecord.draft.clauses import find_clause
from ontherecord.draft.dates.dated import Dated
from ontherecord.draft.dates.tense import looks_ahead
from ontherecord.draft.drafted import DraftedEvent
from ontherecord.draft.event_line import write_line
from ontherecord.draft.ids import Ids
from ontherecord.draft.slices import make_passage
from ontherecord.draft.speakers import Resolver
from ontherecord.draft.words import QUOTE, Sentence
from ontherecord.text.article import Article, Span
from ontherecord.text.passage import Selector

_BEFORE, _AFTER = 40, 25
"""How far from source and verb, in code points, the day of a statement stands."""


class _Happening(NamedTuple):
    dated: Dated
    event: str
    passage: Selector
    ahead: bool | None
    pronoun: str
    clause: Span
    """The place of its clause in the article."""


def find_events(
    article: Article,
    sentences: list[Sentence],
    dates: list[Dated],
    attributions: list[Attribution],
    resolver: Resolver,
    ids: Ids,
) -> Iterator[DraftedEvent]:
    """The events that the article dates, in the order of their days."""
    found: dict[tuple[str, str], _Happening] = {}
    for sentence in sentences:
        for dated in (one for one in dates if not one.closes):
            if sentence.unit.start <= dated.start < sentence.unit.end and not _is_of_statement(dated, attributions):
                happening = _read(article, sentence, dated, attributions, resolver)
                if happening is not None:
                    found.setdefault((dated.edtf, happening.event), happening)
    kept = [one for one in found.values() if not any(_is_coarser(one, other) for other in found.values())]
    for one in sorted(kept, key=lambda happening: (_first_day(happening.dated), happening.dated.start)):
        dated = one.dated
        ahead = dated.ahead or (bool(one.ahead) and "/" in dated.edtf)
        doubts = [f"or {dated.others[0]}"] if dated.others and one.ahead is None else []
        if one.pronoun:
            doubts.append(f"the article does not tell plainly who or what “{one.pronoun}” is")
        rule, span = f"the clause with “{dated.words}”", Span(dated.start, dated.end)
        made = ids.make("", one.event, words=3)
        yield DraftedEvent(made, dated.edtf, one.event, rule, span, one.passage, ahead, tuple(doubts))


def _is_coarser(one: _Happening, other: _Happening) -> bool:
    """Whether the same clause has a day inside a longer time: voted *on Friday* for the third time *this year*."""
    if one.clause != other.clause or one.dated.interval == other.dated.interval:
        return False
    (start, end), (first, last) = one.dated.interval, other.dated.interval
    return bool(start and end and first and last and start <= first and last <= end)


def _first_day(dated: Dated) -> datetime.date:
    return dated.interval.earliest or dated.interval.latest or datetime.date.min


def _is_of_statement(dated: Dated, attributions: list[Attribution]) -> bool:
    """True for the day on which something was said: it is the statement's own."""
    for one in attributions:
        if not one.spoken or one.sentence is None or not one.sentence.start <= dated.start < one.sentence.end:
            continue
        if one.cue is None or one.source is None or any(span.start <= dated.start < span.end for span in one.content):
            continue
        spans = [one.source, one.cue, *([one.circumstances] if one.circumstances else [])]
        low, high = min(span.start for span in spans), max(span.end for span in spans)
        if low - _BEFORE <= dated.start <= high + _AFTER:
            return True
    return False


def _read(
    article: Article, sentence: Sentence, dated: Dated, attributions: list[Attribution], resolver: Resolver
) -> _Happening | None:
    at = next((i for i, word in enumerate(sentence.words) if word.end > dated.start), sentence.end)
    past = next((i for i in range(at, sentence.end) if sentence.words[i].start >= dated.end), sentence.end)
    clause = None if sentence.low(at) in (QUOTE, "") else find_clause(sentence, at, past)
    line = write_line(sentence, _cut_teller(sentence, clause, dated, attributions), dated, resolver) if clause else None
    if line is None:
        return None
    span = line.span
    passage = make_passage(article, Span(min(span.start, dated.start), max(span.end, dated.end)))
    return (
        _Happening(dated, line.text, passage, looks_ahead(sentence, at), line.pronoun, span)
        if passage is not None
        else None
    )


def _cut_teller(
    sentence: Sentence, clause: tuple[int, int], dated: Dated, attributions: list[Attribution]
) -> tuple[int, int]:
    """The clause without who says so: (medics said) strikes killed 30 people."""
    first, past = clause
    for one in attributions:
        for span in one.content if one.spoken else ():
            if span.start <= dated.start and dated.end <= span.end and one.source is not None:
                first = next((at for at in range(first, past) if sentence.words[at].start >= span.start), first)
                past = next((at for at in range(past, first, -1) if sentence.words[at - 1].end <= span.end), past)
    return (first, past) if first < past and sentence.has_verb(first, past) else clause
