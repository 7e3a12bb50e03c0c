"""Events of the timeline: a date, and the clause around it as one line."""

import datetime
import re
from collections.abc import Iterator
from typing import NamedTuple

from ontherecord.draft.attribution import Attribution
from ontherecord.draft.clauses import find_clause
from ontherecord.draft.dates.dated import Dated
from ontherecord.draft.dates.tense import looks_ahead
from ontherecord.draft.drafted import DraftedEvent
from ontherecord.draft.ids import Ids
from ontherecord.draft.parts import Part
from ontherecord.draft.slices import make_passage
from ontherecord.draft.speakers import Resolver
from ontherecord.draft.statements import finish
from ontherecord.draft.words import QUOTE, Sentence
from ontherecord.text.article import Article, Span
from ontherecord.text.passage import Selector

_LONGEST = 160
_FEWEST = 3
_BEFORE, _AFTER = 40, 25
"""How far from source and verb, in code points, the day of a statement stands."""
_MARK_SPACE = re.compile(r"\s+([,.;:])")


class _Happening(NamedTuple):
    dated: Dated
    event: str
    passage: Selector
    ahead: bool | None


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
        for dated in dates:
            if sentence.unit.start <= dated.start < sentence.unit.end and not _is_of_statement(dated, attributions):
                happening = _read(article, sentence, dated, attributions, resolver)
                if happening is not None:
                    found.setdefault((dated.edtf, happening.event), happening)
    for one in sorted(found.values(), key=lambda happening: (_first_day(happening.dated), happening.dated.start)):
        dated = one.dated
        ahead = dated.ahead or (bool(one.ahead) and "/" in dated.edtf)
        doubts = (f"or {dated.others[0]}",) if dated.others and one.ahead is None else ()
        rule, span = f"the clause with “{dated.words}”", Span(dated.start, dated.end)
        made = ids.make("", one.event, words=3)
        yield DraftedEvent(made, dated.edtf, one.event, rule, span, one.passage, ahead, doubts)


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
    clause = None if sentence.low(at) in (QUOTE, "") else find_clause(sentence, at)
    if clause is None:
        return None
    first, past = _cut_opening(sentence, *_cut_teller(sentence, clause, dated, attributions))
    span = sentence.span(first, past)
    before, after = sentence.text[span.start : dated.start], sentence.text[dated.end : span.end]
    if len(before.split()) > 1 and _is_held(before, after, sentence):  # struck down the March agreement
        return None
    event = _write_event(sentence, first, past, dated, resolver)
    passage = make_passage(article, Span(min(span.start, dated.start), max(span.end, dated.end)))
    if passage is None or len(event.split()) < _FEWEST:
        return None
    return _Happening(dated, event, passage, looks_ahead(sentence, at))


def _cut_teller(
    sentence: Sentence, clause: tuple[int, int], dated: Dated, attributions: list[Attribution]
) -> tuple[int, int]:
    """The clause without who says so: (medics said) strikes killed 30 people."""
    first, past = clause
    for one in attributions:
        for span in one.content:
            if span.start <= dated.start and dated.end <= span.end and one.source is not None:
                first = next((at for at in range(first, past) if sentence.words[at].start >= span.start), first)
                past = next((at for at in range(past, first, -1) if sentence.words[at - 1].end <= span.end), past)
    return (first, past) if first < past else clause


def _cut_opening(sentence: Sentence, first: int, past: int) -> tuple[int, int]:
    """The clause without what joins it to the one before: and, that, because."""
    begin = first
    while begin + 1 < past:
        part = sentence.part(begin)
        mark = not sentence.words[begin].is_word and sentence.low(begin) != QUOTE
        joins = part & (Part.CONJUNCTION | Part.THAT) or (part & Part.SUBORDINATOR and not part & Part.PREPOSITION)
        if not mark and not joins:
            break
        begin += 1
    return begin, past


def _write_event(sentence: Sentence, first: int, past: int, dated: Dated, resolver: Resolver) -> str:
    """The clause without its date, a pronoun that begins it replaced by the name."""
    start, end = sentence.span(first, past)
    text = sentence.text
    event = text[start:end]
    if start <= dated.start and dated.end <= end:
        event = _cut_date(text[start : dated.start], text[dated.start : dated.end], text[dated.end : end], sentence)
    if sentence.part(first) & Part.PRONOUN and sentence.low(first) not in sentence.speech.own_pronouns:
        name = resolver.name_at(sentence, first)
        if name and event.lower().startswith(sentence.low(first)):
            event = name + event[len(sentence.low(first)) :]
    event = _MARK_SPACE.sub(r"\1", event.strip())
    if len(event) > _LONGEST:
        event = event[:_LONGEST].rsplit(" ", 1)[0] + " …"
    return finish(event).rstrip(".")


def _cut_date(before: str, date: str, after: str, sentence: Sentence) -> str:
    """The words around a date without it, unless a noun needs it: the *1996* campaign, a *Sunday* night service."""
    speech, words = sentence.speech, before.split()
    if _is_held(before, after, sentence):
        return f"{before}{date}{after}"
    while words and words[-1].lower() in (*speech.date_leads, *speech.articles):
        words.pop()
    if words and after[:2] in ("'s", "’s"):  # after Wednesday's ruling
        after = after[2:]
    rest = after.lstrip(" ,")
    first = rest.split(maxsplit=1)[:1]
    if first and first[0].lower() in speech.parts_of_day:  # on Friday evening
        rest = rest[len(first[0]) :].lstrip()
    return " ".join(part for part in (" ".join(words).rstrip(" ,"), rest) if part)


def _is_held(before: str, after: str, sentence: Sentence) -> bool:
    """True for a date that belongs to the noun after it: the *March* agreement."""
    speech, words = sentence.speech, before.split()
    last = words[-1].lower() if words else ""
    lead = words[-2].lower() if len(words) > 1 else ""
    following = after.split(maxsplit=1)[0].strip(",.;:") if after[:1].isspace() and after.strip() else ""
    if not (last in speech.articles | speech.possessives or last.endswith(("'s", "’s"))):
        return False
    small = speech.prepositions | speech.auxiliaries | speech.conjunctions
    return lead not in speech.date_leads or (following.isalpha() and following not in small)
