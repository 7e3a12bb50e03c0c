"""Who or what a name in a record means."""

import re
from collections.abc import Iterable, Mapping
from functools import lru_cache
from typing import Final, NamedTuple

from rapidfuzz import fuzz, process

from ontherecord.record.fields import ID
from ontherecord.record.registries import Person

_ID = re.compile(ID)
_NEARLY = 85
"""How much like a name, in per cent, a text must be to be taken for a slip in it."""
_ALIKE = 60
"""How much like another a name must be to be offered."""
_SHORTEST = 4
_MOST_INDEXES = 4


class Intended(NamedTuple):
    """A name that seems to mean an id; `nearest` is empty when no id is like it."""

    nearest: str
    is_slip: bool
    """Whether it is nearly an id or a name that is there; otherwise it only has an id's hyphens."""


def find_person(name: str, people: Mapping[str, Person]) -> str | None:
    """The id that a name means: the id itself, or the one person who has this name; None for plain words."""
    if name in people:
        return name
    named = _find_index(people).ids_by_name.get(name)
    return named[0] if named is not None and len(named) == 1 else None


def find_intended(name: str, people: Mapping[str, Person]) -> Intended | None:
    """What id a name that is nobody's seems to mean; None when it is plain words."""
    return _find_intended(name, _Identity(people))


def is_id(name: str) -> bool:
    """Whether a name is written as an id is: small letters, digits, hyphens."""
    return _ID.fullmatch(name) is not None


def find_nearest_name(name: str, names: Iterable[str]) -> str:
    """The name most like another one; "" when none is much like it."""
    found = process.extractOne(name, sorted(names), scorer=fuzz.ratio, score_cutoff=_ALIKE)
    return found[0] if found is not None else ""


class _Identity:
    """A mapping as a key of a cache: the registry of one build is one object."""

    def __init__(self, people: Mapping[str, Person]) -> None:
        self.people = people

    def __hash__(self) -> int:
        return id(self.people)

    def __eq__(self, other: object) -> bool:
        return isinstance(other, _Identity) and self.people is other.people


class _Index(NamedTuple):
    ids_by_name: dict[str, list[str]]
    spellings: list[str]
    """Ids and names, folded for comparison."""
    ids: list[str]
    """The id that each spelling stands for."""


_indexes: Final[dict[int, tuple[Mapping[str, Person], _Index]]] = {}
"""Those asked for last, by the `id()` of the people, who are kept beside so that no others can have it."""


def _find_index(people: Mapping[str, Person]) -> _Index:
    # As a cache keyed by `_Identity` would do, in a quarter of the time: every page asks dozens of times.
    known = _indexes.get(id(people))
    if known is None:
        if len(_indexes) == _MOST_INDEXES:
            _indexes.clear()
        known = _indexes[id(people)] = (people, _make_index(people))
    return known[1]


def _make_index(people: Mapping[str, Person]) -> _Index:
    by_name: dict[str, list[str]] = {}
    spellings: list[str] = []
    ids: list[str] = []
    for key, person in people.items():
        names = dict.fromkeys((person.name, *person.also))
        for name in names:
            by_name.setdefault(name, []).append(key)
        for spelling in (key, *names):
            spellings.append(spelling.casefold())
            ids.append(key)
    return _Index(by_name, spellings, ids)


@lru_cache(maxsize=4096)
def _find_intended(name: str, identity: _Identity) -> Intended | None:
    index = _find_index(identity.people)
    if len(name) >= _SHORTEST:
        found = process.extractOne(name.casefold(), index.spellings, scorer=fuzz.ratio, score_cutoff=_NEARLY)
        if found is not None:
            return Intended(index.ids[found[2]], is_slip=True)
    if "-" in name and is_id(name):
        return Intended(find_nearest_name(name, identity.people), is_slip=False)
    return None
