"""A name after a dash signs what stands before it: “We can build a wall.” — Steve Quinlan."""

from ontherecord.draft.attribution import Attribution
from ontherecord.draft.building import make_attribution
from ontherecord.draft.words import QUOTE, Sentence


def read_signature(sentence: Sentence, quote: int) -> Attribution | None:
    """“…” — Azucena González."""
    if sentence.low(quote + 1) != "—":
        return None
    first = past = quote + 2
    while past < sentence.end and (sentence.capital(past) or sentence.low(past) in sentence.speech.name_links):
        past += 1
    if past == first or (past < sentence.end and sentence.low(past) not in (",", "(", QUOTE)):
        return None
    cue = sentence.span(quote + 1, quote + 2)
    return make_attribution(sentence, [(quote, quote + 1)], (first, past), cue, "quotation, then a dash and a name")
