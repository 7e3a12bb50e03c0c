"""A YAML file in which every key and every value knows its place. Scalars stay the text that was typed."""

from dataclasses import dataclass
from functools import cached_property
from typing import Any

from yaml.error import Mark

from ontherecord.problem import Problem, Severity, make_excerpt
from ontherecord.record.composing import DEEPEST, compose
from ontherecord.record.nodes import Loc, Mapping, Node, Scalar, Sequence, plain, scalars
from ontherecord.record.scalar import write_text
from ontherecord.record.syntax import find_place, has_odd_breaks
from ontherecord.record.values import read_values
from ontherecord.text.article import LINE_BREAK

__all__ = [
    "DEEPEST",
    "Document",
    "Loc",
    "Mapping",
    "Node",
    "Scalar",
    "Sequence",
    "plain",
    "read_document",
    "scalars",
]


@dataclass(frozen=True)
class Document:
    """A YAML file as it was read. Build one with `read_document`."""

    path: str
    data: bytes
    """The file in UTF-8: kept in this form, as text takes twice the memory where it has curly quotation marks."""
    problems: tuple[Problem, ...] = ()

    @cached_property
    def source(self) -> str:
        """The text of the file."""
        return self.data.decode(errors="surrogatepass")

    @cached_property
    def root(self) -> Node | None:
        """The value at the top; None for an empty file, and for one that could not be read."""
        return compose(self.path, self.source)[0]

    @cached_property
    def values(self) -> Any:
        """The file's values as `plain` makes them of the root, which needs not be there for it."""
        return plain(self.root)

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
        """Forget what was made of the bytes, which takes many times their memory; it is made again when asked for."""
        for name in ("source", "root", "values", "lines"):
            self.__dict__.pop(name, None)

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
    data = source.encode(errors="surrogatepass")
    values = read_values(source)
    if values is not None:
        document = Document(path, data)
        document.__dict__["values"] = values
    else:
        root, problems = compose(path, source)
        document = Document(path, data, tuple(problems))
        document.__dict__["root"] = root
    document.__dict__["source"] = source
    return document
