"""Names in a sentence, with what is told about whoever they name."""

from collections.abc import Iterator
from dataclasses import dataclass

from ontherecord.draft.parts import Part
from ontherecord.draft.words import QUOTE, Sentence, Word
from ontherecord.text.article import Span

_LONGEST_ROLE = 14
_SHORT = 3
_OFFICE = Part.TITLE | Part.ROLE


@dataclass(frozen=True, slots=True)
class Name:
    """A name where it stands: half-open offsets of the name without titles."""

    span: Span
    words: tuple[str, ...]
    title: str = ""
    """The words before it that say what somebody is: “US Secretary of State”."""
    after: str = ""
    """The apposition after it: “a Republican strategist”."""


def find_names(sentence: Sentence, no_names: frozenset[str]) -> Iterator[Name]:
    """The names in a sentence, its quotations left out; `no_names` are months and weekdays."""
    index, words = 0, sentence.words
    while index < len(words):
        past = _find_chain_end(sentence, index, no_names)
        if past is None:
            index += 1
            continue
        first = _skip_titles(sentence, index, past)
        alone = past - first == 1
        if not (alone and (words[first].part & (Part.TITLE | Part.ROLE))):
            name = tuple(clean_name(sentence.text[word.start : word.end]) for word in words[first:past])
            title, after = _find_title(sentence, first), _find_apposition(sentence, past)
            yield Name(sentence.span(first, past), name, title, after)
        index = past


def clean_name(word: str) -> str:
    """A word of a name without the full stop of an abbreviation: Sen., but J."""
    return word.rstrip(".") if len(word) > _SHORT else word


def _find_chain_end(sentence: Sentence, index: int, no_names: frozenset[str]) -> int | None:
    """The index after the words with capitals that begin here and may be a name."""
    words = sentence.words
    word = words[index]
    if not _may_name(word, no_names) or (word.part & Part.OPENER and (index == 0 or len(word.low) < _SHORT)):
        return None
    if index == 0 and not sentence.capital(1) and word.part & (Part.ROLE | Part.OPENER | Part.DETERMINER):
        return None
    past = index + 1
    while past < len(words):
        follows = past + 1 < len(words) and _may_name(words[past + 1], no_names)
        if _may_name(words[past], no_names):
            past += 1
        elif (follows and (words[past].low in sentence.speech.name_links or words[past].low == "&")) or (
            follows and words[past].low in sentence.speech.of_words and words[past - 1].part & Part.ORGANISATION
        ):
            past += 2
        else:
            break
    return past


def _may_name(word: Word, no_names: frozenset[str]) -> bool:
    return (
        word.capital and word.is_word and word.low not in no_names and word.low != "i" and not word.low.startswith("i'")
    )


def _skip_titles(sentence: Sentence, index: int, past: int) -> int:
    """Where the name begins in a chain that titles begin: Afghan Ambassador *Hamdullah Mohib*."""
    titles = [at for at in range(index, past - 1) if _is_title(sentence, at)]
    first = titles[-1] + 1 if titles else index
    first = max(first, _after_office(sentence, index, past))
    if first == 0 and past > 1 and sentence.part(0) & Part.OPENER:
        return 1
    return first


def _is_title(sentence: Sentence, at: int) -> bool:
    return sentence.low(at).rstrip(".") in sentence.speech.titles


def _after_office(sentence: Sentence, index: int, past: int) -> int:
    """Where the name begins in “(Secretary of) State Antony Blinken”: an office may hold capitals of its own."""
    speech = sentence.speech
    at = index - 1
    if sentence.low(at) in speech.articles:
        at -= 1
    link = sentence.low(at) in speech.of_words or sentence.part(at) & Part.INFINITIVE
    if past - index < _SHORT or not link or not sentence.part(at - 1) & _OFFICE:
        return index
    return past - (3 if len(sentence.low(past - 2).rstrip(".")) == 1 else 2)


def _find_title(sentence: Sentence, first: int) -> str:
    """The words that say what somebody is, before their name: “US Secretary of State”, “Stein spokeswoman”."""
    speech, start = sentence.speech, first
    while start > 0 and first - start < _LONGEST_ROLE:
        word, before = sentence.words[start - 1], sentence.part(start - 2)
        if not word.is_word and word.low != "'s":
            break
        told = word.part & _OFFICE or _is_title(sentence, start - 1) or (word.capital and not word.part & Part.OPENER)
        ranked = word.low in speech.ranks or word.low.startswith("ex-")
        joined = word.low in speech.of_words | speech.and_words | {"'s"} and start < first
        if not told and not ranked and not (joined and (sentence.capital(start - 2) or before & Part.ROLE)):
            break
        start -= 1
    while start < first and (sentence.low(start) in speech.of_words | speech.and_words or sentence.low(start) == "'s"):
        start += 1
    tells = any(sentence.part(at) & _OFFICE or _is_title(sentence, at) for at in range(start, first))
    return sentence.slice(start, first) if tells else ""


def _find_apposition(sentence: Sentence, past: int) -> str:
    """What somebody is, after their name: “, a Republican strategist,” also after an age."""
    if sentence.low(past) != ",":
        return ""
    start = past + 1
    if sentence.low(start).isdigit() and sentence.low(start + 1) == ",":
        start += 2
    end = start
    while end < sentence.end and sentence.words[end].is_word | (sentence.low(end) == "'s"):
        if sentence.part(end) & Part.RELATIVE or sentence.low(end) == QUOTE:
            break
        end += 1
    head = range(start, next((at for at in range(start, end) if sentence.part(at) & Part.PREPOSITION), end))
    verb = any(sentence.part(at) & Part.AUXILIARY and sentence.low(at) != "'s" for at in head)
    if verb or end - start > _LONGEST_ROLE or not any(sentence.part(at) & Part.ROLE for at in head):
        return ""
    return sentence.slice(start + (sentence.low(start) in sentence.speech.articles), end)
