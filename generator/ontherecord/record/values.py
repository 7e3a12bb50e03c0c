"""The values of a sound YAML file, without their places.

Hardly any place is ever asked for, and noting them all takes nearly as long again as reading the file.
"""

from collections.abc import Callable
from typing import Any

import yaml
from yaml.events import MappingEndEvent, MappingStartEvent, ScalarEvent, SequenceEndEvent, StreamEndEvent

from ontherecord.record.composing import DEEPEST, begin, open_loader


def read_values(source: str) -> dict[str, Any] | None:
    """What `plain` makes of the file's nodes; None for everything but one mapping of which there is nothing to tell."""
    loader = open_loader(source)
    try:
        begin(loader)
        event: Any = loader.get_event()  # the stubs leave out what events hold
        if type(event) is not MappingStartEvent:
            return None
        values: dict[str, Any] = _read_value(event, loader.get_event, 0)
        loader.get_event()  # the end of the document
        return values if type(loader.get_event()) is StreamEndEvent else None
    except (yaml.YAMLError, _OddError):
        return None
    finally:
        loader.dispose()


class _OddError(Exception):
    """There is something to tell, with its place."""


def _read_value(event: Any, get_event: Callable[[], Any], depth: int) -> Any:
    if event.anchor is not None or event.tag is not None:  # an alias has an anchor, too
        raise _OddError
    kind = type(event)
    if kind is ScalarEvent:
        return event.value if event.value or event.style else None
    if depth == DEEPEST:
        raise _OddError
    return _read_mapping(get_event, depth + 1) if kind is MappingStartEvent else _read_sequence(get_event, depth + 1)


def _read_mapping(get_event: Callable[[], Any], depth: int) -> dict[str, Any]:
    found: dict[str, Any] = {}
    while type(key := get_event()) is not MappingEndEvent:
        if type(key) is not ScalarEvent or key.anchor is not None or key.tag is not None or key.value in found:
            raise _OddError
        found[key.value] = _read_value(get_event(), get_event, depth)
    return {name: value for name, value in found.items() if value is not None} if None in found.values() else found


def _read_sequence(get_event: Callable[[], Any], depth: int) -> list[Any]:
    found = []
    while type(event := get_event()) is not SequenceEndEvent:
        found.append(_read_value(event, get_event, depth))
    return found
