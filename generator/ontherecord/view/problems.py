"""The mistakes in the records, shown on top of a page while the site is being written."""

from collections.abc import Iterable
from typing import NamedTuple

from ontherecord.problem import Problem
from ontherecord.view.labels import Labels, find_labels


class Mistake(NamedTuple):
    """A problem as the page shows it."""

    severity: str
    label: str
    place: str
    message: str
    code: str
    excerpt: str
    hints: tuple[tuple[str, str], ...]
    """Label and words: found, expected, nearest, write."""


class Mistakes(NamedTuple):
    """All problems of all files."""

    title: str
    entries: tuple[Mistake, ...]
    labels: Labels


def list_mistakes(problems: Iterable[Problem], language: str) -> Mistakes:
    """The problems in the order in which they come."""
    labels = find_labels(language)
    entries = tuple(_show(problem, labels) for problem in problems)
    return Mistakes(labels.problems.of(len(entries)), entries, labels)


def _show(problem: Problem, labels: Labels) -> Mistake:
    hints = (
        (labels.found, problem.found),
        (labels.expected, problem.expected),
        (labels.nearest, problem.nearest),
        (labels.write, problem.write),
    )
    return Mistake(
        severity=problem.severity.value,
        label=getattr(labels, problem.severity.value),
        place=f"{problem.path}:{problem.line}:{problem.column}",
        message=problem.message,
        code=problem.code,
        excerpt=problem.excerpt,
        hints=tuple(hint for hint in hints if hint[1]),
    )
