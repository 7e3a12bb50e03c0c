"""`ontherecord check --against`: versions that cannot be had, and repositories that are not trusted."""

from pathlib import Path

import pytest
from tests.clones import ARTICLE, CHANGED, CONFIGURATION, RECORD, Clone, check, codes, publish, settle


@pytest.fixture(autouse=True)
def _quiet(monkeypatch: pytest.MonkeyPatch) -> None:
    settle(monkeypatch)


@pytest.fixture
def newsroom(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Clone:
    """A repository with one published explainer on `main`; the command is run in it, on a branch."""
    here = publish(tmp_path / "newsroom")
    monkeypatch.chdir(here.folder)
    return here


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
