"""One explainer on the desk: its article, its record, where each entry rests, and what it may refer to."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from functools import cached_property
from typing import NamedTuple, TypeVar

from ontherecord.record.document import Document
from ontherecord.record.entries import Entry, Source
from ontherecord.record.fields import make_id
from ontherecord.record.record import Record
from ontherecord.record.registries import Person, Topic
from ontherecord.text.article import Article, Span
from ontherecord.text.passage import Selector

E = TypeVar("E", bound=Entry)

LONGEST_ADDRESS = 60
"""How many code points an address made of an entry's words has at most."""


@dataclass(frozen=True, slots=True)
class Registry:
    """What all records share."""

    people: Mapping[str, Person] = field(default_factory=dict)
    topics: Mapping[str, Topic] = field(default_factory=dict)
    files: frozenset[str] = frozenset()
    """All files of the content folder, as paths from it with `/`."""
    language: str = "en"
    """The language of records that name none."""

    @property
    def is_people_unread(self) -> bool:
        """Whether people.yml is there and nothing of it could be read."""
        return not self.people and "people.yml" in self.files

    def is_unread_topic(self, name: str) -> bool:
        """Whether a topic's file is there and could not be read."""
        return name not in self.topics and f"topics/{name}.yml" in self.files


class Resting(NamedTuple):
    """Where an entry rests in the article, and what was searched for."""

    entry: Entry
    spans: tuple[Span, ...] = ()
    """The parts of the passage; empty when it was not found exactly once, or when the entry names none."""
    selector: Selector | None = None
    """The passage that was searched for; None when the entry names none."""
    places: tuple[Span, ...] = ()
    """Every place where the passage stands."""
    quotes: tuple[tuple[Span, ...], ...] = ()
    """Every place where the quote stands between quotation marks, narrowed down by the passage."""


@dataclass(frozen=True)
class Explainer:
    """What the checks of one explainer look at."""

    name: str
    """The record's path from the content folder without its ending: `gaza/talks`."""
    article: Article
    document: Document
    record: Record
    restings: tuple[Resting, ...]
    """Of statements, numbers, events and terms, in the order of the record."""
    registry: Registry

    @property
    def language(self) -> str:
        """The language of the article and the record."""
        return self.record.language or self.registry.language

    @property
    def entries(self) -> tuple[Entry, ...]:
        """Every entry of the record, in its order."""
        record = self.record
        dated = (*record.statements, *record.numbers, *record.timeline)
        return (*dated, *record.questions, *record.terms, *record.corrections)

    def rest(self, kind: type[E]) -> list[tuple[E, Resting]]:
        """The statements, numbers, events or terms, each with where it rests."""
        return [(one.entry, one) for one in self.restings if type(one.entry) is kind]

    @cached_property
    def sources(self) -> dict[str, Source]:
        """The sources that entries may name: the record's own, then those of its topics."""
        found: dict[str, Source] = {}
        for topic in reversed(self.record.topics):
            if topic in self.registry.topics:
                found.update(self.registry.topics[topic].sources)
        return found | self.record.sources

    @cached_property
    def anchors(self) -> dict[int, str]:
        """The address of every entry on the page, by `id()` of the entry."""
        return make_anchors(self.entries)

    @cached_property
    def passages(self) -> dict[int, str]:
        """The address of each entry's passage on the page, by `id()` of the entry, in the order of the article.

        Entries that rest on the same words share one passage, named for the first of them.
        """
        named: dict[tuple[Span, ...], str] = {}
        resting = sorted((one for one in self.restings if one.spans), key=lambda one: one.spans[0].start)
        anchors = self.anchors
        return {id(one.entry): named.setdefault(one.spans, f"passage-{anchors[id(one.entry)]}") for one in resting}

    def anchor_of(self, entry: Entry) -> str:
        """The address of one entry on the page; those of all others are only worked out when it has no id."""
        return f"{entry.KIND}-{entry.id}" if entry.id else self.anchors[id(entry)]


def make_anchors(entries: Sequence[Entry]) -> dict[int, str]:
    """The address of each entry on its page, by `id()` of the entry: its kind, and its id or else its words.

    A written id is never given to another entry: an address made of words gets a number when it is taken.
    """
    anchors = {id(entry): f"{entry.KIND}-{entry.id}" if entry.id else "" for entry in entries}
    taken = set(anchors.values())
    for entry in entries:
        if entry.id:
            continue
        plain = f"{entry.KIND}-{make_words_id(entry.words)}"
        anchor, number = plain, 2
        while anchor in taken:
            anchor, number = f"{plain}-{number}", number + 1
        taken.add(anchor)
        anchors[id(entry)] = anchor
    return anchors


def name_passage(explainer: Explainer, entry: Entry) -> str:
    """The address of one entry's passage, as `Explainer.passages` has it, without those of all others; empty without one."""
    spans = next((one.spans for one in explainer.restings if one.entry is entry), ())
    first = next((one.entry for one in explainer.restings if one.spans == spans), entry)
    return f"passage-{explainer.anchor_of(first)}" if spans else ""


def make_words_id(words: str) -> str:
    """An id made of the first words of a text, cut between words."""
    made = make_id(words)
    if len(made) > LONGEST_ADDRESS:
        made = made[: LONGEST_ADDRESS + 1].rpartition("-")[0] or made[:LONGEST_ADDRESS]
    return made or "entry"
