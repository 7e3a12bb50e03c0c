"""The small things that several components show."""

from typing import NamedTuple

from ontherecord.view.picture import Size


class Day(NamedTuple):
    """A date as people read it and, where HTML can say it, as machines do."""

    words: str
    datetime: str = ""
    """A value of the `datetime` attribute; empty for what HTML has no notation for: about, spring, from … to."""


class Tongue(NamedTuple):
    """The language of words that are not in the page's own; both empty where they are."""

    language: str = ""
    direction: str = ""


class Link(NamedTuple):
    """Words that lead somewhere, or only words when the address was not admitted."""

    text: str
    href: str = ""


class Fact(NamedTuple):
    """A label and what it says of an entry: a day, or words that may lead somewhere."""

    label: str
    text: str = ""
    href: str = ""
    day: Day | None = None


class Receipt(NamedTuple):
    """What an entry rests on: a passage of the article or a source."""

    text: str
    href: str = ""
    detail: str = ""
    """Of a source: its publisher, with the comma before it."""
    note: str = ""
    """Of a source: its number in the list of sources, for paper."""


class Notice(NamedTuple):
    """Something to know before reading on: a draft, a withdrawal, a correction."""

    kind: str
    """draft, withdrawn, under-review, correction, retraction, editors-note: the end of a class name."""
    label: str
    text: str
    href: str = ""
    more: str = ""
    """The words of the link."""


class Change(NamedTuple):
    """The mark on an entry that was corrected."""

    text: str
    href: str
    day: Day
    kind: str = "correction"
    """correction, clarification, update, editors-note, retraction: the end of a class name."""


class Portrait(NamedTuple):
    """A small picture beside a name that says the same."""

    src: str
    size: Size | None


class Speaker(NamedTuple):
    """Who speaks, and as what."""

    key: str
    """An id, or the name's words with hyphens: how an address names the speaker."""
    name: str
    role: str
    """What they were on the day."""
    href: str
    """Where more about the speaker stands; empty for most."""
    initials: str
    portrait: Portrait | None
