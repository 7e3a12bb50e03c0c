"""What is to be looked at again."""

import datetime as dt
import json
from pathlib import Path

import pytest
from click.testing import Result
from tests.command import leave_early, run
from tests.explaining import explain

from ontherecord.dossier.due import find_due

DAY = dt.date(2024, 12, 1)
RECORD = """\
headline: The harbour opens again
published: 2024-08-19
review_after: 2024-09
numbers:
  - {id: dockers, figure: at least 400, label: dockers on strike, as_of: 2024-08-12}
  - id: ships
    figure: 40
    label: "=ships"
    as_of: 2024-08-18
    review_after: 2024-10-01
  - {id: later, figure: 40, label: cranes, as_of: 2024-08-12, review_after: 2025-01-01}
  - {id: undated, figure: 40, label: quays}
questions:
  - {id: pay, text: Who pays?, as_of: 2024-11-20}
  - {text: Who asks?, as_of: 2024-08}
"""
ARTICLE = "At least 400 dockers had stopped work. The 40 ships waited. \n"
TOPIC = """\
title: The strike
questions:
  - {id: end, text: When does it end?, as_of: 2024-08-01}
"""
TEXT = """\
content/harbour.yml:3: review was due after 2024-09-30, 62 days ago: explainer: The harbour opens again
content/harbour.yml:10: review was due after 2024-10-01, 61 days ago: number ships: 40 =ships
content/topics/strike.yml:3: as of 2024-08-01, 122 days ago: question end: When does it end?
content/harbour.yml:5: as of 2024-08-12, 111 days ago: number dockers: at least 400 dockers on strike
content/harbour.yml:15: as of 2024-08-31, 92 days ago: question: Who asks?

2 are due for review, 3 are more than 90 days old.
"""


@pytest.fixture
def project(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A project with one explainer and one running story, in which the command is run."""
    for name, text in {
        "mkdocs.yml": "site_name: Test\ndocs_dir: content\nplugins: [ontherecord]\n",
        "content/harbour.txt": ARTICLE,
        "content/harbour.yml": RECORD,
        "content/topics/strike.yml": TOPIC,
    }.items():
        file = tmp_path / name
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(text, "utf-8")
    monkeypatch.chdir(tmp_path)
    return tmp_path


def due(*arguments: str) -> Result:
    return run("due", *arguments)


def test_the_most_urgent_first_each_with_its_place(project: Path) -> None:
    result = due("--on", "2024-12-01")
    assert (result.exit_code, result.stdout) == (0, TEXT)
    assert result.stderr == "a file has errors, and may have more to look at: `ontherecord check` shows them.\n"


def test_the_day_is_that_of_the_surroundings(project: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "1733054400")
    assert due().stdout == TEXT
    monkeypatch.delenv("SOURCE_DATE_EPOCH")
    assert "Who pays?" in due().stdout  # by the clock it is later


@pytest.mark.parametrize(
    "age, words",
    [
        ("never", []),
        ("120d", ["When does it end?"]),
        ("0d", ["When does it end?", "at least 400 dockers on strike", "Who asks?", "Who pays?"]),
        ("111", ["When does it end?"]),
        ("110", ["When does it end?", "at least 400 dockers on strike"]),
        ("16w", ["When does it end?"]),
        ("4m", ["When does it end?"]),
        ("1y", []),
    ],
)
def test_how_old_is_old(age: str, words: list[str], project: Path) -> None:
    told = json.loads(due("--on", "2024-12-01", "--older-than", age, "--format", "json").stdout)
    assert [one["words"] for one in told if one["reason"] == "age"] == words
    assert [one["words"] for one in told if one["reason"] == "review"] == ["The harbour opens again", "40 =ships"]


def test_csv_is_safe_in_a_spreadsheet(project: Path) -> None:
    (project / "content/harbour.yml").write_text(RECORD.replace("figure: 40\n", 'figure: "+40"\n'), "utf-8")
    lines = due("--on", "2024-12-01", "--format", "csv").stdout.splitlines()
    assert lines[0] == "path,line,kind,id,words,reason,since,days"
    assert lines[2] == "content/harbour.yml,10,number,ships,'+40 =ships,review,2024-10-01,61"


def test_json(project: Path) -> None:
    assert json.loads(due("--on", "2024-12-01", "--format", "json").stdout)[1] == {
        "path": "content/harbour.yml",
        "line": 10,
        "kind": "number",
        "id": "ships",
        "words": "40 =ships",
        "reason": "review",
        "since": "2024-10-01",
        "days": 61,
    }


def test_nothing_is_due(project: Path) -> None:
    result = due("--on", "2024-08-20", "--fail")
    assert (result.exit_code, result.stdout) == (0, "Nothing is to be looked at again.\n")
    assert due("--on", "2024-08-20", "--format", "json").stdout == "[]\n"


def test_what_is_due_fails_when_asked_to(project: Path) -> None:
    assert due("--on", "2024-12-01", "--fail").exit_code == 1
    assert due("--on", "2024-12-01", "--fail", "content/topics").exit_code == 1
    assert due("--on", "2024-09-15", "--fail", "content/topics", "--older-than", "1y").exit_code == 0


def test_only_what_was_asked_for(project: Path) -> None:
    told = json.loads(due("content/topics", "--on", "2024-12-01", "--format", "json").stdout)
    assert [one["path"] for one in told] == ["content/topics/strike.yml"]
    both = json.loads(due("content", "content/topics", "--on", "2024-12-01", "--format", "json").stdout)
    assert len(both) == 5


@pytest.mark.parametrize("arguments", [["--on", "soon"], ["--older-than", "old"], ["--older-than=-3"], ["nowhere"]])
def test_misuse(arguments: list[str], project: Path) -> None:
    result = due(*arguments)
    assert (result.exit_code, result.stdout) == (2, "")
    assert result.stderr.startswith("Usage: ")


@pytest.mark.parametrize("status", ["draft", "withdrawn"])
def test_what_is_not_shown_grows_old_in_peace(status: str) -> None:
    record = (
        f"status: {status}\nreview_after: 2024-09-01\nnumbers:\n  - {{figure: 3, label: ships, as_of: 2024-01-01}}\n"
    )
    assert find_due([explain(record)], [], DAY, 90) == []


def test_a_review_is_due_the_day_after() -> None:
    page = explain("review_after: 2024-12-01\n")
    assert find_due([page], [], DAY, 90) == []
    assert [one.days for one in find_due([page], [], DAY + dt.timedelta(days=1), 90)] == [1]
    assert find_due([explain("review_after: 2024-12\n")], [], DAY + dt.timedelta(days=29), 90) == []


def test_a_figure_that_a_later_one_of_its_series_has_replaced_is_not_old() -> None:
    number = "numbers:\n  - {{id: n, figure: {figure}, label: killed, as_of: {day}, series: toll}}\n"
    earlier = explain(number.format(figure=3, day="2024-01-01"), name="earlier")
    later = explain(number.format(figure=4, day="2024-02-01"), name="later")
    assert [one.words for one in find_due([earlier, later], [], DAY, 90)] == ["4 killed"]
    assert [one.words for one in find_due([earlier], [], DAY, 90)] == ["3 killed"]
    since = explain(number.format(figure=5, day="2024-03-01/.."), name="since")
    assert [one.words for one in find_due([earlier, later, since], [], DAY, 90)] == ["5 killed"]


def test_an_interval_that_is_open_counts_from_its_beginning() -> None:
    page = explain("questions:\n  - {text: When?, as_of: 2024-01-01/..}\n")
    assert [one.since for one in find_due([page], [], DAY, 90)] == [dt.date(2024, 1, 1)]


def test_a_reader_that_has_gone(project: Path) -> None:
    assert b"Traceback" not in leave_early(project, "due")
