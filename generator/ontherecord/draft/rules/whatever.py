"""A quotation, then a source and whatever verb: “Keep your hands in sight,” Blige sings."""

from ontherecord.draft.attribution import Attribution
from ontherecord.draft.building import make_attribution
from ontherecord.draft.parts import Part
from ontherecord.draft.subjects import find_subject
from ontherecord.draft.words import QUOTE, Sentence

_LONGEST = 14
_CLOSING = "\"”»' "


def read_any_verb(sentence: Sentence, quote: int) -> Attribution | None:
    """A comma inside the marks or after them, then a subject and its verb."""
    word = sentence.words[quote]
    inner = sentence.text[word.start : word.end].rstrip(_CLOSING)
    comma = sentence.low(quote + 1) == ","
    if inner[-1:] not in ",?!…" and not comma:
        return None
    start = quote + 1 + comma
    for verb in range(start + 1, min(start + _LONGEST, sentence.end)):
        if sentence.low(verb) in (",", ";", QUOTE) and not sentence.capital(start):
            return None
        if not sentence.is_finite(verb) and not _looks_like_verb(sentence, verb):
            continue
        part = sentence.part(verb)
        if part & Part.NEGATION or (part & Part.AUXILIARY and sentence.low(verb + 1) in sentence.speech.articles):
            return None
        subject = find_subject(sentence, verb)
        if subject is None or min(subject.first, subject.whole) != start:
            return None
        source, cue = (subject.first, subject.past), sentence.span(verb, verb + 1)
        rule = "quotation, then source and any verb"
        return make_attribution(sentence, [(quote, quote + 1)], source, cue, rule, sentence.low(verb))
    return None


def _looks_like_verb(sentence: Sentence, at: int) -> bool:
    """True for a small word with a verb's ending right after a name or a pronoun."""
    word = sentence.words[at]
    if word.capital or not word.low.isalpha() or word.part & (Part.PREPOSITION | Part.CONJUNCTION | Part.SUBORDINATOR):
        return False
    named = sentence.capital(at - 1) or sentence.part(at - 1) & Part.PRONOUN
    return bool(named) and word.low.endswith(sentence.speech.present_endings or ("\0",))
