"""`ontherecord draft`, as a person runs it."""

import json
import os
import pty
import subprocess
import sys
from pathlib import Path

import pytest
from tests.command import run

ARTICLE = """\
“The harbour opens on Monday,” Rana Osei, the transport minister, told reporters.

At least 400 dockers had stopped work, the port authority said.
"""
RECORD = """\
# yaml-language-server: $schema=https://ontherecord.github.io/ontherecord/schema/explainer.schema.json
# made of the first sentence: the text has no headline
headline: “The harbour opens on Monday,” Rana Osei, the transport minister, told reporters
summary: “The harbour opens on Monday,” Rana Osei, the transport minister, told reporters.
published: 2024-08-19
status: draft
language: en

statements:
  - id: osei-harbour-opens
    who: Rana Osei
    quote: The harbour opens on Monday
    to: reporters
  - id: authority-dockers-stopped
    who: port authority
    paraphrase: At least 400 dockers had stopped work.
    passage: At least 400 dockers had stopped work, the port authority said

numbers:
  - id: dockers
    figure: at least 400
    label: dockers
    according_to: port authority
    as_of: 2024-08-19
    passage: At least 400 dockers

# People whom people.yml does not have yet:
# rana-osei:
#   name: Rana Osei
#   kind: person
#   role: Transport minister
"""
WRITTEN = """\
headline: The harbour opens again   # our own words
published: 2024-08-19
statements:
  - {id: opens, who: Rana Osei, quote: The harbour opens on Monday}
tags: [harbour]
"""


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A project with one article that has no record."""
    (tmp_path / "mkdocs.yml").write_text("site_name: Test\ndocs_dir: content\nplugins: [ontherecord]\n", "utf-8")
    (tmp_path / "content").mkdir()
    (tmp_path / "content/harbour.txt").write_text(ARTICLE, "utf-8")
    monkeypatch.chdir(tmp_path)
    return tmp_path / "content"


def test_a_record_is_written_beside_the_article_and_checks(folder: Path) -> None:
    result = run("draft", "content/harbour.txt", "--published", "2024-08-19")
    assert (result.exit_code, result.stderr) == (0, "content/harbour.yml: 3 entries\n")
    assert (folder / "harbour.yml").read_text("utf-8") == RECORD
    assert run("check", "--strict").exit_code == 0


def test_a_record_that_is_there_stays(folder: Path) -> None:
    (folder / "harbour.yml").write_text(WRITTEN, "utf-8")
    result = run("draft", "content/harbour.txt", "--published", "2024-08-19")
    assert result.exit_code == 1
    assert result.stderr == "content/harbour.txt: harbour.yml is there already; --merge adds to it\n"
    assert (folder / "harbour.yml").read_text("utf-8") == WRITTEN


@pytest.mark.parametrize("line_break", ["\n", "\r\n"])
def test_merging_adds_what_is_new_and_keeps_every_byte(line_break: str, folder: Path) -> None:
    before = WRITTEN.replace("\n", line_break).encode()
    (folder / "harbour.yml").write_bytes(before)
    result = run("draft", "content/harbour.txt", "--merge")
    assert (result.exit_code, result.stderr) == (
        0, "content/harbour.yml: added 2 entries\n  authority-dockers-stopped\n  dockers\n"
    )  # fmt: skip
    after = (folder / "harbour.yml").read_bytes()
    kept = iter(after)
    assert all(byte in kept for byte in before), "the bytes of before, in their order"
    assert after.count(b"opens on Monday") == 1
    assert after.count(b"\r") == (after.count(b"\n") if line_break == "\r\n" else 0)
    assert run("check", "--strict").exit_code == 0
    assert run("draft", "content/harbour.txt", "--merge").stderr == "content/harbour.yml: added nothing new\n"
    assert (folder / "harbour.yml").read_bytes() == after


def test_lists_in_brackets_are_left_alone(folder: Path) -> None:
    before = WRITTEN.replace("tags:", "numbers: [{id: x, figure: at least 30, label: y, passage: At least 400}]\ntags:")
    (folder / "harbour.yml").write_text(before.replace("at least 30", "400"), "utf-8")
    result = run("draft", "content/harbour.txt", "--merge")
    assert "`numbers` is not a list of lines; nothing was added to it" in result.stderr


def test_a_dateline_with_its_year_tells_the_day(folder: Path) -> None:
    text = (folder / "harbour.txt").read_text("utf-8")
    (folder / "harbour.txt").write_text(f"PORT LOWE, Aug. 20, 2024 (Agency) – {text}", "utf-8")
    assert run("draft", "content/harbour.txt").exit_code == 0
    assert "published: 2024-08-20\n" in (folder / "harbour.yml").read_text("utf-8")


def test_the_day_is_asked_for(folder: Path) -> None:
    result = run("draft", "content/harbour.txt")
    assert (result.exit_code, result.stderr) == (
        1, "content/harbour.txt: the text does not tell its day; add --published 2024-08-19 (its day)\n"
    )  # fmt: skip
    assert not (folder / "harbour.yml").exists()
    assert run("draft", "content/harbour.txt", "--published", "Monday").exit_code == 2


def test_the_day_that_the_text_tells(folder: Path) -> None:
    (folder / "harbour.txt").write_text(f"The harbour opens\n\nMonday, August 19, 2024\n\n{ARTICLE}", "utf-8")
    assert run("draft", "content/harbour.txt").exit_code == 0
    record = (folder / "harbour.yml").read_text("utf-8")
    assert "headline: The harbour opens\n" in record
    assert "published: 2024-08-19\n" in record


def test_people_who_are_known(folder: Path) -> None:
    (folder / "people.yml").write_text("rana-osei: {name: Rana Osei}\nport: {name: Port Authorities}\n", "utf-8")
    run("draft", "content/harbour.txt", "--published", "2024-08-19")
    record = (folder / "harbour.yml").read_text("utf-8")
    assert "    who: rana-osei\n" in record
    assert "People whom people.yml does not have yet" not in record
    assert run("check", "--strict").exit_code == 0


def test_standard_input_goes_to_the_output(folder: Path) -> None:
    result = run("draft", "-", "--published", "2024-08-19", given=ARTICLE)
    assert result.exit_code == 0
    assert result.stdout == RECORD
    assert sorted(path.name for path in folder.iterdir()) == ["harbour.txt"]


def test_for_other_programs(folder: Path) -> None:
    told = json.loads(run("draft", "content/harbour.txt", "--published", "2024-08-19", "--json").stdout)
    statement = told["statements"][0]
    assert statement["quote"] == "The harbour opens on Monday"
    assert statement["rule"] == "content, then source and verb; the name itself"
    assert statement["places"] == [{"start": 0, "end": 30, "line": 1}]
    assert not (folder / "harbour.yml").exists()


def test_each_entry_says_which_rule_made_it(folder: Path) -> None:
    result = run("draft", "content/harbour.txt", "--published", "2024-08-19", "--explain")
    assert "statement-osei-harbour-opens: line 1: content, then source and verb; the name itself\n" in result.stderr
    assert "number-dockers: line 3: a figure and what it counts; its source by “clause, then source" in result.stderr


def test_a_folder_goes_on_after_a_bad_file(folder: Path) -> None:
    for name in ("a", "b", "c"):
        (folder / f"{name}.txt").write_text(ARTICLE, "utf-8")
    (folder / "b.txt").write_bytes(b"\xff\xfe\x00")
    (folder / "harbour.yml").write_text(RECORD, "utf-8")
    result = run("draft", "content", "--published", "2024-08-19")
    assert result.exit_code == 1
    assert result.stderr == (
        "content/a.yml: 3 entries\n"
        "content/b.txt:1:1: this file is in UTF-16\n"
        "content/c.yml: 3 entries\n"
        "1 article has a record already; --merge adds to it.\n"
    )


@pytest.mark.parametrize("text", ["", "\n", "Rain.\n"])
def test_nothing_to_draft(text: str, folder: Path) -> None:
    (folder / "harbour.txt").write_text(text, "utf-8")
    assert run("draft", "content/harbour.txt", "--published", "2024-08-19").exit_code == 1
    assert not (folder / "harbour.yml").exists()


# ---------------------------------------------------------------------------------------------- at a terminal


def run_at_terminal(arguments: list[str], answers: bytes = b"") -> tuple[int, str]:
    """The exit code and what is shown when a person runs the command at a terminal and types these answers."""
    main, side = pty.openpty()
    command = [sys.executable, "-c", "from ontherecord.cli import main; main()", *arguments]
    with subprocess.Popen(command, stdin=side, stdout=side, stderr=side) as process:
        os.close(side)
        if answers:
            os.write(main, answers)
        shown = b""
        while True:
            try:
                piece = os.read(main, 4096)
            except OSError:  # the other side is closed
                break
            if not piece:
                break
            shown += piece
    os.close(main)
    return process.returncode, shown.decode()


def test_at_a_terminal_the_day_is_asked_for(folder: Path) -> None:
    code, shown = run_at_terminal(["draft", "content/harbour.txt"], b"2024-08-19\n")
    assert code == 0, shown
    assert "When was content/harbour.txt published? (like 2024-08-19)" in shown
    assert (folder / "harbour.yml").read_text("utf-8") == RECORD


def test_an_answer_that_is_no_day(folder: Path) -> None:
    code, shown = run_at_terminal(["draft", "content/harbour.txt"], b"last Monday\n")
    assert (code, "expected" in shown) == (1, True)
    assert not (folder / "harbour.yml").exists()


def test_many_articles_are_drafted_behind_a_progress_bar(folder: Path) -> None:
    for number in range(4):
        (folder / f"more-{number}.txt").write_text(ARTICLE, "utf-8")
    (folder / "bad.txt").write_bytes(b"\xff\xfe\x00")
    code, shown = run_at_terminal(["draft", "content", "--published", "2024-08-19"])
    assert code == 1
    assert "Drafting" in shown
    assert "100%" in shown
    assert "content/bad.txt:1:1" in shown
    assert len(list(folder.glob("*.yml"))) == 5
