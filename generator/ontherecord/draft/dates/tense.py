"""Whether the words around a date look back or ahead."""

import re

from ontherecord.draft.parts import Part
from ontherecord.draft.subjects import find_group_start
from ontherecord.draft.words import QUOTE, Sentence

_FAR = 12
"""From how far back a verb of the past tells nothing; “will” and plans look ahead of their whole clause."""
_FAR_AFTER = 40
_NEAR = 5
_BESIDE = 8
"""How far from its day a verb in the present may stand that tells what is arranged: meets with the mayor on Monday."""

_HOLDS_NOUN = Part.DETERMINER | Part.POSSESSIVE | Part.PREPOSITION | Part.INFINITIVE
_CLOCK = re.compile(r"\d|[ap]\.?m\.?$|[a-z]{2,3}t$")


def looks_ahead(sentence: Sentence, index: int, *, until: bool = False) -> bool | None:
    """True when the verb nearest before (else after) a word is about the future, False about the past, None untold.

    `until` says that the date is an end: has *until* Tuesday looks ahead, waited until Tuesday does not.
    """
    speech = sentence.speech
    if is_past_for_sure(sentence, index):
        return False
    before = index - 1
    while _CLOCK.match(sentence.low(before)) or sentence.low(before) in speech.clock_words:
        before -= 1  # until 9 a.m. EST on Tuesday
    until |= sentence.low(before) in speech.until
    if sentence.low(index + 1) == "'s":
        return _tell_owner(sentence, index)
    if sentence.low(index - 1) in speech.present:
        return True  # the deadline is Friday
    is_passive = sentence.part(index - 2) & Part.AUXILIARY  # was suggested on Friday
    if sentence.low(index - 1) in speech.setting_a_day and sentence.is_finite(index - 1) and not is_passive:
        return not any(sentence.low(at) in speech.pluperfect for at in range(index - 1))
    if sentence.low(index - 1) in speech.as_words and sentence.low(index - 2) in speech.early:
        return True  # as early as Tuesday
    for at in range(index - 1, -1, -1):
        if until and (_sets_an_end(sentence, at) or _is_asked_for(sentence, at)):
            return True
        if index - at <= _BESIDE and _is_arranged(sentence, at, index):
            return True
        told = _tell(sentence, at)
        if told or (told is not None and index - at < _FAR):
            return told
        if told is not None:
            break
        if sentence.low(at) in (";", QUOTE):
            break
    for at in range(index + 1, min(index + _FAR_AFTER, sentence.end)):
        if _is_arranged(sentence, at, at):
            return True
        is_plan = sentence.low(at) in speech.planned and not sentence.part(at + 1) & Part.INFINITIVE
        told = _tell_finite(sentence, at) if is_plan else _tell(sentence, at)  # On Friday, when she set aside plans for
        if told is not None:
            return told
    return None


def is_past_for_sure(sentence: Sentence, index: int) -> bool:
    """Whether a date is past however far back: right after a verb of the past (ended on 31 January), or since when."""
    speech, before, until = sentence.speech, index - 1, False
    leads = {*speech.date_leads, *speech.date_parts}
    while sentence.low(before) in leads or sentence.part(before) & Part.DETERMINER:
        if sentence.low(before) in speech.ever_since:
            return True
        until |= sentence.low(before) in speech.until
        before -= 1
    is_open = speech.planned | speech.scheduled | speech.setting_a_day | (speech.postponing if until else frozenset())
    return before >= 0 and sentence.low(before) not in is_open and _tell_finite(sentence, before) is False


def _tell_owner(sentence: Sentence, index: int) -> bool:
    """Whether what a day owns is to come: *Thursday's* vote will be close, to attend *Friday's* funeral."""
    speech = sentence.speech
    if sentence.low(index - 1) in speech.attending:
        return True
    if index and sentence.words[index - 1].is_word:
        return False  # to get around Wednesday's ruling
    verb = next((at for at in range(index + 1, sentence.end) if sentence.is_finite(at)), None)
    return verb is not None and sentence.low(verb) in speech.future


def _is_arranged(sentence: Sentence, at: int, day: int) -> bool:
    """Whether a verb tells in the present what is arranged for a day: *meets* on Monday, *is leaving* on Monday."""
    speech = sentence.speech
    if sentence.low(at) not in speech.scheduled or sentence.capital(at):
        return False
    if sentence.low(at).endswith(speech.gerund_endings or ("\0",)):
        before = at - 1
        while sentence.is_adverb(before):
            before -= 1
        if sentence.low(before) not in speech.present:
            return False
    elif sentence.part(at - 1) & _HOLDS_NOUN or _counts(sentence, at - 1) or at == 0:
        return False
    return not any(
        sentence.is_finite(one) or sentence.part(one) & Part.PAST or sentence.low(one) in speech.opening_prepositions
        for one in range(at + 1, day)
    )


def _counts(sentence: Sentence, at: int) -> bool:
    return sentence.low(at) in sentence.speech.numerals or sentence.low(at)[:1].isdigit()


def _sets_an_end(sentence: Sentence, at: int) -> bool:
    """True for “extended” until Tuesday, and for who has until Tuesday."""
    speech, low = sentence.speech, sentence.low(at)
    return low in speech.postponing or (low in speech.having and bool(sentence.part(at + 1) & Part.PREPOSITION))


def _is_asked_for(sentence: Sentence, at: int) -> bool:
    """Whether somebody is asked for what an infinitive tells: asked the court *to hold* him until Friday."""
    speech = sentence.speech
    verb = sentence.low(at + 1) in speech.forms or sentence.part(at + 1) & Part.FINITE
    asked = any(sentence.low(one) in speech.resolved for one in range(max(at - _BESIDE, 0), at))
    return (
        bool(sentence.part(at) & Part.INFINITIVE and verb) and asked and sentence.low(at - 1) not in speech.pluperfect
    )


def _tell(sentence: Sentence, at: int) -> bool | None:
    speech, low, before = sentence.speech, sentence.low(at), sentence.low(at - 1)
    if low in speech.future:
        return True
    if low in speech.possible and not sentence.capital(at):
        verb = at + 1
        while sentence.is_adverb(verb):
            verb += 1
        return sentence.low(verb) not in speech.having
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
        plans = sentence.is_finite(at) and low not in speech.planned_once and not sentence.part(at - 1) & _HOLDS_NOUN
        if plans and sentence.part(at + 1) & Part.DETERMINER:
            return True  # plans a march on Saturday
        return None  # plans to: the next words tell
    return _tell_finite(sentence, at)


def _tell_finite(sentence: Sentence, at: int) -> bool | None:
    speech, low, before = sentence.speech, sentence.low(at), sentence.low(at - 1)
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
