"""A verb of speech, and whose it is."""

from collections.abc import Callable
from typing import NamedTuple

from ontherecord.draft.attribution import Attribution
from ontherecord.draft.cues import Cue
from ontherecord.draft.parts import Part
from ontherecord.draft.phrases import Subject
from ontherecord.draft.subjects import find_group_start, find_main_subject, find_paper_subject, find_subject
from ontherecord.draft.words import QUOTE, Sentence

_FARTHEST = 12


class Telling(NamedTuple):
    """A verb in its sentence, with all verbs of speech there and the subjects of those before it."""

    sentence: Sentence
    cue: Cue
    cues: list[Cue]
    subjects: list[Subject]


VerbRule = Callable[[Telling], tuple[Attribution | None, Subject] | None]
"""Returns what it made of a verb and whose the verb is; None when it is no case of this rule."""


def find_teller(telling: Telling) -> Subject | None:
    """Whose a verb is: its own subject, or for “, adding that” and “and said” that of the verb before."""
    sentence, cue = telling.sentence, telling.cue
    if cue.kind == "gerund":
        return _find_absolute(sentence, cue) or _find_shared(telling)
    if cue.to or sentence.part(cue.first - 1) & Part.CONJUNCTION:
        return _find_shared(telling)
    subject = find_subject(sentence, cue.first)
    if cue.lemma in sentence.speech.findings and (subject is None or subject.who < 0):
        paper = find_paper_subject(sentence, cue.first)
        if paper is not None and (subject is None or paper.first < subject.first):
            return paper
    return subject


def _find_absolute(sentence: Sentence, cue: Cue) -> Subject | None:
    # with Trump reportedly yelling; despite optimism and his office describing
    joined: int | None = None
    for at in range(cue.first - 1, max(cue.first - _FARTHEST, -1), -1):
        low = sentence.low(at)
        if low in (",", ";", QUOTE) or sentence.is_finite(at):
            return None
        if low in sentence.speech.and_words and joined is None and at + 1 < cue.first:
            joined = at + 1
        if low in sentence.speech.absolute and at + 1 < cue.first:
            first = at + 1 if joined is None else joined
            return Subject(first, cue.first, first, "somebody with a participle")
    return None


def _find_shared(telling: Telling) -> Subject | None:
    sentence, cue = telling.sentence, telling.cue
    if telling.subjects:
        return telling.subjects[-1]._replace(rule="the subject of the verb before")
    if cue.kind == "gerund" and cue.first == 0:
        return _find_after_opening(sentence, cue)
    subject = find_main_subject(sentence, cue.first)
    return None if subject is not None and _is_empty(sentence, subject) else subject


def _is_empty(sentence: Sentence, subject: Subject) -> bool:
    # *It* is worth noting that …: nobody does.
    is_being = sentence.low(subject.past) in sentence.speech.passive or sentence.low(subject.past) == "'s"
    return is_being and sentence.low(subject.first) in sentence.speech.neuter


def _find_after_opening(sentence: Sentence, cue: Cue) -> Subject | None:
    # “Calling it a farce, Mr Smith left.”
    comma = sentence.find({","}, cue.past)
    for verb in range(comma + 1 if comma is not None else sentence.end, sentence.end):
        if sentence.is_finite(verb):
            return find_subject(sentence, find_group_start(sentence, verb))
    return None
