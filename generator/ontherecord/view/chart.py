"""The chart of a followed number: its figures over time, those of each source told apart by their marks.

Text keeps its size however wide the chart is: places across are in per cent, places from the top in pixels. The axis of
amounts begins at zero, the axis of time is to scale.
"""

import datetime as dt
from collections.abc import Callable, Iterable, Iterator, Sequence
from decimal import Decimal
from itertools import combinations, pairwise
from typing import NamedTuple

from ontherecord.dossier.series import SeriesPoint, find_superseded
from ontherecord.record.dates.edtf import EdtfDate
from ontherecord.record.figures import Figure, Qualifier
from ontherecord.record.figures.compare import have_same_unit
from ontherecord.view.axes import Across, Tick, list_steps, show_amount, show_percent
from ontherecord.view.dates import show_date
from ontherecord.view.labels import Labels, find_labels
from ontherecord.view.parts import Tongue
from ontherecord.view.tongue import find_tongue

_TOP, _BOTTOM = 18, 270
_SHAPES = (
    "M-5 0a5 5 0 1 0 10 0a5 5 0 1 0-10 0z",  # circle
    "M-4.5-4.5h9v9h-9z",  # square
    "M0-6L5.5 4.5h-11z",  # triangle
    "M0-6.5L6.5 0L0 6.5L-6.5 0z",  # diamond
    "M0 6L5.5-4.5h-11z",  # triangle upside down
    "M-2-6h4v4h4v4h-4v4h-4v-4h-4v-4h4z",  # cross
)
_FINEST, _LARGEST = 1e-6, 1e18
_KINDS = len(_SHAPES)
_UP, _DOWN = "M0-7V-19M-4-15L0-19L4-15", "M0 7V19M-4 15L0 19L4 15"
_UPWARDS = (Qualifier.AT_LEAST, Qualifier.MORE_THAN)
_DOWNWARDS = (Qualifier.AT_MOST, Qualifier.LESS_THAN)


class Mark(NamedTuple):
    """A figure: its shape at `x` and `y`, and what is drawn about it, as paths from that place."""

    x: str
    y: str
    source: str
    """The number of its source, from 1: the end of a class name."""
    shape: str
    about: str
    """Arrows and the whisker of a range; empty for most."""
    words: str
    hollow: bool
    """Whether the figure is “about” or “nearly”."""
    old: bool
    """Whether another figure has taken its place."""


class Stroke(NamedTuple):
    """A line: between two figures of a source, or through the days of a figure that is known by its month only."""

    x1: str
    y1: str
    x2: str
    y2: str
    kind: str
    """line, span or revision: the end of a class name."""
    source: str

    @property
    def width(self) -> str:
        """How thick it is."""
        return "6" if self.kind == "span" else "1.5"


class SourceMark(NamedTuple):
    """How the figures of one source are marked."""

    number: str
    shape: str
    name: str
    tongue: Tongue


class Chart(NamedTuple):
    """The drawing: axes, lines and marks, and the sources in the order of their numbers."""

    amounts: tuple[Tick, ...]
    days: tuple[Tick, ...]
    strokes: tuple[Stroke, ...]
    marks: tuple[Mark, ...]
    sources: tuple[SourceMark, ...]
    start: str
    """Where amounts are named: the place at which lines of reading begin."""
    anchor: str
    shows_upwards: bool
    shows_downwards: bool
    shows_about: bool
    shows_ranges: bool
    shows_old: bool
    labels: Labels


class _Drawn(NamedTuple):
    point: SeriesPoint
    figure: Figure
    low: float
    high: float
    day: EdtfDate
    is_old: bool


def are_alike(points: Iterable[SeriesPoint]) -> bool:
    """Whether all figures are in one unit, as far as that is clear."""
    codes = {point.figure.unit_code for point in points}
    return all(have_same_unit(one, other) for one, other in combinations(sorted(codes), 2))


def draw_chart(points: Sequence[SeriesPoint], language: str) -> Chart | None:
    """The chart of figures in one unit; None when they speak of fewer than two days, or are all nought or beyond measure."""
    drawn = list(_list_drawn(points))
    days = sorted({_middle(one.day) for one in drawn})
    amounts = [bound for one in drawn for bound in (one.low, one.high)]
    least, most = min([0.0, *amounts]), max([0.0, *amounts])
    if len(days) < 2 or not _FINEST < most - least < _LARGEST:
        return None
    numbers = number_sources(points)
    steps = list_steps(least, most)
    ceiling, floor = max(most, steps[-1]) * 1.04, min(least, steps[0]) * 1.04
    across = Across(min(one.day.first_day for one in drawn), max(one.day.last_day for one in drawn), language)
    up = (_BOTTOM - _TOP) / (ceiling - floor)

    def height(amount: float) -> float:
        return _BOTTOM - (amount - floor) * up

    marks, strokes = [], []
    at: dict[int, tuple[float, float]] = {}
    for one in drawn:
        x, y = across.place(_middle(one.day)), height((one.low + one.high) / 2)
        source = numbers[one.point.source]
        if not one.is_old:
            at[id(one.point)] = x, y
        if _is_span(one.day) and one.day.earliest:
            first, last = (show_percent(across.place(day)) for day in (one.day.earliest, one.day.last_day))
            strokes.append(Stroke(first, _pixel(y), last, _pixel(y), "span", _class(source)))
        marks.append(
            Mark(
                x=show_percent(x),
                y=_pixel(y),
                source=_class(source),
                shape=_SHAPES[source % _KINDS],
                about=_about(one, height(one.high) - y, height(one.low) - y),
                words=f"{show_date(one.day, language).words}: {one.figure.text}",
                hollow=one.figure.qualifier in (Qualifier.ABOUT, Qualifier.NEARLY),
                old=one.is_old,
            )
        )
    strokes += _join(points, drawn, at, numbers, height)
    figures = [one.figure for one in drawn]
    return Chart(
        amounts=tuple(Tick(_pixel(height(step)), show_amount(step, language)) for step in steps),
        days=tuple(across.list_ticks()),
        strokes=tuple(strokes),
        marks=tuple(marks),
        # One source that nobody names needs no name.
        sources=() if list(numbers) == [""] else tuple(mark_sources(points, language)),
        start="100%" if across.is_mirrored else "0%",
        anchor="end" if across.is_mirrored else "start",
        shows_upwards=any(figure.qualifier in _UPWARDS for figure in figures),
        shows_downwards=any(figure.qualifier in _DOWNWARDS for figure in figures),
        shows_about=any(mark.hollow for mark in marks),
        shows_ranges=any(figure.is_range for figure in figures),
        shows_old=any(mark.old for mark in marks),
        labels=find_labels(language),
    )


def number_sources(points: Iterable[SeriesPoint]) -> dict[str, int]:
    """The sources in the order of their first figures, from 0."""
    return {source: number for number, source in enumerate(dict.fromkeys(point.source for point in points))}


def mark_sources(points: Iterable[SeriesPoint], language: str) -> Iterator[SourceMark]:
    """The sources with their marks."""
    first = {point.source: point for point in reversed(list(points))}
    for source, number in number_sources(points).items():
        point = first[source]
        name = point.source_name or find_labels(language).not_said_by_whom
        # Whoever stands in people.yml is named there, in no explainer's language.
        is_typed = point.source_name and not point.person
        tongue = find_tongue(point.language, language) if is_typed else Tongue()
        yield SourceMark(_class(number), _SHAPES[number % _KINDS], name, tongue)


def _list_drawn(points: Sequence[SeriesPoint]) -> Iterator[_Drawn]:
    # What was corrected and what somebody gave anew later stay to be seen, as old.
    as_percent = any(point.figure.unit_code == "percent" for point in points)
    superseded = find_superseded(points)
    for point in points:
        for revision in point.revisions:
            if revision.figure and have_same_unit(revision.figure.unit_code, point.figure.unit_code):
                yield _draw(point, revision.figure, as_percent, is_old=True)
        yield _draw(point, point.figure, as_percent, is_old=id(point) in superseded)


def _draw(point: SeriesPoint, figure: Figure, as_percent: bool, *, is_old: bool) -> _Drawn:  # noqa: FBT001 - private
    factor = Decimal(100) if as_percent and figure.unit_code == "fraction" else Decimal(1)
    return _Drawn(point, figure, float(figure.low * factor), float(figure.high * factor), point.day, is_old)


def _join(
    points: Sequence[SeriesPoint],
    drawn: Sequence[_Drawn],
    at: dict[int, tuple[float, float]],
    numbers: dict[str, int],
    height: Callable[[float], float],
) -> Iterator[Stroke]:
    for source, number in numbers.items():
        way = [at[id(point)] for point in points if point.source == source and id(point) in at]
        for (x1, y1), (x2, y2) in pairwise(way):
            if (x1, y1) != (x2, y2):
                yield Stroke(show_percent(x1), _pixel(y1), show_percent(x2), _pixel(y2), "line", _class(number))
    superseded = find_superseded(points)
    for one in drawn:
        now = superseded.get(id(one.point), one.point)
        if one.is_old and id(now) in at:
            x, y = at[id(now)]
            before = height((one.low + one.high) / 2)
            yield Stroke(
                show_percent(x), _pixel(before), show_percent(x), _pixel(y), "revision", _class(numbers[now.source])
            )


def _about(one: _Drawn, high: float, low: float) -> str:
    parts = []
    if one.low != one.high:
        parts.append(f"M-5 {_pixel(high)}h10M0 {_pixel(high)}V{_pixel(low)}M-5 {_pixel(low)}h10")
    if one.figure.qualifier in _UPWARDS:
        parts.append(_UP)
    if one.figure.qualifier in _DOWNWARDS:
        parts.append(_DOWN)
    return "".join(parts)


def _middle(day: EdtfDate) -> dt.date:
    # A figure of a month stands in its middle, one since some day at that day.
    return dt.date.fromordinal((day.first_day.toordinal() + day.last_day.toordinal()) // 2)


def _is_span(day: EdtfDate) -> bool:
    return day.latest is not None and day.earliest is not None and day.latest != day.earliest


def _class(number: int) -> str:
    return str(number % (3 * _KINDS) + 1)


def _pixel(value: float) -> str:
    return f"{value:.1f}".removesuffix(".0")
