"""Check: who is meant is told in one way."""

from collections.abc import Iterator

from ontherecord.problem import Problem
from ontherecord.record.document import Loc
from ontherecord.verify.explainer import Explainer
from ontherecord.verify.naming import find_intended, find_person


def check_people(explainer: Explainer) -> Iterator[Problem]:
    """`who`, `to`, `via` and `according_to` are an id of people.yml, a name that stands there, or plain words.

    Right: `who: antony-blinken`; `who: medics`. Wrong: `who: antony-blinkin`, `who: Anthony Blinken` (nearly someone in
    people.yml), `who: some-body` (has an id's hyphens and is nobody's).
    """
    for statement in explainer.record.statements:
        for key in ("who", "to", "via"):
            yield from _check(explainer, (*statement.loc, key), getattr(statement, key))
    for number in explainer.record.numbers:
        yield from _check(explainer, (*number.loc, "according_to"), number.according_to)


def _check(explainer: Explainer, loc: Loc, name: str | None) -> Iterator[Problem]:
    people = explainer.registry.people
    if name is None or find_person(name, people) is not None:
        return
    intended = find_intended(name, people)
    if intended is None:
        return
    near = intended.nearest
    yield explainer.document.problem(
        loc, "unknown-person", f"people.yml has nobody called `{name}`", found=name,
        expected="an id from people.yml, or plain words such as “medics”",
        nearest=f"{near} ({people[near].name})" if near else "", write=f"{loc[-1]}: {near}" if near else "",
    )
