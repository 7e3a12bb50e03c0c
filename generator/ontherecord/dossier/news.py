"""What is news on a site: what its feeds hold, chosen before any page is rendered."""

import datetime as dt
from collections.abc import Iterable, Mapping, Sequence
from typing import NamedTuple

from ontherecord.dossier.order import newest_first
from ontherecord.dossier.stories import widen
from ontherecord.record.dates.moment import Moment
from ontherecord.record.record import Record
from ontherecord.verify.explainer import Explainer
from ontherecord.verify.naming import find_person


class Place(NamedTuple):
    """An entry of an explainer."""

    explainer: str
    """The explainer's name: `gaza/talks`."""
    anchor: str
    """The entry's address on the explainer's page: `statement-blinken-onus`."""


class News(NamedTuple):
    """The newest of each kind, newest first. Names of explainers and places of entries, and nothing heavier."""

    explainers: tuple[str, ...]
    updated: tuple[str, ...]
    corrections: tuple[Place, ...]
    topics: Mapping[str, tuple[str, ...]]
    """The explainers of each running story, those of the smaller stories that belong to it among them."""
    people: Mapping[str, tuple[Place, ...]]
    """What each person or organisation said."""


def choose_news(explainers: Iterable[Explainer], most: int, most_corrections: int) -> News:
    """The newest of each kind, no more than `most`.

    Withdrawn explainers stay among the explainers, for what readers keep of them has to change; what was said in them is
    not said again. Drafts must not be among the explainers.
    """
    ordered = newest_first(explainers)
    changed = [(moment, one.name) for one in ordered if (moment := find_last_moment(one.record)) > one.record.published]
    changed.sort(key=lambda pair: pair[0].instant, reverse=True)
    return News(
        explainers=tuple(one.name for one in ordered[:most]),
        updated=tuple(name for _, name in changed[:most]),
        corrections=_choose_corrections(ordered, most_corrections),
        topics=_choose_by_topic(ordered, most),
        people=_choose_by_person(ordered, most),
    )


def find_last_moment(record: Record) -> Moment:
    """The day or moment an explainer last changed, a correction included; of its publication when it never did."""
    days = [one.date.latest for one in record.corrections if one.date.latest]
    moments = [record.published, *([record.updated] if record.updated else [])]
    return max((*moments, *(Moment(day.isoformat(), day) for day in days)), key=lambda moment: moment.instant)


def begin_day(day: dt.date) -> dt.datetime:
    """The moment at which a day begins, as a record's days do: in UTC."""
    return dt.datetime.combine(day, dt.time(), dt.UTC)


def _choose_corrections(ordered: Sequence[Explainer], most: int) -> tuple[Place, ...]:
    # An update is news of its own kind, not a mistake.
    found = [
        (one.date.latest or dt.date.min, Place(explainer.name, explainer.anchors[id(one)]))
        for explainer in ordered
        for one in explainer.record.corrections
        if one.kind != "update"
    ]
    found.sort(key=lambda pair: pair[1])
    found.sort(key=lambda pair: pair[0], reverse=True)
    return tuple(place for _, place in found[:most])


def _choose_by_topic(ordered: Sequence[Explainer], most: int) -> dict[str, tuple[str, ...]]:
    found: dict[str, list[str]] = {}
    for explainer in ordered:
        topics = explainer.registry.topics
        for name in dict.fromkeys(wider for one in explainer.record.topics for wider in widen(one, topics)):
            chosen = found.setdefault(name, [])
            if len(chosen) < most:
                chosen.append(explainer.name)
    return {name: tuple(chosen) for name, chosen in found.items()}


def _choose_by_person(ordered: Sequence[Explainer], most: int) -> dict[str, tuple[Place, ...]]:
    found: dict[str, list[Place]] = {}
    for explainer in ordered:
        if explainer.record.status == "withdrawn":
            continue
        for statement in explainer.record.statements:
            person = find_person(statement.who, explainer.registry.people)
            chosen = found.setdefault(person, []) if person else None
            if chosen is not None and len(chosen) < most:
                chosen.append(Place(explainer.name, explainer.anchors[id(statement)]))
    return {name: tuple(chosen) for name, chosen in found.items()}
