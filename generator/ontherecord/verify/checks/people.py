"""Check: who is meant is told in one way."""

from collections.abc import Iterator

from ontherecord.problem import Problem
from ontherecord.record.document import Loc
from ontherecord.text.article import Article
from ontherecord.text.passage import find_words
from ontherecord.verify.explainer import Explainer
from ontherecord.verify.naming import find_intended, find_person, is_id


def check_people(explainer: Explainer) -> Iterator[Problem]:
    """`who`, `to`, `via` and `according_to` are an id of people.yml, a name that stands there, or plain words.

    Right: `who: antony-blinken`; `who: medics`. Wrong: `who: antony-blinkin`, `who: Anthony Blinken` (nearly someone in
    people.yml), `who: some-body` (has an id's hyphens and is nobody's). A word with a hyphen that the article has, such
    as “ex-soldiers”, is a plain word.
    """
    if explainer.registry.is_people_unread:
        return
    people = explainer.registry.people
    for statement in explainer.record.statements:
        for key, name in (("who", statement.who), ("to", statement.to), ("via", statement.via)):
            if name is not None and name not in people:
                yield from _check(explainer, (*statement.loc, key), name)
    for number in explainer.record.numbers:
        if number.according_to is not None and number.according_to not in people:
            yield from _check(explainer, (*number.loc, "according_to"), number.according_to)


def _check(explainer: Explainer, loc: Loc, name: str) -> Iterator[Problem]:
    people = explainer.registry.people
    if find_person(name, people) is not None:
        return
    intended = find_intended(name, people)
    if intended is None or (not intended.is_slip and _is_word_of(explainer.article, name)):
        return
    near = intended.nearest
    if near and "name" in people[near].unread and not is_id(name):
        return  # it may well be the name that could not be read
    message = f"people.yml has nobody called `{name}`" if people else f"there is no people.yml that has `{name}`"
    yield explainer.document.problem(
        loc,
        "unknown-person",
        message,
        found=name,
        expected="an id from people.yml, or plain words: “medics”; "
        "a word with a hyphen must stand in the article, or begin with a capital",
        nearest=(near if "name" in people[near].unread else f"{near} ({people[near].name})") if near else "",
        write=f"{loc[-1]}: {near}" if near else "",
    )


def _is_word_of(article: Article, name: str) -> bool:
    return bool(find_words(article, name) or find_words(article, name[:1].upper() + name[1:]))
