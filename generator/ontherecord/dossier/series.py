"""Numbers that are followed across explainers: `series: gaza-deaths` in each of their records."""

import datetime
from bisect import bisect_left
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from ontherecord.record.dates.edtf import EdtfDate, parse_date
from ontherecord.record.entries import Number
from ontherecord.record.figures.figure import Figure
from ontherecord.verify.explainer import Explainer

MOST_SHOWN = 12
"""How many figures of a series a page shows: a page of a series of a thousand is as long as one of a dozen."""


@dataclass(frozen=True, slots=True)
class SeriesPoint:
    """One explainer's figure in a series. It is small, and keeps neither article nor record."""

    explainer: str
    """The explainer's name: `gaza/talks`."""
    anchor: str
    """The number's address on the explainer's page: `number-killed`."""
    headline: str
    language: str
    """The explainer's language."""
    day: EdtfDate
    """As of when; the article's day for a figure without one of its own."""
    figure: Figure
    according_to: str
    """Who says so, as the record has it: an id or free text; empty when it is not told."""


def gather_series(explainers: Iterable[Explainer]) -> Mapping[str, tuple[SeriesPoint, ...]]:
    """The series that two or more explainers share, each in the order of its days.

    A withdrawn explainer gives no figure: what was withdrawn is not said again.
    """
    found: dict[str, list[SeriesPoint]] = {}
    for explainer in explainers:
        if explainer.record.status != "withdrawn":
            for number in explainer.record.numbers:
                if number.series:
                    found.setdefault(number.series, []).append(_make_point(explainer, number))
    return {
        name: tuple(sorted(points, key=_order))
        for name, points in found.items()
        if len({point.explainer for point in points}) > 1
    }


def choose_points(points: Sequence[SeriesPoint], explainer: str, day: EdtfDate) -> Sequence[SeriesPoint]:
    """The figures that one explainer shows beside its own, which is of this day: all of a short series.

    Of a long one these are the first, the last, those next to its own, and some evenly from the rest.
    """
    if len(points) <= MOST_SHOWN:
        return points
    last = len(points) - 1
    here = bisect_left(points, (_find_day(day), explainer), key=lambda point: (_find_day(point.day), point.explainer))
    near = {min(max(one, 0), last) for one in (here - 1, here, here + 1)}
    even = MOST_SHOWN - len(near) - 1
    return [points[one] for one in sorted(near | {round(last * step / even) for step in range(even + 1)})]


def _make_point(explainer: Explainer, number: Number) -> SeriesPoint:
    return SeriesPoint(
        explainer=explainer.name,
        anchor=explainer.anchors[id(number)],
        headline=explainer.record.headline,
        language=explainer.language,
        day=number.as_of or parse_date(explainer.record.day.day.isoformat()),
        figure=number.figure,
        according_to=number.according_to or "",
    )


def _order(point: SeriesPoint) -> tuple[datetime.date, str, str]:
    return _find_day(point.day), point.explainer, point.anchor


def _find_day(date: EdtfDate) -> datetime.date:
    return date.latest or date.earliest or datetime.date.min
