"""Lines that stand where they belong to nothing."""

import re

from ontherecord.record.scalar import write_text
from ontherecord.record.syntax.mistake import Mistake

_DASHED = re.compile(r"^(?P<indent>\s*)(?P<dash>-\s+)?(?=[^\s#])")


def describe_left_edge(lines: list[str], line: int) -> Mistake:
    """A line that belongs to nothing above it."""
    first = next((one for one in lines if one.strip() and not one.lstrip().startswith("#")), "")
    if first[:1].isspace():
        return Mistake(
            line,
            0,
            "indentation",
            "this line stands further left than the first key of the file",
            "all keys of the file itself at the left edge",
        )
    return Mistake(
        line,
        0,
        "structure",
        "nothing can follow here: what stands above is a text or a list, complete in itself",
        "lines of the form `key: text` from the first line on",
    )


def describe_indentation(lines: list[str], line: int, depth: int) -> Mistake:
    """A line that stands deeper or less deep than any it could belong to."""
    text = lines[line]
    indent = len(text) - len(text.lstrip())
    is_item = text.lstrip().startswith("- ")
    known = _find_columns(lines[:line], dashes=is_item) or {depth}
    if indent in known | _find_columns(lines[:line], dashes=not is_item):
        return Mistake(
            line,
            indent,
            "structure",
            "a `key:` line and a list (`- `) stand at the same level here",
            "list items indented below their key, and keys in line with the other keys",
            width=max(len(text.strip()), 1),
        )
    nearest = min(known, key=lambda one: (abs(one - indent), -one))
    return Mistake(
        line,
        indent,
        "indentation",
        "this line is indented like no line above it",
        f"the indentation of the lines it belongs to, {nearest} spaces",
        " " * nearest + text.strip(),
    )


def describe_keyless(text: str, line: int, column: int) -> Mistake:
    """A line that is no `key: text`."""
    glued = re.match(r"(?P<head>\s*(?:-\s+)?[a-z_]+):(?P<value>[^\s:/].*)$", text)
    if glued:
        return Mistake(
            line,
            len(glued["head"]),
            "no-space-after-colon",
            "there is no space after this colon",
            "`key: text`",
            f"{glued['head']}: {write_text(glued['value'].rstrip())}",
        )
    return Mistake(
        line,
        column,
        "no-key",
        "this line has no key before its text",
        "`key: text`, or more indentation when it goes on from the line above",
        width=max(len(text.strip()), 1),
    )


def find_depth(lines: list[str], line: int) -> int:
    """How far a line is to be indented whose own indentation cannot be told, going by the lines above it."""
    is_item = lines[line].lstrip().startswith("- ")
    for above in reversed(lines[:line]):
        found = _DASHED.match(above)
        if found is None or "\t" in found["indent"]:
            continue
        if is_item:
            if found["dash"] or above.rstrip().endswith(":"):
                return found.end("indent") + (0 if found["dash"] else 2)
            continue
        return found.end() + (2 if above.rstrip().endswith(":") else 0)
    return 0


def _find_columns(lines: list[str], *, dashes: bool) -> set[int]:
    # Where the keys of these lines stand, or the dashes before them.
    found = [match for match in map(_DASHED.match, lines) if match]
    return {match.end("indent") for match in found if match["dash"]} if dashes else {match.end() for match in found}
