"""A text set in lines: broken where words end, as large as there is room for, each line about as long as the others."""

import re
from collections.abc import Iterator, Sequence
from typing import Final, NamedTuple

from ontherecord.publish.picture.lettering import measure

_MOST: Final = 600
"""Letters of which some are cut off wherever they are set."""
_GAP: Final = re.compile(r"[ \t\n\r]+")
# Signs that French and others set apart from a word, and that stay with it: « word » ; word !
_STAYS_BEFORE: Final = re.compile(r"[\"'“‘«„‹(\[¿¡–—]+")
_STAYS_AFTER: Final = re.compile(r"[\"'”’»“›)\]:;!?.,…%–—]+")
_DIGITS: Final = re.compile(r"\d{3}\b")
"""What belongs to the digits before it: 340 000."""
_NO_BREAK: Final = "\N{NO-BREAK SPACE}"
_PIECES: Final = re.compile(r".+?(?:(?<=\w\w)[-–—/](?=\w\w)|$)", re.DOTALL)


class Words(NamedTuple):
    """A text and how it is set."""

    text: str
    style: str
    """serif or sans."""
    language: str


class Block(NamedTuple):
    """Lines of one size."""

    lines: tuple[str, ...]
    size: int


class _Piece(NamedTuple):
    text: str
    width: float
    follows: str
    """What stands before it on a line: a space, or nothing after a hyphen."""


def set_block(words: Words, sizes: Sequence[int], width: int, height: int, leading: float) -> Block:
    """The text at the first of the sizes, the largest first, at which it fits; cut off at the last where it does not."""
    pieces = list(_split(words))
    for size in sizes:
        most = int(height // (size * leading))
        ems = width / size
        lines = _fill(pieces, ems, measure(" ", words.style, words.language))
        if len(lines) <= most and all(piece.width <= ems for piece in pieces):
            return Block(tuple(_join(line) for line in _balance(pieces, lines, ems, words)), size)
    return _cut(words, pieces, sizes[-1], width, int(height // (sizes[-1] * leading)))


def fits(words: Words, size: int, width: int) -> bool:
    """Whether a text fits on one line."""
    return measure(words.text, words.style, words.language) * size <= width


def _split(words: Words) -> Iterator[_Piece]:
    text = ""
    glued: list[str] = []
    for word in _GAP.split(words.text.strip()[:_MOST]):
        if text and _stays(text, word):
            text += _NO_BREAK + word
        else:
            glued += [text] if text else []
            text = word
    glued += [text] if text else []
    for word in glued:
        for at, piece in enumerate(_PIECES.findall(word)):
            yield _Piece(piece, measure(piece, words.style, words.language), "" if at else " ")


def _stays(text: str, word: str) -> bool:
    if _DIGITS.match(word):
        return text[-1].isdigit()
    return bool(_STAYS_AFTER.fullmatch(word) or _STAYS_BEFORE.fullmatch(text.rpartition(_NO_BREAK)[2]))


def _fill(pieces: Sequence[_Piece], width: float, space: float) -> list[list[_Piece]]:
    lines: list[list[_Piece]] = []
    room = 0.0
    for piece in pieces:
        needed = piece.width + (space if piece.follows else 0)
        if lines and needed <= room:
            lines[-1].append(piece)
            room -= needed
        else:
            lines.append([piece])
            room = width - piece.width
    return lines


def _balance(pieces: Sequence[_Piece], lines: list[list[_Piece]], width: float, words: Words) -> list[list[_Piece]]:
    # The narrowest measure that still gives as many lines.
    space = measure(" ", words.style, words.language)
    narrow, wide = max((piece.width for piece in pieces), default=0.0), width
    best = lines
    for _ in range(8):
        middle = (narrow + wide) / 2
        tried = _fill(pieces, middle, space)
        if len(tried) <= len(lines):
            best, wide = tried, middle
        else:
            narrow = middle
    return best


def _cut(words: Words, pieces: list[_Piece], size: int, width: int, most: int) -> Block:
    ems = width / size
    space = measure(" ", words.style, words.language)
    whole = [part for piece in pieces for part in _chop(piece, words, ems)]
    lines = _fill(whole, ems, space)
    if len(lines) > most:
        lines = lines[:most]
        end = _Piece("…", measure("…", words.style, words.language), " ")
        while len(lines[-1]) > 1 and _width(lines[-1], space) + space + end.width > ems:
            lines[-1].pop()
        lines[-1].append(end)
    return Block(tuple(_join(line) for line in lines), size)


def _chop(piece: _Piece, words: Words, ems: float) -> Iterator[_Piece]:
    # A word that is wider than the picture goes on in the next line.
    follows = piece.follows
    text = piece.text
    while len(text) > 1 and measure(text, words.style, words.language) > ems:
        end = len(text) - 1
        while end > 1 and measure(text[:end], words.style, words.language) > ems * 0.9:
            end = end * 9 // 10
        yield _Piece(text[:end], measure(text[:end], words.style, words.language), follows)
        text, follows = text[end:], ""
    yield _Piece(text, measure(text, words.style, words.language), follows)


def _width(line: Sequence[_Piece], space: float) -> float:
    return sum(piece.width + (space if piece.follows else 0) for piece in line)


def _join(line: Sequence[_Piece]) -> str:
    return "".join(f"{piece.follows}{piece.text}" for piece in line).strip()
