"""Colons in text, and colons that are missing."""

import re

from ontherecord.record.scalar import write_text
from ontherecord.record.syntax.mistake import ENTRY, Mistake


def describe_colon(lines: list[str], line: int, column: int) -> Mistake:
    """A colon that YAML takes for the end of a key."""
    text = lines[line]
    entry = ENTRY.match(text)
    before = lines[line - 1] if line else ""
    if text[:column].count(":") == 0 and entry:
        # The only colon is the key's own: the line above, unfinished, was read on into this one.
        above = ENTRY.match(before)
        if above is None and before.strip() and not before.lstrip().startswith(("#", "-")):
            word, _, rest = before.strip().partition(" ")
            indent = before[: len(before) - len(before.lstrip())]
            return Mistake(
                line - 1,
                len(indent),
                "colon-missing",
                f"there is no colon after `{word}`",
                f"`{word}: …`",
                f"{indent}{word}: {write_text(rest.strip())}" if rest.strip() else f"{indent}{word}:",
                len(word),
            )
        if above is not None and above["value"] and text.lstrip().startswith("- "):
            head = before[: above.end("key")] + ":"
            return Mistake(
                line - 1,
                above.start("value"),
                "list-below-text",
                f"`{above['key']}` has a text here and a list below it",
                "one of the two",
                head,
                len(above["value"]),
            )
        if above is not None:
            depth = len(above["indent"])
            return Mistake(
                line,
                len(text) - len(text.lstrip()),
                "indentation",
                "this line is indented deeper than the one above it, which has a text already",
                "the same indentation as the line above",
                " " * depth + text.strip(),
            )
    if entry and entry["value"]:
        head = text[: entry.start("value")]
        value, comment = _split_comment(entry["value"])
        return Mistake(
            line,
            column,
            "colon-in-text",
            "a colon in text without quotation marks reads as a new key",
            "the text in quotation marks",
            head + write_text(value) + comment,
        )
    return Mistake(
        line,
        column,
        "colon-in-text",
        "this colon cannot begin a value here",
        "one `key: text` a line; text with a colon in quotation marks",
    )


def _split_comment(value: str) -> tuple[str, str]:
    # A comment as people set one: two spaces, a number sign, a space.
    at = re.search(r"\s{2,}#\s", value)
    return (value[: at.start()], value[at.start() :]) if at else (value, "")
