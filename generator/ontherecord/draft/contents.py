"""What is said: where the words that a verb of speech reports begin and end."""

from typing import NamedTuple

from ontherecord.draft.cues import Cue
from ontherecord.draft.words import QUOTE, Sentence, is_adverb, is_finite, is_speech_quote
from ontherecord.language import SpeechWords

_FAR = 16
"""How many words may stand between a verb and the “that” or the quotation it governs."""


class Content(NamedTuple):
    """Indexes of words, half-open, the rule that found them, and the words between verb and content."""

    first: int
    past: int
    rule: str
    circumstances: tuple[int, int] = (0, 0)
    hearer: tuple[int, int] | None = None


def find_content_after(sentence: Sentence, cue: Cue, end: int, speech: SpeechWords) -> Content | None:
    """What stands after the verb as its content, up to index `end` at most; None where nothing does."""
    at = cue.past
    frames = cue.frames
    hearer = None
    if "hearer" in frames:
        hearer = read_hearer(sentence, at, end, speech)
        if hearer:
            at = hearer[1]
    start = _skip_circumstances(sentence, at, end, speech)
    circumstances = (at, start)
    low = sentence.low(start)
    if start >= end:
        return None
    if low in (",", ":", "—") and sentence.low(start + 1) == QUOTE and start + 1 < end:
        past = _end_of_quotation(sentence, start + 1, end, speech)
        return Content(start + 1, past, f"verb, then “{low}” and a quotation", circumstances, hearer)
    if low == QUOTE:
        past = _end_of_quotation(sentence, start, end, speech)
        return Content(start, past, "verb, then a quotation", circumstances, hearer)
    if low == ":" and start + 1 < end:
        return Content(start + 1, end, "verb, then a colon", circumstances, hearer)
    if (
        low in speech.that
        and frames & {"say", "clause", "hearer", "thing", "that"}
        and cue.particle in ("", "out", "on")
    ):
        return Content(start + 1 if False else start, end, "verb, then that", circumstances, hearer)
    if low == "," and sentence.low(start + 1) in speech.that and start + 1 < end and "say" in frames:
        return Content(start + 1, end, "verb, then that", circumstances, hearer)
    if low == ",":  # revealed, somewhat stiltedly, that
        closing = next((one for one in range(start + 1, min(start + 9, end)) if sentence.low(one) == ","), None)
        if (
            closing is not None
            and sentence.low(closing + 1) in (QUOTE, *speech.that)
            and frames & {"say", "clause", "hearer"}
        ):
            return Content(closing + 1, end, "verb, an insertion, then that or a quotation", (start, closing), hearer)
    if low in _marks():
        return None
    if low in speech.askers and frames & {"say", "clause", "hearer", "thing"}:
        return Content(start, end, "verb, then a question word", circumstances, hearer)
    if low in speech.infinitive and frames & {"to", "hearer"} and (hearer or "to" in frames):
        return Content(start, end, "verb, then an infinitive", circumstances, hearer)
    far = _find_far_opening(sentence, start, end, speech)
    if far is not None and frames & {"say", "clause", "hearer", "that"}:
        return Content(far, end, "verb, its circumstances, then that or a quotation", (at, far), hearer)
    if _takes_clause(sentence, cue, hearer, start, end, speech):
        return Content(start, end, "verb, then a clause", circumstances, hearer)
    if "thing" in frames:
        return _read_thing(sentence, cue, cue.past if hearer else start, end, speech)
    if "name" in frames:
        return _read_name(sentence, start, end, speech)
    if "say" in frames and low in speech.prepositions:
        return None
    if "say" in frames and any(sentence.low(at) == QUOTE for at in range(start, end)):
        return Content(start, end, "verb, then words with a quotation", circumstances, hearer)
    if "say" in frames and end - start >= 3 and cue.lemma == "say":
        return Content(start, end, "say, then anything", circumstances, hearer)
    return None


def _takes_clause(
    sentence: Sentence, cue: Cue, hearer: tuple[int, int] | None, start: int, end: int, speech: SpeechWords
) -> bool:
    if cue.lemma == "say" or hearer:
        return _is_clause(sentence, start, end, speech)
    return bool(cue.frames & {"say", "clause"}) and _is_plain_clause(sentence, start, end, speech)


def _end_of_quotation(sentence: Sentence, quote: int, end: int, speech: SpeechWords) -> int:
    """Where what a verb governs ends when it begins with a quotation: chanted “What curfew?” and kept going."""
    if not is_speech_quote(sentence, quote) or any(sentence.low(at) == QUOTE for at in range(quote + 1, end)):
        return end
    following = sentence.low(quote + 1)
    if following in speech.conjunctions and (is_finite(sentence, quote + 2, speech) if quote + 2 < end else False):
        return quote + 1
    if (
        following in speech.contrasts
        or (following in speech.subordinators and following not in speech.askers)
        or following in ("when", "as")
    ):
        return quote + 1
    return end


def _marks() -> frozenset[str]:
    return frozenset({",", ";", ":", "—", "?", "!", ")", "("})


def _skip_circumstances(sentence: Sentence, at: int, end: int, speech: SpeechWords) -> int:
    """The index after “on Monday”, “Tuesday night”, “again”, “in a statement”."""
    while at < end:
        low = sentence.low(at)
        if (
            low in speech.prepositions
            and sentence.low(at + 1) in speech.time_words | speech.determiners
            and _time_end(sentence, at + 1, end, speech) > at + 1
        ):
            at = _time_end(sentence, at + 1, end, speech)
        elif (
            low in speech.time_words
            and (low not in ("this", "last", "next") or sentence.low(at + 1) in speech.time_words)
        ) or (is_adverb(low, speech) and low not in speech.determiners and low not in speech.that):
            at += 1
        else:
            break
    return at


def _time_end(sentence: Sentence, at: int, end: int, speech: SpeechWords) -> int:
    start = at
    while at < end and (sentence.low(at) in speech.time_words or (at == start and sentence.low(at) in ("the", "a"))):
        at += 1
    if at == start + 1 and sentence.low(start) in ("the", "a", "this", "last", "next"):
        return start
    return at


def read_hearer(sentence: Sentence, at: int, end: int, speech: SpeechWords) -> tuple[int, int] | None:
    """The words, half-open, of whoever was told: told *reporters* that."""
    start = at
    while at < end and is_adverb(sentence.low(at), speech):
        at += 1
    first = at
    while at < end:
        low = sentence.low(at)
        if low in speech.that or low == QUOTE or low in _marks() or low in speech.askers or low in speech.infinitive:
            break
        if (
            at > first
            and (low in speech.subject_pronouns or low in speech.possessives or low in speech.determiners)
            and sentence.low(at - 1) not in speech.prepositions
            and sentence.low(at - 1) not in speech.conjunctions
        ):
            break
        if at > first and is_finite(sentence, at, speech):  # told reporters Trump would
            break_at = _split_names(sentence, first, at)
            return (start, break_at) if break_at > first else None
        if at > first and low in speech.prepositions and low not in ("of", "for"):
            break
        if at > first and low in speech.time_words:
            break
        at += 1
    return (start, at) if at > first else None


def _split_names(sentence: Sentence, first: int, verb: int) -> int:
    for at in range(first + 1, verb):
        if sentence.words[at].capital != sentence.words[at - 1].capital:
            return at
    return first + 1 if verb - first > 1 else first


def _find_far_opening(sentence: Sentence, start: int, end: int, speech: SpeechWords) -> int | None:
    """Where “that” or a quotation opens the content after “in a statement”, “during a rally in Ohio”."""
    if (
        sentence.low(start) not in speech.prepositions
        and sentence.low(start) not in ("to",)
        and not is_adverb(sentence.low(start), speech)
    ):
        return None
    for at in range(start, min(start + _FAR, end)):
        low = sentence.low(at)
        if low in speech.that and sentence.low(at - 1) not in speech.prepositions:
            return at
        if (
            low == QUOTE
            and (sentence.low(at - 1) in (",", ":") or sentence.words[at].capital)
            and is_speech_quote(sentence, at)
        ):
            return at
        if is_finite(sentence, at, speech):
            return None
    return None


def _is_clause(sentence: Sentence, start: int, end: int, speech: SpeechWords) -> bool:
    limit = start
    while limit < end and sentence.low(limit) not in (";", "?", "!"):
        limit += 1
    first = sentence.low(start)
    if first == "about" and sentence.low(start + 1)[:1].isdigit():
        return any(is_finite(sentence, at, speech) for at in range(start + 1, limit))
    if first in speech.prepositions and first not in ("under", "after", "despite", "with", "in", "if"):
        return False
    return any(is_finite(sentence, at, speech) for at in range(start + 1, limit))


def _is_plain_clause(sentence: Sentence, start: int, end: int, speech: SpeechWords) -> bool:
    """True for a subject and its verb with nothing between that opens another clause: found *they could* win."""
    if sentence.low(start) in speech.prepositions:
        return False
    for at in range(start + 1, end):
        low = sentence.low(at)
        if is_finite(sentence, at, speech):
            return (
                low in speech.auxiliaries
                or low == "'s"
                or low in speech.finite
                or low.endswith(speech.past_endings)
                or low in speech.forms
            )
        if (not sentence.words[at].is_word and low != QUOTE) or low in speech.relatives or low in speech.subordinators:
            return False
        if low in speech.infinitive or low in speech.subject_pronouns:
            return False
        if low.endswith("ing") and low in speech.forms:
            return False
    return False


def _read_thing(sentence: Sentence, cue: Cue, start: int, end: int, speech: SpeechWords) -> Content | None:
    low = sentence.low(start)
    if low in _marks() or start >= end:
        return None
    if low in speech.prepositions and not cue.particle and low not in ("about",):
        return None
    if low in speech.infinitive and not cue.particle and cue.lemma != "ask":
        return None
    stop = start
    while stop < end and sentence.low(stop) not in (",", ";", "—", ":"):
        stop += 1
    words = sum(word.is_word for word in sentence.words[start:stop])
    quoted = any(sentence.low(at) == QUOTE for at in range(start, end))
    if words + 4 * quoted < 4:
        return None
    return Content(start, end, "verb, then what it is about")


def _read_name(sentence: Sentence, start: int, end: int, speech: SpeechWords) -> Content | None:
    quote = next((at for at in range(start, min(end, start + 14)) if sentence.low(at) == QUOTE), None)
    if quote is not None:
        return Content(start, end, "calling somebody something, in quotation marks")
    low = sentence.low(start)
    if low in speech.object_pronouns and sentence.low(start + 1) in speech.determiners:
        return Content(start, end, "calling somebody something")
    for at in range(start + 1, min(end, start + 10)):
        if (
            sentence.low(at) in ("a", "an")
            and sentence.low(at - 1) not in speech.prepositions
            and sentence.low(at - 1) not in _marks()
        ):
            return Content(start, end, "calling somebody something")
        if sentence.low(at) in _marks():
            break
    return None


def find_end(sentence: Sentence, start: int, cues: list[Cue], own: Cue, speech: SpeechWords) -> int:
    """The index where content that begins at `start` ends at the latest: the sentence's end, or where something else is said."""
    end = len(sentence.words)
    if _is_opening_clause(sentence, own, speech):
        for at in range(start + 1, end):
            if sentence.low(at) == "," and any(is_finite(sentence, one, speech) for one in range(at + 2, end)):
                return at
    for at in range(start, end):
        low = sentence.low(at)
        if low == ";":
            return at
        following = sentence.low(at + 1)
        if low in (",", "—") and at > start:
            if _opens_cue(sentence, at + 1, cues, own, speech):
                return at
            if (following, sentence.low(at + 2)) in {phrase[:2] for phrase in speech.according_to}:
                return at
            if (
                following in speech.contrasts
                and sentence.low(at + 2) not in speech.that
                and _is_clause(sentence, at + 2, end, speech)
                and following != "even"
            ):
                if following == "but":
                    if _cue_in(cues, own, at, end):
                        return at
                else:
                    return at
        if low in speech.conjunctions and at > start and _coordinates_cue(sentence, at, cues, own, speech):
            return at if sentence.low(at - 1) != "," else at - 1
    return end


def _is_opening_clause(sentence: Sentence, own: Cue, speech: SpeechWords) -> bool:
    """True for a verb in a clause that only leads up to the main one: While Trump has railed against …, he …"""
    if own.kind == "gerund" and own.first == 0:
        return True
    first = sentence.low(0) if sentence.low(0) not in speech.conjunctions else sentence.low(1)
    if (
        first not in speech.subordinators
        and first not in speech.absolute
        and first not in ("as", "after", "before", "since")
    ):
        return False
    return not any(sentence.low(at) == "," for at in range(own.first))


def _cue_in(cues: list[Cue], own: Cue, first: int, past: int) -> bool:
    return any(cue is not own and first <= cue.verb < past for cue in cues)


def _opens_cue(sentence: Sentence, at: int, cues: list[Cue], own: Cue, speech: SpeechWords) -> bool:
    """True where a participle of speech follows a comma: “, adding that”."""
    while is_adverb(sentence.low(at), speech):
        at += 1
    return any(cue.first <= at <= cue.verb and cue.kind == "gerund" and cue is not own for cue in cues)


def _coordinates_cue(sentence: Sentence, at: int, cues: list[Cue], own: Cue, speech: SpeechWords) -> bool:
    """True for the “and” of “said … and added …”, “said … and Clinton said …”."""
    for cue in cues:
        if cue is own or (cue.kind in ("gerund", "plain") and not cue.kind == "plain"):
            continue
        if (
            cue.first == at + 2
            and cue.kind in ("past", "present")
            and sentence.low(at + 1) in speech.subject_pronouns
            and not own.first > at
        ):
            return True  # said …, and he had urged
        if cue.first == at + 1 and cue.kind == own.kind and not cue.to:
            return True
        if cue.kind in ("past", "present") and "say" in cue.frames and 1 <= cue.first - at - 1 <= 6:
            if all(sentence.words[i].is_word and sentence.low(i) not in speech.that for i in range(at + 1, cue.first)):
                return True
    return False
