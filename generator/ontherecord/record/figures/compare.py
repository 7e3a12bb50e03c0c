"""Whether two figures say the same to a reader."""

from collections.abc import Iterable
from decimal import Decimal
from enum import StrEnum

from ontherecord.record.figures.figure import Figure, FoundFigure

_FAMILIES = {
    "dollar": {"USD", "AUD", "CAD", "NZD", "HKD", "SGD", "TWD"},
    "pound": {"GBP", "EGP", "SYP", "LBP", "SDG", "lb"},
    "rupee": {"INR", "PKR", "LKR", "NPR"},
    "yen-yuan": {"JPY", "CNY"},
    "lira": {"TRY", "SYP", "LBP"},
    "franc": {"CHF"},
    "degree": {"°C", "°F"},
}
_SHARES = frozenset({"percent", "percentage point"})


class Agreement(StrEnum):
    """How a figure stands to one in a text."""

    SAME = "same"
    DIFFERENT_QUALIFIER = "different qualifier"
    DIFFERENT_UNIT = "different unit"
    DIFFERENT_VALUE = "different value"


def compare_figures(figure: Figure, found: Figure) -> Agreement:
    """Return how two figures agree: value first, then unit, then qualifier.

    Units differ only where both are clear: a percentage is no number of things and no percentage points, euros are no
    dollars; but $40 and 40 agree. A half is 50 per cent.
    """
    if not _same_values(figure, found):
        return Agreement.DIFFERENT_VALUE
    if not have_same_unit(figure.unit_code, found.unit_code):
        return Agreement.DIFFERENT_UNIT
    return Agreement.SAME if figure.qualifier is found.qualifier else Agreement.DIFFERENT_QUALIFIER


def nearest_figure(figure: Figure, found: Iterable[FoundFigure]) -> FoundFigure | None:
    """Return the figure of a text that comes closest: by agreement, then by value, then the first."""
    order = list(Agreement)
    return min(
        found,
        key=lambda one: (order.index(compare_figures(figure, one.figure)), one.article, _distance(figure, one.figure)),
        default=None,
    )


def _same_values(figure: Figure, found: Figure) -> bool:
    if "fraction" in (figure.unit_code, found.unit_code) and "percent" in (figure.unit_code, found.unit_code):
        return _as_percent(figure) == _as_percent(found)
    return figure.low == found.low and figure.high == found.high


def _as_percent(figure: Figure) -> tuple[Decimal, Decimal]:
    factor = 100 if figure.unit_code == "fraction" else 1
    return figure.low * factor, figure.high * factor


def have_same_unit(one: str, other: str) -> bool:
    """Return whether the codes of two units may mean one unit; they do not where both are clear and differ."""
    if one == other or {one, other} == {"fraction", "percent"}:
        return True
    if one in _SHARES or other in _SHARES:
        return False
    if not one or not other or "fraction" in (one, other):
        return True
    return one in _FAMILIES.get(other, ()) or other in _FAMILIES.get(one, ())


def _distance(figure: Figure, found: Figure) -> Decimal:
    """Return how far apart two figures are, as a share of the larger one."""
    largest = max(abs(figure.high), abs(found.high)) or Decimal(1)
    return (abs(figure.low - found.low) + abs(figure.high - found.high)) / largest
