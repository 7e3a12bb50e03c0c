"""All the files of an explainer, by their names."""

from collections.abc import Mapping
from typing import NamedTuple

from ontherecord.publish.addresses import Addresses
from ontherecord.publish.json_text import write_json
from ontherecord.publish.shown import list_events
from ontherecord.publish.tables.annotations import make_annotations
from ontherecord.publish.tables.explainers import list_explainer
from ontherecord.publish.tables.fields import ANNOTATIONS, DATA, EXPLAINERS, PACKAGE, TABLES, TIMELINE_JS, name_file
from ontherecord.publish.tables.package import make_package
from ontherecord.publish.tables.record import make_data
from ontherecord.publish.tables.rows import list_rows
from ontherecord.publish.tables.spreadsheet import write_cell, write_head, write_lines
from ontherecord.publish.tables.timeline import make_timeline
from ontherecord.verify.explainer import Explainer
from ontherecord.view.page import ExplainerView

_HEADS = {table.name: write_head(table) for table in TABLES}
_EMPTY = {table.name: dict.fromkeys(column.name for column in table.columns) for table in TABLES}
"""A line of each table with no cell filled."""


class Place(NamedTuple):
    """Where an explainer's page and its files are."""

    at: Addresses
    folder: str
    """The address of the folder of the files, from the top of the site."""
    page: str
    """The page as seen from that folder, where the site does not know its own address: `./`, `../talks.html`."""
    schema: str
    """The address of the schema of data.json."""
    day: str
    """When the explainer last changed."""


class Written(NamedTuple):
    """What is to be written for an explainer."""

    files: Mapping[str, bytes]
    """Content by name."""
    lines: Mapping[str, str]
    """What is added to the tables of the whole site, by the table's name."""


def write_explainer(explainer: Explainer, view: ExplainerView, place: Place) -> Written:
    """The files of an explainer."""
    # A table does not know where it lies: its addresses are whole, or from the top of the site.
    address = place.at.here or place.at.page or "./"
    events = list_events(explainer, view)
    rows = list_rows(explainer, view, events, address)
    near = place.at.here or place.page
    file = f"{place.at.site}{place.folder}{ANNOTATIONS}" if place.at.site else ANNOTATIONS
    tables = {
        name: write_lines([(empty | row).values() for row in listed])
        for (name, empty), listed in zip(_EMPTY.items(), rows, strict=False)
    }
    files = {
        DATA: write_json(make_data(explainer, view, rows, address, place.schema, place.day)),
        **{name_file(table): "".join((_HEADS[table.name], *tables[table.name])).encode() for table in TABLES},
        ANNOTATIONS: write_json(make_annotations(explainer, near, file)),
        PACKAGE: make_package(explainer, place.at.here),
    }
    if rows.timeline:  # TimelineJS opens nothing without an event
        files[TIMELINE_JS] = write_json(make_timeline(explainer, events, near))
    name = write_cell(explainer.name) + ","
    listed = list_explainer(explainer, rows, address, f"{place.at.site}{place.folder}{DATA}")
    lines = {
        EXPLAINERS.name: name + write_lines([listed])[0],
        **{table: "".join([name + line for line in rest]) for table, rest in tables.items()},
    }
    return Written(files, lines)
