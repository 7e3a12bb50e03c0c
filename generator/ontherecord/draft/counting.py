"""What a figure counts, in the article's own words: at least 30 *Palestinians killed in the Gaza Strip*."""

import re
from typing import NamedTuple

from ontherecord.draft.parts import Part
from ontherecord.draft.words import QUOTE, Sentence
from ontherecord.record.figures import FoundFigure
from ontherecord.text.article import Span

_MOST_NOUN = 5
_MOST_TAIL = 9
_OPENING = 8
_SHARE_WORDS = frozenset({"percent", "per", "cent", "pour"})
SHARES = frozenset({"percent", "percentage point", "fraction"})
_ENDS_NOUN = (
    Part.PREPOSITION | Part.CONJUNCTION | Part.RELATIVE | Part.SUBORDINATOR | Part.INFINITIVE | Part.AUXILIARY | Part.PRONOUN
)  # fmt: skip
_ENDS_TAIL = Part.CONJUNCTION | Part.TIME
_LOOSE = Part.PREPOSITION | Part.DETERMINER | Part.RELATIVE
_NOT_OF_A_NOUN = Part.PRONOUN | Part.RELATIVE | Part.ASKER
_COUNTS_NOTHING = _ENDS_NOUN | Part.DETERMINER | Part.ADVERB
_YEAR = re.compile(r"(?:19|20)\d\d")
_SCORE = re.compile(r"[^\d]?\d{1,3}[-–]\d{1,3}(?!\d|,|\.\d| ?%| ?[a-z])")
_SCORED = re.compile(r"\d[-–]\d{1,3}$")
_BEFORE = re.compile(r"(\S+) -?$")


TIMES = frozenset({"day", "week", "month", "year", "hour", "minute", "second", "decade", "century"})


class Label(NamedTuple):
    """What is counted, and the words of the article that say so together with the figure."""

    text: str
    noun: str
    """The counted thing alone: “Palestinians”."""
    passage: Span


def is_name(sentence: Sentence, span: Span, one: FoundFigure) -> bool:
    """True for numbers that count nothing: the 11 of “iPhone 11 Pro”, the FTSE 100, a 2-0 win, the 2018 sales."""
    text, figure = sentence.text, one.figure
    if _names_a_place_or_model(sentence, span, one):
        return True
    if figure.unit or not figure.text[:1].isdigit() or "," in figure.text:
        return False
    if _YEAR.fullmatch(figure.text) or _SCORE.match(text, max(span.start - 1, 0)):
        return True
    if _SCORED.search(text[max(span.start - 4, 0) : span.end]):
        return True
    before = _BEFORE.search(text[max(sentence.unit.start, span.start - 30) : span.start])
    if before is None or not before[1][0].isalpha() or not before[1][-1].isalnum():
        return False
    if not any(char.isupper() for char in before[1]) or span.start - len(before[0]) <= sentence.unit.start:
        return False
    at = next((at for at, word in enumerate(sentence.words) if word.start >= span.end), sentence.end)
    if at == sentence.end or not sentence.low(at).isalpha() or sentence.capital(at):
        return True
    return bool(sentence.part(at) & _COUNTS_NOTHING) or sentence.is_finite(at)


def _names_a_place_or_model(sentence: Sentence, span: Span, one: FoundFigure) -> bool:
    """True for the numbers of 575 Wilbraham Road, the 787 Dreamliner, and for this half."""
    speech = sentence.speech
    at = next((at for at, word in enumerate(sentence.words) if word.start >= span.end), sentence.end)
    first = next((at for at, word in enumerate(sentence.words) if word.end > span.start), 0)
    if sentence.low(first) in speech.numerals and sentence.low(first - 1) in speech.relative_times:
        return one.figure.text.lower() == "half"
    if one.figure.unit or not one.figure.text.isdigit() or len(one.figure.text) > 5:
        return False
    past = at
    while sentence.capital(past) and past - at < _MOST_NOUN:
        past += 1
        if sentence.low(past - 1).rstrip(".") in speech.streets:
            return past - at > 1
    model = past > at and len(one.figure.text) == 3 and not sentence.low(past - 1).endswith("s")
    return model and not sentence.low(past).endswith("s")


def read_label(sentence: Sentence, span: Span, one: FoundFigure) -> Label:
    """What a figure counts: the noun after it, what was done to it, and where; else the words before."""
    words = sentence.words
    first, past = _find_noun(sentence, span.end, one)
    figure = next((at for at, word in enumerate(words) if word.end > span.start), 0)
    tail = _find_tail(sentence, past)
    noun, after = sentence.slice(first, past), sentence.slice(past, tail)
    is_time = one.figure.unit_code in TIMES
    if is_time and noun and sentence.low(first).endswith(sentence.speech.gerund_endings or ("\0",)):
        noun = after = ""  # ten minutes looking for a space
    is_rate = bool(sentence.part(first) & Part.DETERMINER)
    if (
        noun and one.figure.unit and _is_time(sentence, first + is_rate, past)
    ):  # earns $30,000 a year, fell 8% last year
        noun, after = "", " ".join(part for part in (noun, after) if part and is_rate)
    if noun.lower() in sentence.speech.dimensions and one.figure.unit:  # the channel is 50 feet deep
        noun, after = "", noun
    end = max(words[max(tail, past) - 1].end if max(tail, past) > first else span.end, span.end)
    if not noun and one.figure.unit_code in SHARES and sentence.low(past) in sentence.speech.of_words:
        bare = past + 1 + (sentence.low(past + 1) in sentence.speech.articles)
        noun, after = sentence.slice(bare, tail), ""
    verb = _find_verb_before(sentence, figure)
    done = sentence.speech.done.get(sentence.low(verb), "") if verb is not None and not is_time else ""
    begin = words[verb].start if verb is not None and done else span.start
    if noun:
        return Label(" ".join(part for part in (noun, done, after) if part), noun, Span(begin, end))
    subject = _find_words_before(sentence, figure)
    if subject is not None:
        text = " ".join(part for part in (sentence.slice(*subject), after) if part)
        return Label(text, "", Span(words[subject[0]].start, end))
    told = _find_words_before_mark(sentence, figure) if one.figure.unit and not after else None
    text = sentence.slice(*told) if told else after
    if not text and one.figure.unit and figure <= 1:
        text = sentence.slice(0, min(_OPENING, len(words)))  # 846 million euros were given
    return Label(text, "", Span(words[told[0]].start if told else span.start, end))


def _is_time(sentence: Sentence, first: int, past: int) -> bool:
    return first < past and all(sentence.part(at) & Part.TIME for at in range(first, past))


def _find_noun(sentence: Sentence, end: int, one: FoundFigure) -> tuple[int, int]:
    """The words after a figure that say what is counted."""
    speech, words = sentence.speech, sentence.words
    first = next((at for at, word in enumerate(words) if word.start >= end), len(words))
    for step in range(2):
        low = sentence.low(first)
        if low in speech.count_fillers and not (step and low in speech.of_words):
            first += 1
    at = first
    while at < len(words) and at - first < _MOST_NOUN:
        word = words[at]
        if not word.is_word or word.low[0].isdigit() or word.part & _ENDS_NOUN:
            break
        timed = word.part & Part.TIME and not one.figure.unit
        if at > first and (timed or word.part & (Part.DETERMINER | Part.ADVERB) or sentence.is_finite(at)):
            break
        at += 1
    return first, at


def _find_verb_before(sentence: Sentence, index: int) -> int | None:
    at = index - 1
    while at >= 0 and sentence.is_adverb(at):
        at -= 1
    return at if at >= 0 and sentence.low(at) in sentence.speech.done else None


def _find_tail(sentence: Sentence, past: int) -> int:
    """The index after what tells where or from whom: *in the Gaza Strip*, and not when."""
    at = past
    if not sentence.part(at) & (Part.PREPOSITION | Part.RELATIVE):
        return past
    while at < sentence.end and at - past < _MOST_TAIL:
        low, part, following = sentence.low(at), sentence.part(at), sentence.part(at + 1)
        if (not sentence.words[at].is_word and low != "'s") or part & _ENDS_TAIL or low in sentence.speech.contrasts:
            break
        if part & Part.PREPOSITION and (following & Part.TIME or sentence.low(at + 1)[:1].isdigit()):
            break
        if sentence.is_finite(at) or (at > past and part & Part.RELATIVE):
            break
        at += 1
    while at > past and sentence.part(at - 1) & _LOOSE:
        at -= 1
    return at


def _find_noun_start(sentence: Sentence, past: int) -> int:
    at = past
    while (
        at > 0 and sentence.words[at - 1].is_word and not sentence.part(at - 1) & (Part.PREPOSITION | Part.DETERMINER)
    ):
        if sentence.is_finite(at - 1):
            break
        at -= 1
    return at


def _find_words_before_mark(sentence: Sentence, index: int) -> tuple[int, int] | None:
    """The words before a colon or comma that say what a figure is of: a *new estimate for the bridge*."""
    past = index
    while past > 0 and not sentence.words[past - 1].is_word and sentence.low(past - 1) != QUOTE:
        past -= 1
    return _find_words_before(sentence, past) if 0 < past < index else None


def _find_words_before(sentence: Sentence, index: int) -> tuple[int, int] | None:
    """The words before a figure that say what it is of: *the unemployment rate* rose to 4%."""
    at = index
    while at > 0 and sentence.low(at - 1) not in (",", ";", ":", "—", "%", QUOTE) and index - at < _MOST_TAIL:
        if sentence.part(at - 1) & (Part.SPEECH | Part.THAT) or sentence.low(at - 1)[:1].isdigit():
            break
        at -= 1
    if sentence.low(at - 1)[:1].isdigit() and sentence.low(at) in _SHARE_WORDS:
        at += 1
    if sentence.low(index - 1) in sentence.speech.of_words:  # for a fee of 1.2 million
        at = max(at, _find_noun_start(sentence, index - 1))
    while at < index and sentence.part(at) & (Part.CONJUNCTION | Part.DETERMINER | Part.PREPOSITION):
        at += 1
    verbs = [one for one in range(at, index) if sentence.is_finite(one) and not sentence.part(one + 1) & Part.SPEECH]
    past = verbs[1] if len(verbs) > 1 and not sentence.part(verbs[0]) & Part.AUXILIARY else index
    if past == at or any(sentence.part(one) & _NOT_OF_A_NOUN for one in range(at, past)) or at in verbs:
        return None
    while past > at and sentence.part(past - 1) & (_LOOSE | Part.CONJUNCTION):
        past -= 1
    telling = any(word.low.isalpha() and len(word.low) > 2 for word in sentence.words[at:past])
    return (at, past) if telling else None
