"""What was published before and what is to be published now, as far as they differ."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from types import MappingProxyType
from typing import NamedTuple

from ontherecord.record.document import Document, Loc
from ontherecord.record.entries import Correction, Entry
from ontherecord.record.record import Record
from ontherecord.record.registries import Person, Topic
from ontherecord.verify.explainer import make_anchors


class Version(NamedTuple):
    """A record as it stands in one version of the content folder."""

    name: str
    """Its path from the content folder without its ending: `gaza/talks`."""
    document: Document
    record: Record

    @property
    def entries(self) -> list[Entry]:
        """Its entries in their order, corrections not among them."""
        record = self.record
        return [*record.statements, *record.numbers, *record.timeline, *record.questions, *record.terms]

    @property
    def corrections(self) -> tuple[Correction, ...]:
        """Its corrections."""
        return self.record.corrections

    def has_key(self, key: str) -> bool:
        """Whether a key stands in the record, be it without a value."""
        found, _ = self.document.node((key,))
        return found is not None and found.value == key

    def find_anchors(self) -> dict[int, str]:
        """The address of every entry on its page, by `id()` of the entry."""
        return make_anchors([*self.entries, *self.corrections])


class Story(NamedTuple):
    """A running story in one version."""

    name: str
    document: Document
    topic: Topic

    @property
    def entries(self) -> list[Entry]:
        """Its entries in their order."""
        return [*self.topic.timeline, *self.topic.terms, *self.topic.questions]


_NOTHING: Mapping[str, Person] = MappingProxyType({})


@dataclass(frozen=True, slots=True)
class Former:
    """What was published: of records and stories only those that differ from today's or are not here."""

    reference: str
    """What git calls the version: `origin/main`."""
    records: tuple[Version, ...] = ()
    stories: tuple[Story, ...] = ()
    people: Mapping[str, Person] = field(default_factory=lambda: _NOTHING)


@dataclass(frozen=True, slots=True)
class Present:
    """What is to be published."""

    records: Mapping[str, Version]
    """Those that could be read, by name; of those that are as they were, only what is needed."""
    names: frozenset[str]
    """The names of all records, whether they could be read or not."""
    fresh: frozenset[str]
    """Those of them that were not there before."""
    stories: Mapping[str, Story]
    story_names: frozenset[str]
    fresh_stories: frozenset[str]
    people: Mapping[str, Person] = field(default_factory=lambda: _NOTHING)
    people_document: Document | None = None
    redirected: frozenset[str] = frozenset()
    """The former names whose addresses lead on, by the configuration of the site."""
    folder: str = ""
    """The content folder as its writer knows it: `content`."""

    def show(self, name: str) -> str:
        """A file of the content folder as its writer knows it."""
        return f"{self.folder}/{name}" if self.folder else name


def locate_key(document: Document, entry: Entry, key: str) -> Loc:
    """Where an entry has a key; where the entry stands if it does not have it."""
    found, _ = document.node((*entry.loc, key))
    return (*entry.loc, key) if found is not None and found.value == key else entry.loc
