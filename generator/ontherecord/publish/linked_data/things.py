"""What many explainers speak of: people and organisations, running stories, followed numbers."""

from collections.abc import Mapping, Sequence

from ontherecord.address import admit_address
from ontherecord.dossier.roles import Post
from ontherecord.dossier.series import SeriesPoint
from ontherecord.publish.addresses import Addresses
from ontherecord.publish.linked_data.days import find_day
from ontherecord.publish.linked_data.figures import describe_figure
from ontherecord.publish.linked_data.script import Node
from ontherecord.publish.linked_data.site import MOST_LISTED, SiteFacts
from ontherecord.record.registries import Person, Topic
from ontherecord.verify.naming import find_person

WIKIDATA = "https://www.wikidata.org/wiki/"


def name_person(site: SiteFacts, at: Addresses, person_id: str) -> Node:
    """What leads to someone from people.yml: on their page, or on this one where they have none.

    A person is not the page about them, so the address is one on the page.
    """
    url = site.locate_person(person_id)
    return {"@id": f"{at.reach(url)}#person" if url else at.entry(f"person-{person_id}")}


def name_topic(site: SiteFacts, at: Addresses, topic_id: str) -> Node:
    """What leads to a running story, likewise."""
    url = site.locate_topic(topic_id)
    return {"@id": f"{at.reach(url)}#topic" if url else at.entry(f"topic-{topic_id}")}


def describe_person(
    site: SiteFacts, at: Addresses, person_id: str, people: Mapping[str, Person], role: tuple[str, str] | None = None
) -> Node:
    """A person or organisation. `role` is what they were and where, when that is not what they are now."""
    person = people[person_id]
    is_person = person.kind == "person"
    described: Node = {"@type": "Person" if is_person else "Organization", **name_person(site, at, person_id)}
    described["name"] = person.name
    if person.also:
        described["alternateName"] = list(person.also)
    title, organisation = role if role is not None else (person.role or "", person.organisation or "")
    if is_person and title:
        described["jobTitle"] = title
    if person.about or (title and not is_person):
        described["description"] = person.about or title
    if organisation:
        described["affiliation" if is_person else "memberOf"] = _describe_organisation(site, at, organisation, people)
    if url := site.locate_person(person_id):
        described["url"] = at.reach(url)
    wikidata = [WIKIDATA + person.wikidata] if person.wikidata else []
    same = wikidata + [address for link in person.links if (address := admit_address(link.url))]
    if same:
        described["sameAs"] = same
    return described


class KnownPeople:
    """Those whom a site's pages have named so far: who has a page is told of alike on all others, and so told once.

    It grows no larger than people.yml: each has one entry, and one for each of their roles.
    """

    def __init__(self) -> None:
        self._named: dict[str, Node] = {}
        self._described: dict[tuple[str, Post], Node] = {}

    def name(self, site: SiteFacts, at: Addresses, person_id: str) -> Node:
        """As `name_person`."""
        node = self._named.get(person_id)
        if node is None:
            node = name_person(site, at, person_id)
            if at.site and site.locate_person(person_id):
                self._named[person_id] = node
        return node

    def describe(
        self, site: SiteFacts, at: Addresses, person_id: str, people: Mapping[str, Person], post: Post
    ) -> Node:
        """As `describe_person`."""
        node = self._described.get((person_id, post))
        if node is None:
            node = describe_person(site, at, person_id, people, post)
            organisation = find_person(post.organisation, people)
            if at.site and all(site.locate_person(one) for one in (person_id, organisation) if one):
                self._described[person_id, post] = node
        return node


def describe_topic(site: SiteFacts, at: Addresses, topic_id: str, topic: Topic) -> Node:
    """A running story: a thing that explainers are about."""
    described: Node = {"@type": "Thing", **name_topic(site, at, topic_id), "name": topic.title}
    if topic.summary:
        described["description"] = topic.summary
    if url := site.locate_topic(topic_id):
        described["url"] = at.reach(url)
    if elsewhere := [(link.title, address) for link in topic.links if (address := admit_address(link.url))]:
        described["subjectOf"] = [{"@type": "WebPage", "name": title, "url": url} for title, url in elsewhere]
    return described


def describe_series(
    site: SiteFacts, at: Addresses, title: str, points: Sequence[SeriesPoint], locate: Mapping[str, str]
) -> Node:
    """A number that several explainers follow; `locate` has the pages of the explainers by their names.

    Of a long series it has the latest points.
    """
    told = [point for point in points if point.explainer in locate][-MOST_LISTED:]
    measured = [_describe_point(at, title, point, locate) for point in told]
    described: Node = {"@type": "Dataset", "@id": at.entry("series"), "name": title, "variableMeasured": title}
    described["isPartOf"] = {"@id": f"{at.top}#site"}
    if not site.address:
        return described | {"mentions": measured}
    return described | {"url": at.here, "mentions": measured}


def _describe_point(at: Addresses, title: str, point: SeriesPoint, locate: Mapping[str, str]) -> Node:
    described: Node = {"@type": "Observation", "@id": f"{at.reach(locate[point.explainer])}#{point.anchor}"}
    described |= {"name": title, "variableMeasured": title, **describe_figure(point.figure)}
    if day := find_day(point.day):
        described["observationDate"] = day
    return described


def _describe_organisation(site: SiteFacts, at: Addresses, who: str, people: Mapping[str, Person]) -> Node:
    found = find_person(who, people)
    described: Node = {"@type": "Organization"}
    if found is None:
        return described | {"name": who}
    return described | name_person(site, at, found) | {"name": people[found].name}
