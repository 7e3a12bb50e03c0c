"""A Frictionless Data Package (https://specs.frictionlessdata.io/data-package/): what the CSV files are, column by column."""

import json
import re
from typing import Any

from ontherecord.address import admit_address
from ontherecord.publish.json_text import write_json
from ontherecord.publish.tables.fields import EXPLAINER, EXPLAINERS, SITE_TABLES, TABLES, Column, Table, name_file
from ontherecord.verify.explainer import Explainer

_TYPES = {
    "text": "string",
    "number": "number",
    "count": "integer",
    "flag": "boolean",
    "day": "date",
    "address": "string",
}
_NAME = re.compile(r"[^a-z0-9]+")


def make_package(explainer: Explainer, address: str) -> bytes:
    """The package of an explainer, as JSON; `address` is its page's, and empty where the site does not know it."""
    record = explainer.record
    package: dict[str, Any] = {
        "profile": "tabular-data-package",
        "name": _NAME.sub("-", explainer.name.lower()).strip("-") or "explainer",
        "title": record.headline,
    }
    if record.summary and record.status != "withdrawn":
        package["description"] = record.summary
    if address:
        package["homepage"] = address
    if record.authors:
        package["contributors"] = [{"title": author, "role": "author"} for author in record.authors]
    package["sources"] = [{"title": record.headline, **({"path": address} if address else {})}]
    article = record.article
    if article and (article.title or article.publisher):
        source = {"title": article.title or article.publisher or ""}
        if url := admit_address(article.url or ""):
            source["path"] = url
        package["sources"].append(source)
    # The tables of all explainers are the same: they are written once.
    return write_json(package)[:-1] + b"," + _RESOURCES


def make_site_package(name: str, address: str) -> str:
    """The package of a whole site, as JSON."""
    package: dict[str, Any] = {
        "profile": "tabular-data-package",
        "name": _NAME.sub("-", name.lower()).strip("-") or "site",
        "title": name,
    }
    if address:
        package["homepage"] = address
    package["resources"] = [_describe_resource(table, is_of_site=True) for table in SITE_TABLES]
    return json.dumps(package, ensure_ascii=False, indent=1) + "\n"


def _describe_resource(table: Table, *, is_of_site: bool = False) -> dict[str, Any]:
    columns = (EXPLAINER, *table.columns) if is_of_site else table.columns
    keys = [column.name for column in columns if column is EXPLAINER or column.name == "id"]
    schema: dict[str, Any] = {"fields": [_describe_column(column) for column in columns], "primaryKey": keys}
    if is_of_site and table is not EXPLAINERS:
        reference = {"resource": EXPLAINERS.name, "fields": [EXPLAINER.name]}
        schema["foreignKeys"] = [{"fields": [EXPLAINER.name], "reference": reference}]
    return {
        "profile": "tabular-data-resource",
        "name": table.name,
        "title": table.says,
        "path": name_file(table),
        "format": "csv",
        "mediatype": "text/csv",
        "encoding": "utf-8",
        "dialect": {"delimiter": ",", "lineTerminator": "\r\n", "doubleQuote": True, "header": True},
        "schema": schema,
    }


def _describe_column(column: Column) -> dict[str, Any]:
    field: dict[str, Any] = {"name": column.name, "type": _TYPES[column.kind], "description": f"{column.says}."}
    constraints: dict[str, Any] = {"required": True} if column.needed else {}
    if column.choices:
        constraints["enum"] = list(column.choices)
    return field | ({"constraints": constraints} if constraints else {})


_RESOURCES = write_json({"resources": [_describe_resource(table) for table in TABLES]})[1:]
