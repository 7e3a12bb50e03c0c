"""The command `ontherecord`, as a person runs it."""

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from ontherecord.cli import cli
from ontherecord.record.schema import make_schema

ARTICLE = "“The harbour opens on Monday,” the transport minister said. At least 400 dockers had stopped work.\n"
RECORD = """\
headline: The harbour opens again
published: 2024-08-19
statements:
  - id: opens
    who: Rana Osei
    quote: The harbour opens on Monday
"""
WRONG = RECORD.replace("harbour opens on", "harbor opens on")
REPORT = """\
content/harbour.yml:6:12: error: the article does not contain this quote [quote-not-found]
  6 |     quote: The harbor opens on Monday
    |            ^^^^^^^^^^^^^^^^^^^^^^^^^^
  found:    The harbor opens on Monday
  expected: the words as they stand between quotation marks in the article
  nearest:  “The harbour opens on Monday” (content/harbour.txt:1:2)
  write:    quote: The harbour opens on Monday

1 error in 1 file
"""


@pytest.fixture
def project(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A project with one explainer, in which the command is run."""
    (tmp_path / "mkdocs.yml").write_text("site_name: Test\ndocs_dir: content\nplugins: [ontherecord]\n", "utf-8")
    (tmp_path / "content").mkdir()
    (tmp_path / "content/harbour.txt").write_text(ARTICLE, "utf-8")
    (tmp_path / "content/harbour.yml").write_text(RECORD, "utf-8")
    monkeypatch.chdir(tmp_path)
    return tmp_path


def run(*arguments: str) -> Result:
    result = CliRunner().invoke(cli, arguments)
    assert result.exception is None or isinstance(result.exception, SystemExit), result.exception
    return result


def write(project: Path, record: str, name: str = "harbour.yml") -> Path:
    file = project / "content" / name
    file.parent.mkdir(exist_ok=True)
    file.write_bytes(record.encode())
    return file


def test_all_is_well(project: Path) -> None:
    result = run("check")
    assert (result.exit_code, result.stdout, result.stderr) == (0, "no problems\n", "")


def test_an_error(project: Path) -> None:
    write(project, WRONG)
    result = run("check")
    assert (result.exit_code, result.stdout, result.stderr) == (1, REPORT, "")


@pytest.mark.parametrize("path", ["content", "content/harbour.yml", "content/harbour.txt", ".", "mkdocs.yml"])
def test_whatever_names_the_record_checks_it(path: str, project: Path) -> None:
    write(project, WRONG)
    assert run("check", path).stdout == REPORT


def test_from_inside_the_folder_paths_are_as_seen_from_there(project: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    write(project, WRONG)
    monkeypatch.chdir(project / "content")
    result = run("check")
    assert result.exit_code == 1
    assert result.stdout == REPORT.replace("content/", "")


def test_only_what_was_asked_for_is_reported(project: Path) -> None:
    write(project, WRONG)
    write(project, WRONG, "other/port.yml")
    write(project, ARTICLE, "other/port.txt")
    assert run("check", "content/other").stdout == REPORT.replace("harbour.", "other/port.")
    assert run("check", "content/harbour.yml").stdout == REPORT
    assert run("check", "content/harbour.yml", "content/other").stdout.endswith("2 errors in 2 files\n")
    assert run("check", "content/harbour.yml", "content/harbour.txt").stdout == REPORT


def test_what_two_files_disagree_about_is_told_of_either(project: Path) -> None:
    for name, figure in (("may", "1,240"), ("june", "1,420")):
        write(project, f"The ferry carried {figure} people.\n", f"{name}.txt")
        write(project, f"headline: Ferry\npublished: 2024-06-03\nnumbers:\n  - {{id: n, figure: '{figure}', "
              "label: people, series: ferry}\n", f"{name}.yml")  # fmt: skip
    for name, other in (("may", "june"), ("june", "may")):
        for path in (f"content/{name}.yml", f"content/{name}.txt"):
            output = run("check", path).output
            assert output.startswith(f"content/{name}.yml:4:21: warning: two explainers give different values")
            assert f"as in content/{other}.yml:4:21;" in output
            assert output.endswith("1 warning in 1 file\n")


def test_people_and_topics_are_read_along(project: Path) -> None:
    write(project, "rana-osei: {name: Rana Osei}\n", "people.yml")
    write(project, "title: The strike\n", "topics/strike.yml")
    write(project, RECORD.replace("Rana Osei", "rana-osei") + "topics: [strike]\n")
    assert run("check", "content/harbour.yml").stdout == "no problems\n"


def test_a_folder_without_a_project(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    write(tmp_path, WRONG)
    write(tmp_path, ARTICLE, "harbour.txt")
    assert run("check").stdout == REPORT
    assert run("check", "content").stdout == REPORT


def test_warnings_fail_when_strict(project: Path) -> None:
    (project / "content/about.md").write_text("# About\n\n<b>us</b>\n", "utf-8")
    relaxed, strict = run("check"), run("check", "--strict")
    assert relaxed.stdout == strict.stdout
    assert relaxed.stdout.endswith("1 warning in 1 file\n")
    assert (relaxed.exit_code, strict.exit_code) == (0, 1)


def test_notes_never_fail(project: Path) -> None:
    write(project, RECORD.replace("  - id: opens\n    who", "  - who"))
    result = run("check", "--strict")
    assert result.stdout.endswith("1 note in 1 file\n")
    assert result.exit_code == 0


def test_json(project: Path) -> None:
    write(project, WRONG)
    result = run("check", "--format", "json")
    assert result.exit_code == 1
    assert [one["code"] for one in json.loads(result.stdout)] == ["quote-not-found"]
    write(project, RECORD)
    assert run("check", "--format", "json").stdout == "[]\n"


def test_github(project: Path) -> None:
    write(project, WRONG)
    result = run("check", "--format", "github")
    assert result.exit_code == 1
    assert result.stdout.startswith(
        "::error file=content/harbour.yml,line=6,col=12,title=On the Record%3A quote-not-found::"
    )


@pytest.mark.parametrize(
    "arguments",
    [
        ["check", "nowhere"],
        ["check", "--format", "xml"],
        ["check", "--what"],
        ["what"],
        ["ids", "--strict"],
        ["schema", "record"],
    ],
)
def test_misuse(arguments: list[str], project: Path) -> None:
    result = run(*arguments)
    assert result.exit_code == 2
    assert result.stdout == ""
    assert result.stderr.startswith("Usage: ")


def test_nothing_to_check(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    result = run("check")
    assert (result.exit_code, result.stdout, result.stderr) == (
        2,
        "",
        (
            "Error: There is no mkdocs.yml here and no folder named content. "
            "Run this in your project's folder, or name the folder with your explainers.\n"
        ),
    )


def test_a_content_folder_that_is_not_there(project: Path) -> None:
    (project / "mkdocs.yml").write_text("site_name: Test\ndocs_dir: text\n", "utf-8")
    result = run("check")
    assert (result.exit_code, result.stderr) == (2, "Error: mkdocs.yml names the folder text, which is not there.\n")


def test_a_configuration_that_is_no_yaml(project: Path) -> None:
    (project / "mkdocs.yml").write_text("site_name: Test: more\n", "utf-8")
    result = run("check")
    assert result.exit_code == 2
    assert result.stderr == "Error: mkdocs.yml:1:16: this is not valid YAML: mapping values are not allowed here\n"


def test_a_configuration_with_tags_of_mkdocs_own(project: Path) -> None:
    (project / "mkdocs.yml").write_text(
        "site_name: !ENV NAME\ndocs_dir: content\nmarkdown_extensions:\n"
        "  - x: {y: !!python/name:os.system , z: !!python/object/apply:os.getcwd []}\n",
        "utf-8",
    )
    assert run("check").stdout == "no problems\n"


def test_what_mkdocs_leaves_out_is_left_out(project: Path) -> None:
    (project / "mkdocs.yml").write_text("site_name: Test\ndocs_dir: content\nexclude_docs: |\n  old/\n", "utf-8")
    write(project, WRONG, "old/harbour.yml")
    write(project, WRONG, ".hidden/harbour.yml")
    assert run("check").stdout == "no problems\n"


def test_the_options_of_the_plugin_are_known(project: Path) -> None:
    write(project, "<b>About</b>\n", "about.md")
    write(project, "<svg/>", "map.svg")
    assert run("check").stdout.endswith("1 error and 1 warning in 2 files\n")
    (project / "mkdocs.yml").write_text(
        "site_name: Test\ndocs_dir: content\nplugins: [{ontherecord: {pages: mkdocs, allow_active_files: true}}]\n",
        "utf-8",
    )
    assert run("check").stdout == "no problems\n"


@pytest.mark.parametrize("arguments", [[], ["audit"], ["check"], ["draft"], ["due"], ["ids"], ["schema"]])
def test_help(arguments: list[str]) -> None:
    result = run(*arguments, "--help")
    assert result.exit_code == 0
    assert result.stdout.startswith("Usage: ")
    assert max(map(len, result.stdout.splitlines())) <= 100
    assert result.stdout == run(*arguments, "-h").stdout


def test_the_schema_is_printed() -> None:
    assert json.loads(run("schema").stdout) == make_schema("explainer")
    assert json.loads(run("schema", "people").stdout) == make_schema("people")


def test_the_schemas_are_written(tmp_path: Path) -> None:
    result = run("schema", "--output", str(tmp_path / "schema"))
    files = sorted((tmp_path / "schema").iterdir())
    assert [file.name for file in files] == ["explainer.schema.json", "people.schema.json", "topic.schema.json"]
    assert sorted(result.stdout.split()) == [str(file) for file in files]
    assert json.loads(files[2].read_text("utf-8")) == make_schema("topic")


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


class TestAsAProcess:
    """What only shows when the command is a process of its own."""

    def start(self, *arguments: str, folder: Path, **environment: str) -> subprocess.CompletedProcess[bytes]:
        command = [sys.executable, "-c", "from ontherecord.cli import main; main()", *arguments]
        return subprocess.run(command, cwd=folder, env=os.environ | environment, capture_output=True, check=False)

    def test_exit_codes(self, project: Path) -> None:
        assert self.start("check", folder=project).returncode == 0
        write(project, WRONG)
        result = self.start("check", folder=project)
        assert (result.returncode, result.stdout.decode(), result.stderr) == (1, REPORT, b"")
        assert self.start("check", "nowhere", folder=project).returncode == 2

    def test_a_terminal_that_knows_only_ascii(self, project: Path) -> None:
        write(project, WRONG)
        result = self.start("check", folder=project, PYTHONIOENCODING="ascii", PYTHONUTF8="0", LC_ALL="C")
        assert result.returncode == 1
        assert b"Traceback" not in result.stderr
        assert b"quote-not-found" in result.stdout

    def test_a_reader_that_has_gone(self, project: Path) -> None:
        write(project, WRONG)
        command = [sys.executable, "-c", "from ontherecord.cli import main; main()", "check"]
        with subprocess.Popen(command, cwd=project, stdout=subprocess.PIPE, stderr=subprocess.PIPE) as process:
            assert process.stdout is not None
            assert process.stderr is not None
            process.stdout.close()
            assert b"Traceback" not in process.stderr.read()
