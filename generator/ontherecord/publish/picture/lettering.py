"""Letters: which font has them, and where HarfBuzz puts them on a line. Measures are in ems, so that they fit any size."""

import unicodedata
from collections.abc import Iterator
from functools import cache, lru_cache
from importlib import resources
from typing import Final, NamedTuple

import uharfbuzz

from ontherecord.publish.picture.bidi import order_runs

FONTS: Final = {
    "serif": ("serif.ttf", "serif-arabic.ttf", "serif-hebrew.ttf"),
    "sans": ("sans.ttf", "sans-arabic.ttf", "sans-hebrew.ttf"),
}
"""The fonts of each style in the order in which they are asked for a letter."""

_FOLDER: Final = resources.files("ontherecord.publish.picture") / "fonts"
_UNSEEN: Final = frozenset(("Cc", "Cf", "Zs", "Zl", "Zp"))
_VARIANTS: Final = frozenset(map(chr, range(0xFE00, 0xFE10)))
"""What says only which form of a letter is wanted."""


class Glyph(NamedTuple):
    """A shape of a font and where it stands: from the line's left end, and up from its base."""

    font: uharfbuzz.Font
    number: int
    x: float
    y: float


class Lettered(NamedTuple):
    """A line of glyphs."""

    glyphs: tuple[Glyph, ...]
    width: float


@cache
def load_fonts(style: str) -> tuple[uharfbuzz.Font, ...]:
    """The fonts of a style, serif or sans."""
    return tuple(uharfbuzz.Font(uharfbuzz.Face(uharfbuzz.Blob((_FOLDER / name).read_bytes()))) for name in FONTS[style])


def can_letter(text: str, style: str) -> bool:
    """Whether the fonts have every letter of a text; a picture never shows a box in the place of one."""
    return all(_is_unseen(char) or _find_font(char, style) is not None for char in text)


@lru_cache(maxsize=4096)
def measure(text: str, style: str, language: str) -> float:
    """How wide a word is."""
    return letter(text, style, language, right_to_left=False).width


def letter(text: str, style: str, language: str, *, right_to_left: bool) -> Lettered:
    """A line as it is seen."""
    glyphs: list[Glyph] = []
    width = 0.0
    for run in order_runs(text, right_to_left=right_to_left):
        parts = list(_split_by_font(text[run.start : run.end], style))
        for font, words in parts if run.rightwards else reversed(parts):
            buffer = uharfbuzz.Buffer()
            buffer.add_str(words)
            buffer.guess_segment_properties()
            buffer.direction = "ltr" if run.rightwards else "rtl"
            buffer.language = language
            uharfbuzz.shape(font, buffer)
            em = font.face.upem
            for info, place in zip(buffer.glyph_infos, buffer.glyph_positions, strict=True):
                glyphs.append(Glyph(font, info.codepoint, width + place.x_offset / em, place.y_offset / em))
                width += place.x_advance / em
    return Lettered(tuple(glyphs), width)


def _split_by_font(text: str, style: str) -> Iterator[tuple[uharfbuzz.Font, str]]:
    first = next((font for char in text if (font := _find_font(char, style))), load_fonts(style)[0])
    current, start = first, 0
    for at, char in enumerate(text):
        # A mark or a space stays with the letters before it, where their font has it.
        joins = _is_unseen(char) or unicodedata.category(char).startswith(("M", "P"))
        if joins and (_is_unseen(char) or current.get_nominal_glyph(ord(char))):
            continue
        font = _find_font(char, style) or current
        if font is not current:
            if at > start:
                yield current, text[start:at]
            current, start = font, at
    if text[start:]:
        yield current, text[start:]


@lru_cache(maxsize=4096)
def _find_font(char: str, style: str) -> uharfbuzz.Font | None:
    return next((font for font in load_fonts(style) if font.get_nominal_glyph(ord(char))), None)


def _is_unseen(char: str) -> bool:
    return unicodedata.category(char) in _UNSEEN or char in _VARIANTS
