"""A colon before a quotation: The piece took one of her lines as its headline: “Finally”."""

from ontherecord.draft.attribution import Attribution
from ontherecord.draft.building import Words, make_attribution
from ontherecord.draft.parts import Part
from ontherecord.draft.subjects import find_main_subject
from ontherecord.draft.words import Sentence

_SHORTEST = 5
_GROUP = 4


def read_colon(sentence: Sentence, quote: int) -> Attribution | None:
    """Who says it is a name right before the colon, the agent of a passive, else the subject of what stands there."""
    word = sentence.words[quote]
    if sentence.low(quote - 1) != ":" or len(sentence.text[word.start : word.end].split()) < _SHORTEST:
        return None
    source = _find_name(sentence, quote - 1) or _find_agent(sentence, quote - 1)
    if source is None:
        subject = find_main_subject(sentence, quote - 1)
        if subject is None:
            return None
        source = subject.first, subject.past
    cue = sentence.span(quote - 1, quote)
    return make_attribution(sentence, [(quote, sentence.end)], source, cue, "a colon before a quotation")


def _find_name(sentence: Sentence, colon: int) -> Words | None:
    # Fares are too high – Ann Lee and Dan Cole: “…”
    first = colon
    while first > 0 and sentence.words[first - 1].is_word:
        joins = first < colon and sentence.low(first - 1) in sentence.speech.and_words
        if not sentence.capital(first - 1) and not joins:
            break
        first -= 1
    return (first, colon) if 0 < first < colon and sentence.low(first - 1) == "—" else None


def _find_agent(sentence: Sentence, colon: int) -> Words | None:
    # The mood was summed up by one driver: “…”
    for at in range(colon - 2, 1, -1):
        if sentence.low(at) in sentence.speech.agents:
            done = (sentence.part(at - 1) | sentence.part(at - 2)) & (Part.PAST | Part.SPEECH)  # summed up by
            passive = done and sentence.find(sentence.speech.passive, at - _GROUP, at - 1) is not None
            return (at + 1, colon) if passive else None
        if not sentence.words[at].is_word or sentence.is_finite(at):
            return None
    return None
