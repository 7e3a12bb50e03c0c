"""The label of a key number: what it counts without the small words around it, or nothing where no thing is left."""

import re

from ontherecord.draft.parts import Part, lexicon
from ontherecord.language import Language, SpeechWords

_ENDS = re.compile(r"[“”\"?!(]|\s[;:]")
_SMALL = (
    Part.PREPOSITION | Part.CONJUNCTION | Part.SUBORDINATOR | Part.RELATIVE | Part.THAT | Part.ASKER | Part.AUXILIARY
    | Part.INFINITIVE | Part.NEGATION | Part.PRONOUN | Part.OBJECT
)  # fmt: skip
_NO_THING = _SMALL | Part.DETERMINER | Part.POSSESSIVE | Part.ADVERB | Part.TIME | Part.SPEECH | Part.FINITE
_LEADS = (Part.PREPOSITION | Part.CONJUNCTION | Part.SUBORDINATOR | Part.THAT) & ~Part.INFINITIVE
_SHORTEST = 3


def write_label(text: str, language: Language, speech: SpeechWords) -> str:
    """The label as a record has it; "" where the words name no thing: “these”, “a year ago”, “said”."""
    words = _cut_source(_ENDS.split(text, maxsplit=1)[0].split(), speech)
    while words and words[0].lower() in language.figures.scales:  # 2 (million) berths
        words = words[1:]
    parts = [lexicon(speech).read(word.lower().strip(",.;:—–'’")) for word in words]
    first, past = _find_aim(words, parts), len(words)
    while first < past and _is_lead(words, parts, first):
        first += 1
    while past > first and (_is_loose(words[past - 1], parts[past - 1]) or _is_ordinal(parts, past - 1)):
        past -= 1
    words, parts = words[first:past], parts[first:past]
    label = " ".join(words)
    if label.lower() in language.figures.measures or (parts and parts[0] & Part.PRONOUN):
        return ""
    has_thing = any(_is_thing(word, part, speech) for word, part in zip(words, parts, strict=True))
    return label.strip(" ,;:—–") if has_thing else ""


def _is_lead(words: list[str], parts: list[Part], at: int) -> bool:
    """True for the “in” of “in rents” and the “to” of “to the city”, but not of “to mend the bridge”."""
    if parts[at] & Part.INFINITIVE and at + 1 < len(words):
        return words[at + 1][0].isupper() or bool(parts[at + 1] & (Part.DETERMINER | Part.POSSESSIVE))
    return bool(parts[at] & _LEADS) and not parts[at] & Part.TIME


def _is_ordinal(parts: list[Part], at: int) -> bool:
    """True for the “first” that is left of “for the first time”."""
    return at > 0 and bool(parts[at] & Part.ADVERB and parts[at - 1] & Part.DETERMINER)


def _is_loose(word: str, part: Part) -> bool:
    small = part & (_SMALL | Part.DETERMINER | Part.POSSESSIVE) and not word[0].isupper()  # May
    return bool(small) or word.endswith(("'s", "’s"))


def _cut_source(words: list[str], speech: SpeechWords) -> list[str]:
    """The words before those that tell whose figure it is, or another one: visitors (according to the police)."""
    openers = {phrase[0] for phrase in speech.according_to}
    ends = (at for at, word in enumerate(words) if at and (word.lower() in openers or word.lstrip("$€£")[:1].isdigit()))
    return words[: next(ends, len(words))]


def _find_aim(words: list[str], parts: list[Part]) -> int:
    """Where what is aimed at begins, behind whose aim it is: (its goal is to lower) emissions."""
    if not words or not parts[0] & Part.POSSESSIVE:
        return 0
    verbs = (
        at + 2 for at in range(1, len(words) - 2) if parts[at] & Part.INFINITIVE and parts[at - 1] & Part.AUXILIARY
    )
    return next(verbs, 0)


def _is_thing(word: str, part: Part, speech: SpeechWords) -> bool:
    low = word.lower()
    if len(low) < _SHORTEST or not low[0].isalpha():
        return False
    told = any("thing" in speech.frames[form.lemma] for form in speech.forms.get(low, ()))  # 23 percent opposed
    return (word[0].isupper() and not part & Part.TIME) or not part & _NO_THING or low in speech.noun_like or told
