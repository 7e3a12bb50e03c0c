"""Putting missing ids into a record's text without touching anything else in it."""

from collections.abc import Iterable
from typing import NamedTuple

from ontherecord.record.document import Document, Mapping


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
    if written is not None:  # `id:` with nothing behind it
        colon = document.source.index(":", written[0].end.index)
        return colon + 1, f" {missing.id}"
    at = node.start.index
    if document.source[at] == "{":
        return at + 1, f"id: {missing.id}, "
    line = document.source[: at].rpartition("\n")[2]
    break_ = "\r\n" if "\r\n" in document.source else "\n"
    return at, f"id: {missing.id}{break_}{' ' * len(line)}"
