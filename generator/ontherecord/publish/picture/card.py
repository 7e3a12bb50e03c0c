"""A share picture: where on it things stand."""

import hashlib
import zlib
from functools import cache
from importlib import resources
from typing import Final

import uharfbuzz

from ontherecord.publish.picture.bidi import drop_embeddings
from ontherecord.publish.picture.canvas import Canvas
from ontherecord.publish.picture.lettering import can_letter, letter, measure
from ontherecord.publish.picture.setting import Block, Words, fits, set_block
from ontherecord.view.colours import Colour
from ontherecord.view.picture import Size
from ontherecord.view.sharing import ShareCard

SIZE: Final = Size(1200, 630)
"""What those who show shared pages ask for: 1.91 to 1."""

_MARGIN: Final = 72
_MEASURE: Final = SIZE.width - 2 * _MARGIN
_BAR: Final = 14
_TOP: Final = 92
"""The line that the site's name and the day stand on."""
_HEADLINE: Final = 132
_BAND: Final = 416
"""Where the ground begins on which a number or a quote stands."""
_HEADLINE_LEADING: Final = 1.16
_LEADING: Final = 1.3
_ASCENT: Final = 0.93
"""How far below the upper edge of its place a line stands, in ems."""


def can_draw(text: str) -> bool:
    """Whether a text can be written in both of the picture's styles."""
    return all(can_letter(drop_embeddings(text), style) for style in ("serif", "sans"))


def draw_card(card: ShareCard) -> bytes:
    """The picture as a PNG; the same card gives the same bytes."""
    return _Drawing(card).draw()


def name_card(card: ShareCard) -> str:
    """The same for what would be drawn alike, and else another: a digest of the card and of all that draws it."""
    return hashlib.sha256(repr((_digest_tools(), tuple(card))).encode()).hexdigest()


@cache
def _digest_tools() -> str:
    folder = resources.files("ontherecord.publish.picture")
    files = [*folder.iterdir(), *(folder / "fonts").iterdir()]
    tools = sorted((file.name, file.read_bytes()) for file in files if file.name.endswith((".py", ".ttf")))
    made = repr((tools, uharfbuzz.version_string(), zlib.ZLIB_RUNTIME_VERSION))
    return hashlib.sha256(made.encode()).hexdigest()


class _Drawing:
    """One card being drawn. Sides are those of the reading: a line begins at the left, or at the right in Arabic."""

    def __init__(self, card: ShareCard) -> None:
        self._card = card
        self._colours = card.colours
        self._canvas = Canvas(*SIZE, card.colours.paper)

    def draw(self) -> bytes:
        colours, shared = self._colours, self._card.shared
        self._canvas.fill(colours.accent, 0, 0, SIZE.width, _BAR)
        self._draw_frame()
        has_band = bool(shared.figure or shared.quote or shared.notice)
        end = _BAND if has_band else SIZE.height - 40
        sizes = range(84 if has_band else 96, 41, -4)
        height = end - _HEADLINE - 24
        block = set_block(self._set(self._card.headline, "serif"), sizes, _MEASURE, height, _HEADLINE_LEADING)
        free = height - len(block.lines) * block.size * _HEADLINE_LEADING
        self._write(block, "serif", _HEADLINE + int(free * 0.4), _HEADLINE_LEADING, colours.ink, colours.paper)
        if has_band:
            self._canvas.fill(colours.surface, 0, _BAND, SIZE.width, SIZE.height - _BAND)
            if shared.figure:
                self._draw_number()
            else:
                self._draw_words()
        return self._canvas.write_png()

    def _draw_frame(self) -> None:
        card, colours = self._card, self._colours
        day = self._set(card.day, "sans")
        taken = measure(day.text, day.style, day.language) * 28
        site = set_block(self._set(card.site, "sans"), (32, 28, 24), int(_MEASURE - taken - 40), 45, _LEADING)
        self._line(site.lines[0] if site.lines else "", "sans", site.size, _TOP, 0, colours.accent, colours.paper)
        self._line(day.text, "sans", 28, _TOP, _MEASURE - taken, colours.quiet, colours.paper)

    def _draw_number(self) -> None:
        colours, shared = self._colours, self._card.shared
        figure = self._set(shared.figure, "serif")
        wide = measure(figure.text, figure.style, figure.language)
        size = next((size for size in range(88, 51, -4) if wide * size <= _MEASURE * 0.54), 0)
        start = int(wide * size) + 44 if size else 0
        room = _MEASURE - start
        label = set_block(self._set(shared.label, "sans"), (36, 32, 28), room, 94 if size else 46, _LEADING)
        source = self._set_source(shared.source, room, 2 if size else 1)
        tall = _height(label) + 6 + _height(source)
        if size:
            middle = (_BAND + SIZE.height) // 2
            self._line(figure.text, "serif", size, middle + int(size * 0.33), 0, colours.accent, colours.surface)
        else:  # too long to have anything beside it
            block = set_block(figure, (60, 52, 44, 36), _MEASURE, 76, 1.2)
            self._write(block, "serif", _BAND + 26, 1.2, colours.accent, colours.surface)
            middle = _BAND + 108 + tall // 2
        top = middle - tall // 2
        self._write(label, "sans", top, _LEADING, colours.ink, colours.surface, start)
        self._write(source, "sans", top + _height(label) + 6, _LEADING, colours.quiet, colours.surface, start)

    def _draw_words(self) -> None:
        colours, shared = self._colours, self._card.shared
        if shared.notice:
            block = set_block(self._set(shared.notice, "serif"), (64, 48), _MEASURE, 90, _LEADING)
            self._write(block, "serif", _BAND + 60, _LEADING, colours.accent, colours.surface)
            return
        quote = set_block(self._set(shared.quote, "serif"), (42, 38, 34, 30), _MEASURE, 124, 1.24)
        source = set_block(self._set(f"— {shared.source[0]}", "sans"), (28, 24), _MEASURE, 38, _LEADING)
        tall = int(len(quote.lines) * quote.size * 1.24) + 10 + _height(source)
        top = (_BAND + SIZE.height - tall) // 2
        self._write(quote, "serif", top, 1.24, colours.accent, colours.surface)
        self._write(source, "sans", top + tall - _height(source), _LEADING, colours.quiet, colours.surface)

    def _set_source(self, parts: tuple[str, ...], room: int, most: int) -> Block:
        # On one line where there is room for all; else each on its own.
        together = self._set(" · ".join(parts), "sans")
        if most == 1 or fits(together, 26, room):
            return set_block(together, (26, 24, 22), room, 36, _LEADING)
        blocks = [set_block(self._set(part, "sans"), (26, 24, 22), room, 36, _LEADING) for part in parts]
        return Block(tuple(line for block in blocks for line in block.lines), min(block.size for block in blocks))

    def _set(self, text: str, style: str) -> Words:
        return Words(drop_embeddings(text), style, self._card.language)

    def _write(
        self, block: Block, style: str, top: int, leading: float, ink: Colour, ground: Colour, start: float = 0
    ) -> None:
        for number, line in enumerate(block.lines):
            base = top + int(block.size * (_ASCENT + number * leading))
            self._line(line, style, block.size, base, start, ink, ground)

    def _line(self, text: str, style: str, size: int, base: int, start: float, ink: Colour, ground: Colour) -> None:
        mirrored = self._card.right_to_left
        line = letter(text, style, self._card.language, right_to_left=mirrored)
        left = SIZE.width - _MARGIN - start - line.width * size if mirrored else _MARGIN + start
        self._canvas.write(line, ink, ground, left, base, size)


def _height(block: Block) -> int:
    return int(len(block.lines) * block.size * _LEADING)
