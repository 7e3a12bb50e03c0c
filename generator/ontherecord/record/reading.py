"""From a located document to typed fields, with a problem for everything that is not as it should be.

What is wrong is left out, something stands in for what cannot be left out, and the rest is read on, so that one mistake
does not hide the next; entries are read one by one for the same reason. Nothing that has a problem is ever published.
"""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any, Generic, TypeVar

from pydantic import ValidationError
from pydantic_core import ErrorDetails

from ontherecord.problem import Problem
from ontherecord.record.complaints import NAMES, describe_mistakes, find_meant_key, rename_key, shorten
from ontherecord.record.cut_text import find_cut_text
from ontherecord.record.document import Document, Loc
from ontherecord.record.document import Mapping as MappingNode
from ontherecord.record.entries import Correction, Entry, Event, Number, Question, Source, Statement, Term
from ontherecord.record.fields import ID, Fields, make_id
from ontherecord.record.record import Record
from ontherecord.record.registries import Person, Topic

T = TypeVar("T")
F = TypeVar("F", bound=Fields)
W = TypeVar("W", Record, Topic)

_ENTRIES: Mapping[str, type[Entry]] = {
    "statements": Statement,
    "numbers": Number,
    "timeline": Event,
    "questions": Question,
    "terms": Term,
    "corrections": Correction,
}
_STAND_INS = {
    "published": "0001-01-01",
    "date": "0001-01-01",
    "figure": "0",
    "kind": "update",
    "url": "https://example.org/",
}
"""What stands in for a needed value that could not be read; for all others, `…`."""


@dataclass(frozen=True, slots=True)
class Reading(Generic[T]):
    """What a document says (None when too little of it could be read), and what is wrong with it."""

    value: T | None
    problems: tuple[Problem, ...]


def read_record(document: Document, default_language: str = "en") -> Reading[Record]:
    """The explainer record in a document; figures are read in the record's language."""
    reader = _Reader(document, default_language)
    return reader.finish(reader.read_whole(Record))


def read_topic(document: Document, default_language: str = "en") -> Reading[Topic]:
    """The running story in a document."""
    reader = _Reader(document, default_language)
    return reader.finish(reader.read_whole(Topic))


def read_people(document: Document) -> Reading[dict[str, Person]]:
    """The people and organisations in a document, by id."""
    reader = _Reader(document, "en")
    return reader.finish(reader.read_people())


class _Reader:
    def __init__(self, document: Document, default_language: str) -> None:
        self.document = document
        self.problems: list[Problem] = [*document.problems, *find_cut_text(document)]
        self.data: Any = document.values
        declared = self.data.get("language") if isinstance(self.data, dict) else None
        self.context = {"language": declared if isinstance(declared, str) else default_language}

    def finish(self, value: T | None) -> Reading[T]:
        return Reading(value, tuple(self.problems))

    def read_whole(self, model: type[W]) -> W | None:
        if not self._is_mapping(NAMES[model]):
            return None
        return self._read_at_once(model) or self._read_by_parts(model)

    def _read_at_once(self, model: type[W]) -> W | None:
        # What most files are: without a mistake.
        try:
            fields = model.model_validate(self.data, context=self.context)
        except ValidationError:
            return None
        for name in _ENTRIES:
            for index, entry in enumerate(getattr(fields, name, ())):
                entry.placed_at((name, index))
        for key, source in fields.sources.items():
            source.placed_at(("sources", key))
        return fields

    def _read_by_parts(self, model: type[W]) -> W | None:
        data = dict(self.data)
        lost = set()
        for name, entry in _ENTRIES.items():
            if isinstance(data.get(name), list) and name in model.model_fields:
                read = tuple(self._read_all(entry, (name,), data[name]))
                if len(read) < len(data[name]):
                    lost.add(name)
                data[name] = read
        if isinstance(data.get("sources"), dict):
            sources = self._read_by_id(Source, ("sources",), data["sources"])
            if len(sources) < len(data["sources"]):
                lost.add("sources")
            data["sources"] = sources
        fields = self._read(model, (), data)
        return fields.lacking(frozenset(lost)) if fields is not None and lost else fields

    def read_people(self) -> dict[str, Person] | None:
        if not self._is_mapping("list of people"):
            return None
        return self._read_by_id(Person, (), self.data)

    def _read_by_id(self, model: type[F], loc: Loc, data: dict[str, Any]) -> dict[str, F]:
        found = {}
        for key, value in data.items():
            if not re.fullmatch(ID, key):
                self.problems.append(
                    self.document.problem(
                        (*loc, key),
                        "id-as-key",
                        f"`{shorten(key)}` cannot be an id",
                        at_key=True,
                        expected="small letters, digits and single hyphens",
                        write=rename_key(self.document, (*loc, key), make_id(key)),
                    )
                )
                continue
            fields = self._read(model, (*loc, key), value)
            if fields is not None:
                found[key] = fields
        return found

    def _is_mapping(self, name: str) -> bool:
        if self.data and isinstance(self.data, dict):
            return True
        if self.document.root is None:
            if not self.document.problems:
                self.problems.append(
                    self.document.problem(
                        (),
                        "empty-file",
                        f"this {name} is empty",
                        expected="at least `headline`, `published` and one entry"
                        if name == "record"
                        else "at least one key with its value",
                    )
                )
            return False
        if not isinstance(self.document.root, MappingNode):
            self.problems.append(
                self.document.problem(
                    (), "not-a-mapping", f"this {name} has no keys", expected="lines of the form `key: text`"
                )
            )
            return False
        return True

    def _read_all(self, model: type[Entry], loc: Loc, items: list[Any]) -> Iterator[Entry]:
        for index, item in enumerate(items):
            entry = self._read(model, (*loc, index), item)
            if entry is not None:
                yield entry

    def _read(self, model: type[F], loc: Loc, data: Any) -> F | None:
        try:
            fields = model.model_validate(data, context=self.context)
        except ValidationError as error:
            mistakes = error.errors(include_url=False)
            self.problems += describe_mistakes(self.document, model, loc, mistakes)
            if not isinstance(data, dict):
                return None
            fields = self._read_rest(model, loc, data, mistakes)
        return fields.placed_at(loc)

    def _read_rest(self, model: type[F], loc: Loc, data: dict[str, Any], mistakes: list[ErrorDetails]) -> F:
        # The fields in spite of the mistakes in them.
        unread = {str(details["loc"][0]) for details in mistakes if details["loc"]}
        unread |= {
            find_meant_key(self.document, model, (*loc, *details["loc"]), details["loc"])
            for details in mistakes
            if details["type"] == "extra_forbidden" and len(details["loc"]) == 1
        }
        rest = {
            field.alias or name: _STAND_INS.get(name, "…")
            for name, field in model.model_fields.items()
            if field.is_required()
        } | {key: value for key, value in data.items() if key not in unread}
        return model.model_validate(rest, context=self.context).lacking(frozenset(unread))
