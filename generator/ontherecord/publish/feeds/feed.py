"""A feed and its items, before they are written in one of the three forms."""

import datetime as dt
from typing import Final, NamedTuple

GENERATOR: Final = "On the Record"
BEGINNING: Final = dt.datetime(1970, 1, 1, tzinfo=dt.UTC)
"""When a feed without items was last changed: no clock is asked."""


class Item(NamedTuple):
    """What a feed reader shows as one piece of news. All of its addresses are absolute."""

    id: str
    """An address by which the item is known for good; see docs/decisions/065."""
    url: str
    """The page and the place on it where the item leads."""
    title: str
    summary: str
    """In plain words; empty where there is none."""
    html: str
    published: dt.datetime
    updated: dt.datetime
    language: str
    authors: tuple[str, ...] = ()
    tags: tuple[str, ...] = ()

    @property
    def is_permalink(self) -> bool:
        """Whether the id leads to the item itself."""
        return self.id == self.url


class Feed(NamedTuple):
    """A list of items, newest first."""

    title: str
    description: str
    language: str
    home: str
    """The page whose news this is."""
    site: str
    """The site's name: the author of what names none."""
    items: tuple[Item, ...]

    @property
    def updated(self) -> dt.datetime:
        """When the newest change was made."""
        return max((item.updated for item in self.items), default=BEGINNING)
