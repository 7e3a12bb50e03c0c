"""What the page of a person or organisation says of what they said, reported or counted, as finished strings."""

from typing import NamedTuple

from ontherecord.view.choosing import Choices
from ontherecord.view.labels import Labels
from ontherecord.view.parts import Change, Day, Link, Tongue


class Circumstance(NamedTuple):
    """A label and what it says: a day, or words that may lead somewhere."""

    label: str
    text: str = ""
    href: str = ""
    day: Day | None = None
    tongue: Tongue = Tongue()


class Said(NamedTuple):
    """A statement on the page of whoever said or reported it."""

    speaker: Link | None
    """Who said it; None where it is whom the page is about."""
    role: str
    """What the speaker was on the day, where that is not what the page says above."""
    quote: str
    """Direct words with the quotation marks of their language; empty when there is a paraphrase."""
    paraphrase: str
    circumstances: tuple[Circumstance, ...]
    changes: tuple[Change, ...]
    href: str
    """The statement on its explainer's page."""
    choice: int
    """The number of its issue among the choices; 0 for none."""
    tongue: Tongue
    labels: Labels


class Given(NamedTuple):
    """A figure according to whom the page is about."""

    figure: str
    label: str
    day: Day
    changes: tuple[Change, ...]
    href: str
    tongue: Tongue
    labels: Labels


class FromExplainer(NamedTuple):
    """What comes from one explainer, one after the other."""

    page: Link
    day: Day
    """Of the explainer's article."""
    tongue: Tongue
    said: tuple[Said, ...]
    given: tuple[Given, ...]


class Stretch(NamedTuple):
    """What was said in one year, or in one month of a full year."""

    id: str
    title: str
    """Empty where everything stands together."""
    amount: str
    """How many entries, in words."""
    is_folded: bool
    explainers: tuple[FromExplainer, ...]


class Entries(NamedTuple):
    """A section of the page; latest first."""

    id: str
    title: str
    stretches: tuple[Stretch, ...]
    folds: bool
    """Whether its stretches can be folded up."""
    choices: Choices | None
    labels: Labels
