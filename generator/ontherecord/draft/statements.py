"""Statements as a record has them, made of attributions and their speakers."""

import re
from collections.abc import Iterator

from ontherecord.draft.attribution import Attribution
from ontherecord.draft.dates.dated import Dated
from ontherecord.draft.drafted import DraftedStatement
from ontherecord.draft.ids import Ids
from ontherecord.draft.people import Registry
from ontherecord.draft.slices import make_passage
from ontherecord.draft.sources import Speaker
from ontherecord.draft.story import Story
from ontherecord.draft.wording import find_quote, split, write_paraphrase
from ontherecord.language import SpeechWords
from ontherecord.text.article import Article, Span

_MOSTLY = 0.6
_FEWEST = 3
_POSSESSIVE = re.compile(r"['’]s$")
_PLACE = re.compile(r"\b(?:in|at|from)\s+((?:the\s+)?[A-Z][\w’'.-]*(?:\s+(?:of\s+)?[A-Z][\w’'.-]*)*)")


class StatementMaker:
    """Makes the drafted statements of one article."""

    def __init__(self, article: Article, story: Story, registry: Registry, speech: SpeechWords, ids: Ids) -> None:
        self.article = article
        self.story = story
        self.registry = registry
        self.speech = speech
        self.ids = ids

    def make(self) -> Iterator[DraftedStatement]:
        """The statements, in the order of the article."""
        told = zip(self.story.attributions, self.story.speakers, strict=True)
        pairs = [(one, speaker) for one, speaker in told if one.spoken and not self._is_nobody(speaker)]
        for one, speaker in pairs:
            if not self._is_told_again(one, pairs):
                outer = self._outer(one, pairs)
                made = (self._make(part, speaker, outer) for part in split(self.article, self.story.quoted, one))
                yield from (statement for statement in made if statement is not None)

    def _is_nobody(self, speaker: Speaker) -> bool:
        return speaker.pronoun and speaker.name.lower() in self.speech.own_pronouns | {""}

    def _is_told_again(self, one: Attribution, pairs: list[tuple[Attribution, Speaker]]) -> bool:
        """True for “Turkey said” when all it said is that others had said something, which is told with `via`."""
        for other, _ in pairs:
            if other is not one and self._holds(one, other) and other.source is not None:
                inner = sum(span.end - span.start for span in other.content)
                inner += (other.cue.end - other.source.start) if other.cue and other.cue.end > other.source.start else 0
                outer = sum(span.end - span.start for span in one.content)
                if inner >= _MOSTLY * outer:
                    return True
        return False

    def _outer(self, one: Attribution, pairs: list[tuple[Attribution, Speaker]]) -> Speaker | None:
        holding = [(a, s) for a, s in pairs if a is not one and self._holds(a, one)]
        if not holding:
            return None
        return min(holding, key=lambda pair: sum(span.end - span.start for span in pair[0].content))[1]

    def _holds(self, outer: Attribution, inner: Attribution) -> bool:
        source = inner.source
        return (
            source is not None
            and outer.cue != inner.cue
            and any(
                span.start <= source.start and inner.content[0].end <= span.end and source.end <= span.end
                for span in outer.content
            )
        )

    def _make(self, one: Attribution, speaker: Speaker, outer: Speaker | None) -> DraftedStatement | None:
        quote = find_quote(self.article, self.story.quoted, one)
        paraphrase = "" if quote else write_paraphrase(self.article, self.speech, one)
        passage = None if quote else make_passage(self.article, self._extent(one))
        if not quote and (passage is None or len(paraphrase.split()) < _FEWEST):
            return None
        doubts = list(self._doubts(speaker))
        who, doubt = self.registry.refer(speaker)
        doubts += [doubt] if doubt else []
        via = self.registry.refer(outer)[0] if outer is not None and outer.name != speaker.name else ""
        date = self._date(one)
        return DraftedStatement(
            id=self.ids.make(speaker.name, quote or paraphrase),
            who=who,
            rule=f"{one.rule}; {speaker.rule}",
            spans=one.content,
            quote=quote,
            paraphrase=paraphrase,
            passage=passage,
            to=self._to(one),
            place=self._place(one),
            date=date,
            via=via,
            basis=self._basis(speaker),
            doubts=tuple(doubts),
        )

    def _extent(self, one: Attribution) -> Span:
        """From the source to the end of what is said, within one paragraph."""
        block = self.article.block_at(one.content[0].start)
        beside = [
            span for span in (one.antecedent, one.source, one.cue) if span is not None and self._is_near(span, one)
        ]
        inside = [span for span in (*one.content[1:], *beside) if block.start <= span.start and span.end <= block.end]
        spans = [one.content[0], *inside]
        return Span(min(span.start for span in spans), max(span.end for span in spans))

    def _is_near(self, span: Span, one: Attribution) -> bool:
        sentence = one.sentence
        return sentence is None or (sentence.start <= span.start < sentence.end) or span.end <= one.content[0].start

    def _doubts(self, speaker: Speaker) -> Iterator[str]:
        if speaker.pronoun:
            yield f"the article does not tell plainly who “{speaker.name}” is"
        elif speaker.candidates:
            yield f"two candidates: {speaker.name}, {speaker.candidates[0]}"

    def _outside(self, one: Attribution) -> list[Span]:
        """The words of the sentence around what is said."""
        if one.sentence is None:
            return []
        spans, at = [], one.sentence.start
        for content in sorted(one.content):
            if content.start > at:
                spans.append(Span(at, min(content.start, one.sentence.end)))
            at = max(at, content.end)
        if at < one.sentence.end:
            spans.append(Span(at, one.sentence.end))
        return [span for span in spans if one.cue is None or span.start <= one.cue.start < span.end]

    def _date(self, one: Attribution) -> str:
        """The day in the words around what is said, when no other statement of the sentence is nearer to it."""
        if one.cue is None:
            return ""
        rivals = [
            other.cue
            for other in self.story.attributions
            if other.sentence == one.sentence and other.cue and other is not one
        ]
        for span in self._outside(one):
            for dated in self.story.dates:
                if not (span.start <= dated.start and dated.end <= span.end) or not dated.is_past_day:
                    continue
                if all(_distance(one.cue, dated) <= _distance(rival, dated) for rival in rivals):
                    return dated.edtf
        return ""

    def _to(self, one: Attribution) -> str:
        if one.hearer is None:
            return ""
        text = self.article.text[one.hearer.start : one.hearer.end]
        words = text.lower().split()
        if (
            not words
            or words[0] in self.speech.object_pronouns
            or words[0] in self.speech.possessives
            or len(words) > 8
        ):
            return ""
        return text

    def _place(self, one: Attribution) -> str:
        span = one.circumstances
        if span is None or len(one.content) == 0:
            return ""
        match = _PLACE.search(self.article.text, span.start, span.end)
        first = _POSSESSIVE.sub("", match[1].split()[0].lower()) if match is not None else ""
        if match is None or first in self.speech.time_words | {"a", "an"}:
            return ""
        return match[1].rstrip(".,’'")

    def _basis(self, speaker: Speaker) -> str:
        if speaker.pronoun or speaker.character is not None:
            return ""
        words = re.findall(r"\w+", speaker.name.lower())
        if any(word in self.speech.evidence for word in words):
            return "document"
        if words and words[-1] in self.speech.unnamed:
            return "unnamed"
        return ""


def _distance(cue: Span, dated: Dated) -> int:
    return max(dated.start - cue.end, cue.start - dated.end, 0)
