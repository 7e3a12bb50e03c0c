"""The words of a unit and what each may be, a quotation counting as one word."""

import re
from collections.abc import Collection, Iterator
from dataclasses import dataclass

from ontherecord.draft.parts import Lexicon, Part
from ontherecord.draft.quoting import Quoted
from ontherecord.draft.units import Unit
from ontherecord.language import SpeechWords
from ontherecord.text.article import Span

_TOKEN = re.compile(
    r"(?:[^\W\d_]\.){2,}|\d+(?:[.,:]\d+)*(?:[^\W\d_]+)?|['’](?:s|ve|re|d|ll|m)\b"
    r"|[^\W_]+(?:[-‐‑–][^\W_]+)*(?:['’](?!s\b|ve\b|re\b|d\b|ll\b|m\b)[^\W_]+)?|\.\.\.+|--+|[^\w\s]|_",
    re.IGNORECASE,
)
_APOSTROPHES = str.maketrans({"’": "'", "‘": "'"})
_DASHES = frozenset({"—", "–", "--", "-", "---", "―"})
_LONG_QUOTE = 4
_LONGEST = 250
"""How many words a sentence has at most that is looked into: nobody writes longer ones, and they would take their time."""
QUOTE = "\x02"
"""Stands for a quotation among the words."""
HYPHEN = "-"
"""Inside a word that a figure begins: 30-minute."""
NOTHING = Part(0)
_ENDS_NOUN = Part.PRONOUN | Part.AUXILIARY | Part.RELATIVE | Part.THAT | Part.PREPOSITION


@dataclass(frozen=True, slots=True)
class Word:
    """A word, a mark or a quotation; offsets half-open, in code points of the article."""

    start: int
    end: int
    low: str
    """In small letters with straight apostrophes; QUOTE for a quotation, “—” for every dash."""
    capital: bool
    part: Part = NOTHING
    quoted: Quoted | None = None

    @property
    def is_word(self) -> bool:
        """True for words and numbers."""
        return self.low[0].isalnum()


@dataclass(frozen=True, slots=True)
class Sentence:
    """A unit cut into words, its final full stop left out. Indexes outside it are words that are nothing."""

    unit: Unit
    words: tuple[Word, ...]
    text: str
    """The article's text."""
    speech: SpeechWords

    @property
    def end(self) -> int:
        """The index after the last word."""
        return len(self.words)

    @property
    def is_endless(self) -> bool:
        """Whether it is longer than anybody writes: no verbs and figures are looked for in it."""
        return len(self.words) > _LONGEST

    @property
    def extent(self) -> Span:
        """The sentence's place in the article."""
        return Span(self.unit.start, self.unit.end)

    def low(self, index: int) -> str:
        """The word at an index."""
        return self.words[index].low if 0 <= index < len(self.words) else ""

    def part(self, index: int) -> Part:
        """What the word at an index may be."""
        return self.words[index].part if 0 <= index < len(self.words) else NOTHING

    def capital(self, index: int) -> bool:
        """Whether the word at an index, which is no quotation, begins with a capital letter."""
        return 0 <= index < len(self.words) and self.words[index].capital and self.words[index].is_word

    def slice(self, first: int, past: int) -> str:
        """The article's text of some words."""
        return self.text[self.words[first].start : self.words[past - 1].end] if first < past else ""

    def span(self, first: int, past: int) -> Span:
        """The place of some words in the article."""
        return Span(self.words[first].start, self.words[past - 1].end)

    def find(self, lows: Collection[str], start: int, end: int | None = None) -> int | None:
        """The index of the first of these words from `start` on and before `end`."""
        for at in range(max(start, 0), len(self.words) if end is None else min(end, len(self.words))):
            if self.words[at].low in lows:
                return at
        return None

    def has_verb(self, start: int, end: int | None = None) -> bool:
        """Whether a finite verb stands among some words."""
        stop = len(self.words) if end is None else min(end, len(self.words))
        return any(self.is_finite(at) for at in range(max(start, 0), stop))

    def is_adverb(self, index: int) -> bool:
        """Whether the word at an index may stand anywhere: also, repeatedly."""
        return bool(self.part(index) & Part.ADVERB)

    def is_speech(self, index: int) -> bool:
        """True for a quotation that is more than a term in marks."""
        quoted = self.words[index].quoted if 0 <= index < len(self.words) else None
        if quoted is None:
            return False
        inner = self.text[quoted.start : quoted.end]
        words = len(inner.split()) + (self.low(index + 1) == ",")  # a comma after it joins a speaker to it
        return words >= _LONG_QUOTE or inner[-1:] in ",.!?…" or not quoted.closed

    def is_finite(self, index: int) -> bool:
        """Whether a word, by its form and the word before it, is the verb that makes a clause."""
        word = self.words[index]
        low, part, before = word.low, word.part, self.part(index - 1)
        if low == "'s":  # he's, it's; not Trump's
            return bool(before & Part.PRONOUN) or self.low(index - 1) in self.speech.contracted
        if part & Part.AUXILIARY:
            return low not in self.speech.unfinished and not (index and word.capital and part & Part.TIME)  # in May
        if word.capital and index:
            return False
        if part & (Part.SPEECH | Part.FINITE) and self._is_measured(index):
            return False
        held = before & (Part.DETERMINER | Part.POSSESSIVE | Part.PREPOSITION | Part.INFINITIVE)
        if part & Part.SPEECH:
            if self.is_noun_before_verb(index):
                return False
            kinds = {form.kind for form in self.speech.forms[low]}
            if low in self.speech.noun_like and kinds <= {"plain"} and self._is_singular(index):
                return False
            return not kinds <= {"gerund", "participle"} and not held and self.low(index - 1) != "'s"
        if part & Part.FINITE:
            return not held
        return bool(part & Part.PAST) and not self._is_attribute(index)

    def _is_measured(self, index: int) -> bool:
        # a 16-point lead; not: a 62-year-old won
        return HYPHEN in (self.low(index - 1), self.low(index - 2)) and "-" not in self.low(index - 1).strip(HYPHEN)

    def _is_singular(self, index: int) -> bool:
        # a June report: what “a” opens has no verb in the plural
        for at in range(index - 1, max(index - 4, -1), -1):
            if self.low(at) in self.speech.indefinite:
                return True
            if not self.words[at].is_word or self.part(at) & _ENDS_NOUN:
                return False
        return False

    def _is_attribute(self, index: int) -> bool:
        # a proposed ban; of newly filed reports
        held = Part.DETERMINER | Part.POSSESSIVE | Part.PREPOSITION
        of_adverb = self.is_adverb(index - 1) and bool(self.part(index - 2) & held)
        return of_adverb or bool(self.part(index - 1) & Part.DETERMINER)

    def is_noun_before_verb(self, index: int) -> bool:
        """True for the “reports” of “new reports show” and the “claim” of “the claim was”: a verb follows at once."""
        if self.words[index].low not in self.speech.noun_like:
            return False
        following = self.part(index + 1)
        if following & Part.SPEECH and not self.capital(index + 1):
            kinds = {form.kind for form in self.speech.forms[self.low(index + 1)]}
            return not kinds <= {"gerund", "participle"} and not following & (Part.PREPOSITION | Part.DETERMINER)
        return False


def read_words(text: str, unit: Unit, words: Lexicon) -> Sentence:
    """The unit's words."""
    return Sentence(unit, tuple(_join_dots(list(_cut(text, unit, words)))), text, words.speech)


def _cut(text: str, unit: Unit, words: Lexicon) -> Iterator[Word]:
    at = unit.start
    for quoted in unit.quoted:
        if quoted.outer_start < at:
            continue
        yield from _cut_plain(text, at, quoted.outer_start, words)
        capital = text[quoted.start : quoted.start + 1].isupper()
        yield Word(quoted.outer_start, quoted.outer_end, QUOTE, capital, NOTHING, quoted)
        at = quoted.outer_end
    yield from _cut_plain(text, at, unit.end, words)


def write_low(word: str) -> str:
    """A word as word lists hold it: small letters, straight apostrophes."""
    return word.lower().translate(_APOSTROPHES)


def _cut_plain(text: str, start: int, end: int, words: Lexicon) -> Iterator[Word]:
    for match in _TOKEN.finditer(text, start, end):
        low = write_low(match[0])
        if words.read(low) is Part.ADVERB and _is_name(match, low, start, words):
            yield Word(match.start(), match.end(), low, capital=True)
            continue
        if low in _DASHES:
            low = HYPHEN if _is_hyphen(text, match) else "—"
        yield from _split(match.start(), low, match[0], words)


def _is_hyphen(text: str, match: re.Match[str]) -> bool:
    """True for the hyphen of “a 30-minute talk”; a dash without spaces stands between words, not after a figure."""
    before, after = text[match.start() - 1 : match.start()], text[match.end() : match.end() + 1]
    return len(match[0]) == 1 and match[0] != "—" and before.isdigit() and after.isalpha()


def _is_name(match: re.Match[str], low: str, start: int, words: Lexicon) -> bool:
    """True for a capital inside a sentence before an adverb's ending: Kelly, Reilly."""
    return match.start() > start and match[0][0].isupper() and low not in words.speech.adverbs


def _split(start: int, low: str, text: str, words: Lexicon) -> Iterator[Word]:
    # What is written as one word and is two: qu'il, dit-il.
    speech, end = words.speech, start + len(text)
    for elision in speech.elisions:
        if low.startswith(elision) and len(low) > len(elision) and not words.read(low):
            middle = start + len(elision)
            yield Word(start, middle, elision, text[0].isupper(), words.read(elision))
            start, low, text = middle, low[len(elision) :], text[len(elision) :]
            break
    for ending in speech.inverted_pronouns:
        verb = low.removesuffix(ending)
        if verb != low and words.read(verb):
            pronoun = ending.rsplit("-", 1)[1]
            yield Word(start, start + len(verb), verb, text[0].isupper(), words.read(verb))
            yield Word(end - len(pronoun), end, pronoun, False, words.read(pronoun))  # noqa: FBT003 - a small letter
            return
    yield Word(start, end, low, text[0].isupper(), words.read(low))


def _join_dots(words: list[Word]) -> list[Word]:
    # A full stop that does not end the unit belongs to an abbreviation.
    while words and words[-1].low == ".":
        words.pop()
    joined: list[Word] = []
    for word in words:
        if word.low == "." and joined and joined[-1].is_word and joined[-1].end == word.start:
            last = joined[-1]
            joined[-1] = Word(last.start, word.end, last.low, last.capital, last.part)
        else:
            joined.append(word)
    return joined
