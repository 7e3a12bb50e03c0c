"""Events of the timeline: a date, and the clause around it as one line."""

import itertools
import re
from collections.abc import Callable, Iterator

from ontherecord.draft.attribution import Attribution
from ontherecord.draft.dating import Dated
from ontherecord.draft.drafted import DraftedEvent
from ontherecord.draft.ids import Ids
from ontherecord.draft.slices import make_passage
from ontherecord.draft.statements import finish
from ontherecord.draft.tense import looks_ahead
from ontherecord.draft.words import QUOTE, Sentence, is_finite, is_speech_quote
from ontherecord.language import SpeechWords
from ontherecord.text.article import Article, Span

_LONGEST = 160
_FEWEST = 3
_EDGES = re.compile(r"^(?:and|but|or|that|,|–|—)\s+", re.IGNORECASE)
_DATE_LEAD = re.compile(
    r"(?:\b(?:on|in|since|by|during|from|until|at|over|for|early|late|earlier|later|of)\s+)+$", re.IGNORECASE
)

NameAt = Callable[[Sentence, int], str]
"""Whom the pronoun at an index of a sentence means; "" when it is not told."""


def find_events(
    article: Article,
    sentences: list[Sentence],
    dates: list[Dated],
    attributions: list[Attribution],
    speech: SpeechWords,
    ids: Ids,
    name_at: NameAt,
) -> Iterator[DraftedEvent]:
    """The events that the article dates, in the order of their days."""
    found = []
    seen: set[tuple[str, str]] = set()
    for sentence in sentences:
        for dated in dates:
            if not sentence.unit.start <= dated.start < sentence.unit.end or _is_of_statement(dated, attributions):
                continue
            clause = find_clause(sentence, dated, speech)
            clause = _within_content(sentence, clause, dated, attributions) if clause else None
            if clause is None:
                continue
            event = _write_event(sentence, clause, dated, speech, name_at)
            passage = make_passage(article, _extent(sentence, clause, dated, speech))
            if passage is None or len(event.split()) < _FEWEST or (dated.edtf, event) in seen:
                continue
            seen.add((dated.edtf, event))
            found.append((dated, event, passage, clause, sentence))
    for dated, event, passage, _, sentence in sorted(
        found, key=lambda one: (one[0].interval.earliest or one[0].interval.latest, one[0].start)
    ):  # type: ignore[arg-type,return-value]
        at = max((i for i, word in enumerate(sentence.words) if word.start <= dated.start), default=0)
        told = looks_ahead(sentence, at, speech)
        ahead = dated.ahead or (bool(told) and "/" in dated.edtf)
        doubts = (f"or {dated.others[0]}",) if dated.others and told is None else ()
        yield DraftedEvent(
            ids.make("", event, speech=speech, words=3),
            dated.edtf,
            event,
            f"the clause with “{dated.words}”",
            Span(dated.start, dated.end),
            passage,
            ahead,
            doubts,
        )


def _is_of_statement(dated: Dated, attributions: list[Attribution]) -> bool:
    """True for the day on which something was said: it is the statement's own."""
    for one in attributions:
        if one.sentence is None or not one.sentence.start <= dated.start < one.sentence.end or not one.spoken:
            continue
        if any(span.start <= dated.start < span.end for span in one.content):
            continue
        if one.cue is not None and one.source is not None:
            low, high = (
                min(one.source.start, one.cue.start),
                max(one.source.end, one.cue.end, one.circumstances.end if one.circumstances else 0),
            )
            if low - 40 <= dated.start <= high + 25:
                return True
    return False


def _within_content(
    sentence: Sentence, clause: tuple[int, int], dated: Dated, attributions: list[Attribution]
) -> tuple[int, int]:
    """The clause without who says so: (medics said) strikes killed 30 people."""
    first, past = clause
    for one in attributions:
        for span in one.content:
            if span.start <= dated.start and dated.end <= span.end and one.source is not None:
                begin = next((at for at in range(first, past) if sentence.words[at].start >= span.start), first)
                end = next((at for at in range(past, first, -1) if sentence.words[at - 1].end <= span.end), past)
                first, past = max(first, begin), min(past, end)
    return (first, past) if first < past else clause


def find_clause(sentence: Sentence, dated: Dated, speech: SpeechWords) -> tuple[int, int] | None:
    """The words, half-open, of the clause whose day it is; None when there is no verb to make one."""
    words = sentence.words
    at = next((i for i, word in enumerate(words) if word.end > dated.start), None)
    if at is None or words[at].low == QUOTE:
        return None
    edges = [0, *_edges(sentence, speech), len(words)]
    segments = [(a, b) for a, b in itertools.pairwise(edges) if b > a]
    number = next((i for i, (a, b) in enumerate(segments) if a <= at < b), None)
    if number is None:
        return None
    first, last = number, number
    if not _has_verb(sentence, segments[number], speech):
        if number + 1 < len(segments) and (
            number == 0
            or (
                sentence.low(segments[number][0]) in speech.prepositions
                and _has_verb(sentence, segments[number + 1], speech)
                and not _has_verb(sentence, segments[number - 1], speech)
            )
        ):
            while last + 1 < len(segments) and not _has_verb(sentence, segments[last], speech):
                last += 1
        else:
            while first > 0 and not _has_verb(sentence, segments[first], speech):
                first -= 1
    span = segments[first][0], segments[last][1]
    return span if any(_has_verb(sentence, one, speech) for one in segments[first : last + 1]) else None


def _edges(sentence: Sentence, speech: SpeechWords) -> list[int]:
    edges = []
    for at in range(1, len(sentence.words)):
        low = sentence.low(at)
        if (
            low in (",", ";", "—", ":", "(", ")")
            or is_speech_quote(sentence, at)
            or (low in speech.that and any(form in speech.forms for form in (sentence.low(at - 1),)))
            or (
                low in speech.subordinators
                and low not in speech.time_words
                and at > 1
                and low not in ("after", "before", "since", "how", "what", "which")
            )
            or (low in speech.conjunctions and _starts_clause(sentence, at + 1, speech))
        ):
            edges.append(at)
    return edges


def _starts_clause(sentence: Sentence, at: int, speech: SpeechWords) -> bool:
    """True where a subject and a verb follow: and *medics said* …"""
    for one in range(at, min(at + 6, len(sentence.words))):
        if not sentence.words[one].is_word:
            return False
        if is_finite(sentence, one, speech):
            return one > at
    return False


def _has_verb(sentence: Sentence, segment: tuple[int, int], speech: SpeechWords) -> bool:
    return any(is_finite(sentence, at, speech) for at in range(segment[0] + 1, segment[1]))


def _extent(sentence: Sentence, clause: tuple[int, int], dated: Dated, speech: SpeechWords) -> Span:
    first = clause[0]
    while first + 1 < clause[1] and (
        sentence.low(first) in speech.conjunctions
        or (not sentence.words[first].is_word and sentence.low(first) != QUOTE)
    ):
        first += 1
    start, end = sentence.words[first].start, sentence.words[clause[1] - 1].end
    return Span(min(start, dated.start), max(end, dated.end))


def _write_event(
    sentence: Sentence, clause: tuple[int, int], dated: Dated, speech: SpeechWords, name_at: NameAt
) -> str:
    first, past = clause
    while first < past and (
        (not sentence.words[first].is_word and sentence.words[first].low != QUOTE)
        or sentence.low(first) in speech.conjunctions
        or sentence.low(first) in speech.that
        or (sentence.low(first) in speech.subordinators and sentence.low(first) not in speech.prepositions)
    ):
        first += 1
    if first >= past:
        return ""
    start, end = sentence.words[first].start, sentence.words[past - 1].end
    text = sentence.text
    if start <= dated.start and dated.end <= end:
        before, after = text[start : dated.start], text[dated.end : end]
        before = _DATE_LEAD.sub("", before)
        after = after.removeprefix("'s").removeprefix("’s") if after[:2] in ("'s", "’s") and before.strip() else after
        event = f"{before.rstrip(' ,')} {after.lstrip(' ,')}" if before.strip() else after.lstrip(" ,")
    else:
        event = text[start:end]
    low = sentence.low(first)
    if low in speech.subject_pronouns and low not in speech.own_pronouns:
        name = name_at(sentence, first)
        if name and event.lower().startswith(low):
            event = name + event[len(low) :]
    event = _EDGES.sub("", event.strip())
    event = re.sub(r"\s+([,.;:])", r"\1", event)
    if len(event) > _LONGEST:
        event = event[:_LONGEST].rsplit(" ", 1)[0] + " …"
    return finish(event).rstrip(".")
