"""What a YAML parser's complaint means to the person who wrote the file."""

import re
from typing import NamedTuple

import yaml

from ontherecord.problem import Problem, Severity, make_excerpt
from ontherecord.record.scalar import write_text
from ontherecord.text.article import LINE_BREAK

_ODD_BREAK = re.compile("[\x85\u2028\u2029]")
_ENTRY = re.compile(r"^(?P<indent>\s*(?:-\s+)?)(?P<key>[^\s:#'\"\[{][^:]*?)\s*:(?:\s+(?P<value>.*?))?\s*$")
_DASHED = re.compile(r"^(?P<indent>\s*)(?P<dash>-\s+)?(?=[^\s#])")
_SIGNS = (
    "while scanning a block scalar",
    "while scanning an anchor",
    "while scanning an alias",
    "while scanning a directive",
    "while scanning a tag",
    "while parsing a tag",
)
_FURTHEST = 200
"""How many lines further up a quotation mark may have been opened."""
_QUOTED = re.compile(r"^(?P<head>\s*(?:-\s+)?[^\s:'\"]+\s*:\s+|\s*-\s+)(?P<mark>['\"])(?P<text>.*)$")


class _Place(NamedTuple):
    line: int
    column: int


class _Found(NamedTuple):
    line: int
    column: int
    code: str
    message: str
    expected: str = ""
    write: str = ""
    width: int = 1


def has_odd_breaks(source: str) -> bool:
    """Whether lines break in YAML 1.1 where they do not break in an editor."""
    return not source.isascii() and _ODD_BREAK.search(source) is not None


def find_place(source: str, mark: yaml.Mark) -> tuple[int, int]:
    """The line and column, from 0, at which a mark stands in an editor."""
    before = LINE_BREAK.split(source[: mark.index])
    return len(before) - 1, len(before[-1])


def describe_syntax_error(path: str, source: str, error: yaml.YAMLError) -> Problem:
    """The problem, in a writer's words, that a YAML error stands for; line and column are those of the mistake."""
    # An error may stand one line past the end. Odd breaks are spaces here, so that lines are those of an editor.
    lines = [*LINE_BREAK.split(_ODD_BREAK.sub(" ", source)), ""]
    found = _describe(source, lines, error)
    line = found.line
    return Problem(
        path,
        line + 1,
        found.column + 1,
        Severity.ERROR,
        found.code,
        found.message,
        expected=found.expected,
        write=found.write,
        excerpt=make_excerpt(lines[line]),
        width=found.width,
    )


def _describe(source: str, lines: list[str], error: yaml.YAMLError) -> _Found:
    if isinstance(error, yaml.reader.ReaderError):
        return _describe_character(source, error)
    if not isinstance(error, yaml.MarkedYAMLError) or error.problem_mark is None:
        return _Found(0, 0, "yaml-syntax", "this file is not valid YAML")
    mark, context = _Place(*find_place(source, error.problem_mark)), None
    if error.context_mark is not None:
        context = _Place(*find_place(source, error.context_mark))
    line, column = mark
    text = lines[line]
    problem = error.problem or ""
    if "\t" in text[: len(text) - len(text.lstrip())]:
        depth = _find_depth(lines, line)
        return _Found(
            line,
            text.index("\t"),
            "tab",
            "a tab indents this line; YAML wants spaces",
            "two spaces for each level",
            " " * depth + text.strip(),
        )
    if error.context == "while scanning a quoted scalar" and context is not None and "end of stream" in problem:
        return _describe_unclosed(lines, context.line, context.column)
    if error.context in ("while parsing a flow sequence", "while parsing a flow mapping") and context is not None:
        return _describe_open_bracket(lines, context.line, context.column)
    if problem.startswith("mapping values are not allowed"):
        return _describe_colon(lines, line, column)
    if problem.startswith(("found character that cannot start", "mapping keys are not allowed")):
        return _describe_start(text, line, column)
    if error.context in _SIGNS and context is not None:
        return _describe_start(lines[context.line], context.line, context.column)
    if problem.startswith(("found unknown escape character", "did not find expected hexdecimal")):
        return _describe_escape(text, line, column)
    if problem.startswith("block sequence entries are not allowed"):
        return _Found(
            line,
            column,
            "list-on-key-line",
            "a list begins on its key's own line",
            "each `- ` on a line of its own, indented below the key; text that begins with `-` in quotation marks",
        )
    unclosed = _find_unclosed(lines, line, column)
    if unclosed is not None:
        return _describe_unclosed(lines, *unclosed)
    quoted = _QUOTED.match(text)
    if problem.startswith("did not find expected key") and quoted and column > quoted.start("text"):
        return _describe_early_close(quoted, line, column)
    if text[column : column + 1] in ("]", "}"):
        return _Found(
            line,
            column,
            "bracket-not-opened",
            f"the bracket `{text[column]}` closes nothing",
            "one closing bracket for each opening one",
            text[:column] + text[column + 1 :],
        )
    entry = _ENTRY.match(text)
    if entry and entry["value"] and entry["value"][0] in "[{" and column > entry.start("value"):
        return _describe_start(text, line, entry.start("value"))
    if problem.startswith("did not find expected key") or "'-' indicator" in problem:
        return _describe_indentation(lines, line, context.column if context is not None else 0)
    if problem.startswith("could not find expected ':'") and context is not None:
        return _describe_keyless(lines[context.line], context.line, context.column)
    if problem.startswith("did not find expected <document start>"):
        return _describe_left_edge(lines, line)
    if problem.startswith("did not find expected node content"):
        return _Found(
            line,
            column,
            "brackets",
            "a key or a text is missing here, between brackets",
            "`{key: text, key: text}` or `[text, text]`; text with commas, colons or brackets in quotation marks",
        )
    if problem.startswith("found unexpected ':'"):
        return _Found(
            line,
            column,
            "colon-in-text",
            "a colon in text between brackets reads as a new key",
            "the text in quotation marks",
        )
    return _Found(line, column, "yaml-syntax", f"this is not valid YAML: {problem}")


def _describe_left_edge(lines: list[str], line: int) -> _Found:
    first = next((one for one in lines if one.strip() and not one.lstrip().startswith("#")), "")
    if first[:1].isspace():
        return _Found(
            line,
            0,
            "indentation",
            "this line stands further left than the first key of the file",
            "all keys of the file itself at the left edge",
        )
    return _Found(
        line,
        0,
        "structure",
        "nothing can follow here: what stands above is a text or a list, complete in itself",
        "lines of the form `key: text` from the first line on",
    )


def _describe_character(source: str, error: yaml.reader.ReaderError) -> _Found:
    code = error.character if isinstance(error.character, int) else ord(str(error.character)[:1] or "\0")
    at = max(source.find(chr(code)), 0)
    before = LINE_BREAK.split(source[:at])
    return _Found(
        len(before) - 1,
        len(before[-1]),
        "control-character",
        f"the invisible control character U+{code:04X} stands in this line",
        "the line without it; type it again",
    )


def _describe_unclosed(lines: list[str], line: int, column: int) -> _Found:
    text = lines[line]
    mark = text[column]
    inner = text[column + 1 :].rstrip()
    return _Found(
        line,
        column,
        "quote-not-closed",
        f"the quotation mark {mark} that opens here is never closed",
        f"a {mark} at the end of the text",
        text[:column] + _requote(inner, mark),
    )


def _describe_colon(lines: list[str], line: int, column: int) -> _Found:
    text = lines[line]
    entry = _ENTRY.match(text)
    before = lines[line - 1] if line else ""
    if text[:column].count(":") == 0 and entry:
        # The only colon is the key's own: the line above, unfinished, was read on into this one.
        above = _ENTRY.match(before)
        if above is None and before.strip() and not before.lstrip().startswith(("#", "-")):
            word, _, rest = before.strip().partition(" ")
            indent = before[: len(before) - len(before.lstrip())]
            return _Found(
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
            return _Found(
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
            return _Found(
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
        return _Found(
            line,
            column,
            "colon-in-text",
            "a colon in text without quotation marks reads as a new key",
            "the text in quotation marks",
            head + write_text(value) + comment,
        )
    return _Found(
        line,
        column,
        "colon-in-text",
        "this colon cannot begin a value here",
        "one `key: text` a line; text with a colon in quotation marks",
    )


def _describe_start(text: str, line: int, column: int) -> _Found:
    char = text[column : column + 1]
    if char == "\t":
        return _Found(line, column, "tab", "a tab stands where YAML wants a space", "a space", text.replace("\t", " "))
    head = re.match(r"^\s*(?:-\s+)?(?:[^\s:'\"]+\s*:\s+)?", text)
    value = text[head.end() :].rstrip() if head else text
    write = (head[0] if head else "") + _in_marks(value) if column else ""
    shown = "a backtick" if char == "`" else f"`{char}`"
    return _Found(
        line,
        column,
        "text-begins-with-sign",
        f"text cannot begin with {shown} in YAML",
        "the text in quotation marks",
        write,
    )


def _describe_escape(text: str, line: int, column: int) -> _Found:
    quoted = _QUOTED.match(text)
    write = ""
    if quoted and quoted["mark"] == '"':
        write = quoted["head"] + "'" + quoted["text"].rstrip().removesuffix('"').replace("'", "''") + "'"
    return _Found(
        line,
        max(column - 1, 0),
        "escape",
        "a backslash in double quotation marks begins an escape YAML does not know",
        "single quotation marks around the text, where a backslash is a backslash",
        write,
    )


def _describe_early_close(quoted: re.Match[str], line: int, column: int) -> _Found:
    mark = quoted["mark"]
    inner = quoted["text"].rstrip()
    # A mark at the end as well: the two stand around the text. Otherwise the first belongs to the text.
    inner = inner.removesuffix(mark) if inner.endswith(mark) else mark + inner
    return _Found(
        line,
        column,
        "quote-closed-early",
        f"the text goes on after the {mark} that closes it",
        f"no {mark} inside text that stands between {mark} and {mark}",
        quoted["head"] + _in_marks(inner),
    )


def _describe_open_bracket(lines: list[str], line: int, column: int) -> _Found:
    text = lines[line]
    opening = text[column : column + 1]
    closing = {"[": "]", "{": "}"}.get(opening, "]")
    sign = re.search(r"\s#", text[column:])
    if sign and closing in text[column + sign.end() :]:
        at = column + sign.start() + 1
        return _Found(
            line,
            at,
            "cut-by-number-sign",
            "the `#` cuts off the rest of this line, with the closing bracket",
            "text with ` #` in quotation marks",
            width=len(text) - at,
        )
    if re.search(r"[\[{]", text[column + 1 :]) and text.rstrip().endswith(closing):
        return _Found(
            line,
            column,
            "bracket-not-closed",
            f"the brackets after this `{opening}` are not closed as they are opened",
            "text that holds brackets in quotation marks",
        )
    return _Found(
        line,
        column,
        "bracket-not-closed",
        f"the bracket `{opening}` that opens here is not closed",
        f"a `{closing}` at its end; text that begins with a bracket goes in quotation marks",
    )


def _find_unclosed(lines: list[str], line: int, column: int) -> tuple[int, int] | None:
    # A quotation mark further up that only a mark of the same kind in this line has closed.
    for mark in "\"'":
        if mark not in lines[line][:column]:
            continue
        for above in range(line - 1, max(line - _FURTHEST, -1), -1):
            quoted = _QUOTED.match(lines[above])
            if quoted and quoted["mark"] == mark:
                text = quoted["text"].replace("\\" + mark if mark == '"' else "''", "")
                return (above, quoted.start("mark")) if mark not in text else None
    return None


def _describe_keyless(text: str, line: int, column: int) -> _Found:
    glued = re.match(r"(?P<head>\s*(?:-\s+)?[a-z_]+):(?P<value>[^\s:/].*)$", text)
    if glued:
        return _Found(
            line,
            len(glued["head"]),
            "no-space-after-colon",
            "there is no space after this colon",
            "`key: text`",
            f"{glued['head']}: {write_text(glued['value'].rstrip())}",
        )
    return _Found(
        line,
        column,
        "no-key",
        "this line has no key before its text",
        "`key: text`, or more indentation when it goes on from the line above",
        width=max(len(text.strip()), 1),
    )


def _describe_indentation(lines: list[str], line: int, depth: int) -> _Found:
    text = lines[line]
    indent = len(text) - len(text.lstrip())
    is_item = text.lstrip().startswith("- ")
    known = _find_columns(lines[:line], dashes=is_item) or {depth}
    if indent in known | _find_columns(lines[:line], dashes=not is_item):
        return _Found(
            line,
            indent,
            "structure",
            "a `key:` line and a list (`- `) stand at the same level here",
            "list items indented below their key, and keys in line with the other keys",
            width=max(len(text.strip()), 1),
        )
    nearest = min(known, key=lambda one: (abs(one - indent), -one))
    return _Found(
        line,
        indent,
        "indentation",
        "this line is indented like no line above it",
        f"the indentation of the lines it belongs to, {nearest} spaces",
        " " * nearest + text.strip(),
    )


def _find_columns(lines: list[str], *, dashes: bool) -> set[int]:
    # Where the keys of these lines stand, or the dashes before them.
    found = [match for match in map(_DASHED.match, lines) if match]
    return {match.end("indent") for match in found if match["dash"]} if dashes else {match.end() for match in found}


def _find_depth(lines: list[str], line: int) -> int:
    # How far a line is to be indented whose own indentation cannot be told, going by the lines above it.
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


def _in_marks(text: str) -> str:
    if '"' not in text and "\\" not in text:
        return f'"{text}"'
    return "'" + text.replace("'", "''") + "'"


def _requote(inner: str, mark: str) -> str:
    return inner.join((mark, mark)) if mark not in inner else _in_marks(inner)


def _split_comment(value: str) -> tuple[str, str]:
    # A comment as people set one: two spaces, a number sign, a space.
    at = re.search(r"\s{2,}#\s", value)
    return (value[: at.start()], value[at.start() :]) if at else (value, "")
