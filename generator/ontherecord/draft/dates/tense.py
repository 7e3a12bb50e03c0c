"""Whether the words around a date look back or ahead."""

import re

from ontherecord.draft.parts import Part
from ontherecord.draft.subjects import find_group_start
from ontherecord.draft.words import QUOTE, Sentence

_FAR = 12
_FARTHEST = 16
"""How far back “will” is looked for: a verb of the past so far back tells nothing."""
_FAR_AFTER = 40
_NEAR = 5


_CLOCK = re.compile(r"\d|[ap]\.?m\.?$|[a-z]{2,3}t$")


def looks_ahead(sentence: Sentence, index: int, *, until: bool = False) -> bool | None:
    """True when the verb nearest before (else after) a word is about the future, False about the past, None untold.

    `until` says that the date is an end: has *until* Tuesday looks ahead, waited until Tuesday does not.
    """
    speech = sentence.speech
    before = index - 1
    while _CLOCK.match(sentence.low(before)) or sentence.low(before) in speech.clock_words:
        before -= 1  # until 9 a.m. EST on Tuesday
    until |= sentence.low(before) in speech.until
    if sentence.low(index + 1) == "'s":
        return False  # Wednesday's ruling
    if sentence.low(index - 1) in speech.as_words and sentence.low(index - 2) in speech.early:
        return True  # as early as Tuesday
    for at in range(index - 1, max(index - _FARTHEST, -1), -1):
        if until and _sets_an_end(sentence, at):
            return True
        told = _tell(sentence, at)
        if told or (told is not None and index - at < _FAR):
            return told
        if sentence.low(at) in (";", QUOTE):
            break
    for at in range(index + 1, min(index + _FAR_AFTER, sentence.end)):
        told = _tell(sentence, at)
        if told is not None:
            return told
    return None


def _sets_an_end(sentence: Sentence, at: int) -> bool:
    """True for “extended” until Tuesday, and for who has until Tuesday."""
    speech, low = sentence.speech, sentence.low(at)
    return low in speech.postponing or (low in speech.having and bool(sentence.part(at + 1) & Part.PREPOSITION))


def _tell(sentence: Sentence, at: int) -> bool | None:
    speech, low, before = sentence.speech, sentence.low(at), sentence.low(at - 1)
    if low in speech.future:
        return True
    noun = sentence.capital(at + 1) or sentence.part(at + 1) & (Part.DETERMINER | Part.POSSESSIVE | Part.PREPOSITION)
    if sentence.part(at) & Part.INFINITIVE and sentence.low(at + 1).isalpha() and not noun:
        return _tell_infinitive(sentence, at)
    if low in speech.planned:
        following = sentence.low(at + 1)
        is_said = sentence.part(at - 1) & Part.AUXILIARY
        if following in speech.planned_for and (is_said or following in speech.planned_firmly):
            return before not in speech.pluperfect
        if before in speech.having:
            return True  # has scheduled talks on Thursday
        return None  # plans to: the next words tell
    if not sentence.is_finite(at) or before in speech.unfinished or _is_adjective(sentence, at):
        return None
    if any(sentence.low(one) in speech.future for one in range(find_group_start(sentence, at), at + 1)):
        return True
    if sentence.part(at) & Part.AUXILIARY and sentence.low(at + 1) in speech.planned:
        return None  # is expected to: the next words tell
    return None if low in speech.present else False


def _is_adjective(sentence: Sentence, at: int) -> bool:
    """Whether an article stands before it, or before its adverb: on a still *unspecified* date."""
    start = at - 1
    while start > 0 and sentence.is_adverb(start):
        start -= 1
    return sentence.low(start) in sentence.speech.articles


def _tell_infinitive(sentence: Sentence, at: int) -> bool | None:
    """True for what somebody is, plans or promises to do, or what is to be done; False for what had been planned."""
    speech, before = sentence.speech, sentence.low(at - 1)
    if any(sentence.low(one) in speech.pluperfect for one in range(max(at - 1 - _NEAR, 0), at)):
        return False if before in speech.planned or sentence.low(at + 1) in speech.unfinished else None
    if before in speech.planned | speech.resolved:
        return True
    if before in speech.present or sentence.low(at + 1) in speech.unfinished:
        return True
    for one in range(at - 1, max(at - _NEAR, -1), -1):
        if sentence.low(one) in speech.refusals:
            return False
        forms = speech.forms.get(sentence.low(one), ())
        if any("to" in speech.frames.get(form.lemma, ()) for form in forms):
            return True
    return None
