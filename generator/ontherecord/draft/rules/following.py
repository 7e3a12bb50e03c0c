"""Source, verb, content: Hamas says it will accept a ceasefire."""

from dataclasses import replace

from ontherecord.draft.attribution import Attribution
from ontherecord.draft.building import attribute
from ontherecord.draft.contents import find_content
from ontherecord.draft.ends import find_end
from ontherecord.draft.phrases import Subject
from ontherecord.draft.rules.verb import Telling, find_teller


def read_following(telling: Telling) -> tuple[Attribution | None, Subject] | None:
    """What stands after a verb is what its subject said."""
    sentence, cue = telling.sentence, telling.cue
    subject = find_teller(telling)
    if subject is None:
        return None
    said = cue.kind == "gerund" or cue.lemma in sentence.speech.plainest  # turned to arguing; went on to say
    if cue.to and not said:
        return None, subject
    evidence = any(sentence.low(at) in sentence.speech.evidence for at in range(subject.first, subject.past))
    if cue.lemma in sentence.speech.findings and evidence:  # a poll shows anything
        cue = replace(cue, frames=cue.frames | {"thing"})
    content = find_content(sentence, cue, find_end(sentence, cue.past, telling.cues, telling.cue, subject.who))
    if content is None:
        return None, subject
    return attribute(sentence, cue, subject, [(content.first, content.past)], content.rule, content), subject
