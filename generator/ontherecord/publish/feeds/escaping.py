"""Text as it may stand in XML 1.0 and in every other feed."""

import datetime as dt
import re
from email.utils import format_datetime
from functools import lru_cache
from html import escape

_FORBIDDEN = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\ud800-\udfff\ufffe\uffff]")
"""What no XML document may hold, not even as a reference: most control characters, halves of pairs, two others."""


@lru_cache(maxsize=1024)
def clean_text(text: str) -> str:
    """The text without the characters that a feed may not hold."""
    return _FORBIDDEN.sub("", text)


@lru_cache(maxsize=1024)  # one feed is written three times, in forms that say the same
def escape_text(text: str) -> str:
    """The text as it stands in an element or between the quotation marks of an attribute."""
    return escape(clean_text(text))


@lru_cache(maxsize=1024)
def stamp(moment: dt.datetime) -> str:
    """A moment as RFC 3339 writes it."""
    return moment.isoformat(timespec="seconds").replace("+00:00", "Z")


@lru_cache(maxsize=1024)
def write_date(moment: dt.datetime) -> str:
    """A moment as e-mail, and so RSS, writes it."""
    return format_datetime(moment)
