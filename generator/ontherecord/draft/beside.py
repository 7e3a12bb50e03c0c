"""What stands between a verb of speech and what it reports: who was told, when, and in what."""

from ontherecord.draft.parts import Part
from ontherecord.draft.words import QUOTE, Sentence

MARKS = frozenset({",", ";", ":", "—", "?", "!", ")", "("})
_ENDS_HEARER = Part.THAT | Part.ASKER | Part.INFINITIVE
_OPENS_CLAUSE = Part.PRONOUN | Part.POSSESSIVE | Part.DETERMINER


def read_hearer(sentence: Sentence, start: int, end: int) -> tuple[int, int] | None:
    """The words, half-open, of whoever was told: told *reporters* that."""
    at = start
    while at < end and sentence.is_adverb(at):
        at += 1
    first = at
    while at < end:
        low, part, before = sentence.low(at), sentence.part(at), sentence.part(at - 1)
        if part & _ENDS_HEARER or low == QUOTE or low in MARKS:
            break
        if at > first:
            if part & _OPENS_CLAUSE and not before & (Part.PREPOSITION | Part.CONJUNCTION):
                break
            if sentence.is_finite(at):  # told reporters Trump would
                split = _split_names(sentence, first, at)
                return (start, split) if split > first else None
            if part & Part.TIME or (part & Part.PREPOSITION and low not in sentence.speech.of_words):
                break
        at += 1
    return (start, at) if at > first else None


def _split_names(sentence: Sentence, first: int, verb: int) -> int:
    for at in range(first + 1, verb):
        if sentence.capital(at) != sentence.capital(at - 1):
            return at
    return first + 1 if verb - first > 1 else first


def skip_circumstances(sentence: Sentence, at: int, end: int) -> int:
    """The index after “on Monday”, “Tuesday night”, “again”."""
    while at < end:
        part, following = sentence.part(at), sentence.part(at + 1)
        past = _end_of_time(sentence, at + 1, end)
        if part & Part.PREPOSITION and following & (Part.TIME | Part.DETERMINER) and past > at + 1:
            at = past
        elif sentence.low(at) in sentence.speech.empty_subjects and at + 1 < end and sentence.is_finite(at + 1):
            break
        elif _is_time(sentence, at) or (part & Part.ADVERB and not part & (Part.DETERMINER | Part.THAT)):
            at += 1
        else:
            break
    return at


def _is_time(sentence: Sentence, at: int) -> bool:
    if not sentence.part(at) & Part.TIME:
        return False
    return sentence.low(at) not in sentence.speech.relative_times or bool(sentence.part(at + 1) & Part.TIME)


def _end_of_time(sentence: Sentence, start: int, end: int) -> int:
    speech, at = sentence.speech, start
    while at < end and (sentence.part(at) & Part.TIME or (at == start and sentence.low(at) in speech.articles)):
        at += 1
    if at > start + 1 and sentence.low(start) in speech.indefinite and at < end and _is_noun(sentence, at):
        at += 1  # in a June report
    alone = at == start + 1 and sentence.low(start) in speech.relative_times | speech.articles
    return start if alone else at


def _is_noun(sentence: Sentence, at: int) -> bool:
    may_be = Part.SPEECH | Part.ROLE | Part.ORGANISATION | Part.FINITE
    return sentence.words[at].is_word and not sentence.capital(at) and not sentence.part(at) & ~may_be
