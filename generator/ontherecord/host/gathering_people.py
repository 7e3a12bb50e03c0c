"""The pages of people and organisations, and the list of them."""

from collections.abc import Iterable, Mapping
from functools import partial

from markupsafe import Markup

from ontherecord.content.folder import PEOPLE
from ontherecord.content.generated import PEOPLE_PAGES, name_person_page
from ontherecord.dossier.people import Profile, gather_people
from ontherecord.host.configuring import CHOICES_SCRIPT
from ontherecord.host.dating import find_default_day
from ontherecord.host.files import MadeFile
from ontherecord.host.gathering import Gathering
from ontherecord.host.links import Links
from ontherecord.host.pages import Gathered, GatheredPage
from ontherecord.host.shared import Shared
from ontherecord.publish.search.page import SearchedPage
from ontherecord.publish.search.people import search_person
from ontherecord.record.registries import Person
from ontherecord.verify.explainer import Explainer
from ontherecord.view.labels import find_labels
from ontherecord.view.people import view_people
from ontherecord.view.person import view_person
from ontherecord.view.telling import Ways


def place_people(gathering: Gathering, explainers: Iterable[Explainer], people: Mapping[str, Person]) -> str:
    """The address of the list of all of them, from the top of the site; empty where there is none.

    Make it before explainers are rendered: they lead to these pages.
    """
    shared = gathering.shared
    profiles = gather_people(explainers, people)
    if not profiles:
        return ""
    counts = {name: len(profile.sayings) for name, profile in profiles.items()}
    days = _find_days(profiles)
    index = gathering.place(PEOPLE_PAGES)
    for name, profile in profiles.items():
        file = gathering.place(name_person_page(name))
        if file is not None:
            shared.people[name] = file.url
            file.edit_uri = PEOPLE
            gather = partial(_gather_person, profile, people, counts, shared, file)
            person = profile.person
            GatheredPage(person.name, file, days[name], shared, gather, person.about or person.role or "")
    if index is None:
        return ""
    title = find_labels(shared.language).people
    GatheredPage(title, index, max(days.values()), shared, partial(_gather_list, profiles, shared, index))
    return index.url


def _find_days(profiles: Mapping[str, Profile]) -> dict[str, str]:
    # When what a page tells last changed: its own explainers, and those of whom it lists.
    own = {name: max((one.changed for one in profile.origins), default=None) for name, profile in profiles.items()}
    days = {}
    for name, profile in profiles.items():
        found = [day for one in (name, *(member.id for member in profile.members)) if (day := own.get(one))]
        days[name] = max(found).isoformat() if found else find_default_day()
    return days


def _gather_person(
    profile: Profile,
    people: Mapping[str, Person],
    counts: Mapping[str, int],
    shared: Shared,
    file: MadeFile,
    links: Links,
) -> Gathered:
    ways = Ways(
        resolve=links.resolve,
        person=links.reach_person,
        measure=links.measure,
        page=links.reach,
        script="../" * file.url.count("/") + CHOICES_SCRIPT,
    )
    view = view_person(profile, people, counts, shared.language, ways)
    head = Markup("").join(one.publish_person(profile, file) for one in shared.person_publishers)
    searched = search_person(profile, people, file.url, shared.language)
    return Gathered(shared.components.render("person", view), view.contents, head, searched)


def _gather_list(profiles: Mapping[str, Profile], shared: Shared, file: MadeFile, links: Links) -> Gathered:
    listed = [profile for name, profile in profiles.items() if name in shared.people]
    view = view_people(listed, shared.language, links.reach_person)
    searched = SearchedPage(file.url, view.labels.people, language=shared.language)
    return Gathered(shared.components.render("people", view), view.contents, searched=searched)
