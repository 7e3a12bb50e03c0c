"""What is wrong in a line of YAML, and the lines as an editor counts them."""

import re
from typing import NamedTuple

import yaml

from ontherecord.text.article import LINE_BREAK

ODD_BREAK = re.compile("[\x85\u2028\u2029]")
"""Where lines break in YAML 1.1 and not in an editor."""
ENTRY = re.compile(r"^(?P<indent>\s*(?:-\s+)?)(?P<key>[^\s:#'\"\[{][^:]*?)\s*:(?:\s+(?P<value>.*?))?\s*$")
"""A line with a key."""


class Mistake(NamedTuple):
    """A mistake and its place, line and column from 0; `write` is the corrected line, when there is one to tell."""

    line: int
    column: int
    code: str
    message: str
    expected: str = ""
    write: str = ""
    width: int = 1


def has_odd_breaks(source: str) -> bool:
    """Whether lines break in YAML 1.1 where they do not break in an editor."""
    return not source.isascii() and ODD_BREAK.search(source) is not None


def find_place(source: str, mark: yaml.Mark) -> tuple[int, int]:
    """The line and column, from 0, at which a mark stands in an editor."""
    before = LINE_BREAK.split(source[: mark.index])
    return len(before) - 1, len(before[-1])
