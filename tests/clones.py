"""Repositories with what was published before, for `ontherecord check --against`."""

import json
import os
import subprocess
from pathlib import Path

import pytest
from click.testing import Result
from tests.command import run

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
        """Run git, which must succeed; gives what it says."""
        done = subprocess.run(
            ["git", *arguments], cwd=self.folder, env=os.environ | IDENTITY, capture_output=True, text=True, check=False
        )
        assert done.returncode == 0, done.stderr
        return done.stdout.strip()

    def write(self, name: str, text: str) -> Path:
        """Put a file into the folder."""
        file = self.folder / name
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(text, "utf-8")
        return file

    def commit(self, message: str = "change") -> str:
        """Commit everything; gives the name of the commit."""
        self.git("add", "--all")
        self.git("commit", "--quiet", "--allow-empty", "--message", message)
        return self.git("rev-parse", "HEAD")

    def clone(self, to: Path, *options: str) -> "Clone":
        """Clone the repository."""
        subprocess.run(
            ["git", "clone", "--quiet", *options, self.folder.as_uri(), str(to)],
            env=os.environ | IDENTITY,
            check=True,
            capture_output=True,
        )
        return Clone(to)


def settle(monkeypatch: pytest.MonkeyPatch) -> None:
    """No configuration of whoever runs the tests; and a day that stays."""
    for name, value in {**IDENTITY, "SOURCE_DATE_EPOCH": "1725235200"}.items():
        monkeypatch.setenv(name, value)


def publish(folder: Path) -> Clone:
    """A repository with one published explainer on `main`, with a branch checked out."""
    here = Clone(folder)
    here.folder.mkdir()
    here.git("init", "--quiet", "--initial-branch=main")
    here.write("mkdocs.yml", CONFIGURATION)
    here.write("content/harbour.txt", ARTICLE)
    here.write("content/harbour.yml", RECORD)
    here.commit("published")
    here.git("checkout", "--quiet", "-b", "change")
    return here


def check(*arguments: str) -> Result:
    """Run `ontherecord check`."""
    return run("check", *arguments)


def codes(result: Result) -> list[str]:
    """The codes of the problems that a command wrote as JSON."""
    return [one["code"] for one in json.loads(result.stdout)]
