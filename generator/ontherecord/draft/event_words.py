"""The words of an event: those of its clause without its date, and with a name or a thing for a pronoun."""

import re

from ontherecord.draft.dates.dated import Dated
from ontherecord.draft.parts import Part
from ontherecord.draft.speakers import Resolver
from ontherecord.draft.words import Sentence
from ontherecord.record.dates.expression import AgoWords

_MARK_SPACE = re.compile(r"\s+([,.;:])")
_APOSTROPHE = str.maketrans({"’": "'"})


def is_held(before: str, after: str, sentence: Sentence) -> bool:
    """True for a date that belongs to the noun after it: the *March* agreement."""
    speech, words = sentence.speech, before.split()
    last = words[-1].lower() if words else ""
    lead = words[-2].lower() if len(words) > 1 else ""
    following = after.split(maxsplit=1)[0].strip(",.;:") if after[:1].isspace() and after.strip() else ""
    if not (last in speech.articles | speech.possessives or last.endswith(("'s", "’s"))):
        return False
    small = speech.prepositions | speech.auxiliaries | speech.conjunctions
    return lead not in speech.date_leads or (following.isalpha() and following not in small)


def owns(after: str) -> bool:
    """True for a date that owns what comes after it: *Friday’s* vote."""
    return after[:2] in ("'s", "’s")


def leads_only(words: list[str], sentence: Sentence) -> bool:
    """Whether some words do no more than lead to a date after them: for its fourth quarter."""
    speech = sentence.speech
    leads = speech.articles | speech.possessives | {*speech.date_leads}
    return all(word.lower().translate(_APOSTROPHE) in leads for word in words)


def cut_date(before: str, date: str, after: str, dated: Dated, sentence: Sentence) -> str:
    """The words around a date without it, unless a noun or “until” needs it: the *1996* campaign, runs *until Friday*."""
    speech, words = sentence.speech, before.split()
    if is_held(before, after, sentence) or _is_end(words, sentence) or _is_object(words, sentence) or owns(after):
        return f"{before}{date}{after}"
    kept = _cut_leads(words, sentence, loose=isinstance(dated.expression, AgoWords))
    rest = after.lstrip(" ,")
    first = rest.split(maxsplit=1)[:1]
    if first and first[0].lower().strip(",") in speech.parts_of_day:  # on Friday evening
        rest = rest[len(first[0]) :].lstrip(" ,")
    return _MARK_SPACE.sub(r"\1", " ".join(part for part in (" ".join(kept).rstrip(" ,"), rest) if part)).strip()


def _is_end(words: list[str], sentence: Sentence) -> bool:
    """Whether what stands before a date makes it an end: until Friday, until noon on Friday, through March."""
    speech = sentence.speech
    for word in reversed(words):
        low = word.lower()
        if low in speech.until:
            return True
        if low not in speech.date_leads and low not in speech.clock_words and not low[0].isdigit():
            return False
    return False


def _is_object(words: list[str], sentence: Sentence) -> bool:
    """Whether a date is what its verb is about: the deadline is *Friday*, set *Friday* as the deadline."""
    return bool(words) and words[-1].lower() in sentence.speech.auxiliaries | sentence.speech.setting_a_day


def _cut_leads(words: list[str], sentence: Sentence, *, loose: bool) -> list[str]:
    """Some words without those that lead to a date after them: (at the beginning of) March, (nearly) a decade ago."""
    speech = sentence.speech
    lows = [word.lower().translate(_APOSTROPHE) for word in words]
    leads = {*speech.date_leads, *speech.articles}
    if leads_only(words, sentence):  # for its fourth quarter
        return []
    past = len(words)
    while past:
        low, is_of = lows[past - 1], past < len(words) and lows[past] in speech.of_words
        if not (low in leads or (is_of and low in speech.date_parts) or (loose and low in speech.date_rounding)):
            break
        past -= 1
    return words[:past]


def find_subject(event: str, sentence: Sentence, first: int, end: int) -> int:
    """The index of the word that an event begins with: the clause's first, or the first after the date."""
    opening = event[:1].lower() + event[1:]
    after = next(
        (at for at in range(first, sentence.end) if sentence.words[at].start >= end and sentence.words[at].is_word),
        first,
    )
    return first if opening.startswith(sentence.low(first)) else after


def name_subject(event: str, sentence: Sentence, first: int, resolver: Resolver) -> tuple[str, str]:
    """The event with the name of what the pronoun at its beginning means, and the pronoun where nothing tells."""
    low, speech = sentence.low(first), sentence.speech
    if not event.lower().startswith(low) or low in speech.own_pronouns:
        return event, ""
    if low in speech.pointing and sentence.is_finite(first + 1):
        return event, low
    if not sentence.part(first) & Part.PRONOUN:
        return event, ""
    name = resolver.name_at(sentence, first) if low not in speech.neuter else ""
    if not name and low in speech.neuter | speech.plural:
        name = resolver.thing_at(sentence, first)
    return (name + event[len(low) :], "") if name else (event, low)
