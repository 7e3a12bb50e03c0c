"""The JSON Schemas say to an editor what the checks say to everybody."""

from pathlib import Path
from typing import Any

import jsonschema
import pytest
import yaml

from ontherecord.record.schema import KINDS, make_schema

MINIMAL = """\
headline: The harbour opens again
published: 2024-08-19
numbers:
  - {figure: 400, label: dockers}
"""


def load(source: str) -> Any:
    """YAML as editors read it, with its types, dates as they were typed."""

    class Loader(yaml.SafeLoader):
        pass

    Loader.yaml_implicit_resolvers = {
        first: [(tag, pattern) for tag, pattern in resolvers if tag != "tag:yaml.org,2002:timestamp"]
        for first, resolvers in yaml.SafeLoader.yaml_implicit_resolvers.items()
    }
    return yaml.load(source, Loader)  # noqa: S506 - a SafeLoader


def complaints(kind: str, source: str) -> list[str]:
    validator = jsonschema.Draft7Validator(make_schema(kind))
    return sorted(error.message for error in validator.iter_errors(load(source)))


@pytest.mark.parametrize("kind", KINDS)
def test_the_schema_is_one(kind: str) -> None:
    jsonschema.Draft7Validator.check_schema(make_schema(kind))


def test_our_own_content_is_as_the_schema_says(repository: Path) -> None:
    content = repository / "content"
    wrong = {}
    for file in sorted(content.rglob("*.yml")):
        kind = "people" if file == content / "people.yml" else "topic" if file.parent.name == "topics" else "explainer"
        if found := complaints(kind, file.read_text("utf-8")):
            wrong[file.name] = found
    assert wrong == {}


@pytest.mark.parametrize(
    "lines",
    [
        "headlin: x",
        "status: published",
        "published: yesterday",
        "numbers: 40",
        "image: {file: a.png}",
        "statements: [{quote: x}]",
        "statements: [{who: x, qoute: y}]",
        "timeline: [{date: soon, event: x}]",
        "article: {display: some}",
        "article: {url: 'javascript:alert(1)'}",
        "topics: [Gaza War]",
        "sources: {un: {title: x}}",
        "corrections: [{date: 2024-08-19, kind: erratum, text: x}]",
        "headline: [x]",
        "language: English please",
        "statements: [{who: x, passage: {exakt: y}}]",
    ],
)
def test_a_mistake_is_marked(lines: str) -> None:
    assert complaints("explainer", MINIMAL) == []
    key = lines.partition(":")[0]
    rest = "".join(line for line in MINIMAL.splitlines(keepends=True) if not line.startswith(key))
    if key == "numbers":
        rest = rest.replace("  - {figure: 400, label: dockers}\n", "")
    assert complaints("explainer", rest + lines + "\n") != []


@pytest.mark.parametrize(
    "lines",
    [
        "updated: 2024-08-19T14:05+03:00",
        "updated: 2024-08-19 14:05",
        "topics: gaza-war",
        "authors: R. Osei",
        "tags: [1, two, 3.5]",
        "headline: 2024",
        "timeline: [{date: 2024, event: x, passage: y}]",
        "timeline: [{date: 2024-08, event: x, passage: {exact: y, prefix: z}}]",
        "timeline: [{date: 2024-21, event: x, source: y}]",
        "timeline: [{date: 2024-08-12/2024-08-16, event: x, source: y}]",
        "timeline: [{date: 2024-08-19/.., event: x, source: y}]",
        "timeline: [{date: ../2024, event: x, source: y}]",
        'timeline: [{date: "2023?", event: x, source: y}]',
        "timeline: [{date: '2023-10~', event: x, source: y}]",
        "timeline: [{id: straße-5, date: 2023, event: x, source: y}]",
    ],
)
def test_what_the_format_allows_is_not_marked(lines: str) -> None:
    key = lines.partition(":")[0]
    rest = "".join(line for line in MINIMAL.splitlines(keepends=True) if not line.startswith(key))
    assert complaints("explainer", rest + lines + "\n") == []


def test_people_and_topics() -> None:
    assert (
        complaints(
            "people", "rana-osei: {name: Rana Osei, kind: person, roles: [{role: x, from: 2020, until: 2021}]}\n"
        )
        == []
    )
    assert len(complaints("people", "rana-osei: {nmae: Rana Osei, name: x}\n")) == 1
    assert len(complaints("people", "Rana Osei: {name: Rana Osei}\n")) == 1
    assert complaints("topic", "title: The strike\ntimeline: [{date: 2024, event: x, source: y}]\n") == []
    assert len(complaints("topic", "title: The strike\nheadline: x\n")) == 1


def test_every_key_is_explained() -> None:
    unexplained = []
    for kind in KINDS:
        schema = make_schema(kind)
        for name, definition in {kind: schema, **schema["definitions"]}.items():
            unexplained += [
                f"{kind}: {name}.{key}"
                for key, about in definition.get("properties", {}).items()
                if "description" not in about
            ]
    assert unexplained == []
