"""Problems as people, code review and programs read them."""

from collections.abc import Callable, Sequence

from ontherecord.problem import Problem
from ontherecord.report.github import write_github
from ontherecord.report.json import write_json
from ontherecord.report.text import write_text

REPORTS: dict[str, Callable[[Sequence[Problem]], str]] = {
    "text": write_text,
    "github": write_github,
    "json": write_json,
}
"""The ways to write a list of problems, by the name that `--format` takes."""
