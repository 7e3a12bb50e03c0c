"""Ids are put into a file, and nothing else of it changes."""

from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ontherecord.record.document import plain, read_document
from ontherecord.record.identify import MissingId, insert_ids


def put(source: str, *ids: tuple[tuple[str | int, ...], str]) -> str:
    return insert_ids(read_document("a.yml", source), [MissingId(loc, made) for loc, made in ids])


@pytest.mark.parametrize(
    "before, after",
    [
        ("a:\n  - b: x\n    c: y\n", "a:\n  - id: new\n    b: x\n    c: y\n"),
        ("a:\n- b: x\n  c: y\n", "a:\n- id: new\n  b: x\n  c: y\n"),
        ("a:\n  -   b: x\n      c: y\n", "a:\n  -   id: new\n      b: x\n      c: y\n"),
        ("a:\n  -\n    b: x\n", "a:\n  -\n    id: new\n    b: x\n"),
        ("a:\n  - # first\n    b: x # second\n", "a:\n  - # first\n    id: new\n    b: x # second\n"),
        ("a: [{b: x, c: y}]\n", "a: [{id: new, b: x, c: y}]\n"),
        ("a:\n  - {b: x}\n", "a:\n  - {id: new, b: x}\n"),
        ("a:\n  - { b: x }\n", "a:\n  - {id: new,  b: x }\n"),
        ("a:\n  - id:\n    b: x\n", "a:\n  - id: new\n    b: x\n"),
        ("a:\n  - b: x\n    id:   # none\n", "a:\n  - b: x\n    id: new   # none\n"),
        ("a:\n  - {b: x, id}\n", "a:\n  - {b: x, id: new}\n"),
        ("a:\n  - {b: x, id: }\n", "a:\n  - {b: x, id: new }\n"),
        ("a:\r\n  - b: x\r\n    c: y\r\n", "a:\r\n  - id: new\r\n    b: x\r\n    c: y\r\n"),
        ("a:\r  - b: x\r", "a:\r  - id: new\r    b: x\r"),
        ('a:\n  - "b": x\n', 'a:\n  - id: new\n    "b": x\n'),
        ("a:\n  - b: x", "a:\n  - id: new\n    b: x"),
        ("# Ö\na:\n  - b: “x”\n", "# Ö\na:\n  - id: new\n    b: “x”\n"),
    ],
)
def test_how_an_id_is_put_in(before: str, after: str) -> None:
    assert put(before, (("a", 0), "new")) == after
    entry = plain(read_document("a.yml", after).root)["a"][0]
    assert entry.pop("id") == "new"
    assert entry == plain(read_document("a.yml", before).root)["a"][0]


def test_many_ids_at_once() -> None:
    assert put(
        "a:\n  - b: x\n  - {b: y}\nc:\n  - d: z\n", (("a", 0), "one"), (("c", 0), "three"), (("a", 1), "two")
    ) == ("a:\n  - id: one\n    b: x\n  - {id: two, b: y}\nc:\n  - id: three\n    d: z\n")


VALUES = st.sampled_from(
    ["x", "'x'", '"x: y"', "[a, b]", "{exact: p, prefix: q}", "|\n      one\n      two", "x # note", "“é”", "日本"]
)


@st.composite
def records(draw: st.DrawFn) -> tuple[str, list[tuple[str | int, ...]]]:
    """A record with lists of entries, and where the entries are."""
    ending = draw(st.sampled_from(["\n", "\r\n"]))
    lines = ["headline: x  # comment"]
    locs: list[tuple[str | int, ...]] = []
    for name in draw(st.lists(st.sampled_from(["statements", "numbers", "timeline"]), unique=True, max_size=3)):
        lines.append(f"{name}:")
        for index in range(draw(st.integers(1, 4))):
            locs.append((name, index))
            if draw(st.booleans()):
                lines.append(
                    f"  - {{who: {draw(st.sampled_from(['x', chr(34) + 'a, b' + chr(34)]))}, quote: y}}  # flow"
                )
                continue
            for number, key in enumerate(
                draw(st.lists(st.sampled_from(["who", "quote", "to", "id"]), min_size=1, unique=True))
            ):
                value = "" if key == "id" else draw(VALUES)
                lines += f"{'    ' if number else '  - '}{key}: {value}".rstrip(" ").split("\n")
            if draw(st.booleans()):
                lines += ["", "    # a comment in between"]
    return ending.join(lines) + ending, locs


@given(records())
def test_only_insertions(given_record: tuple[str, list[Any]]) -> None:
    source, locs = given_record
    document = read_document("a.yml", source)
    assert document.problems == ()
    written = insert_ids(document, [MissingId(loc, f"new-{number}") for number, loc in enumerate(locs)])
    rest = iter(written)
    assert all(char in rest for char in source)  # what was there is there still, in its order
    again = read_document("a.yml", written)
    assert again.problems == ()
    before, after = plain(document.root), plain(again.root)
    for number, (name, index) in enumerate(locs):
        assert after[name][index].pop("id") == f"new-{number}"
    assert after == before
