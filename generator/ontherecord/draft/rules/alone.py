"""A quotation that stands alone: it goes on with the sentence before, or is by whoever spoke last."""

from dataclasses import replace

from ontherecord.draft.attribution import Attribution
from ontherecord.draft.building import make_attribution
from ontherecord.draft.cues import find_cues
from ontherecord.draft.parts import Part
from ontherecord.draft.phrases import Subject
from ontherecord.draft.subjects import find_main_subject, find_subject
from ontherecord.draft.words import QUOTE, Sentence
from ontherecord.text.article import Span


def read_alone(sentence: Sentence, previous: Sentence | None, found: list[Attribution]) -> list[Attribution]:
    """The attributions so far, with what a sentence that is only a quotation adds to them."""
    if previous is None or not sentence.is_speech(0):
        return found
    opened = _read_opened(sentence, previous)
    if opened is not None:
        return [*found, opened]
    if not found:
        return found
    last, block = found[-1], sentence.unit.block
    alone = sum(word.is_word for word in sentence.words) <= 1
    span = Span(sentence.words[0].start, sentence.words[-1].end if alone else sentence.words[0].end)
    quoted = sentence.words[0].quoted
    if quoted is not None and quoted.continues and last.block >= block - 1:
        return [*found[:-1], replace(last, content=(*last.content, span), block=block)]
    if not alone:
        return found
    if previous.unit.block == block and last.sentence == previous.extent:
        return [*found[:-1], replace(last, content=(*last.content, span), sentence=sentence.extent)]
    made = _read_after_somebody(sentence, previous) if previous.unit.block == block else None
    if made is None and last.block >= block - 1:
        made = replace(
            last, content=(span,), block=block, rule="a quotation alone, of the last speaker", cue=None, hearer=None,
            circumstances=None, sentence=sentence.extent,
        )  # fmt: skip
    return found if made is None else [*found, made]


def _read_opened(sentence: Sentence, previous: Sentence) -> Attribution | None:
    """The Times reports: – and the quotation is the next paragraph."""
    if previous.unit.block == sentence.unit.block or previous.words[-1].low != ":":
        return None
    cues = [cue for cue in find_cues(previous) if not cue.passive]
    verb = cues[-1] if cues else None
    subject = find_subject(previous, verb.first) if verb else find_main_subject(previous, previous.end)
    if subject is None:
        return None
    cue = previous.span(verb.first, verb.past) if verb else previous.span(previous.end - 1, previous.end)
    rule = "a colon at the end of the paragraph before"
    made = make_attribution(sentence, [(0, 1)], (0, 1), cue, rule, verb.lemma if verb else "")
    return made and replace(made, source=previous.span(subject.first, subject.past))


def _read_after_somebody(sentence: Sentence, previous: Sentence) -> Attribution | None:
    """Betsy shook her head. “He is better at it”."""
    subject = find_main_subject(previous, previous.end)
    if subject is None or not _is_somebody(previous, subject):
        return None
    rule = "a quotation alone, of whom the sentence before speaks"
    made = make_attribution(sentence, [(0, sentence.end)], (0, 1), sentence.extent, rule)
    return made and replace(made, source=previous.span(*subject.mention), cue=None)


def _is_somebody(sentence: Sentence, subject: Subject) -> bool:
    part, low = sentence.part(subject.first), sentence.low(subject.first)
    if low in sentence.speech.male | sentence.speech.female:
        return bool(part & Part.PRONOUN)
    if part & (Part.DETERMINER | Part.POSSESSIVE) or low == QUOTE:
        return False
    named = range(subject.first, subject.past)
    return any(sentence.capital(at) and not sentence.part(at) & Part.OPENER for at in named)
