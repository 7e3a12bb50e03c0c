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
    begun = [(_start(one.on), one) for one in told]
    for year, group in groupby(begun, lambda pair: pair[0][:4]):
        of_year = list(group)
        if len(of_year) <= MOST_IN_YEAR or any(len(start) < 7 for start, _ in of_year):
            yield Share(f"{name}-{year}", show_year(int(year), language), [one for _, one in of_year])
            continue
        for month, of_month in groupby(of_year, lambda pair: pair[0]):
            title = show_month(int(year), int(month[5:]), language)
            yield Share(f"{name}-{month}", title, [one for _, one in of_month])


def _start(day: EdtfDate) -> str:
    # The year and month that all its days have in common, or the year; of an interval, those of its first day.
    first, last = day.first_day, day.last_day
    same = day.is_interval or (first.year, first.month) == (last.year, last.month)
    return first.isoformat()[: 7 if same else 4]
