"""Whom a source means: a name for “he”, “Mr Blinken” and “the secretary of state”, and the words themselves for “medics”."""

from dataclasses import dataclass

from ontherecord.draft.attribution import Attribution
from ontherecord.draft.names import Cast, Character
from ontherecord.draft.subjects import find_main_subject
from ontherecord.draft.words import QUOTE, Sentence, is_finite
from ontherecord.language import SpeechWords
from ontherecord.text.article import Span

_NEAR = 2
"""How many paragraphs back whoever “he” is may have spoken."""


@dataclass(frozen=True, slots=True)
class Speaker:
    """Whom a source means, and how that was found out."""

    name: str
    """A name, or the article's words; a pronoun when nothing tells whose it is."""
    rule: str
    character: Character | None = None
    candidates: tuple[str, ...] = ()
    """Who else it may be."""
    pronoun: bool = False
    """Whether it is still a pronoun."""


def find_speakers(
    attributions: list[Attribution], sentences: list[Sentence], cast: Cast, speech: SpeechWords
) -> list[Speaker]:
    """The speaker of each attribution, in the same order."""
    resolver = _Resolver(sentences, cast, speech)
    speakers: list[Speaker] = []
    for attribution in attributions:
        speaker = resolver.read(attribution)
        resolver.heard.append((attribution, speaker))
        speakers.append(speaker)
    return speakers


def name_pronoun(
    attributions: list[Attribution],
    speakers: list[Speaker],
    sentences: list[Sentence],
    cast: Cast,
    sentence: Sentence,
    index: int,
    speech: SpeechWords,
) -> str:
    """The name that the pronoun at an index of a sentence stands for; "" when nothing tells."""
    resolver = _Resolver(sentences, cast, speech)
    resolver.heard = [
        (a, s) for a, s in zip(attributions, speakers, strict=True) if a.content[0].start < sentence.unit.start
    ]
    found = resolver.resolve_at(sentence, index)
    return "" if found.pronoun or found.candidates else found.name


class _Resolver:
    def __init__(self, sentences: list[Sentence], cast: Cast, speech: SpeechWords) -> None:
        self.sentences = sentences
        self.cast = cast
        self.speech = speech
        self.heard: list[tuple[Attribution, Speaker]] = []

    def read(self, attribution: Attribution) -> Speaker:
        span = attribution.antecedent or attribution.source
        if span is None:
            return Speaker("", "no source", pronoun=True)
        sentence = self._sentence(span)
        if sentence is None:
            return Speaker("", "no source", pronoun=True)
        indexes = [at for at, word in enumerate(sentence.words) if span.start <= word.start and word.end <= span.end]
        if not indexes:
            return Speaker(sentence.text[span.start : span.end], "as it stands")
        return self._resolve(sentence, indexes[0], indexes[-1] + 1, attribution)

    def _resolve(self, sentence: Sentence, first: int, past: int, attribution: Attribution) -> Speaker:
        low = sentence.low(first)
        if past - first == 1 and (low in self.speech.subject_pronouns or low in self.speech.object_pronouns):
            return self._resolve_pronoun(sentence, first, attribution)
        if low in self.speech.possessives and past - first > 1:
            return self._resolve_possessive(sentence, first, past, attribution)
        return read_source(sentence, first, past, self.cast, self.speech)

    def _resolve_possessive(self, sentence: Sentence, first: int, past: int, attribution: Attribution) -> Speaker:
        words = sentence.slice(first, past)
        rest = sentence.slice(first + 1, past)
        named = self._name_in(sentence, first, past)
        if named is not None:
            return Speaker(named.name, "the name in the source", named)
        owner = self._resolve_pronoun(sentence, first, attribution)
        if owner.pronoun:
            return Speaker(words, "as it stands")
        return Speaker(f"{owner.name}’s {rest}", f"{owner.rule}, and what is theirs")

    def _name_in(self, sentence: Sentence, first: int, past: int) -> Character | None:
        found = read_source(sentence, first + 1, past, self.cast, self.speech)
        return found.character

    def _resolve_pronoun(self, sentence: Sentence, index: int, attribution: Attribution) -> Speaker:
        return self.resolve_at(sentence, index, attribution.block)

    def resolve_at(self, sentence: Sentence, index: int, block: int | None = None) -> Speaker:
        """Whom the pronoun at an index of a sentence means."""
        low = sentence.low(index)
        text = sentence.text[sentence.words[index].start : sentence.words[index].end]
        if low in self.speech.own_pronouns:
            return Speaker(text, "a pronoun of the speaker's own", pronoun=True)
        candidates = self._candidates(sentence, index, sentence.unit.block if block is None else block)
        fitting = [one for one in candidates if self._fits(one, low)]
        if not fitting:
            return Speaker(text, "a pronoun, and nobody before it fits", pronoun=True)
        best = fitting[0]
        if best.character is not None and not best.character.gender and low in self.speech.female | self.speech.male:
            best.character.gender = "female" if low in self.speech.female else "male"
        others = tuple(dict.fromkeys(one.name for one in fitting[1:3] if one.name != best.name))
        return Speaker(best.name, f"“{text}”: {best.rule}", best.character, others)

    def _candidates(self, sentence: Sentence, index: int, block: int) -> list[Speaker]:
        """Who may be meant, the likeliest first: the subject before in this sentence, who spoke last, who was spoken of."""
        found: list[Speaker] = []
        found += self._earlier_in_sentence(sentence, index)
        previous = self._before(sentence)
        heard_here = [s for a, s in reversed(self.heard) if a.block == block and not s.pronoun]
        heard_near = [s for a, s in reversed(self.heard) if block - _NEAR <= a.block < block and not s.pronoun]
        subject = (
            self._subject_of(previous) if previous is not None and previous.unit.block == sentence.unit.block else None
        )
        if subject is not None and not (heard_here and heard_here[0].name == subject.name):
            found.append(subject)
        found += [Speaker(s.name, "who spoke last in the paragraph", s.character) for s in heard_here]
        found += [Speaker(s.name, "who spoke last", s.character) for s in heard_near]
        if previous is not None and previous.unit.block != sentence.unit.block:
            subject = self._subject_of(previous)
            if subject is not None:
                found.append(subject)
        return found

    def _earlier_in_sentence(self, sentence: Sentence, index: int) -> list[Speaker]:
        found = []
        for verb in range(index - 1, 0, -1):
            if is_finite(sentence, verb, self.speech):
                subject = find_main_subject(sentence, verb + 1, self.speech)
                if (
                    subject is not None
                    and subject.past <= index
                    and sentence.low(subject.first) not in self.speech.subject_pronouns
                ):
                    one = read_source(sentence, subject.first, subject.past, self.cast, self.speech)
                    if one.character is not None:
                        found.append(Speaker(one.name, "the subject of the sentence", one.character))
                break
        return found

    def _subject_of(self, sentence: Sentence) -> Speaker | None:
        subject = find_main_subject(sentence, len(sentence.words), self.speech)
        if subject is None or sentence.low(subject.first) in self.speech.subject_pronouns:
            return None
        one = read_source(sentence, subject.first, subject.past, self.cast, self.speech)
        return (
            Speaker(one.name, "the subject of the sentence before", one.character)
            if one.character is not None
            else None
        )

    def _fits(self, speaker: Speaker, low: str) -> bool:
        speech, one = self.speech, speaker.character
        if low in speech.plural:
            return (one is None and speaker.name.lower().endswith("s")) or (one is not None and one.is_organisation)
        if low in speech.neuter:
            return (one is not None and one.is_organisation) or (
                one is not None and len(one.words) == 1 and not one.is_person
            )
        if one is None or one.is_organisation:
            return False
        if low in speech.female:
            return one.gender != "male"
        return one.gender != "female"

    def _before(self, sentence: Sentence) -> Sentence | None:
        at = next((i for i, one in enumerate(self.sentences) if one.unit.start == sentence.unit.start), 0)
        return self.sentences[at - 1] if at > 0 else None

    def _sentence(self, span: Span) -> Sentence | None:
        for sentence in self.sentences:
            if sentence.unit.start <= span.start < sentence.unit.end:
                return sentence
        return None


def read_source(sentence: Sentence, first: int, past: int, cast: Cast, speech: SpeechWords) -> Speaker:
    """Whom a noun phrase means: the name it ends with, or its own words."""
    if _names_several(sentence, first, past):
        return Speaker(sentence.slice(first + (sentence.low(first) == "both"), past), "as it stands")
    head = _head(sentence, first, past, speech)
    start = head
    while start > first and sentence.words[start - 1].capital and sentence.words[start - 1].is_word:
        start -= 1
    text = sentence.slice(first, past)
    if not sentence.words[head].capital or sentence.low(head) == QUOTE:
        return Speaker(sentence.slice(first, past), "as it stands")
    while start < head and (
        sentence.low(start).rstrip(".") in speech.titles or (start == 0 and sentence.low(start) in speech.openers)
    ):
        start += 1
    for begin in range(start, head + 1):
        words = tuple(
            word
            for word in (
                sentence.text[w.start : w.end].rstrip(".") if w.end - w.start > 3 else sentence.text[w.start : w.end]
                for w in sentence.words[begin : head + 1]
            )
        )
        character = cast.find(words)
        if character is not None:
            how = "the name itself" if character.words == words else "the full name of whom the article calls so"
            return Speaker(character.name, how, character)
    return Speaker(text, "as it stands")


def _names_several(sentence: Sentence, first: int, past: int) -> bool:
    # Israel and Hamas
    return any(
        sentence.low(at) == "and" and sentence.words[at - 1].capital and sentence.words[min(at + 1, past - 1)].capital
        for at in range(first + 1, past - 1)
    )


def _head(sentence: Sentence, first: int, past: int, speech: SpeechWords) -> int:
    """The index of the word that a noun phrase is about: the last one before a preposition or a relative clause."""
    at = first
    while at < past:
        low = sentence.low(at)
        ends = low in speech.prepositions or low in speech.relatives or (not sentence.words[at].is_word and low != "'s")
        if at > first and ends and not _is_office(sentence, at, past, speech):
            break
        at += 1
    return max(at - 1, first)


def _is_office(sentence: Sentence, at: int, past: int, speech: SpeechWords) -> bool:
    """True for the “of” of “Secretary of State Antony Blinken”: a name follows the office."""
    before = sentence.low(at - 1).rstrip(".")
    if before not in speech.titles and before not in speech.role_words:
        return False
    rest = sentence.words[at + 1 : past]
    return (
        len(rest) > 2
        and all(word.capital or word.low in ("the", "and", "of") for word in rest)
        and rest[-1].low not in speech.organisation_words
    )
