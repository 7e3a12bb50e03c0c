"""The field tables of the handbook, made from the fields themselves.

A table stands between two lines, `<!-- fields: Statement -->` and `<!-- end -->`. Run as a program, with the names of
documents, this writes all of them anew and leaves every other line as it is:
`python -m ontherecord.record.handbook docs/handbook/format.md`.
"""

import re
import sys
from collections.abc import Iterator, Mapping
from pathlib import Path
from types import NoneType
from typing import Any, Literal, get_args, get_origin, get_type_hints

from pydantic.fields import FieldInfo

from ontherecord.record.entries import Correction, Event, Image, Number, Question, Source, Statement, Term
from ontherecord.record.fields import (
    Address,
    Date,
    DayOrTime,
    Fields,
    FigureField,
    Id,
    Ids,
    Passage,
    PassageField,
    Text,
    Texts,
    Wikidata,
)
from ontherecord.record.record import ArticleSource, LanguageTag, Record
from ontherecord.record.registries import Person, Role, Topic, WebLink

TABLES: Mapping[str, type[Fields]] = {
    model.__name__: model
    for model in (
        Record,
        ArticleSource,
        Source,
        Image,
        Statement,
        Passage,
        Number,
        Event,
        Question,
        Term,
        Correction,
        Person,
        Role,
        WebLink,
        Topic,
    )
}
"""The fields of which the handbook has tables, by the name in their marker."""

_KINDS: tuple[tuple[object, str], ...] = (
    (Text, "text"),
    (Texts, "text, or a list of texts"),
    (Id, "id"),
    (Ids, "id, or a list of ids"),
    (Date, "date"),
    (DayOrTime, "day, or day and time"),
    (FigureField, "figure"),
    (PassageField, "passage"),
    (Address, "web address"),
    (Wikidata, "Q and a number"),
    (LanguageTag, "language tag"),
)
_NAMES: Mapping[type[Fields], str] = {ArticleSource: "article", WebLink: "link"}
"""What the handbook calls fields that are not named by the word for their class."""
_BETWEEN = re.compile(r"(?P<head><!-- fields: (?P<name>\w+) -->\n).*?(?P<end><!-- end -->)", re.DOTALL)


def fill_tables(text: str) -> str:
    """The text with every table between its markers as the fields are now.

    Raises KeyError for a marker that names no fields.
    """
    return _BETWEEN.sub(lambda found: f"{found['head']}{make_table(TABLES[found['name']])}{found['end']}", text)


def make_table(model: type[Fields]) -> str:
    """The fields as a table: key, what may stand there, what it says. Needed keys come in bold type."""
    rows = "".join(_rows(model))
    return f"| key | what stands there | what it says |\n|---|---|---|\n{rows}"


def _rows(model: type[Fields]) -> Iterator[str]:
    kinds = get_type_hints(model, include_extras=True)
    for name, field in model.model_fields.items():
        key = f"`{field.alias or name}`"
        kind = _describe_kind(kinds[name]) + _describe_default(field)
        cells = (f"**{key}**" if field.is_required() else key, kind, field.description or "")
        yield "| " + " | ".join(cell.replace("|", "\\|") for cell in cells) + " |\n"


def _describe_kind(kind: Any) -> str:
    for known, words in _KINDS:
        if kind == known:
            return words
    arguments = get_args(kind)
    if get_origin(kind) is Literal:
        return ", ".join(f"`{one}`" for one in arguments)
    if get_origin(kind) is tuple:
        return f"list of {_link_to(arguments[0])}"
    if get_origin(kind) is dict:
        return f"{_link_to(arguments[1])} by id"
    if isinstance(kind, type):
        return _link_to(kind, many=False)
    # An optional kind, or one that is read in a way of its own.
    return _describe_kind(next(one for one in arguments if one is not NoneType))


def _link_to(model: type[Fields], *, many: bool = True) -> str:
    name = _NAMES.get(model, model.__name__.lower())
    return f"[{name}s](#{name})" if many else f"[{name}](#{name})"


def _describe_default(field: FieldInfo) -> str:
    return f"; `{field.default}` when left out" if isinstance(field.default, str) else ""


if __name__ == "__main__":
    for path in map(Path, sys.argv[1:]):
        path.write_text(fill_tables(path.read_text("utf-8")), "utf-8")
