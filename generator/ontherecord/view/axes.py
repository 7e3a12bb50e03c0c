"""The axes of a chart: round amounts and the beginnings of months and years, few enough to be read on a phone."""

import datetime as dt
from collections.abc import Iterator
from itertools import pairwise
from typing import NamedTuple

from babel.dates import format_skeleton
from babel.numbers import format_compact_decimal, format_decimal

from ontherecord.view.locales import find_locale, is_right_to_left

_LEFT, _RIGHT = 10.0, 92.0
_NEAR = 11.0
_LETTER = 2.6
"""How much of a chart on a phone, in per cent, a letter of a tick's words takes."""
_MOST = 4
"""How many places of an axis have a name."""
_IN_FULL = 100_000
"""From here on amounts are written short: 1.9M."""
_SHORT_SPAN = 62
"""Up to so many days the ends of the axis are named by their days."""
_STEPS = (1, 2, 3, 6, 12, 24, 60, 120, 240, 600, 1200, 2400, 6000, 12000, 60000)
"""In months."""


class Tick(NamedTuple):
    """A place on an axis and its words."""

    place: str
    words: str
    anchor: str = "middle"
    """Which end of the words stands at the place: near an edge they run away from it."""


class Across:
    """The axis of time, from the left, or from the right where lines of reading begin there."""

    def __init__(self, first: dt.date, last: dt.date, language: str) -> None:
        self._first, self._last = first.toordinal(), last.toordinal()
        self._language = language
        self.is_mirrored = is_right_to_left(language)

    def place(self, day: dt.date) -> float:
        """How far across a day lies, in per cent."""
        share = (day.toordinal() - self._first) / max(self._last - self._first, 1)
        place = _LEFT + share * (_RIGHT - _LEFT)
        return 100 - place if self.is_mirrored else place

    def list_ticks(self) -> Iterator[Tick]:
        """The days that have a name."""
        if self._last - self._first <= _SHORT_SPAN:
            for day in dict.fromkeys((self._first, self._last)):
                yield self._tick(dt.date.fromordinal(day), "yMMMd")
            return
        first, last = dt.date.fromordinal(self._first), dt.date.fromordinal(self._last)
        begin, end = first.year * 12 + first.month, last.year * 12 + last.month - 1
        # From the month after the first on, in steps that leave few enough.
        for step in _STEPS:
            if end // step - (begin - 1) // step > _MOST:
                continue
            months = range(-(-begin // step) * step, end + 1, step)
            ticks = [
                self._tick(dt.date(month // 12, month % 12 + 1, 1), "y" if step >= 12 else "yMMM") for month in months
            ]
            if not _overlap(ticks):
                yield from ticks
                return

    def _tick(self, day: dt.date, skeleton: str) -> Tick:
        words = format_skeleton(skeleton, day, locale=find_locale(self._language))
        place = self.place(day)
        anchor = "start" if place < _NEAR else "end" if place > 100 - _NEAR else "middle"
        return Tick(show_percent(place), words, anchor)


def _overlap(ticks: list[Tick]) -> bool:
    """Whether words stand on one another where a chart is as narrow as on a phone."""
    reaches = []
    for tick in ticks:
        place, width = float(tick.place.rstrip("%")), len(tick.words) * _LETTER
        before = {"start": 0.0, "middle": width / 2, "end": width}[tick.anchor]
        reaches.append((place - before, place - before + width))
    reaches.sort()
    return any(end > begin for (_, end), (begin, _) in pairwise(reaches))


def list_steps(least: float, most: float) -> list[float]:
    """Round amounts from the least to the most, zero among them."""
    span = most - least
    power = 10.0 ** (len(str(int(span))) - 1) if span >= 1 else 10.0 ** -(len(str(int(1 / span))))
    step = next(power * part for part in (0.1, 0.2, 0.25, 0.5, 1, 2, 2.5, 5, 10) if span / (power * part) < _MOST + 1)
    return [index * step for index in range(-int(-least // step), int(most // step) + 1)]


def show_amount(value: float, language: str) -> str:
    """An amount as the axis names it."""
    locale = find_locale(language)
    if abs(value) >= _IN_FULL:
        return str(format_compact_decimal(value, format_type="short", locale=locale, fraction_digits=1))
    return str(format_decimal(value, locale=locale))


def show_percent(value: float) -> str:
    """A place as an attribute of SVG: `12.5%`."""
    return f"{value:.2f}".rstrip("0").rstrip(".") + "%"
