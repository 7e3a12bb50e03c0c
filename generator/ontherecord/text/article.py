"""An article: what its readers read, and where each character of it stands in the file."""

import re
from bisect import bisect_right
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property
from itertools import accumulate
from typing import Literal, NamedTuple

from ontherecord.text.elements import Element, Inline, Words, make_tag
from ontherecord.text.folding import Folded, fold
from ontherecord.text.markdown import Piece, locate_tokens, make_parser
from ontherecord.text.quotation import Quotation, find_quotations
from ontherecord.text.reading import BlockText, Kind, read_markdown
from ontherecord.text.sentence import find_sentences
from ontherecord.text.speech import group_speeches

LINE_BREAK = re.compile(r"\r\n?|\n")
_BLANK = re.compile(r"\n(?:[^\S\n]*\n)+")

_WORKED_OUT = (
    "source",
    "text",
    "folded",
    "quotations",
    "speeches",
    "lines",
    "_marks",
    "_sentences",
    "_starts",
    "_pieces",
)
"""Properties of an article that can be worked out again."""


class Span(NamedTuple):
    """Half-open offsets into `Article.text`, in code points."""

    start: int
    end: int


class Place(NamedTuple):
    """A line and a column of a file, both from 1, the column in code points."""

    line: int
    column: int


class Block(NamedTuple):
    """A stretch of text that no passage crosses: a paragraph, a heading, a list item, code."""

    start: int
    end: int
    kind: Kind
    level: int
    """Of a heading: 1 to 6. Otherwise 0."""


@dataclass(frozen=True)
class Article:
    """An article as it was read. Build one with `read_article`."""

    path: str
    data: bytes
    """The source in UTF-8. Texts are kept so: with curly quotation marks in them they would take twice the memory."""
    form: Literal["md", "txt"]
    words: bytes
    """The reading text, likewise."""
    blocks: tuple[Block, ...]
    elements: tuple[Element, ...]
    """Paragraphs, headings, lists and what they hold."""

    @cached_property
    def source(self) -> str:
        """The decoded file, without a byte order mark, line breaks as they came."""
        return self.data.decode(errors="surrogatepass")

    @cached_property
    def text(self) -> str:
        """The reading text: the blocks' texts without markup, joined by two line feeds."""
        return self.words.decode(errors="surrogatepass")

    @cached_property
    def folded(self) -> Folded:
        """The folded reading text, blocks still apart."""
        return fold(self.text, blocks=True)

    @cached_property
    def quotations(self) -> tuple[Quotation, ...]:
        """What stands between quotation marks, outer marks before inner ones, in order."""
        return tuple(find_quotations(self.text, self.blocks))

    @cached_property
    def speeches(self) -> tuple[tuple[Quotation, ...], ...]:
        """The quotations that are one speech, interrupted or running on; those inside others left out."""
        return group_speeches(self.text, self.quotations)

    @cached_property
    def lines(self) -> list[str]:
        """The source's lines without their breaks."""
        return LINE_BREAK.split(self.source)

    @property
    def inlines(self) -> Iterator[Inline]:
        """What its paragraphs, headings and list items hold, in order."""
        return (element for element in self.elements if isinstance(element, Inline))

    def block_at(self, offset: int) -> Block:
        """The block in which an offset lies (the one before, for the gap between two)."""
        return self.blocks[max(bisect_right(self._starts, offset) - 1, 0)]

    def sentence_at(self, span: Span) -> Span:
        """The sentences, of one block, that the span touches."""
        block = self.block_at(span.start)
        sentences = self._sentences.get(block.start)
        if sentences is None:
            sentences = self._sentences[block.start] = find_sentences(self.text[block.start : block.end])
        start, end = span.start - block.start, max(span.end, span.start + 1) - block.start
        touched = [sentence for sentence in sentences if sentence[0] < end and start < sentence[1]]
        if not touched:
            return Span(block.start, block.end)
        return Span(block.start + touched[0][0], block.start + touched[-1][1])

    def is_quoted(self, span: Span) -> bool:
        """Whether the span stands between one pair of quotation marks."""
        starts, furthest = self._marks
        before = bisect_right(starts, span.start)
        return before > 0 and span.end <= furthest[before - 1]

    def place(self, offset: int) -> Place:
        """Where the character at an offset of the reading text stands in the file."""
        if not self._pieces:
            return Place(1, 1)
        piece = self._pieces[max(bisect_right(self._pieces, offset, key=lambda piece: piece.offset) - 1, 0)]
        return Place(piece.line + 1, piece.column + 1 + max(offset - piece.offset, 0))

    def let_go(self) -> None:
        """Forget what was worked out from the text; it is worked out again when asked for."""
        for name in _WORKED_OUT:
            self.__dict__.pop(name, None)

    @cached_property
    def _marks(self) -> tuple[list[int], list[int]]:
        # Where quotations begin, and how far those that have begun by then reach.
        starts = [quotation.start for quotation in self.quotations]
        return starts, list(accumulate((quotation.end for quotation in self.quotations), max))

    @cached_property
    def _sentences(self) -> dict[int, list[tuple[int, int]]]:
        return {}

    @cached_property
    def _starts(self) -> list[int]:
        return [block.start for block in self.blocks]

    @cached_property
    def _pieces(self) -> list[Piece]:
        if self.form == "txt":
            return list(_locate_plain(self.lines, self.text))
        tokens = make_parser(placing=True).parse(self.source)
        return list(locate_tokens(tokens, self._starts, self.lines))


def read_article(path: str, source: str) -> Article:
    """The article in a decoded file; `.txt` is plain text, everything else CommonMark. Never raises for its content."""
    form: Literal["md", "txt"] = "txt" if path.endswith(".txt") else "md"
    elements: list[Element] = []
    texts: list[str] = []
    blocks: list[Block] = []
    offset = 0
    read = _read_plain if form == "txt" else read_markdown
    for text, kind, level in read(LINE_BREAK.sub("\n", source) if "\r" in source else source, elements):
        texts.append(text)
        blocks.append(Block(offset, offset + len(text), kind, level))
        offset += len(text) + 2
    text = "\n\n".join(texts)
    article = Article(path, _encode(source), form, _encode(text), tuple(blocks), tuple(elements))
    article.__dict__.update(source=source, text=text)
    return article


def _encode(text: str) -> bytes:
    return text.encode(errors="surrogatepass")


def _read_plain(source: str, elements: list[Element]) -> Iterator[BlockText]:
    offset = 0
    for text in _plain_paragraphs(source):
        inline = Inline((Words("text", offset, offset + len(text)),), 0, 1)
        elements += (make_tag("paragraph_open", 1), inline, make_tag("paragraph_close", -1))
        yield BlockText(text, "paragraph")
        offset += len(text) + 2


def _plain_paragraphs(source: str) -> list[str]:
    text = source.strip("\n")
    if _BLANK.search(text):
        paragraphs = [" ".join(map(str.strip, paragraph.split("\n"))) for paragraph in _BLANK.split(text)]
    else:
        paragraphs = [line.strip() for line in text.split("\n")]
    return [paragraph for paragraph in map(str.strip, paragraphs) if paragraph]


def _locate_plain(lines: list[str], text: str) -> Iterator[Piece]:
    # Every line with words is one piece; between two of them the reading text has one space or two line feeds.
    offset = 0
    for index, line in enumerate(lines):
        words = line.strip()
        if not words:
            continue
        offset = text.index(words, offset)
        yield Piece(offset, index, line.index(words))
        offset += len(words)
