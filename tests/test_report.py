"""Problems as people, GitHub and programs read them."""

import json
from dataclasses import replace
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ontherecord.problem import Problem, Severity, sort_problems
from ontherecord.report import REPORTS
from ontherecord.report.github import write_github
from ontherecord.report.json import write_json
from ontherecord.report.text import count_problems, show_line, write_problem, write_text

PROBLEM = Problem(
    "content/harbour.yml",
    6,
    12,
    Severity.ERROR,
    "quote-not-found",
    "the article does not contain this quote",
    found="The harbor",
    expected="the words",
    nearest="“The harbour” (content/harbour.txt:1:2)",
    write="quote: The harbour",
    excerpt="    quote: The harbor",
    width=10,
)
TEXT = """\
content/harbour.yml:6:12: error: the article does not contain this quote [quote-not-found]
  6 |     quote: The harbor
    |            ^^^^^^^^^^
  found:    The harbor
  expected: the words
  nearest:  “The harbour” (content/harbour.txt:1:2)
  write:    quote: The harbour"""


def test_one_problem() -> None:
    assert write_problem(PROBLEM) == TEXT


def test_several_lines_to_write_stand_under_one_another() -> None:
    assert write_problem(replace(PROBLEM, found="", expected="", nearest="", write="a: 1\n  b: 2")).endswith(
        "\n  write:    a: 1\n              b: 2"
    )


def test_lines_to_paste_begin_where_they_do_in_the_file() -> None:
    pasted = replace(PROBLEM, found="", expected="", nearest="", write="", paste="corrections:\n  - id: one\x1b")
    assert write_problem(pasted).endswith("^\n  paste:\ncorrections:\n  - id: one<U+001B>")
    assert "%0Apaste:%0Acorrections:%0A  - id: one" in write_github([pasted])


def test_no_excerpt_no_marker() -> None:
    assert write_problem(Problem("a.md", 1, 1, Severity.NOTE, "code", "message")) == "a.md:1:1: note: message [code]"


@pytest.mark.parametrize(
    "errors, warnings, notes, count",
    [
        (0, 0, 0, "no problems"),
        (1, 0, 0, "1 error in 1 file"),
        (2, 1, 0, "2 errors and 1 warning in 1 file"),
        (1, 2, 3, "1 error, 2 warnings and 3 notes in 1 file"),
        (0, 0, 1, "1 note in 1 file"),
    ],
)
def test_the_count(errors: int, warnings: int, notes: int, count: str) -> None:
    severities = [Severity.ERROR] * errors + [Severity.WARNING] * warnings + [Severity.NOTE] * notes
    assert count_problems([replace(PROBLEM, severity=one) for one in severities]) == count


@pytest.mark.parametrize(
    "excerpt, column, width, marker",
    [
        ("日本語 x", 5, 1, "        ^"[1:]),
        ("日本語", 2, 2, "  ^^^^"),
        ("e\u0301 x", 4, 1, "  ^"),
        ("a\tb", 3, 1, "  ^"),
        ("a\u200fb", 3, 1, "         ^"),
        ("abc", 2, 50, " ^^"),
        ("abc", 50, 1, "   ^"),
    ],
)
def test_the_marker_stands_under_what_is_wrong(excerpt: str, column: int, width: int, marker: str) -> None:
    lines = write_problem(replace(PROBLEM, excerpt=excerpt, column=column, width=width)).splitlines()
    assert lines[2].removeprefix("    | ") == marker


def test_a_long_line_is_shown_around_the_place() -> None:
    excerpt = "a" * 500 + "HERE" + "b" * 500
    lines = write_problem(replace(PROBLEM, excerpt=excerpt, column=501, width=4)).splitlines()
    assert len(lines[1]) < 180
    assert lines[1][lines[2].index("^") :].startswith("HERE")
    assert lines[2].count("^") == 4


@pytest.mark.parametrize(
    "text, shown",
    [
        ("a\x1b[31mred", "a<U+001B>[31mred"),
        ("a\u202eb", "a<U+202E>b"),
        ("a\u2066b\u2069", "a<U+2066>b<U+2069>"),
        ("a\u200bb\ufeff", "a<U+200B>b<U+FEFF>"),
        ("a\tb\u00a0c", "a b c"),
        ("a\x07\x08\x7f\x9b", "a<U+0007><U+0008><U+007F><U+009B>"),
        ("می\u200cخواهم 👩\u200d🔬", "می\u200cخواهم 👩\u200d🔬"),
        ("a\u2028b", "a<U+2028>b"),
        ("a\ud800b", "a<U+D800>b"),
    ],
)
def test_what_could_deceive_is_made_visible(text: str, shown: str) -> None:
    assert show_line(text) == shown


HOSTILE = "a\x1b[2Jb\u202ec\rd\ne\x85f\u2028g"


@pytest.mark.parametrize("field", ["path", "message", "found", "expected", "nearest", "write", "excerpt", "code"])
def test_no_field_moves_the_cursor(field: str) -> None:
    hostile: dict[str, Any] = {field: HOSTILE}
    text = write_text([replace(PROBLEM, **hostile)])
    assert not any(char in text for char in "\x1b\u202e\r\x85\u2028")
    assert "<U+001B>" in text


@given(st.text(), st.text(), st.integers(1, 300), st.integers(1, 300))
def test_anything_can_be_written(excerpt: str, found: str, column: int, width: int) -> None:
    problem = replace(PROBLEM, excerpt=excerpt, found=found, column=column, width=width)
    text = write_text([problem])
    assert all(char.isprintable() or char in "\n\u200c\u200d" for char in text)
    text.encode()
    write_github([problem]).encode()
    assert json.loads(write_json([problem]))[0]["found"] == found


def test_github_annotations() -> None:
    hostile = replace(
        PROBLEM,
        path="content/a,b:c%.yml",
        severity=Severity.WARNING,
        message="100% wrong",
        found="two\nlines\r",
        expected="",
        nearest="",
        write="::error::x",
    )
    assert write_github([PROBLEM, hostile]) == (
        "::error file=content/harbour.yml,line=6,col=12,title=On the Record%3A quote-not-found::"
        "the article does not contain this quote%0Afound: The harbor%0Aexpected: the words%0A"
        "nearest: “The harbour” (content/harbour.txt:1:2)%0Awrite: quote: The harbour\n"
        "::warning file=content/a%2Cb%3Ac%25.yml,line=6,col=12,title=On the Record%3A quote-not-found::"
        "100%25 wrong%0Afound: two%0Alines%0D%0Awrite: ::error::x\n"
        "1 error and 1 warning in 2 files\n"
    )


def test_a_note_is_a_notice_on_github() -> None:
    assert write_github([replace(PROBLEM, severity=Severity.NOTE)]).startswith("::notice ")


def test_nobody_slips_a_command_into_github_s_log() -> None:
    text = write_github([replace(PROBLEM, path="a\n::error::x", message="b\r\n::stop-commands::c")])
    assert [line for line in text.splitlines() if line.startswith("::")] == [text.splitlines()[0]]


def test_json_is_the_fields() -> None:
    assert json.loads(write_json([PROBLEM])) == [
        {
            "path": "content/harbour.yml",
            "line": 6,
            "column": 12,
            "severity": "error",
            "code": "quote-not-found",
            "message": "the article does not contain this quote",
            "found": "The harbor",
            "expected": "the words",
            "nearest": "“The harbour” (content/harbour.txt:1:2)",
            "write": "quote: The harbour",
            "paste": "",
            "excerpt": "    quote: The harbor",
            "width": 10,
        }
    ]
    assert write_json([]) == "[]\n"


def test_there_are_three_reports() -> None:
    assert sorted(REPORTS) == ["github", "json", "text"]


def test_problems_are_sorted_by_place_and_told_once() -> None:
    later, other = replace(PROBLEM, line=60), replace(PROBLEM, path="content/a.yml")
    assert sort_problems([later, PROBLEM, other, PROBLEM]) == [other, PROBLEM, later]
