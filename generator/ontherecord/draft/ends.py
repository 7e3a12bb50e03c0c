"""Where what somebody is reported to have said ends: at the sentence's end, or where something else is said."""

from ontherecord.draft.cues import Cue
from ontherecord.draft.parts import Part
from ontherecord.draft.phrases import STOPS
from ontherecord.draft.words import Sentence

_SHORT_SUBJECT = 6
_NEAR = 2
_OPENS_CLAUSE = Part.RELATIVE | Part.SUBORDINATOR | Part.CONJUNCTION | Part.PRONOUN
_BEFORE_VERB = Part.AUXILIARY | Part.INFINITIVE | Part.ADVERB
_NO_SUBJECT = Part.THAT | Part.RELATIVE | Part.SUBORDINATOR | Part.CONJUNCTION | Part.PREPOSITION


def find_end(sentence: Sentence, start: int, cues: list[Cue], own: Cue, who: int = -1) -> int:
    """The index where content that begins at `start` at the earliest ends at the latest.

    `who` is the index of the relative pronoun whose verb it is: an engineer *who* said it was weak, left.
    """
    if who > 0 and sentence.low(who - 1) == "—":
        return sentence.find({"—"}, start + 1) or sentence.end
    if who > 0 and sentence.low(who - 1) != ",":
        outer = find_outer_verb(sentence, start, 0 if sentence.part(start) & Part.INFINITIVE else 1)
        if outer is not None:
            return outer
    if who >= 0:
        comma = sentence.find({","}, start + 1)
        while comma is not None and comma + 1 < sentence.end:
            if sentence.is_finite(comma + 1):
                return comma
            comma = sentence.find({","}, comma + 1)
    if _leads_up(sentence, own):
        comma = sentence.find({","}, start + 1)
        while comma is not None:
            if sentence.has_verb(comma + 2):
                return comma
            comma = sentence.find({","}, comma + 1)
    for at in range(start, sentence.end):
        if sentence.low(at) == ";" and _is_told_anew(sentence, at, cues, own):
            return at
        if at > start and sentence.low(at) in (",", "—") and _ends_at_mark(sentence, at, cues, own):
            return at
        if at > start and sentence.part(at) & Part.CONJUNCTION and _is_coordinated(sentence, at, cues, own):
            return at - (sentence.low(at - 1) == ",")
    return sentence.end


def find_outer_verb(sentence: Sentence, start: int, verbs: int) -> int | None:
    """The index of a verb of the clause around the one that begins at `start`, before any mark: those who say it is late *left*.

    `verbs` is how many verbs the inner clause has of its own; each word that opens another one adds one.
    """
    for at in range(start + 1, sentence.end):
        part = sentence.part(at)
        if sentence.low(at) in STOPS or sentence.is_speech(at):
            return None
        if part & _OPENS_CLAUSE:
            verbs += 1
        elif sentence.is_finite(at) and not sentence.part(at - 1) & _BEFORE_VERB:
            if verbs <= 0:
                return at
            verbs -= 1
    return None


def goes_on(sentence: Sentence, at: int) -> bool:
    """True where figures follow that are the same source's: Sales fell 8 percent, according to Lee, *and* rents rose 3."""
    if sentence.low(at) not in sentence.speech.and_words or not sentence.has_verb(at + 2):
        return False
    rest = range(at, sentence.end)
    if any(sentence.part(one) & Part.SPEECH and sentence.is_finite(one) for one in rest):
        return False
    return any(sentence.low(one)[0].isdigit() or sentence.low(one) in sentence.speech.numerals for one in rest)


def _is_told_anew(sentence: Sentence, semicolon: int, cues: list[Cue], own: Cue) -> bool:
    """True where somebody says something in what follows a semicolon, up to the next one."""
    end = sentence.find({";"}, semicolon + 1) or sentence.end
    return any(cue is not own and semicolon < cue.verb < end for cue in cues)


def _leads_up(sentence: Sentence, own: Cue) -> bool:
    """True for a verb in a clause that only leads up to the main one: While Trump has railed against it, he stays."""
    if own.kind == "gerund" and own.first == 0:
        return True
    first = 1 if sentence.part(0) & Part.CONJUNCTION else 0
    comma = sentence.find({","}, 0, own.first)
    if comma is not None and not sentence.has_verb(0, comma):  # In June, after the port asked for help, rents fell
        first = comma + 1
    speech = sentence.speech
    opens = sentence.low(first) in speech.absolute | speech.opening_prepositions
    if not opens and not sentence.part(first) & Part.SUBORDINATOR:
        return False
    return sentence.find({","}, first, own.first) is None


def _ends_at_mark(sentence: Sentence, mark: int, cues: list[Cue], own: Cue) -> bool:
    speech = sentence.speech
    if _opens_participle(sentence, mark + 1, cues, own):
        return True
    if _is_spliced(sentence, mark, cues, own):
        return True
    if own.kind == "present" and any(
        cue.first == mark + 1 and cue.kind == "present" and cue is not own for cue in cues
    ):
        return True  # it notes that …, calls on Hamas, and urges
    following = sentence.low(mark + 1)
    if any(phrase[:2] == (following, sentence.low(mark + 2)) for phrase in speech.according_to):
        return True
    if following not in speech.contrasts or sentence.part(mark + 2) & Part.THAT or not sentence.has_verb(mark + 3):
        return False
    return following not in speech.weak_contrasts or any(
        cue is not own and cue.verb >= mark and not cue.unreal for cue in cues
    )


def _is_spliced(sentence: Sentence, mark: int, cues: list[Cue], own: Cue) -> bool:
    """True where somebody else says something else after a comma: One says it is open, *another says* it is not."""
    opens = [sentence.part(one) for one in range(own.past, min(own.past + _NEAR, mark))]
    leads_up = any(part & Part.SUBORDINATOR and not part & Part.THAT for part in opens)
    if leads_up or not sentence.has_verb(own.past, mark):  # said that while it was late, they argued on
        return False
    for cue in cues:
        between = range(mark + 1, cue.first)
        if cue is own or cue.kind not in ("past", "present") or "say" not in cue.frames:
            continue
        goes_on = cue.past + 1 < sentence.end and sentence.words[cue.past].is_word
        if not goes_on or not 1 <= len(between) <= _SHORT_SUBJECT:
            continue
        if all(sentence.words[one].is_word and not sentence.part(one) & _NO_SUBJECT for one in between):
            return True
    return False


def _opens_participle(sentence: Sentence, at: int, cues: list[Cue], own: Cue) -> bool:
    """True where a participle of speech follows a comma: “, adding that”."""
    while sentence.is_adverb(at):
        at += 1
    return any(cue.first <= at <= cue.verb and cue.kind == "gerund" and cue is not own for cue in cues)


def _is_coordinated(sentence: Sentence, at: int, cues: list[Cue], own: Cue) -> bool:
    """True for the “and” of “said … and added …”, “said … and Clinton said …”, “said …, and he urged …”."""
    for cue in cues:
        if cue is own or cue.kind == "gerund":
            continue
        finite = cue.kind in ("past", "present")
        if cue.first == at + 1 and cue.kind == own.kind and not cue.to:
            return True
        if finite and cue.first == at + 2 and sentence.part(at + 1) & Part.PRONOUN and own.first <= at:
            return True
        if finite and "say" in cue.frames and 1 <= cue.first - at - 1 <= _SHORT_SUBJECT:
            between = range(at + 1, cue.first)
            if all(sentence.words[one].is_word and not sentence.part(one) & Part.THAT for one in between):
                return True
    return False
