"""What each person and organisation said, in whatever explainer it stands, and what is said according to them."""

import datetime as dt
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from typing import NamedTuple

from ontherecord.dossier.origin import Origin, make_origin
from ontherecord.record.dates.edtf import EdtfDate
from ontherecord.record.entries import Correction, Number, Statement
from ontherecord.record.registries import Person, Role
from ontherecord.verify.explainer import Explainer
from ontherecord.verify.naming import find_person


class Mark(NamedTuple):
    """The mark of a corrected entry."""

    kind: str
    """correction, clarification and so on, as the record has it."""
    anchor: str
    """The correction's address on the explainer's page."""
    day: EdtfDate


class Saying(NamedTuple):
    """A statement, as far as it belongs to its speaker and not to its page."""

    origin: Origin
    anchor: str
    """Its address on the explainer's page: `statement-onus`."""
    who: str
    """The speaker, as the record has it: an id or free text."""
    quote: str
    """Direct words; empty when there is a paraphrase."""
    paraphrase: str
    to: str
    place: str
    about: str
    via: str
    basis: str
    day: EdtfDate | None
    """When it was said; None when it is not told."""
    marks: tuple[Mark, ...]

    @property
    def on(self) -> EdtfDate:
        """When it was said, as far as is known: on no day after the article's."""
        return self.day or self.origin.day


class Attribution(NamedTuple):
    """A figure that is given according to somebody."""

    origin: Origin
    anchor: str
    figure: str
    """As it is written: qualifier, number, unit."""
    label: str
    on: EdtfDate
    """As of when."""
    marks: tuple[Mark, ...]


class Member(NamedTuple):
    """Somebody who belongs or belonged to an organisation."""

    id: str
    person: Person
    roles: tuple[Role, ...]
    """What they were there, as people.yml has it; empty when it only says that they belong to it."""


class Profile(NamedTuple):
    """A person or organisation, and what the explainers have of them."""

    id: str
    person: Person
    sayings: tuple[Saying, ...]
    """Their statements, latest first."""
    figures: tuple[Attribution, ...]
    """The figures according to them, latest first."""
    conveyed: tuple[Saying, ...]
    """What others said, reported by them; latest first."""
    members: tuple[Member, ...]
    """Of an organisation: those who belong to it, in the order of people.yml."""

    @property
    def origins(self) -> Iterator[Origin]:
        """The explainer of each thing that is told; the same one many times."""
        for saying in (*self.sayings, *self.conveyed):
            yield saying.origin
        for figure in self.figures:
            yield figure.origin


@dataclass(slots=True)
class _Found:
    sayings: list[Saying] = field(default_factory=list)
    figures: list[Attribution] = field(default_factory=list)
    conveyed: list[Saying] = field(default_factory=list)


def gather_people(explainers: Iterable[Explainer], people: Mapping[str, Person]) -> dict[str, Profile]:
    """Who of people.yml has a page, by id, in its order.

    It is everybody who says something, reports it, or gives a figure, and each organisation that one of them belongs to:
    a page of a name that nobody is led to would have nothing to tell. A withdrawn explainer gives nothing: what was
    withdrawn is not said again.
    """
    found: dict[str, _Found] = {}
    for explainer in explainers:
        if people and explainer.record.status != "withdrawn":
            _gather(explainer, people, found)
    members = _find_members(people)
    for name in _spread(found, members):
        found.setdefault(name, _Found())
    return {name: _make_profile(name, people[name], found[name], members) for name in people if name in found}


def _gather(explainer: Explainer, people: Mapping[str, Person], found: dict[str, _Found]) -> None:
    origin = make_origin(explainer)
    marks: dict[str, tuple[Mark, ...]] = {}
    for correction in sorted(explainer.record.corrections, key=lambda one: one.date.text, reverse=True):
        if correction.entry:
            marks[correction.entry] = (*marks.get(correction.entry, ()), _mark(explainer, correction))
    for statement in explainer.record.statements:
        speaker = find_person(statement.who, people)
        bearer = find_person(statement.via, people) if statement.via else None
        if speaker or bearer:
            saying = _make_saying(explainer, origin, statement, marks.get(statement.id or "", ()))
            if speaker:
                found.setdefault(speaker, _Found()).sayings.append(saying)
            if bearer and bearer != speaker:
                found.setdefault(bearer, _Found()).conveyed.append(saying)
    for number in explainer.record.numbers:
        source = find_person(number.according_to, people) if number.according_to else None
        if source:
            attribution = _make_attribution(explainer, origin, number, marks.get(number.id or "", ()))
            found.setdefault(source, _Found()).figures.append(attribution)


def _mark(explainer: Explainer, correction: Correction) -> Mark:
    return Mark(correction.kind, explainer.anchor_of(correction), correction.date)


def _make_saying(explainer: Explainer, origin: Origin, statement: Statement, marks: tuple[Mark, ...]) -> Saying:
    return Saying(
        origin=origin,
        anchor=explainer.anchor_of(statement),
        who=statement.who,
        quote=statement.quote or "",
        paraphrase=statement.paraphrase or "",
        to=statement.to or "",
        place=statement.place or "",
        about=statement.about or "",
        via=statement.via or "",
        basis=statement.basis or "",
        day=statement.date,
        marks=marks,
    )


def _make_attribution(explainer: Explainer, origin: Origin, number: Number, marks: tuple[Mark, ...]) -> Attribution:
    return Attribution(
        origin=origin,
        anchor=explainer.anchor_of(number),
        figure=number.figure.text,
        label=number.label,
        on=number.as_of or origin.day,
        marks=marks,
    )


def _find_members(people: Mapping[str, Person]) -> dict[str, list[Member]]:
    found: dict[str, list[Member]] = {}
    for name, person in people.items():
        posts: dict[str, list[Role]] = {}
        for role in person.roles:
            organisation = find_person(role.organisation, people) if role.organisation else None
            if organisation:
                posts.setdefault(organisation, []).append(role)
        organisation = find_person(person.organisation, people) if person.organisation else None
        if organisation:
            posts.setdefault(organisation, [])
        for organisation, roles in posts.items():
            if organisation != name:
                found.setdefault(organisation, []).append(Member(name, person, tuple(roles)))
    return found


def _spread(found: Iterable[str], members: Mapping[str, list[Member]]) -> set[str]:
    # Organisations of whoever is found, and organisations of these; two that belong to each other end it.
    belonging: dict[str, list[str]] = {}
    for organisation, belong in members.items():
        for member in belong:
            belonging.setdefault(member.id, []).append(organisation)
    reached = set(found)
    waiting = list(reached)
    while waiting:
        for organisation in belonging.get(waiting.pop(), ()):
            if organisation not in reached:
                reached.add(organisation)
                waiting.append(organisation)
    return reached


def _make_profile(name: str, person: Person, found: _Found, members: Mapping[str, list[Member]]) -> Profile:
    # Of one day: by the explainer's name, in the order of its record.
    for sayings in (found.sayings, found.conveyed):
        sayings.sort(key=lambda one: one.origin.name)
        sayings.sort(key=lambda one: _order(one.on), reverse=True)
    found.figures.sort(key=lambda one: one.origin.name)
    found.figures.sort(key=lambda one: _order(one.on), reverse=True)
    belong = tuple(members.get(name, ())) if person.kind == "organisation" else ()
    return Profile(name, person, tuple(found.sayings), tuple(found.figures), tuple(found.conveyed), belong)


def _order(day: EdtfDate) -> tuple[dt.date, dt.date]:
    return day.first_day, day.latest or dt.date.max
