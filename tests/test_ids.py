"""`ontherecord ids`: the ids that entries lack, told and written."""

from pathlib import Path

import pytest
from tests.command import ARTICLE, WRONG, make_project, run, write

IDLESS = """\
# The harbour
headline: The harbour opens again
published: 2024-08-19

statements:   # who said what
  - who: Rana Osei   # the minister
    quote: The harbour opens on Monday
  - {who: Rana Osei, quote: "opens on Monday"}
numbers:
-   figure: at least 400
    label: dockers
  # no more
questions:
  - id: when
    text: When?
  - id:
    text: When?
"""
WITH_IDS = """\
# The harbour
headline: The harbour opens again
published: 2024-08-19

statements:   # who said what
  - id: the-harbour-opens-on-monday
    who: Rana Osei   # the minister
    quote: The harbour opens on Monday
  - {id: opens-on-monday, who: Rana Osei, quote: "opens on Monday"}
numbers:
-   id: dockers
    figure: at least 400
    label: dockers
  # no more
questions:
  - id: when
    text: When?
  - id: when-2
    text: When?
"""


@pytest.fixture
def project(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A project with one explainer, in which the command is run."""
    make_project(tmp_path)
    monkeypatch.chdir(tmp_path)
    return tmp_path


def test_missing_ids_are_told(project: Path) -> None:
    file = write(project, IDLESS)
    result = run("ids")
    assert (result.exit_code, result.stderr) == (0, "")
    assert (
        result.stdout
        == """\
content/harbour.yml:6: id: the-harbour-opens-on-monday
content/harbour.yml:8: id: opens-on-monday
content/harbour.yml:10: id: dockers
content/harbour.yml:16: id: when-2
4 ids missing; run again with --write to put them in.
"""
    )
    assert file.read_bytes().decode() == IDLESS


@pytest.mark.parametrize("mark", [b"", b"\xef\xbb\xbf"], ids=["plain", "byte order mark"])
@pytest.mark.parametrize("ending", ["\n", "\r\n"])
def test_missing_ids_are_written_and_nothing_else_changes(ending: str, mark: bytes, project: Path) -> None:
    file = project / "content/harbour.yml"
    file.write_bytes(mark + IDLESS.replace("\n", ending).encode())
    file.chmod(0o640)
    result = run("ids", "--write")
    assert (result.exit_code, result.stderr) == (0, "")
    assert result.stdout.endswith("4 ids written.\n")
    assert file.read_bytes() == mark + WITH_IDS.replace("\n", ending).encode()
    assert file.stat().st_mode & 0o777 == 0o640
    assert sorted(one.name for one in file.parent.iterdir()) == ["harbour.txt", "harbour.yml"]
    assert run("check").stdout.endswith("no problems\n")
    assert run("ids", "--write").stdout == ""


def test_ids_are_written_where_quotes_are_still_wrong(project: Path) -> None:
    file = write(project, WRONG.replace("  - id: opens\n    who", "  - who"))
    assert run("ids", "--write").exit_code == 0
    assert "  - id: the-harbor-opens-on-monday\n    who" in file.read_text("utf-8")


@pytest.mark.parametrize(
    "record, code",
    [
        (IDLESS.replace("headline: The", "headline: a: b"), "colon-in-text"),
        (IDLESS.replace("who: Rana Osei   #", "whom: Rana Osei   #"), "unknown-key"),
        (IDLESS.replace("who: Rana Osei   # the minister\n    quote", "quote"), "key-missing"),
        (IDLESS.replace("id: when", "id: When?"), "id-form"),
    ],
)
def test_a_record_that_cannot_be_read_is_left_alone(record: str, code: str, project: Path) -> None:
    file = write(project, record)
    result = run("ids", "--write")
    assert result.exit_code == 1
    assert result.stdout == ""
    assert f"[{code}]" in result.stderr
    assert file.read_text("utf-8") == record


def test_ids_of_the_records_that_were_named(project: Path) -> None:
    one = write(project, IDLESS)
    other = write(project, IDLESS, "port.yml")
    write(project, ARTICLE, "port.txt")
    run("ids", "--write", "content/port.yml")
    assert one.read_text("utf-8") == IDLESS
    assert other.read_text("utf-8") == WITH_IDS


TOPIC = """\
title: The strike   # of the dockers
sources:
  port: {title: The port's own count, url: "https://port.example/count"}
timeline:
  - date: 2024-08-12
    event: Dockers stop work
    source: port
  - {id: talks, date: 2024-08-14, event: Talks begin, source: port}
terms:
  - {term: Quay, meaning: Where ships lie.}
questions:
  - text: Who pays?
"""


def test_ids_of_running_stories(project: Path) -> None:
    file = write(project, TOPIC, "topics/strike.yml")
    result = run("ids", "--write")
    assert (result.exit_code, result.stderr) == (0, "")
    assert (
        result.stdout
        == """\
content/topics/strike.yml:5: id: dockers-stop-work
content/topics/strike.yml:10: id: quay
content/topics/strike.yml:12: id: who-pays
3 ids written.
"""
    )
    assert file.read_text("utf-8") == TOPIC.replace(
        "  - date: 2024-08-12", "  - id: dockers-stop-work\n    date: 2024-08-12"
    ).replace("{term", "{id: quay, term").replace("  - text: Who", "  - id: who-pays\n    text: Who")
    assert run("ids", "--write").stdout == ""


def test_a_running_story_that_cannot_be_read_is_left_alone(project: Path) -> None:
    file = write(project, TOPIC.replace("event: Dockers", "evnt: Dockers"), "topics/strike.yml")
    before = file.read_text("utf-8")
    result = run("ids", "--write", "content/topics/strike.yml")
    assert result.exit_code == 1
    assert "[unknown-key]" in result.stderr
    assert file.read_text("utf-8") == before
