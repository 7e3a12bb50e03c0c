"""Content, source, verb: “We were there,” Figueroa told reporters. The vote was off, she said."""

from ontherecord.draft.attribution import Attribution
from ontherecord.draft.beside import read_hearer
from ontherecord.draft.building import SHORTEST, Words, attribute
from ontherecord.draft.cues import Cue
from ontherecord.draft.ends import goes_on
from ontherecord.draft.openings.place import Content
from ontherecord.draft.parts import Part
from ontherecord.draft.phrases import Subject
from ontherecord.draft.rules.verb import Telling, find_teller
from ontherecord.draft.words import QUOTE, Sentence

_AFTER_QUOTE = (",", "—", "?", "!")
_NO_SUBJECT = Part.PREPOSITION | Part.ADVERB | Part.SUBORDINATOR | Part.CONJUNCTION
_AFTER_VERB = Part.PREPOSITION | Part.TIME | Part.ADVERB
_QUOTE_RULE = "content, then source and verb"
_CLAUSE_RULE = "clause, then source and verb"


def read_postposed(telling: Telling) -> tuple[Attribution | None, Subject] | None:
    """Source and verb come after what is said, and nothing of it follows but a second quotation."""
    sentence, cue = telling.sentence, telling.cue
    if cue.kind == "gerund" or cue.to or not cue.frames & {"say", "clause", "hearer", "that"}:
        return None
    subject = find_teller(telling)
    if subject is None:
        return None
    begin = min(subject.first, subject.whole)
    if sentence.low(begin - 1) in sentence.speech.as_words:
        begin -= 1
    while sentence.speech.inverted_pronouns and sentence.part(begin - 1) & Part.AUXILIARY:
        begin -= 1  # a-t-elle ajouté
    if find_quote_before(sentence, begin) is not None:
        return _make(sentence, cue, subject, begin, _QUOTE_RULE), subject
    if _follows_clause(sentence, cue, subject, begin):
        return _make(sentence, cue, subject, begin, _CLAUSE_RULE), subject
    return None


def find_quote_before(sentence: Sentence, index: int) -> int | None:
    """The index of the quotation that ends right before an index, or before the mark there."""
    quote = index - 2 if sentence.low(index - 1) in _AFTER_QUOTE else index - 1
    return quote if sentence.is_speech(quote) else None


def _follows_clause(sentence: Sentence, cue: Cue, subject: Subject, begin: int) -> bool:
    after = sentence.low(cue.past)
    if sentence.low(begin - 1) not in (",", "—") or not cue.frames & {"say", "clause"}:
        return False
    if "say" not in cue.frames and _is_bare(sentence, subject) and sentence.part(cue.past) & Part.PREPOSITION:
        return False
    only_circumstances = _has_only_circumstances(sentence, cue)
    inserted = only_circumstances and _stands_between(sentence, begin, cue)
    if begin <= SHORTEST and after != "," and not inserted:
        return False
    if subject.whole != subject.first and sentence.low(subject.whole - 1) not in (",", "—"):
        return False
    ends = (
        cue.past >= sentence.end or after == ";" or (after in (",", "—") and not _opens_content(sentence, cue.past + 1))
    )
    if not ends and not only_circumstances:
        return False
    return after == "," or inserted or sentence.has_verb(0, begin - 1)


def _is_bare(sentence: Sentence, subject: Subject) -> bool:
    """True for “potent chemicals found in refrigerators”: nothing tells that the noun is a subject and no apposition."""
    opens = Part.DETERMINER | Part.POSSESSIVE | Part.PRONOUN | Part.ROLE
    known = sentence.speech.evidence | sentence.speech.unnamed
    words = range(subject.first, subject.past)
    return not any(sentence.part(at) & opens or sentence.capital(at) or sentence.low(at) in known for at in words)


def _stands_between(sentence: Sentence, begin: int, cue: Cue) -> bool:
    """True where source and verb stand between a subject and its own verb: The berths, Lee said on Monday, *were* full."""
    comma = sentence.find({","}, cue.past)
    if comma is None or comma + 1 >= sentence.end:
        return False
    if sentence.part(0) & _NO_SUBJECT or sentence.part(cue.past) & Part.INFINITIVE:
        return False
    return not sentence.has_verb(0, begin - 1) and sentence.is_finite(comma + 1)


def _opens_content(sentence: Sentence, at: int) -> bool:
    return sentence.low(at) == QUOTE or bool(sentence.part(at) & Part.THAT)


def _has_only_circumstances(sentence: Sentence, cue: Cue) -> bool:
    """True for “she said on Monday”, “he said in an interview”, when no content comes after that."""
    if not cue.frames & {"say", "clause"} or not sentence.part(cue.past) & _AFTER_VERB:
        return False
    end = sentence.find({","}, cue.past)
    end = sentence.end if end is None else end
    if any(_opens_content(sentence, at) for at in (*range(cue.past, end), end + 1)):
        return False
    return not sentence.has_verb(cue.past, end)


def _make(sentence: Sentence, cue: Cue, subject: Subject, begin: int, rule: str) -> Attribution | None:
    hearer = read_hearer(sentence, cue.past, sentence.end) if "hearer" in cue.frames else None
    after = hearer[1] if hearer else cue.past
    return make_postposed(sentence, cue, subject, begin, Content(after, after, rule, hearer=hearer))


def make_postposed(sentence: Sentence, cue: Cue, subject: Subject, begin: int, after: Content) -> Attribution | None:
    """The attribution of what stands before index `begin`, and of a quotation that goes on after the verb."""
    start = _find_content_start(sentence, begin)
    past = begin
    while past > start and sentence.low(past - 1) in (",", "—"):
        past -= 1
    parts: list[Words] = [(start, past)]
    second = _find_second_part(sentence, after.first)
    if second is not None:
        parts.append((second, sentence.end))
    elif after.rule == _CLAUSE_RULE and sentence.low(after.first) == ",":
        parts.append((after.first + 1, sentence.end))
    elif after.rule == _CLAUSE_RULE:
        comma = sentence.find({","}, after.first)
        if comma is not None and (goes_on(sentence, comma + 1) or _stands_between(sentence, begin, cue)):
            parts.append((comma + 1, sentence.end))
    stop = second if second is not None else sentence.end
    content = after._replace(circumstances=(after.first, stop))
    return attribute(sentence, cue, subject, parts, after.rule, content)


def _find_content_start(sentence: Sentence, begin: int) -> int:
    start = 0
    for at in range(begin - 1, 0, -1):
        if sentence.low(at) == ";" or (sentence.low(at) == ":" and sentence.low(at + 1) == QUOTE):
            start = at + 1
            break
    while start < begin - 1 and (sentence.low(start) == "," or _is_aside(sentence, start)):
        start += 1
    return start


def _is_aside(sentence: Sentence, at: int) -> bool:
    # But · Still, · Meanwhile,
    conjunction = bool(sentence.part(at) & Part.CONJUNCTION)
    return sentence.low(at) in sentence.speech.asides and (conjunction or sentence.low(at + 1) == ",")


def _find_second_part(sentence: Sentence, after: int) -> int | None:
    """The index of the quotation that goes on: “…,” she said, *“…”*."""
    for at in range(after, sentence.end):
        before = sentence.part(at - 1)
        speaks = sentence.part(at) & Part.SPEECH and not sentence.capital(at)
        if at > after and speaks and not before & (Part.PREPOSITION | Part.INFINITIVE):
            return None
        goes_on = sentence.low(at - 1) in (",", ":", "—") or before & Part.THAT
        if goes_on and sentence.is_speech(at):
            return at
    return None
