"""A newsroom whose explainers have feeds, and how feeds are read and held against the rules of their forms."""

import json
import re
from pathlib import Path
from typing import Any

import feedparser
from lxml import etree
from tests.newsroom import RECORD, Newsroom

from ontherecord.publish.feeds.addresses import Addresses

TOP = "https://example.org/news/"
SCHEMAS = Path(__file__).parent / "schemas"
CORRECTED = """\
  - id: crossings
    figure: 2.3 million
    label: crowns for the repair
corrections:
  - {id: shop, date: 2024-03-04, kind: clarification, text: She runs the shop., entry: brandt-glad}
  - id: cost
    date: 2024-03-05
    kind: correction
    entry: crossings
    text: We had the cost wrong.
    was: 3.2 million
    now: 2.3 million
  - {id: later, date: 2024-03-06, kind: update, text: The first crossing took place.}
"""


def open_newsroom(tmp_path: Path) -> Newsroom:
    newsroom = Newsroom(tmp_path)
    newsroom.write_all()
    newsroom.write(
        "people.yml", "brandt: {name: Ada Brandt, role: runs the shop}\noffice: {name: the harbour office}\n"
    )
    newsroom.write("topics/sea.yml", "title: The sea\nsummary: All of it.\n")
    newsroom.write("topics/ferries.yml", "title: The ferries\npart_of: sea\n")
    newsroom.write_ferry(record=RECORD.replace("tags:", "topics: [ferries]\ntags:") + CORRECTED)
    return newsroom


def read(newsroom: Newsroom, name: str) -> Any:
    """A feed as feedparser understands it; it must be well-formed."""
    feed = feedparser.parse((newsroom.site / name).read_bytes(), response_headers={"content-type": "application/xml"})
    assert not feed.bozo, (name, feed.get("bozo_exception"))
    return feed


def load(newsroom: Newsroom, name: str) -> Any:
    return json.loads(newsroom.page(name))


def list_feeds(newsroom: Newsroom) -> list[Addresses]:
    rss = [
        name for name in newsroom.built() if name.endswith(".xml") and not name.endswith(("atom.xml", "sitemap.xml"))
    ]
    return [
        Addresses(name, name.replace("feed.xml", "atom.xml").replace("d.xml", "d.atom").replace("s.xml", "s.atom"),
                  name.removesuffix("xml") + "json")
        for name in rss
    ]  # fmt: skip


def check_rules(newsroom: Newsroom, top: str = TOP) -> None:
    """Every feed of a site keeps the rules of its form, and the three forms say the same."""
    atom = etree.RelaxNG(etree.parse(SCHEMAS / "atom.rng"))
    rss = etree.RelaxNG(etree.parse(SCHEMAS / "rss.rng"))
    for addresses in list_feeds(newsroom):
        rss.assertValid(etree.fromstring((newsroom.site / addresses.rss).read_bytes()))
        atom.assertValid(etree.fromstring((newsroom.site / addresses.atom).read_bytes()))
        told = load(newsroom, addresses.json)
        check_json_feed(told)
        one, other = read(newsroom, addresses.rss), read(newsroom, addresses.atom)
        assert [entry.id for entry in one.entries] == [entry.id for entry in other.entries]
        assert [entry.id for entry in one.entries] == [item["id"] for item in told["items"]]
        assert len({entry.id for entry in one.entries}) == len(one.entries)
        assert [entry.link for entry in one.entries] == [item["url"] for item in told["items"]]
        assert [entry.published_parsed for entry in one.entries] == [entry.published_parsed for entry in other.entries]
        assert one.feed.title == other.feed.title == told["title"]
        for feed, address in zip((one, other), (addresses.rss, addresses.atom), strict=True):
            selves = [link.href for link in feed.feed.links if link.rel == "self"]
            assert selves == [top + address]
        assert told["feed_url"] == top + addresses.json
        for text in (newsroom.page(name) for name in addresses):
            assert not re.search(r"(?:href|src)=(?:&quot;|\\\")(?!https://)", text), "a relative address"


def check_json_feed(told: dict[str, Any]) -> None:
    """The rules of JSON Feed 1.1."""
    assert told["version"] == "https://jsonfeed.org/version/1.1"
    assert isinstance(told["title"], str)
    assert set(told) <= {
        "version", "title", "home_page_url", "feed_url", "description", "language", "authors", "items",
    }  # fmt: skip
    for item in told["items"]:
        assert set(item) <= {
            "id", "url", "title", "summary", "content_html", "date_published", "date_modified", "authors", "tags", "language",
        }  # fmt: skip
        assert isinstance(item["id"], str)
        assert item["content_html"]
        for moment in (item["date_published"], item["date_modified"]):
            assert re.fullmatch(r"\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(?:Z|[+-]\d\d:\d\d)", moment)
        assert all(isinstance(tag, str) for tag in item.get("tags", ()))
        assert all(author["name"] for author in item.get("authors", ()))
