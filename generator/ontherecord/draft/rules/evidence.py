"""What a poll or a study shows, told without a verb of speech: In a new poll, 45 percent … · The poll had her at 45 percent."""

from collections.abc import Iterator
from dataclasses import replace

from ontherecord.draft.attribution import Attribution
from ontherecord.draft.building import Words, make_attribution
from ontherecord.draft.parts import Part
from ontherecord.draft.words import QUOTE, Sentence
from ontherecord.text.article import Span

_LONGEST = 9
_NEXT = Part.CONJUNCTION | Part.RELATIVE | Part.INFINITIVE
_STOPS = frozenset({",", ";", ":", "—", "(", ")", QUOTE})


def read_evidence(sentence: Sentence, found: list[Attribution]) -> Iterator[Attribution]:
    """Figures that are a poll's or a study's own; nobody says them, so that no statement is made of them."""
    speech = sentence.speech
    for at in range(sentence.end):
        if sentence.low(at) not in speech.measurements or _is_told(sentence, at, found):
            continue
        first, past = _find_start(sentence, at), _find_end(sentence, at)
        made = None
        if sentence.low(first - 1) in speech.evidence_leads:
            parts = [part for part in ((0, first - 1), (past, sentence.end)) if part[1] > part[0]]
            lead = sentence.low(first - 1)
            made = _make(sentence, parts, (first, past), sentence.span(first - 1, first), "in a poll or a study")
            if made is not None and lead in speech.agents:
                made = replace(made, lemma=lead)
        else:
            verb = _find_verb(sentence, past)
            if verb is not None:
                made = _make(
                    sentence,
                    [(verb + 1, sentence.end)],
                    (first, past),
                    sentence.span(verb, verb + 1),
                    "what a poll or a study gives",
                )
        if made is not None:
            yield made
            return


def _make(sentence: Sentence, parts: list[Words], source: Words, cue: Span, rule: str) -> Attribution | None:
    made = make_attribution(sentence, parts, source, cue, rule)
    return replace(made, spoken=False) if made is not None else None


def _is_told(sentence: Sentence, at: int, found: list[Attribution]) -> bool:
    """True where the poll is the source of a statement already."""
    start = sentence.words[at].start
    return any(one.source is not None and one.source.start <= start < one.source.end for one in found)


def _find_start(sentence: Sentence, at: int) -> int:
    first = at
    while first > 0 and at - first < _LONGEST:
        low, part = sentence.low(first - 1), sentence.part(first - 1)
        if low in _STOPS or part & (Part.PREPOSITION | Part.CONJUNCTION | Part.THAT | Part.SUBORDINATOR):
            break
        if sentence.is_finite(first - 1) and not sentence.capital(first - 1):
            break
        first -= 1
    return first


def _find_end(sentence: Sentence, at: int) -> int:
    past = at + 1
    while past < sentence.end and past - at < _LONGEST:
        word = sentence.words[past]
        if word.low in _STOPS or word.low[0].isdigit() or word.part & _NEXT:
            break
        if word.part & Part.AUXILIARY and not word.capital:  # may, not May
            break
        if (sentence.is_finite(past) and past != at + 1 and not word.capital) or word.part & Part.SPEECH:
            break
        if past == at + 1 and not word.part & (Part.PREPOSITION | Part.PAST | Part.TIME):
            break
        past += 1
    return past


def _find_verb(sentence: Sentence, past: int) -> int | None:
    """The verb after a poll that gives figures: had her at 45 percent, showed her with a lead."""
    speech, at = sentence.speech, past
    if sentence.low(at) == ",":  # , conducted in May,
        comma = sentence.find({","}, at + 1)
        at = comma + 1 if comma is not None else at
    while sentence.is_adverb(at):
        at += 1
    forms = speech.forms.get(sentence.low(at), ())
    somebody = sentence.capital(at + 1) or sentence.part(at + 1) & Part.OBJECT  # not: has a margin of error
    gives = sentence.low(at) in speech.giving and somebody
    return at if gives or any(form.lemma in speech.findings for form in forms) else None
