"""Who does the saying: the words that are the subject of a verb."""

from ontherecord.draft.papers import find_paper
from ontherecord.draft.parts import Part
from ontherecord.draft.phrases import STOPS, Subject, find_start, trim
from ontherecord.draft.words import QUOTE, Sentence


def find_subject(sentence: Sentence, before: int) -> Subject | None:
    """The subject that ends before the verb at index `before`; None where there is none."""
    past = before
    while past > 0 and sentence.is_adverb(past - 1):
        past -= 1
    at = past
    while at > 0 and sentence.part(at - 1) & Part.TIME:
        at -= 1
    if at > 0 and sentence.low(at - 1) == ",":  # Beck, a critic, last week said
        past = at
    if past == 0:
        return None
    last = sentence.low(past - 1)
    if last in (",", "—", ")"):
        return _find_before_insertion(sentence, past - 1)
    if last in STOPS or last == QUOTE:
        return None
    return trim(sentence, find_start(sentence, past), past)


def find_paper_subject(sentence: Sentence, before: int) -> Subject | None:
    """The poll, study or paper whose verb begins at an index, with what it is of and by."""
    paper = find_paper(sentence, before)
    if paper is None:
        return None
    trimmed = trim(sentence, find_start(sentence, paper), paper + 1)
    if trimmed is None or trimmed.who >= 0:
        return None
    past = paper + 1
    while past < before and not sentence.part(past) & (Part.RELATIVE | Part.THAT):
        past += 1
    return trimmed._replace(past=past, rule="the poll, the study or the paper before its verb")


def find_main_subject(sentence: Sentence, before: int) -> Subject | None:
    """The subject of the first verb before an index that has one."""
    for at in range(before):
        if sentence.is_finite(at):
            subject = find_subject(sentence, find_group_start(sentence, at))
            if subject is not None:
                return subject._replace(rule="the subject of the sentence")
    return None


def find_group_start(sentence: Sentence, at: int) -> int:
    """The index of the first auxiliary of the verb at an index."""
    while at > 0 and sentence.part(at - 1) & Part.AUXILIARY:
        at -= 1
    return at


# ---------------------------------------------------------------------------------------- before an insertion


def _find_before_insertion(sentence: Sentence, comma: int) -> Subject | None:
    """The subject before “, 22, of Flint, ” or “, who leads the party, ”."""
    segments = _list_segments(sentence, comma)
    if not segments:
        return find_main_subject(sentence, comma)
    for start, end in segments:
        begin = start
        while begin < end and sentence.part(begin) & (Part.CONJUNCTION | Part.SUBORDINATOR | Part.THAT):
            begin += 1
        subject = trim(sentence, max(find_start(sentence, end), begin), end) if begin < end else None
        if subject is not None and subject.who < 0 and _is_noun(sentence, subject):
            return subject._replace(whole=begin, rule="subject before an insertion")
    return None


def _is_noun(sentence: Sentence, subject: Subject) -> bool:
    at = subject.first
    low, part = sentence.low(at), sentence.part(at)
    if low[0].isdigit() or part & (Part.TIME | Part.ADVERB | Part.PREPOSITION | Part.RELATIVE):
        return False
    if not sentence.capital(at):
        if part & Part.SPEECH and not sentence.capital(at + 1):
            return False
        if low.endswith(sentence.speech.gerund_endings or ("\0",)):
            return False
    return sentence.words[at].is_word


def _list_segments(sentence: Sentence, comma: int) -> list[tuple[int, int]]:
    """What stands between commas from the clause's beginning to an inserted comma, and may hold the subject.

    None when the clause before the comma is a whole one, so that its own subject goes on: The candidate mocked a
    reporter, *referred* to …
    """
    begin = comma
    while begin > 0 and sentence.low(begin - 1) not in (";", ":", "?", "!") and not sentence.is_speech(begin - 1):
        begin -= 1
    segments: list[tuple[int, int]] = []
    start = begin
    for at in range(begin, comma + 1):
        if sentence.low(at) in (",", "—", "(", ")"):
            if at > start:
                segments.append((start, at))
            start = at + 1
    kept: list[tuple[int, int]] = []
    for segment in segments:
        opener = sentence.part(segment[0])
        if not sentence.has_verb(*segment):
            kept.append(segment)
        elif segment != segments[-1]:
            kept = kept if opener & Part.RELATIVE else []  # a finished clause: what comes after it begins anew
        elif not kept and not opener & (Part.RELATIVE | Part.SUBORDINATOR) and sentence.low(comma) == ",":
            return []
    return kept or segments[:1]
