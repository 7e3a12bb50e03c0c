"""From an article to a draft of its record."""

import datetime
from collections.abc import Mapping

from ontherecord.draft.drafted import Draft
from ontherecord.draft.heading import find_day, find_heading, find_title
from ontherecord.draft.ids import Ids
from ontherecord.draft.keys import choose_numbers
from ontherecord.draft.parts import lexicon
from ontherecord.draft.people import Finder, Known, Registry, find_people
from ontherecord.draft.statements import StatementMaker
from ontherecord.draft.story import read_story
from ontherecord.draft.timeline import find_events
from ontherecord.language import Language
from ontherecord.record.registries import Person
from ontherecord.text.article import Article


def _find_nobody(_: str) -> Known | None:
    return None


def draft_article(
    article: Article,
    language: Language,
    published: str = "",
    people: Mapping[str, Person] | None = None,
    find: Finder = _find_nobody,
    taken: frozenset[str] = frozenset(),
) -> Draft:
    """The draft of an article's record.

    `published` is its day; where it is empty the text is asked, and then nothing is dated. `find` looks a name up in
    `people`; `taken` are ids that a record has already. A language without `speech` gives no entries.
    """
    day = datetime.date.fromisoformat(published[:10]) if published else find_day(article, language)
    shown = published or (day.isoformat() if day else "")
    speech = language.speech
    if speech is None:
        heading = find_heading(article, [], [])
        return Draft(heading, shown, language.code)
    story = read_story(article, day, language, speech)
    heading = find_heading(article, story.attributions, story.speakers, speech.headline_cuts)
    title = find_title(article)
    if title is not None:  # what it tells is told again below it
        story = story.after(title.end)
    registry, ids = Registry(people or {}, find, speech), Ids(lexicon(speech), taken)
    statements = StatementMaker(article, story, registry, speech, ids)
    return Draft(
        heading,
        shown,
        language.code,
        tuple(statements.make()),
        tuple(choose_numbers(article, story, registry, language, ids, shown)),
        tuple(find_events(article, story.sentences, story.dates, story.attributions, story.resolver, ids)),
        tuple(find_people(story.speakers, story.cast, registry, speech)),
    )
