"""The JSON Schema of `data.json`, made from the definition of the tables."""

from typing import Any

from ontherecord.publish.tables.fields import ENTRIES, Column, Table
from ontherecord.record.schema import DIALECT, locate_schema

_KINDS: dict[str, dict[str, Any]] = {
    "text": {"type": "string"},
    "number": {"type": "number"},
    "count": {"type": "integer", "minimum": 0},
    "flag": {"type": "boolean"},
    "day": {"type": "string", "format": "date"},
    "address": {"type": "string", "format": "uri-reference"},
}
_MOMENT = {"type": "string", "pattern": "^[0-9]{4}-[0-9]{2}-[0-9]{2}(T[0-9]{2}:[0-9]{2}.*)?$"}
_TEXTS = {"type": "array", "items": {"type": "string"}}
_PART = {
    "type": "object",
    "properties": {"start": _KINDS["count"], "end": _KINDS["count"]},
    "required": ["start", "end"],
    "additionalProperties": False,
}


def make_data_schema() -> dict[str, Any]:
    """The JSON Schema (draft 7) of an explainer's `data.json`."""
    return {
        "$schema": DIALECT,
        "$id": locate_schema("data"),
        "title": "An explainer as data",
        "description": "What an explainer's page says, with names, dates, figures and passages resolved.",
        "type": "object",
        "properties": {**_describe_page(), **{table.name: _describe_table(table) for table in ENTRIES}},
        "required": [
            *("name", "address", "headline", "published", "changed", "status", "language", "authors"),
            *(table.name for table in ENTRIES),
        ],
        "additionalProperties": False,
    }


def _describe_page() -> dict[str, Any]:
    address = _KINDS["address"]
    text = _KINDS["text"]
    return {
        "$schema": _say(address, "The address of this schema."),
        "name": _say(text, "The explainer's name: the path of its record without .yml."),
        "address": _say(address, "The page's address; from the top of the site where that does not know its own."),
        "headline": _say(text, "The page's headline."),
        "summary": _say(text, "Why it matters."),
        "published": _say(_MOMENT, "When it was published."),
        "updated": _say(_MOMENT, "When it was last changed, as the record says."),
        "changed": _say(_KINDS["day"], "The day of the last change, a correction included."),
        "status": {"enum": ["draft", "live", "withdrawn"], "description": "A withdrawn page only says why."},
        "language": _say(text, "The page's language, as a BCP 47 tag."),
        "authors": _say(_TEXTS, "Who wrote it."),
        "dateline": _say(text, "The place the story is told from."),
        "topics": {
            "type": "array",
            "items": _describe_object({"id": text, "title": text}, "id", "title"),
            "description": "The running stories it belongs to.",
        },
        "tags": _say(_TEXTS, "Key words."),
        "review_after": _say(text, "The day after which the page should be looked at again, in EDTF."),
        "article": _describe_article(),
        "sources": {
            "type": "object",
            "additionalProperties": _describe_source(),
            "description": "Documents other than the article, by id.",
        },
        "people": {
            "type": "object",
            "additionalProperties": _describe_person(),
            "description": "Whom the entries name, by id.",
        },
    }


def _describe_article() -> dict[str, Any]:
    text, address = _KINDS["text"], _KINDS["address"]
    properties = {
        "display": {"enum": ["full", "passages", "none"], "description": "What readers see of the article."},
        "title": _say(text, "Its own headline."),
        "author": _say(text, "Who wrote it."),
        "publisher": _say(text, "Who published it."),
        "address": _say(address, "Where it is to be read."),
        "published": _say(_MOMENT, "When it was published."),
        "license": _say(text, "On what terms it may be shown."),
        "text": _say(text, "Its reading text, in which start and end are counted; only where readers see all of it."),
    }
    return _describe_object(properties, "display") | {"description": "The article that the explainer is made of."}


def _describe_source() -> dict[str, Any]:
    text, address, day = _KINDS["text"], _KINDS["address"], _KINDS["day"]
    properties = {
        "title": _say(text, "The document's title."),
        "author": _say(text, "Who wrote it."),
        "publisher": _say(text, "Who published it."),
        "address": _say(address, "Where it is to be read."),
        "published": _say(text, "When it was published, in EDTF."),
        "published_first": _say(day, "The first day that this may mean."),
        "published_last": _say(day, "The last day that this may mean."),
        "archived": _say(address, "A lasting copy of it."),
    }
    return _describe_object(properties, "title")


def _describe_person() -> dict[str, Any]:
    text = _KINDS["text"]
    properties = {
        "name": _say(text, "The name."),
        "kind": {"enum": ["person", "organisation"]},
        "also": _say(_TEXTS, "Other names and spellings."),
        "about": _say(text, "A sentence about them."),
        "wikidata": _say({"type": "string", "pattern": "^Q[1-9][0-9]*$"}, "The Wikidata id."),
        "links": {
            "type": "array",
            "items": _describe_object({"title": text, "address": _KINDS["address"]}, "title", "address"),
            "description": "Where to read more.",
        },
    }
    return _describe_object(properties, "name", "kind")


def _describe_table(table: Table) -> dict[str, Any]:
    properties = {column.name: _describe_column(column) for column in table.columns}
    if "start" in properties:
        properties["parts"] = {
            "type": "array",
            "items": _PART,
            "minItems": 2,
            "description": "The places of a passage that has several parts.",
        }
    needed = [column.name for column in table.columns if column.needed]
    return {"type": "array", "items": _describe_object(properties, *needed), "description": f"{table.says}."}


def _describe_column(column: Column) -> dict[str, Any]:
    kind = {"enum": list(column.choices)} if column.choices else _KINDS[column.kind]
    return _say(kind, f"{column.says}.")


def _describe_object(properties: dict[str, Any], *needed: str) -> dict[str, Any]:
    return {"type": "object", "properties": properties, "required": list(needed), "additionalProperties": False}


def _say(kind: dict[str, Any], says: str) -> dict[str, Any]:
    return {**kind, "description": says}
