"""Paragraphs that are one line of nothing but words, as most of an article's are.

markdown-it-py asks ten rules before it takes a line for a paragraph, and looks through each text for markup letter by
letter. These two rules come before them and say the same of what can be nothing else.
"""

import re

from markdown_it.rules_block import StateBlock
from markdown_it.rules_core import StateCore
from markdown_it.token import Token

_QUOTES = frozenset("“„«\"‘'")
_MARKUP = re.compile(r"[\\`*_\[\]!<&\n]")
"""What may begin anything but text inside a paragraph."""
_CODE_INDENT = 4


def read_plain_paragraph(state: StateBlock, line: int, end: int, silent: bool) -> bool:  # noqa: FBT001 - called by place
    """Whether the line is a paragraph by itself, which is then among the tokens.

    It begins with a letter or a quotation mark, which begin no other block, and nothing follows that could go on.
    """
    start = state.bMarks[line] + state.tShift[line]
    first = state.src[start]
    if silent or not (first.isalpha() or first in _QUOTES):
        return False
    if state.sCount[line] - state.blkIndent >= _CODE_INDENT or (line + 1 < end and not state.isEmpty(line + 1)):
        return False
    state.line = line + 1
    state.push("paragraph_open", "p", 1).map = [line, state.line]
    inline = state.push("inline", "", 0)
    inline.content = state.src[start : state.eMarks[line]].strip()
    inline.map = [line, state.line]
    state.push("paragraph_close", "p", -1)
    return True


def read_inline(state: StateCore) -> None:
    """Give every inline token its children: one text where no markup is to be found, else what the parser makes of it."""
    for token in state.tokens:
        if token.type == "inline":
            token.children = []
            if token.content and not _MARKUP.search(token.content):
                token.children.append(Token("text", "", 0, content=token.content))
            else:
                state.md.inline.parse(token.content, state.md, state.env, token.children)
