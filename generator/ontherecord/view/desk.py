"""What the parts of one person's page need while it is put together."""

from collections.abc import Mapping
from typing import NamedTuple

from ontherecord.dossier.naming import show_name
from ontherecord.dossier.people import Profile
from ontherecord.record.registries import Person
from ontherecord.verify.naming import find_person
from ontherecord.view.labels import Labels
from ontherecord.view.parts import Link
from ontherecord.view.telling import Ways


class Desk(NamedTuple):
    """One page being put together."""

    profile: Profile
    people: Mapping[str, Person]
    """people.yml."""
    counts: Mapping[str, int]
    """How many statements there are of each who has a page."""
    language: str
    labels: Labels
    ways: Ways

    def link(self, who: str) -> Link:
        """The name of someone, leading to their page where they have one."""
        found = find_person(who, self.people)
        return Link(show_name(who, self.people), self.ways.person(found) if found else "")
