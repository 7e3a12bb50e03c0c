"""Where something that is gathered stands: an explainer in brief. It is small, and keeps neither article nor record."""

import datetime as dt
from typing import NamedTuple

from ontherecord.record.dates.edtf import EdtfDate
from ontherecord.verify.explainer import Explainer


class Origin(NamedTuple):
    """An explainer, as far as pages that join many of them tell of it."""

    name: str
    """Its path from the content folder: `gaza/talks`."""
    headline: str
    language: str
    day: EdtfDate
    """The article's own day."""
    changed: dt.date
    """When the explainer last changed, a correction included."""


def make_origin(explainer: Explainer) -> Origin:
    """The explainer in brief."""
    record = explainer.record
    return Origin(explainer.name, record.headline, explainer.language, record.story_day, find_last_change(explainer))


def find_last_change(explainer: Explainer) -> dt.date:
    """The day on which an explainer last changed, a correction included."""
    record = explainer.record
    days = [record.published.day, *([record.updated.day] if record.updated else [])]
    days += [correction.date.latest for correction in record.corrections if correction.date.latest]
    return max(days)
