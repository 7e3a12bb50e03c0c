"""JSON Schemas of record, people and topic, for editors that help while somebody types."""

import json
from collections.abc import Mapping
from typing import Any, Final

from pydantic import TypeAdapter

from ontherecord.record.fields import Id
from ontherecord.record.record import Record
from ontherecord.record.registries import Person, Topic

DIALECT = "http://json-schema.org/draft-07/schema#"
"""The newest dialect that YAML editors know."""

SCHEMAS: Final = "https://ontherecord.github.io/ontherecord/schema/"
"""The folder of the demonstration site in which the schemas are published. Records, drafts and downloads name it."""

KINDS: dict[str, Any] = {"explainer": Record, "people": dict[Id, Person], "topic": Topic}
_TITLES = {
    "explainer": "Explainer record",
    "people": "People and organisations",
    "topic": "Running story",
}


def name_schema(kind: str) -> str:
    """The file of a schema: of `explainer`, `people`, `topic` or, of what can be downloaded, `data`."""
    return f"{kind}.schema.json"


def locate_schema(kind: str) -> str:
    """The address of a schema, likewise."""
    return SCHEMAS + name_schema(kind)


def write_schema(schema: Mapping[str, Any]) -> str:
    """A schema as its file holds it."""
    return json.dumps(schema, ensure_ascii=False, indent=2) + "\n"


def make_schema(kind: str) -> dict[str, Any]:
    """The JSON Schema (draft 7) of one kind of file: `explainer`, `people` or `topic`."""
    schema = TypeAdapter(KINDS[kind]).json_schema(
        by_alias=True, mode="validation", ref_template="#/definitions/{model}"
    )
    definitions = schema.pop("$defs", {})
    schema = {"$schema": DIALECT, "$id": locate_schema(kind), **schema, "title": _TITLES[kind]}
    if definitions:
        schema["definitions"] = definitions
    if kind == "people":
        schema["additionalProperties"] = False
    for definition in (schema, *definitions.values()):
        for field in definition.get("properties", {}).values():
            if "patternProperties" in field:  # by id: other keys are mistakes
                field["additionalProperties"] = False
    written: dict[str, Any] = _without_titles(schema, top=True)
    return written


def _without_titles(value: Any, *, top: bool = False) -> Any:
    # pydantic titles every field with its own name, which tells nobody anything.
    if isinstance(value, dict):
        return {
            key: _without_titles(inner)
            for key, inner in value.items()
            if top or key != "title" or not isinstance(inner, str) or "properties" in value
        }
    if isinstance(value, list):
        return [_without_titles(item) for item in value]
    return value
