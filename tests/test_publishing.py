"""How what leaves the site is written: explainers shown to publishers, files, and how often garbage is looked for."""

import gc
import os
from pathlib import Path
from types import SimpleNamespace
from typing import Any, cast

import pytest
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.files import File
from tests.explaining import explain

from ontherecord.dossier.chronicles import find_chronicles
from ontherecord.host.collecting import Collecting
from ontherecord.host.gathering_stories import TakingDown
from ontherecord.host.publishing import Publishing, write_output
from ontherecord.record.document import read_document
from ontherecord.record.reading import read_topic
from ontherecord.verify.explainer import Explainer
from ontherecord.view.explainer import view_explainer
from ontherecord.view.page import ExplainerView

SEVERAL = 47
"""More than are shown together, and not a whole number of times as many."""


class Noting:
    """A publisher that notes whom it was shown."""

    def __init__(self, name: str, shown: list[str]) -> None:
        self.name = name
        self.shown = shown

    def publish(self, explainer: Explainer, view: ExplainerView, file: File) -> bytes:
        assert view.headline.headline == explainer.name
        assert file.src_uri == f"{explainer.name}.md"
        self.shown.append(f"{self.name} {explainer.name}")
        return f"<{self.name} {explainer.name}>".encode()

    def finish(self) -> None:
        self.shown.append(f"{self.name} finished")


class Page:
    """A page that notes what its head is to say."""

    def __init__(self, name: str) -> None:
        self.file: Any = SimpleNamespace(src_uri=f"{name}.md")
        self.head = b""

    def set_head(self, head: bytes) -> None:
        self.head = head


def test_every_publisher_is_shown_every_explainer_once_and_heads_are_in_their_order() -> None:
    shown: list[str] = []
    publishing = Publishing()
    publishing.publishers += [Noting("a", shown), Noting("b", shown)]
    pages = {f"n{number}": Page(f"n{number}") for number in range(SEVERAL)}
    for name, page in pages.items():
        explainer = explain("", name=name)
        publishing.show(explainer, view_explainer(explainer), page)
    assert len(shown) < 2 * SEVERAL  # the last ones wait
    publishing.catch_up()
    assert sorted(shown) == sorted(f"{publisher} {name}" for name in pages for publisher in "ab")
    assert {name: page.head.decode() for name, page in pages.items()} == {
        name: f"<a {name}><b {name}>" for name in pages
    }
    publishing.finish()
    assert shown[2 * SEVERAL :] == ["a finished", "b finished"]


def test_whoever_waits_is_shown_before_the_end() -> None:
    shown: list[str] = []
    publishing = Publishing()
    publishing.publishers.append(Noting("a", shown))
    explainer = explain("", name="last")
    publishing.show(explainer, view_explainer(explainer), Page("last"))
    publishing.finish()
    assert shown == ["a last", "a finished"]


def test_a_story_notes_an_explainer_when_it_is_shown() -> None:
    topic = read_topic(read_document("sea.yml", "title: The sea\n")).value
    assert topic
    explainer = explain("topics: [sea]\nquestions: [{text: Why?}]\n", name="a")
    chronicles = find_chronicles([explainer], {"sea": topic}, "en")
    name, explainers = explainer.name, [explainer]
    taking_down = TakingDown(chronicles.values())
    head = taking_down.publish(explainer, view_explainer(explainer), cast("File", None))
    assert head == b""
    del explainer
    explainers.clear()
    gc.collect()
    assert not [one for one in gc.get_objects() if isinstance(one, Explainer) and one.name == name]
    assert [one.text for one in chronicles["sea"].questions] == ["Why?"]


def test_a_file_is_written_whole_and_its_folder_made(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    config = cast("MkDocsConfig", SimpleNamespace(site_dir=str(tmp_path)))
    write_all = os.write
    monkeypatch.setattr(os, "write", lambda descriptor, data: write_all(descriptor, data[:7]))
    write_output(config, "a/b/talks.json", "“What was said”, and more than is written at once")
    assert (tmp_path / "a/b/talks.json").read_text("utf-8") == "“What was said”, and more than is written at once"
    write_output(config, "a/b/talks.json", b"shorter")
    assert (tmp_path / "a/b/talks.json").read_bytes() == b"shorter"
    write_output(config, "empty", "")
    assert (tmp_path / "empty").read_bytes() == b""


def test_garbage_is_looked_for_less_often_while_a_command_runs() -> None:
    before = gc.get_threshold()
    collecting = Collecting()
    try:
        collecting.slow_down()
        assert gc.get_threshold()[0] > before[0]
        assert gc.get_threshold()[1:] == before[1:]
    finally:
        collecting.put_back()
    assert gc.get_threshold() == before
