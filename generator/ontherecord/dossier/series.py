"""Numbers that are followed across explainers: `series: gaza-deaths` in each of their records."""

import datetime
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from ontherecord.record.dates.edtf import EdtfDate, parse_date
from ontherecord.record.entries import Number
from ontherecord.record.figures.figure import Figure
from ontherecord.verify.explainer import Explainer


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
    day = point.day.latest or point.day.earliest or datetime.date.min
    return day, point.explainer, point.anchor
