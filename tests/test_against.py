"""What was published, held against what stands there now.

A golden case is `tests/cases/against/SUBJECT/what-it-shows.txt`: a sentence or two; then the files of the content folder,
under `--- was NAME` as they were published, under `--- now NAME` as they are, under `--- NAME` both; last, under
`--- problems`, what is reported. `WRITE_CASES=1 pytest tests/test_against.py` writes down what is reported now.
"""

import hashlib
import os
import random
import re
from collections.abc import Iterable, Mapping
from pathlib import Path

import pytest
from tests.test_cases import lay_out, paste, read_case

from ontherecord.cli.against import Place, make_wordings, read_versions
from ontherecord.cli.project import Project
from ontherecord.content.folder import list_folder
from ontherecord.content.reading import Rules, read_content
from ontherecord.problem import Problem, Severity
from ontherecord.report.text import write_text
from ontherecord.verify.against import check_against
from ontherecord.verify.against.moving import find_moves

CASES = Path(__file__).parent / "cases" / "against"
FILES = sorted(CASES.glob("*/*.txt"))
NAMES = [path.relative_to(CASES).with_suffix("").as_posix() for path in FILES]
TODAY = "2024-09-02"


class Shelf:
    """A former version, without git."""

    def __init__(self, files: Mapping[str, str]) -> None:
        self.files = {name: text.encode() for name, text in files.items()}

    def list(self, folder: str) -> dict[str, str]:
        return {name: self.hash(data) for name, data in self.files.items()}

    def read(self, contents: Iterable[str]) -> dict[str, bytes]:
        wanted = set(contents)
        return {key: data for data in self.files.values() if (key := self.hash(data)) in wanted}

    def hash(self, data: bytes) -> str:
        return hashlib.sha1(b"blob %d\0" % len(data) + data, usedforsecurity=False).hexdigest()


def pick(files: Mapping[str, str], version: str) -> dict[str, str]:
    """The files of one version of a case."""
    both = {name: text for name, text in files.items() if not name.startswith(("was ", "now "))}
    return both | {name.removeprefix(version): text for name, text in files.items() if name.startswith(version)}


def compare(was: Mapping[str, str], now: Mapping[str, str], folder: Path, **configuration: object) -> list[Problem]:
    """What a comparison reports, and every error that the present version has besides."""
    content = read_content(list_folder(lay_out(dict(now), folder), "content"), Rules())
    project = Project(folder / "content", Rules(), lambda _name: False, None, configuration)
    shelf = Shelf(was)
    place = Place("content", lambda _name: False)
    versions = read_versions(project, content, shelf, place, shelf.list("content"), "origin/main")
    found = check_against(*versions, make_wordings("en", TODAY))
    return sorted([*found, *content.problems], key=lambda problem: problem.order)


@pytest.mark.parametrize("path", FILES, ids=NAMES)
def test_what_is_reported(path: Path, tmp_path: Path) -> None:
    case = read_case(path)
    actual = write_text(compare(pick(case.files, "was "), pick(case.files, "now "), tmp_path))
    if os.environ.get("WRITE_CASES"):
        head = path.read_text("utf-8").partition("\n--- problems\n")[0].rstrip("\n")
        path.write_text(f"{head}\n\n--- problems\n{actual}", "utf-8")
    else:
        assert actual == case.problems


WITHOUT_PLACE = ("pages/gone", "corrections/rewritten")
PASTED = [
    name for name in NAMES if "  paste:\n" in read_case(CASES / f"{name}.txt").problems and name not in WITHOUT_PLACE
]
MENDED_BY_PASTING = ("changed-without-correction", "vanished-without-correction", "correction-removed")


@pytest.mark.parametrize("name", PASTED)
def test_what_is_offered_can_be_pasted(name: str, tmp_path: Path) -> None:
    case = read_case(CASES / f"{name}.txt")
    was, now = pick(case.files, "was "), pick(case.files, "now ")
    before = compare(was, now, tmp_path / "before")
    offers = [problem for problem in before if problem.paste and problem.code in MENDED_BY_PASTING]
    assert offers
    mended = dict(now)
    for problem in reversed(offers):  # from the bottom of the file to its top: the lines above stay where they are
        file = problem.path.removeprefix("content/")
        if problem.write:
            mended[file] = paste(mended[file], problem, problem.write)
    shift = {file: mended[file].count("\n") - now[file].count("\n") for file in mended}
    for problem in offers:
        file = problem.path.removeprefix("content/")
        mended[file] = put_in(mended[file], problem, shift[file])
    after = compare(was, mended, tmp_path / "after")
    assert [problem for problem in after if problem.code in MENDED_BY_PASTING] == [], mended
    errors = [problem for problem in after if problem.severity is Severity.ERROR]
    known = {(problem.code, problem.message) for problem in before}
    assert [problem for problem in errors if (problem.code, problem.message) not in known] == [], mended
    reused = any(problem.code == "id-reused" for problem in after)  # the id is there, though it is another entry's
    assert reused or not any(problem.code == "correction-half" for problem in after)


def put_in(source: str, problem: Problem, shift: int) -> str:
    """The file with the offered lines where the message says."""
    line = re.search(r"below line (\d+)", problem.expected)
    if line:
        at = int(line[1]) + shift
        lines = source.split("\n")
        return "\n".join([*lines[:at], problem.paste, *lines[at:]])
    if "between the brackets" in problem.expected:
        at = source.index("]", source.index("corrections: ["))
        return f"{source[:at]}, {problem.paste}{source[at:]}"
    assert "at the end of the file" in problem.expected or "that is offered for line" in problem.expected
    return f"{source}{problem.paste}\n"


def test_a_page_that_the_site_leads_on_to_may_move(tmp_path: Path) -> None:
    case = read_case(CASES / "pages/moved.txt")
    redirects = {"redirect_maps": {"harbour.md": "port/harbour.md"}}
    problems = compare(
        pick(case.files, "was "), pick(case.files, "now "), tmp_path, plugins=["search", {"redirects": redirects}]
    )
    assert [problem.path for problem in problems if problem.code == "page-moved"] == ["content/port/quay.yml"]


@pytest.mark.parametrize(
    "gone, fresh, moves",
    [
        ({}, {}, {}),
        ({"a": "1\n2\n"}, {"b": "1\n2\n"}, {"a": "b"}),
        ({"a": "1\r\n2\r\n3\r\n"}, {"b": "1\n2\n4\n"}, {"a": "b"}),
        ({"a": "1\n2\n3\n4\n"}, {"b": "1\n5\n6\n7\n"}, {}),
        ({"a": "1\n2\n3\n"}, {"b": "1\n2\n4\n", "c": "1\n2\n3\n4\n"}, {"a": "c"}),
        ({"a": "1\n2\n", "d": "1\n2\n"}, {"b": "1\n2\n"}, {"a": "b"}),
        ({"a": ""}, {"b": ""}, {"a": "b"}),
        ({"a": "1"}, {"b": ""}, {}),
    ],
)
def test_a_file_is_found_again_by_its_lines(gone: dict[str, str], fresh: dict[str, str], moves: dict[str, str]) -> None:
    assert find_moves(gone, fresh) == moves


def test_a_folder_of_thousands_moves_in_no_time() -> None:
    # Lines that all files have lead to none of them: without that, each would be held against each.
    head = "headline: One\npublished: 2024-08-19\nstatements:\n"
    gone = {f"old/{number}": f"{head}{number}\na{number}\nb{number}\nc{number}\n" for number in range(3000)}
    fresh = {name.replace("old", "new"): f"{text}more\n" for name, text in gone.items()}
    assert find_moves(gone, fresh) == {name: name.replace("old", "new") for name in gone}


WHOLE = """\
headline: The harbour opens again
published: 2024-08-19
language: en
statements:
  - {id: opens, who: rana-osei, quote: The harbour opens on Monday, date: 2024-08-18}
  - who: Ada Brandt
    paraphrase: Tuesday is the day.
    passage: The harbour opens on Tuesday
numbers:
  - {id: dockers, figure: at least 400, label: dockers, according_to: the union, as_of: 2024-08-12}
timeline:
  - date: 2024-08-12
    event: Dockers stop work
    passage: had stopped work
questions:
  - {id: pay, text: Who pays?}
terms:
  - {term: Quay, meaning: Where ships lie.}
corrections:
  - {id: one, date: 2024-08-20, kind: correction, entry: dockers, text: It was 40., was: "40", now: at least 400}
  - {date: 2024-08-21, kind: update, text: New.}
"""
SURROUNDINGS = {
    "harbour.txt": "“The harbour opens on Monday,” she said. The harbour opens on Tuesday. At least 400 had stopped work.\n",
    "people.yml": "rana-osei: {name: Rana Osei}\n",
}


def test_the_same_has_no_problems(tmp_path: Path) -> None:
    files = SURROUNDINGS | {"harbour.yml": WHOLE}
    was = files | {"harbour.yml": f"# Another comment\n{WHOLE}"}
    assert [problem for problem in compare(was, files, tmp_path) if problem.severity is Severity.ERROR] == []


def test_whatever_is_done_to_a_record_is_told_and_raises_nothing(tmp_path: Path) -> None:
    chance = random.Random(4)
    lines = WHOLE.splitlines(keepends=True)
    for number in range(150):
        changed = list(lines)
        for _ in range(chance.randint(1, 4)):
            at = chance.randrange(len(changed))
            line = changed[at]
            changed[at] = chance.choice(
                [
                    "",
                    line * 2,
                    line[: chance.randrange(len(line) + 1)] + "\n",
                    line.replace(chance.choice(line or "x"), chance.choice("#:{}[]'\"-0 x"), 1),
                    chance.choice(lines),
                    re.sub(r"\d", str(chance.randrange(10)), line),
                ]
            )
        was, now = SURROUNDINGS | {"harbour.yml": WHOLE}, SURROUNDINGS | {"harbour.yml": "".join(changed)}
        for then, today in ((was, now), (now, was)):
            for problem in compare(then, today, tmp_path / str(number) / str(then is was)):
                assert write_text([problem])
