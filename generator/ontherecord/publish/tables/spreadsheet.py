"""CSV (RFC 4180) that a spreadsheet opens without being made to compute anything.

A text that a spreadsheet would take for a formula gets an apostrophe in front, and so does one that begins with an
apostrophe: taking one apostrophe away from each cell that begins with one gives the texts as they were. Numbers are left
as they are.
"""

from collections.abc import Iterable
from typing import Final

from ontherecord.publish.tables.fields import Table

BYTE_ORDER_MARK: Final = "\ufeff"
"""Stands before the first line: without it Excel takes UTF-8 for something else and shows “cafÃ©”."""
FORMULA: Final = frozenset("=+-@\t\r\n'＝＋－＠")
"""With these spreadsheets begin to compute, in some countries with the wide ones too; and the apostrophe itself."""

Cell = str | int | float | bool | None
"""None is an empty one."""


def write_head(table: Table, *before: str) -> str:
    """The first line of a file, byte order mark included; `before` are columns in front of the table's."""
    return BYTE_ORDER_MARK + ",".join((*before, *(column.name for column in table.columns))) + "\r\n"


def write_lines(rows: Iterable[Iterable[Cell]]) -> list[str]:
    """The lines of a file after the first, each with its end; a row's cells come in the order of the columns."""
    return [",".join(["" if cell is None else write_cell(cell) for cell in row]) + "\r\n" for row in rows]


def write_cell(cell: Cell) -> str:
    """One cell as it stands in a line."""
    # The csv module takes three times as long, for it looks at each character by itself.
    if cell is None:
        return ""
    if not isinstance(cell, str):
        return str(cell).lower()  # True is true
    if cell[:1] in FORMULA and cell:
        cell = f"'{cell}"
    if '"' in cell:
        return '"' + cell.replace('"', '""') + '"'
    return f'"{cell}"' if "," in cell or "\n" in cell or "\r" in cell else cell


def read_cell(cell: str) -> str:
    """A text as it was before it was made safe."""
    return cell.removeprefix("'")
