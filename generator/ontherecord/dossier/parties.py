"""For whom somebody speaks: the organisation they belonged to on the day, or themselves."""

from collections.abc import Mapping
from typing import NamedTuple

from ontherecord.dossier.roles import find_post
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
    organisation = find_post(person, day).organisation if person.kind == "person" else ""
    if not organisation:
        return Party(found, person.name, is_known=True)
    known = find_person(organisation, people)
    if known is None:
        return Party(organisation, organisation, is_known=False)
    return Party(known, people[known].name, is_known=True)
