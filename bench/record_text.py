"""An explainer's record, the people and the topics as YAML, typed the way a person types it."""

import json
import re
from collections.abc import Iterator, Mapping, Sequence
from functools import cache
from typing import Any, TypeAlias

from bench.explainer import Explainer
from bench.people import Party, organisations, people
from bench.words import STORIES, Story

Data: TypeAlias = "str | Sequence[Data] | Mapping[str, Data]"

NEEDS_MARKS = re.compile(r"""^[^A-Za-z0-9“€$]|: |:$| \#|^(true|false|yes|no|on|off|null)$""", re.IGNORECASE)
READ_AS_A_NUMBER = re.compile(r"^[0-9.]")


def scalar(text: str, *, typed: bool) -> str:
    """Return the text as a YAML scalar. `typed`: the reader takes 2019 for a number, so such text gets marks."""
    if NEEDS_MARKS.search(text) or (typed and READ_AS_A_NUMBER.match(text)):
        return json.dumps(text, ensure_ascii=False)
    return text


def yaml_lines(data: Mapping[str, Data], indent: str = "", *, typed: bool) -> Iterator[str]:
    for key, value in data.items():
        match value:
            case str():
                yield f"{indent}{key}: {scalar(value, typed=typed)}"
            case Mapping():
                yield f"{indent}{key}:"
                yield from yaml_lines(value, indent + "  ", typed=typed)
            case _ if value and isinstance(value[0], str):
                items = ", ".join(scalar(item, typed=typed) for item in value if isinstance(item, str))
                yield f"{indent}{key}: [{items}]"
            case _:
                yield f"{indent}{key}:"
                for item in value:
                    assert isinstance(item, Mapping)
                    first, *more = yaml_lines(item, indent + "    ", typed=typed)
                    yield f"{indent}  - {first.strip()}"
                    yield from more


def yaml_text(data: Mapping[str, Data], *, typed: bool = False) -> str:
    return "\n".join(yaml_lines(data, typed=typed)) + "\n"


def without_gaps(entry: Any) -> dict[str, Data]:
    """Return the fields of an entry that hold something."""
    # Not dataclasses.asdict: it copies, which took most of the time of writing a corpus.
    return {field: value for field in entry.__slots__ if (value := getattr(entry, field))}


@cache
def record_text(explainer: Explainer) -> str:
    """Return the record file; kept, because two sites have the same."""
    return yaml_text(record(explainer))


def record(explainer: Explainer) -> dict[str, Data]:
    """Return the record in the order in which the format's handbook lists the fields."""
    return {
        "headline": explainer.headline,
        "summary": explainer.summary,
        "published": explainer.published.isoformat(),
        "status": "live",
        "authors": explainer.authors,
        "language": "en",
        "dateline": explainer.dateline,
        "topics": [explainer.topic],
        "tags": explainer.tags,
        "sources": {
            source.id: {key: value for key, value in without_gaps(source).items() if key != "id"}
            for source in explainer.sources
        },
        "statements": [without_gaps(entry) for entry in explainer.statements],
        "numbers": [without_gaps(entry) for entry in explainer.numbers],
        "timeline": [without_gaps(entry) for entry in explainer.timeline],
        "questions": [without_gaps(entry) for entry in explainer.questions],
        "terms": [without_gaps(entry) for entry in explainer.terms],
    }


def front_matter(explainer: Explainer) -> dict[str, Data]:
    """Return the record with the three names that Hugo gives to headline, summary and day."""
    hugo_names = {"headline": "title", "summary": "description", "published": "date"}
    return {hugo_names.get(key, key): value for key, value in record(explainer).items()}


def party(entry: Party) -> dict[str, Data]:
    if not entry.role:
        return {"name": entry.name, "kind": "organisation"}
    return {"name": entry.name, "kind": "person", "role": entry.role, "organisation": entry.organisation}


def register(pages: int) -> dict[str, Data]:
    """Return people.yml for a corpus of so many explainers."""
    return {entry.id: party(entry) for entry in (*organisations(pages), *people(pages))}


def topic(story: Story) -> dict[str, Data]:
    return {"title": story.title, "summary": story.summary, "language": "en"}


def topics() -> dict[str, dict[str, Data]]:
    return {story.id: topic(story) for story in STORIES}
