"""What a validation error means to the person who wrote the file: found, expected, the nearest key, a corrected line."""

import re
from collections.abc import Iterator, Mapping
from typing import Any

from pydantic_core import ErrorDetails
from rapidfuzz import fuzz, process

from ontherecord.problem import Problem
from ontherecord.record.document import Document, Loc, Scalar
from ontherecord.record.document import Mapping as MappingNode
from ontherecord.record.entries import Correction, Event, Image, Number, Question, Source, Statement, Term
from ontherecord.record.fields import Fields, Passage
from ontherecord.record.record import ArticleSource, Record
from ontherecord.record.registries import Person, Role, Topic, WebLink

NAMES: Mapping[type[Fields], str] = {
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
"""What each kind of fields is called in a sentence."""
_CLOSE = 60
"""How much like a known word, in per cent, a mistaken one must be to be taken for a slip in it."""


def describe_mistakes(
    document: Document, model: type[Fields], loc: Loc, mistakes: list[ErrorDetails]
) -> Iterator[Problem]:
    """A problem for each mistake in the fields at a location."""
    # A key that is missing because it is misspelt is one mistake.
    meant = set()
    for details in mistakes:
        if details["type"] == "extra_forbidden":
            near = find_meant_key(document, model, (*loc, *details["loc"]), details["loc"])
            meant.add((*details["loc"][:-1], near))
    for details in mistakes:
        if details["type"] != "missing" or details["loc"] not in meant:
            yield _describe(document, model, loc, details)


def find_meant_key(document: Document, model: type[Fields], here: Loc, within: Loc) -> str:
    """The key that a misspelt one seems to be, of those that are not given yet; empty when it is like none."""
    node = document.node(here[:-1])[1]
    given = node.entries if isinstance(node, MappingNode) else {}
    known = [key for key in _keys(_innermost(model, within)) if key not in given]
    return _find_close(str(here[-1]).lower().replace(" ", "_").replace("-", "_"), known)


def _describe(document: Document, model: type[Fields], loc: Loc, details: ErrorDetails) -> Problem:
    here: Loc = (*loc, *details["loc"])
    last = str(here[-1]) if here else ""
    kind = details["type"]
    problem = document.problem
    context: dict[str, Any] = details.get("ctx", {})
    if kind == "extra_forbidden":
        return _describe_unknown_key(document, model, here, details)
    if kind == "missing":
        key, node = document.node(here)
        innermost = _innermost(model, details["loc"])
        what = NAMES.get(innermost, "entry")
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
            f"`{last}` cannot be “{shorten(details['input'])}”",
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
            else f"this {NAMES.get(model, 'entry')} is no more than a text",
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
        shown = f"“{shorten(details['input'])}”" if isinstance(details["input"], str) else "this"
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
        write=document.offer(here, write) if write else "",
    )


def rename_key(document: Document, here: Loc, name: str) -> str:
    """The line in which a key stands, with another name for it; empty when it cannot be told."""
    key, _ = document.node(here)
    if not name or key is None or key.start.line >= len(document.lines):
        return ""
    line = document.lines[key.start.line]
    return line[: key.start.column] + name + line[key.end.column :]


def _describe_unknown_key(document: Document, model: type[Fields], here: Loc, details: ErrorDetails) -> Problem:
    near = find_meant_key(document, model, here, details["loc"])
    return document.problem(
        here,
        "unknown-key",
        f"there is no key `{shorten(str(here[-1]))}` here",
        at_key=True,
        expected="one of: " + ", ".join(_keys(_innermost(model, details["loc"]))),
        nearest=near,
        write=rename_key(document, here, near),
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


def _example(model: type[Fields], name: str) -> str:
    field = next((field for key, field in model.model_fields.items() if (field.alias or key) == name), None)
    return f"`{name}: …` – {(field.description or '').rstrip('.')}" if field is not None else f"`{name}: …`"


def _keys_of(model: type[Fields]) -> str:
    needed = [field.alias or name for name, field in model.model_fields.items() if field.is_required()]
    return "lines of the form `key: text`, with at least " + " and ".join(f"`{name}`" for name in needed)


def shorten(value: Any) -> str:
    """The value as text, cut where it is long."""
    text = str(value)
    return text if len(text) <= 60 else text[:59] + "…"
