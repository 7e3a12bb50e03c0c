"""Every way of calling MkDocs builds the site as it always did."""

import os
import subprocess
from pathlib import Path

import pytest
from tests.newsroom import RECORD, Newsroom


@pytest.fixture
def newsroom(tmp_path: Path) -> Newsroom:
    """A newsroom that has not built anything yet."""
    newsroom = Newsroom(tmp_path)
    newsroom.write_all()
    return newsroom


def test_build_clears_what_is_no_longer_there_and_keeps_dot_files(newsroom: Newsroom) -> None:
    newsroom.site.mkdir()
    (newsroom.site / ".gitignore").write_text("*\n!.gitignore\n", encoding="utf-8")
    (newsroom.site / "old.html").write_text("old", encoding="utf-8")
    for arguments in ((), ("--clean",)):
        assert newsroom.run("build", *arguments).code == 0
        assert (newsroom.site / ".gitignore").read_text(encoding="utf-8") == "*\n!.gitignore\n"
        assert "old.html" not in newsroom.built()
        assert "ferry/index.html" in newsroom.built()
    assert sorted(path.name for path in newsroom.folder.iterdir()) == ["content", "mkdocs.yml", "site"]


@pytest.mark.parametrize("place", ["public", "deep/er/public", "../elsewhere"])
def test_build_into_another_folder(place: str, newsroom: Newsroom, tmp_path: Path) -> None:
    inner = Newsroom(tmp_path / "inner")
    inner.write_all()
    assert inner.run("build", "-d", place).code == 0
    assert (inner.folder / place / "ferry" / "index.html").is_file()
    assert not inner.site.exists()
    parent = (inner.folder / place).resolve().parent
    assert not [path for path in parent.iterdir() if path.name.startswith(".")]


def test_dirty_builds_what_has_changed(newsroom: Newsroom) -> None:
    assert newsroom.run("build").code == 0
    extra = newsroom.site / "kept.html"
    extra.write_text("MkDocs leaves this alone when dirty", encoding="utf-8")
    pier = newsroom.site / "pier" / "index.html"
    untouched = pier.stat().st_mtime_ns
    newsroom.write("ferry.yml", RECORD.replace("its ferry back", "two ferries"))
    changed = newsroom.content / "ferry.yml"
    os.utime(changed, ns=(changed.stat().st_mtime_ns + 10**9,) * 2)
    run = newsroom.run("build", "--dirty")
    assert run.code == 0, run.output
    assert "The island has two ferries" in newsroom.page("ferry")
    assert "The island has two ferries" in newsroom.page(), "the home page lists it"
    assert pier.stat().st_mtime_ns == untouched
    assert extra.exists()


def test_dirty_is_refused_for_an_error_too(newsroom: Newsroom) -> None:
    assert newsroom.run("build").code == 0
    before = newsroom.state()
    newsroom.write("ferry.yml", RECORD.replace("glad", "happy"))
    assert newsroom.run("build", "--dirty").code == 1
    assert newsroom.state() == before


def test_dirty_builds_a_site_that_is_not_there_yet(newsroom: Newsroom) -> None:
    run = newsroom.run("build", "--dirty")
    assert run.code == 0, run.output
    assert "The pier is closed" in newsroom.page("pier")


def test_gh_deploy_publishes_the_site(newsroom: Newsroom, tmp_path: Path) -> None:
    surroundings = {
        "GIT_CONFIG_GLOBAL": os.devnull,
        "GIT_CONFIG_NOSYSTEM": "1",
        "GIT_AUTHOR_NAME": "a",
        "GIT_AUTHOR_EMAIL": "a@example.org",
        "GIT_COMMITTER_NAME": "a",
        "GIT_COMMITTER_EMAIL": "a@example.org",
    }

    def git(*arguments: str) -> str:
        done = subprocess.run(
            ["git", *arguments],
            cwd=newsroom.folder,
            env={**os.environ, **surroundings},
            check=True,
            capture_output=True,
            text=True,
        )
        return done.stdout

    git("init", "-q", "--bare", "remote.git")
    git("init", "-q", "-b", "main")
    git("remote", "add", "origin", str(newsroom.folder / "remote.git"))
    git("add", "content", "mkdocs.yml")
    git("commit", "-q", "-m", "an island")
    run = newsroom.run("gh-deploy", **surroundings)
    assert run.code == 0, run.output
    published = git("--git-dir", "remote.git", "ls-tree", "-r", "--name-only", "gh-pages").split()
    assert {"index.html", "ferry/index.html", ".nojekyll"} <= set(published)
    assert not [name for name in published if "ontherecord-" in name]
    newsroom.write("ferry.yml", RECORD.replace("glad", "happy"))
    before = git("--git-dir", "remote.git", "rev-parse", "gh-pages"), newsroom.page("ferry")
    assert newsroom.run("gh-deploy", **surroundings).code == 1
    assert (git("--git-dir", "remote.git", "rev-parse", "gh-pages"), newsroom.page("ferry")) == before


BUILDS_AGAIN = """\
from mkdocs.commands.build import build

again = True

def on_post_build(config):
    global again
    if again:
        again = False
        build(config)
        print("built again")
"""


def test_a_plugin_that_builds_again_within_a_build(newsroom: Newsroom) -> None:
    (newsroom.folder / "hook.py").write_text(BUILDS_AGAIN, encoding="utf-8")
    newsroom.configure(hooks=["hook.py"])
    run = newsroom.run("build")
    assert run.code == 0, run.output
    assert "built again" in run.output
    assert "The island has its ferry back" in newsroom.page("ferry")
    assert sorted(path.name for path in newsroom.folder.iterdir()) == ["content", "hook.py", "mkdocs.yml", "site"]


LEADS_ELSEWHERE = """\
import os

def on_config(config):
    config.site_dir = os.path.join(os.path.dirname(config.config_file_path), "elsewhere")
    return config
"""


def test_a_hook_that_names_another_site_dir(newsroom: Newsroom) -> None:
    (newsroom.folder / "hook.py").write_text(LEADS_ELSEWHERE, encoding="utf-8")
    newsroom.configure(hooks=["hook.py"])
    assert newsroom.run("build").code == 0
    assert not newsroom.site.exists()
    assert "ferry back" in (newsroom.folder / "elsewhere" / "ferry" / "index.html").read_text(encoding="utf-8")
