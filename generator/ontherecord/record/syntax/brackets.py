"""Brackets that are not closed."""

import re

from ontherecord.record.syntax.mistake import Mistake


def describe_open_bracket(lines: list[str], line: int, column: int) -> Mistake:
    """A bracket that is not closed, or not as it was opened."""
    text = lines[line]
    opening = text[column : column + 1]
    closing = {"[": "]", "{": "}"}.get(opening, "]")
    sign = re.search(r"\s#", text[column:])
    if sign and closing in text[column + sign.end() :]:
        at = column + sign.start() + 1
        return Mistake(
            line,
            at,
            "cut-by-number-sign",
            "the `#` cuts off the rest of this line, with the closing bracket",
            "text with ` #` in quotation marks",
            width=len(text) - at,
        )
    if re.search(r"[\[{]", text[column + 1 :]) and text.rstrip().endswith(closing):
        return Mistake(
            line,
            column,
            "bracket-not-closed",
            f"the brackets after this `{opening}` are not closed as they are opened",
            "text that holds brackets in quotation marks",
        )
    return Mistake(
        line,
        column,
        "bracket-not-closed",
        f"the bracket `{opening}` that opens here is not closed",
        f"a `{closing}` at its end; text that begins with a bracket goes in quotation marks",
    )
