"""The page about the data of a site: its files and their columns, from the one definition."""

from ontherecord.publish.schemas import FILES
from ontherecord.publish.tables.fields import EXPLAINER, PACKAGE, SITE_TABLES, Column, name_file
from ontherecord.view.downloads import ExplainedColumn, ExplainedTable, SiteData, offer
from ontherecord.view.labels import find_labels
from ontherecord.view.page import Contents

_KINDS = {
    "text": "text",
    "number": "number",
    "count": "whole number",
    "flag": "true or false",
    "day": "date, as 2024-08-19",
    "address": "address",
}


def explain_data(language: str, folder: str, root: str) -> SiteData:
    """What the page says; `folder` leads from it to the site's tables, `root` to the top of the site."""
    labels = find_labels(language)
    titles = {
        "explainers": labels.archive,
        "statements": labels.statements,
        "numbers": labels.numbers,
        "timeline": labels.timeline,
    }
    tables = tuple(
        ExplainedTable(
            id=table.name,
            title=titles[table.name],
            file=offer(name_file(table), f"{folder}{name_file(table)}", "CSV"),
            columns=tuple(
                ExplainedColumn(column.name, _KINDS[column.kind], column.says, column.choices)
                for column in (EXPLAINER, *table.columns)
            ),
        )
        for table in SITE_TABLES
    )
    return SiteData(
        tables=tables,
        package=offer(PACKAGE, f"{folder}{PACKAGE}", "JSON"),
        schemas=tuple(offer(name, f"{root}schema/{name}", "JSON") for name in FILES),
        labels=labels,
    )


def list_contents(data: SiteData) -> list[Contents]:
    """The headings of the page."""
    return [*(Contents(one.id, one.title, 2) for one in data.tables), Contents("schemas", data.labels.data_schemas, 2)]


def write_columns() -> str:
    """The columns of all tables as the handbook has them."""
    parts = []
    for table in SITE_TABLES:
        rows = [
            f"| `{column.name}` | {_KINDS[column.kind]} | {column.says}{_list_choices(column)}. |"
            for column in table.columns
        ]
        parts.append(
            "\n".join([f"\n`{name_file(table)}`\n", "| column | type | what it holds |", "|---|---|---|", *rows])
        )
    return "\n".join(parts) + "\n"


def _list_choices(column: Column) -> str:
    return f": {', '.join(column.choices)}" if column.choices else ""
