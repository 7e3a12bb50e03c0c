"""A draft that `ontherecord check` accepts: the entries that it would complain about are left out."""

from collections.abc import Iterator
from dataclasses import replace

from ontherecord.draft.drafted import Draft
from ontherecord.draft.writing import write_record
from ontherecord.problem import Problem, Severity
from ontherecord.record.document import read_document
from ontherecord.record.reading import read_record
from ontherecord.record.registries import Person
from ontherecord.text.article import Article
from ontherecord.verify.checks import CHECKS
from ontherecord.verify.explainer import Explainer, Registry
from ontherecord.verify.resting import find_restings

_MOST_ROUNDS = 5


def keep_right(made: Draft, article: Article, people: dict[str, Person], shown: str) -> Draft:
    """The draft without the entries that the checks complain about: a few, mostly a year beside another date."""
    for _ in range(_MOST_ROUNDS):
        lines = {problem.line for problem in _check(made, article, people, shown)}
        if not lines:
            return made
        made = _drop(made, lines)
    return made


def _check(made: Draft, article: Article, people: dict[str, Person], shown: str) -> Iterator[Problem]:
    document = read_document(shown, write_record(made))
    read = read_record(document, made.language)
    yield from (problem for problem in read.problems if problem.severity is not Severity.NOTE)
    if read.value is None:
        return
    restings = tuple(find_restings(article, read.value, made.language))
    explainer = Explainer(
        "draft", article, document, read.value, restings, Registry(people, {}, frozenset(), made.language)
    )
    for check in CHECKS:
        for problem in check(explainer):
            if problem.path == shown and problem.severity is not Severity.NOTE:
                yield problem


def _drop(made: Draft, lines: set[int]) -> Draft:
    """The draft without the entries whose lines are among these."""
    text = write_record(made).splitlines()
    bad: set[str] = set()
    current = ""
    for number, line in enumerate(text, 1):
        if line.lstrip().startswith("- id: "):
            current = line.split("- id: ", 1)[1]
        if number in lines:
            bad.add(current)
    return replace(
        made,
        statements=tuple(one for one in made.statements if one.id not in bad),
        numbers=tuple(one for one in made.numbers if one.id not in bad),
        timeline=tuple(one for one in made.timeline if one.id not in bad),
    )
