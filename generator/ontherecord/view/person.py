"""The page of a person or organisation: who they are, what they said, and what is said according to them."""

from collections.abc import Iterator, Mapping
from typing import NamedTuple

from babel.lists import format_list

from ontherecord.address import admit_address
from ontherecord.dossier.people import Member, Profile
from ontherecord.dossier.roles import sort_roles
from ontherecord.record.registries import Person, Role
from ontherecord.view.dates import show_date, show_span
from ontherecord.view.desk import Desk
from ontherecord.view.labels import Labels, find_labels
from ontherecord.view.locales import find_locale, is_right_to_left
from ontherecord.view.page import Contents, Image
from ontherecord.view.parts import Fact, Link
from ontherecord.view.sayings import list_sections, tell_sections
from ontherecord.view.telling import Ways
from ontherecord.view.told import Entries


class Term(NamedTuple):
    """A role and its years."""

    role: str
    organisation: Link | None
    days: str
    """From when to when, in words; empty when it is not told."""


class Belonging(NamedTuple):
    """Somebody who belongs or belonged to the organisation."""

    name: Link
    terms: tuple[Term, ...]
    amount: str
    """How many statements of theirs there are, in words; empty for none."""


class PersonView(NamedTuple):
    """The page of a person or organisation from top to bottom."""

    language: str
    direction: str
    name: str
    role: str
    organisation: Link | None
    about: str
    image: Image | None
    facts: tuple[Fact, ...]
    links: tuple[Link, ...]
    feed: Link | None
    """What they say, for feed readers."""
    roles: tuple[Term, ...]
    members: tuple[Belonging, ...]
    members_title: str
    """What they are together: people, or people and organisations."""
    sections: tuple[Entries, ...]
    script: str
    """The address of the script; empty for a page that has nothing for it to do."""
    labels: Labels


def view_person(
    profile: Profile, people: Mapping[str, Person], counts: Mapping[str, int], language: str, ways: Ways
) -> PersonView:
    """What the page says. `people` is people.yml, `counts` how many statements there are of each who has a page.

    `ways.script` is the address of the script that goes with choices.
    """
    labels = find_labels(language)
    desk = Desk(profile, people, counts, language, labels, ways)
    person = profile.person
    sections = tuple(tell_sections(desk))
    return PersonView(
        language=language,
        direction="rtl" if is_right_to_left(language) else "ltr",
        name=person.name,
        role=person.role or "",
        organisation=desk.link(person.organisation) if person.organisation else None,
        about=person.about or "",
        image=_tell_image(desk),
        facts=tuple(_tell_facts(desk)),
        links=tuple(_tell_links(person)),
        feed=Link(labels.feed_of_page, ways.feed) if ways.feed else None,
        roles=tuple(_tell_term(desk, role) for role in sort_roles(person.roles)),
        members=tuple(_tell_member(desk, member) for member in profile.members),
        members_title=_name_members(profile, labels),
        sections=sections,
        script=ways.script if any(one.choices for one in sections) else "",
        labels=labels,
    )


def list_contents(profile: Profile, language: str) -> tuple[Contents, ...]:
    """The page's headings."""
    labels = find_labels(language)
    head = [Contents("roles", labels.roles, 2)] if profile.person.roles else []
    head += [Contents("people", _name_members(profile, labels), 2)] if profile.members else []
    return (*head, *list_sections(profile, language))


def _name_members(profile: Profile, labels: Labels) -> str:
    are_people = all(member.person.kind == "person" for member in profile.members)
    return labels.people_only if are_people else labels.people


def _tell_image(desk: Desk) -> Image | None:
    image = desk.profile.person.image
    if image is None:
        return None
    src = admit_address(desk.ways.resolve(image.file))
    if src is None:
        return None
    return Image(src, desk.ways.measure(image.file), image.alt, image.caption or "", image.credit or "", desk.labels)


def _tell_facts(desk: Desk) -> Iterator[Fact]:
    profile, labels = desk.profile, desk.labels
    if profile.person.also:
        yield Fact(labels.also_called, format_list(profile.person.also, locale=find_locale(desk.language)))
    if not profile.sayings:
        return
    amount = str(len(profile.sayings))
    explainers = len({one.origin.name for one in profile.sayings})
    yield Fact(labels.sayings, f"{amount} ({labels.story_count.of(explainers)})" if explainers > 1 else amount)
    direct = sum(1 for one in profile.sayings if one.quote)
    if direct:
        yield Fact(labels.kind_direct, str(direct))
    if direct < len(profile.sayings):
        yield Fact(labels.kind_paraphrase, str(len(profile.sayings) - direct))
    first, last = profile.sayings[-1].on, profile.sayings[0].on
    if first != last:
        yield Fact(labels.first_said, day=show_date(first, desk.language))
    yield Fact(labels.last_said, day=show_date(last, desk.language))


def _tell_links(person: Person) -> Iterator[Link]:
    for link in person.links:
        yield Link(link.title, admit_address(link.url) or "")
    if person.wikidata:
        yield Link("Wikidata", admit_address(f"https://www.wikidata.org/wiki/{person.wikidata}") or "")


def _tell_term(desk: Desk, role: Role) -> Term:
    organisation = desk.link(role.organisation) if role.organisation else None
    return Term(role.role, organisation, show_span(role.from_, role.until, desk.language))


def _tell_member(desk: Desk, member: Member) -> Belonging:
    terms = [_tell_term(desk, role)._replace(organisation=None) for role in sort_roles(member.roles)]
    if not terms and member.person.role:
        terms = [Term(member.person.role, None, "")]
    count = desk.counts.get(member.id, 0)
    name = Link(member.person.name, desk.ways.person(member.id))
    return Belonging(name, tuple(terms), desk.labels.statements_shown.of(count) if count else "")
