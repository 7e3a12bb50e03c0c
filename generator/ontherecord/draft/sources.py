"""Whom the words of a source mean, pronouns apart: a character where they end with a name, else the words themselves."""

from dataclasses import dataclass

from ontherecord.draft.cast import Cast, Character
from ontherecord.draft.names import clean_name
from ontherecord.draft.parts import Part
from ontherecord.draft.words import HYPHEN, QUOTE, Sentence

_AS_IT_STANDS = "as it stands"


@dataclass(frozen=True, slots=True)
class Speaker:
    """Whom a source means, and how that was found out."""

    name: str
    """A name, or the article's words; a pronoun when nothing tells whose it is."""
    rule: str
    character: Character | None = None
    candidates: tuple[str, ...] = ()
    """Who else it may be."""
    pronoun: bool = False
    """Whether it is still a pronoun."""


def read_source(sentence: Sentence, first: int, past: int, cast: Cast) -> Speaker:
    """Whom a noun phrase means: the name it ends with, or its own words."""
    speech = sentence.speech
    if past - first > 1 and sentence.low(past - 1) in speech.reflexives:  # Netanyahu himself
        past -= 1
    if _names_several(sentence, first, past):
        return Speaker(sentence.slice(first + (sentence.low(first) in speech.both), past), _AS_IT_STANDS)
    head = _find_head(sentence, first, past)
    common = sentence.part(first) & Part.ROLE or sentence.low(first) in speech.unnamed | speech.evidence
    if first == 0 and common and (head == 0 or not sentence.capital(head)):  # Medics said
        text = sentence.slice(first, past)
        return Speaker(text[:1].lower() + text[1:], _AS_IT_STANDS)
    if not sentence.capital(head) or sentence.low(head) == QUOTE:
        return Speaker(sentence.slice(first, past), _AS_IT_STANDS)
    start = head
    while start > first and sentence.capital(start - 1) and sentence.words[start - 1].is_word:
        start -= 1
    words = tuple(clean_name(sentence.text[word.start : word.end]) for word in sentence.words[start : head + 1])
    for begin in range(len(words)):
        character = cast.find(words[begin:])
        if character is not None:
            itself = character.words == words[begin:]
            rule = "the name itself" if itself else "the full name of whom the article calls so"
            return Speaker(character.name, rule, character)
    return Speaker(sentence.slice(first, past), _AS_IT_STANDS)


def _names_several(sentence: Sentence, first: int, past: int) -> bool:
    # Israel and Hamas
    return any(
        sentence.low(at) in sentence.speech.and_words and sentence.capital(at - 1) and sentence.capital(at + 1)
        for at in range(first + 1, past - 1)
    )


def _find_head(sentence: Sentence, first: int, past: int) -> int:
    """The index of the word that a noun phrase is about: the last one before a preposition or a relative clause."""
    at = first + 1
    while at < past:
        mark = not sentence.words[at].is_word and sentence.low(at) not in ("'s", "/", HYPHEN)
        if mark or (sentence.part(at) & (Part.PREPOSITION | Part.RELATIVE) and not _is_office(sentence, at, past)):
            break
        at += 1
    return at - 1


def _is_office(sentence: Sentence, at: int, past: int) -> bool:
    """True for the “of” of “Secretary of State Antony Blinken”: a name follows the office."""
    speech = sentence.speech
    if sentence.low(at - 1).rstrip(".") not in speech.titles and not sentence.part(at - 1) & Part.ROLE:
        return False
    rest = sentence.words[at + 1 : past]
    small = speech.articles | speech.and_words | speech.of_words
    names = all(word.capital or word.low in small for word in rest)
    return names and len(rest) > 2 and not rest[-1].part & Part.ORGANISATION
