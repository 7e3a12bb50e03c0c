"""What one explainer adds to its running stories, in values that outlive it: explainers are heavy and are let go."""

import datetime as dt
from collections.abc import Callable, Iterator, Mapping
from functools import partial
from typing import NamedTuple

from ontherecord.dossier.grounds import Ground, Places, find_ground, find_places
from ontherecord.dossier.origin import find_last_change
from ontherecord.dossier.parties import Party, find_party
from ontherecord.record.dates import Moment
from ontherecord.record.dates.edtf import EdtfDate, make_day
from ontherecord.record.entries import Entry, Event, Question, Source, Term
from ontherecord.record.registries import Topic
from ontherecord.verify.explainer import Explainer, make_anchors
from ontherecord.verify.naming import find_person


class Teller(NamedTuple):
    """Who tells something: an explainer, or a running story's own file, which has no name."""

    name: str
    headline: str
    language: str
    published: Moment | None
    moment: str
    """When it was published, as text that sorts; empty for a story's own file."""


class ToldEvent(NamedTuple):
    """An event as one of its tellers has it."""

    teller: Teller
    id: str
    date: EdtfDate
    event: str
    detail: str
    anchor: str
    """Its address on the teller's page, which on a page of many tells it from the others."""
    passage: str
    """Its passage's address on the explainer's page, or its own where the article is not shown."""
    ground: Ground | None


class ToldStatement(NamedTuple):
    """A statement about an issue."""

    teller: Teller
    issue: str
    party: Party
    speaker: str
    """The speaker's name, where it is not the party's."""
    day: EdtfDate
    is_dated: bool
    """Whether the day is the statement's own."""
    quote: str
    paraphrase: str
    anchor: str


class ToldQuestion(NamedTuple):
    """A question that was open."""

    teller: Teller
    id: str
    text: str
    day: EdtfDate | None
    """The last one on which it is known to have been open; None where a running story does not say."""
    anchor: str


class ToldTerm(NamedTuple):
    """A term and its meaning."""

    teller: Teller
    term: str
    meaning: str
    anchor: str
    ground: Ground | None


class Told(NamedTuple):
    """All that an explainer or a running story's file tells."""

    events: tuple[ToldEvent, ...]
    statements: tuple[ToldStatement, ...]
    questions: tuple[ToldQuestion, ...]
    terms: tuple[ToldTerm, ...]


class Contribution:
    """What an explainer or a running story's file adds to stories.

    It is small until it is taken down or asked for, so that thousands need not be held beside their explainers.
    """

    __slots__ = ("_take_down", "_told", "changed", "teller")

    def __init__(self, teller: Teller, changed: dt.date, take_down: Callable[[], Told]) -> None:
        self.teller = teller
        self.changed = changed
        """When an explainer last changed, a correction included; of a file nobody knows."""
        self._take_down: Callable[[], Told] | None = take_down
        self._told: Told | None = None

    @property
    def told(self) -> Told:
        """All that it tells; the explainer is let go of."""
        if self._told is None:
            assert self._take_down is not None  # noqa: S101 - it goes when the other comes
            self._told = self._take_down()
            self._take_down = None
        return self._told


def contribute(explainer: Explainer) -> Contribution:
    """What an explainer adds to its stories."""
    published = explainer.record.published
    teller = Teller(
        explainer.name, explainer.record.headline, explainer.language, published, published.instant.isoformat()
    )
    return Contribution(teller, find_last_change(explainer), partial(_tell, teller, explainer))


def contribute_topic(topic: Topic, language: str) -> Contribution:
    """What a running story's own file tells. `language` is that of files which name none."""
    teller = Teller("", topic.title, topic.language or language, None, "")
    return Contribution(teller, dt.date.min, partial(_tell_topic, teller, topic))


def _tell(teller: Teller, explainer: Explainer) -> Told:
    record = explainer.record
    places, sources = find_places(explainer), explainer.sources
    checked = make_day((record.updated or record.published).day)
    return Told(
        tuple(_list_events(teller, record.timeline, places, sources)),
        tuple(_list_statements(teller, explainer, places)),
        tuple(_list_questions(teller, record.questions, places, checked)),
        tuple(_list_terms(teller, record.terms, places, sources)),
    )


def _tell_topic(teller: Teller, topic: Topic) -> Told:
    shared: list[Entry] = [*topic.timeline, *topic.questions, *topic.terms]
    places = Places(make_anchors(shared), {})
    return Told(
        tuple(_list_events(teller, topic.timeline, places, topic.sources)),
        (),
        tuple(_list_questions(teller, topic.questions, places, None)),
        tuple(_list_terms(teller, topic.terms, places, topic.sources)),
    )


def _list_events(
    teller: Teller, events: tuple[Event, ...], places: Places, sources: Mapping[str, Source]
) -> Iterator[ToldEvent]:
    for event in events:
        anchor = places.entries[id(event)]
        yield ToldEvent(
            teller=teller,
            id=event.id or "",
            date=event.date,
            event=event.event,
            detail=event.detail or "",
            anchor=anchor,
            passage=places.passages.get(id(event), anchor),
            ground=find_ground(event, sources),
        )


def _list_questions(
    teller: Teller, questions: tuple[Question, ...], places: Places, checked: EdtfDate | None
) -> Iterator[ToldQuestion]:
    for one in questions:
        yield ToldQuestion(teller, one.id or "", one.text, one.as_of or checked, places.entries[id(one)])


def _list_terms(
    teller: Teller, terms: tuple[Term, ...], places: Places, sources: Mapping[str, Source]
) -> Iterator[ToldTerm]:
    for term in terms:
        yield ToldTerm(teller, term.term, term.meaning, places.entries[id(term)], find_ground(term, sources))


def _list_statements(teller: Teller, explainer: Explainer, places: Places) -> Iterator[ToldStatement]:
    people = explainer.registry.people
    story_day = explainer.record.story_day
    for statement in explainer.record.statements:
        if statement.about:
            day = statement.date or story_day
            party = find_party(statement.who, day, people)
            found = find_person(statement.who, people)
            speaker = people[found].name if found else statement.who
            yield ToldStatement(
                teller=teller,
                issue=statement.about,
                party=party,
                speaker=speaker if speaker != party.name else "",
                day=day,
                is_dated=statement.date is not None,
                quote=statement.quote or "",
                paraphrase=statement.paraphrase or "",
                anchor=places.entries[id(statement)],
            )
