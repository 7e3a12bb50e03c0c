"""From a YAML file's events to nodes that know where they stand, or to the problem that keeps it from being read.

Depth, anchors, aliases and tags are refused before anything is built from them: no record needs them, and they are how
YAML bombs are made.
"""

from typing import Any, NoReturn

import yaml
from yaml.error import Mark
from yaml.events import (
    AliasEvent,
    DocumentStartEvent,
    MappingEndEvent,
    MappingStartEvent,
    ScalarEvent,
    SequenceEndEvent,
    SequenceStartEvent,
)

from ontherecord.problem import Problem, Severity, make_excerpt
from ontherecord.record.nodes import Mapping, Node, Scalar, Sequence
from ontherecord.record.syntax import describe_syntax_error, find_place, has_odd_breaks
from ontherecord.text.article import LINE_BREAK

DEEPEST = 40
"""How many lists and mappings may stand inside one another."""


def compose(path: str, source: str) -> tuple[Node | None, list[Problem]]:
    """The value at the top of a file (None for an empty one, and for one that cannot be read) and what is wrong."""
    composer = _Composer(path, source)
    try:
        return composer.compose(), composer.problems
    except _RefusedError as refused:
        return None, [*composer.problems, refused.problem]
    except yaml.YAMLError as error:
        return None, [*composer.problems, describe_syntax_error(path, source, error)]


def open_loader(source: str) -> Any:
    """The parser over a file's text; dispose of it after use."""
    return getattr(yaml, "CSafeLoader", yaml.SafeLoader)(source)


def begin(loader: Any) -> None:
    """Go past the start of the stream and of the document, which an empty file does not have."""
    loader.get_event()
    if isinstance(loader.peek_event(), DocumentStartEvent):
        loader.get_event()


class _RefusedError(Exception):
    def __init__(self, problem: Problem) -> None:
        super().__init__(problem.message)
        self.problem = problem


class _Composer:
    def __init__(self, path: str, source: str) -> None:
        self.path = path
        self.source = source
        self.problems: list[Problem] = []
        self._lines: list[str] | None = None

    def compose(self) -> Node | None:
        # Most of what happens here happens hundreds of times a record, so it is written out in one loop.
        loader = open_loader(self.source)
        root: Node | None = None
        parent: Mapping | Sequence | None = None
        key: Scalar | None = None
        around: list[tuple[Mapping | Sequence | None, Scalar | None]] = []
        try:
            begin(loader)
            while True:
                event: Any = loader.get_event()  # the stubs leave out what events hold
                kind = type(event)
                if kind is ScalarEvent:
                    if event.anchor is not None or event.tag is not None:
                        self._refuse_extras(event)
                    node: Node = Scalar(event.value, event.start_mark, event.end_mark, event.style or "")
                elif kind is MappingStartEvent or kind is SequenceStartEvent:
                    self._check_opening(event, len(around))
                    node = Mapping(event.start_mark) if kind is MappingStartEvent else Sequence(event.start_mark)
                elif kind is MappingEndEvent or kind is SequenceEndEvent:
                    parent, key = around.pop()
                    continue
                elif kind is AliasEvent:
                    self._refuse(
                        event,
                        "yaml-alias",
                        "an alias (`*name`) is not allowed here",
                        "the text itself; text that begins with `*` goes in quotation marks",
                    )
                else:  # the end of the document
                    self._end(loader)
                    return root
                if type(parent) is Mapping:
                    if key is None:
                        key = self._read_key(node)
                        continue
                    if key.value in parent.entries:
                        self._note_twice(key, parent)
                    else:
                        parent.entries[key.value] = (key, node)
                    key = None
                elif isinstance(parent, Sequence):
                    parent.items.append(node)
                else:
                    root = node
                if kind is not ScalarEvent:
                    around.append((parent, None))
                    parent, key = node, None  # type: ignore[assignment]  # it is no scalar
        finally:
            loader.dispose()

    def _end(self, loader: Any) -> None:
        following = loader.peek_event()
        if isinstance(following, DocumentStartEvent):
            self._refuse(
                following, "second-document", "a second YAML document begins here (`---`)", "one record a file"
            )

    def _check_opening(self, event: Any, depth: int) -> None:
        if event.anchor is not None or event.tag is not None:
            self._refuse_extras(event)
        if depth >= DEEPEST:
            self._refuse(
                event,
                "nested-too-deeply",
                f"lists and mappings are nested more than {DEEPEST} deep",
                "a record needs no more than five levels",
            )

    def _read_key(self, node: Node) -> Scalar:
        if isinstance(node, Scalar):
            return node
        return self._refuse_at(
            node.start,
            "key-not-a-word",
            "a list or a mapping stands where a key is meant",
            "a key such as `headline:`; text in square or curly brackets goes in quotation marks",
        )

    def _note_twice(self, key: Scalar, parent: Mapping) -> None:
        first = parent.entries[key.value][0].start.line + 1
        self.problems.append(
            self._problem(
                key.start,
                "key-twice",
                f"the key `{key.value}` is given twice",
                expected=f"each key once; the first `{key.value}` is in line {first}",
                width=len(key.value),
            )
        )

    def _refuse_extras(self, event: Any) -> None:
        if event.anchor is not None:
            self._refuse(
                event,
                "yaml-anchor",
                f"an anchor (`&{event.anchor}`) is not allowed here",
                "the text itself; text that begins with `&` goes in quotation marks",
            )
        tag = event.tag
        if tag == "!" or not tag:  # the non-specific tag: text in quotation marks
            return
        shown = "!!" + tag.removeprefix("tag:yaml.org,2002:") if tag.startswith("tag:yaml.org,2002:") else tag
        self._refuse(
            event,
            "yaml-tag",
            f"a tag (`{shown}`) is not allowed here",
            "the text itself; text that begins with `!` goes in quotation marks",
        )

    def _refuse(self, event: Any, code: str, message: str, expected: str) -> NoReturn:
        self._refuse_at(event.start_mark, code, message, expected)

    def _refuse_at(self, mark: Mark, code: str, message: str, expected: str) -> NoReturn:
        raise _RefusedError(self._problem(mark, code, message, expected=expected))

    def _problem(self, mark: Mark, code: str, message: str, *, expected: str = "", width: int = 1) -> Problem:
        if self._lines is None:
            self._lines = LINE_BREAK.split(self.source)
            self._is_odd = has_odd_breaks(self.source)
        line, column = find_place(self.source, mark) if self._is_odd else (mark.line, mark.column)
        excerpt = self._lines[line] if line < len(self._lines) else ""
        return Problem(
            self.path,
            line + 1,
            column + 1,
            Severity.ERROR,
            code,
            message,
            expected=expected,
            excerpt=make_excerpt(excerpt),
            width=width,
        )
