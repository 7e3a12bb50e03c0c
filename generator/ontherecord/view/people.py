"""The list of all people and organisations that have a page."""

import unicodedata
from collections.abc import Callable, Iterable
from typing import NamedTuple

from ontherecord.dossier.people import Profile
from ontherecord.view.dates import show_years
from ontherecord.view.labels import Labels, find_labels
from ontherecord.view.locales import is_right_to_left
from ontherecord.view.page import Contents
from ontherecord.view.parts import Link


class Entry(NamedTuple):
    """A person or organisation in the list."""

    name: Link
    role: str
    amount: str
    """How many statements and numbers there are, in words, and the years of the first and the last; empty for none."""


class Group(NamedTuple):
    """People, or organisations."""

    id: str
    title: str
    entries: tuple[Entry, ...]


class PeopleView(NamedTuple):
    """The list from top to bottom."""

    language: str
    direction: str
    groups: tuple[Group, ...]
    contents: tuple[Contents, ...]
    labels: Labels


def view_people(profiles: Iterable[Profile], language: str, place: Callable[[str], str]) -> PeopleView:
    """What the list says, in the order of the names; `place` gives the address of each one's page by their id."""
    labels = find_labels(language)
    ordered = sorted(profiles, key=lambda one: (_fold(one.person.name), one.id))
    groups = tuple(
        Group(name, title, tuple(_list(one, language, labels, place) for one in ordered if one.person.kind == kind))
        for name, title, kind in (
            ("people", labels.people_only, "person"),
            ("organisations", labels.organisations, "organisation"),
        )
    )
    kept = tuple(group for group in groups if group.entries)
    direction = "rtl" if is_right_to_left(language) else "ltr"
    return PeopleView(language, direction, kept, tuple(Contents(one.id, one.title, 2) for one in kept), labels)


def _list(profile: Profile, language: str, labels: Labels, place: Callable[[str], str]) -> Entry:
    days = [one.on for one in profile.sayings] + [one.on for one in profile.figures]
    years = [day.first_day.year for day in days]
    span = show_years(min(years), max(years), language) if years else ""
    amounts = (
        (labels.statements_shown, len(profile.sayings)),
        (labels.numbers_shown, len(profile.figures)),
    )
    return Entry(
        name=Link(profile.person.name, place(profile.id)),
        role=profile.person.role or "",
        amount=labels.join(*(label.of(amount) for label, amount in amounts if amount), span),
    )


def _fold(name: str) -> str:
    # As a reader looks for it: É is among E, and case makes no difference.
    plain = unicodedata.normalize("NFKD", name)
    return "".join(char for char in plain if not unicodedata.combining(char)).casefold()
