"""What a draft holds: entries as a record has them, each with the rule that made it."""

from dataclasses import dataclass
from typing import NamedTuple

from ontherecord.text.article import Span
from ontherecord.text.passage import Selector


@dataclass(frozen=True, slots=True)
class DraftedStatement:
    """A statement; exactly one of `quote` and `paraphrase` is not empty."""

    id: str
    who: str
    rule: str
    spans: tuple[Span, ...]
    """What is said, as half-open offsets into the article's text."""
    quote: str = ""
    paraphrase: str = ""
    passage: Selector | None = None
    to: str = ""
    place: str = ""
    date: str = ""
    via: str = ""
    basis: str = ""
    doubts: tuple[str, ...] = ()
    """What the editor should look at."""


@dataclass(frozen=True, slots=True)
class DraftedNumber:
    """A key number."""

    id: str
    figure: str
    label: str
    rule: str
    span: Span
    according_to: str = ""
    as_of: str = ""
    passage: Selector | None = None
    doubts: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class DraftedEvent:
    """An event of the timeline."""

    id: str
    date: str
    event: str
    rule: str
    span: Span
    passage: Selector
    ahead: bool = False
    """Whether it is still to come."""
    doubts: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class DraftedPerson:
    """Somebody, or an organisation, whom people.yml may get."""

    id: str
    name: str
    kind: str
    rule: str
    role: str = ""
    organisation: str = ""
    known: bool = False
    """Whether people.yml has them already; `id` is then its id."""


class Heading(NamedTuple):
    """What stands over a story."""

    headline: str
    doubt: str = ""
    summary: str = ""
    dateline: str = ""


class Origin(NamedTuple):
    """Where an article that is not our own comes from, as far as that is known."""

    title: str = ""
    author: str = ""
    publisher: str = ""
    url: str = ""
    published: str = ""


@dataclass(frozen=True, slots=True)
class Draft:
    """A record to correct."""

    heading: Heading
    published: str
    """The day; "" when neither the text nor anybody tells it."""
    language: str
    statements: tuple[DraftedStatement, ...] = ()
    numbers: tuple[DraftedNumber, ...] = ()
    timeline: tuple[DraftedEvent, ...] = ()
    people: tuple[DraftedPerson, ...] = ()
    origin: Origin | None = None
