"""Colours by their figures: how well one is read on another, and one beside it that is read well enough."""

import re
from typing import NamedTuple

READABLE = 4.5
"""The contrast that text needs (WCAG 2.2, 1.4.3)."""

_HEX = re.compile(r"#(?:[0-9a-fA-F]{3}){1,2}")
_STEPS = 50


class Colour(NamedTuple):
    """Red, green and blue, each from 0 to 255."""

    red: int
    green: int
    blue: int

    def __str__(self) -> str:
        return f"#{self.red:02x}{self.green:02x}{self.blue:02x}"


BLACK, WHITE = Colour(0, 0, 0), Colour(255, 255, 255)


def read_colour(text: object) -> Colour | None:
    """The colour of a notation such as `#0b5563` or `#fff`; None for anything else."""
    if not isinstance(text, str) or not _HEX.fullmatch(text):
        return None
    digits = text[1:] if len(text) == 7 else "".join(digit * 2 for digit in text[1:])
    return Colour(*(int(digits[at : at + 2], 16) for at in (0, 2, 4)))


def measure_contrast(one: Colour, other: Colour) -> float:
    """The contrast of two colours as WCAG 2.2 defines it: from 1 (alike) to 21 (black and white)."""
    darker, lighter = sorted((_luminance(one), _luminance(other)))
    return (lighter + 0.05) / (darker + 0.05)


def mix(one: Colour, other: Colour, share: float) -> Colour:
    """A colour between two; `share` is how much of the second is in it, from 0 to 1."""
    return Colour(*(round(first + (second - first) * share) for first, second in zip(one, other, strict=True)))


def make_readable(colour: Colour, paper: Colour, contrast: float = READABLE) -> Colour:
    """The colour itself where it is read well enough on the paper, else the nearest lighter or darker one that is."""
    towards = BLACK if _luminance(paper) > 0.18 else WHITE
    candidates = (mix(colour, towards, step / _STEPS) for step in range(_STEPS + 1))
    return next((one for one in candidates if measure_contrast(one, paper) >= contrast), towards)


def _luminance(colour: Colour) -> float:
    red, green, blue = (_linear(channel / 255) for channel in colour)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def _linear(channel: float) -> float:
    return channel / 12.92 if channel <= 0.04045 else float(((channel + 0.055) / 1.055) ** 2.4)
