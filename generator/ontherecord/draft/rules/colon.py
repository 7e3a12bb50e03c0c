"""A colon before a quotation: The piece took one of her lines as its headline: “Finally”."""

from ontherecord.draft.attribution import Attribution
from ontherecord.draft.building import make_attribution
from ontherecord.draft.subjects import find_main_subject
from ontherecord.draft.words import Sentence

_SHORTEST = 5


def read_colon(sentence: Sentence, quote: int) -> Attribution | None:
    """The subject of what stands before a colon is who says the quotation after it."""
    word = sentence.words[quote]
    if sentence.low(quote - 1) != ":" or len(sentence.text[word.start : word.end].split()) < _SHORTEST:
        return None
    subject = find_main_subject(sentence, quote - 1)
    if subject is None:
        return None
    source, cue = (subject.first, subject.past), sentence.span(quote - 1, quote)
    return make_attribution(sentence, [(quote, sentence.end)], source, cue, "a colon before a quotation")
