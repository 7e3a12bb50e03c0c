"""A site that has mistakes in it is not put up, and the one that is up stays as it is, to the byte."""

import re
from pathlib import Path

import pytest
from tests.newsroom import RECORD, Newsroom, problems_in

HOOK_THAT_WARNS = """\
import logging

def {event}(*item, **arguments):
    logging.getLogger("mkdocs.plugins.other").warning("another plugin is not content")
"""
HOOK_THAT_FAILS = """\
def on_page_markdown(markdown, page, **arguments):
    raise RuntimeError("a hook broke")
"""


@pytest.fixture
def newsroom(tmp_path: Path) -> Newsroom:
    """A newsroom whose site is up."""
    newsroom = Newsroom(tmp_path)
    newsroom.write_all()
    newsroom.site.mkdir()
    (newsroom.site / ".gitignore").write_text("*\n!.gitignore\n", encoding="utf-8")
    assert problems_in(newsroom.build(strict=True)) == []
    return newsroom


def test_an_error_in_a_record_stops_the_build_and_all_problems_are_told(newsroom: Newsroom) -> None:
    newsroom.write_ferry(record=RECORD.replace("glad to have", "happy to have").replace("some 1,200", "some 1,300"))
    newsroom.write("pier.yml", "headlin: The pier is closed\npublished: yesterday\n")
    newsroom.write("about.md", "# About\n\n[dead](nowhere.md)\n")
    before = newsroom.state()
    run = newsroom.run("build")
    assert run.code == 1
    assert newsroom.state() == before
    told = re.findall(r"ontherecord: (content/\S+?):\d+:\d+: error: .* \[([a-z-]+)\]", run.output)
    assert told == sorted(told, key=lambda one: one[0])
    assert ("content/about.md", "dead-link") in told
    assert ("content/ferry.yml", "quote-not-found") in told
    assert [path for path, _ in told].count("content/ferry.yml") == 2
    assert [path for path, _ in told].count("content/pier.yml") >= 2
    assert "We are glad to have it back" in run.output, "the nearest words are shown"
    assert "^^^^" in run.output
    assert "Nothing was built, and the site that is up is as it was." in run.output
    assert "Traceback" not in run.output


@pytest.mark.parametrize("host", ["mkdocs", "properdocs"])
def test_a_strict_build_is_refused_for_a_warning_of_a_check(host: str, newsroom: Newsroom) -> None:
    newsroom.write("about.md", "# About\n\nWith <b>HTML</b>.\n")
    before = newsroom.state()
    run = newsroom.run("build", "--strict", host=host)
    assert run.code == 1
    assert "content/about.md:3:6: warning:" in run.output
    assert newsroom.state() == before
    assert newsroom.run("build", host=host).code == 0
    assert "&lt;b&gt;HTML" in newsroom.page("about")


@pytest.mark.parametrize("host", ["mkdocs", "properdocs"])
def test_a_strict_build_is_refused_for_a_warning_of_mkdocs(host: str, newsroom: Newsroom) -> None:
    newsroom.configure(validation={"links": {"anchors": "warn"}})
    newsroom.write("about.md", "# About\n\n[x](ferry.md#statement-nobody)\n")
    before = newsroom.state()
    run = newsroom.run("build", "--strict", host=host)
    assert run.code == 1
    assert "does not contain an anchor '#statement-nobody'" in run.output
    assert "Aborted with 1 warnings in strict mode!" in run.output
    assert "the site that is up is as it was" in run.output
    assert newsroom.state() == before


@pytest.mark.parametrize("event", ["on_config", "on_pre_build", "on_files", "on_env", "on_post_build"])
def test_a_strict_build_is_refused_for_a_warning_of_another_plugin(event: str, newsroom: Newsroom) -> None:
    hook = newsroom.folder / "hook.py"
    hook.write_text(HOOK_THAT_WARNS.format(event=event), encoding="utf-8")
    newsroom.configure(hooks=["hook.py"])
    before = newsroom.state()
    run = newsroom.run("build", "--strict")
    assert run.code == 1
    assert newsroom.state() == before
    newsroom.write("index.md", "# Changed\n")
    assert newsroom.run("build").code == 0
    assert "<h1" in newsroom.page()
    assert "Changed" in newsroom.page()


def test_quiet_is_as_strict_and_says_no_more(newsroom: Newsroom) -> None:
    newsroom.configure(validation={"links": {"anchors": "warn"}})
    newsroom.write("about.md", "# About\n\n[x](ferry.md#statement-nobody)\n")
    before = newsroom.state()
    run = newsroom.run("build", "-q", "--strict")
    assert run.code == 1
    assert newsroom.state() == before
    assert "statement-nobody" not in run.output
    run = newsroom.run("build", "-q")
    assert (run.code, run.output) == (0, "")
    newsroom.write_ferry(record=RECORD.replace("glad", "happy"))
    run = newsroom.run("build", "-q")
    assert run.code == 1
    assert "quote-not-found" in run.output


def test_a_hook_that_breaks_while_pages_are_made_costs_no_site(newsroom: Newsroom) -> None:
    (newsroom.folder / "hook.py").write_text(HOOK_THAT_FAILS, encoding="utf-8")
    newsroom.configure(hooks=["hook.py"])
    before = newsroom.state()
    run = newsroom.run("build")
    assert run.code != 0
    assert "a hook broke" in run.output
    assert newsroom.state() == before


def test_what_a_first_build_refuses_leaves_no_site(tmp_path: Path) -> None:
    newsroom = Newsroom(tmp_path)
    newsroom.write_ferry(record=RECORD.replace("glad", "happy"))
    assert newsroom.run("build").code == 1
    assert sorted(path.name for path in tmp_path.iterdir()) == ["content", "mkdocs.yml"]


def test_a_site_that_cannot_be_built_where_it_is_named_is_a_clear_error(newsroom: Newsroom) -> None:
    (newsroom.folder / "taken").write_text("a file", encoding="utf-8")
    run = newsroom.run("build", "-d", "taken")
    assert run.code == 1
    assert f"No site can be built in {newsroom.folder / 'taken'}: Not a directory." in run.output
    assert "Traceback" not in run.output


def test_the_log_names_the_site_and_not_the_folder_it_is_built_in(newsroom: Newsroom) -> None:
    said = newsroom.build()
    assert f"INFO Building documentation to directory: {newsroom.site}" in said
    assert not any(".site.ontherecord" in message for message in said)


def test_the_theme_without_the_plugin_says_what_is_to_be_done(newsroom: Newsroom) -> None:
    before = newsroom.state()
    newsroom.configure(plugins=["search"])
    run = newsroom.run("build", "--site-dir", "other")
    assert run.code == 1
    assert "The theme “ontherecord” needs its plugin: add “ontherecord” to “plugins” in mkdocs.yml" in run.output
    assert newsroom.page("ferry")
    assert before.keys() <= newsroom.state().keys()
