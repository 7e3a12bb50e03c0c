"""CommonMark without raw HTML, and where each piece of its text stood in the source.

markdown-it-py gives the lines of blocks only. Columns are asked for rarely (when there is a problem to show), so pages
are read with the parser as it comes, and only then read once more with one that notes where each token's text began.
"""

import re
from collections.abc import Iterator, Sequence
from functools import cache
from typing import Literal, NamedTuple

from markdown_it import MarkdownIt
from markdown_it.parser_inline import ParserInline
from markdown_it.rules_core import StateCore
from markdown_it.rules_inline import StateInline, fragments_join
from markdown_it.token import Token
from markdown_it.utils import EnvType

_AT = "at"
_MARKUP = re.compile(r"[\\`*_\[\]!<&\n]")
"""What may begin anything but text inside a block."""
_TEXT = frozenset({"text", "text_special", "code_inline"})


class Piece(NamedTuple):
    """A run of reading text that stands in one line of the source, character by character."""

    offset: int
    """Offset in `Article.text`."""
    line: int
    """Index of the source line, from 0."""
    column: int
    """Index in that line, from 0."""


@cache
def make_parser(*, placing: bool = False) -> MarkdownIt:
    """A CommonMark parser that renders no raw HTML; with `placing`, tokens remember where their text began."""
    parser = MarkdownIt("commonmark", {"html": False})
    if placing:
        parser.inline = _PlacedInline()
        parser.configure("commonmark", {"html": False})
    else:
        parser.core.ruler.at("inline", _read_inline)
    # Escapes and entities stay tokens of their own: their text is not what stands in the source.
    parser.disable("text_join")
    return parser


def may_have_markup(content: str) -> bool:
    """Whether a block may hold anything but text. The parser would look through it letter by letter."""
    return _MARKUP.search(content) is not None


def parse_inline(content: str, env: EnvType | None = None) -> list[Token]:
    """What a block holds; `env` has the definitions of links, where there are any."""
    parser = make_parser()
    tokens: list[Token] = []
    parser.inline.parse(content, parser, {} if env is None else env, tokens)
    return tokens


def _read_inline(state: StateCore) -> None:
    for token in state.tokens:
        if token.type == "inline" and token.content and not may_have_markup(token.content):
            token.children = [Token("text", "", 0, content=token.content)]
        elif token.type == "inline":
            token.children = parse_inline(token.content, state.env)


def locate_tokens(tokens: Sequence[Token], offsets: Sequence[int], lines: Sequence[str]) -> Iterator[Piece]:
    """The places of all text in the tokens of a placing parser.

    `offsets` holds the offset in the reading text of each top-level token that has text, in their order.
    """
    upcoming = iter(offsets)
    for token in tokens:
        if token.type == "inline" and token.map and token.children:
            start = next(upcoming)
            rows = _locate_rows(token.content, lines, token.map[0])
            for child in token.children:
                if child.type in _TEXT:
                    at = child.meta[_AT]
                    if child.info == "escape":  # the backslash before it is not shown
                        at += 1
                    elif child.type != "text_special" and not token.content.startswith(child.content[:1], at):
                        at += 1  # a code span may lose one space on either side, an address its angle brackets
                    yield _piece(start, at, rows)
                    start += len(child.content)
                elif child.type in ("softbreak", "hardbreak"):
                    yield _piece(start, child.meta[_AT], rows)
                    start += 1
        elif token.type in ("fence", "code_block") and token.map and token.content.strip():
            start = next(upcoming)
            first = token.map[0] + (token.type == "fence")
            for offset, line, column in _locate_rows(token.content, lines, first):
                yield Piece(start + offset, line, column)


class _PlacedState(StateInline):
    """Inline state that notes where pending text began and where each token was pushed."""

    _pending_from = 0

    def append_pending(self, text: str) -> None:
        if not self.pending:
            self._pending_from = self.pos
        super().append_pending(text)

    def pushPending(self) -> Token:  # noqa: N802 - the parent's name
        token = super().pushPending()
        token.meta[_AT] = self._pending_from
        return token

    def push(self, ttype: str, tag: str, nesting: Literal[-1, 0, 1]) -> Token:
        at = self.pos
        if ttype == "text" and not self.pending and self.tokens and self.tokens[-1].type == "text":
            # Delimiters are pushed one by one before the position moves on.
            at = max(at, self.tokens[-1].meta[_AT] + len(self.tokens[-1].content))
        token = super().push(ttype, tag, nesting)
        if ttype == "code_inline":
            while self.src[at] == "`":
                at += 1
        token.meta[_AT] = at
        return token


class _PlacedInline(ParserInline):
    """Inline parser that keeps places when neighbouring text tokens are joined."""

    def parse(self, src: str, md: MarkdownIt, env: EnvType, tokens: list[Token]) -> list[Token]:
        state = _PlacedState(src, md, env, tokens)
        self.tokenize(state)
        for rule in self.ruler2.getRules(""):
            if rule is fragments_join:
                # Joining keeps the last of neighbouring tokens, and what it joins is one run of the source.
                ends = [(token, token.meta[_AT] + len(token.content)) for token in state.tokens if token.type == "text"]
                rule(state)
                for token, end in ends:
                    token.meta[_AT] = end - len(token.content)
            else:
                rule(state)
        return state.tokens


def _locate_rows(content: str, lines: Sequence[str], first: int) -> list[tuple[int, int, int]]:
    # For each line of a block's content: offset in the content, index of the source line, column there.
    rows = []
    offset = 0
    for number, text in enumerate(content.split("\n")):
        index = min(first + number, len(lines) - 1)
        rows.append((offset, index, max(lines[index].rfind(text), 0)))
        offset += len(text) + 1
    return rows


def _piece(offset: int, at: int, rows: list[tuple[int, int, int]]) -> Piece:
    begun = next(row for row in reversed(rows) if row[0] <= at)
    return Piece(offset, begun[1], begun[2] + at - begun[0])
