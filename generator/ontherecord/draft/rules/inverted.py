"""Content, verb, source: “The map is wrong,” said David Cohen, a professor."""

from ontherecord.draft.attribution import Attribution
from ontherecord.draft.building import attribute
from ontherecord.draft.cues import Cue
from ontherecord.draft.openings.place import Content
from ontherecord.draft.parts import Part
from ontherecord.draft.phrases import STOPS, Subject
from ontherecord.draft.rules.postposed import find_quote_before, make_postposed
from ontherecord.draft.rules.verb import Telling
from ontherecord.draft.subjects import find_subject
from ontherecord.draft.words import QUOTE, Sentence

_RULE = "content, then verb and source"


def read_inverted(telling: Telling) -> tuple[Attribution | None, Subject] | None:
    """The verb stands between what is said and who says it."""
    sentence, cue = telling.sentence, telling.cue
    if cue.kind not in ("past", "present") or not _is_bare(sentence, cue) or not cue.frames & {"say", "clause", "that"}:
        return None
    first = cue.past
    while sentence.part(first) & Part.TIME and sentence.capital(first + 1) != sentence.capital(first):
        first += 1  # a annoncé lundi Philippe Jost
    subject = _find_after(sentence, first)
    if subject is None:
        return None
    if cue.first == 0:
        return _read_before_colon(telling, subject)
    if find_quote_before(sentence, cue.first) is None and not _follows_clause(telling, subject):
        return None
    after = Content(subject.past, subject.past, _RULE)
    return make_postposed(sentence, cue, subject, cue.first, after), subject


def _is_bare(sentence: Sentence, cue: Cue) -> bool:
    # said · a déclaré; not: had often said
    return all(sentence.part(at) & Part.AUXILIARY for at in range(cue.first, cue.verb))


def _read_before_colon(telling: Telling, subject: Subject) -> tuple[Attribution | None, Subject] | None:
    # Said Ellis: “…”
    sentence = telling.sentence
    if sentence.low(subject.past) not in (":", ",") or sentence.low(subject.past + 1) != QUOTE:
        return None
    parts = [(subject.past + 1, sentence.end)]
    return attribute(sentence, telling.cue, subject, parts, "verb, source, then a quotation"), subject


def _follows_clause(telling: Telling, subject: Subject) -> bool:
    """True for “The bridge will reopen, said Ann Lee, an engineer” and false for “Lee, an engineer, said the bridge …”."""
    sentence, cue = telling.sentence, telling.cue
    if sentence.low(cue.first - 1) not in (",", "?") or "say" not in cue.frames:
        return False
    if sentence.part(subject.first) & (Part.PRONOUN | Part.THAT) or not sentence.has_verb(0, cue.first - 1):
        return False
    after = sentence.low(subject.past)
    if sentence.part(subject.past) & Part.PREPOSITION:
        if sentence.has_verb(subject.past, sentence.find({","}, subject.past)):
            return False
    elif after not in (",", "", "("):
        return False
    if after == "," and _has_main_verb(sentence, subject.past):
        return False
    return cue.lemma in sentence.speech.plainest or find_subject(sentence, cue.first) is None


def _has_main_verb(sentence: Sentence, start: int) -> bool:
    """Whether an auxiliary follows that belongs to no relative clause: what follows is then more than an apposition."""
    relative = False
    for at in range(start, sentence.end):
        part = sentence.part(at)
        if sentence.low(at) == ",":
            relative = False
        elif part & (Part.RELATIVE | Part.SUBORDINATOR):
            relative = True
        elif not relative and part & Part.AUXILIARY and sentence.is_finite(at):
            return True
    return False


def _find_after(sentence: Sentence, first: int) -> Subject | None:
    """The subject that stands after its verb, without where and when."""
    past = first
    while past < sentence.end and not _ends_source(sentence, past, first):
        past += 1
    adverb = sentence.is_adverb(first) and past == first + 1
    if past == first or sentence.part(first) & Part.THAT or adverb:
        return None
    return Subject(first, past, first, "subject after its verb")


def _ends_source(sentence: Sentence, at: int, first: int) -> bool:
    low, part, speech = sentence.low(at), sentence.part(at), sentence.speech
    if low in STOPS or low == QUOTE or part & (Part.RELATIVE | Part.SUBORDINATOR):
        return True
    if part & Part.PREPOSITION:
        inside = low in speech.of_words or (low in speech.place_words and not sentence.capital(at - 1))
        return at == first or not inside
    if at == first:
        return False
    if part & Part.TIME and sentence.low(at - 1) not in speech.articles:
        return True
    if part & Part.GERUND or sentence.low(at).endswith(speech.gerund_endings or ("\0",)):
        return not sentence.part(at - 1) & (Part.DETERMINER | Part.POSSESSIVE)  # said the ruling
    return sentence.is_finite(at)
