"""A YAML file in which every key and every value knows its place.

The document is composed from the parser's events, so that depth, anchors, aliases and tags are refused before anything
is built from them: no record needs them, and they are how YAML bombs are made. Scalars stay the text that was typed.
"""

from collections.abc import Iterator
from dataclasses import dataclass, field
from functools import cached_property
from typing import Any, NamedTuple, NoReturn

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
from ontherecord.record.scalar import write_text
from ontherecord.record.syntax import describe_syntax_error, find_place, has_odd_breaks
from ontherecord.text.article import LINE_BREAK

DEEPEST = 40
"""How many lists and mappings may stand inside one another."""

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


@dataclass(frozen=True)
class Document:
    """A YAML file as it was read. Build one with `read_document`."""

    path: str
    source: str
    problems: tuple[Problem, ...] = ()

    @cached_property
    def root(self) -> Node | None:
        """The value at the top; None for an empty file, and for one that could not be read."""
        return _compose(self.path, self.source)[0]

    @cached_property
    def lines(self) -> list[str]:
        """The source's lines without their breaks."""
        return LINE_BREAK.split(self.source)

    @cached_property
    def _has_odd_breaks(self) -> bool:
        return has_odd_breaks(self.source)

    def place(self, mark: Mark) -> tuple[int, int]:
        """The line and column, from 0, at which a mark stands in an editor."""
        return find_place(self.source, mark) if self._has_odd_breaks else (mark.line, mark.column)

    def let_go(self) -> None:
        """Forget the values, which take twenty times the memory of the text; they are read again when asked for."""
        self.__dict__.pop("root", None)
        self.__dict__.pop("lines", None)

    def node(self, loc: Loc) -> tuple[Scalar | None, Node | None]:
        """The key (None for the top and for list items) and the value at a location, or the nearest that is there."""
        key: Scalar | None = None
        node = self.root
        for step in loc:
            if isinstance(node, Mapping) and step in node.entries:
                key, node = node.entries[str(step)]
            elif isinstance(node, Sequence) and isinstance(step, int) and step < len(node.items):
                key, node = None, node.items[step]
            else:
                break
        return key, node

    def value_at(self, loc: Loc) -> Scalar | None:
        """The scalar at exactly this location, if one is there."""
        node = self.root
        for step in loc:
            if isinstance(node, Mapping) and step in node.entries:
                node = node.entries[str(step)][1]
            elif isinstance(node, Sequence) and isinstance(step, int) and step < len(node.items):
                node = node.items[step]
            else:
                return None
        return node if isinstance(node, Scalar) else None

    def offer(self, loc: Loc, text: str) -> str:
        """The line that gives a text to the key at a location, ready to paste: `figure: "#1 of 40"`."""
        written = write_text(text, in_brackets=self.is_in_brackets(loc[:-1]))
        if len(loc) > 1 and isinstance(loc[-1], int) and isinstance(self.node(loc[:-1])[1], Scalar):
            return f"{loc[-2]}: {written}"  # one text where a list may stand
        return f"{loc[-1]}: {written}" if loc and isinstance(loc[-1], str) else f"- {written}"

    def is_in_brackets(self, loc: Loc) -> bool:
        """Whether what stands at a location stands between `{` and `}`, or `[` and `]`."""
        node = self.root
        for step in (None, *loc):
            if step is not None:
                if isinstance(node, Mapping) and step in node.entries:
                    node = node.entries[str(step)][1]
                elif isinstance(node, Sequence) and isinstance(step, int) and step < len(node.items):
                    node = node.items[step]
                else:
                    return False
            if (
                not isinstance(node, Scalar)
                and node is not None
                and self.source[node.start.index : node.start.index + 1] in ("{", "[")
            ):
                return True
        return False

    def problem(  # noqa: PLR0913 - all but three go by name
        self,
        loc: Loc,
        code: str,
        message: str,
        *,
        severity: Severity = Severity.ERROR,
        at_key: bool = False,
        offset: int = 0,
        width: int | None = None,
        found: str = "",
        expected: str = "",
        nearest: str = "",
        write: str = "",
        paste: str = "",
    ) -> Problem:
        """A problem at a location: at its value, or with `at_key` at the key before it.

        `offset` and `width` move and size the marker inside a value that stands on one line.
        """
        key, node = self.node(loc)
        if at_key and key is not None:
            node = key
        line, column = self.place(node.start) if node is not None else (0, 0)
        wide = 1
        if isinstance(node, Scalar):
            quoted = node.style in ("'", '"')
            if node.style in ("|", ">") or node.end.line != node.start.line:
                offset, width = (
                    0,
                    None,
                )  # a place in a text of several lines is not known: the text's beginning is shown
            else:
                wide = max(node.end.column - node.start.column, 1)
            if offset:
                column += offset + quoted
        lines = self.lines
        return Problem(
            path=self.path,
            line=line + 1,
            column=column + 1,
            severity=severity,
            code=code,
            message=message,
            found=found,
            expected=expected,
            nearest=nearest,
            write=write,
            paste=paste,
            excerpt=make_excerpt(lines[line]) if line < len(lines) else "",
            width=wide if width is None else width,
        )


def read_document(path: str, source: str) -> Document:
    """The document in a decoded file. Never raises for its content: what is wrong stands in `problems`."""
    root, problems = _compose(path, source)
    document = Document(path, source, tuple(problems))
    document.__dict__["root"] = root
    return document


def _compose(path: str, source: str) -> tuple[Node | None, list[Problem]]:
    composer = _Composer(path, source)
    try:
        return composer.compose(), composer.problems
    except _RefusedError as refused:
        return None, [*composer.problems, refused.problem]
    except yaml.YAMLError as error:
        return None, [*composer.problems, describe_syntax_error(path, source, error)]


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
        loader = getattr(yaml, "CSafeLoader", yaml.SafeLoader)(self.source)
        root: Node | None = None
        parent: Mapping | Sequence | None = None
        key: Scalar | None = None
        around: list[tuple[Mapping | Sequence | None, Scalar | None]] = []
        try:
            self._begin(loader)
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

    def _begin(self, loader: Any) -> None:
        # Past the start of the stream and of the document, which an empty file does not have.
        loader.get_event()
        if isinstance(loader.peek_event(), DocumentStartEvent):
            loader.get_event()

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
