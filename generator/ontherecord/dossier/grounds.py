"""What an entry rests on, in values that outlive the explainer: its passage's address, and its source."""

from collections.abc import Mapping
from typing import NamedTuple

from ontherecord.record.entries import Entry, Source
from ontherecord.verify.explainer import Explainer, name_passage


class Ground(NamedTuple):
    """A document that an entry rests on."""

    title: str
    address: str
    publisher: str


class Places(NamedTuple):
    """The addresses of one explainer's entries and of their passages, by `id()` of the entry."""

    entries: Mapping[int, str]
    passages: Mapping[int, str]
    """Empty when the page does not show the article."""


def find_places(explainer: Explainer) -> Places:
    """Where the entries of an explainer stand on its page, and where their passages do."""
    return Places(explainer.anchors, explainer.passages if _shows_article(explainer) else {})


def find_passage(explainer: Explainer, entry: Entry) -> str:
    """Where the passage of one entry stands on its explainer's page; empty when it does not."""
    return name_passage(explainer, entry) if _shows_article(explainer) else ""


def find_ground(entry: Entry, sources: Mapping[str, Source]) -> Ground | None:
    """The source of an entry; None when it rests on the article alone."""
    name: str | None = getattr(entry, "source", None)
    source = sources.get(name) if name else None
    return Ground(source.title, source.url, source.publisher or "") if source is not None else None


def _shows_article(explainer: Explainer) -> bool:
    source = explainer.record.article
    return source is None or source.display != "none"
