"""Figures of an article: what each counts, whose it is, and how much it matters."""

from dataclasses import dataclass
from decimal import Decimal

from ontherecord.draft.attribution import Attribution
from ontherecord.draft.counting import SHARES, TIMES, Label, is_name, read_label
from ontherecord.draft.owners import find_owner
from ontherecord.draft.parts import lexicon
from ontherecord.draft.units import Unit
from ontherecord.draft.words import HYPHEN, Sentence, read_words
from ontherecord.language import Language
from ontherecord.record.figures import FoundFigure, figures_in
from ontherecord.text.article import Span

_SMALL = 10
_BEFORE = 3


@dataclass(frozen=True, slots=True)
class Counted:
    """A figure of the article: half-open offsets from qualifier to unit, and what it counts."""

    span: Span
    found: FoundFigure
    label: Label
    change: str
    """“up” or “down” when the words tell of a change by so much."""
    attribution: int | None
    """The index of the innermost statement that holds it."""
    weight: int
    """How much it matters: the larger the more."""
    sentence: Sentence


def find_numbers(sentences: list[Sentence], attributions: list[Attribution], language: Language) -> list[Counted]:
    """The figures of an article, in order."""
    numbers: list[Counted] = []
    for order, sentence in enumerate(sentences):
        if sentence.is_endless:
            continue
        start, end = sentence.extent
        found = [one for one in figures_in(sentence.text[start:end], language) if not one.article]
        for one in found:
            span = Span(start + one.start, start + one.end)
            if _is_nested(one, found) or is_name(sentence, span, one):
                continue
            label = read_label(_enter_quotation(sentence, span), span, one)
            holder = find_owner(attributions, sentence, span, is_share=_is_share(sentence, span, one))
            weight = _weigh(one, label, sentence, order) + 3 * (holder is not None)
            numbers.append(Counted(span, one, label, _find_change(sentence, span), holder, weight, sentence))
    return numbers


def _enter_quotation(sentence: Sentence, span: Span) -> Sentence:
    """The words of the quotation that a figure stands in, which count as one word of the sentence; else the sentence."""
    for word in sentence.words:
        if word.quoted is not None and word.start <= span.start and span.end <= word.end:
            inner = Unit(word.quoted.start, word.quoted.end, sentence.unit.block, ())
            return read_words(sentence.text, inner, lexicon(sentence.speech))
    return sentence


def _is_share(sentence: Sentence, span: Span, one: FoundFigure) -> bool:
    """True for a share, and for so many points."""
    if one.figure.unit_code in SHARES:
        return True
    after = next((word.low for word in sentence.words if word.start >= span.end and word.low != HYPHEN), "")
    return after.startswith(tuple(sentence.speech.points or ("\0",)))


def _is_nested(one: FoundFigure, found: list[FoundFigure]) -> bool:
    # “from 252 to 287” is one range: the figures inside it are not told again.
    return any(
        other.start <= one.start and one.end <= other.end and other.end - other.start > one.end - one.start
        for other in found
    )


def _find_change(sentence: Sentence, span: Span) -> str:
    speech = sentence.speech
    index = next((at for at, word in enumerate(sentence.words) if word.end > span.start), 0)
    for at in range(index - 1, max(index - 1 - _BEFORE, -1), -1):
        low = sentence.low(at)
        if low == "," or low in speech.levels:
            return ""
        for direction, words in speech.changes.items():
            if low in words:
                return direction
    after = next((word.low for word in sentence.words if word.start >= span.end), "")
    return next((direction for direction, words in speech.changes_after.items() if after in words), "")


def _weigh(one: FoundFigure, label: Label, sentence: Sentence, order: int) -> int:
    figure, speech = one.figure, sentence.speech
    lows = set(f"{label.noun} {label.text}".lower().split())
    weight = 8 * bool(lows & speech.grave) + 5 * bool(lows & speech.deadly)
    weight += 3 * (figure.qualifier.value != "exactly")
    weight += 4 * bool(figure.unit and figure.unit_code not in TIMES)
    weight += 2 * (figure.high >= Decimal(100)) + 2 * (figure.high >= Decimal(10_000))
    weight += max(0, 4 - order // 3)
    if figure.unit_code in TIMES:
        weight -= 5
    if not figure.unit and figure.high < _SMALL:
        weight -= 6
    return weight
