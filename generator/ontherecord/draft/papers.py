"""Polls, studies and papers that show something: the verb may stand far from them."""

from ontherecord.draft.parts import Part
from ontherecord.draft.words import QUOTE, Sentence

_FARTHEST = 28
_SHORTEST_CLAUSE = 2
_MARKS = frozenset({",", ";", ":", "—", "?", "!", "(", ")", "...", QUOTE})
_AFTER_PARTICIPLE = Part.PREPOSITION | Part.TIME
_GOVERNS = Part.PRONOUN | Part.INFINITIVE | Part.AUXILIARY


def find_paper(sentence: Sentence, before: int) -> int | None:
    """The index of the poll, study or paper whose verb may begin at `before`; None where something else comes between.

    Between them may stand what the paper is of and by, how it came about (“released on Monday”) and a relative clause.
    """
    verbs = 0
    for at in range(before - 1, max(before - 1 - _FARTHEST, -1), -1):
        low, part = sentence.low(at), sentence.part(at)
        if low in _MARKS:
            return None
        if low in sentence.speech.evidence and not sentence.part(at - 1) & _GOVERNS:  # not: she reports
            return None if verbs else at
        if part & (Part.RELATIVE | Part.THAT) and sentence.words[at - 1].is_word:
            if before - at <= _SHORTEST_CLAUSE:
                return None
            verbs = 0
        elif (part & (Part.PRONOUN | Part.SUBORDINATOR) and not verbs) or (
            part & Part.INFINITIVE and _is_any_verb(sentence, at + 1)
        ):
            return None
        elif sentence.is_finite(at) and not _is_participle(sentence, at):
            verbs += 1
    return None


def _is_any_verb(sentence: Sentence, at: int) -> bool:
    return sentence.low(at) in sentence.speech.finite or sentence.low(at) in sentence.speech.forms


def _is_participle(sentence: Sentence, at: int) -> bool:
    """True for “released” in “a poll released on Monday”: no pronoun and no auxiliary before it."""
    before = sentence.part(at - 1)
    if before & (Part.PRONOUN | Part.RELATIVE):
        return False
    if before & Part.AUXILIARY and sentence.low(at - 1) not in sentence.speech.unfinished:
        return False
    done = sentence.part(at) & Part.PAST and not sentence.part(at) & Part.SPEECH  # not: a poll showed voters said
    return bool(done or sentence.part(at + 1) & _AFTER_PARTICIPLE)
