"""The timeline as TimelineJS reads it (https://timeline.knightlab.com/docs/json-format.html).

Its headlines and texts are HTML, so everything is escaped here.
"""

from html import escape
from typing import Any

from ontherecord.publish.shown import ShownEvent, is_withdrawn, list_events
from ontherecord.record.dates.edtf import EdtfDate, Precision, parse_date
from ontherecord.verify.explainer import Explainer
from ontherecord.view.dates import show_date
from ontherecord.view.page import ExplainerView

_PARTS = {Precision.YEAR: 1, Precision.SEASON: 2, Precision.MONTH: 2, Precision.DAY: 3}


def make_timeline(explainer: Explainer, view: ExplainerView, address: str) -> dict[str, Any]:
    """The document; `address` is the page's own, which the first slide leads to, and may be empty."""
    record = explainer.record
    headline = escape(record.headline)
    if address:
        headline = f'<a href="{escape(address)}">{headline}</a>'
    title: dict[str, Any] = {"unique_id": "explainer", "text": {"headline": headline}}
    if record.summary and not is_withdrawn(explainer):
        title["text"]["text"] = escape(record.summary)
    events = [_make_slide(explainer, shown) for shown in list_events(explainer, view)]
    return {"scale": "human", "title": title, "events": events}


def _make_slide(explainer: Explainer, shown: ShownEvent) -> dict[str, Any]:
    event = shown.event
    slide: dict[str, Any] = {"unique_id": shown.anchor}
    start, end = _find_sides(event.date)
    slide["start_date"] = _write_day(start or end)
    if start is not None and end is not None and event.date.is_interval:
        slide["end_date"] = _write_day(end)
    slide["display_date"] = escape(show_date(event.date, explainer.language).words)
    slide["text"] = {"headline": escape(event.event)}
    if event.detail:
        slide["text"]["text"] = escape(event.detail)
    if shown.topic is not None:
        slide["group"] = escape(shown.topic.title)
    return slide


def _find_sides(date: EdtfDate) -> tuple[EdtfDate | None, EdtfDate | None]:
    if not date.is_interval:
        return date, date
    start, _, end = date.text.partition("/")
    return (parse_date(start) if start != ".." else None), (parse_date(end) if end != ".." else None)


def _write_day(date: EdtfDate | None) -> dict[str, int]:
    assert date is not None  # noqa: S101 - one side of an interval is always a date
    assert date.earliest is not None  # noqa: S101 - a date that is no interval has a first day
    day = date.earliest
    return dict(zip(("year", "month", "day"), (day.year, day.month, day.day)[: _PARTS[date.precision]], strict=False))
