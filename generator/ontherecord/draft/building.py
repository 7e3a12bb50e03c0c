"""Attributions made of words: their places in the article, what is too short left out."""

from dataclasses import replace

from ontherecord.draft.attribution import Attribution
from ontherecord.draft.cues import Cue
from ontherecord.draft.openings.place import Content
from ontherecord.draft.phrases import Subject
from ontherecord.draft.words import QUOTE, Sentence
from ontherecord.text.article import Span

SHORTEST = 3
"""How many words content without quotation marks has at least."""
_MAY_BEGIN = frozenset({QUOTE, "$", "(", "#", "@", "'", "[", "£", "€"})
_MAY_END = frozenset({QUOTE, "%", ")", "?", "!", "'", "]"})

Words = tuple[int, int]
"""Indexes of words, half-open."""


def make_attribution(
    sentence: Sentence, parts: list[Words], source: Words, cue: Span, rule: str, lemma: str = ""
) -> Attribution | None:
    """The attribution of some words of a sentence to others; None when next to nothing is left of it."""
    spans = []
    for first, past in parts:
        begin, end = first, past
        while begin < end and not (sentence.words[begin].is_word or sentence.low(begin) in _MAY_BEGIN):
            begin += 1
        while end > begin and not (sentence.words[end - 1].is_word or sentence.low(end - 1) in _MAY_END):
            end -= 1
        if begin < end:
            spans.append(sentence.span(begin, end))
    quoted = any(sentence.find({QUOTE}, *part) is not None for part in parts)
    words = sum(len(sentence.text[span.start : span.end].split()) for span in spans)
    if not spans or (not quoted and words < SHORTEST):
        return None
    return Attribution(
        tuple(spans), sentence.span(*source), cue, rule, lemma, sentence.unit.block, sentence=sentence.extent
    )


def attribute(
    sentence: Sentence, cue: Cue, subject: Subject, parts: list[Words], rule: str, content: Content | None = None
) -> Attribution | None:
    """The attribution of some words of a sentence to the subject of a verb."""
    made = make_attribution(sentence, parts, subject.mention, sentence.span(cue.first, cue.past), rule, cue.lemma)
    if made is None:
        return None
    hearer = content.hearer if content else None
    first, past = content.circumstances if content else (0, 0)
    return replace(
        made,
        spoken=cue.lemma not in sentence.speech.views,
        antecedent=sentence.span(subject.first, subject.past) if subject.who >= 0 else None,
        hearer=sentence.span(*hearer) if hearer else None,
        circumstances=sentence.span(first, past) if past > first else None,
    )
