"""What an article is made of, in little memory: a site holds thousands of articles until their pages are written.

markdown-it-py's tokens take five times as much; so only what somebody asks for is kept of them. Kinds are called as
there: `paragraph_open`, `em_close`, `softbreak`.
"""

from collections.abc import Iterable
from functools import lru_cache
from typing import NamedTuple

from markdown_it.token import Token


class Words(NamedTuple):
    """A run of the reading text: half-open offsets into it. A line break is one, too."""

    kind: str
    start: int
    end: int


class Tag(NamedTuple):
    """Where an element begins or ends; and a rule between paragraphs, which does neither."""

    kind: str
    nesting: int
    """1 where it begins, -1 where it ends."""
    value: str = ""
    """Of a link its address as it was written, of a heading its level, of a numbered list the number it begins with."""


class Picture(NamedTuple):
    """A picture in a paragraph."""

    src: str
    label: str
    """What stands between its square brackets."""
    alt: str
    """The same without markup."""


Children = tuple[Words | Tag | Picture, ...]


class Inline(NamedTuple):
    """What a paragraph, a heading or a list item holds."""

    children: Children
    first: int
    """Index of its first line in the file."""
    past: int
    """Index of the line after its last."""


class Code(NamedTuple):
    """A block of code."""

    text: str
    start: int | None
    """Offset of its text in the reading text; None when it has none."""


Element = Tag | Inline | Code
_WORDS = frozenset({"text", "text_special", "code_inline"})
_BREAKS = frozenset({"softbreak", "hardbreak"})


def read_children(tokens: Iterable[Token], offset: int) -> tuple[str, Children]:
    """The reading text of a block that begins at an offset of the article's, and what the block holds."""
    texts: list[str] = []
    children: list[Words | Tag | Picture] = []
    for child in tokens:
        kind = child.type
        if kind in _WORDS or kind in _BREAKS:
            text = child.content if kind in _WORDS else " "
            texts.append(text)
            children.append(Words(kind, offset, offset + len(text)))
            offset += len(text)
        elif kind == "image":
            alt = "".join(part.content for part in child.children or ())
            children.append(Picture(str(child.attrGet("src") or ""), child.content, alt))
        else:
            children.append(read_tag(child))
    return "".join(texts), tuple(children)


def read_tag(token: Token) -> Tag:
    """The element of a token that holds nothing itself."""
    value = ""
    if token.type == "link_open":
        value = str(token.attrGet("href") or "")
    elif token.type == "ordered_list_open":
        first = token.attrGet("start")
        value = "" if first is None else str(int(first))
    elif token.type == "heading_open":
        value = token.tag[1]
    return make_tag(token.type, token.nesting, value)


@lru_cache(maxsize=256)
def make_tag(kind: str, nesting: int, value: str = "") -> Tag:
    """The tag of this kind: most are alike, and one is as good as another."""
    return Tag(kind, nesting, value)
