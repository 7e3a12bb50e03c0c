"""Putting missing ids into a record's text without touching anything else in it."""

import re
from collections.abc import Iterable
from typing import NamedTuple

from ontherecord.record.document import Document, Mapping
from ontherecord.text.article import LINE_BREAK

LINE_FEED = "\n"
_COLON = re.compile(r"\s*:")


class MissingId(NamedTuple):
    """An entry without an id, and the id it is to have."""

    loc: tuple[str | int, ...]
    id: str


def insert_ids(document: Document, missing: Iterable[MissingId]) -> str:
    """The document's source with an `id` as the first key of each entry; every other byte as it was."""
    source = document.source
    for at, text in sorted((_insertion(document, one) for one in missing), reverse=True):
        source = source[:at] + text + source[at:]
    return source


def _insertion(document: Document, missing: MissingId) -> tuple[int, str]:
    node = document.node(missing.loc)[1]
    assert isinstance(node, Mapping)  # noqa: S101 - an entry was read from it
    written = node.entries.get("id")
    if written is not None:  # `id:` with nothing behind it; in brackets, `id` alone
        end = written[0].end.index
        colon = _COLON.match(document.source, end)
        return (colon.end(), f" {missing.id}") if colon else (end, f": {missing.id}")
    at = node.start.index
    if document.source[at] == "{":
        return at + 1, f"id: {missing.id}, "
    breaks = LINE_BREAK.search(document.source)
    return at, f"id: {missing.id}{breaks[0] if breaks else LINE_FEED}{' ' * node.start.column}"
