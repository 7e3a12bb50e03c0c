"""The size of a picture from its first bytes."""

import struct

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ontherecord.view.picture import Size, measure_picture

PNG = b"\x89PNG\r\n\x1a\n\x00\x00\x00\rIHDR" + struct.pack(">II", 640, 400)
JPEG = b"\xff\xd8\xff\xe0\x00\x10" + bytes(14) + b"\xff\xff\xc2\x00\x11\x08" + struct.pack(">HH", 400, 640)


@pytest.mark.parametrize(
    "data",
    [
        PNG,
        JPEG,
        b"GIF89a" + struct.pack("<HH", 640, 400),
        b"RIFF\0\0\0\0WEBPVP8 " + bytes(10) + struct.pack("<HH", 640 | 0x4000, 400),
        b"RIFF\0\0\0\0WEBPVP8L" + bytes(5) + struct.pack("<I", 639 | 399 << 14),
        b"RIFF\0\0\0\0WEBPVP8X" + bytes(8) + (639).to_bytes(3, "little") + (399).to_bytes(3, "little"),
        b'<?xml version="1.0"?>\n<svg xmlns="x" viewBox="0 0 640 400.2">',
    ],
)
def test_the_size_is_told(data: bytes) -> None:
    assert measure_picture(data) == Size(640, 400)


@pytest.mark.parametrize(
    "data", [b"", b"plain text", PNG[:20], JPEG[:25], b"RIFF\0\0\0\0WEBPXXXX", b"GIF89a\0\0\0\0", b'<svg width="3">']
)
def test_a_size_that_is_not_told_is_none(data: bytes) -> None:
    assert measure_picture(data) is None


@given(st.binary(), st.sampled_from([b"", PNG[:12], JPEG[:8], b"GIF89a", b"RIFF\0\0\0\0WEBPVP8"]))
def test_nothing_in_a_file_breaks_the_measuring(data: bytes, start: bytes) -> None:
    size = measure_picture(start + data)
    assert size is None or (size.width > 0 and size.height > 0)
