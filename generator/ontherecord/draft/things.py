"""What “it” and “they” stand for where that is a thing: the subject of the clause or the sentence before."""

from ontherecord.draft.cast import Cast
from ontherecord.draft.parts import Part
from ontherecord.draft.sources import read_source
from ontherecord.draft.subjects import find_main_subject
from ontherecord.draft.words import HYPHEN, Sentence

_MOST_WORDS = 6
_FAR = 3
"""Over how many sentences one “it” may stand for another."""
_NO_THING = Part.PREPOSITION | Part.RELATIVE | Part.CONJUNCTION | Part.ADVERB | Part.TIME | Part.GERUND


def name_thing(sentences: list[Sentence], number: int, index: int, cast: Cast) -> str:
    """The noun phrase that the pronoun at an index of a sentence stands for; "" when nothing tells plainly.

    `sentences` are those of the article, in order, and `number` is the sentence's own.
    """
    sentence = sentences[number]
    low = sentence.low(index)
    if _is_impersonal(sentence, index):
        return ""
    for at, before in ((number, index), *((one, sentences[one].end) for one in range(number - 1, number - _FAR, -1))):
        subject = find_main_subject(sentences[at], before) if at >= 0 else None
        if subject is None or subject.past > before:
            if at < number:
                return ""
            continue
        if subject.past - subject.first == 1 and sentences[at].low(subject.first) == low:
            continue  # it was closed. It reopened
        character = read_source(sentences[at], subject.first, subject.past, cast).character
        if subject.whole or (character is not None and character.is_person):
            return ""
        return _write(sentences[at], subject.first, subject.past, is_plural=low in sentence.speech.plural)
    return ""


def _is_impersonal(sentence: Sentence, index: int) -> bool:
    """Whether “it” stands for nothing: it took three years, it is clear that."""
    speech = sentence.speech
    if sentence.low(index) in speech.plural:
        return False
    verb = index + 1
    while sentence.is_adverb(verb) or (
        sentence.part(verb) & Part.AUXILIARY and sentence.low(verb + 1) in speech.unfinished
    ):
        verb += 1
    return sentence.low(verb) in speech.impersonal or any(
        sentence.part(at) & Part.THAT for at in range(verb + 1, min(verb + 4, sentence.end))
    )


def _write(sentence: Sentence, first: int, past: int, *, is_plural: bool) -> str:
    """A noun phrase as the subject of another sentence; "" where it is no thing, or not of that number."""
    speech = sentence.speech
    words = range(first, past)
    if past - first > _MOST_WORDS or any(
        (not sentence.words[at].is_word and sentence.low(at) not in ("'s", HYPHEN))
        or (sentence.part(at) & _NO_THING and not sentence.capital(at))
        for at in words
    ):  # fmt: skip
        return ""
    head, opener = sentence.low(past - 1), sentence.low(first)
    ends_with_s = head.endswith("s") and not head.endswith("ss")
    is_whole = opener in speech.articles | speech.determiners or sentence.capital(first) or is_plural
    if sentence.part(past - 1) & Part.ROLE or sentence.part(first) & (Part.PRONOUN | Part.POSSESSIVE) or not is_whole:
        return ""
    if is_plural != (ends_with_s and opener not in speech.indefinite):
        return ""
    text = sentence.slice(first, past)
    rest = text.split(" ", 1)[-1]
    return f"{speech.definite} {rest}" if opener in speech.indefinite and speech.definite else text
