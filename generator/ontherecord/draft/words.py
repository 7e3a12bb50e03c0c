"""The words of a unit and what each may be, a quotation counting as one word."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from ontherecord.draft.quoting import Quoted
from ontherecord.draft.units import Unit
from ontherecord.language import SpeechWords

_TOKEN = re.compile(
    r"(?:[^\W\d_]\.){2,}|\d+(?:[.,:]\d+)*(?:[^\W\d_]+)?|['’](?:s|ve|re|d|ll|m)\b|[^\W_]+(?:[-‐‑–][^\W_]+)*(?:['’](?!s\b|ve\b|re\b|d\b|ll\b|m\b)[^\W_]+)?"
    r"|\.\.\.+|--+|[^\w\s]|_",
    re.IGNORECASE,
)
_APOSTROPHES = str.maketrans({"’": "'", "‘": "'"})
_DASHES = frozenset({"—", "–", "--", "-", "---", "―"})
_LONG_QUOTE = 4
QUOTE = "\x02"
"""Stands for a quotation among the words."""


@dataclass(frozen=True, slots=True)
class Word:
    """A word, a mark or a quotation; offsets half-open, in code points of the article."""

    start: int
    end: int
    low: str
    """In small letters with straight apostrophes; QUOTE for a quotation, “—” for every dash."""
    capital: bool
    quoted: Quoted | None = None

    @property
    def is_word(self) -> bool:
        """True for words and numbers."""
        return self.low[0].isalnum()


@dataclass(frozen=True, slots=True)
class Sentence:
    """A unit cut into words, its final full stop left out."""

    unit: Unit
    words: tuple[Word, ...]
    text: str
    """The article's text."""

    def low(self, index: int) -> str:
        """The word at an index, "" outside the sentence."""
        return self.words[index].low if 0 <= index < len(self.words) else ""

    def slice(self, first: int, past: int) -> str:
        """The article's text of some words."""
        return self.text[self.words[first].start : self.words[past - 1].end] if first < past else ""


def read_words(text: str, unit: Unit) -> Sentence:
    """The unit's words."""
    return Sentence(unit, tuple(_join_dots(text, list(_cut(text, unit)))), text)


def _cut(text: str, unit: Unit) -> Iterator[Word]:
    at = unit.start
    for quoted in unit.quoted:
        if quoted.outer_start < at:
            continue
        yield from _plain(text, at, quoted.outer_start)
        yield Word(quoted.outer_start, quoted.outer_end, QUOTE, text[quoted.start : quoted.start + 1].isupper(), quoted)
        at = quoted.outer_end
    yield from _plain(text, at, unit.end)


def _plain(text: str, start: int, end: int) -> Iterator[Word]:
    for match in _TOKEN.finditer(text, start, end):
        low = match[0].lower().translate(_APOSTROPHES)
        if low in _DASHES:
            low = "—"
        yield Word(match.start(), match.end(), low, match[0][0].isupper())


def _join_dots(text: str, words: list[Word]) -> list[Word]:
    # A full stop that does not end the unit belongs to an abbreviation.
    while words and words[-1].low == ".":
        words.pop()
    joined: list[Word] = []
    for word in words:
        if word.low == "." and joined and joined[-1].is_word and joined[-1].end == word.start:
            last = joined[-1]
            joined[-1] = Word(last.start, word.end, last.low, last.capital)
        else:
            joined.append(word)
    return joined


def is_speech_quote(sentence: Sentence, index: int) -> bool:
    """True for a quotation that is more than a term in marks."""
    word = sentence.words[index]
    if word.quoted is None:
        return False
    inner = sentence.text[word.quoted.start : word.quoted.end]
    return len(inner.split()) >= _LONG_QUOTE or inner[-1:] in ",.!?…" or not word.quoted.closed


def is_adverb(low: str, speech: SpeechWords) -> bool:
    """Whether a word is one that may stand anywhere: also, repeatedly."""
    return low in speech.adverbs or (
        len(low) > 4 and low.endswith(speech.adverb_endings) and bool(speech.adverb_endings)
    )


def is_finite(sentence: Sentence, index: int, speech: SpeechWords) -> bool:
    """Whether a word, by its form, is the verb that makes a clause."""
    word = sentence.words[index]
    low = word.low
    if low == "'s":  # he's, it's; not Trump's
        return sentence.low(index - 1) in speech.subject_pronouns or sentence.low(index - 1) in (
            "there",
            "that",
            "what",
            "here",
        )
    if low in speech.auxiliaries:
        return low not in ("be", "being", "been", "having")
    if word.capital and index:
        return False
    if low in speech.forms:
        before = sentence.low(index - 1)
        kinds = {form.kind for form in speech.forms[low]}
        if kinds <= {"gerund", "participle"} or before in speech.infinitive:
            return False
        return (
            before not in speech.determiners
            and before not in speech.prepositions
            and before not in speech.possessives
            and before != "'s"
        )
    if low in speech.finite:
        before = sentence.low(index - 1)
        return (
            before not in speech.infinitive
            and before not in speech.determiners
            and before not in speech.possessives
            and before not in speech.prepositions
        )
    return (
        len(low) > 4
        and low.endswith(speech.past_endings)
        and bool(speech.past_endings)
        and sentence.low(index - 1) not in speech.determiners
    )
