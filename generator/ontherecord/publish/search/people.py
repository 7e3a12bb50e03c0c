"""What of a person's page can be found: who they are. What they said is found where it stands, in its explainer."""

from collections.abc import Mapping

from ontherecord.dossier.naming import show_name
from ontherecord.dossier.people import Profile
from ontherecord.publish.search.page import SearchedPage
from ontherecord.record.registries import Person
from ontherecord.view.locales import is_right_to_left


def search_person(profile: Profile, people: Mapping[str, Person], href: str, language: str) -> SearchedPage:
    """A person or organisation: by name and other names, roles and where."""
    person = profile.person
    organisations = (person.organisation, *(role.organisation for role in person.roles))
    named = (show_name(one, people) for one in organisations if one)
    return SearchedPage(
        href,
        person.name,
        " · ".join(part for part in (person.role, person.about) if part),
        language,
        "rtl" if is_right_to_left(language) else "ltr",
        tuple(dict.fromkeys((*person.also, *named, *(role.role for role in person.roles)))),
    )
