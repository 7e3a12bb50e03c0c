"""RSS 2.0, with the modules that readers know: Atom's self link, Dublin Core's names, the full text."""

from html import escape

from ontherecord.publish.feeds.escaping import escape_text, write_date
from ontherecord.publish.feeds.feed import GENERATOR, Feed, Item

_SPACES = (
    'xmlns:atom="http://www.w3.org/2005/Atom" xmlns:content="http://purl.org/rss/1.0/modules/content/" '
    'xmlns:dc="http://purl.org/dc/elements/1.1/"'
)


def write_rss(feed: Feed, address: str) -> str:
    """The feed, which lies at `address`."""
    return (
        f'<?xml version="1.0" encoding="UTF-8"?>\n<rss version="2.0" {_SPACES}>\n<channel>\n'
        f"<title>{escape_text(feed.title)}</title>\n"
        f"<link>{escape_text(feed.home)}</link>\n"
        # In RSS a description is HTML, a title is plain text.
        f"<description>{escape_text(escape(feed.description or feed.title, quote=False))}</description>\n"
        f"<language>{escape_text(feed.language)}</language>\n"
        f"<lastBuildDate>{write_date(feed.updated)}</lastBuildDate>\n"
        f"<generator>{GENERATOR}</generator>\n"
        f'<atom:link rel="self" type="application/rss+xml" href="{escape_text(address)}"/>\n'
        f"{''.join([_write_item(item, feed) for item in feed.items])}"
        "</channel>\n</rss>\n"
    )


def _write_item(item: Item, feed: Feed) -> str:
    permanent = "" if item.is_permalink else ' isPermaLink="false"'
    authors = "".join([f"<dc:creator>{escape_text(name)}</dc:creator>\n" for name in item.authors or (feed.site,)])
    tags = "".join([f"<category>{escape_text(tag)}</category>\n" for tag in item.tags])
    language = "" if item.language == feed.language else f"<dc:language>{escape_text(item.language)}</dc:language>\n"
    return (
        f"<item>\n<title>{escape_text(item.title)}</title>\n"
        f"<link>{escape_text(item.url)}</link>\n"
        f"<guid{permanent}>{escape_text(item.id)}</guid>\n"
        f"<pubDate>{write_date(item.published)}</pubDate>\n"
        f"{authors}{tags}{language}"
        f"<description>{escape_text(escape(item.summary or item.title, quote=False))}</description>\n"
        f"<content:encoded>{escape_text(item.html)}</content:encoded>\n</item>\n"
    )
