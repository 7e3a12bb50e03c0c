"""A number followed across the site's explainers, as one of their pages shows it."""

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from ontherecord.dossier.series import SeriesPoint, choose_points
from ontherecord.record.entries import Number
from ontherecord.view.chart import are_alike
from ontherecord.view.dates import show_date
from ontherecord.view.drawing import Measured, SeriesDrawing, draw_series
from ontherecord.view.labels import Labels
from ontherecord.view.locales import is_right_to_left
from ontherecord.view.parts import Day, Link, Tongue
from ontherecord.view.telling import Telling, Ways
from ontherecord.view.tongue import find_tongue

_OF_THE_PAGE = Tongue()


class SeriesEntry(NamedTuple):
    """A figure of the series, and the explainer that gives it; None for the page itself."""

    day: Day
    figure: str
    according_to: str
    page: Link | None
    tongue: Tongue
    source_tongue: Tongue
    """Of `according_to`: whoever stands in people.yml is named there, in no explainer's language."""


class Series(NamedTuple):
    """The figures of a series in the order of their days, and their drawing where it can be drawn."""

    drawing: SeriesDrawing | None
    entries: tuple[SeriesEntry, ...]
    part: str
    """How many figures these are of how many; empty when they are all."""
    labels: Labels


def tell_series(telling: Telling, number: Number) -> Series | None:
    """The series that a number belongs to; None when no other explainer shares it."""
    points = telling.ways.series.get(number.series or "", ())
    here = telling.explainer.name
    chosen = choose_points(points, here, number.as_of or telling.story_day)
    kept = list(_leave_out_repeats(chosen, here))
    if len({point.explainer for point in kept}) < 2:
        return None
    every = len(points) if len(chosen) < len(points) else 0
    return _make_series(kept, every, here, telling.language, telling.labels, telling.ways)


def show_series(points: Sequence[SeriesPoint], language: str, labels: Labels, ways: Ways) -> Series:
    """The figures of a series as a page of many explainers shows them."""
    chosen = choose_points(points, points[-1].explainer, points[-1].day)
    every = len(points) if len(chosen) < len(points) else 0
    return _make_series(list(_leave_out_repeats(chosen, "")), every, "", language, labels, ways)


def _make_series(
    kept: Sequence[SeriesPoint], every: int, here: str, language: str, labels: Labels, ways: Ways
) -> Series:
    # Figures of different units stand in the list and in no drawing. `every` says how many there are, if more.
    drawing = None
    if are_alike(kept):
        measured = [Measured(point.day.last_day, point.figure, point.explainer == here) for point in kept]
        drawing = draw_series(measured, mirrored=is_right_to_left(language))
    shown = tuple([_show(point, here, language, ways) for point in kept])
    part = labels.series_part.format(shown=len(shown), all=every) if every else ""
    return Series(drawing, shown, part, labels)


def _leave_out_repeats(points: Sequence[SeriesPoint], here: str) -> Iterator[SeriesPoint]:
    # Two explainers may give one figure of one day. The page's own stays, else the first.
    if len({point.day.text for point in points}) == len(points):
        yield from points
        return
    own = {_key(point) for point in points if point.explainer == here}
    seen = set()
    for point in points:
        key = _key(point)
        if key in seen or (key in own and point.explainer != here):
            continue
        seen.add(key)
        yield point


def _key(point: SeriesPoint) -> tuple[object, ...]:
    return point.day.text, point.figure.low, point.figure.high, point.figure.unit_code


def _show(point: SeriesPoint, here: str, language: str, ways: Ways) -> SeriesEntry:
    page = None
    if point.explainer != here:
        address = ways.page(point.explainer)
        page = Link(point.headline, f"{address}#{point.anchor}" if address else "")
    tongue = find_tongue(point.language, language)
    source_tongue = _OF_THE_PAGE if point.person else tongue
    return SeriesEntry(
        show_date(point.day, language), point.figure.text, point.source_name, page, tongue, source_tongue
    )
