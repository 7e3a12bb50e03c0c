"""Whether the words around a date look back or ahead."""

from ontherecord.draft.parts import Part
from ontherecord.draft.subjects import find_group_start
from ontherecord.draft.words import QUOTE, Sentence

_FAR = 12


def looks_ahead(sentence: Sentence, index: int) -> bool | None:
    """True when the verb nearest before (else after) a word is about the future, False about the past, None untold."""
    speech = sentence.speech
    if sentence.low(index + 1) == "'s":
        return False  # Wednesday's ruling
    if sentence.low(index - 1) in speech.as_words and sentence.low(index - 2) in speech.early:
        return True  # as early as Tuesday
    for at in range(index - 1, max(index - _FAR, -1), -1):
        told = _tell(sentence, at)
        if told is not None:
            return told
        if sentence.low(at) in (";", QUOTE):
            break
    for at in range(index + 1, min(index + 2 * _FAR, sentence.end)):
        told = _tell(sentence, at)
        if told is not None:
            return told
    return None


def _tell(sentence: Sentence, at: int) -> bool | None:
    speech, low = sentence.speech, sentence.low(at)
    if low in speech.future:
        return True
    if sentence.part(at) & Part.INFINITIVE and sentence.low(at - 1) in speech.planned:
        return True
    if low in speech.planned and sentence.low(at + 1) in speech.planned_for:
        return True
    if not sentence.is_finite(at):
        return None
    if any(sentence.low(one) in speech.future for one in range(find_group_start(sentence, at), at + 1)):
        return True
    if sentence.part(at) & Part.AUXILIARY and sentence.low(at + 1) in speech.planned:
        return None  # is expected to: the next words tell
    return None if low in speech.present else False
