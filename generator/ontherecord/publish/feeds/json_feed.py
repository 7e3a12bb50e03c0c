"""JSON Feed 1.1."""

from typing import Any

from ontherecord.publish.feeds.escaping import clean_text, stamp
from ontherecord.publish.feeds.feed import Feed, Item
from ontherecord.publish.json_text import write_json

VERSION = "https://jsonfeed.org/version/1.1"


def write_json_feed(feed: Feed, address: str) -> bytes:
    """The feed, which lies at `address`."""
    told: dict[str, Any] = {
        "version": VERSION,
        "title": clean_text(feed.title),
        "home_page_url": feed.home,
        "feed_url": address,
        "description": clean_text(feed.description),
        "language": feed.language,
        "authors": _list_authors((feed.site,)),
        "items": [_tell_item(item, feed) for item in feed.items],
    }
    return write_json(_leave_out_empty(told) | {"items": told["items"]})


def _tell_item(item: Item, feed: Feed) -> dict[str, Any]:
    return _leave_out_empty(
        {
            "id": item.id,
            "url": item.url,
            "title": clean_text(item.title),
            "summary": clean_text(item.summary),
            "content_html": clean_text(item.html),
            "date_published": stamp(item.published),
            "date_modified": stamp(item.updated),
            "authors": _list_authors(item.authors),
            "tags": [clean_text(tag) for tag in item.tags],
            "language": item.language if item.language != feed.language else "",
        }
    )


def _list_authors(names: tuple[str, ...]) -> list[dict[str, str]]:
    return [{"name": clean_text(name)} for name in names]


def _leave_out_empty(told: dict[str, Any]) -> dict[str, Any]:
    return {key: value for key, value in told.items() if value}
