"""Figures of an article: what each counts, whose it is, and which matter first."""

import re
from dataclasses import dataclass
from decimal import Decimal

from ontherecord.draft.attribution import Attribution
from ontherecord.draft.words import QUOTE, Sentence, is_adverb, is_finite
from ontherecord.language import Language, SpeechWords
from ontherecord.record.figures import FoundFigure, figures_in
from ontherecord.text.article import Span

_MOST_NOUN = 5
_MOST_TAIL = 9
_TIMES = frozenset({"day", "week", "month", "year", "hour", "minute", "second", "decade", "century"})
_SMALL = 10
_YEAR = re.compile(r"(?:19|20)\d\d")
_SCORE = re.compile(r"[^\d]?\d{1,3}[-–]\d{1,3}(?!\d|,|\.\d| ?%| ?[a-z])")
_SCORED = re.compile(r"\d[-–]\d{1,3}$")


@dataclass(frozen=True, slots=True)
class Counted:
    """A figure of the article: half-open offsets from qualifier to unit, and what it counts."""

    span: Span
    found: FoundFigure
    noun: str
    """What is counted, in the article's words: “people”, “hostages”."""
    label: str
    """A label made of the article's words: “people killed in Gaza”."""
    passage: Span
    change: str
    """“up” or “down” when the words tell of a change by so much."""
    attribution: int | None
    """The index of the innermost statement that holds it."""
    weight: int
    """How much it matters: the larger the more."""
    sentence: Sentence


def find_numbers(
    sentences: list[Sentence], attributions: list[Attribution], language: Language, beginning: int = 0
) -> list[Counted]:
    """The figures of an article, in order."""
    speech = language.speech
    assert speech is not None  # noqa: S101 - asked for by the caller
    numbers: list[Counted] = []
    for order, sentence in enumerate(sentences):
        start, end = sentence.unit.start, sentence.unit.end
        found = [one for one in figures_in(sentence.text[start:end], language) if not one.article]
        for one in found:
            if _is_nested(one, found) or _is_name(sentence, start + one.start, start + one.end, one, speech):
                continue
            numbers.append(_read(sentence, one, order, attributions, speech))
    return numbers


def _is_nested(one: FoundFigure, found: list[FoundFigure]) -> bool:
    # “from 252 to 287” is one range: the figures inside it are not told again.
    return any(
        other is not one
        and other.start <= one.start
        and one.end <= other.end
        and (other.end - other.start > one.end - one.start)
        for other in found
    )


def _is_name(sentence: Sentence, start: int, end: int, one: FoundFigure, speech: SpeechWords) -> bool:
    """True for numbers that count nothing: the 11 of “iPhone 11 Pro”, the FTSE 100, a 2-0 win, the 2018 sales."""
    text, figure = sentence.text, one.figure
    if figure.unit or not figure.text[:1].isdigit() or "," in figure.text:
        return False
    if (
        _YEAR.fullmatch(figure.text)
        or _SCORE.match(text, max(start - 1, 0))
        or _SCORED.search(text[max(start - 4, 0) : end])
    ):
        return True
    before = re.search(r"(\S+) -?$", text[max(sentence.unit.start, start - 30) : start])
    if before is None or not before[1][0].isalpha() or not before[1][-1].isalnum():
        return False
    if not any(char.isupper() for char in before[1]) or start - len(before[0]) <= sentence.unit.start:
        return False
    after = next((word for word in sentence.words if word.start >= end), None)
    return after is None or not after.low.isalpha() or after.capital or not _may_be_counted(after.low, speech)


def _may_be_counted(low: str, speech: SpeechWords) -> bool:
    return not (
        low in speech.prepositions
        or low in speech.conjunctions
        or low in speech.auxiliaries
        or low in speech.relatives
        or low in speech.subordinators
        or low in speech.infinitive
        or low in speech.determiners
        or is_adverb(low, speech)
    )


def _read(
    sentence: Sentence, one: FoundFigure, order: int, attributions: list[Attribution], speech: SpeechWords
) -> Counted:
    start, end = sentence.unit.start + one.start, sentence.unit.start + one.end
    first, past = _noun(sentence, end, one, speech)
    noun = sentence.slice(first, past)
    label, passage = _label(sentence, Span(start, end), one, first, past, speech)
    change = _change(sentence, start, end, speech)
    holder = _holder(attributions, start, end)
    weight = _weigh(one, noun, label, order, holder is not None, speech)
    return Counted(Span(start, end), one, noun, label, passage, change, holder, weight, sentence)


def _noun(sentence: Sentence, end: int, one: FoundFigure, speech: SpeechWords) -> tuple[int, int]:
    """The words after a figure that say what is counted, as indexes."""
    words = sentence.words
    at = next((i for i, word in enumerate(words) if word.start >= end), len(words))
    first = at
    while (
        at < len(words)
        and at - first < 2
        and (
            words[at].low in ("of", "more", "other", "additional", "the", "its", "their", "new", "-", "—")
            and (words[at].low != "of" or at == first)
        )
    ):
        at += 1
    first = at
    while at < len(words) and at - first < _MOST_NOUN:
        word = words[at]
        if not word.is_word or word.low[0].isdigit() or word.low == QUOTE:
            break
        if (
            word.low in speech.prepositions
            or word.low in speech.conjunctions
            or word.low in speech.relatives
            or word.low in speech.subordinators
            or word.low in speech.infinitive
        ):
            break
        if (
            word.low in speech.auxiliaries
            or word.low in speech.subject_pronouns
            or (word.low in speech.determiners and at > first)
        ):
            break
        if word.low in speech.time_words and one.figure.unit_code not in _TIMES and at > first:
            break
        if at > first and (is_finite(sentence, at, speech) or is_adverb(word.low, speech)):
            break
        at += 1
    return first, at


def _label(
    sentence: Sentence, span: Span, one: FoundFigure, first: int, past: int, speech: SpeechWords
) -> tuple[str, Span]:
    """A label of the article's own words, and the passage that holds figure and label."""
    words = sentence.words
    figure_first = next((i for i, word in enumerate(words) if word.end > span.start), 0)
    verb = _verb_before(sentence, figure_first, speech)
    tail = _tail(sentence, past, speech)
    noun = sentence.slice(first, past)
    after = sentence.slice(past, tail)
    passage_end = words[max(tail, past) - 1].end if max(tail, past) > first else span.end
    if not noun and one.figure.unit_code in ("percent", "percentage point", "fraction") and sentence.low(past) == "of":
        noun, after = sentence.slice(past + 1, tail), ""
        noun = noun.removeprefix("the ")
    done = _participle(sentence.low(verb), speech) if verb is not None else ""
    begin = words[verb].start if verb is not None and done else span.start
    if noun:
        label = " ".join(part for part in (noun, done, after) if part)
        return label, Span(begin, max(passage_end, span.end))
    subject = _words_before(sentence, figure_first, speech)
    if subject is not None:
        return sentence.slice(*subject), Span(words[subject[0]].start, max(passage_end, span.end))
    return (after or sentence.slice(0, min(8, len(words)))), Span(span.start, max(passage_end, span.end))


def _verb_before(sentence: Sentence, index: int, speech: SpeechWords) -> int | None:
    at = index - 1
    while at >= 0 and is_adverb(sentence.low(at), speech):
        at -= 1
    low = sentence.low(at)
    if (at >= 0 and low.endswith(("ing", "ed", *speech.past_endings))) or low in speech.finite:
        return at
    return None


def _participle(low: str, speech: SpeechWords) -> str:
    """What was done to those who are counted: killing, killed → killed."""
    if low in speech.done:
        return speech.done[low]
    return ""


def _tail(sentence: Sentence, past: int, speech: SpeechWords) -> int:
    at = past
    if sentence.low(at) not in speech.prepositions and sentence.low(at) not in ("who", "that"):
        return past
    while at < len(sentence.words) and at - past < _MOST_TAIL:
        low = sentence.low(at)
        if (
            (not sentence.words[at].is_word and low != "'s")
            or low == QUOTE
            or low in speech.conjunctions
            or low in speech.contrasts
        ):
            break
        if (
            low in speech.prepositions
            and (sentence.low(at + 1) in speech.time_words or sentence.low(at + 1)[:1].isdigit())
        ) or low in speech.time_words:
            break
        if is_finite(sentence, at, speech):
            break
        if at > past and low in speech.relatives:
            break
        at += 1
    while at > past and (
        sentence.low(at - 1) in speech.prepositions
        or sentence.low(at - 1) in speech.determiners
        or sentence.low(at - 1) in speech.relatives
    ):
        at -= 1
    return at


def _words_before(sentence: Sentence, index: int, speech: SpeechWords) -> tuple[int, int] | None:
    """The words before a figure that say what it is of: “the unemployment rate (rose to 4%)”."""
    at = index
    while at > 0 and sentence.words[at - 1].low not in (",", ";", ":", "—", QUOTE) and index - at < _MOST_TAIL:
        at -= 1
    while at < index and (
        sentence.low(at) in speech.conjunctions
        or sentence.low(at) in speech.determiners
        or sentence.low(at) in speech.prepositions
    ):
        at += 1
    return (
        (at, index)
        if index - at >= 1 and any(word.low.isalpha() and len(word.low) > 2 for word in sentence.words[at:index])
        else None
    )


def _change(sentence: Sentence, start: int, end: int, speech: SpeechWords) -> str:
    index = next((i for i, word in enumerate(sentence.words) if word.end > start), 0)
    for at in range(index - 1, max(index - 4, -1), -1):
        low = sentence.low(at)
        if low in ("to", "at", "of", "from", ","):
            return ""
        for direction, words in speech.changes.items():
            if low in words:
                return direction
    after = next((word.low for word in sentence.words if word.start >= end), "")
    for direction, words in speech.changes_after.items():
        if after in words:
            return direction
    return ""


def _holder(attributions: list[Attribution], start: int, end: int) -> int | None:
    middle = (start + end) / 2
    holders = [
        (sum(span.end - span.start for span in one.content), index)
        for index, one in enumerate(attributions)
        if any(span.start <= middle < span.end for span in one.content) and one.source is not None
    ]
    return min(holders)[1] if holders else None


def _weigh(one: FoundFigure, noun: str, label: str, order: int, attributed: bool, speech: SpeechWords) -> int:  # noqa: FBT001 - what a weight is made of
    figure = one.figure
    lows = set(f"{noun} {label}".lower().split())
    weight = 0
    weight += 8 * bool(lows & speech.grave)
    weight += 5 * bool(lows & speech.deadly)
    weight += 3 * attributed
    weight += 3 * (figure.qualifier.value != "exactly")
    weight += 4 * bool(figure.unit and figure.unit_code not in _TIMES)
    weight += 2 * (figure.high >= Decimal(100)) + 2 * (figure.high >= Decimal(10_000))
    weight += max(0, 4 - order // 3)
    if figure.unit_code in _TIMES:
        weight -= 5
    if not figure.unit and figure.high < _SMALL:
        weight -= 6
    return weight
