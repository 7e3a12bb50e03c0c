"""How large a picture is, from the first bytes of its file: the page keeps its place free before it has come."""

import re
import struct
from typing import NamedTuple

ENOUGH = 262_144
"""How many bytes from the beginning of a file are enough to tell."""

_STARTS_OF_FRAMES = frozenset(range(0xC0, 0xD0)) - {0xC4, 0xC8, 0xCC}
_STANDALONE = frozenset((0x01, *range(0xD0, 0xD9)))
_VIEW_BOX = re.compile(rb"<svg\b[^>]*?\bviewBox\s*=\s*[\"']\s*[\d.+-]+[\s,]+[\d.+-]+[\s,]+([\d.]+)[\s,]+([\d.]+)")


class Size(NamedTuple):
    """Width and height in pixels."""

    width: int
    height: int


def measure_picture(data: bytes) -> Size | None:
    """The size of a PNG, JPEG, GIF, WebP or SVG picture, or None when its first bytes do not say."""
    try:
        if data.startswith(b"\x89PNG\r\n\x1a\n"):
            return _admit(*struct.unpack_from(">II", data, 16))
        if data.startswith((b"GIF87a", b"GIF89a")):
            return _admit(*struct.unpack_from("<HH", data, 6))
        if data.startswith(b"RIFF") and data[8:12] == b"WEBP":
            return _measure_webp(data)
        if data.startswith(b"\xff\xd8"):
            return _measure_jpeg(data)
    except (struct.error, IndexError):
        return None
    drawn = _VIEW_BOX.search(data[:2000])
    return _admit(round(float(drawn[1])), round(float(drawn[2]))) if drawn else None


def _measure_jpeg(data: bytes) -> Size | None:
    at = 2
    while at < len(data):
        if data[at] != 0xFF:
            return None
        marker = data[at + 1]
        if marker == 0xFF:
            at += 1
        elif marker in _STANDALONE:
            at += 2
        elif marker in _STARTS_OF_FRAMES:
            height, width = struct.unpack_from(">HH", data, at + 5)
            return _admit(width, height)
        else:
            at += 2 + int(struct.unpack_from(">H", data, at + 2)[0])
    return None


def _measure_webp(data: bytes) -> Size | None:
    kind = data[12:16]
    if kind == b"VP8 ":
        width, height = struct.unpack_from("<HH", data, 26)
        return _admit(width & 0x3FFF, height & 0x3FFF)
    if kind == b"VP8L":
        (bits,) = struct.unpack_from("<I", data, 21)
        return _admit((bits & 0x3FFF) + 1, (bits >> 14 & 0x3FFF) + 1)
    if kind == b"VP8X":
        return _admit(int.from_bytes(data[24:27], "little") + 1, int.from_bytes(data[27:30], "little") + 1)
    return None


def _admit(width: int, height: int) -> Size | None:
    return Size(width, height) if width and height else None
