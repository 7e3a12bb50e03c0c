"""Whether the words around a date look back or ahead."""

from ontherecord.draft.words import QUOTE, Sentence, is_finite
from ontherecord.language import SpeechWords

_FAR = 12


def looks_ahead(sentence: Sentence, index: int, speech: SpeechWords) -> bool | None:
    """True when the verb nearest before (else after) a word is about the future, False about the past, None untold."""
    if sentence.low(index + 1) == "'s":
        return False  # Wednesday's ruling
    if sentence.low(index - 1) == "as" and sentence.low(index - 2) in speech.early:
        return True  # as early as Tuesday
    for at in range(index - 1, max(index - _FAR, -1), -1):
        told = _tell(sentence, at, speech)
        if told is not None:
            return told
        if sentence.low(at) in (";", QUOTE):
            break
    for at in range(index + 1, min(index + 2 * _FAR, len(sentence.words))):
        told = _tell(sentence, at, speech)
        if told is not None:
            return told
    return None


def _tell(sentence: Sentence, at: int, speech: SpeechWords) -> bool | None:
    low = sentence.low(at)
    if low in speech.future:
        return True
    if low in speech.infinitive and sentence.low(at - 1) in speech.planned:
        return True
    if low in speech.planned and sentence.low(at + 1) in ("for", "on", "by", "at", "in"):
        return True
    if is_finite(sentence, at, speech):
        group = at
        while group > 0 and sentence.low(group - 1) in speech.auxiliaries:
            group -= 1
        if any(sentence.low(one) in speech.future for one in range(group, at + 1)):
            return True
        if low in speech.auxiliaries and sentence.low(at + 1) in speech.planned:
            return None  # is expected to: the next words tell
        if low in speech.present:
            return None
        return False
    return None
