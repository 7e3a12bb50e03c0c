"""From an article to a draft of its record: the stages in their order, on one screen."""

import datetime
from bisect import bisect_right
from collections.abc import Mapping
from dataclasses import dataclass

from ontherecord.draft.attribution import Attribution
from ontherecord.draft.attributions import find_attributions, join_asked
from ontherecord.draft.dating import Dated, find_dated
from ontherecord.draft.drafted import Draft, DraftedEvent, DraftedNumber
from ontherecord.draft.heading import find_day, find_heading
from ontherecord.draft.ids import Ids
from ontherecord.draft.keys import choose_numbers
from ontherecord.draft.names import Cast, find_cast
from ontherecord.draft.numbers import Counted, find_numbers
from ontherecord.draft.people import Finder, Known, Registry, find_people
from ontherecord.draft.quoting import Quoted, find_quoted
from ontherecord.draft.speakers import Speaker, find_speakers, name_pronoun
from ontherecord.draft.statements import StatementMaker
from ontherecord.draft.tense import looks_ahead
from ontherecord.draft.timeline import find_events
from ontherecord.draft.units import find_units
from ontherecord.draft.words import Sentence
from ontherecord.language import Language
from ontherecord.record.registries import Person
from ontherecord.text.article import Article


@dataclass(frozen=True, slots=True)
class Reading:
    """What the stages find before any of it is put into a record's words."""

    quoted: list[Quoted]
    sentences: list[Sentence]
    attributions: list[Attribution]
    cast: Cast
    speakers: list[Speaker]
    """One for each attribution."""
    numbers: list[Counted]
    dates: list[Dated]


def read_story(article: Article, day: datetime.date, language: Language) -> Reading:
    """Everything that is found in an article of a certain day; offsets are those of its text."""
    speech = language.speech
    quoted = find_quoted(article)
    units = find_units(article, quoted)
    if speech is None:  # nothing is known of how this language speaks
        return Reading(quoted, [], [], Cast([]), [], [], find_dates(article, [], day, language))
    sentences = list(join_asked(article.text, units, speech))
    attributions = find_attributions(sentences, speech)
    cast = find_cast(sentences, language)
    speakers = find_speakers(attributions, sentences, cast, speech)
    numbers = find_numbers(sentences, attributions, language)
    dates = find_dates(article, sentences, day, language)
    return Reading(quoted, sentences, attributions, cast, speakers, numbers, dates)


def find_dates(article: Article, sentences: list[Sentence], day: datetime.date, language: Language) -> list[Dated]:
    """The dates of an article, in order, as offsets into its text."""
    starts = [sentence.unit.start for sentence in sentences]
    speech = language.speech

    def ahead(offset: int) -> bool | None:
        if speech is None or not sentences:
            return None
        sentence = sentences[max(bisect_right(starts, offset) - 1, 0)]
        index = max((at for at, word in enumerate(sentence.words) if word.start <= offset), default=0)
        return looks_ahead(sentence, index, speech)

    found: list[Dated] = []
    for block in article.blocks:
        text = article.text[block.start : block.end]
        found += [
            one.moved(block.start)
            for one in find_dated(text, day, language, lambda at, block=block: ahead(block.start + at))
        ]  # type: ignore[misc]
    return found


def draft_article(
    article: Article,
    language: Language,
    published: str = "",
    people: Mapping[str, Person] | None = None,
    find: Finder = lambda name: None,
    taken: frozenset[str] = frozenset(),
) -> Draft:
    """The draft of an article's record.

    `published` is its day; where it is empty the text is asked, and then the reader. `find` looks a name up in
    `people`; `taken` are ids that a record has already.
    """
    told = find_day(article, language)
    day = datetime.date.fromisoformat(published[:10]) if published else told
    doubt = "" if day else "the text does not tell: dates like “on Monday” are left out"
    reading = read_story(article, day or datetime.date(1, 1, 1), language)
    heading = find_heading(article, reading.attributions, reading.speakers)
    shown = published or (day.isoformat() if day else "")
    if language.speech is None:
        return Draft(
            heading.headline, shown, language.code, heading.summary, heading.dateline, heading.headline_doubt, doubt
        )
    registry = Registry(people or {}, find)
    ids = Ids(taken)
    dates = reading.dates if day else []
    statements = StatementMaker(article, reading.quoted, language.speech, registry, dates, ids)
    events: list[DraftedEvent] = []
    if day:
        events = list(
            find_events(
                article,
                reading.sentences,
                dates,
                reading.attributions,
                language.speech,
                ids,
                lambda sentence, index: name_pronoun(
                    reading.attributions,
                    reading.speakers,
                    reading.sentences,
                    reading.cast,
                    sentence,
                    index,
                    language.speech,
                ),  # type: ignore[arg-type]
            )
        )
    made = tuple(statements.make(reading.attributions, reading.speakers))
    numbers: tuple[DraftedNumber, ...] = tuple(choose_numbers(article, reading, registry, language, ids, shown))
    return Draft(
        heading.headline,
        shown,
        language.code,
        heading.summary,
        heading.dateline,
        heading.headline_doubt,
        doubt,
        made,
        numbers,
        tuple(events),
        tuple(find_people(reading.speakers, reading.cast, registry, language.speech)),
    )


__all__ = ["Known", "Reading", "draft_article", "read_story"]
