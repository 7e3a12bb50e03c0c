"""Quotation marks, and text that wants some."""

import re

from ontherecord.record.syntax.mistake import Mistake

QUOTED = re.compile(r"^(?P<head>\s*(?:-\s+)?[^\s:'\"]+\s*:\s+|\s*-\s+)(?P<mark>['\"])(?P<text>.*)$")
"""A line whose text begins with a quotation mark."""
_FURTHEST = 200
"""How many lines further up a quotation mark may have been opened."""


def describe_unclosed(lines: list[str], line: int, column: int) -> Mistake:
    """A quotation mark that nothing closes."""
    text = lines[line]
    mark = text[column]
    inner = text[column + 1 :].rstrip()
    return Mistake(
        line,
        column,
        "quote-not-closed",
        f"the quotation mark {mark} that opens here is never closed",
        f"a {mark} at the end of the text",
        text[:column] + _requote(inner, mark),
    )


def describe_early_close(quoted: re.Match[str], line: int, column: int) -> Mistake:
    """A quotation mark in the middle of a text that ends it."""
    mark = quoted["mark"]
    inner = quoted["text"].rstrip()
    # A mark at the end as well: the two stand around the text. Otherwise the first belongs to the text.
    inner = inner.removesuffix(mark) if inner.endswith(mark) else mark + inner
    return Mistake(
        line,
        column,
        "quote-closed-early",
        f"the text goes on after the {mark} that closes it",
        f"no {mark} inside text that stands between {mark} and {mark}",
        quoted["head"] + put_in_marks(inner),
    )


def describe_escape(text: str, line: int, column: int) -> Mistake:
    """A backslash that YAML takes for the beginning of an escape."""
    quoted = QUOTED.match(text)
    write = ""
    if quoted and quoted["mark"] == '"':
        write = quoted["head"] + "'" + quoted["text"].rstrip().removesuffix('"').replace("'", "''") + "'"
    return Mistake(
        line,
        max(column - 1, 0),
        "escape",
        "a backslash in double quotation marks begins an escape YAML does not know",
        "single quotation marks around the text, where a backslash is a backslash",
        write,
    )


def describe_start(text: str, line: int, column: int) -> Mistake:
    """A text that begins with a sign that means something to YAML."""
    char = text[column : column + 1]
    if char == "\t":
        return Mistake(line, column, "tab", "a tab stands where YAML wants a space", "a space", text.replace("\t", " "))
    head = re.match(r"^\s*(?:-\s+)?(?:[^\s:'\"]+\s*:\s+)?", text)
    value = text[head.end() :].rstrip() if head else text
    write = (head[0] if head else "") + put_in_marks(value) if column else ""
    shown = "a backtick" if char == "`" else f"`{char}`"
    return Mistake(
        line,
        column,
        "text-begins-with-sign",
        f"text cannot begin with {shown} in YAML",
        "the text in quotation marks",
        write,
    )


def find_unclosed(lines: list[str], line: int, column: int) -> tuple[int, int] | None:
    """Where a quotation mark stands further up that only a mark of the same kind in this line has closed."""
    for mark in "\"'":
        if mark not in lines[line][:column]:
            continue
        for above in range(line - 1, max(line - _FURTHEST, -1), -1):
            quoted = QUOTED.match(lines[above])
            if quoted and quoted["mark"] == mark:
                text = quoted["text"].replace("\\" + mark if mark == '"' else "''", "")
                return (above, quoted.start("mark")) if mark not in text else None
    return None


def put_in_marks(text: str) -> str:
    """The text in quotation marks that it does not hold itself."""
    if '"' not in text and "\\" not in text:
        return f'"{text}"'
    return "'" + text.replace("'", "''") + "'"


def _requote(inner: str, mark: str) -> str:
    return inner.join((mark, mark)) if mark not in inner else put_in_marks(inner)
