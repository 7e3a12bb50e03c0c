"""What is said as a clause: that it was closed, whether it was, to close it, closing it."""

from ontherecord.draft.openings.counts import counts
from ontherecord.draft.openings.place import TELLS, Content, Place
from ontherecord.draft.parts import Part
from ontherecord.draft.words import HYPHEN, QUOTE, Sentence

_FEWEST = 3
"""How many words a gerund has at least with what belongs to it."""
_IN_FIGURES = frozenset({QUOTE, HYPHEN, "%", "$", "£", "€"})


def read_that(place: Place) -> Content | None:
    """He said that it was closed."""
    frames, start = place.cue.frames, place.start
    if place.part & Part.THAT and frames & {*TELLS, "thing", "that", "quoted"}:
        particle = place.cue.particle
        if not particle or "say" in frames:
            return place.found(start, place.end, "verb, then that")
    if place.low == "," and place.sentence.part(start + 1) & Part.THAT and "say" in frames and start + 1 < place.end:
        return place.found(start + 1, place.end, "verb, then that")
    return None


def read_question(place: Place) -> Content | None:
    """She asked whether it was closed · He explained why."""
    if place.part & Part.ASKER and place.cue.frames & {*TELLS, "thing"}:
        return place.found(place.start, place.end, "verb, then a question word")
    return None


def read_infinitive(place: Place) -> Content | None:
    """He vowed to fight · She told them to leave."""
    frames = place.cue.frames
    following = place.sentence.part(place.start + 1)
    if place.sentence.low(place.start + 1)[:1].isdigit() or following & (Part.PREPOSITION | Part.DETERMINER):
        return None  # declined to 5 million; agreed to on Monday
    if place.part & Part.INFINITIVE and ("to" in frames or (place.hearer and "hearer" in frames)):
        return place.found(place.start, place.end, "verb, then an infinitive")
    return None


def read_gerund(place: Place) -> Content | None:
    """The club reported spending a million · He admitted to taking it."""
    endings = place.sentence.speech.gerund_endings or ("\0",)
    if "doing" in place.cue.frames and place.low.endswith(endings) and place.end - place.start >= _FEWEST:
        return place.found(place.start, place.end, "verb, then a gerund")
    return None


def read_clause(place: Place) -> Content | None:
    """He said they would come."""
    frames, speech = place.cue.frames, place.sentence.speech
    if place.cue.lemma in speech.plainest or place.hearer:
        is_clause = bool(frames & TELLS) and _is_clause(place.sentence, place.start, place.end)
    else:
        is_clause = bool(frames & {"say", "clause"}) and _is_plain_clause(place.sentence, place.start, place.end)
    return place.found(place.start, place.end, "verb, then a clause") if is_clause else None


def _is_clause(sentence: Sentence, start: int, end: int) -> bool:
    """True where a verb follows somewhere: after “said” that is enough."""
    limit = sentence.find({";", "?", "!"}, start, end) or end
    low, speech = sentence.low(start), sentence.speech
    if (
        sentence.part(start) & Part.PREPOSITION
        and not counts(sentence, start)
        and low not in speech.clause_prepositions
    ):
        return False
    return sentence.has_verb(start + 1, limit)


def _is_plain_clause(sentence: Sentence, start: int, end: int) -> bool:
    """True for a subject and its verb with nothing between that opens another clause: found *they could* win."""
    if sentence.part(start) & Part.PREPOSITION and not counts(sentence, start):
        return False
    for at in range(start + 1, end):
        part = sentence.part(at)
        if sentence.is_finite(at):
            return True
        if not sentence.words[at].is_word and sentence.low(at) not in _IN_FIGURES:
            return False
        if part & (Part.RELATIVE | Part.SUBORDINATOR | Part.INFINITIVE | Part.PRONOUN | Part.GERUND):
            return False
    return False
