"""One mistake does not hide the next, and makes no others seem to be."""

from pathlib import Path

import pytest

from ontherecord.content.folder import list_folder
from ontherecord.content.reading import Rules, read_content
from ontherecord.record.document import read_document
from ontherecord.record.reading import read_record

ARTICLE = "“The harbour opens on Monday,” the transport minister said. At least 400 dockers had stopped work.\n"
RECORD = """\
headline: The harbour opens again
summary: The dockers go back to work.
published: 2024-08-19
updated: 2024-08-20
status: live
authors: [Ann]
language: en
topics: [strike]
article: {title: Harbour, publisher: Gazette, url: https://gazette.example/, published: 2024-08-19}
sources:
  letter: {title: The letter, url: https://union.example/letter}
statements:
  - id: opens
    who: rana-osei
    quote: The harbour opens on Monday
    date: 2024-08-19
    basis: on record
numbers:
  - id: dockers
    figure: at least 400
    label: dockers
    as_of: 2024-08-19
    passage: {exact: At least 400 dockers}
timeline:
  - id: letter
    date: 2024-08-12
    event: A letter
    source: letter
questions:
  - id: end
    text: When will it end?
terms:
  - id: docker
    term: docker
    meaning: Somebody who loads ships.
corrections:
  - id: first
    date: 2024-08-20
    kind: correction
    entry: dockers
    text: The number was wrong.
    was: at least 440
    now: at least 400
"""
PEOPLE = "rana-osei:\n  name: Rana Osei\n"
TOPIC = "title: The strike\n"


def codes(folder: Path, record: str = RECORD, people: str = PEOPLE, topic: str = TOPIC) -> list[str]:
    files = {"harbour.txt": ARTICLE, "harbour.yml": record, "people.yml": people, "topics/strike.yml": topic}
    for name, text in files.items():
        file = folder / name
        file.parent.mkdir(exist_ok=True)
        file.write_text(text, "utf-8")
    return [problem.code for problem in read_content(list_folder(folder, "content"), Rules()).problems]


def test_the_record_is_right(tmp_path: Path) -> None:
    assert codes(tmp_path) == []


LINES = [line for line in RECORD.splitlines() if ": " in line and "{" not in line]


@pytest.mark.parametrize("line", LINES)
def test_a_misspelt_key_is_one_mistake(line: str, tmp_path: Path) -> None:
    key = line.strip().removeprefix("- ").partition(":")[0]
    wrong = key + "x" if len(key) > 2 else key + key
    assert codes(tmp_path, RECORD.replace(line, line.replace(key + ":", wrong + ":", 1), 1)) == ["unknown-key"]


@pytest.mark.parametrize("line", LINES)
def test_a_list_where_text_is_meant_is_one_mistake(line: str, tmp_path: Path) -> None:
    head = line.partition(": ")[0]
    if head.strip() in ("authors", "topics"):
        return
    found = codes(tmp_path, RECORD.replace(line, head + ": {a: b}", 1))
    assert len(found) == 1, found


@pytest.mark.parametrize(
    "key", ["statements", "numbers", "timeline", "questions", "terms", "corrections", "sources", "topics", "article"]
)
def test_text_where_a_list_or_keys_are_meant_is_one_mistake(key: str, tmp_path: Path) -> None:
    lines, skipping = [], False
    for line in RECORD.splitlines():
        skipping = (skipping and line.startswith(" ")) or line.startswith(key + ":")
        if line.startswith(key + ":"):
            lines.append(f"{key}: " + ("{a: b}" if key == "topics" else "text"))
        elif not skipping:
            lines.append(line)
    found = codes(tmp_path, "\n".join(lines) + "\n")
    assert len(found) == 1, found


@pytest.mark.parametrize("line", [line for line in LINES if not line.strip().startswith(("- id", "id"))])
def test_a_key_left_out_makes_at_most_its_own_mistakes(line: str, tmp_path: Path) -> None:
    found = codes(tmp_path, RECORD.replace(line + "\n", "", 1))
    allowed = {"key-missing", "no-words", "no-passage", "unused-source", "correction-half"}
    assert len(found) <= 2, found
    assert set(found) <= allowed, found


@pytest.mark.parametrize(
    "people", ["rana-osei: [", "", "- x\n", "rana-osei:\n  nam: Rana Osei\n", "rana-osei: Rana Osei\n"]
)
def test_people_that_cannot_be_read_are_one_mistake(people: str, tmp_path: Path) -> None:
    found = codes(tmp_path, people=people)
    assert len(found) == 1, found


@pytest.mark.parametrize("topic", ["title: [", "", "- x\n", "titel: The strike\n", "title: x\nsources: y\n"])
def test_a_topic_that_cannot_be_read_is_one_mistake(topic: str, tmp_path: Path) -> None:
    found = codes(tmp_path, topic=topic)
    assert len(found) == 1, found


def test_what_could_not_be_read_is_known() -> None:
    reading = read_record(
        read_document("a.yml", "headline: x\npublished: soon\nstatements:\n  - {who: x, basis: y, quotee: z}\n")
    )
    assert reading.value is not None
    assert reading.value.unread == {"published"}
    assert reading.value.statements[0].unread == {"basis", "quote", "quotee"}
    assert [problem.code for problem in reading.problems] == ["not-a-choice", "unknown-key", "date-form"]
