"""What is spoken about: a thing, a name for somebody, or words with a quotation in them."""

from ontherecord.draft.beside import MARKS
from ontherecord.draft.openings.counts import counts
from ontherecord.draft.openings.place import Content, Place
from ontherecord.draft.parts import Part
from ontherecord.draft.words import QUOTE

OF_A_THING = "verb, then what it is about"
_NAME = 14
_FEWEST = 4
"""How many words what somebody speaks about has at least, unless there is a quotation or a figure in it."""


def read_thing(place: Place) -> Content | None:
    """He condemned the attack on the port · She called for a ban on lorries."""
    sentence, cue = place.sentence, place.cue
    quoted = sentence.find({QUOTE}, place.start, place.end) is not None
    if "thing" not in cue.frames and not (quoted and "quoted" in cue.frames):
        return None
    start = cue.past if place.hearer else place.start
    part = sentence.part(start)
    completed = sentence.speech.completed.get(cue.lemma)
    if completed is not None and sentence.find({completed}, start + 1, place.end) is None:
        return None  # charged five dollars
    if sentence.low(start) in MARKS:
        return None
    bare = part & Part.OBJECT or sentence.low(start) in sentence.speech.neuter
    if bare and not quoted and sentence.part(start + 1) & (Part.PREPOSITION | Part.TIME):
        return None  # announced it on Monday
    if not cue.particle:
        if part & Part.PREPOSITION and sentence.low(start) not in sentence.speech.about and not counts(sentence, start):
            return None
        if part & Part.INFINITIVE and "hearer" not in cue.frames:
            return None
    stop = sentence.find({",", ";", "—", ":"}, start, place.end) or place.end
    words = sum(word.is_word for word in sentence.words[start:stop])
    counted = any(word.low[0].isdigit() for word in sentence.words[start:stop])
    weighty = counted or completed is not None
    if words < _FEWEST and not weighty and sentence.find({QUOTE}, start, place.end) is None:
        return None
    return Content(start, place.end, OF_A_THING)


def read_name(place: Place) -> Content | None:
    """He called it a “farce” · She called him a liar."""
    if "name" not in place.cue.frames or "thing" in place.cue.frames:
        return None
    sentence, start, end = place.sentence, place.start, place.end
    if sentence.find({QUOTE}, start, min(end, start + _NAME)) is not None:
        return Content(start, end, "calling somebody something, in quotation marks")
    if place.part & Part.OBJECT and sentence.part(start + 1) & Part.DETERMINER:
        return Content(start, end, "calling somebody something")
    mark = sentence.find(MARKS, start, end) or end
    named = sentence.find(sentence.speech.indefinite, start + 1, min(mark, start + _NAME - 4))
    if named is not None and not sentence.part(named - 1) & Part.PREPOSITION:
        return Content(start, end, "calling somebody something")
    return None


def read_words_with_quotation(place: Place) -> Content | None:
    """The clip says Kaine “has a passion for the wrong people”."""
    if not _may_be_anything(place) or place.sentence.find({QUOTE}, place.start, place.end) is None:
        return None
    return place.found(place.start, place.end, "verb, then words with a quotation")


def read_anything(place: Place) -> Content | None:
    """Trump said no to both of them."""
    if not _may_be_anything(place) or place.end - place.start < _FEWEST - 1:
        return None
    if place.cue.lemma not in place.sentence.speech.plainest:
        return None
    return place.found(place.start, place.end, "say, then anything")


def _may_be_anything(place: Place) -> bool:
    frames = place.cue.frames
    return "say" in frames and not frames & {"thing", "name"} and not place.part & Part.PREPOSITION
