"""Source, verb, content: Hamas says it will accept a ceasefire."""

from dataclasses import replace

from ontherecord.draft.attribution import Attribution
from ontherecord.draft.building import attribute
from ontherecord.draft.contents import find_content
from ontherecord.draft.cues import Cue
from ontherecord.draft.ends import find_end
from ontherecord.draft.phrases import Subject
from ontherecord.draft.rules.verb import Telling, find_teller
from ontherecord.draft.words import Sentence


def read_following(telling: Telling) -> tuple[Attribution | None, Subject] | None:
    """What stands after a verb is what its subject said."""
    sentence, cue = telling.sentence, telling.cue
    subject = find_teller(telling)
    if subject is None:
        return None
    said = cue.kind == "gerund" or cue.lemma in sentence.speech.plainest  # turned to arguing; went on to say
    if cue.to and not said:
        return None, subject
    if cue.lemma in sentence.speech.findings and _may_show(sentence, cue, subject):
        cue = replace(cue, frames=cue.frames | {"thing"})
    content = find_content(sentence, cue, find_end(sentence, cue.past, telling.cues, telling.cue, subject.who))
    if content is None:
        return None, subject
    return attribute(sentence, cue, subject, [(content.first, content.past)], content.rule, content), subject


def _may_show(sentence: Sentence, cue: Cue, subject: Subject) -> bool:
    """True for a poll, which shows anything, and for an “it” that shows a figure."""
    if sentence.low(subject.first) in sentence.speech.neuter:
        return any(sentence.low(at)[:1].isdigit() for at in (cue.past, cue.past + 1))
    return any(sentence.low(at) in sentence.speech.evidence for at in range(subject.first, subject.past))
