"""How high the boxes of a page are where they are shown alone, in a column of ordinary width.

Whoever copies an embed's code gets this height with it. Letters are reckoned with, not measured: readers have different
fonts. Rather a little too high than a scroll bar.
"""

import re
from typing import Final

from ontherecord.view.page import Event, KeyNumber, KeyNumbers, Statement, Statements, Timeline
from ontherecord.view.parts import Fact, Receipt

WIDTH: Final = 640
"""Of the column, in CSS pixels."""
_INNER = WIDTH - 32
_HALF = 288
_TEXT = 17
_SMALL = 14
_LETTERS = 2
"""How many letters are on the average as wide as one is high; each of those of East Asia is."""
_EAST_ASIAN = "\u2e80"
_find_east_asian = re.compile("[^\x00-\u2e7f]").search
_FRAME = 85
"""What is around a box and its headline: the credit line, and the space between them."""
_HEADING = 52
_CAPTION = 34
_SPARE = 1.08
"""Boxes with many short lines break them more often than letters tell."""


def measure_numbers(view: KeyNumbers, headline: str) -> int:
    """The height of the key-numbers box, in CSS pixels."""
    heights = [_measure_number(one) for one in view.entries]
    # Two beside one another, each as high as the higher of them.
    rows = [max(heights[start : start + 2]) for start in range(0, len(heights), 2)]
    return _round(_SPARE * (_frame(headline) + _HEADING + sum(rows) + 26 * len(rows)))


def measure_statements(view: Statements, headline: str) -> int:
    """The height of the who-said-what table, in CSS pixels: its rows are cards in such a column."""
    return _round(_frame(headline) + _HEADING + _CAPTION + sum(map(_measure_statement, view.entries)))


def measure_timeline(view: Timeline, headline: str) -> int:
    """The height of the timeline, in CSS pixels."""
    height = _frame(headline) + _HEADING + (85 if view.drawing else 0)
    for period in view.periods:
        height += (40 if period.name else 0) + sum(map(_measure_event, period.entries))
    return _round(_SPARE * height)


def measure_quote(view: Statement, headline: str) -> int:
    """The height of one quote, in CSS pixels."""
    speaker = 86 if view.speaker.role else 66
    words = _lines(view.quote, size=21) * 32
    return _round(_frame(headline) + words + speaker + _facts(view.facts) + 27 * len(view.changes))


def _measure_number(one: KeyNumber) -> int:
    return (
        (32 if one.figure.words else 45)
        + _lines(one.label, _HALF) * 23
        + _facts(one.facts, _HALF)
        + (_lines(one.compare, _HALF, 16) * 23 + 34 if one.compare else 0)
        + (40 if one.drawing else 0)
        + (100 if one.series else 0)
        + 27 * len(one.changes)
        + _receipts(one.receipts, _HALF)
    )


def _measure_statement(one: Statement) -> int:
    speaker = 0 if one.again else 50
    words = _lines(one.quote or one.paraphrase, _INNER - 20, 18) * 28 + (22 if one.paraphrase else 0)
    return 28 + speaker + words + _facts(one.facts) + _receipts(one.receipts) + 27 * len(one.changes)


def _measure_event(one: Event) -> int:
    words = (_lines(one.event, _INNER - 40) + _lines(one.detail, _INNER - 40, 16)) * 27
    return 50 + words + 27 * len(one.changes) + _receipts(one.receipts, _INNER - 40)


def _round(height: float) -> int:
    return -int(-height // 10) * 10


def _frame(headline: str) -> int:
    return _FRAME + _lines(headline, size=18) * 25


def _facts(facts: tuple[Fact, ...], width: int = _INNER) -> int:
    if not facts:
        return 0
    words = "".join([f"    {label}{day.words if day else text}" for label, text, _, day in facts])
    return 14 + _lines(words, width, _SMALL) * 21


def _receipts(receipts: tuple[Receipt, ...], width: int = _INNER) -> int:
    words = "".join([f"    {one.text}{one.detail}" for one in receipts])
    return 6 + _lines(words, width, _SMALL) * 24


def _lines(words: str, width: int = _INNER, size: int = _TEXT) -> int:
    letters = len(words)
    if not words.isascii() and _find_east_asian(words):
        letters += sum(letter >= _EAST_ASIAN for letter in words)
    return -(-letters * size // (_LETTERS * width))
