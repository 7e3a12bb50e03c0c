"""As the paper reported, the bridge was unsafe; as reported by it: what follows the comma is what it said."""

from ontherecord.draft.attribution import Attribution
from ontherecord.draft.building import attribute
from ontherecord.draft.phrases import Subject
from ontherecord.draft.rules.verb import Telling
from ontherecord.draft.subjects import find_subject


def read_as_noted(telling: Telling) -> tuple[Attribution | None, Subject] | None:
    """“As” opens the sentence, a source and its verb follow, and then a comma."""
    sentence, cue = telling.sentence, telling.cue
    if sentence.low(0) not in sentence.speech.as_words or not cue.frames & {"say", "clause"} or cue.kind == "gerund":
        return None
    comma = sentence.find({","}, cue.past)
    if cue.first == 1 and sentence.low(cue.past) in sentence.speech.agents and comma is not None:
        source = Subject(cue.past + 1, comma, 0, "after by")
        return attribute(
            sentence, cue, source, [(comma + 1, sentence.end)], "as told by a source, then a clause"
        ), source
    subject = find_subject(sentence, cue.first) if comma is not None else None
    if comma is None or subject is None or subject.first > 1 or sentence.has_verb(cue.past, comma):
        return None
    rule = "as, source and verb, then a clause"
    return attribute(sentence, cue, subject, [(comma + 1, sentence.end)], rule), subject
