"""Who said what, sentence by sentence: the rules are asked in their order."""

from collections.abc import Iterator

from ontherecord.draft.attribution import Attribution
from ontherecord.draft.contents import find_content
from ontherecord.draft.cues import find_cues
from ontherecord.draft.ends import find_end
from ontherecord.draft.parts import Lexicon
from ontherecord.draft.phrases import Subject
from ontherecord.draft.rules import OF_A_QUOTATION, OF_A_VERB, Telling
from ontherecord.draft.rules.according import read_according_to
from ontherecord.draft.rules.alone import read_alone
from ontherecord.draft.rules.evidence import read_evidence
from ontherecord.draft.rules.label import read_label
from ontherecord.draft.rules.noun import read_nouns, read_opening
from ontherecord.draft.subjects import find_subject
from ontherecord.draft.units import Unit
from ontherecord.draft.words import QUOTE, Sentence, read_words

_SHORT_TAG = 12


def read_sentences(text: str, units: list[Unit], words: Lexicon) -> Iterator[Sentence]:
    """The sentences of an article; “Can you?” and the Sanders asked. after it are one."""
    held: Sentence | None = None
    for unit in units:
        sentence = read_words(text, unit, words)
        if not sentence.words:
            continue
        if held is not None:
            if held.unit.block == unit.block and (sentence.low(0) == "—" or _is_tag(sentence)):
                joined = Unit(held.unit.start, unit.end, unit.block, (*held.unit.quoted, *unit.quoted))
                sentence = read_words(text, joined, words)
            else:
                yield held
            held = None
        if sentence.is_speech(sentence.end - 1) and not text[sentence.words[-1].end : unit.end].startswith("."):
            held = sentence
        else:
            yield sentence
    if held is not None:
        yield held


def _is_tag(sentence: Sentence) -> bool:
    """True for a subject at the very beginning and a verb of speech that reports nothing after it: Sanders asked."""
    cues = find_cues(sentence)
    if not cues:
        return False
    cue = cues[0]
    if (
        cue.passive
        or cue.kind not in ("past", "present")
        or cue.first > _SHORT_TAG
        or not cue.frames - {"name", "to", "that"}
    ):
        return False
    subject = find_subject(sentence, cue.first)
    if subject is None or (subject.first and subject.whole):
        return False
    content = find_content(sentence, cue, find_end(sentence, cue.past, [cue], cue))
    return content is None or (sentence.low(content.first) == QUOTE and sentence.low(content.first - 1) == ",")


def find_attributions(sentences: list[Sentence]) -> list[Attribution]:
    """The attributions of an article's sentences, in order; sources are still words of the article."""
    found: list[Attribution] = []
    owned: list[Attribution] = []
    previous: Sentence | None = None
    for sentence in sentences:
        here = list(_read(sentence))
        found = [*found, *here] if here else read_alone(sentence, previous, found)
        owned += [*read_nouns(sentence), *read_opening(sentence)]
        previous = sentence
    return sorted([*found, *owned], key=_find_place)


def _find_place(one: Attribution) -> int:
    return one.sentence.start if one.sentence is not None else one.content[0].start


def _read(sentence: Sentence) -> Iterator[Attribution]:
    label = read_label(sentence)
    if label is not None:
        yield label
        return
    found = [*read_according_to(sentence), *_read_verbs(sentence)]
    yield from found
    for rule in OF_A_QUOTATION:
        for at, word in enumerate(sentence.words):
            if not sentence.is_speech(at) or any(_is_claimed(word.start, word.end, one) for one in found):
                continue
            made = rule(sentence, at)
            if made is not None:
                found.append(made)
                yield made
    yield from read_evidence(sentence, found)


def _read_verbs(sentence: Sentence) -> Iterator[Attribution]:
    cues = find_cues(sentence)
    subjects: list[Subject] = []
    for cue in cues:
        if cue.negated or cue.unreal or cue.passive:
            continue
        for rule in OF_A_VERB:
            told = rule(Telling(sentence, cue, cues, subjects))
            if told is not None:
                subjects.append(told[1])
                if told[0] is not None:
                    yield told[0]
                break


def _is_claimed(start: int, end: int, one: Attribution) -> bool:
    return any(span.start < end and start < span.end for span in one.content)
