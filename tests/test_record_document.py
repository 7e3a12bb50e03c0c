"""A YAML file is read with places, or refused with a problem; never with an exception, never for long."""

import pytest
import yaml
from hypothesis import given
from hypothesis import strategies as st

from ontherecord.record.composing import compose
from ontherecord.record.document import Document, Mapping, Node, Scalar, Sequence, plain, read_document, scalars
from ontherecord.record.reading import read_people, read_record, read_topic
from ontherecord.record.scalar import write_text
from ontherecord.record.values import read_values


def read(source: str) -> Document:
    return read_document("a.yml", source)


def test_scalars_stay_what_was_typed() -> None:
    source = "a: no\nb: 010\nc: 1_000\nd: 10:30\ne: 2024-03-01\nf: 1.10\ng: ~\nh: 0x1F\ni: .inf\nj: 'x'\nk: !\n"
    assert plain(read(source.replace("k: !\n", "")).root) == {
        "a": "no",
        "b": "010",
        "c": "1_000",
        "d": "10:30",
        "e": "2024-03-01",
        "f": "1.10",
        "g": "~",
        "h": "0x1F",
        "i": ".inf",
        "j": "x",
    }


def test_keys_without_a_value_are_as_if_not_written() -> None:
    assert plain(read("a:\nb: ''\nc: [x, '']\nd: {e: }\n").root) == {"b": "", "c": ["x", ""], "d": {}}


def test_places() -> None:
    document = read("a: one\nb:\n  - c: “two”\n    d: 'three'\n")
    places = {loc: (scalar.start.line, scalar.start.column) for loc, scalar in scalars(document.root)}
    assert places == {("a",): (0, 3), ("b", 0, "c"): (2, 7), ("b", 0, "d"): (3, 7)}


def test_a_problem_at_a_place_that_is_not_there_stands_at_what_is_around_it() -> None:
    document = read("a:\n  b: one\n")
    problem = document.problem(("a", "c", "d"), "code", "message")
    assert (problem.line, problem.column, problem.excerpt) == (2, 3, "  b: one")


YAML = st.sampled_from(
    [
        "a",
        "b",
        "key",
        ":",
        ": ",
        "- ",
        "\n",
        "\n  ",
        "\n    ",
        '"',
        "'",
        "[",
        "]",
        "{",
        "}",
        ",",
        "#",
        " #",
        "&a ",
        "*a",
        "!",
        "!!str ",
        "|",
        ">",
        "|+\n",
        "%",
        "@",
        "`",
        "?",
        "? ",
        "---",
        "\n---\n",
        "...",
        "\t",
        "\u2028",
        "\x85",
        "\ufeff",
        "\\",
        "\\x",
        "<<: ",
        "~",
        "é",
        "\r\n",
        "\x07",
    ]
)
texts = st.lists(YAML | st.text(max_size=3), max_size=30).map("".join)


@given(texts)
def test_any_text_is_read_or_refused(source: str) -> None:
    document = read(source)
    lines = document.lines
    for problem in document.problems:
        assert 1 <= problem.line <= len(lines) + 1
        assert problem.column >= 1
        assert problem.message
        assert "\n" not in problem.message
    assert (
        document.root is None
        or not document.problems
        or any(problem.code == "key-twice" for problem in document.problems)
    )


@given(texts)
def test_values_read_without_places_are_those_read_with_them(source: str) -> None:
    values = read_values(source)
    if values is None:
        return
    root, problems = compose("a.yml", source)
    assert problems == []
    assert values == plain(root)


@pytest.mark.parametrize(
    "source",
    [
        "a: 1\na: 2\n",
        "a:\na: 2\n",
        "a: &b c\n",
        "a: *b\n",
        "a: !!str b\n",
        "? [a]\n: b\n",
        "a: b\n---\nc: d\n",
        "- a\n",
        "",
    ],
)
def test_values_are_not_read_without_places_where_there_is_something_to_tell(source: str) -> None:
    assert read_values(source) is None


@given(texts)
def test_any_text_is_read_as_a_record_people_and_a_topic(source: str) -> None:
    for read_file in (read_record, read_people, read_topic):
        reading = read_file(read(source))
        assert reading.value is not None or reading.problems


@given(
    st.recursive(
        st.text(max_size=6),
        lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(max_size=4), inner, max_size=3),
    )
)
def test_what_yaml_writes_is_read_as_it_was(value: object) -> None:
    source = yaml.safe_dump(value, allow_unicode=True, default_style='"')
    document = read(source)
    assert document.problems == ()
    assert unfilled(document.root) == value


def unfilled(node: Node | None) -> object:
    if isinstance(node, Mapping):
        return {name: unfilled(value) for name, (_, value) in node.entries.items()}
    if isinstance(node, Sequence):
        return [unfilled(item) for item in node.items]
    assert isinstance(node, Scalar)
    return node.value


@given(texts)
def test_every_place_holds_what_was_typed(source: str) -> None:
    document = read(source)
    for _, scalar in scalars(document.root):
        if scalar.value and scalar.style == "" and scalar.start.line == scalar.end.line:
            line = document.lines[scalar.start.line]
            assert line[scalar.start.column : scalar.end.column] == scalar.value


@pytest.mark.parametrize(
    "text, written",
    [
        ("The harbour opens", "The harbour opens"),
        ("a: b", '"a: b"'),
        ("a #b", '"a #b"'),
        ("#1", '"#1"'),
        ("- a", '"- a"'),
        ("[a]", '"[a]"'),
        ("“a”", "“a”"),
        ('"a": b', "'\"a\": b'"),
        ("it's: so", '"it\'s: so"'),
        ("both \" and ': so", '"both \\" and \': so"'),
        (" a ", '" a "'),
        ("", '""'),
        ("a:", '"a:"'),
        ("a\\b: c", "'a\\b: c'"),
        ("@a", '"@a"'),
        ("no", "no"),
        ("40,000", "40,000"),
        ("---", "---"),
        ("... and so on", "... and so on"),
        ("a\x80b", '"a\\x80b"'),
        ("a\u2028b", '"a\\u2028b"'),
        ("? a", '"? a"'),
    ],
)
def test_a_text_is_written_bare_where_it_may_be(text: str, written: str) -> None:
    assert write_text(text) == written


@given(st.text(max_size=30) | texts)
def test_what_is_written_is_read_again(text: str) -> None:
    if any("\ud800" <= char <= "\udfff" for char in text):
        return
    assert plain(read(f"key: {write_text(text)}\nother: x\n").root) == {"key": text, "other": "x"}
    assert plain(read(f"- {{key: {write_text(text, in_brackets=True)}, other: x}}\n").root) == [
        {"key": text, "other": "x"}
    ]
    assert plain(read(f"- {write_text(text)}\n").root) == [text]


@pytest.mark.parametrize("odd", ["\x85", "\u2028", "\u2029"])
def test_places_are_those_of_an_editor_whatever_yaml_calls_a_line(odd: str) -> None:
    document = read(f"a: 'x{odd}y'\nb: z\nb: z\n")
    assert [(problem.line, problem.column, problem.excerpt) for problem in document.problems] == [(3, 1, "b: z")]
    problem = document.problem(("b",), "code", "message")
    assert (problem.line, problem.column, problem.excerpt) == (2, 4, "b: z")
    broken = read(f"a: 'x{odd}y'\nb: [z\nc: z\n").problems[0]
    assert (broken.line, broken.excerpt) == (2, "b: [z")


def test_many_problems_of_one_file_take_no_longer_each() -> None:
    document = read("a: 1\n" * 20_000)
    assert len(document.problems) == 19_999


def test_a_place_in_a_text_of_several_lines_is_its_beginning() -> None:
    for source in ("a: one\n  two\n", "a: |\n  one\n  two\n", "a: 'one\n  two'\n"):
        problem = read(source).problem(("a",), "code", "message", offset=5, width=3)
        assert (problem.line, problem.column, problem.width) == (1, 4, 1)


def test_a_place_in_a_text_on_one_line() -> None:
    for source, column in (("a: one two\n", 8), ("a: 'one two'\n", 9)):
        problem = read(source).problem(("a",), "code", "message", offset=4, width=3)
        assert (problem.line, problem.column, problem.width) == (1, column, 3)
