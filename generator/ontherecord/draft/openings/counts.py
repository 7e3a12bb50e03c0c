"""Whether words count: at least 30, about half, as many as 30."""

from ontherecord.draft.parts import Part
from ontherecord.draft.words import Sentence


def counts(sentence: Sentence, start: int) -> bool:
    """True for “at least 30”, “about half”, “as many as 30”."""
    lows = [sentence.low(at) for at in range(start + 1, start + 4)]
    for at in (start + 2, start + 3):
        if sentence.part(at) & Part.PREPOSITION and sentence.low(at) != sentence.low(start):
            lows = lows[: at - start - 1]  # not: in arrears from 2006
            break
    return any(low[:1].isdigit() or low in sentence.speech.numerals for low in lows)
