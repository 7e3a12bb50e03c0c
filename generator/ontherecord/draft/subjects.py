"""Who does the saying: the words that are the subject of a verb of speech."""

from typing import NamedTuple

from ontherecord.draft.words import QUOTE, Sentence, is_adverb, is_finite, is_speech_quote
from ontherecord.language import SpeechWords

_STOPS = frozenset({",", ";", ":", "—", "(", ")", "?", "!", "...", "[", "]"})


class Subject(NamedTuple):
    """Indexes of the words of a subject, half-open, and of the first word of all that belongs to it."""

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


def find_subject(sentence: Sentence, before: int, speech: SpeechWords) -> Subject | None:
    """The subject that ends before the verb at index `before`; None where there is none."""
    past = before
    while past > 0 and is_adverb(sentence.low(past - 1), speech):
        past -= 1
    at = past
    while at > 0 and sentence.low(at - 1) in speech.time_words:
        at -= 1
    if at > 0 and sentence.low(at - 1) == ",":
        past = at
    if past == 0:
        return None
    last = sentence.low(past - 1)
    if last in (",", "—", ")"):
        return _find_before_insertion(sentence, past - 1, speech)
    if last in _STOPS or last == QUOTE:
        return None
    first = _find_start(sentence, past, speech)
    if first >= past:
        return None
    return _trim(sentence, first, past, speech)


def _find_start(sentence: Sentence, past: int, speech: SpeechWords) -> int:
    # Leftwards over what may be one noun phrase.
    at = past
    while at > 0:
        low = sentence.low(at - 1)
        if (
            low in _STOPS
            or low == QUOTE
            or low in speech.subordinators
            or (low in speech.that and not _is_relative(sentence, at - 1, speech))
        ):
            break
        if low in speech.relatives and low not in speech.that:
            if at == past:  # “who said”: the one before it
                at -= 1
                continue
            break
        if low in ("and", "or") and not _joins_names(sentence, at - 1, speech):
            break
        if low in speech.conjunctions and low not in ("and", "or"):
            break
        if low in speech.infinitive and not sentence.words[at].capital:
            break
        if is_finite(sentence, at - 1, speech) or (low in speech.auxiliaries and low != "'s"):
            relative = _find_relative(sentence, at - 1, speech)
            if (
                relative is None
                and at < past
                and low.endswith(speech.past_endings)
                and sentence.low(at - 2) in (QUOTE, ",", "")
            ):
                at -= 1  # “…,” retired general Lloyd Newton said
                continue
            if relative is None:
                break
            at = relative
            continue
        if low in speech.forms and at != past and speech.forms[low][0].kind == "gerund":
            break
        at -= 1
    return at


def _is_relative(sentence: Sentence, index: int, speech: SpeechWords) -> bool:
    return False


def _find_relative(sentence: Sentence, verb: int, speech: SpeechWords) -> int | None:
    """The index of the who or which whose verb this is: people *who* attended said."""
    at = verb - 1
    while at >= 0 and (is_adverb(sentence.low(at), speech) or sentence.low(at) in speech.auxiliaries):
        at -= 1
    if (
        at > 0
        and sentence.low(at) in speech.relatives
        and sentence.low(at) not in speech.that
        and sentence.words[at - 1].is_word
    ):
        return at
    return None


def _joins_names(sentence: Sentence, index: int, speech: SpeechWords) -> bool:
    """True for the “and” of “Blumenthal and Cohen said”, false for that of “he laughed and Ann said”."""
    before, after = sentence.words[index - 1] if index else None, sentence.words[index + 1]
    if before is None or not before.is_word or before.low in speech.object_pronouns:
        return False
    at = index - 1
    while at >= 0 and sentence.low(at) not in _STOPS and sentence.low(at) != QUOTE:
        if is_finite(sentence, at, speech) and _find_relative(sentence, at, speech) is None:
            return False
        at -= 1
    return after.low not in speech.subject_pronouns


def _trim(sentence: Sentence, first: int, past: int, speech: SpeechWords) -> Subject | None:
    """Cut off what comes before the noun phrase: “On Monday the council”."""
    whole = first
    while first < past and (
        sentence.low(first) in speech.conjunctions
        or (is_adverb(sentence.low(first), speech) and not sentence.words[first].capital)
    ):
        first += 1
    while first < past and is_adverb(sentence.low(first), speech):
        first += 1
    if first < past and sentence.low(first) in speech.prepositions:
        start = _after_adverbial(sentence, first, past, speech)
        if start is None:
            return None
        first = start
    elif first < past and sentence.low(first) in speech.time_words and sentence.low(past - 1) not in speech.time_words:
        while (
            first < past and sentence.low(first) in speech.time_words and not (sentence.low(first) == "may" and False)
        ):
            first += 1
    past = _cut_adverbial_end(sentence, first, past, speech)
    if first >= past:
        return None
    if sentence.low(past - 1) in speech.relatives:
        return _find_antecedent(sentence, past - 1, first, speech)
    if (
        past - first == 1
        and sentence.low(first) in ("it", "that", "there", "this", "which", "what")
        and sentence.low(first) != "it"
    ):
        return None
    return Subject(first, past, whole, "subject")


def _after_adverbial(sentence: Sentence, first: int, past: int, speech: SpeechWords) -> int | None:
    # “On Wednesday the council”: the last noun phrase that no preposition holds.
    starts = []
    for at in range(first + 1, past):
        low, before = sentence.low(at), sentence.low(at - 1)
        opens = (
            low in speech.determiners
            or low in speech.possessives
            or low in speech.subject_pronouns
            or (sentence.words[at].capital and not sentence.words[at - 1].capital)
        )
        if (
            opens
            and before not in speech.prepositions
            and before not in speech.determiners
            and before not in speech.possessives
            and before not in ("'s", "and")
            and not (before in speech.time_words and low in speech.time_words)
        ):
            starts.append(at)
    if not starts:
        return None
    return starts[0]


def _cut_adverbial_end(sentence: Sentence, first: int, past: int, speech: SpeechWords) -> int:
    # “Trump on Monday” → Trump; “Blinken last week” → Blinken
    at = past
    while at > first + 1 and sentence.low(at - 1) in speech.time_words and not _is_surname(sentence, at - 1, speech):
        at -= 1
    if at < past and at > first + 1 and sentence.low(at - 1) in speech.prepositions:
        at -= 1
    return at if at > first else past


def _is_surname(sentence: Sentence, index: int, speech: SpeechWords) -> bool:
    # Theresa May
    before = sentence.words[index - 1]
    return (
        sentence.low(index) in ("may", "march", "april", "june", "august")
        and before.capital
        and before.low not in speech.time_words
    )


def _find_antecedent(sentence: Sentence, relative: int, first: int, speech: SpeechWords) -> Subject | None:
    if relative > first:
        return Subject(first, relative, first, "relative", relative)
    if relative and sentence.low(relative - 1) == ",":
        past = relative - 1
        start = _find_start(sentence, past, speech)
        if start < past:
            trimmed = _trim(sentence, start, past, speech)
            return trimmed and trimmed._replace(rule="relative", who=relative)
    return None


def _find_before_insertion(sentence: Sentence, comma: int, speech: SpeechWords) -> Subject | None:
    """The subject before “, 22, of Flint, ” or “, who leads the party, ”."""
    segments = _segments(sentence, comma, speech)
    if not segments:
        return find_main_subject(sentence, comma, speech)
    for start, end in segments:
        start = _skip_opener(sentence, start, end, speech)
        if start >= end:
            continue
        first = _find_start(sentence, end, speech)
        subject = _trim(sentence, max(first, start), end, speech)
        if subject is None or subject.rule == "relative":
            continue
        if sentence.low(subject.first) in speech.prepositions or not _looks_like_noun(sentence, subject, speech):
            continue
        return subject._replace(whole=start, rule="subject before an insertion")
    return None


def _looks_like_noun(sentence: Sentence, subject: Subject, speech: SpeechWords) -> bool:
    low = sentence.low(subject.first)
    if low[0].isdigit() or low in speech.time_words or is_adverb(low, speech):
        return False
    forms = speech.forms.get(low)
    if (forms and not sentence.words[subject.first].capital and not sentence.words[subject.first + 1].capital) or (
        low.endswith("ing") and not sentence.words[subject.first].capital
    ):
        return False
    return sentence.words[subject.first].is_word and low not in speech.relatives


def _skip_opener(sentence: Sentence, start: int, end: int, speech: SpeechWords) -> int:
    while start < end and (
        sentence.low(start) in speech.conjunctions
        or sentence.low(start) in speech.subordinators
        or sentence.low(start) in speech.that
    ):
        start += 1
    return start


def _segments(sentence: Sentence, comma: int, speech: SpeechWords) -> list[tuple[int, int]]:
    """What stands between commas in the clause before an inserted comma, from the clause's beginning."""
    begin = comma
    while (
        begin > 0 and sentence.low(begin - 1) not in (";", ":", "?", "!") and not is_speech_quote(sentence, begin - 1)
    ):
        begin -= 1
    segments: list[tuple[int, int]] = []
    start = begin
    for at in range(begin, comma + 1):
        if sentence.low(at) in (",", "—", "(", ")"):
            if at > start:
                segments.append((start, at))
            start = at + 1
    # A finished clause before ends the search: what comes after it begins anew.
    kept: list[tuple[int, int]] = []
    for segment in segments:
        opener = sentence.low(segment[0])
        finite = any(is_finite(sentence, at, speech) for at in range(*segment))
        if finite and opener not in speech.relatives and kept is not None and segment is not segments[-1]:
            kept = []
            continue
        if (
            finite
            and segment is segments[-1]
            and opener not in speech.relatives
            and opener not in speech.subordinators
            and sentence.low(comma) == ","
            and not kept
        ):
            return []  # The candidate has mocked a reporter, referred to …
        if not finite:
            kept.append(segment)
    return kept or segments[:1]


def find_inverted(sentence: Sentence, after: int, speech: SpeechWords) -> Subject | None:
    """The subject that stands after its verb: “…,” said *David B. Cohen*, a professor."""
    past = after
    end = len(sentence.words)
    while past < end:
        low = sentence.low(past)
        if low in _STOPS or low == QUOTE or low in speech.relatives or low in speech.subordinators:
            break
        if low in speech.time_words and past > after and sentence.words[past - 1].low not in ("the",):
            break
        if low in speech.prepositions and past > after and low not in ("of", "for", "at", "from", "with"):
            break
        if low in speech.prepositions and (
            past == after or (low in ("at", "from", "with") and sentence.words[past - 1].capital)
        ):
            break
        if is_finite(sentence, past, speech) and past > after:
            break
        if past > after and low in speech.forms and speech.forms[low][0].kind == "gerund":
            break
        past += 1
    if (
        past == after
        or sentence.low(after) in speech.that
        or (is_adverb(sentence.low(after), speech) and past == after + 1)
    ):
        return None
    return Subject(after, past, after, "subject after its verb")


def find_main_subject(sentence: Sentence, before: int, speech: SpeechWords) -> Subject | None:
    """The subject of the first verb before an index that has one."""
    for at in range(before):
        if is_finite(sentence, at, speech):
            subject = find_subject(sentence, group_start(sentence, at, speech), speech)
            if subject is not None:
                return subject._replace(rule="the subject of the sentence")
    return None


def group_start(sentence: Sentence, at: int, speech: SpeechWords) -> int:
    """The index of the first auxiliary of the verb at an index."""
    while at > 0 and sentence.low(at - 1) in speech.auxiliaries:
        at -= 1
    return at
