"""Paragraphs and headings of a single line, as most of an article's blocks are: they need no parser to be told.

A line between two empty ones that begins, without an indent, with a letter or a quotation mark is a paragraph, and with
`#` a heading, whatever stands before it: only fenced code could hold it. What else there is goes to the parser, in parts;
and all of it does where a part might need another one, for the definition of a link.
"""

import re
from collections.abc import Iterator
from typing import NamedTuple

_QUOTES = frozenset("“„«\"‘'")
_HEADING = re.compile(r"(#{1,6})[ \t]+([^\s#](?:[^#]*[^\s#])?)[ \t]*")
"""A heading without another `#`, which might be its end, and with no odd white space around it."""
_FAR_REACHING = ("```", "~~~", "]:")
"""What may stand for fenced code, or for the definition of a link that another paragraph uses."""


class PlainBlock(NamedTuple):
    """A paragraph or a heading that is one line of the source."""

    text: str
    """What it holds, with its inline markup."""
    level: int
    """Of a heading: 1 to 6. Otherwise 0."""
    line: int
    """Index of its line in the file."""


class Part(NamedTuple):
    """A part of the source that the parser has to read."""

    source: str
    line: int
    """Index of its first line in the file."""


def split_source(source: str) -> Iterator[PlainBlock | Part]:
    """The blocks of a source whose line breaks are line feeds, and the parts between them, in order."""
    if any(sign in source for sign in _FAR_REACHING):
        yield Part(source, 0)
        return
    lines = source.split("\n")
    is_empty = [not line.strip(" \t") for line in lines]
    is_empty.append(True)  # after the last line, and at index -1 before the first one
    unread: int | None = None
    for index, line in enumerate(lines):
        if is_empty[index]:
            continue
        block = _read_plain(line, index) if is_empty[index - 1] and is_empty[index + 1] else None
        if block is None:
            unread = index if unread is None else unread
            continue
        if unread is not None:
            yield Part("\n".join(lines[unread:index]), unread)
            unread = None
        yield block
    if unread is not None:
        yield Part("\n".join(lines[unread:]), unread)


def _read_plain(line: str, index: int) -> PlainBlock | None:
    if line[0].isalpha() or line[0] in _QUOTES:
        text = line.rstrip(" \t")
        return None if text[-1].isspace() else PlainBlock(text, 0, index)
    heading = _HEADING.fullmatch(line) if line[0] == "#" else None
    return PlainBlock(heading[2], len(heading[1]), index) if heading else None
