"""Reading an article in CommonMark block by block."""

from collections.abc import Iterator
from typing import Literal, NamedTuple

from ontherecord.text.elements import Children, Code, Element, Inline, Words, make_tag, read_children, read_tag
from ontherecord.text.markdown import make_parser, may_have_markup, parse_inline
from ontherecord.text.plain_block import Part, PlainBlock, split_source

Kind = Literal["paragraph", "heading", "item", "quote", "code"]


class BlockText(NamedTuple):
    """The reading text of a block, and what it is."""

    text: str
    kind: Kind
    level: int = 0
    """Of a heading: 1 to 6."""


def read_markdown(source: str, elements: list[Element]) -> Iterator[BlockText]:
    """The blocks that have text, in order; all elements are put into the list. Line breaks are line feeds."""
    offset = 0
    for part in split_source(source.replace("\0", "\ufffd")):
        blocks = (
            _read_plain(part, offset, elements) if isinstance(part, PlainBlock) else read_part(part, offset, elements)
        )
        for block in blocks:
            yield block
            offset += len(block.text) + 2


def _read_plain(block: PlainBlock, offset: int, elements: list[Element]) -> tuple[BlockText, ...]:
    text = block.text
    children: Children = (Words("text", offset, offset + len(text)),)
    if may_have_markup(text):
        text, children = read_children(parse_inline(text), offset)
    inline = Inline(children, block.line, block.line + 1)
    if block.level:
        elements += (make_tag("heading_open", 1, str(block.level)), inline, make_tag("heading_close", -1))
    else:
        elements += (make_tag("paragraph_open", 1), inline, make_tag("paragraph_close", -1))
    return (BlockText(text, "heading" if block.level else "paragraph", block.level),) if children else ()


def read_part(part: Part, offset: int, elements: list[Element]) -> Iterator[BlockText]:
    """The same of a part whose text begins at an offset of the article's, as the parser has it."""
    kind: Kind = "paragraph"
    level = 0
    around: list[Kind] = []
    for token in make_parser().parse(part.source):
        if token.type == "inline":
            text, children = read_children(token.children or (), offset)
            first, past = token.map or (0, 1)
            elements.append(Inline(children, part.line + first, part.line + past))
            if children:
                yield BlockText(text, kind, level)
                offset += len(text) + 2
            continue
        if token.type in ("fence", "code_block"):
            has_text = bool(token.content.strip())
            elements.append(Code(token.content, offset if has_text else None))
            if has_text:
                text = token.content.rstrip("\n").replace("\n", " ")
                yield BlockText(text, "code")
                offset += len(text) + 2
            continue
        if token.type in ("list_item_open", "blockquote_open"):
            around.append("item" if token.type == "list_item_open" else "quote")
        elif token.type in ("list_item_close", "blockquote_close"):
            around.pop()
        elif token.type == "heading_open":
            kind, level = "heading", int(token.tag[1])
        elif token.type == "paragraph_open":
            kind, level = around[-1] if around else "paragraph", 0
        if not token.hidden:  # the paragraphs of a list without gaps are only lines of it
            elements.append(read_tag(token))
