"""JSON as bytes, written by orjson, which takes a fifth of the time that pydantic's serializer takes."""

from typing import Any

import orjson
from pydantic_core import to_json


def write_json(value: object) -> bytes:
    """The value as JSON in UTF-8, on one line. It may hold no more than dicts, lists, tuples, texts, numbers, true, false."""
    try:
        return orjson.dumps(value, default=_list)
    except orjson.JSONEncodeError:  # a number of more than 64 bits, for one
        return to_json(value)


def write_json_for_pages(value: object) -> bytes:
    """The same, so that HTML, XML and JavaScript read it as nothing else: no text in it can end the element it is in."""
    text = write_json(value)
    text = text.replace(b"<", b"\\u003c").replace(b">", b"\\u003e").replace(b"&", b"\\u0026")
    if b"\xa8" in text or b"\xa9" in text:  # a byte is found far more quickly than three, and most texts have neither
        text = text.replace(b"\xe2\x80\xa8", b"\\u2028").replace(b"\xe2\x80\xa9", b"\\u2029")
    return text


def _list(value: object) -> list[Any]:
    if isinstance(value, tuple):  # one with names
        return list(value)
    raise TypeError
