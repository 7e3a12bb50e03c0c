"""From a located document to typed fields, with a problem for everything that is not as it should be.

What is wrong is left out and the rest is read on, so that one mistake does not hide the next; entries are read one by
one for the same reason. Nothing that has a problem is ever published.
"""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from difflib import get_close_matches
from typing import Any, Generic, TypeVar

from pydantic import ValidationError
from pydantic_core import ErrorDetails

from ontherecord.problem import Problem
from ontherecord.record.document import Document, Loc, Scalar, plain, scalars
from ontherecord.record.document import Mapping as MappingNode
from ontherecord.record.entries import Correction, Entry, Event, Number, Question, Source, Statement, Term
from ontherecord.record.fields import Fields
from ontherecord.record.record import Record
from ontherecord.record.registries import Person, Topic
from ontherecord.record.scalar import write_text

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
    Statement: "statement", Number: "number", Event: "event", Question: "question", Term: "term", Correction: "correction",
    Source: "source", Person: "person", Topic: "topic", Record: "record",
}
_PROSE = frozenset("headline summary quote paraphrase passage exact prefix suffix figure label event detail text term meaning "
                   "was now compare about title alt caption credit name role to place who via dateline".split())

_CUT = re.compile(r"^[^\S\n]*[^\s#][^\n]*[^\S\n]#", re.MULTILINE)


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
        self.problems: list[Problem] = [*document.problems, *_cut_comments(document)]
        self.data: Any = plain(document.root)
        declared = self.data.get("language") if isinstance(self.data, dict) else None
        self.context = {"language": declared if isinstance(declared, str) else default_language}

    def finish(self, value: T | None) -> Reading[T]:
        return Reading(value, tuple(self.problems))

    def read_whole(self, model: type[W]) -> W | None:
        if not self._is_mapping(_NAMES[model]):
            return None
        data = dict(self.data)
        for name, entry in _ENTRIES.items():
            if isinstance(data.get(name), list):
                data[name] = tuple(self._read_all(entry, (name,), data[name]))
        if isinstance(data.get("sources"), dict):
            data["sources"] = {
                key: source
                for key, value in data["sources"].items()
                if (source := self._read(Source, ("sources", key), value)) is not None
            }
        return self._read(model, (), data)

    def read_people(self) -> dict[str, Person] | None:
        if not self._is_mapping("list of people"):
            return None
        people = {}
        for key, value in self.data.items():
            person = self._read(Person, (key,), value)
            if person is not None:
                people[key] = person
        return people

    def _is_mapping(self, name: str) -> bool:
        if self.document.root is None:
            if not self.document.problems:
                self.problems.append(
                    self.document.problem((), "empty-file", f"this {name} is empty",
                                          expected="at least `headline`, `published` and one entry" if name == "record"
                                          else "at least one key with its value")
                )
            return False
        if not isinstance(self.document.root, MappingNode):
            self.problems.append(
                self.document.problem((), "not-a-mapping", f"this {name} has no keys",
                                      expected="lines of the form `key: text`")
            )
            return False
        return True

    def _read_all(self, model: type[Entry], loc: Loc, items: list[Any]) -> Iterator[Entry]:
        for index, item in enumerate(items):
            entry = self._read(model, (*loc, index), item)
            if entry is not None:
                yield entry

    def _read(self, model: type[F], loc: Loc, data: Any) -> F | None:
        # Reads the fields; what is wrong becomes a problem and is left out, unless the fields cannot do without it.
        try:
            fields = model.model_validate(data, context=self.context)
        except ValidationError as error:
            rest = data
            for details in error.errors(include_url=False):
                self.problems.append(self._describe(model, loc, details))
                rest = _without(rest, details["loc"])
            try:
                fields = model.model_validate(rest, context=self.context) if isinstance(rest, dict) else None  # type: ignore[assignment]
            except ValidationError:
                return None
            if fields is None:
                return None
        return fields.placed_at(loc)

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
            what = _NAMES.get(model, "entry")
            if key is not None and key.value == last and isinstance(node, Scalar):
                return problem(here, "empty", f"`{last}` has no text", at_key=True, expected=_example(model, last))
            return problem(here[:-1], "key-missing", f"this {what} has no `{last}`", expected=_example(model, last), width=1)
        if kind == "literal_error":
            choices = [one.strip("'\"") for one in re.findall(r"'[^']*'|\"[^\"]*\"", context.get("expected", ""))]
            near = get_close_matches(str(details["input"]).lower(), choices, 1, 0.5)
            return problem(here, "not-a-choice", f"`{last}` cannot be “{_shorten(details['input'])}”",
                           expected="one of: " + ", ".join(choices), write=f"{last}: {near[0]}" if near else "")
        if kind in ("model_type", "dict_type", "model_attributes_type"):
            return problem(here, "not-keys", f"`{last}` wants keys with values here" if not last.isdigit() else
                           f"this {_NAMES.get(model, 'entry')} is no more than a text",
                           expected=_keys_of(model) if not details["loc"] else "indented lines of the form `key: text`")
        if kind in ("tuple_type", "list_type"):
            return problem(here, "not-a-list", f"`{last}` is a list", expected="lines that begin with `- `, indented below its key")
        if kind == "string_pattern_mismatch" and last == "language":
            return problem(here, "language", f"“{_shorten(details['input'])}” is not a language tag",
                           expected="a tag such as en, fr, de, es, ar or he")
        message = context.get("message") or f"`{last}` is not as it should be: {details['msg']}"
        write = context.get("write", "")
        named = _name_of(here)
        return problem(here, kind, message, expected=context.get("expected", ""), found=context.get("found", ""),
                       write=(f"{named}: {write_text(write)}" if named else f"- {write_text(write)}") if write else "")

    def _describe_unknown_key(self, model: type[Fields], here: Loc, details: ErrorDetails) -> Problem:
        known = [field.alias or name for name, field in _innermost(model, details["loc"]).model_fields.items()]
        wrong = str(here[-1])
        near = get_close_matches(wrong.lower().replace(" ", "_").replace("-", "_"), known, 1, 0.6)
        write = ""
        key, node = self.document.node(here)
        if near and key is not None:
            line = self.document.lines[key.start.line] if key.start.line < len(self.document.lines) else ""
            write = line[: key.start.column] + near[0] + line[key.end.column :]
        return self.document.problem(
            here, "unknown-key", f"there is no key `{_shorten(wrong)}` here", at_key=True,
            expected="one of: " + ", ".join(known), nearest=near[0] if near else "", write=write.strip(),
        )


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


def _without(data: Any, loc: tuple[int | str, ...]) -> Any:
    # The data without the outermost key that the location names.
    if not isinstance(data, dict) or not loc:
        return None
    return {key: value for key, value in data.items() if key != loc[0]}


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


def _cut_comments(document: Document) -> Iterator[Problem]:
    # A number sign after a space cuts off text without quotation marks. People set a comment apart with two spaces
    # before it and one after it; anything else is text that was lost.
    if not _CUT.search(document.source):
        return
    lines: list[str] = []
    for loc, scalar in scalars(document.root):
        if scalar.style:
            continue
        lines = lines or document.lines
        line = lines[scalar.end.line] if scalar.end.line < len(lines) else ""
        rest = line[scalar.end.column :]
        if not rest.lstrip().startswith("#") or _name_of(tuple(step for step in loc if isinstance(step, str))) not in _PROSE:
            continue
        if re.match(r"(?: {2,}|\t+)#+(?:\s|$)", rest):
            continue
        name = _name_of(loc)
        whole = scalar.value + rest.rstrip()
        yield document.problem(
            loc, "cut-by-number-sign", "the `#` cuts off the rest of this text",
            offset=len(line) - len(rest) - (scalar.start.column if scalar.start.line == scalar.end.line else 0)
            + len(rest) - len(rest.lstrip()),
            width=len(rest.strip()), found=scalar.value,
            expected="text with ` #` in quotation marks; a comment two spaces away, with a space after its `#`",
            write=f"{name}: {write_text(whole)}" if name else f"- {write_text(whole)}",
        )


