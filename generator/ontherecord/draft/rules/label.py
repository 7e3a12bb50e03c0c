"""A label before a colon: the transcript's TRUMP: and the headline's Trump: “We will win”."""

import re

from ontherecord.draft.attribution import Attribution
from ontherecord.draft.building import make_attribution
from ontherecord.draft.parts import Part
from ontherecord.draft.words import QUOTE, Sentence
from ontherecord.text.article import Span

_INSIDE = re.compile(r"(?P<who>[A-Z][A-Z.'’ -]{2,30}): +")
_LONGEST = 8
_RULE = "a label before a colon"


def read_label(sentence: Sentence) -> Attribution | None:
    """TRUMP: We will win. · Trump: “We will win”."""
    inside = _read_inside_quotation(sentence)
    if inside is not None:
        return inside
    colon = sentence.find({":"}, 1, _LONGEST)
    if colon is None or colon + 1 >= sentence.end or not all(word.is_word for word in sentence.words[:colon]):
        return None
    text = sentence.slice(0, colon)
    shouted = text.isupper() and len(text) > 2
    names = all(word.capital and not word.part & Part.SPEECH for word in sentence.words[:colon])
    if not shouted and not (names and sentence.low(colon + 1) == QUOTE and sentence.is_speech(colon + 1)):
        return None
    return make_attribution(sentence, [(colon + 1, sentence.end)], (0, colon), sentence.span(colon, colon + 1), _RULE)


def _read_inside_quotation(sentence: Sentence) -> Attribution | None:
    # "WALLACE: Governor, … – a transcript set as one long quotation
    quoted = sentence.words[0].quoted
    match = _INSIDE.match(sentence.text, quoted.start, quoted.end) if quoted else None
    if quoted is None or match is None:
        return None
    past = match.end("who")
    return Attribution(
        (Span(match.end(), quoted.end),), Span(quoted.start, past), Span(past, past + 1), _RULE, "", sentence.unit.block,
        sentence=sentence.extent,
    )  # fmt: skip
