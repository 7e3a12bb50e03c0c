"""Whom a source means, pronouns too: “he” is who spoke last, or whom the sentence before is about."""

from bisect import bisect_right
from dataclasses import replace

from ontherecord.draft.attribution import Attribution
from ontherecord.draft.cast import Cast
from ontherecord.draft.parts import Part
from ontherecord.draft.sources import Speaker, read_source
from ontherecord.draft.subjects import find_main_subject
from ontherecord.draft.things import name_thing
from ontherecord.draft.words import Sentence
from ontherecord.text.article import Span

_NEAR = 2
"""How many paragraphs back whoever “he” is may have spoken."""
_MOST_CANDIDATES = 3


def find_speakers(attributions: list[Attribution], sentences: list[Sentence], cast: Cast) -> list[Speaker]:
    """The speaker of each attribution, in the same order."""
    resolver = Resolver(sentences, cast)
    for attribution in attributions:
        resolver.hear(attribution)
    return [speaker for _, speaker in resolver.heard]


class Resolver:
    """Goes through an article and remembers who has spoken."""

    def __init__(self, sentences: list[Sentence], cast: Cast) -> None:
        self.sentences = sentences
        self.cast = cast
        self.heard: list[tuple[Attribution, Speaker]] = []
        self._starts = [sentence.unit.start for sentence in sentences]

    def hear(self, attribution: Attribution) -> None:
        """Remember an attribution and whom its source means."""
        self.heard.append((attribution, self._read(attribution)))

    def name_at(self, sentence: Sentence, index: int) -> str:
        """The name that the pronoun at an index stands for; "" when nothing tells, or more than one fits."""
        later, self.heard = self.heard, [one for one in self.heard if one[0].content[0].start < sentence.unit.start]
        found = self._resolve(sentence, index, sentence.unit.block)
        self.heard = later
        return "" if found.pronoun or found.candidates else found.name

    def thing_at(self, sentence: Sentence, index: int) -> str:
        """The words that an “it” or “they” at an index stands for, where they are a thing's; "" when nothing tells."""
        number = bisect_right(self._starts, sentence.unit.start) - 1
        return name_thing(self.sentences, number, index, self.cast)

    def _read(self, attribution: Attribution) -> Speaker:
        span = attribution.antecedent or attribution.source
        if span is None:
            return Speaker("", "no source", pronoun=True)
        sentence = self._sentence_at(span)
        indexes = [at for at, word in enumerate(sentence.words) if span.start <= word.start and word.end <= span.end]
        if not indexes:
            return Speaker(sentence.text[span.start : span.end], "as it stands")
        first, past = indexes[0], indexes[-1] + 1
        if past - first == 1 and sentence.part(first) & (Part.PRONOUN | Part.OBJECT | Part.POSSESSIVE):
            return self._resolve(sentence, first, attribution.block)
        if past - first > 1 and sentence.part(first) & Part.POSSESSIVE:
            return self._resolve_possessive(sentence, first, past, attribution.block)
        named = read_source(sentence, first, past, self.cast)
        if named.character is not None:
            return named
        return self._read_apposition(sentence, past) or self._read_name_before(sentence, first) or named

    def _read_name_before(self, sentence: Sentence, first: int) -> Speaker | None:
        """*Dave Warshaw*, an engineer who said it was closed."""
        begin = first - 1
        while sentence.low(first - 1) == "," and sentence.capital(begin - 1):
            begin -= 1
        if begin >= first - 1 or sentence.low(first) not in sentence.speech.indefinite:
            return None
        named = read_source(sentence, begin, first - 1, self.cast)
        return (
            replace(named, rule="the name before the source") if named.character and named.character.is_person else None
        )

    def _read_apposition(self, sentence: Sentence, past: int) -> Speaker | None:
        """The mayor of Paris, *Anne Hidalgo*, said."""
        end = past + 1
        while sentence.low(past) == "," and sentence.capital(end):
            end += 1
        if end == past + 1 or sentence.low(end) != ",":
            return None
        named = read_source(sentence, past + 1, end, self.cast)
        return (
            replace(named, rule="the name after the source") if named.character and named.character.is_person else None
        )

    def _resolve_possessive(self, sentence: Sentence, first: int, past: int, block: int) -> Speaker:
        """His office → Benjamin Netanyahu’s office; her spokesman Dan Lee → Dan Lee."""
        named = read_source(sentence, first + 1, past, self.cast)
        if named.character is not None:
            return named
        apposed = self._read_apposition(sentence, past)
        if apposed is not None:
            return apposed
        owner = self._resolve(sentence, first, block)
        if owner.pronoun:
            return Speaker(sentence.slice(first, past), "as it stands")
        return Speaker(f"{owner.name}’s {sentence.slice(first + 1, past)}", f"{owner.rule}, and what is theirs")

    def _resolve(self, sentence: Sentence, index: int, block: int) -> Speaker:
        low, text, speech = sentence.low(index), sentence.slice(index, index + 1), sentence.speech
        if low in speech.own_pronouns:
            return Speaker(text, "a pronoun of the speaker's own", pronoun=True)
        fitting = [one for one in self._list_candidates(sentence, index, block) if _fits(one, low, sentence)]
        if not fitting:
            return Speaker(text, "a pronoun, and nobody before it fits", pronoun=True)
        best = fitting[0]
        if best.character is not None and not best.character.gender and low in speech.female | speech.male:
            best.character.gender = "female" if low in speech.female else "male"
        others = dict.fromkeys(one.name for one in fitting[1:_MOST_CANDIDATES] if one.name != best.name)
        return Speaker(best.name, f"“{text}”: {best.rule}", best.character, tuple(others))

    def _list_candidates(self, sentence: Sentence, index: int, block: int) -> list[Speaker]:
        """Who may be meant, the likeliest first."""
        spoken = [(a.block, s) for a, s in reversed(self.heard) if not s.pronoun]
        here = [Speaker(s.name, "who spoke last in the paragraph", s.character) for at, s in spoken if at == block]
        near = [Speaker(s.name, "who spoke last", s.character) for at, s in spoken if block - _NEAR <= at < block]
        previous = self._before(sentence)
        subject = self._find_subject(previous, previous.end, "the subject of the sentence before") if previous else None
        beside = previous is not None and previous.unit.block == sentence.unit.block
        first = self._find_subject(sentence, index, "the subject of the sentence")
        found = [first] if first else []
        if subject and beside and not (here and here[0].name == subject.name):
            found.append(subject)
        found += [*here, *near]
        if subject and not beside:
            found.append(subject)
        return found

    def _find_subject(self, sentence: Sentence, before: int, rule: str) -> Speaker | None:
        """The character that is the subject of a sentence, when it stands before an index."""
        subject = find_main_subject(sentence, before)
        if subject is None or subject.past > before or sentence.part(subject.first) & Part.PRONOUN:
            return None
        one = read_source(sentence, subject.first, subject.past, self.cast)
        named = one if one.character is not None else self._read_apposition(sentence, subject.past)
        return Speaker(named.name, rule, named.character) if named is not None else None

    def _before(self, sentence: Sentence) -> Sentence | None:
        at = bisect_right(self._starts, sentence.unit.start) - 1
        return self.sentences[at - 1] if at > 0 else None

    def _sentence_at(self, span: Span) -> Sentence:
        return self.sentences[max(bisect_right(self._starts, span.start) - 1, 0)]


def _fits(speaker: Speaker, low: str, sentence: Sentence) -> bool:
    """Whether a pronoun may stand for somebody, as far as number and gender tell."""
    speech, one = sentence.speech, speaker.character
    evidence = speaker.name.lower().rpartition(" ")[2] in speech.evidence
    if low in speech.plural:
        return speaker.name.lower().endswith("s") and not evidence if one is None else one.is_organisation
    if one is None:
        return False
    if low in speech.neuter:
        return one.is_organisation or (len(one.words) == 1 and not one.is_person)
    return not one.is_organisation and one.gender != ("male" if low in speech.female else "female")
