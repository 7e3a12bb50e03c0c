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
from rapidfuzz import fuzz, process

from ontherecord.problem import Problem
from ontherecord.record.cut_text import find_cut_text
from ontherecord.record.document import Document, Loc, Scalar
from ontherecord.record.document import Mapping as MappingNode
from ontherecord.record.entries import Correction, Entry, Event, Image, Number, Question, Source, Statement, Term
from ontherecord.record.fields import ID, Fields, Passage, make_id
from ontherecord.record.record import ArticleSource, Record
from ontherecord.record.registries import Person, Role, Topic, WebLink

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
_NAMES = {
    Statement: "statement",
    Number: "number",
    Event: "event",
    Question: "question",
    Term: "term",
    Correction: "correction",
    Source: "source",
    Person: "person",
    Topic: "topic",
    Record: "record",
    Image: "picture",
    Passage: "passage",
    ArticleSource: "article",
    Role: "role",
    WebLink: "link",
}
_CLOSE = 60
"""How much like a known word, in per cent, a mistaken one must be to be taken for a slip in it."""
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
        if not self._is_mapping(_NAMES[model]):
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
                        f"`{_shorten(key)}` cannot be an id",
                        at_key=True,
                        expected="small letters, digits and single hyphens",
                        write=self._rename((*loc, key), make_id(key)),
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
            self.problems += self._describe_all(model, loc, mistakes)
            if not isinstance(data, dict):
                return None
            fields = self._read_rest(model, loc, data, mistakes)
        return fields.placed_at(loc)

    def _read_rest(self, model: type[F], loc: Loc, data: dict[str, Any], mistakes: list[ErrorDetails]) -> F:
        # The fields in spite of the mistakes in them.
        unread = {str(details["loc"][0]) for details in mistakes if details["loc"]}
        unread |= {
            self._find_key(model, (*loc, *details["loc"]), details["loc"])
            for details in mistakes
            if details["type"] == "extra_forbidden" and len(details["loc"]) == 1
        }
        rest = {
            field.alias or name: _STAND_INS.get(name, "…")
            for name, field in model.model_fields.items()
            if field.is_required()
        } | {key: value for key, value in data.items() if key not in unread}
        return model.model_validate(rest, context=self.context).lacking(frozenset(unread))

    def _describe_all(self, model: type[Fields], loc: Loc, mistakes: list[ErrorDetails]) -> Iterator[Problem]:
        # A key that is missing because it is misspelt is one mistake.
        meant = set()
        for details in mistakes:
            if details["type"] == "extra_forbidden":
                near = self._find_key(model, (*loc, *details["loc"]), details["loc"])
                meant.add((*details["loc"][:-1], near))
        for details in mistakes:
            if details["type"] != "missing" or details["loc"] not in meant:
                yield self._describe(model, loc, details)

    def _find_key(self, model: type[Fields], here: Loc, within: Loc) -> str:
        # The key that a misspelt one seems to be, of those that are not given yet.
        node = self.document.node(here[:-1])[1]
        given = node.entries if isinstance(node, MappingNode) else {}
        known = [key for key in _keys(_innermost(model, within)) if key not in given]
        return _find_close(str(here[-1]).lower().replace(" ", "_").replace("-", "_"), known)

    def _describe(self, model: type[Fields], loc: Loc, details: ErrorDetails) -> Problem:
        here: Loc = (*loc, *details["loc"])
        last = str(here[-1]) if here else ""
        kind = details["type"]
        problem = self.document.problem
        context: dict[str, Any] = details.get("ctx", {})
        if kind == "extra_forbidden":
            return self._describe_unknown_key(model, here, details)
        if kind == "missing":
            key, node = self.document.node(here)
            innermost = _innermost(model, details["loc"])
            what = _NAMES.get(innermost, "entry")
            if key is not None and key.value == last and isinstance(node, Scalar):
                return problem(here, "empty", f"`{last}` has no text", at_key=True, expected=_example(innermost, last))
            return problem(
                here[:-1], "key-missing", f"this {what} has no `{last}`", expected=_example(innermost, last), width=1
            )
        if kind == "literal_error":
            choices = [one.strip("'\"") for one in re.findall(r"'[^']*'|\"[^\"]*\"", context.get("expected", ""))]
            near = _find_close(str(details["input"]).lower(), choices)
            return problem(
                here,
                "not-a-choice",
                f"`{last}` cannot be “{_shorten(details['input'])}”",
                expected="one of: " + ", ".join(choices),
                write=f"{last}: {near}" if near else "",
            )
        if kind in ("model_type", "dict_type", "model_attributes_type"):
            if last == "passage":
                return problem(
                    here,
                    "not-text",
                    "a list stands where a passage is meant",
                    expected="the words themselves, or the keys `exact`, `prefix` and `suffix`",
                )
            return problem(
                here,
                "not-keys",
                f"`{last}` wants keys with values here"
                if not last.isdigit()
                else f"this {_NAMES.get(model, 'entry')} is no more than a text",
                expected=_keys_of(model) if not details["loc"] else "indented lines of the form `key: text`",
            )
        if kind in ("tuple_type", "list_type"):
            return problem(
                here,
                "not-a-list",
                f"`{last}` has to be a list",
                expected="lines that begin with `- `, indented below its key",
            )
        if kind in ("string_pattern_mismatch", "string_type") and last == "language":
            shown = f"“{_shorten(details['input'])}”" if isinstance(details["input"], str) else "this"
            return problem(
                here, "language", f"{shown} is not a language tag", expected="a tag such as en, fr, de, es, ar or he"
            )
        message = context.get("message") or f"`{last}` is not as it should be: {details['msg']}"
        write = context.get("write", "")
        return problem(
            here,
            kind,
            message,
            expected=context.get("expected", ""),
            found=context.get("found", ""),
            write=self.document.offer(here, write) if write else "",
        )

    def _rename(self, here: Loc, name: str) -> str:
        # The line in which a key stands, with another name for it.
        key, _ = self.document.node(here)
        if not name or key is None or key.start.line >= len(self.document.lines):
            return ""
        line = self.document.lines[key.start.line]
        return line[: key.start.column] + name + line[key.end.column :]

    def _describe_unknown_key(self, model: type[Fields], here: Loc, details: ErrorDetails) -> Problem:
        near = self._find_key(model, here, details["loc"])
        return self.document.problem(
            here,
            "unknown-key",
            f"there is no key `{_shorten(str(here[-1]))}` here",
            at_key=True,
            expected="one of: " + ", ".join(_keys(_innermost(model, details["loc"]))),
            nearest=near,
            write=self._rename(here, near),
        )


def _find_close(name: str, names: list[str]) -> str:
    found = process.extractOne(name, names, scorer=fuzz.ratio, score_cutoff=_CLOSE)
    return found[0] if found is not None else ""


def _keys(model: type[Fields]) -> list[str]:
    return [field.alias or name for name, field in model.model_fields.items()]


def _innermost(model: type[Fields], loc: tuple[int | str, ...]) -> type[Fields]:
    # The model whose key the last step of a location is.
    for step in loc[:-1]:
        field = model.model_fields.get(str(step))
        if field is None:
            continue
        inner = _find_fields(field.annotation)
        model = inner or model
    return model


def _find_fields(annotation: Any) -> type[Fields] | None:
    if isinstance(annotation, type) and issubclass(annotation, Fields):
        return annotation
    for argument in getattr(annotation, "__args__", ()):
        found = _find_fields(argument)
        if found is not None:
            return found
    return None


def _name_of(loc: Loc) -> str:
    return str(loc[-1]) if loc and isinstance(loc[-1], str) else ""


def _example(model: type[Fields], name: str) -> str:
    field = next((field for key, field in model.model_fields.items() if (field.alias or key) == name), None)
    return f"`{name}: …` – {(field.description or '').rstrip('.')}" if field is not None else f"`{name}: …`"


def _keys_of(model: type[Fields]) -> str:
    needed = [field.alias or name for name, field in model.model_fields.items() if field.is_required()]
    return "lines of the form `key: text`, with at least " + " and ".join(f"`{name}`" for name in needed)


def _shorten(value: Any) -> str:
    text = str(value)
    return text if len(text) <= 60 else text[:59] + "…"
