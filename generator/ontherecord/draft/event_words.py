"""The words of an event: those of its clause without its date, and with a name or a thing for a pronoun."""

import re

from ontherecord.draft.dates.dated import Dated
from ontherecord.draft.parts import Part
from ontherecord.draft.speakers import Resolver
from ontherecord.draft.words import Sentence, write_low
from ontherecord.record.dates.expression import AgoWords

_MARK_SPACE = re.compile(r"\s+([,.;:])")


def _is_held(before: str, after: str, sentence: Sentence) -> bool:
    """True for a date that belongs to the noun after it: the *March* agreement."""
    speech, words = sentence.speech, before.split()
    last = words[-1].lower() if words else ""
    lead = words[-2].lower() if len(words) > 1 else ""
    following = after.split(maxsplit=1)[0].strip(",.;:") if after[:1].isspace() and after.strip() else ""
    if not (last in speech.articles | speech.possessives or last.endswith(("'s", "’s"))):
        return False
    small = speech.prepositions | speech.auxiliaries | speech.conjunctions
    return lead not in speech.date_leads or (following.isalpha() and following not in small)


def is_of_noun(before: str, after: str, sentence: Sentence) -> bool:
    """True for a day that is not its verb's: struck down the *March* agreement, below *2005* levels, fell after *Friday's*."""
    words, speech = before.split(), sentence.speech
    lead, last = ["", "", *(word.lower() for word in words)][-2:]
    if _is_compared(words, sentence):
        return True
    if _owns(after, sentence):
        return not _leads_only(words, sentence) and last not in speech.attending
    if before.endswith("-") or (
        last in speech.prepositions and last not in speech.date_leads and last not in speech.until
    ):
        return len(words) > 1
    if last in speech.opening_prepositions and lead in speech.time_words:  # in the weeks since Friday
        return True
    if last in speech.of_words and last not in speech.planned_for:  # the Act of 1993
        return lead not in speech.date_parts | speech.time_words | speech.as_words | {*speech.date_leads}
    return len(words) > 1 and _is_held(before, after, sentence)


def _is_compared(words: list[str], sentence: Sentence) -> bool:
    """True where a date is of a figure that another one is compared with: rose to $4 million from $3 million *in 2019*."""
    speech = sentence.speech
    last = next((at for at in reversed(range(len(words))) if words[at].lower() in speech.comparing), len(words))
    counts = [at for at, word in enumerate(words) if word.lstrip("$€£#(")[:1].isdigit()]
    return bool(counts) and counts[0] < last < counts[-1]


def _owns(after: str, sentence: Sentence) -> bool:
    """True for a date that owns what comes after it: *Friday’s* vote, *Friday* night’s vote."""
    rest = after.lstrip()
    part = next((word for word in sentence.speech.parts_of_day if rest.startswith(word)), "")
    return rest[len(part) :][:2] in ("'s", "’s")


def _leads_only(words: list[str], sentence: Sentence) -> bool:
    """Whether some words do no more than lead to a date after them: for its fourth quarter."""
    speech = sentence.speech
    leads = speech.articles | speech.possessives | {*speech.date_leads}
    return all(write_low(word) in leads for word in words)


def cut_date(before: str, date: str, after: str, dated: Dated, sentence: Sentence) -> str:
    """The words around a date without it, unless a noun, “until” or “since” needs it: the *1996* campaign."""
    speech, words = sentence.speech, before.split()
    if (
        _is_held(before, after, sentence)
        or _is_edge(words, sentence)
        or _is_object(words, after, sentence)
        or _owns(after, sentence)
    ):
        return f"{before}{date}{after}"
    kept = _cut_leads(words, sentence, loose=isinstance(dated.expression, AgoWords), is_number=date.isdigit())
    rest = after.lstrip(" ,")
    first = rest.split(maxsplit=1)[:1]
    if first and first[0].lower().strip(",") in speech.parts_of_day:  # on Friday evening
        rest = rest[len(first[0]) :].lstrip(" ,")
    return _MARK_SPACE.sub(r"\1", " ".join(part for part in (" ".join(kept).rstrip(" ,"), rest) if part)).strip()


def _is_edge(words: list[str], sentence: Sentence) -> bool:
    """Whether what stands before a date makes it an end or a beginning: until noon on Friday, through March, since May."""
    speech = sentence.speech
    for word in reversed(words):
        low = word.lower()
        if low in speech.until | speech.ever_since:
            return True
        if low not in speech.date_leads and low not in speech.clock_words and not low[0].isdigit():
            return False
    return False


def _is_object(words: list[str], after: str, sentence: Sentence) -> bool:
    """Whether a date is what its verb is about: the deadline is *Friday*, picked *Friday* as the day."""
    speech = sentence.speech
    following = [word for word in after.lower().split(maxsplit=2)[:2] if word not in speech.parts_of_day]
    if not words or words[-1].lower() in speech.date_leads:
        return False
    return words[-1].lower() in speech.auxiliaries | speech.setting_a_day or following[:1] == [*speech.as_words][:1]


def _cut_leads(words: list[str], sentence: Sentence, *, loose: bool, is_number: bool) -> list[str]:
    """Some words without those that lead to a date after them: (at the beginning of) March, (nearly) a decade ago."""
    speech = sentence.speech
    lows = [write_low(word) for word in words]
    leads = {*speech.date_leads, *speech.articles}
    if _leads_only(words, sentence):  # for its fourth quarter
        return []
    past, is_led = len(words), False
    while past:
        low, is_of = lows[past - 1], past < len(words) and lows[past] in speech.of_words
        is_part = is_of and low in speech.date_parts
        is_year = is_number and past == len(words) and low in speech.time_words  # in the year 2000
        is_lead = low in leads or is_part or is_year or (loose and low in speech.date_rounding)
        if not is_lead or (is_led and low in speech.prepositions):  # take over on Friday
            break
        is_led = low in speech.prepositions and low not in speech.of_words
        past -= 1
    return words[:past]


def find_subject(event: str, sentence: Sentence, first: int, end: int) -> int:
    """The index of the word that an event begins with: the clause's first, or the first after the date."""
    word = sentence.words[first]
    begins = event.startswith(sentence.text[word.start : word.end]) and not event[word.end - word.start :][:1].isalpha()
    later = (at for at in range(first, sentence.end) if sentence.words[at].start >= end and sentence.words[at].is_word)
    return first if begins else next(later, first)


def name_subject(event: str, sentence: Sentence, first: int, resolver: Resolver) -> tuple[str, str]:
    """The event with the name of what the pronoun at its beginning means, and the pronoun where nothing tells."""
    low, speech = sentence.low(first), sentence.speech
    if not event.lower().startswith(low) or low in speech.own_pronouns:
        return event, ""
    if low in speech.pointing and sentence.is_finite(first + 1):
        return event, low
    owner = "’s" if sentence.part(first) & Part.POSSESSIVE else ""
    if not owner and not sentence.part(first) & Part.PRONOUN:
        return event, ""
    if event[len(low) : len(low) + 1] in ("'", "’"):  # she'll
        return event, low
    name = resolver.name_at(sentence, first) if low not in speech.neuter else ""
    if not name and low in speech.neuter | speech.plural:
        name = resolver.thing_at(sentence, first)
    return (name + owner + event[len(low) :], "") if name else (event, low)
