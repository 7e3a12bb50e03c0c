"""Pages that are no explainers: ordinary ones, and those that list others."""

from collections.abc import Mapping, Sequence
from typing import Any, NamedTuple

from ontherecord.publish.addresses import Addresses
from ontherecord.publish.linked_data.script import Node
from ontherecord.publish.linked_data.site import (
    SiteFacts,
    Stop,
    describe_list,
    describe_site,
    describe_way,
    name_publisher,
    name_site,
)


class PageFacts(NamedTuple):
    """A page that is no explainer."""

    title: str
    description: str = ""
    language: str = ""
    day: str = ""
    """When it last changed, as ISO 8601 has it; empty when that is not known."""
    is_home: bool = False


def describe_page(
    site: SiteFacts,
    at: Addresses,
    page: PageFacts,
    listed: Sequence[Stop] = (),
    about: Mapping[str, Any] | None = None,
) -> list[Node]:
    """The graph of a page. `listed` are the explainers that it lists; `about` is the thing that it is the page of.

    `about` is what `describe_person`, `describe_topic` or `describe_series` gives.
    """
    described: Node = {"@type": _find_kind(listed, about), "@id": at.here}
    if site.address:
        described["url"] = at.here
    described["name"] = page.title
    if page.description:
        described["description"] = page.description
    described["inLanguage"] = page.language or site.language
    if page.day:
        described["dateModified"] = page.day
    described |= {"isPartOf": name_site(at), "publisher": name_publisher(at)}
    graph = [*describe_site(site, at), described]
    if not page.is_home:
        described["breadcrumb"] = {"@id": at.entry("way")}
        graph.append(describe_way(site, at, [Stop(page.title, at.page)]))
    if about is not None:
        described["mainEntity"] = {"@id": about["@id"]}
        graph.append(dict(about))
    if listed:
        described["hasPart" if about is not None else "mainEntity"] = {"@id": at.entry("list")}
        graph.append(describe_list(at, "list", listed))
    return graph


def _find_kind(listed: Sequence[Stop], about: Mapping[str, Any] | None) -> str:
    if about is not None and about["@type"] in ("Person", "Organization"):
        return "ProfilePage"
    return "CollectionPage" if listed or about else "WebPage"
