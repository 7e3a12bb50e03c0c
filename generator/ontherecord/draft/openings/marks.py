"""What is said after a mark: a quotation, a colon, an insertion, or farther off behind its circumstances."""

from ontherecord.draft.openings.place import TELLS, Content, Place
from ontherecord.draft.parts import Part
from ontherecord.draft.words import QUOTE, Sentence

_FAR = 16
"""How many words may stand between a verb and the “that” or the quotation it governs."""
_INSERTION = 9


def read_quotation(place: Place) -> Content | None:
    """He said, “…” · He said: “…” · He called “…”."""
    sentence, start = place.sentence, place.start
    mark = place.low if place.low in (",", ":", "—") else ""
    if sentence.low(start + bool(mark)) != QUOTE or start + bool(mark) >= place.end:
        return None
    rule = f"verb, then “{mark}” and a quotation" if mark else "verb, then a quotation"
    return place.found(start + bool(mark), _end_of_quotation(sentence, start + bool(mark), place.end), rule)


def read_colon(place: Place) -> Content | None:
    """He asked: what now."""
    if place.low != ":" or place.start + 1 >= place.end:
        return None
    return place.found(place.start + 1, place.end, "verb, then a colon")


def read_after_insertion(place: Place) -> Content | None:
    """He revealed, somewhat stiltedly, that it was closed."""
    sentence, start = place.sentence, place.start
    if place.low != "," or not place.cue.frames & TELLS:
        return None
    closing = sentence.find({","}, start + 1, min(start + _INSERTION, place.end))
    if closing is None or not (sentence.low(closing + 1) == QUOTE or sentence.part(closing + 1) & Part.THAT):
        return None
    rule = "verb, an insertion, then that or a quotation"
    return Content(closing + 1, place.end, rule, (start, closing), place.hearer)


def read_far_opening(place: Place) -> Content | None:
    """He said in a statement that it was closed · She wrote during a rally in Ohio, “…”."""
    sentence = place.sentence
    if not place.part & (Part.PREPOSITION | Part.INFINITIVE | Part.ADVERB) or not place.cue.frames & {*TELLS, "that"}:
        return None
    for at in range(place.start, min(place.start + _FAR, place.end)):
        relative = at > place.start and at + 1 < place.end and sentence.is_finite(at + 1)  # a deal that is to begin
        opens = sentence.part(at) & Part.THAT and not sentence.part(at - 1) & Part.PREPOSITION and not relative
        if opens or (sentence.is_speech(at) and (sentence.low(at - 1) in (",", ":") or sentence.words[at].capital)):
            rule = "verb, its circumstances, then that or a quotation"
            return Content(at, place.end, rule, (place.circumstances[0], at), place.hearer)
        if sentence.is_finite(at):
            return None
    return None


def _end_of_quotation(sentence: Sentence, quote: int, end: int) -> int:
    """Where what a verb governs ends when it begins with a quotation: chanted “What curfew?” and kept going."""
    if not sentence.is_speech(quote) or sentence.find({QUOTE}, quote + 1, end) is not None:
        return end
    following, part = sentence.low(quote + 1), sentence.part(quote + 1)
    if part & Part.CONJUNCTION and quote + 2 < end and sentence.is_finite(quote + 2):
        return quote + 1
    speech = sentence.speech
    breaks = following in speech.contrasts or following in speech.as_words or following in speech.when_words
    return quote + 1 if breaks or (part & Part.SUBORDINATOR and not part & Part.ASKER) else end
