"""What a figure says: its value, its qualifier and its unit, apart from how it is written."""

from decimal import Decimal
from enum import StrEnum
from typing import NamedTuple


class Qualifier(StrEnum):
    """What a figure's words say about its value; words that mislead a reader alike are one qualifier."""

    EXACTLY = "exactly"  # also a bare number
    AT_LEAST = "at least"
    MORE_THAN = "more than"  # over, upwards of
    AT_MOST = "at most"  # up to, as many as
    LESS_THAN = "less than"  # under, fewer than
    NEARLY = "nearly"  # almost, just under, close to
    ABOUT = "about"  # some, around, roughly, an estimated


class Figure(NamedTuple):
    """A number as a person writes it, and what it says.

    `low` and `high` are equal unless `is_range`. `unit_code` names the unit the same way however it is written:
    "percent", "percentage point", "fraction" (half, one in five), an ISO 4217 code ("EUR"), a currency that the words
    leave open ("dollar", "pound"), a measure ("km"), or "" where the unit is other words ("people") or none.
    """

    text: str  # as typed: "at least 40,000 people"
    low: Decimal
    high: Decimal
    qualifier: Qualifier = Qualifier.EXACTLY
    unit: str = ""  # as typed: "people", "per cent", "€"
    unit_code: str = ""

    @property
    def is_range(self) -> bool:
        """True for “1,200–1,500” and “between five and ten”."""
        return self.low != self.high


class FoundFigure(NamedTuple):
    """A figure and its place: code points in the text that was searched, half-open, from qualifier to unit."""

    start: int
    end: int
    figure: Figure
    article: bool = False  # an article that may mean one (“un mort”): no figure unless something else says so


class Kind(StrEnum):
    """What a number is when it is no figure."""

    ORDINAL = "an ordinal"
    DATE = "a date"
    YEAR = "a year"
    TIME = "a time of day"
    AGE = "an age in a name"
    NAME = "part of a name"  # Article 5, COVID-19
    CODE = "a code"  # versions, telephone numbers, addresses


class OtherNumber(NamedTuple):
    """A number that is no figure, and its place: code points, half-open."""

    start: int
    end: int
    kind: Kind


class FigureError(ValueError):
    """Says in a newsroom's words why a text is no figure.

    `message` is one line without a full stop, `expected` says what belongs there, `example` is a figure that would do.
    """

    def __init__(self, message: str, expected: str, example: str) -> None:
        super().__init__(message)
        self.message = message
        self.expected = expected
        self.example = example
