"""Folding: what a person may type differently without meaning different words.

Only Unicode form (canonical composition), white space, straight or curly quotes and dashes are folded, and characters
that nobody sees or types (soft hyphens, zero-width spaces, direction marks) are dropped. Everything else is verbatim.
"""

import re
import unicodedata
from bisect import bisect_right
from typing import NamedTuple

DOUBLE_QUOTES = '"“”„‟«»″〝〞＂'
SINGLE_QUOTES = "'‘’‚‛‹›′ʼ＇"
DASHES = "-‐‑‒–—―−﹘﹣－"
SPACES = " \t\v\f\r\x85\xa0\u1680\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200a\u202f\u205f\u3000\u2028\u2029"
UNSEEN = "\xad\u200b\u2060\ufeff\u200e\u200f\u061c"

_SAME = {
    **dict.fromkeys(DOUBLE_QUOTES, '"'),
    **dict.fromkeys(SINGLE_QUOTES, "'"),
    **dict.fromkeys(DASHES, "-"),
    **dict.fromkeys(SPACES, " "),
    **dict.fromkeys(UNSEEN, ""),
}
_ODD = re.compile("[" + re.escape("".join(char for char, folded in _SAME.items() if char != folded)) + "]")
# Starters (combining class 0) that still join the character before them under canonical composition.
_JOINING = frozenset(
    "\u09be\u09d7\u0b3e\u0b56\u0b57\u0bbe\u0bd7\u0cc2\u0cd5\u0cd6\u0d3e\u0d57\u0dcf\u0ddf\u102e\u1b35"
    "\U00011127\U0001133e\U00011357\U000114b0\U000114ba\U000114bd\U000115af\U00011930"
) | frozenset(map(chr, (*range(0x1161, 0x1176), *range(0x11A8, 0x11C3))))


class Folded(NamedTuple):
    """A folded text and the way back to the text it was made from."""

    text: str
    offsets: tuple[int, ...] | None
    """For every character, and for the end, the offset in the original; None when nothing moved."""

    def original(self, start: int, end: int) -> tuple[int, int]:
        """The half-open span of the original whose folded form is `[start, end)` here.

        What folding dropped between the last character and `end` is left out.
        """
        if self.offsets is None:
            return start, end
        if start == end:
            return self.offsets[start], self.offsets[start]
        return self.offsets[start], self._after(end - 1)

    def _after(self, index: int) -> int:
        # One original character may fold to several and several to one: the end is where the next one begins.
        assert self.offsets is not None  # noqa: S101 - `original` has asked
        following = index + 1
        while following < len(self.text) and self.offsets[following] == self.offsets[index]:
            following += 1
        return self.offsets[following]

    def position(self, offset: int) -> int:
        """The position in the folded text of an offset of the original."""
        if self.offsets is None:
            return offset
        return min(bisect_right(self.offsets, offset) - 1, len(self.text))


def fold(text: str, *, blocks: bool = False) -> Folded:
    """The folded form of a text.

    With `blocks`, line feeds are kept: the text is an article's, and they stand between its blocks, which no passage
    crosses. Otherwise a line feed is white space like any other. Idempotent; offsets are code points.
    """
    folded = text if blocks else text.replace("\n", " ")
    if folded.isascii():
        if not folded.isprintable():
            folded = _ODD.sub(_fold_one, folded)
        if "  " not in folded:
            return Folded(folded, None)
        return _fold_uneven(text, blocks=blocks)
    folded = _ODD.sub(_fold_one_keeping_length, folded)
    is_even = "  " not in folded and not any(char in folded for char in UNSEEN)
    if is_even and unicodedata.is_normalized("NFC", folded):
        return Folded(folded, None)
    return _fold_uneven(text, blocks=blocks)


def fold_plainly(text: str) -> str:
    """The folded form of a short text, white space at its ends taken off; without the way back."""
    if text.isascii() and text.isprintable() and "  " not in text:
        return text.strip()
    return fold(text).text.strip()


def _fold_one(match: re.Match[str]) -> str:
    return _SAME[match[0]]


def _fold_one_keeping_length(match: re.Match[str]) -> str:
    return _SAME[match[0]] or match[0]


def _fold_uneven(text: str, *, blocks: bool) -> Folded:
    out: list[str] = []
    offsets: list[int] = []
    start, length = 0, len(text)
    while start < length:
        end = start + 1
        while end < length and (unicodedata.combining(text[end]) or text[end] in _JOINING):
            end += 1
        for char in unicodedata.normalize("NFC", text[start:end]):
            same = _SAME.get(char, char)
            if same == "\n" and not blocks:
                same = " "
            if not same or (same == " " and out and out[-1] == " "):
                continue
            out.append(same)
            offsets.append(start)
        start = end
    offsets.append(length)
    return Folded("".join(out), tuple(offsets))
