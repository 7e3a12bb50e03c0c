"""The day of pages that have none: no clock is asked, so that the same input gives the same bytes."""

import os
import re
from collections.abc import Mapping
from datetime import date
from typing import Any

from mkdocs.utils import get_build_date

_DAY = re.compile(r"[0-9]{4}-[0-9]{2}-[0-9]{2}")


class _Undated(str):
    """A day with which MkDocs can compute, and which a template that asks whether there is one takes for none."""

    __slots__ = ()

    def __bool__(self) -> bool:
        return False


_UNDATED = _Undated("1970-01-01")


def find_default_day() -> str:
    """The day of SOURCE_DATE_EPOCH where that is set; else one that is not shown."""
    return get_build_date() if os.environ.get("SOURCE_DATE_EPOCH") else _UNDATED


def find_page_day(meta: Mapping[str, Any]) -> str:
    """The day that a page's front matter names as `updated` or `date`; else the default."""
    for name in ("updated", "date"):
        day = _DAY.match(str(meta.get(name) or ""))
        if day is not None:
            try:
                return date.fromisoformat(day[0]).isoformat()
            except ValueError:  # the 30th of February
                continue
    return find_default_day()
