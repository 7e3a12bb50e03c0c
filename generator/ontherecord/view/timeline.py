"""The background timeline: the page's events and its running stories', by periods, with the day of the story among them."""

import datetime as dt
from collections.abc import Iterable, Iterator, Sequence
from itertools import groupby
from typing import NamedTuple

from ontherecord.dossier.happenings import find_span, is_same
from ontherecord.record.dates.edtf import EdtfDate
from ontherecord.record.entries import Event as RecordEvent
from ontherecord.record.registries import Topic
from ontherecord.view.page import Event, Period, Timeline
from ontherecord.view.parts import Link
from ontherecord.view.periods import name_periods
from ontherecord.view.scale import Happening, draw_scale
from ontherecord.view.telling import Telling, list_shared


class Dated(NamedTuple):
    """An event as the page shows it, and its date."""

    date: EdtfDate
    event: Event


def tell_timeline(telling: Telling) -> Timeline | None:
    """The record's events and its running stories', up to the page's own day, earliest first."""
    dated = sorted(_list_events(telling), key=lambda one: find_span(one.date))
    if not dated:
        return None
    day = telling.explainer.record.day.day
    marked = _mark_day(telling, dated, day)
    drawing = draw_scale(
        (Happening(one.date, is_background=one.event.story is not None) for one in dated), day, telling.language
    )
    return Timeline(group_by_period(marked, telling.language), drawing, telling.labels)


def _list_events(telling: Telling) -> Iterator[Dated]:
    record = telling.explainer.record
    until = (record.updated or record.published).day
    for event in record.timeline:
        yield Dated(event.date, _event(telling, event))
    told = list(record.timeline)
    for topic_id, topic, anchors in list_shared(telling.explainer):
        story = Link(topic.title, telling.ways.topic(topic_id))
        alike = not telling.tongue(topic).language
        for event in topic.timeline:
            if (event.date.earliest or dt.date.min) > until or any(is_same(one, event, alike=alike) for one in told):
                continue
            told.append(event)
            yield Dated(event.date, _shared_event(telling, event, anchors[id(event)], topic, story))


def _mark_day(telling: Telling, dated: list[Dated], day: dt.date) -> list[Dated]:
    # The first event of that very day is marked; where there is none, the day stands between the others by itself.
    for index, one in enumerate(dated):
        if one.date.earliest == one.date.latest == day:
            dated[index] = one._replace(event=one.event._replace(is_story_day=True))
            return dated
    date = telling.story_day
    alone = Event("", telling.show(date), "", "", None, (), (), telling.labels, is_story_day=True)
    place = next((index for index, one in enumerate(dated) if find_span(one.date) > (day, day)), len(dated))
    dated.insert(place, Dated(date, alone))
    return dated


def group_by_period(dated: Sequence[Dated], language: str) -> tuple[Period, ...]:
    """The events, which come in their order, by years or months where that helps."""
    names = name_periods([one.date for one in dated], language)
    pairs: Iterable[tuple[str, Dated]] = zip(names, dated, strict=True)
    return tuple(
        Period(name, tuple(one.event for _, one in together)) for name, together in groupby(pairs, lambda pair: pair[0])
    )


def _event(telling: Telling, event: RecordEvent) -> Event:
    return Event(
        id=telling.anchor(event),
        day=telling.show(event.date),
        event=event.event,
        detail=event.detail or "",
        story=None,
        receipts=telling.receipts(event),
        changes=telling.changes_of(event),
        labels=telling.labels,
    )


def _shared_event(telling: Telling, event: RecordEvent, anchor: str, topic: Topic, story: Link) -> Event:
    return Event(
        id=anchor,
        day=telling.show(event.date),
        event=event.event,
        detail=event.detail or "",
        story=story,
        receipts=telling.receipts(event, topic.sources),
        changes=(),
        labels=telling.labels,
        tongue=telling.tongue(topic),
    )
