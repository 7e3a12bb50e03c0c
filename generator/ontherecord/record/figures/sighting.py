"""A figure by the pieces it is made of, before it becomes a slice of the text."""

from decimal import Decimal
from typing import NamedTuple

from ontherecord.language.pieces import Pieces
from ontherecord.record.figures.amount import Amount
from ontherecord.record.figures.figure import Figure, FoundFigure, Qualifier
from ontherecord.record.figures.qualify import Qualified


class Sighting(NamedTuple):
    """What a figure says, and the indexes of its first piece and of the one after its last."""

    first: int
    past: int
    low: Decimal
    high: Decimal
    qualifier: Qualifier
    code: str = ""
    unit: tuple[int, int] | None = None  # the pieces of the unit, likewise
    article: bool = False


def sight(amount: Amount, qualified: Qualified) -> Sighting:
    """Return the sighting of a single amount."""
    number = amount.number
    value = -number.value if qualified.negative else number.value
    qualifier = Qualifier.ABOUT if number.rounded and not qualified.is_said else qualified.qualifier
    article = number.article and not (amount.has_suffix or qualified.is_said)
    return Sighting(qualified.first, qualified.past, value, value, qualifier, amount.code, amount.unit, article)


def place(sighting: Sighting, pieces: Pieces) -> FoundFigure:
    """Return the figure with its place in the text."""
    text = pieces.text
    start, end = pieces.span(sighting.first, sighting.past)
    unit = text[slice(*pieces.span(*sighting.unit))] if sighting.unit else ""
    low = _plain(sighting.low)
    high = low if sighting.high is sighting.low else _plain(sighting.high)
    figure = Figure(text[start:end], low, high, sighting.qualifier, unit, sighting.code)
    return FoundFigure(start, end, figure, sighting.article)


def _plain(value: Decimal) -> Decimal:
    """Return the value without zeros behind its decimal point, so that 2.3 million is shown as 2300000."""
    whole = value.to_integral_value()
    return whole if value == whole else value.normalize()
