"""Verbs of speech in a sentence, outside its quotations."""

from dataclasses import dataclass

from ontherecord.draft.words import QUOTE, Sentence, is_adverb
from ontherecord.language import SpeechWords
from ontherecord.language.shape import Frame

_LONGEST_GROUP = 6


@dataclass(frozen=True, slots=True)
class Cue:
    """A verb with its auxiliaries and its particle: indexes of words, half-open."""

    first: int
    verb: int
    past: int
    lemma: str
    kind: str
    frames: frozenset[Frame]
    particle: str = ""
    passive: bool = False
    to: bool = False
    """An infinitive: “went on *to say*”."""
    negated: bool = False
    unreal: bool = False


def find_cues(sentence: Sentence, speech: SpeechWords) -> list[Cue]:
    """The cues of a sentence, in order."""
    cues = []
    for index, word in enumerate(sentence.words):
        forms = speech.forms.get(word.low)
        if not forms or (word.capital and index and sentence.low(index - 1) not in (QUOTE, ",")):
            continue
        cue = _read_cue(sentence, index, speech)
        if cue is not None:
            cues.append(cue)
    return cues


def _read_cue(sentence: Sentence, index: int, speech: SpeechWords) -> Cue | None:
    form = speech.forms[sentence.low(index)][0]
    first = _find_group_start(sentence, index, speech)
    group = [sentence.low(at) for at in range(first, index)]
    to = bool(group) and any(word in speech.infinitive for word in group)
    auxiliaries = [word for word in group if word in speech.auxiliaries]
    passive = form.kind in ("past", "participle") and bool(auxiliaries) and auxiliaries[-1] in speech.passive
    if not auxiliaries and not to and _is_noun(sentence, index, form.kind, speech):
        return None
    kind = form.kind
    if kind == "gerund" and auxiliaries and auxiliaries[-1] in speech.passive:
        kind = "present"  # is demanding
    frames, past, particle = _take_particle(sentence, index, form.lemma, speech)
    return Cue(
        first,
        index,
        past,
        form.lemma,
        kind,
        frames,
        particle,
        passive,
        to,
        negated=any(word in speech.negations for word in group),
        unreal=any(word in speech.unreal for word in auxiliaries),
    )


def _find_group_start(sentence: Sentence, index: int, speech: SpeechWords) -> int:
    first = index
    while first > 0 and index - first < _LONGEST_GROUP:
        before = sentence.low(first - 1)
        if before == "'s" and sentence.low(first - 2) not in speech.subject_pronouns:
            break
        if (
            before in speech.auxiliaries
            or is_adverb(before, speech)
            or before in speech.infinitive
            or before in speech.negations
        ):
            first -= 1
        else:
            break
    return first


def _is_noun(sentence: Sentence, index: int, kind: str, speech: SpeechWords) -> bool:
    """True for “the claims”, “a proposed ban”, “its reported losses”."""
    at = index - 1
    while at >= 0 and is_adverb(sentence.low(at), speech):
        at -= 1
    before = sentence.low(at)
    low = sentence.low(index)
    if before in speech.possessives or before == "'s":
        return True
    if before in speech.determiners:
        return not (
            before in ("that", "this", "all", "both", "some", "many", "most", "few", "several", "others", "one")
            and kind in ("past", "present")
            and low not in speech.noun_like
        )
    if (
        kind == "past"
        and at >= 0
        and not sentence.words[at].capital
        and any(form.kind == "gerund" for form in speech.forms.get(before, ())) | before.endswith("ing")
    ):
        return True  # committing repeated gaffes
    if kind in ("plain", "present") and low in speech.noun_like and not _is_followed_as_verb(sentence, index, speech):
        return True
    if before in speech.prepositions:
        return kind != "gerund" and before not in ("than",)
    if kind == "plain" and low in speech.noun_like:
        return before not in speech.subject_pronouns and not before.endswith("s") and before not in speech.conjunctions
    if kind in ("plain", "present") and low in speech.noun_like and at >= 0 and not sentence.words[at].capital:
        # small letters before it: “tax claims”, but “the minister claims”
        return (
            before not in speech.subject_pronouns
            and before not in speech.role_words
            and before not in speech.conjunctions
            and before not in (QUOTE, ",", "who", "which")
            and before not in speech.organisation_words
        )
    return False


def _is_followed_as_verb(sentence: Sentence, index: int, speech: SpeechWords) -> bool:
    """True where a word like “reports” has after it what a verb has: reports *that*, reports *the* deal."""
    at = index + 1
    if at >= len(sentence.words):
        return sentence.low(index - 1) != ""
    after = sentence.low(at)
    if (
        after in speech.that
        or after in speech.determiners
        or after in speech.possessives
        or after in speech.object_pronouns
        or after in speech.subject_pronouns
    ):
        return True
    if after in speech.askers or after in (QUOTE, ",", ":") or after in speech.infinitive or is_adverb(after, speech):
        return True
    lemma = speech.forms[sentence.low(index)][0].lemma
    return (
        (lemma, after) in speech.particles
        or sentence.words[at].capital
        or sentence.low(index - 1) in speech.subject_pronouns
    )


def _take_particle(
    sentence: Sentence, index: int, lemma: str, speech: SpeechWords
) -> tuple[frozenset[Frame], int, str]:
    frames = speech.frames[lemma]
    at = index + 1
    for step in (0, 1, 2):
        taken = speech.particles.get((lemma, sentence.low(at + step)))
        if taken:
            past = at + step + 1
            if lemma == "go" and sentence.low(past) in speech.infinitive:
                break
            return taken, past, sentence.low(at + step)
        if not is_adverb(sentence.low(at + step), speech):
            break
    return frames, index + 1, ""
