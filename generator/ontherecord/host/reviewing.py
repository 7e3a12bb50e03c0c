"""The day from which readers are told that something is being reviewed. No clock is asked for it."""

import datetime as dt
from collections.abc import Iterable

from ontherecord.host.dating import find_default_day
from ontherecord.host.explainer_page import find_day
from ontherecord.verify.explainer import Explainer


def find_review_day(explainers: Iterable[Explainer]) -> dt.date | None:
    """The day of SOURCE_DATE_EPOCH where that is set; else the last on which an explainer changed; None without any.

    The same input gives the same bytes, today and tomorrow; a site that is built by the day sets SOURCE_DATE_EPOCH.
    """
    named = find_default_day()
    if named:
        return dt.date.fromisoformat(named)
    days = [find_day(explainer) for explainer in explainers if explainer.record.status != "draft"]
    return dt.date.fromisoformat(max(days)) if days else None
