"""What all pages of a site say of it."""

from collections.abc import Callable, Iterable, Sequence
from typing import Final, NamedTuple

from ontherecord.publish.addresses import Addresses
from ontherecord.publish.linked_data.script import Node

MOST_LISTED: Final = 500
"""How many pages a list names: the archive of thousands would hold more for machines than for readers."""


class Stop(NamedTuple):
    """A page on the way from the home page to another one, or in a list of pages."""

    name: str
    url: str
    """From the top of the site."""


def _nowhere(_: str) -> str:
    return ""


class SiteFacts(NamedTuple):
    """What is said of a site, and where its pages are: addresses are from the top of the site."""

    address: str
    """With `/` at its end; empty when the site does not know it."""
    name: str
    publisher: str
    """Who publishes it."""
    language: str
    description: str = ""
    home: str = ""
    archive: Stop | None = None
    """The list of all explainers; None where the home page lists them all."""
    locate_person: Callable[[str], str] = _nowhere
    """The page of a person or organisation, by id; empty when there is none."""
    locate_topic: Callable[[str], str] = _nowhere
    """The page of a running story, by id; empty when there is none."""


def name_site(at: Addresses) -> Node:
    """What leads to the site as a thing of its own."""
    return {"@id": f"{at.top}#site"}


def name_publisher(at: Addresses) -> Node:
    """What leads to whoever publishes the site."""
    return {"@id": f"{at.top}#publisher"}


def describe_site(site: SiteFacts, at: Addresses) -> list[Node]:
    """The site and who publishes it, as every page has them in its graph."""
    home = at.reach(site.home)
    described: Node = {"@type": "WebSite", **name_site(at), "url": home, "name": site.name}
    if site.description:
        described["description"] = site.description
    described["inLanguage"] = site.language
    described["publisher"] = name_publisher(at)
    return [described, {"@type": "Organization", **name_publisher(at), "name": site.publisher, "url": home}]


def describe_way(site: SiteFacts, at: Addresses, way: Iterable[Stop]) -> Node:
    """The way from the home page to this one; `way` ends with this page and begins after the home page."""
    stops = [Stop(site.name, site.home), *way]
    return {
        "@type": "BreadcrumbList",
        "@id": at.entry("way"),
        "itemListElement": [
            {"@type": "ListItem", "position": position, "name": stop.name, "item": {"@id": at.reach(stop.url)}}
            for position, stop in enumerate(stops, 1)
        ],
    }


def describe_list(at: Addresses, anchor: str, stops: Sequence[Stop]) -> Node:
    """A list of pages in their order; of a long one, how many there are and the first of them."""
    return {
        "@type": "ItemList",
        "@id": at.entry(anchor),
        "numberOfItems": len(stops),
        "itemListElement": [
            {"@type": "ListItem", "position": position, "name": stop.name, "url": at.reach(stop.url)}
            for position, stop in enumerate(stops[:MOST_LISTED], 1)
        ],
    }
