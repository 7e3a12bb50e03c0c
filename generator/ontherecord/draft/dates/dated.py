"""A date in an article, and what it may mean before that is chosen."""

from dataclasses import dataclass
from typing import NamedTuple

from ontherecord.record.dates.expression import Expression
from ontherecord.record.dates.find import DateWords
from ontherecord.record.dates.resolve import Interval


class Candidates(NamedTuple):
    """Words for a date and the intervals they can mean, the likeliest first."""

    words: DateWords
    intervals: tuple[Interval, ...]
    closes: bool = False
    """Whether it is the last day of a stretch of time."""


@dataclass(frozen=True, slots=True)
class Dated:
    """A date in a text: half-open offsets into it, the day it means, and how sure that is."""

    start: int
    end: int
    words: str
    edtf: str
    interval: Interval
    expression: Expression
    ahead: bool
    """Whether it lies after the article's own day."""
    others: tuple[str, ...] = ()
    """What else it may mean."""
    until: bool = False
    """Whether it is an end: until Friday."""
    since: bool = False
    """Whether it is a beginning: since Friday."""
    compared: bool = False
    """Whether it is only what another date is compared with: a year earlier."""
    closes: bool = False
    """Whether it is only the last day of a stretch of time: the quarter ended *30 September*."""

    @property
    def is_past_day(self) -> bool:
        """Whether it is one day, none to come, on which something may have been said."""
        earliest, latest = self.interval
        is_day = earliest == latest and earliest is not None and "~" not in self.edtf
        return is_day and not self.ahead and not self.closes
