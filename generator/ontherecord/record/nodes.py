"""What a YAML file is made of: texts, lists and mappings that know where they stand."""

from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Any, NamedTuple

from yaml.error import Mark

Loc = tuple[str | int, ...]
"""The way to a value from the top of a document: keys and list positions, as pydantic gives them."""


class Scalar(NamedTuple):
    """A value as it was typed."""

    value: str
    start: Mark
    end: Mark
    style: str
    """`'`, `"`, `|` or `>`; empty for text without quotation marks."""


@dataclass(slots=True)
class Sequence:
    """A list."""

    start: Mark
    items: list["Node"] = field(default_factory=list)


@dataclass(slots=True)
class Mapping:
    """Keys with their values."""

    start: Mark
    entries: dict[str, tuple[Scalar, "Node"]] = field(default_factory=dict)


Node = Scalar | Sequence | Mapping


def plain(node: Node | None) -> Any:
    """The value in Python's own types: dicts, lists and text. Keys without a value are left out, as if not written."""
    if isinstance(node, Scalar):
        return node.value
    if isinstance(node, Sequence):
        return [None if _is_empty(item) else plain(item) for item in node.items]
    if isinstance(node, Mapping):
        return {name: plain(value) for name, (_, value) in node.entries.items() if not _is_empty(value)}
    return {}


def scalars(node: Node | None, loc: Loc = ()) -> Iterator[tuple[Loc, Scalar]]:
    """Every value with its location, in the order of the file."""
    if isinstance(node, Scalar):
        yield loc, node
    elif isinstance(node, Sequence):
        for index, item in enumerate(node.items):
            yield from scalars(item, (*loc, index))
    elif isinstance(node, Mapping):
        for name, (_, value) in node.entries.items():
            yield from scalars(value, (*loc, name))


def _is_empty(node: Node) -> bool:
    return isinstance(node, Scalar) and not node.style and not node.value
