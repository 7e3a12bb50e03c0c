"""Check: explainers give one value for a followed number, a day and a source."""

from collections.abc import Iterable, Iterator, Mapping
from itertools import combinations
from typing import NamedTuple

from ontherecord.dossier.series import are_of_one_day, find_day, find_revisions, find_source, list_followed
from ontherecord.problem import Problem, Severity
from ontherecord.record.dates.edtf import EdtfDate
from ontherecord.record.entries import Number
from ontherecord.record.figures import Figure
from ontherecord.record.figures.contradict import contradict
from ontherecord.verify.explainer import Explainer


class _Given(NamedTuple):
    explainer: Explainer
    number: Number
    day: EdtfDate
    source: str


def check_series(explainers: Iterable[Explainer]) -> Iterator[Problem]:
    """Two explainers that follow a number give the same value for the same day and the same source.

    Right: `series: toll` with `figure: 40,000` in one record and “more than 39,000” in another. Wrong: `40,000` and
    `44,000` there, of one day and according to the same people. Both places are warned of, each with the other's. A value
    that a correction of either number names as what `was` there, or is `now`, is explained. What differs only in its
    qualifier, or is a round number for the other, agrees.
    """
    for together in _group(explainers).values():
        if len({given.explainer.name for given in together}) > 1:
            yield from _compare(together)


def _group(explainers: Iterable[Explainer]) -> Mapping[tuple[str, str, str], list[_Given]]:
    found: dict[tuple[str, str, str], list[_Given]] = {}
    for explainer, numbers in list_followed(explainers):
        for number in numbers:
            if number.unread & {"as_of", "according_to"}:
                continue
            given = _Given(explainer, number, find_day(explainer, number), find_source(explainer, number))
            found.setdefault((number.series or "", given.source, given.day.text), []).append(given)
    return found


def _compare(together: list[_Given]) -> Iterator[Problem]:
    # Each place is told once, with the first other one that it disagrees with.
    against: dict[int, tuple[_Given, _Given]] = {}
    for one, other in combinations(together, 2):
        if not (id(one) in against and id(other) in against) and _disagree(one, other):
            against.setdefault(id(one), (one, other))
            against.setdefault(id(other), (other, one))
    places = {id(given): _place(given) for pair in against.values() for given in pair}
    for given, other in against.values():
        yield _describe(given, other, places[id(other)])
    for given, _ in against.values():
        given.explainer.document.let_go()


def _disagree(one: _Given, other: _Given) -> bool:
    figure, second = one.number.figure, other.number.figure
    if figure == second or one.explainer is other.explainer or not are_of_one_day(one.day, other.day):
        return False
    if not contradict(figure, second):
        return False
    return not (_explains(one, second) or _explains(other, figure))


def _explains(given: _Given, figure: Figure) -> bool:
    return any(
        revision.figure is not None and not contradict(revision.figure, figure)
        for revision in find_revisions(given.explainer, given.number)
    )


def _place(given: _Given) -> str:
    document = given.explainer.document
    node = document.node((*given.number.loc, "figure"))[1]
    line, column = document.place(node.start) if node is not None else (0, 0)
    return f"{document.path}:{line + 1}:{column + 1}"


def _describe(given: _Given, other: _Given, place: str) -> Problem:
    number = given.number
    drafted = "draft" in (given.explainer.record.status, other.explainer.record.status)
    return given.explainer.document.problem(
        (*number.loc, "figure"),
        "series-disagrees",
        f"two explainers give different values of `{number.series}` for one day and one source",
        severity=Severity.NOTE if drafted else Severity.WARNING,
        found=f"{number.figure.text} as of {given.day.text}, here",
        expected=f"{other.number.figure.text} as of {other.day.text}, as in {place}; or a correction of the one that was "
        "wrong, with `entry`, `was` and `now`",
    )
