"""A problem is data: where it is, what was found, what was expected, and how to mend it.

Checks yield problems; `ontherecord.report` writes them down for people, for code review and for programs.
"""

import enum
from dataclasses import dataclass


class Severity(enum.StrEnum):
    """How much a problem weighs: an error stops the build, a warning stops a strict one, a note never does."""

    ERROR = "error"
    WARNING = "warning"
    NOTE = "note"


@dataclass(frozen=True, slots=True)
class Problem:
    """One thing to mend, in words a reporter reads without help."""

    path: str
    """The file as the writer knows it, with `/` between folders."""
    line: int
    """Line in that file, from 1."""
    column: int
    """Column in that line in code points, from 1."""
    severity: Severity
    code: str
    """The name of the mistake, stable across releases: `quote-not-found`."""
    message: str
    """What is wrong, in one line without a full stop."""
    found: str = ""
    expected: str = ""
    nearest: str = ""
    write: str = ""
    """The corrected line or lines, ready to paste."""
    paste: str = ""
    """New lines for the file, with their indentation, which `expected` says where to put."""
    excerpt: str = ""
    """The line of the file, without its line break."""
    width: int = 1
    """How many code points of the line the marker underlines."""

    @property
    def order(self) -> tuple[str, int, int, str]:
        """The key by which lists of problems are sorted: file, line, column, code."""
        return self.path, self.line, self.column, self.code


LONGEST_EXCERPT = 20_000


def make_excerpt(line: str) -> str:
    """The line as a problem shows it; "" for one so long that nobody wrote it, which many problems would carry along."""
    return line if len(line) <= LONGEST_EXCERPT else ""


def sort_problems(problems: list[Problem]) -> list[Problem]:
    """The problems in the order of their places, each once."""
    return sorted(dict.fromkeys(problems), key=lambda problem: problem.order)
