"""Atom, RFC 4287."""

from ontherecord.publish.feeds.escaping import escape_text, stamp
from ontherecord.publish.feeds.feed import GENERATOR, Feed, Item


def write_atom(feed: Feed, address: str) -> str:
    """The feed, which lies at `address`."""
    subtitle = f"<subtitle>{escape_text(feed.description)}</subtitle>\n" if feed.description else ""
    return (
        '<?xml version="1.0" encoding="UTF-8"?>\n'
        f'<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="{escape_text(feed.language)}">\n'
        f"<id>{escape_text(address)}</id>\n"
        f"<title>{escape_text(feed.title)}</title>\n{subtitle}"
        f"<updated>{stamp(feed.updated)}</updated>\n"
        f"{_write_author(feed.site)}"
        f'<link rel="self" type="application/atom+xml" href="{escape_text(address)}"/>\n'
        f'<link rel="alternate" type="text/html" href="{escape_text(feed.home)}"/>\n'
        f"<generator>{GENERATOR}</generator>\n"
        f"{''.join([_write_entry(item, feed) for item in feed.items])}"
        "</feed>\n"
    )


def _write_entry(item: Item, feed: Feed) -> str:
    language = "" if item.language == feed.language else f' xml:lang="{escape_text(item.language)}"'
    authors = "".join([_write_author(name) for name in item.authors])
    tags = "".join([f'<category term="{escape_text(tag)}"/>\n' for tag in item.tags])
    summary = f"<summary>{escape_text(item.summary)}</summary>\n" if item.summary else ""
    return (
        f"<entry{language}>\n<id>{escape_text(item.id)}</id>\n"
        f"<title>{escape_text(item.title)}</title>\n"
        f'<link rel="alternate" type="text/html" href="{escape_text(item.url)}"/>\n'
        f"<published>{stamp(item.published)}</published>\n<updated>{stamp(item.updated)}</updated>\n"
        f"{authors}{tags}{summary}"
        f'<content type="html">{escape_text(item.html)}</content>\n</entry>\n'
    )


def _write_author(name: str) -> str:
    return f"<author><name>{escape_text(name)}</name></author>\n"
