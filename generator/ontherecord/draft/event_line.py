"""An event as one line: a whole clause of the article without its date, or nothing."""

from typing import NamedTuple

from ontherecord.draft.dates.dated import Dated
from ontherecord.draft.event_words import cut_date, find_subject, is_of_noun, name_subject
from ontherecord.draft.parts import Part
from ontherecord.draft.speakers import Resolver
from ontherecord.draft.wording import finish
from ontherecord.draft.words import QUOTE, Sentence, write_low
from ontherecord.text.article import Span

_LONGEST = 160
_FEWEST = 3
_FEWEST_OF_WHAT = 5
"""How many words an event has at least that begins with a pronoun: not “It is to open”."""
_OPENS_NOUN = Part.DETERMINER | Part.POSSESSIVE
_TELLS = frozenset({"say", "hearer"})
_NO_SUBJECT = Part.RELATIVE | Part.ASKER


class Line(NamedTuple):
    """What happened, and the words of the article that tell it."""

    text: str
    span: Span
    pronoun: str = ""
    """The pronoun that it begins with, when nothing tells whom or what it means."""


def write_line(sentence: Sentence, clause: tuple[int, int], dated: Dated, resolver: Resolver) -> Line | None:
    """The line of an event; None where the clause is none by itself, or the date is not that of its verb."""
    first, past = _find_inner(sentence, *_skip_date(sentence, *clause, dated), dated)
    if not dated.start <= sentence.words[first].start < dated.end:  # that month
        first = _cut_opening(sentence, first, past)
    span = sentence.span(first, past)
    text = sentence.text
    is_inside = span.start <= dated.start < span.end
    end = min(dated.end, span.end) if is_inside else dated.end  # it fell in Sept.
    before, after = text[span.start : dated.start], text[end : span.end]
    if is_of_noun(before, after, sentence) or _is_relative(sentence, first) or _is_told(sentence, first, past, dated):
        return None
    event = (
        cut_date(before, text[dated.start : end], after, dated, sentence) if is_inside else text[span.start : span.end]
    )
    subject = find_subject(event, sentence, first, end)
    if sentence.low(subject) in sentence.speech.when_words:  # eight years ago, when she ran
        subject += 1
        event = event.split(maxsplit=1)[-1]
    if not _begins_clause(sentence, subject, past) or not _has_main_verb(sentence, subject, past, dated):
        return None
    event, pronoun = name_subject(event, sentence, subject, resolver)
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


def _cut_opening(sentence: Sentence, first: int, past: int) -> int:
    """The index where a clause begins without what joins it to the one before (and, that) and without a label (Added:)."""
    begin = first
    while begin + 1 < past:
        part = sentence.part(begin)
        mark = not sentence.words[begin].is_word and sentence.low(begin) != QUOTE
        joins = part & (Part.CONJUNCTION | Part.THAT) or (part & Part.SUBORDINATOR and not part & Part.PREPOSITION)
        label = sentence.low(begin + 1) == ":" and begin == first
        if not mark and not joins and not label:
            break
        begin += 1
    return begin


def _is_relative(sentence: Sentence, first: int) -> bool:
    """True for “(the plan that) the council endorsed”: what it endorsed stands outside."""
    before = sentence.part(first - 1)
    if before & Part.RELATIVE and not before & Part.THAT:
        return True
    if not before & Part.THAT or first < 2:
        return False
    told = sentence.part(first - 2) & Part.SPEECH and sentence.is_finite(first - 2)
    return not told and sentence.words[first - 2].is_word


def _begins_clause(sentence: Sentence, first: int, past: int) -> bool:
    """False for a clause whose subject stands elsewhere: whose term ends, over which it failed, is to begin, closing the port."""
    if (
        sentence.low(first).endswith(sentence.speech.gerund_endings or ("\0",))
        and sentence.part(first + 1) & _OPENS_NOUN
    ):
        return False
    if any(sentence.part(at) & _NO_SUBJECT and not sentence.part(at) & Part.PREPOSITION for at in (first, first + 1)):
        return False
    if sentence.part(first) & Part.INFINITIVE and not sentence.part(first + 1) & (Part.DETERMINER | Part.POSSESSIVE):
        return False
    verb = first
    while sentence.is_adverb(verb):
        verb += 1
    return verb >= past or not sentence.is_finite(verb) or sentence.capital(verb)


def _has_main_verb(sentence: Sentence, first: int, past: int, dated: Dated) -> bool:
    """False where all the verbs are in clauses that another one holds: the treaty, which most signed; until it failed."""
    held = groups = 0
    for at in range(first, past):
        held += bool(sentence.part(at) & Part.RELATIVE and not sentence.part(at) & Part.THAT)
        groups += _is_verb(sentence, at, dated) and not (at > first and _goes_on(sentence, at - 1))
    if sentence.part(first) & Part.SUBORDINATOR and sentence.find({","}, first, past) is None:
        held += 1
    return groups > held


def _is_verb(sentence: Sentence, at: int, dated: Dated) -> bool:
    """Whether a word makes a clause, and is none of the date: the quarter *ended* 30 June."""
    return sentence.is_finite(at) and not dated.start <= sentence.words[at].start < dated.end


def _goes_on(sentence: Sentence, at: int) -> bool:
    """Whether the verb that a word belongs to goes on after it: has *been* involved, has *steadfastly* refused."""
    while at > 0 and sentence.is_adverb(at):
        at -= 1
    return bool(sentence.part(at) & Part.AUXILIARY) or sentence.is_finite(at)


def _is_told(sentence: Sentence, first: int, past: int, dated: Dated) -> bool:
    """True for what somebody says, which is a statement: he *said* that; “I won”, she wrote."""
    if sentence.is_speech(first):
        return True
    speech = sentence.speech
    verb = next((at for at in range(first, past) if _is_verb(sentence, at, dated)), None)
    forms = speech.forms.get(sentence.low(verb), ()) if verb is not None else ()
    return any(
        not speech.frames[form.lemma].isdisjoint(_TELLS) and "thing" not in speech.frames[form.lemma] for form in forms
    )


def _is_broken_off(event: str, sentence: Sentence) -> bool:
    """True where the last word waits for another: asked Congress for a; what the investigators found; nobody could say."""
    words = [write_low(word.strip(",;:")) for word in event.split()]
    last, speech = words[-1], sentence.speech
    forms = speech.forms.get(last, ())
    if forms and (words[-2] in speech.auxiliaries or any(form.kind == "past" for form in forms)):
        return True
    if "@" in event or "://" in event or (words[-1].endswith(speech.gerund_endings) and event.split()[-2][-1] == ","):
        return True
    return last in speech.articles | speech.possessives | speech.conjunctions | speech.waiting | speech.auxiliaries
