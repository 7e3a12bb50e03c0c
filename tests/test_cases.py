"""The golden cases: what somebody did, the files of the content folder, and what the command says about them.

A case is a text file, `tests/cases/CHECK/what-it-shows.txt`. It begins with a sentence or two for people. Then come the
files, each under a line `--- NAME`, and last, under `--- problems`, the report as `ontherecord check` prints it.

`WRITE_CASES=1 pytest tests/test_cases.py` writes down what is reported now. Then read every line that changed: would a
reporter who has ten minutes understand it and mend the file?
"""

import os
import re
import tempfile
from collections.abc import Sequence
from pathlib import Path
from typing import NamedTuple

import pytest
import yaml

from ontherecord.content.folder import list_folder
from ontherecord.content.reading import Content, Rules, read_content
from ontherecord.problem import Problem, Severity
from ontherecord.report.text import write_text

CASES = Path(__file__).parent / "cases"
FILES = sorted(CASES.glob("*/*.txt"))
NAMES = [path.relative_to(CASES).with_suffix("").as_posix() for path in FILES]
_HEAD = re.compile(r"^--- (?P<name>\S.*)$", re.MULTILINE)


class Case(NamedTuple):
    about: str
    files: dict[str, str]
    problems: str


def read_case(path: Path) -> Case:
    about, *parts = _HEAD.split(path.read_text("utf-8"))
    sections = {
        name: text.removeprefix("\n").rstrip("\n") + "\n" for name, text in zip(parts[::2], parts[1::2], strict=True)
    }
    return Case(about, sections, sections.pop("problems", ""))


def lay_out(files: dict[str, str], folder: Path) -> Path:
    """Write the files into a content folder. A picture is there when its name is: nobody looks into it."""
    content = folder / "content"
    for name, text in files.items():
        file = content / name
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_bytes(text.encode())
    return content


def verify(files: dict[str, str], folder: Path) -> Content:
    return read_content(list_folder(lay_out(files, folder), "content"), Rules())


@pytest.mark.parametrize("path", FILES, ids=NAMES)
def test_what_is_reported(path: Path, tmp_path: Path) -> None:
    case = read_case(path)
    actual = write_text(verify(case.files, tmp_path).problems)
    if os.environ.get("WRITE_CASES"):
        head = path.read_text("utf-8").partition("\n--- problems\n")[0].rstrip("\n")
        path.write_text(f"{head}\n\n--- problems\n{actual}", "utf-8")
    else:
        assert actual == case.problems


def test_every_case_says_what_it_shows() -> None:
    assert [path.name for path in FILES if not read_case(path).about.strip()] == []


class Offer(NamedTuple):
    case: str
    problem: Problem
    write: str


WHOLE_LINES = frozenset(
    (
        *("bracket-not-opened", "colon-in-text", "colon-missing", "dead-link", "escape", "id-as-key"),
        *("indentation", "list-below-text", "no-space-after-colon", "quote-closed-early"),
        *("quote-not-closed", "tab", "text-begins-with-sign", "unknown-key"),
    )
)
"""The mistakes that are mended by writing the line anew; the others by giving a key another value."""


def find_offers() -> list[Offer]:
    """Every corrected line that a case offers and that nobody needs to fill in."""
    offers: list[Offer] = []
    for path, name in zip(FILES, NAMES, strict=True):
        with tempfile.TemporaryDirectory() as folder:
            problems = verify(read_case(path).files, Path(folder)).problems
        for problem in problems:
            written = [one for one in problem.write.split("\nor ") if one and "…" not in one]
            offers += [Offer(name, problem, one) for one in written]
    return offers


OFFERS = find_offers()


@pytest.mark.parametrize(
    "offer",
    OFFERS,
    ids=[f"{one.case}:{one.problem.line}:{one.problem.code}:{number}" for number, one in enumerate(OFFERS)],
)
def test_what_is_offered_can_be_pasted(offer: Offer, tmp_path: Path) -> None:
    files = read_case(CASES / f"{offer.case}.txt").files
    name = offer.problem.path.removeprefix("content/")
    mended = files | {name: paste(files[name], offer.problem, offer.write)}
    before, after = (verify(one, tmp_path / str(len(one[name]))).problems for one in (files, mended))
    if offer.problem.code in WHOLE_LINES:
        places = [(problem.path, problem.line, problem.column, problem.code) for problem in after]
        assert (offer.problem.path, offer.problem.line, offer.problem.column, offer.problem.code) not in places, mended[
            name
        ]
    else:
        assert count(after, offer.problem) < count(before, offer.problem), mended[name]
        assert count_errors(after) <= count_errors(before) - (offer.problem.severity is Severity.ERROR), mended[name]


def count(problems: Sequence[Problem], like: Problem) -> int:
    return sum(
        (problem.path, problem.code, problem.message, problem.found) == (like.path, like.code, like.message, like.found)
        for problem in problems
    )


def count_errors(problems: Sequence[Problem]) -> int:
    return sum(problem.severity is Severity.ERROR for problem in problems)


def paste(source: str, problem: Problem, write: str) -> str:
    """The file as it is when somebody does what a problem proposes."""
    lines = source.split("\n")
    if problem.code in WHOLE_LINES or not problem.path.endswith(".yml"):
        return "\n".join([*lines[: problem.line - 1], write, *lines[problem.line :]])
    at = sum(len(line) + 1 for line in lines[: problem.line - 1]) + problem.column - 1
    key, _, value = write.partition(": ")
    mapping, old, item = find_place(yaml.compose(source, Loader=yaml.SafeLoader), at, key)
    if write.startswith("- ") and item is not None:
        return source[: item.start_mark.index] + write.removeprefix("- ") + source[item.end_mark.index :]
    assert mapping is not None
    if problem.code == "cut-by-comma" and old is not None:
        return source[: old.start_mark.index] + value + source[at + problem.width :]
    if old is not None:
        end = old.end_mark.index
        end = len(source[:end].rstrip())  # a block ends where the next key begins
        return source[: old.start_mark.index] + value + source[end:]
    first = mapping.start_mark.index
    if source[first] == "{":
        return f"{source[: first + 1]}{write}, {source[first + 1 :]}"
    indent = " " * mapping.start_mark.column
    return source[:first] + write.replace("\n", "\n" + indent) + "\n" + indent + source[first:]


def find_place(
    root: yaml.Node | None, at: int, key: str
) -> tuple[yaml.MappingNode | None, yaml.Node | None, yaml.Node | None]:
    """The innermost mapping around an offset that has the key, or else the innermost one; the key's value; the list item."""
    around: list[yaml.Node] = []
    node = root
    while node is not None:
        around.append(node)
        inner = [one for pair in node.value for one in pair] if isinstance(node, yaml.MappingNode) else node.value
        node = next(
            (one for one in inner if not isinstance(one, str) and one.start_mark.index <= at < one.end_mark.index), None
        )
    mappings = [one for one in around if isinstance(one, yaml.MappingNode)]
    for mapping in reversed(mappings):
        for name, value in mapping.value:
            if name.value == key:
                return mapping, value, around[-1]
    return mappings[-1] if mappings else None, None, around[-1]
