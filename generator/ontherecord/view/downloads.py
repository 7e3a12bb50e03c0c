"""What of a page, and of a site, can be downloaded."""

from collections.abc import Sequence
from typing import NamedTuple

from ontherecord.address import admit_address
from ontherecord.view.labels import Labels
from ontherecord.view.parts import Link


class Download(NamedTuple):
    """A file: what it holds, and its type in a word."""

    text: str
    href: str
    kind: str
    """CSV, JSON, JSON-LD."""
    type: str
    """Its media type."""


class Downloads(NamedTuple):
    """The files beside a page."""

    entries: tuple[Download, ...]
    more: Link | None
    """The page about the data of the whole site."""
    labels: Labels


class ExplainedColumn(NamedTuple):
    """A column of a table, in English as everywhere in the data."""

    name: str
    kind: str
    says: str
    choices: tuple[str, ...]


class ExplainedTable(NamedTuple):
    """A table of the whole site and its columns."""

    id: str
    title: str
    file: Download
    columns: tuple[ExplainedColumn, ...]


class SiteData(NamedTuple):
    """The page about the data of a site."""

    tables: tuple[ExplainedTable, ...]
    package: Download
    schemas: tuple[Download, ...]
    labels: Labels


_TYPES = {"CSV": "text/csv", "JSON": "application/json", "JSON-LD": "application/ld+json"}


def offer(text: str, href: str, kind: str) -> Download:
    """A file that can be downloaded."""
    return Download(text, admit_address(href) or "", kind, _TYPES[kind])


def offer_all(labels: Labels, folder: str, tables: Sequence[str], more: str) -> Downloads:
    """The files of an explainer in a folder; `tables` are those of its tables that have lines."""
    names = {"statements": labels.statements, "numbers": labels.numbers, "timeline": labels.timeline}
    entries = [offer(labels.data_whole, f"{folder}data.json", "JSON")]
    entries += (offer(names[one], f"{folder}{one}.csv", "CSV") for one in tables)
    if "timeline" in tables:
        entries.append(offer(labels.data_timeline_js, f"{folder}timeline.json", "JSON"))
    entries.append(offer(labels.data_annotations, f"{folder}annotations.jsonld", "JSON-LD"))
    entries.append(offer(labels.data_package, f"{folder}datapackage.json", "JSON"))
    href = admit_address(more) if more else None
    return Downloads(tuple(entries), Link(labels.data_of_site, href) if href else None, labels)
