"""Where the feeds of a site lie, from its top."""

from typing import NamedTuple
from urllib.parse import quote

from ontherecord.publish.feeds.atom import write_atom
from ontherecord.publish.feeds.feed import Feed
from ontherecord.publish.feeds.json_feed import write_json_feed
from ontherecord.publish.feeds.rss import write_rss

RSS = "application/rss+xml"
ATOM = "application/atom+xml"
JSON = "application/feed+json"


class Addresses(NamedTuple):
    """One feed in its three forms."""

    rss: str
    atom: str
    json: str


NEW = Addresses("feed.xml", "atom.xml", "feed.json")
UPDATED = Addresses("updated.xml", "updated.atom", "updated.json")
CORRECTIONS = Addresses("corrections.xml", "corrections.atom", "corrections.json")


def find_topic_feed(topic: str) -> Addresses:
    """The feed of a running story, by its id."""
    return Addresses(*(f"topics/{topic}/{name}" for name in NEW))


def find_person_feed(person: str) -> Addresses:
    """The feed of a person or organisation, by their id."""
    return Addresses(*(f"people/{person}/{name}" for name in NEW))


def write_feed(feed: Feed, addresses: Addresses, top: str) -> dict[str, bytes]:
    """The three forms of a feed by their names; `top` is the address of the site's top, with a slash at its end."""
    # Ids may hold letters of any script.
    at = Addresses(*(top + quote(name) for name in addresses))
    return {
        addresses.rss: write_rss(feed, at.rss).encode(),
        addresses.atom: write_atom(feed, at.atom).encode(),
        addresses.json: write_json_feed(feed, at.json),
    }
