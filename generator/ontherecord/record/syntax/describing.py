"""Which mistake it is that a YAML parser complains of."""

from typing import NamedTuple

import yaml

from ontherecord.problem import Problem, Severity, make_excerpt
from ontherecord.record.syntax.brackets import describe_open_bracket
from ontherecord.record.syntax.colons import describe_colon
from ontherecord.record.syntax.indentation import describe_indentation, describe_keyless, describe_left_edge, find_depth
from ontherecord.record.syntax.mistake import ENTRY, ODD_BREAK, Mistake, find_place
from ontherecord.record.syntax.quotes import (
    QUOTED,
    describe_early_close,
    describe_escape,
    describe_start,
    describe_unclosed,
    find_unclosed,
)
from ontherecord.text.article import LINE_BREAK

_SIGNS = (
    "while scanning a block scalar",
    "while scanning an anchor",
    "while scanning an alias",
    "while scanning a directive",
    "while scanning a tag",
    "while parsing a tag",
)


class _Place(NamedTuple):
    line: int
    column: int


def describe_syntax_error(path: str, source: str, error: yaml.YAMLError) -> Problem:
    """The problem, in a writer's words, that a YAML error stands for; line and column are those of the mistake."""
    # An error may stand one line past the end. Odd breaks are spaces here, so that lines are those of an editor.
    lines = [*LINE_BREAK.split(ODD_BREAK.sub(" ", source)), ""]
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


def _describe(source: str, lines: list[str], error: yaml.YAMLError) -> Mistake:
    if isinstance(error, yaml.reader.ReaderError):
        return _describe_character(source, error)
    if not isinstance(error, yaml.MarkedYAMLError) or error.problem_mark is None:
        return Mistake(0, 0, "yaml-syntax", "this file is not valid YAML")
    mark, context = _Place(*find_place(source, error.problem_mark)), None
    if error.context_mark is not None:
        context = _Place(*find_place(source, error.context_mark))
    line, column = mark
    text = lines[line]
    problem = error.problem or ""
    if "\t" in text[: len(text) - len(text.lstrip())]:
        depth = find_depth(lines, line)
        return Mistake(
            line,
            text.index("\t"),
            "tab",
            "a tab indents this line; YAML wants spaces",
            "two spaces for each level",
            " " * depth + text.strip(),
        )
    if error.context == "while scanning a quoted scalar" and context is not None and "end of stream" in problem:
        return describe_unclosed(lines, context.line, context.column)
    if error.context in ("while parsing a flow sequence", "while parsing a flow mapping") and context is not None:
        return describe_open_bracket(lines, context.line, context.column)
    if problem.startswith("mapping values are not allowed"):
        return describe_colon(lines, line, column)
    if problem.startswith(("found character that cannot start", "mapping keys are not allowed")):
        return describe_start(text, line, column)
    if error.context in _SIGNS and context is not None:
        return describe_start(lines[context.line], context.line, context.column)
    if problem.startswith(("found unknown escape character", "did not find expected hexdecimal")):
        return describe_escape(text, line, column)
    if problem.startswith("block sequence entries are not allowed"):
        return Mistake(
            line,
            column,
            "list-on-key-line",
            "a list begins on its key's own line",
            "each `- ` on a line of its own, indented below the key; text that begins with `-` in quotation marks",
        )
    unclosed = find_unclosed(lines, line, column)
    if unclosed is not None:
        return describe_unclosed(lines, *unclosed)
    quoted = QUOTED.match(text)
    if problem.startswith("did not find expected key") and quoted and column > quoted.start("text"):
        return describe_early_close(quoted, line, column)
    if text[column : column + 1] in ("]", "}"):
        return Mistake(
            line,
            column,
            "bracket-not-opened",
            f"the bracket `{text[column]}` closes nothing",
            "one closing bracket for each opening one",
            text[:column] + text[column + 1 :],
        )
    entry = ENTRY.match(text)
    if entry and entry["value"] and entry["value"][0] in "[{" and column > entry.start("value"):
        return describe_start(text, line, entry.start("value"))
    if problem.startswith("did not find expected key") or "'-' indicator" in problem:
        return describe_indentation(lines, line, context.column if context is not None else 0)
    if problem.startswith("could not find expected ':'") and context is not None:
        return describe_keyless(lines[context.line], context.line, context.column)
    if problem.startswith("did not find expected <document start>"):
        return describe_left_edge(lines, line)
    if problem.startswith("did not find expected node content"):
        return Mistake(
            line,
            column,
            "brackets",
            "a key or a text is missing here, between brackets",
            "`{key: text, key: text}` or `[text, text]`; text with commas, colons or brackets in quotation marks",
        )
    if problem.startswith("found unexpected ':'"):
        return Mistake(
            line,
            column,
            "colon-in-text",
            "a colon in text between brackets reads as a new key",
            "the text in quotation marks",
        )
    return Mistake(line, column, "yaml-syntax", f"this is not valid YAML: {problem}")


def _describe_character(source: str, error: yaml.reader.ReaderError) -> Mistake:
    code = error.character if isinstance(error.character, int) else ord(str(error.character)[:1] or "\0")
    at = max(source.find(chr(code)), 0)
    before = LINE_BREAK.split(source[:at])
    return Mistake(
        len(before) - 1,
        len(before[-1]),
        "control-character",
        f"the invisible control character U+{code:04X} stands in this line",
        "the line without it; type it again",
    )
