"""The pages of people and organisations, and the list of them."""

from collections.abc import Iterable, Mapping, Sequence
from functools import cache, partial

from markupsafe import Markup

from ontherecord.content.folder import PEOPLE
from ontherecord.content.generated import PEOPLE_PAGES, name_person_page
from ontherecord.dossier.people import Profile, gather_people
from ontherecord.host.configuring import CHOICES_SCRIPT
from ontherecord.host.dating import find_default_day
from ontherecord.host.files import MadeFile
from ontherecord.host.gathering import Gathered, GatheredPage, Gathering
from ontherecord.host.late import LatePage
from ontherecord.host.links import Links
from ontherecord.host.shared import Shared
from ontherecord.publish.search.page import SearchedPage
from ontherecord.publish.search.people import search_person
from ontherecord.record.registries import Person
from ontherecord.verify.explainer import Explainer
from ontherecord.view.labels import find_labels
from ontherecord.view.page import Contents
from ontherecord.view.people import view_people
from ontherecord.view.person import list_contents, view_person
from ontherecord.view.telling import Ways


class PersonPage(LatePage):
    """The page of a person or organisation."""

    def __init__(
        self,
        profile: Profile,
        people: Mapping[str, Person],
        counts: Mapping[str, int],
        file: MadeFile,
        day: str,
        shared: Shared,
    ) -> None:
        person = profile.person
        super().__init__(person.name, file, day, shared, person.about or person.role or "")
        self._profile = profile
        self._people = people
        self._counts = counts

    def tell(self, links: Links) -> Markup:
        """The whole page; sets its head."""
        shared = self._shared
        ways = Ways(
            resolve=links.resolve,
            person=links.reach_person,
            measure=links.measure,
            page=cache(links.reach),
            feed=links.reach_feed(),
            script="../" * self.file.url.count("/") + CHOICES_SCRIPT,
        )
        view = view_person(self._profile, self._people, self._counts, shared.language, ways)
        return shared.components.render("person", view)

    def list_contents(self) -> Sequence[Contents]:
        """Its sections and the stretches of time in them."""
        return list_contents(self._profile, self._shared.language)

    def search(self) -> SearchedPage:
        """Who they are; what they said is found where it stands."""
        return search_person(self._profile, self._people, self.file.url, self._shared.language)


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
        page_name = name_person_page(name)
        # A page of the site's own at that address is led to as well.
        shared.people[name] = gathering.find_address(page_name)
        file = gathering.place(page_name)
        if file is not None:
            file.edit_uri = PEOPLE
            PersonPage(profile, people, counts, file, days[name], shared)
    if index is None:
        return ""
    title = find_labels(shared.language).people
    GatheredPage(
        title, index, max(days.values()), shared, partial(_gather_list, tuple(profiles.values()), shared, index)
    )
    return index.url


def _find_days(profiles: Mapping[str, Profile]) -> dict[str, str]:
    # When what a page tells last changed: its own explainers, and those of whom it lists.
    own = {name: max((one.changed for one in profile.origins), default=None) for name, profile in profiles.items()}
    days = {}
    for name, profile in profiles.items():
        found = [day for one in (name, *(member.id for member in profile.members)) if (day := own.get(one))]
        days[name] = max(found).isoformat() if found else find_default_day()
    return days


def _gather_list(profiles: Sequence[Profile], shared: Shared, file: MadeFile, links: Links) -> Gathered:
    view = view_people(profiles, shared.language, links.reach_person)
    searched = SearchedPage(file.url, view.labels.people, language=shared.language)
    return Gathered(shared.components.render("people", view), view.contents, searched=searched)
