"""`ontherecord check --against`: former versions, as real repositories have them."""

import json
from pathlib import Path

import pytest
from tests.clones import ARTICLE, CHANGED, CONFIGURATION, CORRECTION, RECORD, Clone, check, codes, publish, settle
from tests.command import leave_early


@pytest.fixture(autouse=True)
def _quiet(monkeypatch: pytest.MonkeyPatch) -> None:
    settle(monkeypatch)


@pytest.fixture
def newsroom(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Clone:
    """A repository with one published explainer on `main`; the command is run in it, on a branch."""
    here = publish(tmp_path / "newsroom")
    monkeypatch.chdir(here.folder)
    return here


def test_nothing_changed(newsroom: Clone) -> None:
    result = check("--against", "main")
    assert (result.exit_code, result.stdout, result.stderr) == (0, "no problems\n", "")


def test_a_change_that_is_not_committed_yet(newsroom: Clone) -> None:
    newsroom.write("content/harbour.yml", CHANGED)
    result = check("--against", "main")
    assert result.exit_code == 1
    assert (
        result.stdout
        == f"""\
content/harbour.yml:5:13: error: the figure of this number changed after publication, and no correction tells readers \
[changed-without-correction]
  5 |     figure: at least 400
    |             ^^^^^^^^^^^^
  found:    at least 400
  expected: “at least 440”, as published; or a correction that names `dockers`, at the end of the file
  paste:
{CORRECTION}
1 error in 1 file
"""
    )
    newsroom.write("content/harbour.yml", CHANGED + CORRECTION)
    assert check("--against", "main", "--strict").stdout == "no problems\n"
    assert check().stdout == "no problems\n"


def test_a_change_that_is_committed(newsroom: Clone) -> None:
    newsroom.write("content/harbour.yml", CHANGED)
    newsroom.commit()
    assert codes(check("--against", "main", "--format", "json")) == ["changed-without-correction"]
    assert codes(check("--against", "HEAD~1", "--format", "json")) == ["changed-without-correction"]
    assert check("--against", "HEAD").stdout == "no problems\n"


def test_problems_are_sorted_among_the_others_and_written_in_every_form(newsroom: Clone) -> None:
    newsroom.write("content/harbour.yml", CHANGED.replace("label", "lable").replace("headline: The", "headline:  The"))
    newsroom.write("content/about.md", "<b>About</b>\n")
    told = json.loads(check("--against", "main", "--format", "json").stdout)
    assert [(one["path"], one["line"], one["code"]) for one in told] == [
        ("content/about.md", 1, "raw-html"),
        ("content/harbour.yml", 5, "changed-without-correction"),
        ("content/harbour.yml", 6, "unknown-key"),
    ]
    assert told[1]["paste"] == CORRECTION.rstrip("\n")
    lines = check("--against", "main", "--format", "github").stdout.splitlines()
    assert lines[1].startswith("::error file=content/harbour.yml,line=5,col=13,")
    assert "%0Apaste:%0Acorrections:%0A  - id: dockers-correction%0A" in lines[1]


def test_only_what_was_asked_for_is_reported(newsroom: Clone) -> None:
    newsroom.write("content/harbour.yml", CHANGED)
    (newsroom.folder / "content/gate").mkdir()
    assert check("content/gate", "--against", "main").stdout == "no problems\n"
    assert check("content/harbour.txt", "--against", "main").exit_code == 1


def test_a_project_that_is_named_twice_is_read_once(newsroom: Clone) -> None:
    newsroom.git("checkout", "--quiet", "--orphan", "empty")
    newsroom.git("rm", "--quiet", "-r", "--cached", ".")
    newsroom.git("commit", "--quiet", "--allow-empty", "--message", "nothing")
    result = check("content/harbour.yml", "content/harbour.txt", "content", "--against", "empty")
    assert len(result.stderr.splitlines()) == 1


def test_a_page_that_is_gone_and_one_that_moved(newsroom: Clone) -> None:
    newsroom.write("content/index.md", "# News\n")
    newsroom.git("rm", "--quiet", "content/harbour.yml", "content/harbour.txt")
    newsroom.commit()
    result = check("--against", "main", "--format", "json")
    assert (result.exit_code, codes(result)) == (1, ["page-vanished"])
    newsroom.write("content/port/harbour.txt", ARTICLE)
    newsroom.write("content/port/harbour.yml", RECORD)  # not even added yet
    result = check("--against", "main", "--format", "json")
    assert (result.exit_code, codes(result)) == (0, ["page-moved"])


def test_the_branch_is_held_against_where_it_left_not_against_what_came_since(newsroom: Clone) -> None:
    newsroom.git("checkout", "--quiet", "main")
    newsroom.write("content/gate.txt", ARTICLE)
    newsroom.write("content/gate.yml", RECORD)
    newsroom.write("content/harbour.yml", RECORD.replace("440", "450"))
    newsroom.commit("published since")
    newsroom.git("checkout", "--quiet", "change")
    assert check("--against", "main").stdout == "no problems\n"


def test_the_merge_commit_of_a_pull_request(newsroom: Clone, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    newsroom.write("content/harbour.yml", CHANGED)
    newsroom.commit()
    newsroom.git("checkout", "--quiet", "main")
    newsroom.write("content/gate.txt", ARTICLE)
    newsroom.write("content/gate.yml", RECORD)
    newsroom.commit("published since")
    newsroom.git("checkout", "--quiet", "-b", "pull", "main")
    newsroom.git("merge", "--quiet", "--no-ff", "--no-edit", "change")
    # What actions/checkout makes: one commit, on no branch.
    there = newsroom.clone(tmp_path / "there", "--depth=1", "--branch=pull")
    there.git("checkout", "--quiet", "--detach")
    monkeypatch.chdir(there.folder)
    lacking = check("--against", "origin/main")
    assert lacking.exit_code == 2
    command = next(line for line in lacking.stderr.splitlines() if "git fetch" in line).partition("Fetch it: ")[2]
    assert command == "git fetch --depth=1 origin main:refs/remotes/origin/main"
    there.git(*command.split()[1:])
    result = check("--against", "origin/main", "--format", "json")
    assert codes(result) == ["changed-without-correction"]
    assert "This clone is shallow" in result.stderr
    # And with the whole history, `fetch-depth: 0`.
    whole = newsroom.clone(tmp_path / "whole", "--branch=pull")
    monkeypatch.chdir(whole.folder)
    result = check("--against", "origin/main", "--format", "json")
    assert (codes(result), result.stderr) == (["changed-without-correction"], "")


def test_a_content_folder_without_a_project_in_a_folder_of_the_repository(
    newsroom: Clone, monkeypatch: pytest.MonkeyPatch
) -> None:
    newsroom.write("desk/explainers/harbour.txt", ARTICLE)
    newsroom.write("desk/explainers/harbour.yml", RECORD)
    newsroom.commit()
    newsroom.write("desk/explainers/harbour.yml", CHANGED)
    assert codes(check("desk/explainers", "--against", "HEAD", "--format", "json")) == ["changed-without-correction"]
    monkeypatch.chdir(newsroom.folder / "desk/explainers")
    result = check("--against", "HEAD")
    assert result.stdout.startswith("harbour.yml:5:13: error: ")


def test_a_project_in_a_folder_of_the_repository(newsroom: Clone, monkeypatch: pytest.MonkeyPatch) -> None:
    newsroom.write("desk/mkdocs.yml", CONFIGURATION)
    newsroom.write("desk/content/harbour.txt", ARTICLE)
    newsroom.write("desk/content/harbour.yml", RECORD)
    newsroom.commit()
    newsroom.write("desk/content/harbour.yml", CHANGED)
    monkeypatch.chdir(newsroom.folder / "desk")
    assert check("--against", "HEAD").stdout.startswith("content/harbour.yml:5:13: error: ")


def test_the_former_configuration_says_where_the_content_was(newsroom: Clone) -> None:
    newsroom.git("mv", "content", "text")
    newsroom.write("mkdocs.yml", CONFIGURATION.replace("content", "text"))
    assert check("--against", "main").stdout == "no problems\n"
    newsroom.write("text/harbour.yml", CHANGED)
    assert check("--against", "main").stdout.startswith("text/harbour.yml:5:13: error: ")


def test_what_was_excluded_then_was_not_published(newsroom: Clone) -> None:
    newsroom.write("mkdocs.yml", CONFIGURATION + "exclude_docs: |\n  old/\n")
    newsroom.write("content/old/harbour.yml", RECORD)
    newsroom.write("content/old/harbour.txt", ARTICLE)
    newsroom.commit()
    newsroom.git("rm", "--quiet", "-r", "content/old")
    assert check("--against", "HEAD").stdout == "no problems\n"


def test_what_is_excluded_now_is_gone(newsroom: Clone) -> None:
    newsroom.write("mkdocs.yml", CONFIGURATION + "exclude_docs: |\n  harbour.*\n")
    newsroom.write("content/gate.txt", ARTICLE)
    newsroom.write("content/gate.yml", RECORD.replace("harbour", "gate").replace("dockers", "guards"))
    result = check("--against", "main", "--format", "json")
    assert codes(result) == ["page-vanished"]


def test_what_is_a_draft_by_the_configuration_is_not_published(newsroom: Clone) -> None:
    drafts = CONFIGURATION + "draft_docs: |\n  desk/\n"
    newsroom.write("mkdocs.yml", drafts)
    newsroom.write("content/desk/gate.txt", ARTICLE)
    newsroom.write("content/desk/gate.yml", RECORD)
    newsroom.commit()
    newsroom.write("content/desk/gate.yml", CHANGED)
    assert check("--against", "HEAD").stdout == "no problems\n"
    newsroom.write("mkdocs.yml", drafts + "  harbour.*\n")
    assert codes(check("--against", "HEAD", "--format", "json")) == ["page-vanished"]


def test_content_that_is_a_repository_of_its_own(newsroom: Clone) -> None:
    inner = Clone(newsroom.folder / "content")
    inner.git("init", "--quiet", "--initial-branch=main")
    inner.commit()
    inner.write("harbour.yml", CHANGED)
    assert codes(check("--against", "main", "--format", "json")) == ["changed-without-correction"]


def test_a_worktree(newsroom: Clone, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    newsroom.git("worktree", "add", "--quiet", str(tmp_path / "tree"), "-b", "other")
    (tmp_path / "tree/content/harbour.yml").write_text(CHANGED, "utf-8")
    monkeypatch.chdir(tmp_path / "tree")
    assert codes(check("--against", "main", "--format", "json")) == ["changed-without-correction"]


def test_a_repository_that_names_its_contents_by_sha256(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    there = Clone(tmp_path)
    there.git("init", "--quiet", "--initial-branch=main", "--object-format=sha256")
    there.write("content/harbour.txt", ARTICLE)
    there.write("content/harbour.yml", RECORD)
    there.commit()
    monkeypatch.chdir(tmp_path)
    assert check("--against", "main").stdout == "no problems\n"
    there.write("content/harbour.yml", CHANGED)
    assert codes(check("--against", "main", "--format", "json")) == ["changed-without-correction"]


def test_nothing_was_published_then(newsroom: Clone) -> None:
    newsroom.git("checkout", "--quiet", "--orphan", "empty")
    newsroom.git("rm", "--quiet", "-r", "--cached", ".")
    newsroom.git("commit", "--quiet", "--allow-empty", "--message", "nothing")
    result = check("--against", "empty")
    assert (result.exit_code, result.stdout) == (0, "no problems\n")
    assert result.stderr == "empty has no content folder: nothing was published then that could have changed.\n"


def test_names_that_are_no_plain_text(newsroom: Clone) -> None:
    newsroom.write("content/les grèves/été.yml", RECORD)
    newsroom.write("content/les grèves/été.txt", ARTICLE)
    newsroom.commit()
    newsroom.write("content/les grèves/été.yml", CHANGED)
    assert check("--against", "HEAD").stdout.startswith("content/les grèves/été.yml:5:13: error: ")


def test_a_link_that_was_committed_is_not_read(newsroom: Clone) -> None:
    (newsroom.folder / "content/secret.yml").symlink_to("/etc/hostname")
    newsroom.commit()
    (newsroom.folder / "content/secret.yml").unlink()
    assert check("--against", "HEAD").stdout == "no problems\n"


def test_line_ends_that_git_turned_are_no_change(newsroom: Clone) -> None:
    (newsroom.folder / "content/harbour.yml").write_bytes(RECORD.replace("\n", "\r\n").encode())
    assert check("--against", "main").stdout == "no problems\n"


def test_a_day_that_is_none(newsroom: Clone, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "yesterday")
    assert "SOURCE_DATE_EPOCH is 'yesterday'" in check("--against", "main").stderr


def test_a_reader_that_has_gone(newsroom: Clone) -> None:
    newsroom.write("content/harbour.yml", CHANGED)
    assert b"Traceback" not in leave_early(newsroom.folder, "check", "--against", "main")
