"""Noun phrases that end before a word, and what they are as the subject of a verb."""

from typing import NamedTuple

from ontherecord.draft.parts import Part
from ontherecord.draft.words import QUOTE, Sentence

STOPS = frozenset({",", ";", ":", "—", "(", ")", "?", "!", "...", "[", "]"})
_OPENS_NOUN = Part.DETERMINER | Part.POSSESSIVE | Part.PRONOUN
_HOLDS_NOUN = Part.PREPOSITION | Part.DETERMINER | Part.POSSESSIVE
_NO_NOUN = Part.THAT | Part.SUBORDINATOR | Part.CONJUNCTION | Part.PREPOSITION | Part.SPEECH | Part.ADVERB | Part.TIME


class Subject(NamedTuple):
    """Indexes of the words of a subject, half-open, and how it was found."""

    first: int
    past: int
    whole: int
    """Where its clause begins: what is set off by commas after it lies between."""
    rule: str
    who: int = -1
    """The index of the “who” that stands for it, if one does."""

    @property
    def mention(self) -> tuple[int, int]:
        """The words right by the verb: “who”, or the subject itself."""
        return (self.who, self.who + 1) if self.who >= 0 else (self.first, self.past)


def find_start(sentence: Sentence, past: int) -> int:
    """The index where what may be one noun phrase begins, leftwards from its end."""
    if past and sentence.part(past - 1) & Part.PRONOUN and not sentence.part(past - 1) & Part.RELATIVE:
        return past - 1  # the most that *they* expected
    at = past
    while at > 0:
        stop = _stop_at(sentence, at - 1, at, past)
        if stop is None:
            return at
        at = stop
    return at


def _stop_at(sentence: Sentence, index: int, at: int, past: int) -> int | None:
    """The index to go on from when the word at `index` may belong to the noun phrase, else None."""
    low, part = sentence.low(index), sentence.part(index)
    if low in STOPS or low == QUOTE or part & (Part.SUBORDINATOR | Part.THAT):
        return index if part & Part.RELATIVE and not part & Part.THAT and at == past else None
    if part & Part.RELATIVE:  # “who said”: the one before it
        return index if at == past else None
    if part & Part.CONJUNCTION and not (low in sentence.speech.joiners and _joins_names(sentence, index)):
        return None
    if part & Part.INFINITIVE and not sentence.capital(at):
        return None
    if sentence.is_finite(index) or (part & Part.AUXILIARY and low != "'s"):
        if at == past and _is_contact_clause(sentence, index):
            return index - 1
        relative = _find_relative(sentence, index)
        if part & Part.PAST and not part & Part.SPEECH and sentence.low(index - 1) in sentence.speech.evidence:
            return index  # a poll released on Monday found
        if relative is None and at < past and part & Part.PAST and sentence.low(index - 1) in (QUOTE, ",", ""):
            return index  # “…,” retired general Lloyd Newton said
        return relative
    if part & Part.GERUND and at != past:
        return None
    return index


def _is_contact_clause(sentence: Sentence, verb: int) -> bool:
    """True for “I interviewed” in “experts I interviewed said”: a pronoun and its verb right after a noun."""
    pronoun = verb - 1
    if not sentence.part(pronoun) & Part.PRONOUN or sentence.low(pronoun) in sentence.speech.neuter or pronoun < 1:
        return False
    return sentence.words[pronoun - 1].is_word and not sentence.part(pronoun - 1) & _NO_NOUN


def _find_relative(sentence: Sentence, verb: int) -> int | None:
    """The index of the who or which whose verb this is: people *who* attended said."""
    at = verb - 1
    while at >= 0 and sentence.part(at) & (Part.ADVERB | Part.AUXILIARY):
        at -= 1
    part = sentence.part(at)
    return at if at > 0 and part & Part.RELATIVE and not part & Part.THAT and sentence.words[at - 1].is_word else None


def _joins_names(sentence: Sentence, index: int) -> bool:
    """True for the “and” of “Blumenthal and Cohen said”, false for that of “he laughed and Ann said”."""
    if not index or not sentence.words[index - 1].is_word or sentence.part(index - 1) & Part.OBJECT:
        return False
    at = index - 1
    while at >= 0 and sentence.low(at) not in STOPS and sentence.low(at) != QUOTE:
        if sentence.is_finite(at) and _find_relative(sentence, at) is None:
            return False
        at -= 1
    return not sentence.part(index + 1) & Part.PRONOUN


def trim(sentence: Sentence, first: int, past: int) -> Subject | None:
    """The noun phrase without what comes before and after it: “On Monday the council”, “Trump on Monday”."""
    whole = first
    while first < past and sentence.part(first) & (Part.CONJUNCTION | Part.ADVERB):
        first += 1
    if first < past and sentence.part(first) & Part.PREPOSITION:
        start = _after_adverbial(sentence, first, past)
        if start is None:
            return None
        first = start
    elif sentence.part(first) & Part.TIME and not sentence.part(past - 1) & Part.TIME:
        while first < past and sentence.part(first) & Part.TIME:
            first += 1
    past = _cut_time_after(sentence, first, past)
    if first >= past:
        return None
    if sentence.part(past - 1) & Part.RELATIVE:
        return _find_antecedent(sentence, past - 1, first)
    if past - first == 1 and sentence.low(first) in sentence.speech.empty_subjects:
        return None
    if sentence.low(past - 1) in sentence.speech.than:
        return None
    return Subject(first, past, whole, "subject")


def _after_adverbial(sentence: Sentence, first: int, past: int) -> int | None:
    # “On Wednesday the council”: the first noun phrase that no preposition holds.
    for at in range(first + 1, past):
        before = sentence.part(at - 1)
        if not (sentence.part(at) & _OPENS_NOUN or (sentence.capital(at) and not sentence.capital(at - 1))):
            continue
        if before & _HOLDS_NOUN or sentence.low(at - 1) == "'s" or sentence.low(at - 1) in sentence.speech.and_words:
            continue
        if not (before & Part.TIME and sentence.part(at) & Part.TIME):
            return at
    return None


def _cut_time_after(sentence: Sentence, first: int, past: int) -> int:
    # “Trump on Monday” → Trump; “Blinken last week” → Blinken
    at = past
    while at > first + 1 and sentence.part(at - 1) & Part.TIME and not _is_surname(sentence, at - 1):
        at -= 1
    if first + 1 < at < past and sentence.part(at - 1) & Part.PREPOSITION:
        at -= 1
    return at if at > first else past


def _is_surname(sentence: Sentence, index: int) -> bool:
    # Theresa May
    in_name = sentence.low(index) in sentence.speech.times_in_names
    return in_name and sentence.capital(index - 1) and not sentence.part(index - 1) & Part.TIME


def _find_antecedent(sentence: Sentence, relative: int, first: int) -> Subject | None:
    if relative > first:
        return Subject(first, relative, first, "whom a relative clause is about", relative)
    if sentence.low(relative - 1) in (",", "—"):
        past = relative - 1
        start = find_start(sentence, past)
        trimmed = trim(sentence, start, past) if start < past else None
        return trimmed and trimmed._replace(rule="whom a relative clause is about", who=relative)
    return None
