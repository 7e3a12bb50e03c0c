"""A noun for what somebody said or means to do, and whose it is: her claim that …, his plan to …, its forecast of so many."""

from collections.abc import Iterator
from dataclasses import replace

from ontherecord.draft.attribution import Attribution
from ontherecord.draft.building import Words, make_attribution
from ontherecord.draft.ends import find_outer_verb
from ontherecord.draft.parts import Part
from ontherecord.draft.phrases import STOPS
from ontherecord.draft.subjects import find_main_subject
from ontherecord.draft.words import Sentence

_NEAR = 3
"""How many words may stand between the owner and the noun: his *own unlikely* proposal."""
_LONGEST = 6
_FARTHEST = 14
_OUTSIDE = Part.PREPOSITION | Part.CONJUNCTION | Part.THAT | Part.SUBORDINATOR


def read_nouns(sentence: Sentence) -> Iterator[Attribution]:
    """What such nouns tell: whose figures they are, and no statements of their own."""
    speech = sentence.speech
    nouns = speech.statement_nouns | speech.plan_nouns | speech.estimate_nouns
    for at in range(1, sentence.end - 2):
        if sentence.low(at) not in nouns or sentence.capital(at):
            continue
        start = at + 1
        while sentence.part(start) & Part.TIME:  # its pledge last month to
            start += 1
        owner, kind = _find_owner(sentence, at), _read_kind(sentence, at, start)
        if owner is None or not kind:
            continue
        cue, rule = sentence.span(at, start), f"somebody's noun, then {kind}"
        made = make_attribution(sentence, [(start, _find_end(sentence, start))], owner, cue, rule, sentence.low(at))
        if made is not None:
            yield replace(made, spoken=False, noun=True)


def read_opening(sentence: Sentence) -> Iterator[Attribution]:
    """Under his plan, fares would fall · By her own admission, the berths were empty."""
    speech, comma = sentence.speech, sentence.find({","}, 1, _FARTHEST)
    if comma is None:
        return
    if sentence.low(0) in speech.plan_leads:
        noun = sentence.find(speech.plan_nouns, 1, comma)
    else:
        noun = comma - 1 if sentence.low(0) in speech.agents else None
        nouns = speech.estimate_nouns | speech.statement_nouns
        noun = noun if noun is not None and sentence.low(noun) in nouns else None
    owner = _find_owner(sentence, noun) if noun is not None else None
    if noun is None or owner is None:
        return
    parts, cue = [(comma + 1, sentence.end)], sentence.span(0, comma)
    made = make_attribution(sentence, parts, owner, cue, "by or under somebody's noun", sentence.low(noun))
    if made is not None:
        yield replace(made, spoken=False, noun=True)


def _find_owner(sentence: Sentence, noun: int) -> Words | None:
    speech, low = sentence.speech, sentence.low(noun)
    near = (
        0 if low in speech.forms and low.endswith(speech.present_endings or ("\0",)) else _NEAR
    )  # not: his firm plans
    for at in range(noun - 1, max(noun - 2 - near, -1), -1):
        part = sentence.part(at)
        if sentence.low(at) == "'s":
            return _find_name(sentence, at)
        if part & Part.POSSESSIVE and not part & Part.RELATIVE:
            forecaster = find_main_subject(sentence, at) if low in speech.estimate_nouns else None
            if forecaster is not None and forecaster.past <= at:  # the bank raised its forecast
                return forecaster.first, forecaster.past
            return at, at + 1
        if not sentence.words[at].is_word or part & (_OUTSIDE | Part.DETERMINER):
            return None
    return None


def _find_name(sentence: Sentence, past: int) -> Words | None:
    """The words before 's: *Donald Trump*’s plan, *the budget office*’s forecast."""
    first = past - 1
    named = sentence.capital(first)
    while first > 0 and past - first < _LONGEST and not sentence.part(first) & (Part.DETERMINER | Part.POSSESSIVE):
        before = sentence.part(first - 1)
        if not sentence.words[first - 1].is_word or before & _OUTSIDE or (named and not sentence.capital(first - 1)):
            break
        if first == 1 and before & Part.OPENER and not before & Part.DETERMINER:
            break
        if not named and sentence.is_finite(first - 1):
            break
        first -= 1
    return (first, past) if first < past else None


def _read_kind(sentence: Sentence, noun: int, start: int) -> str:
    speech, low, part = sentence.speech, sentence.low(noun), sentence.part(start)
    following = sentence.low(start)
    if low in speech.plan_nouns:
        if part & Part.INFINITIVE:
            return "an infinitive"
        return "what it would do" if part & Part.AUXILIARY and following in speech.future else ""
    if part & Part.THAT:
        return "that"
    if low in speech.estimate_nouns:
        return "what is estimated" if following in speech.of_words | speech.agents | speech.levels else ""
    return "an infinitive" if part & Part.INFINITIVE else ""


def _find_end(sentence: Sentence, start: int) -> int:
    """Where the noun's clause ends: at a mark, or at the verb of the clause that the noun is in."""
    own = 1 if sentence.part(start) & (Part.THAT | Part.AUXILIARY) else 0
    outer = find_outer_verb(sentence, start, own)
    mark = sentence.find(STOPS, start + 1) or sentence.end
    return mark if outer is None else outer
