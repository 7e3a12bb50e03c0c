"""What is found in an article before any of it is put into a record's words: the stages in their order, on one screen."""

import datetime
from dataclasses import dataclass, replace

from ontherecord.draft.attribution import Attribution
from ontherecord.draft.attributions import find_attributions, read_sentences
from ontherecord.draft.cast import Cast, find_cast
from ontherecord.draft.dates.dated import Dated
from ontherecord.draft.dates.finding import find_dates
from ontherecord.draft.numbers import Counted, find_numbers
from ontherecord.draft.parts import lexicon
from ontherecord.draft.quoting import Quoted, find_quoted
from ontherecord.draft.sources import Speaker
from ontherecord.draft.speakers import Resolver
from ontherecord.draft.units import find_units
from ontherecord.draft.words import Sentence
from ontherecord.language import Language, SpeechWords
from ontherecord.text.article import Article


@dataclass(frozen=True, slots=True)
class Story:
    """The stages' findings; all offsets are of the article's text."""

    quoted: list[Quoted]
    sentences: list[Sentence]
    attributions: list[Attribution]
    cast: Cast
    resolver: Resolver
    numbers: list[Counted]
    dates: list[Dated]

    @property
    def speakers(self) -> list[Speaker]:
        """The speaker of each attribution, in the same order."""
        kept = {id(attribution) for attribution in self.attributions}
        return [speaker for attribution, speaker in self.resolver.heard if id(attribution) in kept]

    def after(self, offset: int) -> "Story":
        """The findings after an offset of the article's text."""
        kept = [one for one in self.attributions if one.content[0].start >= offset]
        index = {id(one): at for at, one in enumerate(kept)}
        numbers = [
            replace(one, attribution=index.get(id(self.attributions[one.attribution])) if one.attribution is not None else None)
            for one in self.numbers if one.span.start >= offset
        ]  # fmt: skip
        dates = [one for one in self.dates if one.start >= offset]
        return replace(self, attributions=kept, numbers=numbers, dates=dates)


def read_story(article: Article, day: datetime.date | None, language: Language, speech: SpeechWords) -> Story:
    """Everything that is found in an article of a certain day; no dates where the day is not known."""
    quoted = find_quoted(article)
    units = find_units(article, quoted)
    sentences = list(read_sentences(article.text, units, lexicon(speech)))
    attributions = find_attributions(sentences)
    cast = find_cast(sentences, language)
    resolver = Resolver(sentences, cast)
    for attribution in attributions:
        resolver.hear(attribution)
    numbers = find_numbers(sentences, attributions, language)
    dates = find_dates(article, sentences, day, language) if day else []
    return Story(quoted, sentences, attributions, cast, resolver, numbers, dates)
