"""The command `ontherecord`, as a person runs it."""

import json
from pathlib import Path

import pytest
from tests.command import ARTICLE, RECORD, WRONG, leave_early, make_project, run, start, write

from ontherecord.record.schema import make_schema

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
    make_project(tmp_path)
    monkeypatch.chdir(tmp_path)
    return tmp_path


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


class TestAsAProcess:
    """What only shows when the command is a process of its own."""

    def test_exit_codes(self, project: Path) -> None:
        assert start(project, "check").returncode == 0
        write(project, WRONG)
        result = start(project, "check")
        assert (result.returncode, result.stdout.decode(), result.stderr) == (1, REPORT, b"")
        assert start(project, "check", "nowhere").returncode == 2

    def test_a_terminal_that_knows_only_ascii(self, project: Path) -> None:
        write(project, WRONG)
        result = start(project, "check", PYTHONIOENCODING="ascii", PYTHONUTF8="0", LC_ALL="C")
        assert result.returncode == 1
        assert b"Traceback" not in result.stderr
        assert b"quote-not-found" in result.stdout

    def test_a_reader_that_has_gone(self, project: Path) -> None:
        write(project, WRONG)
        assert b"Traceback" not in leave_early(project, "check")
