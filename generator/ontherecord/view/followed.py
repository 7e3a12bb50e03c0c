"""A followed number's page: what explainers gave over time, as a chart and as a table; and the list of all of them."""

from collections.abc import Mapping, Sequence
from typing import NamedTuple

from ontherecord.address import admit_address
from ontherecord.dossier.grounds import Ground
from ontherecord.dossier.series import SeriesPoint, find_superseded
from ontherecord.view.chart import Chart, SourceMark, are_alike, draw_chart, number_sources
from ontherecord.view.dates import show_date
from ontherecord.view.figures import Figured, split_figure
from ontherecord.view.labels import Labels, find_labels
from ontherecord.view.parts import Day, Link, Receipt, Tongue
from ontherecord.view.telling import Ways
from ontherecord.view.tongue import find_tongue


class Revised(NamedTuple):
    """What a figure was before, or which one has taken its place."""

    label: str
    """“Before” or “Now”."""
    figure: str
    day: Day | None
    """Of the correction; None where another explainer gave the other figure."""
    page: Link


class FollowedRow(NamedTuple):
    """A figure of the number, and the explainer that gives it."""

    day: Day
    figure: Figured
    mark: SourceMark | None
    """How the chart marks its source; None where there is one source or no chart."""
    according_to: Link
    page: Link
    receipts: tuple[Receipt, ...]
    revised: tuple[Revised, ...]
    is_old: bool
    tongue: Tongue


class Followed(NamedTuple):
    """A number that explainers follow together."""

    all: Link
    """The list of all followed numbers."""
    title: str
    latest: FollowedRow
    figures: str
    """How many there are, in words."""
    chart: Chart | None
    note: str
    """Why there is no chart; empty for most."""
    rows: tuple[FollowedRow, ...]
    """By day, the latest first."""
    stories: tuple[Link, ...]
    labels: Labels
    tongue: Tongue
    """Of the title."""


class FollowedLine(NamedTuple):
    """A followed number in a list."""

    title: Link
    figure: str
    day: Day
    according_to: str
    figures: str
    tongue: Tongue
    figure_tongue: Tongue


class AllNumbers(NamedTuple):
    """The followed numbers, the one with the latest figure first."""

    entries: tuple[FollowedLine, ...]
    labels: Labels


Titles = Mapping[str, str]


def view_followed(points: Sequence[SeriesPoint], language: str, ways: Ways, stories: Titles) -> Followed:
    """What the page of a followed number says. `stories` has the titles of running stories, by their ids."""
    labels = find_labels(language)
    title, tongue = name_number(points, language)
    alike = are_alike(points)
    chart = draw_chart(points, language) if alike else None
    marks = dict(zip(number_sources(points), chart.sources, strict=True)) if chart and len(chart.sources) > 1 else {}
    superseded = find_superseded(points)
    rows = tuple(_row(point, superseded.get(id(point)), marks.get(point.source), language, ways) for point in points)
    current = [row for row in rows if not row.is_old]
    named = dict.fromkeys(topic for point in points for topic in point.topics if topic in stories)
    return Followed(
        all=Link(labels.all_numbers, ways.number("")),
        title=title,
        latest=current[-1],
        figures=labels.figures_given.of(len(rows)),
        chart=chart,
        note="" if alike else labels.units_differ,
        rows=rows[::-1],
        stories=tuple(Link(stories[topic], ways.topic(topic)) for topic in named),
        labels=labels,
        tongue=tongue,
    )


def list_numbers(series: Mapping[str, Sequence[SeriesPoint]], language: str, ways: Ways) -> AllNumbers:
    """All followed numbers as a list in a language shows them."""
    labels = find_labels(language)

    def latest(name: str) -> SeriesPoint:
        superseded = find_superseded(series[name])
        return [point for point in series[name] if id(point) not in superseded][-1]

    newest = {name: latest(name) for name in series}
    order = sorted(series)
    order.sort(key=lambda name: newest[name].day.last_day, reverse=True)
    entries = []
    for name in order:
        title, tongue = name_number(series[name], language)
        point = newest[name]
        entries.append(
            FollowedLine(
                title=Link(title, admit_address(ways.number(name)) or ""),
                figure=point.figure.text,
                day=show_date(point.day, language),
                according_to=point.source_name,
                figures=labels.figures_given.of(len(series[name])),
                tongue=tongue,
                figure_tongue=find_tongue(point.language, language),
            )
        )
    return AllNumbers(tuple(entries), labels)


def name_number(points: Sequence[SeriesPoint], language: str) -> tuple[str, Tongue]:
    """What the latest figure says is counted, one in the language of the page where there is one; with its language."""
    tongues = [(point.label, find_tongue(point.language, language)) for point in points]
    label, tongue = next((pair for pair in reversed(tongues) if not pair[1].language), tongues[-1])
    return label[:1].upper() + label[1:], tongue


def show_ground(ground: Ground, labels: Labels) -> Receipt:
    """A source as a receipt."""
    return Receipt(ground.title, admit_address(ground.address) or "", labels.add(ground.publisher))


def _row(
    point: SeriesPoint, now: SeriesPoint | None, mark: SourceMark | None, language: str, ways: Ways
) -> FollowedRow:
    labels = find_labels(language)
    page = ways.page(point.explainer)

    def lead(anchor: str) -> str:
        return f"{page}#{anchor}" if page else ""

    revised = [
        Revised(labels.was, one.was, show_date(one.day, language), Link(labels.why_changed, lead(one.anchor)))
        for one in point.revisions
    ]
    if now is not None:
        other = ways.page(now.explainer)
        revised.append(
            Revised(labels.now, now.figure.text, None, Link(now.headline, f"{other}#{now.anchor}" if other else ""))
        )
    receipts = [Receipt(labels.passage_elsewhere, lead(point.passage))] if point.passage else []
    if point.ground is not None:
        receipts.append(show_ground(point.ground, labels))
    return FollowedRow(
        day=show_date(point.day, language),
        figure=split_figure(point.figure.text),
        mark=mark,
        according_to=Link(point.source_name, ways.person(point.person) if point.person else ""),
        page=Link(point.headline, lead(point.anchor)),
        receipts=tuple(receipts),
        revised=tuple(revised),
        is_old=now is not None,
        tongue=find_tongue(point.language, language),
    )
