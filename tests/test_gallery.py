"""The gallery: every component, each id once, hostile words as words."""

import re

import pytest
from tests.gallery import THEME, number_ids, write_gallery

PARTS = {
    "day",
    "facts",
    "receipts",
    "changes",
    "event",
    "filter",
    "position",
    "positions",
    "series",
    "listed",
    "explainer",
    "chart",
    "matrix",
    "issues",
    "question",
    "running",
    "alternates",
    "embed",
    "feed",
    "quotations",
    "syndicated_correction",
    "syndicated_explainer",
    "syndicated_facts",
    "syndicated_statement",
    "choices",
    "said",
    "entries",
    "metadata",
}
"""What is shown inside others, or not at all."""


@pytest.fixture(scope="module")
def gallery(tmp_path_factory: pytest.TempPathFactory) -> str:
    return write_gallery(tmp_path_factory.mktemp("gallery")).read_text("utf-8")


def test_every_component_is_shown(gallery: str) -> None:
    shown = set(re.findall(r'<h2 id="(\w+)">', gallery))
    assert shown == {path.name for path in (THEME / "components").iterdir()} - PARTS


def test_every_id_is_there_once_and_what_leads_to_one_finds_it(gallery: str) -> None:
    ids = re.findall(r'<[^>]* id="([^"]*)"', gallery)
    assert len(ids) == len(set(ids))
    assert set(re.findall(r'href="#(e\d+-[^"]*)"', gallery)) <= set(ids)


def test_hostile_words_stay_words(gallery: str) -> None:
    assert "<script>" not in gallery
    assert "<img src=x" not in gallery
    assert not re.search(r"<[^<>\"]*(?:\"[^\"]*\"[^<>\"]*)*\son\w+=", gallery)


def test_ids_and_what_leads_to_them_get_the_same_number() -> None:
    html = '<p id="a"><a href="#a">x</a><a href="a">y</a><a href="#other">z</a><b aria-labelledby="a b"></b></p>'
    assert number_ids(html, 7) == (
        '<p id="e7-a"><a href="#e7-a">x</a><a href="a">y</a><a href="#other">z</a><b aria-labelledby="e7-a b"></b></p>'
    )
