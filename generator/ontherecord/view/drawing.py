"""Small drawings made of numbers: where lines and dots lie, as the text of SVG attributes.

Nothing is drawn to look like more than it is: axes of amounts begin at zero, axes of time are to scale.
"""

import datetime as dt
from collections.abc import Sequence
from typing import NamedTuple

from ontherecord.record.figures.figure import Figure
from ontherecord.view.axes import show_amount

WIDTH = 240
_HEIGHT = 48
_EDGE = 5
_LABEL = 84
"""How much room the label behind a range's bar has."""


class RangeDrawing(NamedTuple):
    """A bar from the least to the most that a figure may be, on an axis from zero."""

    low: str
    high: str
    start: str
    end: str
    length: str
    axis: str
    """Where the axis begins and ends, as a path."""


class Dot(NamedTuple):
    """One figure of a series; `here` for this page's own. A figure that is a range has a line from `low` to `high`."""

    x: str
    y: str
    low: str
    high: str
    here: bool


class SeriesDrawing(NamedTuple):
    """Figures over time: a line through dots, over an axis at zero."""

    line: str
    base: str
    dots: tuple[Dot, ...]


class Measured(NamedTuple):
    """A figure of a series on its day."""

    day: dt.date
    figure: Figure
    here: bool


def draw_range(figure: Figure, language: str) -> RangeDrawing | None:
    """The bar of a range; None for a figure that is none, and where both ends lie on the same spot."""
    if not figure.is_range:
        return None
    low, high = float(figure.low), float(figure.high)
    least, most = min(low, 0.0), max(high, 0.0)
    scale = (WIDTH - _LABEL) / (most - least)
    start, end = (low - least) * scale, (high - least) * scale
    return RangeDrawing(
        low=show_amount(low, language),
        high=show_amount(high, language),
        start=_place(start),
        end=_place(end),
        length=_place(max(end - start, 2.0)),
        axis=f"M0 12H{_place((most - least) * scale)}",
    )


def draw_series(measured: Sequence[Measured], *, mirrored: bool) -> SeriesDrawing | None:
    """The drawing of figures in the order of their days; None when there are too few days to draw."""
    days = [one.day.toordinal() for one in measured]
    if len(set(days)) < 2:
        return None
    first, last = days[0], days[-1]
    lows = [float(one.figure.low) for one in measured]
    highs = [float(one.figure.high) for one in measured]
    least, most = min(0.0, *lows, *highs), max(0.0, *lows, *highs)
    if least == most:
        return None
    across, up = (WIDTH - 2 * _EDGE) / (last - first), (_HEIGHT - 2 * _EDGE) / (most - least)

    def height(amount: float) -> float:
        return _HEIGHT - _EDGE - (amount - least) * up

    dots = []
    for day, low, high, one in zip(days, lows, highs, measured, strict=True):
        x = _EDGE + (day - first) * across
        left = _place(WIDTH - x if mirrored else x)
        bottom = middle = top = _place(height(low))
        if high != low:
            middle, top = _place((height(low) + height(high)) / 2), _place(height(high))
        dots.append(Dot(left, middle, bottom, top, one.here))
    line = " ".join([f"{dot.x},{dot.y}" for dot in dots])
    return SeriesDrawing(line, f"M0 {_place(height(0.0))}H{WIDTH}", tuple(dots))


def _place(value: float) -> str:
    return f"{value:.1f}".removesuffix(".0")
