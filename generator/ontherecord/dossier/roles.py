"""What somebody was when, as people.yml has it."""

import datetime as dt
from collections.abc import Iterable
from typing import NamedTuple

from ontherecord.record.dates.edtf import EdtfDate
from ontherecord.record.registries import Person, Role


class Post(NamedTuple):
    """A role and where; each empty when it is not told."""

    role: str
    organisation: str
    """An id or a name."""


def find_post(person: Person, day: EdtfDate) -> Post:
    """What somebody was on a day: of the roles that lasted then the one begun last, else the one without dates."""
    if person.roles and day.earliest is not None:
        lasting = [role for role in person.roles if _lasts(role, day.earliest)]
        if lasting:
            role = max(reversed(lasting), key=_begin)
            return Post(role.role, role.organisation or "")
    return Post(person.role or "", person.organisation or "")


def sort_roles(roles: Iterable[Role]) -> list[Role]:
    """The roles, the one begun last first; those of no known beginning last."""
    return sorted(roles, key=_begin, reverse=True)


def _lasts(role: Role, day: dt.date) -> bool:
    begun = role.from_ is None or role.from_.earliest is None or role.from_.earliest <= day
    return begun and (role.until is None or role.until.latest is None or day <= role.until.latest)


def _begin(role: Role) -> dt.date:
    return role.from_.earliest if role.from_ and role.from_.earliest else dt.date.min
