"""`ontherecord check --against`: former versions, as real repositories have them."""

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from ontherecord.cli import cli

ARTICLE = (
    "“The harbour opens on Monday,” said Rana Osei. At least 400 dockers had stopped work. At least 440 came later.\n"
)
RECORD = """\
headline: The harbour opens again
published: 2024-08-19
numbers:
  - id: dockers
    figure: at least 440
    label: dockers on strike
"""
CHANGED = RECORD.replace("440", "400")
CONFIGURATION = "site_name: Test\ndocs_dir: content\nplugins: [ontherecord]\n"
CORRECTION = """\
corrections:
  - id: dockers-correction
    date: 2024-09-02
    kind: correction
    entry: dockers
    text: An earlier version of this page gave this figure as at least 440.
    was: at least 440
    now: at least 400
"""
IDENTITY = {
    "GIT_AUTHOR_NAME": "A",
    "GIT_AUTHOR_EMAIL": "a@example.org",
    "GIT_COMMITTER_NAME": "A",
    "GIT_COMMITTER_EMAIL": "a@example.org",
    "GIT_CONFIG_GLOBAL": os.devnull,
    "GIT_CONFIG_SYSTEM": os.devnull,
}


class Clone:
    """A repository in a folder, and what people do in it."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder

    def git(self, *arguments: str) -> str:
        done = subprocess.run(
            ["git", *arguments], cwd=self.folder, env=os.environ | IDENTITY, capture_output=True, text=True, check=False
        )
        assert done.returncode == 0, done.stderr
        return done.stdout.strip()

    def write(self, name: str, text: str) -> Path:
        file = self.folder / name
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(text, "utf-8")
        return file

    def commit(self, message: str = "change") -> str:
        self.git("add", "--all")
        self.git("commit", "--quiet", "--allow-empty", "--message", message)
        return self.git("rev-parse", "HEAD")

    def clone(self, to: Path, *options: str) -> "Clone":
        subprocess.run(
            ["git", "clone", "--quiet", *options, self.folder.as_uri(), str(to)],
            env=os.environ | IDENTITY,
            check=True,
            capture_output=True,
        )
        return Clone(to)


@pytest.fixture(autouse=True)
def _quiet(monkeypatch: pytest.MonkeyPatch) -> None:
    """No configuration of whoever runs the tests; and a day that stays."""
    for name, value in {**IDENTITY, "SOURCE_DATE_EPOCH": "1725235200"}.items():
        monkeypatch.setenv(name, value)


@pytest.fixture
def newsroom(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Clone:
    """A repository with one published explainer on `main`; the command is run in it, on a branch."""
    here = Clone(tmp_path / "newsroom")
    here.folder.mkdir()
    here.git("init", "--quiet", "--initial-branch=main")
    here.write("mkdocs.yml", CONFIGURATION)
    here.write("content/harbour.txt", ARTICLE)
    here.write("content/harbour.yml", RECORD)
    here.commit("published")
    here.git("checkout", "--quiet", "-b", "change")
    monkeypatch.chdir(here.folder)
    return here


def check(*arguments: str) -> Result:
    result = CliRunner().invoke(cli, ["check", *arguments])
    assert result.exception is None or isinstance(result.exception, SystemExit), result.exception
    return result


def codes(result: Result) -> list[str]:
    return [one["code"] for one in json.loads(result.stdout)]


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


def refuse(*arguments: str) -> str:
    """What the command says when it cannot compare."""
    result = check(*arguments)
    assert (result.exit_code, result.stdout) == (2, "")
    assert "Traceback" not in result.stderr
    return result.stderr


def test_a_shallow_clone_says_what_it_lacks(newsroom: Clone, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    newsroom.commit()
    there = newsroom.clone(tmp_path / "there", "--depth=1", "--branch=change")
    monkeypatch.chdir(there.folder)
    assert refuse("--against", "HEAD~1") == (
        "Error: This clone does not have HEAD~1. It is shallow: fetch the history with git fetch --unshallow\n"
        "In a GitHub workflow, give actions/checkout `fetch-depth: 0`.\n"
    )
    assert refuse("--against", "origin/main") == (
        "Error: This clone does not have origin/main. Fetch it: "
        "git fetch --depth=1 origin main:refs/remotes/origin/main\n"
        "In a GitHub workflow, give actions/checkout `fetch-depth: 0`.\n"
    )
    there.git("fetch", "--quiet", "--unshallow")
    assert check("--against", "HEAD~1").stdout == "no problems\n"


def test_a_name_that_is_no_version(newsroom: Clone) -> None:
    assert refuse("--against", "mian") == (
        "Error: This clone does not have mian. Did you mean main? Its branches are listed by: git branch --all\n"
    )


@pytest.mark.parametrize("name", ["", "origin/", "/"])
def test_a_name_that_a_workflow_left_empty(name: str, newsroom: Clone) -> None:
    assert "names no version" in refuse("--against", name)


@pytest.mark.parametrize("name", ["--output=owned", "-h", "main\nmain", "\x1b[31m", "--upload-pack=touch owned"])
def test_a_name_that_would_be_an_option(name: str, newsroom: Clone) -> None:
    assert "cannot be a version" in refuse(f"--against={name}")
    assert not (newsroom.folder / "owned").exists()


@pytest.mark.parametrize("name", ["$(touch owned)", "`touch owned`", ";touch owned", "main;touch owned", "a b", "é"])
def test_no_shell_reads_the_name(name: str, newsroom: Clone) -> None:
    assert "This clone does not have" in refuse("--against", name)
    assert not (newsroom.folder / "owned").exists()


def test_no_repository(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    there = Clone(tmp_path)
    there.write("mkdocs.yml", CONFIGURATION)
    there.write("content/harbour.txt", ARTICLE)
    there.write("content/harbour.yml", RECORD)
    monkeypatch.chdir(tmp_path)
    assert refuse("--against", "main") == (
        f"Error: --against reads the former version from git, and {tmp_path.resolve()}/content is in no git repository. "
        "Run it in a clone of the repository (git clone …); a downloaded archive has no former versions.\n"
    )


def test_no_commit_yet(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    there = Clone(tmp_path)
    there.git("init", "--quiet")
    there.write("content/harbour.txt", ARTICLE)
    there.write("content/harbour.yml", RECORD)
    monkeypatch.chdir(tmp_path)
    assert "This repository has no commit yet" in refuse("--against", "main")


def test_no_git(newsroom: Clone, monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setenv("PATH", str(tmp_path))
    assert "git is not installed here. Get it from https://git-scm.com/downloads" in refuse("--against", "main")


def test_a_git_that_does_not_start(newsroom: Clone, monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    program = tmp_path / "git"
    program.write_text("#!/nowhere/at/all\n", "utf-8")
    program.chmod(0o755)
    monkeypatch.setenv("PATH", str(tmp_path))
    assert "git cannot be started" in refuse("--against", "main")


def test_a_repository_of_another_user(newsroom: Clone, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("GIT_TEST_ASSUME_DIFFERENT_OWNER", "1")
    told = refuse("--against", "main")
    assert "belongs to another user" in told
    assert f"git config --global --add safe.directory {newsroom.folder.resolve()}" in told


def test_a_clone_without_former_contents(newsroom: Clone, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    newsroom.write("content/harbour.yml", CHANGED)
    newsroom.commit()
    newsroom.git("config", "uploadpack.allowFilter", "true")
    there = newsroom.clone(tmp_path / "there", "--filter=blob:none", "--branch=change")
    monkeypatch.chdir(there.folder)
    assert "lacks former contents" in refuse("--against", "origin/main")


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


def test_the_work_tree_and_the_repository_stay_as_they_are(newsroom: Clone) -> None:
    newsroom.write("content/harbour.yml", CHANGED)

    def state() -> dict[str, tuple[int, bytes]]:
        return {
            str(path): (path.stat().st_mtime_ns, path.read_bytes())
            for path in newsroom.folder.rglob("*")
            if path.is_file()
        }

    before = state()
    check("--against", "main")
    assert state() == before


def test_nothing_that_a_repository_names_is_run(newsroom: Clone) -> None:
    owned = newsroom.folder / "owned"
    script = newsroom.write("run.sh", f"#!/bin/sh\ntouch {owned}\nexit 1\n")
    script.chmod(0o755)
    for name in ("post-checkout", "reference-transaction", "post-index-change", "pre-auto-gc"):
        hook = newsroom.folder / ".git/hooks" / name
        hook.write_text(script.read_text("utf-8"), "utf-8")
        hook.chmod(0o755)
    newsroom.write("content/harbour.yml", CHANGED)
    newsroom.write(".gitattributes", "*.yml filter=bad diff=bad\n")
    with (newsroom.folder / ".git/config").open("a", encoding="utf-8") as file:
        file.write(f"""
[core]
    fsmonitor = {script}
    sshCommand = {script}
    pager = {script}
    gitProxy = {script}
    editor = {script}
    askPass = {script}
[filter "bad"]
    smudge = {script}
    clean = {script}
    process = {script}
    required = true
[diff]
    external = {script}
[diff "bad"]
    textconv = {script}
    command = {script}
[alias]
    rev-parse = !{script}
    cat-file = !{script}
[gpg]
    program = {script}
[log]
    showSignature = true
[pager]
    rev-parse = {script}
    ls-tree = {script}
    cat-file = {script}
[credential]
    helper = !{script}
""")
    result = check("--against", "main", "--format", "json")
    assert codes(result) == ["changed-without-correction"]
    assert not owned.exists()


@pytest.mark.parametrize("address", ["ext::{script} %S", "ssh://example.org/x", "file:///{folder}"])
def test_nothing_is_fetched_when_contents_are_lacking(address: str, newsroom: Clone) -> None:
    owned = newsroom.folder / "owned"
    script = newsroom.write("run.sh", f"#!/bin/sh\ntouch {owned}\nexit 1\n")
    script.chmod(0o755)
    newsroom.write("content/harbour.yml", CHANGED)
    blob = newsroom.git("rev-parse", "main:content/harbour.yml")
    (newsroom.folder / ".git/objects" / blob[:2] / blob[2:]).unlink()
    with (newsroom.folder / ".git/config").open("a", encoding="utf-8") as file:
        file.write(f"""
[core]
    repositoryFormatVersion = 1
    sshCommand = {script}
[extensions]
    partialClone = origin
[protocol]
    allow = always
[remote "origin"]
    url = {address.format(script=script, folder=newsroom.folder)}
    uploadpack = {script}
    promisor = true
    fetch = +refs/heads/*:refs/remotes/origin/*
""")
    assert "lacks former contents" in refuse("--against", "main")
    assert not owned.exists()


def test_in_a_hook_of_git_s_own(newsroom: Clone, monkeypatch: pytest.MonkeyPatch) -> None:
    newsroom.write("content/harbour.yml", CHANGED)
    monkeypatch.setenv("GIT_DIR", ".git")
    monkeypatch.setenv("GIT_INDEX_FILE", ".git/index")
    monkeypatch.setenv("GIT_TRACE", "1")
    assert codes(check("--against", "main", "--format", "json")) == ["changed-without-correction"]


def test_a_day_that_is_none(newsroom: Clone, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "yesterday")
    assert "SOURCE_DATE_EPOCH is 'yesterday'" in check("--against", "main").stderr


def test_a_reader_that_has_gone(newsroom: Clone) -> None:
    newsroom.write("content/harbour.yml", CHANGED)
    command = [sys.executable, "-c", "from ontherecord.cli import main; main()", "check", "--against", "main"]
    with subprocess.Popen(command, cwd=newsroom.folder, stdout=subprocess.PIPE, stderr=subprocess.PIPE) as process:
        assert process.stdout is not None
        assert process.stderr is not None
        process.stdout.close()
        assert b"Traceback" not in process.stderr.read()
