"""For whom somebody speaks: the organisation they belonged to on the day, or themselves."""

from collections.abc import Mapping
from typing import NamedTuple

from ontherecord.record.dates.edtf import EdtfDate
from ontherecord.record.fields import make_id
from ontherecord.record.registries import Person
from ontherecord.verify.naming import find_person


class Party(NamedTuple):
    """Who stands for something: the id or the name by which the same one is known, and the name that is shown."""

    key: str
    name: str
    is_known: bool
    """Whether the key is an id of people.yml."""


def find_party(who: str, day: EdtfDate, people: Mapping[str, Person]) -> Party:
    """The party of somebody who speaks, by id, name or plain words, on a day."""
    found = find_person(who, people)
    if found is None:
        return Party(make_id(who) or "speaker", who, is_known=False)
    person = people[found]
    organisation = find_role(person, day)[1] if person.kind == "person" else ""
    if not organisation:
        return Party(found, person.name, is_known=True)
    known = find_person(organisation, people)
    if known is None:
        return Party(organisation, organisation, is_known=False)
    return Party(known, people[known].name, is_known=True)


def find_role(person: Person, day: EdtfDate) -> tuple[str, str]:
    """What somebody was on a day, and the id or name of the organisation they belonged to, as far as they are told."""
    if day.earliest is not None:
        for role in person.roles:
            begun = role.from_ is None or role.from_.earliest is None or role.from_.earliest <= day.earliest
            lasts = role.until is None or role.until.latest is None or day.earliest <= role.until.latest
            if begun and lasts:
                return role.role, role.organisation or ""
    return person.role or "", person.organisation or ""
