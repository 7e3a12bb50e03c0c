"""Verbs of speech in a sentence, outside its quotations."""

from dataclasses import dataclass

from ontherecord.draft.papers import find_paper
from ontherecord.draft.parts import Part
from ontherecord.draft.words import HYPHEN, QUOTE, Sentence
from ontherecord.language.shape import Frame

_LONGEST_GROUP = 6
_NEAR = 8
"""How many words before a verb the poll or study that it tells of may stand."""
_BESIDE_VERB = Part.AUXILIARY | Part.ADVERB | Part.INFINITIVE | Part.NEGATION
_AFTER_VERB = (
    Part.THAT
    | Part.DETERMINER
    | Part.POSSESSIVE
    | Part.OBJECT
    | Part.PRONOUN
    | Part.ASKER
    | Part.INFINITIVE
    | Part.ADVERB
)
_SET_OFF = frozenset({QUOTE, ",", ")", "—"})
_BEFORE_VERB = Part.PRONOUN | Part.ROLE | Part.CONJUNCTION | Part.ORGANISATION


@dataclass(frozen=True, slots=True)
class Cue:
    """A verb with its auxiliaries and its particle: indexes of words, half-open."""

    first: int
    verb: int
    past: int
    lemma: str
    kind: str
    """As in `SpeechForm`; “is demanding” is "present"."""
    frames: frozenset[Frame]
    particle: str = ""
    passive: bool = False
    to: bool = False
    """An infinitive: “went on *to say*”."""
    negated: bool = False
    unreal: bool = False


def find_cues(sentence: Sentence) -> list[Cue]:
    """The cues of a sentence, in order."""
    cues: list[Cue] = []
    if sentence.is_endless:
        return cues
    for index, word in enumerate(sentence.words):
        before = sentence.low(index - 1)
        if not word.part & Part.SPEECH or before == HYPHEN or (word.capital and index and before not in (QUOTE, ",")):
            continue
        cue = _read_cue(sentence, index)
        if cue is not None:
            cues.append(cue)
    return cues


def _read_cue(sentence: Sentence, index: int) -> Cue | None:
    speech = sentence.speech
    form = speech.forms[sentence.low(index)][0]
    first = _find_group_start(sentence, index)
    group = range(first, index)
    to = any(sentence.part(at) & Part.INFINITIVE for at in group)
    auxiliaries = [sentence.low(at) for at in group if sentence.part(at) & Part.AUXILIARY]
    of_being = bool(auxiliaries) and auxiliaries[-1] in speech.passive
    if not auxiliaries and not to and _is_noun(sentence, index, form.kind):
        return None
    frames, past, particle = _take_particle(sentence, index, form.lemma)
    return Cue(
        first,
        index,
        past,
        form.lemma,
        "present" if form.kind == "gerund" and of_being else form.kind,
        frames,
        particle,
        passive=form.kind in ("past", "participle") and of_being,
        to=to,
        negated=any(sentence.part(at) & Part.NEGATION for at in group),
        unreal=any(word in speech.unreal for word in auxiliaries),
    )


def _find_group_start(sentence: Sentence, index: int) -> int:
    first = index
    while first > 0 and index - first < _LONGEST_GROUP:
        if sentence.low(first - 1) == "'s" and not sentence.part(first - 2) & Part.PRONOUN:
            break
        if not sentence.part(first - 1) & _BESIDE_VERB:
            break
        first -= 1
    return first


def _is_noun(sentence: Sentence, index: int, kind: str) -> bool:
    """True for “the claims”, “a proposed ban”, “its reported losses”."""
    speech = sentence.speech
    if sentence.is_noun_before_verb(index):
        return True
    at = index - 1
    while at >= 0 and sentence.is_adverb(at):
        at -= 1
    before, part = sentence.low(at), sentence.part(at)
    noun_like = sentence.low(index) in speech.noun_like
    if part & Part.POSSESSIVE or before == "'s":
        return True
    if part & Part.DETERMINER:
        return not (before in speech.stand_alone and kind in ("past", "present") and not noun_like)
    doing = before.endswith(speech.gerund_endings or ("\0",)) and before not in speech.evidence  # not: polling showed
    if kind == "past" and at >= 0 and not sentence.capital(at) and doing:
        return True  # committing repeated gaffes
    finite = kind in ("plain", "present")
    lemma = speech.forms[sentence.low(index)][0].lemma
    if noun_like and kind == "past" and lemma == sentence.low(index) and not _is_followed_as_verb(sentence, index):
        return True  # raised its forecast by
    if finite and noun_like and before not in speech.evidence and _is_counted(sentence, at):
        return True
    if finite and noun_like and lemma in speech.findings and not part & Part.PREPOSITION:
        if find_paper(sentence, at + 1) is not None:  # a review of their reports shows
            return False
        if part & Part.RELATIVE and _is_followed_as_verb(sentence, index):
            return False
    named = sentence.capital(at) or before.endswith("s")
    if finite and noun_like and sentence.part(index + 1) & Part.THAT and named and not part & Part.PREPOSITION:
        return False  # audit files from Reuters show that
    if finite and noun_like and not _is_followed_as_verb(sentence, index):
        return True
    if part & Part.PREPOSITION:
        return kind != "gerund" and before not in speech.than
    if kind == "plain" and noun_like:
        return not part & (Part.PRONOUN | Part.CONJUNCTION) and not before.endswith("s")
    if finite and noun_like and at >= 0 and not sentence.capital(at):
        # small letters before it: “tax claims”, but “the minister claims”
        if part & (_BEFORE_VERB | Part.RELATIVE) or before in _SET_OFF or before in speech.plan_nouns:
            return False
        return not any(sentence.low(one) in speech.evidence for one in range(max(at - _NEAR, 0), at + 1))
    return False


def _is_counted(sentence: Sentence, at: int) -> bool:
    # 0.1 percentage points; 11 swing states
    return any(sentence.low(one)[:1].isdigit() for one in (at, at - 1))


def _is_followed_as_verb(sentence: Sentence, index: int) -> bool:
    """True where a word like “reports” has after it what a verb has: reports *that*, reports *the* deal."""
    at = index + 1
    if at >= sentence.end:
        return index > 0
    if sentence.part(at) & _AFTER_VERB or sentence.low(at) in (QUOTE, ",", ":"):
        return True
    lemma = sentence.speech.forms[sentence.low(index)][0].lemma
    if (lemma, sentence.low(at)) in sentence.speech.particles:
        return True
    return sentence.capital(at) or bool(sentence.part(index - 1) & Part.PRONOUN)


def _take_particle(sentence: Sentence, index: int, lemma: str) -> tuple[frozenset[Frame], int, str]:
    """What the verb takes, the index after it, and its particle: pointed *out*, called again *for*."""
    for at in range(index + 1, index + 4):
        taken = sentence.speech.particles.get((lemma, sentence.low(at)))
        if taken and sentence.part(at + 1) & Part.INFINITIVE and "to" not in taken and "say" in taken:
            break  # went on to say
        if taken:
            return taken, at + 1, sentence.low(at)
        if not sentence.is_adverb(at):
            break
    return sentence.speech.frames[lemma], index + 1, ""
