"""The place, and often the day, that a report begins with: TEL AVIV, Aug. 19 (Agency) — The talks went on."""

import re

_DATELINE = re.compile(
    r"(?P<place>[A-Z][\w.’'-]*(?:[ ,]+[A-Z][\w.’'-]*){0,4})"
    r"(?:,? [A-Z][a-z]{2,8}\.? \d{1,2}(?:, \d{4})?)?(?: ?\([A-Z][^)]{1,30}\))? ?[–—―-]{1,2} "
)
_MONTH = re.compile(r",? (?:Jan|Feb|Mar|Apr|May|June?|July?|Aug|Sept?|Oct|Nov|Dec)[a-z]*\.?$")
_LONG = 3


def read_dateline(text: str) -> re.Match[str] | None:
    """The dateline that a paragraph begins with, up to the first word of the report."""
    return _DATELINE.match(text)


def find_place(text: str) -> str:
    """The place of the dateline that a paragraph begins with; "" when it has none."""
    match = read_dateline(text)
    place = _MONTH.sub("", match["place"]).strip(" ,") if match else ""
    return " ".join(word.capitalize() if word.isupper() and len(word) > _LONG else word for word in place.split())
