"""An event as one line: a whole clause of the article without its date, or nothing."""

import re
from typing import NamedTuple

from ontherecord.draft.dates.dated import Dated
from ontherecord.draft.parts import Part
from ontherecord.draft.speakers import Resolver
from ontherecord.draft.wording import finish
from ontherecord.draft.words import QUOTE, Sentence
from ontherecord.record.dates.expression import AgoWords
from ontherecord.text.article import Span

_LONGEST = 160
_FEWEST = 3
_FEWEST_OF_WHAT = 5
"""How many words an event has at least that begins with a pronoun: not “It is to open”."""
_MARK_SPACE = re.compile(r"\s+([,.;:])")
_APOSTROPHE = str.maketrans({"’": "'"})
_NO_SUBJECT = Part.RELATIVE | Part.ASKER


class Line(NamedTuple):
    """What happened, and the words of the article that tell it."""

    text: str
    span: Span
    pronoun: str = ""
    """The pronoun that it begins with, when nothing tells whom or what it means."""


def write_line(sentence: Sentence, clause: tuple[int, int], dated: Dated, resolver: Resolver) -> Line | None:
    """The line of an event; None where the clause is none by itself, or the date is not that of its verb."""
    first, past = _cut_opening(sentence, *_find_inner(sentence, *_skip_date(sentence, *clause, dated), dated))
    span = sentence.span(first, past)
    text = sentence.text
    end = min(dated.end, span.end) if dated.words.endswith(".") else dated.end  # it fell in Sept.
    before, after = text[span.start : dated.start], text[end : span.end]
    if len(before.split()) > 1 and _is_held(before, after, sentence):  # struck down the March agreement
        return None
    if _is_relative(sentence, first) or not _begins_clause(sentence, first, past):
        return None
    event = text[span.start : span.end]
    if span.start <= dated.start and end <= span.end:
        event = _cut_date(before, text[dated.start : end], after, dated, sentence)
    subject = _find_subject(event, sentence, first, end)
    event, pronoun = _name_subject(event, sentence, subject, resolver)
    if len(event.split()) < (_FEWEST_OF_WHAT if pronoun else _FEWEST) or _is_broken_off(event, sentence):
        return None
    if len(event) > _LONGEST:
        event = event[:_LONGEST].rsplit(" ", 1)[0] + " …"
    return Line(finish(event).rstrip("."), span, pronoun)


# ---------------------------------------------------------------------------------------------- is it a clause


def _skip_date(sentence: Sentence, first: int, past: int, dated: Dated) -> tuple[int, int]:
    """The clause after a date that stands before it like a label: 9 December: Added how the money was spent."""
    at = first
    while at < past and dated.start <= sentence.words[at].start < dated.end:
        at += 1
    labelled = first < at < past - 1 and sentence.low(at) in (":", "—", ".", ")")
    return (at, past) if labelled else (first, past)


def _find_inner(sentence: Sentence, first: int, past: int, dated: Dated) -> tuple[int, int]:
    """The clause inside a clause that the date belongs to: thousands have fled since (the war began) in May."""
    at = next((one for one in range(first, past) if sentence.words[one].end > dated.start), past)
    for one in range(at - 1, first, -1):
        if sentence.low(one) in sentence.speech.opening_prepositions and sentence.has_verb(one + 2, at):
            return one + 1, past
    return first, past


def _cut_opening(sentence: Sentence, first: int, past: int) -> tuple[int, int]:
    """The clause without what joins it to the one before (and, that, because) and without a label (Added:)."""
    begin = first
    while begin + 1 < past:
        part = sentence.part(begin)
        mark = not sentence.words[begin].is_word and sentence.low(begin) != QUOTE
        joins = part & (Part.CONJUNCTION | Part.THAT) or (part & Part.SUBORDINATOR and not part & Part.PREPOSITION)
        label = sentence.low(begin + 1) == ":" and begin == first
        if not mark and not joins and not label:
            break
        begin += 1
    return begin, past


def _is_relative(sentence: Sentence, first: int) -> bool:
    """True for “(the plan that) the council endorsed”: what it endorsed stands outside."""
    before = sentence.part(first - 1)
    if not before & (Part.THAT | Part.RELATIVE) or first < 2:
        return False
    told = sentence.part(first - 2) & Part.SPEECH and sentence.is_finite(first - 2)
    return not told and sentence.words[first - 2].is_word


def _begins_clause(sentence: Sentence, first: int, past: int) -> bool:
    """False for a clause whose subject stands elsewhere: whose term ends, over which it failed, is to begin."""
    if any(sentence.part(at) & _NO_SUBJECT and not sentence.part(at) & Part.PREPOSITION for at in (first, first + 1)):
        return False
    if sentence.part(first) & Part.INFINITIVE and not sentence.part(first + 1) & (Part.DETERMINER | Part.POSSESSIVE):
        return False
    verb = first
    while sentence.is_adverb(verb):
        verb += 1
    return verb >= past or not sentence.is_finite(verb) or sentence.capital(verb)


def _is_broken_off(event: str, sentence: Sentence) -> bool:
    """True where the last word waits for another: asked Congress for a; what the investigators found; nobody could say."""
    words = [word.strip(",;:").lower().translate(_APOSTROPHE) for word in event.split()]
    last, speech = words[-1], sentence.speech
    forms = speech.forms.get(last, ())
    if forms and (words[-2] in speech.auxiliaries or any(form.kind == "past" for form in forms)):
        return True
    return last in speech.articles | speech.possessives | speech.conjunctions | speech.waiting


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


# ---------------------------------------------------------------------------------------------- its words


def _cut_date(before: str, date: str, after: str, dated: Dated, sentence: Sentence) -> str:
    """The words around a date without it, unless a noun or “until” needs it: the *1996* campaign, runs *until Friday*."""
    speech, words = sentence.speech, before.split()
    if _is_held(before, after, sentence) or _is_end(words, sentence):
        return f"{before}{date}{after}"
    kept = _cut_leads(words, sentence, loose=isinstance(dated.expression, AgoWords))
    if kept and after[:2] in ("'s", "’s"):  # after Wednesday's ruling
        after = after[2:]
    rest = after.lstrip(" ,")
    first = rest.split(maxsplit=1)[:1]
    if first and first[0].lower().strip(",") in speech.parts_of_day:  # on Friday evening
        rest = rest[len(first[0]) :].lstrip(" ,")
    return _MARK_SPACE.sub(r"\1", " ".join(part for part in (" ".join(kept).rstrip(" ,"), rest) if part)).strip()


def _is_end(words: list[str], sentence: Sentence) -> bool:
    """Whether what stands before a date makes it an end: until Friday, until noon on Friday, through March."""
    speech = sentence.speech
    for word in reversed(words):
        low = word.lower()
        if low in speech.until:
            return True
        if low not in speech.date_leads and low not in speech.clock_words and not low[0].isdigit():
            return False
    return False


def _cut_leads(words: list[str], sentence: Sentence, *, loose: bool) -> list[str]:
    """Some words without those that lead to a date after them: (at the beginning of) March, (nearly) a decade ago."""
    speech = sentence.speech
    lows = [word.lower().translate(_APOSTROPHE) for word in words]
    leads = {*speech.date_leads, *speech.articles}
    if all(low in leads | speech.possessives for low in lows):  # for its fourth quarter
        return []
    past = len(words)
    while past:
        low, is_of = lows[past - 1], past < len(words) and lows[past] in speech.of_words
        if not (low in leads or (is_of and low in speech.date_parts) or (loose and low in speech.date_rounding)):
            break
        past -= 1
    return words[:past]


def _find_subject(event: str, sentence: Sentence, first: int, end: int) -> int:
    """The index of the word that an event begins with: the clause's first, or the first after the date."""
    opening = event[:1].lower() + event[1:]
    after = next(
        (at for at in range(first, sentence.end) if sentence.words[at].start >= end and sentence.words[at].is_word),
        first,
    )
    return first if opening.startswith(sentence.low(first)) else after


def _name_subject(event: str, sentence: Sentence, first: int, resolver: Resolver) -> tuple[str, str]:
    """The event with the name of what the pronoun at its beginning means, and the pronoun where nothing tells."""
    low, speech = sentence.low(first), sentence.speech
    if not event.lower().startswith(low) or low in speech.own_pronouns:
        return event, ""
    if low in speech.pointing and sentence.is_finite(first + 1):
        return event, low
    if not sentence.part(first) & Part.PRONOUN:
        return event, ""
    name = resolver.name_at(sentence, first) if low not in speech.neuter else ""
    if not name and low in speech.neuter | speech.plural:
        name = resolver.thing_at(sentence, first)
    return (name + event[len(low) :], "") if name else (event, low)
