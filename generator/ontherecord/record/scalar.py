"""Writing a text as a YAML value, so that what a message offers can be pasted as it is."""

import re

_NEEDS_QUOTES = re.compile(
    r"""^$|^[\s]|[\s]$|:(?:\s|$)|\s\#|^[,\[\]{}\#&*!|>'"%@`]|^[-?:](?:\s|$)|[\x00-\x1f\x7f-\x9f\u2028\u2029\ufeff\ufffe\uffff]"""
)
_FLOW = re.compile(r"[,\[\]{}]")
_ESCAPES = {"\\": "\\\\", '"': '\\"', "\n": "\\n", "\t": "\\t", "\r": "\\r"}


def write_text(text: str, *, in_brackets: bool = False) -> str:
    """The text as a YAML value on one line: bare where YAML lets it, else in quotation marks.

    With `in_brackets` it may stand inside `{…}` or `[…]`.
    """
    if not _NEEDS_QUOTES.search(text) and not (in_brackets and _FLOW.search(text)):
        return text
    if '"' not in text and "\\" not in text and text.isprintable():
        return f'"{text}"'
    if "'" not in text and text.isprintable():
        return f"'{text}'"
    return '"' + "".join(_ESCAPES.get(char) or (char if char.isprintable() else _escape(char)) for char in text) + '"'


def _escape(char: str) -> str:
    code = ord(char)
    if code <= 0xFF:
        return f"\\x{code:02x}"
    return f"\\u{code:04x}" if code <= 0xFFFF else f"\\U{code:08x}"
