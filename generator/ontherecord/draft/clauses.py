"""The clause around a word of a sentence: what happened on a day, without what else the sentence tells."""

from itertools import pairwise

from ontherecord.draft.parts import Part
from ontherecord.draft.words import Sentence

_MARKS = frozenset({",", ";", "—", ":", "(", ")"})
_SHORT_SUBJECT = 6


def find_clause(sentence: Sentence, index: int, past: int) -> tuple[int, int] | None:
    """The words, half-open, of the clause that a date belongs to; None when there is no verb to make one.

    The date's own words, from `index` on and before `past`, hold none: the quarter *ended* 30 June.
    """
    edges = [0, *_list_edges(sentence), sentence.end]
    segments = [(start, end) for start, end in pairwise(edges) if end > start]
    number = next((one for one, (start, end) in enumerate(segments) if start <= index < end), None)
    if number is None:
        return None
    start, end = segments[number]
    if sentence.low(start) == "," and sentence.part(start + 1) & Part.CONJUNCTION and not sentence.has_verb(start, end):
        return None  # …, and in the first week of December its cross
    first = last = number
    verbs = [
        sentence.has_verb(start + 1, min(end, index)) or sentence.has_verb(max(start + 1, past), end)
        for start, end in segments
    ]
    if not verbs[number]:
        if number + 1 < len(segments) and _leads(sentence, segments[number][0], number, verbs):
            while last + 1 < len(segments) and not verbs[last]:
                last += 1
        else:
            while first > 0 and not verbs[first]:
                first -= 1
    while first > 0 and not verbs[first - 1] and _joins_subjects(sentence, segments[first][0]):
        first -= 1  # Osei and her rival meet on Friday
    return (segments[first][0], segments[last][1]) if any(verbs[first : last + 1]) else None


def _joins_subjects(sentence: Sentence, at: int) -> bool:
    following = sentence.part(at + 1)
    return (
        bool(sentence.part(at) & Part.CONJUNCTION) and not following & Part.PRONOUN and sentence.words[at - 1].is_word
    )


def _leads(sentence: Sentence, start: int, number: int, verbs: list[bool]) -> bool:
    # On Monday, talks resumed · …, and on Monday, talks resumed
    if number == 0:
        return True
    return bool(sentence.part(start) & Part.PREPOSITION) and verbs[number + 1] and not verbs[number - 1]


def _list_edges(sentence: Sentence) -> list[int]:
    speech = sentence.speech
    edges = []
    for at in range(1, sentence.end):
        part = sentence.part(at)
        told = part & Part.THAT and sentence.part(at - 1) & Part.SPEECH
        plain = part & Part.SUBORDINATOR and not part & (Part.TIME | Part.ASKER | Part.PREPOSITION)
        is_bare = sentence.low(at) in speech.as_words and not _has_verb_near(sentence, at + 1)  # reopened as a hotel
        when = at > 1 and (plain or sentence.low(at) in speech.when_words) and not is_bare
        joins = part & Part.CONJUNCTION and _starts_clause(sentence, at + 1)
        is_score = sentence.low(at) == "—" and sentence.low(at - 1).isdigit() and sentence.low(at + 1).isdigit()
        if (sentence.low(at) in _MARKS and not is_score) or sentence.is_speech(at) or told or when or joins:
            edges.append(at)
    return edges


def _has_verb_near(sentence: Sentence, at: int) -> bool:
    """Whether a verb follows before the next mark."""
    return sentence.has_verb(at, sentence.find(_MARKS, at) or sentence.end)


def _starts_clause(sentence: Sentence, at: int) -> bool:
    """True where a subject and a verb follow, as in “and *medics said*”."""
    for one in range(at, min(at + _SHORT_SUBJECT, sentence.end)):
        if not sentence.words[one].is_word:
            return False
        if sentence.is_finite(one):
            return one > at
    return False
