"""The years and months by which it is told what somebody said or counted."""

from collections.abc import Iterator, Sequence
from itertools import groupby
from typing import Generic, NamedTuple, TypeVar

from ontherecord.dossier.people import Attribution, Saying
from ontherecord.record.dates.edtf import EdtfDate
from ontherecord.view.dates import show_month, show_year

MOST_TOGETHER = 6
"""How many entries stand together without years."""
MOST_UNFOLDED = 20
"""How many entries are seen at once; where there are more, all stretches but the latest are folded up."""
MOST_IN_YEAR = 60
"""How many entries a year has at most that is not told by months."""

Told = TypeVar("Told", Saying, Attribution)


class Share(NamedTuple, Generic[Told]):
    """The entries of one year, or of one month of a full year."""

    id: str
    """Its address on the page; empty, as the title is, where everything stands together."""
    title: str
    entries: Sequence[Told]


def divide(name: str, told: Sequence[Told], language: str) -> Iterator[Share[Told]]:
    """The entries by years, in their order: latest first. `name` is the section's address."""
    if len(told) <= MOST_TOGETHER:
        yield Share("", "", told)
        return
    # What is known by its year only belongs to no month: a year in which there is some is not divided.
    for year, group in groupby(told, lambda one: one.on.first_day.year):
        of_year = list(group)
        if len(of_year) <= MOST_IN_YEAR or 0 in (months := [_find_month(one.on) for one in of_year]):
            yield Share(f"{name}-{year:04}", show_year(year, language), of_year)
            continue
        for month, of_month in groupby(zip(months, of_year, strict=True), lambda pair: pair[0]):
            title = show_month(year, month, language)
            yield Share(f"{name}-{year:04}-{month:02}", title, [one for _, one in of_month])


def _find_month(day: EdtfDate) -> int:
    # The month that all its days have in common, or 0; of an interval, that of its first day.
    first, last = day.first_day, day.last_day
    return first.month if day.is_interval or (first.year, first.month) == (last.year, last.month) else 0
