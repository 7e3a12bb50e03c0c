"""Tables as the commands write them: CSV, JSON, and columns for people."""

import json
import unicodedata
from collections.abc import Iterable, Mapping, Sequence

from ontherecord.publish.tables.spreadsheet import Cell, write_cell


def write_csv(header: Sequence[str], rows: Iterable[Sequence[Cell]]) -> str:
    """The rows as CSV that is safe to open in a spreadsheet: what would be a formula begins with an apostrophe."""
    return "".join(",".join(map(write_cell, row)) + "\n" for row in (header, *rows))


def write_json(rows: Iterable[Mapping[str, object]]) -> str:
    """The rows as a JSON array with one object a row."""
    return json.dumps(list(rows), ensure_ascii=False, indent=2) + "\n"


def write_columns(
    header: Sequence[str], rows: Sequence[Sequence[str]], *, left: frozenset[int] = frozenset({0})
) -> str:
    """The rows in columns under their headings, two spaces apart; text to the left, figures to the right."""
    widths = [max(map(measure, column)) for column in zip(header, *rows, strict=True)]
    lines = []
    for row in (header, *rows):
        cells = [_pad(cell, widths[index], to_left=index in left) for index, cell in enumerate(row)]
        lines.append("  ".join(cells).rstrip())
    return "\n".join(lines) + "\n"


def shorten(text: str, most: int) -> str:
    """The text, cut to as many columns of a terminal."""
    if measure(text) <= most:
        return text
    while text and measure(text) > most - 1:
        text = text[:-1]
    return text.rstrip() + "…"


def measure(text: str) -> int:
    """How many columns of a terminal a text takes."""
    return sum(
        0 if unicodedata.combining(char) else 2 if unicodedata.east_asian_width(char) in "WF" else 1 for char in text
    )


def _pad(text: str, width: int, *, to_left: bool) -> str:
    space = " " * (width - measure(text))
    return text + space if to_left else space + text
