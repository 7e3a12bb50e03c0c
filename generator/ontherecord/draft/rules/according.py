"""According to a source: before what it says, after it, or inside it."""

from collections.abc import Iterator

from ontherecord.draft.attribution import Attribution
from ontherecord.draft.building import SHORTEST, Words, make_attribution
from ontherecord.draft.ends import goes_on
from ontherecord.draft.parts import Part
from ontherecord.draft.words import QUOTE, Sentence

_ENDS = frozenset({",", ";", ":", "—", "?", "("})
_NEXT_CLAUSE = 8


def read_according_to(sentence: Sentence) -> Iterator[Attribution]:
    """According to the police, … · …, according to the police."""
    for phrase in sentence.speech.according_to:
        for at in range(sentence.end - len(phrase)):
            if all(sentence.low(at + step) == word for step, word in enumerate(phrase)):
                made = _read(sentence, at, at + len(phrase))
                if made is not None:
                    yield made


def _read(sentence: Sentence, at: int, after: int) -> Attribution | None:
    past = _find_source_end(sentence, after)
    if past == after:
        return None
    before, part = sentence.low(at - 1), sentence.part(at - 1)
    inside = before == "," and sentence.part(at - 2) & Part.THAT  # reported that, according to Lee, sales fell
    opens = at == 0 or before == ":" or inside or (at <= 2 and (before == ";" or part & Part.CONJUNCTION))
    parts = _find_after(sentence, past) if opens else _find_before(sentence, at, past)
    quoted = any(sentence.find({QUOTE}, *part) is not None for part in parts)
    if not quoted and sum(end - start for start, end in parts) < SHORTEST:
        return None
    return make_attribution(sentence, parts, (after, past), sentence.span(at, after), "according to", "according")


def _find_source_end(sentence: Sentence, after: int) -> int:
    past = after
    while (
        past < sentence.end
        and sentence.low(past) not in _ENDS
        and sentence.low(past) not in sentence.speech.source_ends
    ):
        if sentence.low(past) in sentence.speech.and_words and sentence.has_verb(past + 1, past + _NEXT_CLAUSE):
            break
        past += 1
    return past


def _find_after(sentence: Sentence, past: int) -> list[Words]:
    # According to Ann Lee, an analyst, sales fell: the apposition is passed over.
    start = past
    while sentence.low(start) == ",":
        following = sentence.find({","}, start + 1)
        if following is None or sentence.has_verb(start + 1, following) or sentence.low(start + 1) == QUOTE:
            start += 1
            break
        start = following
    return [(start, sentence.end)]


def _find_before(sentence: Sentence, at: int, past: int) -> list[Words]:
    start = max((one + 1 for one in range(1, at) if sentence.low(one) == ";"), default=0)
    if sentence.low(start) in sentence.speech.and_words:  # the berths; the cranes; and the sheds, according to Lee
        start = 0
    end = at
    while end > start and sentence.low(end - 1) in (",", "—"):
        end -= 1
    parts = [(start, end)]
    if sentence.low(past) == ",":
        inserted = sentence.low(at - 1) == "," and not sentence.has_verb(start, end)  # Sales, according to Lee, fell.
        if inserted or goes_on(sentence, past + 1):
            parts.append((past + 1, sentence.end))
    return parts
