"""A drawing of rectangles and letters in few colours, and the PNG that it becomes."""

import struct
import zlib
from typing import Final

import uharfbuzz

from ontherecord.publish.picture.lettering import Lettered
from ontherecord.view.colours import Colour, mix

_SHADES: Final = 24
"""How many steps a letter's edge has from its ground to its colour."""
_KEEP: Final = b"\xff" + bytes(255)


class Canvas:
    """Grounds and inks; each pair of them has its shades in the palette."""

    def __init__(self, width: int, height: int, ground: Colour) -> None:
        self._width = width
        self._height = height
        self._palette: list[Colour] = [ground]
        self._rows = [bytearray(width) for _ in range(height)]
        self._shades: dict[tuple[Colour, Colour], bytes] = {}
        self._raster = uharfbuzz.RasterDraw()

    def fill(self, colour: Colour, left: int, top: int, width: int, height: int) -> None:
        """A rectangle in a colour."""
        stripe = bytes([self._find(colour)]) * width
        for row in self._rows[top : top + height]:
            row[left : left + width] = stripe

    def write(self, line: Lettered, ink: Colour, ground: Colour, left: float, base: int, size: int) -> None:
        """A line of letters, in the ink, on the ground that is there already; its left end and the line it stands on."""
        top, bottom = max(base - size * 3 // 2, 0), min(base + size, self._height)
        start = max(int(left) - size, 0)
        width = min(int(left + line.width * size) + 2 * size, self._width) - start
        if width <= 0 or bottom <= top:
            return
        height = bottom - top
        self._raster.extents = uharfbuzz.RasterExtents(0, 0, width, height, width)
        for glyph in line.glyphs:
            scale = size / glyph.font.face.upem
            # Rows of the drawing count from the top, those of a font upwards.
            place = left - start + glyph.x * size, base - top - glyph.y * size
            self._raster.transform = (scale, 0, 0, -scale, *place)
            self._raster.draw_glyph(glyph.font, glyph.number)
        drawn = self._raster.render()
        if drawn is None or drawn.extents is None:
            return
        covered = bytes(drawn.buffer)
        if len(covered) != width * height:
            return
        shades = self._find_shades(ink, ground)
        empty = bytes(width)
        for at in range(height):
            cover = covered[at * width : (at + 1) * width]
            if cover != empty:
                row = self._rows[top + at]
                under = bytes(row[start : start + width])
                row[start : start + width] = _lay(cover, shades, under)

    def write_png(self) -> bytes:
        """The drawing as a PNG with a palette."""
        pixels = b"".join(b"\0" + row for row in self._rows)
        colours = b"".join(bytes((colour.red, colour.green, colour.blue)) for colour in self._palette)
        header = struct.pack(">IIBBBBB", self._width, self._height, 8, 3, 0, 0, 0)
        chunks = ((b"IHDR", header), (b"PLTE", colours), (b"IDAT", zlib.compress(pixels, 6)), (b"IEND", b""))
        return b"\x89PNG\r\n\x1a\n" + b"".join(_pack(kind, content) for kind, content in chunks)

    def _find(self, colour: Colour) -> int:
        if colour not in self._palette:
            self._palette.append(colour)
        return self._palette.index(colour)

    def _find_shades(self, ink: Colour, ground: Colour) -> bytes:
        if (ink, ground) not in self._shades:
            shades = [self._find(mix(ground, ink, step / (_SHADES - 1))) for step in range(_SHADES)]
            steps = (round(cover * (_SHADES - 1) / 255) for cover in range(1, 256))
            self._shades[ink, ground] = bytes((0, *(shades[step] for step in steps)))
        return self._shades[ink, ground]


def _lay(cover: bytes, shades: bytes, under: bytes) -> bytes:
    # Where nothing covers, what is there stays; all pixels of a row at once, as one number.
    kept = int.from_bytes(under, "big") & int.from_bytes(cover.translate(_KEEP), "big")
    return (kept | int.from_bytes(cover.translate(shades), "big")).to_bytes(len(under), "big")


def _pack(kind: bytes, content: bytes) -> bytes:
    return struct.pack(">I", len(content)) + kind + content + struct.pack(">I", zlib.crc32(kind + content))
