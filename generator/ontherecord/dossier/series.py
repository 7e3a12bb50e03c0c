"""Numbers that are followed across explainers: `series: gaza-deaths` in each of their records."""

import datetime
from bisect import bisect_left
from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import lru_cache
from typing import NamedTuple

from ontherecord.dossier.grounds import Ground, find_ground, find_passage
from ontherecord.dossier.origin import find_last_change
from ontherecord.language import language
from ontherecord.record.dates import Moment
from ontherecord.record.dates.edtf import EdtfDate, Precision
from ontherecord.record.entries import Correction, Number
from ontherecord.record.figures import Figure, FigureError, parse_figure
from ontherecord.record.figures.contradict import contradict
from ontherecord.text.folding import fold_plainly
from ontherecord.verify.explainer import Explainer
from ontherecord.verify.naming import find_person

MOST_SHOWN = 12
"""How many figures of a series a page shows: a page of a series of a thousand is as long as one of a dozen."""


class Revision(NamedTuple):
    """What a correction says a figure was and is."""

    day: EdtfDate
    """Of the correction."""
    anchor: str
    """The correction's address on the explainer's page."""
    kind: str
    was: str
    now: str
    figure: Figure | None
    """What stood there before, as far as it can be read."""


class SeriesPoint(NamedTuple):
    """One explainer's figure in a series. It is small, and keeps neither article nor record."""

    explainer: str
    """The explainer's name: `gaza/talks`."""
    anchor: str
    """The number's address on the explainer's page: `number-killed`."""
    headline: str
    language: str
    """The explainer's language."""
    published: Moment
    """When the explainer was."""
    changed: datetime.date
    """When the explainer last changed, a correction included."""
    label: str
    day: EdtfDate
    """As of when; the article's day for a figure without one of its own."""
    figure: Figure
    according_to: str
    """Who says so, as the record has it: an id or free text; empty when it is not told."""
    source: str
    """Who says so, the same however they are named: an id of people.yml, or the words in small letters."""
    source_name: str
    person: str
    """Their id in people.yml; empty for others."""
    passage: str
    """The passage's address on the explainer's page; empty when it is not shown there."""
    ground: Ground | None
    topics: tuple[str, ...]
    """The running stories of the explainer."""
    revisions: tuple[Revision, ...]
    """What it was before, earliest first."""


def gather_series(explainers: Iterable[Explainer]) -> Mapping[str, tuple[SeriesPoint, ...]]:
    """The series, by their names, each in the order of its days.

    A withdrawn explainer gives no figure: what was withdrawn is not said again.
    """
    found: dict[str, list[SeriesPoint]] = {}
    for explainer, numbers in list_followed(explainers):
        for number in numbers:
            found.setdefault(number.series or "", []).append(_make_point(explainer, number))
    return {name: tuple(sorted(points, key=_order)) for name, points in found.items()}


def list_followed(explainers: Iterable[Explainer]) -> Iterator[tuple[Explainer, list[Number]]]:
    """The explainers that have numbers which are part of a series, with these numbers; withdrawn ones have none."""
    for explainer in explainers:
        if explainer.record.status != "withdrawn":
            numbers = [one for one in explainer.record.numbers if one.series and not one.unread & {"figure", "series"}]
            if numbers:
                yield explainer, numbers


def find_day(explainer: Explainer, number: Number) -> EdtfDate:
    """The day of which a figure speaks: its own, or the article's."""
    return number.as_of or explainer.record.story_day


def choose_points(points: Sequence[SeriesPoint], explainer: str, day: EdtfDate) -> Sequence[SeriesPoint]:
    """The figures that one explainer shows beside its own, which is of this day: all of a short series.

    Of a long one these are the first, the last, those next to its own, and some evenly from the rest.
    """
    if len(points) <= MOST_SHOWN:
        return points
    here = bisect_left(points, (day.last_day, explainer), key=lambda point: (point.day.last_day, point.explainer))
    return [points[one] for one in _choose_places(here, len(points) - 1)]


@lru_cache(maxsize=1024)
def _choose_places(here: int, last: int) -> tuple[int, ...]:
    near = {min(max(one, 0), last) for one in (here - 1, here, here + 1)}
    even = MOST_SHOWN - len(near) - 1
    return tuple(sorted(near | {round(last * step / even) for step in range(even + 1)}))


def find_source(explainer: Explainer, number: Number) -> str:
    """Who a figure is from, the same however they are named; empty when it is not told."""
    who = number.according_to or ""
    return find_person(who, explainer.registry.people) or fold_plainly(who).casefold()


def find_revisions(explainer: Explainer, number: Number) -> tuple[Revision, ...]:
    """What the explainer's corrections say the figure was, earliest first."""
    if not number.id:
        return ()
    told = [one for one in explainer.record.corrections if one.entry == number.id and one.was]
    told.sort(key=lambda one: one.date.earliest or datetime.date.min)
    return tuple(_revise(explainer, one, number) for one in told)


def are_of_one_day(one: EdtfDate, other: EdtfDate) -> bool:
    """Whether two dates are one certain day, or span of days: of a month, a year or “about” nobody knows."""
    return (one.earliest, one.latest) == (other.earliest, other.latest) and all(
        day.precision is Precision.DAY and day.earliest and day.latest and not day.approximate and not day.uncertain
        for day in (one, other)
    )


def find_superseded(points: Iterable[SeriesPoint]) -> dict[int, SeriesPoint]:
    """By `id()` of a point: the one that gives another figure of the same day and source, and was published later."""
    found: dict[tuple[str, str], list[SeriesPoint]] = {}
    for point in points:
        found.setdefault((point.source, point.day.text), []).append(point)
    superseded = {}
    for together in found.values():
        together.sort(key=lambda point: (point.published.instant, point.explainer, point.anchor))
        last = together[-1]
        for point in together[:-1]:
            if are_of_one_day(point.day, last.day) and contradict(point.figure, last.figure):
                superseded[id(point)] = last
    return superseded


def _make_point(explainer: Explainer, number: Number) -> SeriesPoint:
    record, people = explainer.record, explainer.registry.people
    source = find_source(explainer, number)
    return SeriesPoint(
        explainer=explainer.name,
        anchor=explainer.anchor_of(number),
        headline=record.headline,
        language=explainer.language,
        published=record.published,
        changed=find_last_change(explainer),
        label=number.label,
        day=find_day(explainer, number),
        figure=number.figure,
        according_to=number.according_to or "",
        source=source,
        person=source if source in people else "",
        source_name=people[source].name if source in people else number.according_to or "",
        passage=find_passage(explainer, number),
        ground=find_ground(number, explainer.sources),
        topics=record.topics,
        revisions=find_revisions(explainer, number),
    )


def _revise(explainer: Explainer, correction: Correction, number: Number) -> Revision:
    try:
        figure = parse_figure(correction.was or "", language(explainer.language))
    except FigureError:
        figure = None
    return Revision(
        day=correction.date,
        anchor=explainer.anchor_of(correction),
        kind=correction.kind,
        was=correction.was or "",
        now=correction.now or number.figure.text,
        figure=figure,
    )


def _order(point: SeriesPoint) -> tuple[datetime.date, str, str]:
    return point.day.last_day, point.explainer, point.anchor
