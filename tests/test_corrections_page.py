"""The page of all corrections in a built site, and what explainers tell of theirs."""

import re
from pathlib import Path

import pytest
from tests.explaining import explain
from tests.newsroom import PLAIN_RECORD, RECORD, Links, Newsroom, problems_in

from ontherecord.view.explainer import view_explainer

CORRECTED = """\
corrections:
  - {id: count, date: 2024-03-02, kind: correction, entry: islanders, text: We counted wrong., was: some 2, now: "some 1,200"}
  - {id: sails, date: 2024-03-05, kind: update, text: It sails.}
"""
WITHDRAWN = """\
status: withdrawn
corrections: [{id: false, date: 2024-03-04, kind: retraction, entry: office-unhurt, text: The pier is open.}]
"""


@pytest.fixture
def newsroom(tmp_path: Path) -> Newsroom:
    newsroom = Newsroom(tmp_path)
    newsroom.write_all()
    newsroom.write_ferry(record=RECORD + CORRECTED)
    newsroom.write_pier(record=PLAIN_RECORD + WITHDRAWN)
    newsroom.configure(plugins=["ontherecord"])
    return newsroom


def words(html: str) -> str:
    html = html[html.index("<main") : html.index("</main>")]
    return " ".join(re.sub(r"<[^>]+>", " ", html).split())


def test_every_correction_is_there_latest_first_and_leads_to_entry_and_explainer(newsroom: Newsroom) -> None:
    assert problems_in(newsroom.build(strict=True)) == []
    page = newsroom.page("corrections")
    assert words(page) == (
        "Corrections and updates Show All kinds 3 Retraction 1 Correction 1 Update 1 2024 "
        "Update March 5, 2024 It sails. The island has its ferry back "
        "Retraction March 4, 2024 The pier is open. The pier is closed "
        "Correction March 2, 2024 We counted wrong. Before some 2 Now some 1,200 "
        "Concerns some 1,200 people who live on the island The island has its ferry back"
    )
    hrefs = re.findall(r'href="([^"]+#[^"]+)"', page[page.index("<main") : page.index("</main>")])
    assert hrefs == [
        "../ferry/#correction-sails", "../pier/#correction-false",
        "../ferry/#number-islanders", "../ferry/#correction-count",
    ]  # fmt: skip
    assert Links(newsroom.page("ferry")).by_words["Corrections and updates"] in ("../corrections/", "#corrections")
    assert Links(newsroom.page()).by_words["All corrections"] == "corrections/"
    assert '<a href="../corrections/">Corrections and updates</a>' in newsroom.page("ferry")


def test_choices_and_entries_have_the_same_numbers_and_the_style_sheet_has_them_too(newsroom: Newsroom) -> None:
    newsroom.build(strict=True)
    page = newsroom.page("corrections")
    offered = re.findall(r'value="([^"]*)" data-number="(\d+)"( checked)?', page)
    assert offered == [("", "0", " checked"), ("retraction", "1", ""), ("correction", "2", ""), ("update", "3", "")]
    assert re.findall(r'otr-erratum" data-choice="(\d+)"', page) == ["3", "1", "2"]
    sheet = newsroom.page("assets/ontherecord.css")
    assert re.findall(r'has\(\[data-number="(\d+)"\]:checked\) :is\(\.otr-saying', sheet) == [
        str(number) for number in range(1, 13)
    ]


def test_a_policy_of_the_sites_own_is_led_to(newsroom: Newsroom) -> None:
    newsroom.build(strict=True)
    assert "Corrections policy" not in newsroom.page("corrections")
    newsroom.write("corrections-policy.md", "# How we correct\n\n[All of them](corrections.md)\n")
    assert problems_in(newsroom.build(strict=True)) == []
    assert Links(newsroom.page("corrections")).by_words["Corrections policy"] == "../corrections-policy/"
    assert Links(newsroom.page("corrections-policy")).by_words["All of them"] == "../corrections/"


def test_before_anything_was_corrected_it_says_so_and_the_menu_can_name_it(newsroom: Newsroom) -> None:
    newsroom.write_ferry()
    newsroom.write_pier()
    newsroom.configure(nav=[{"Home": "index.md"}, {"What was wrong": "corrections.md"}])
    assert problems_in(newsroom.build(strict=True)) == []
    assert words(newsroom.page("corrections")) == "Corrections and updates Nothing has been corrected so far."
    assert newsroom.page("ferry").count('href="../corrections/"') == 2


def test_drafts_have_not_been_corrected_in_public(newsroom: Newsroom) -> None:
    newsroom.write_ferry(record=RECORD + CORRECTED + "status: draft\n")
    newsroom.build(strict=True)
    assert "We counted wrong" not in newsroom.page("corrections")


def test_the_option_leaves_it_out_and_a_page_of_the_sites_own_stays(newsroom: Newsroom) -> None:
    newsroom.write("corrections.md", "# Our own\n")
    said = newsroom.build(strict=True)
    assert problems_in(said) == []
    assert any("corrections.md has the address" in one for one in said)
    assert words(newsroom.page("corrections")) == "Our own"
    assert "All corrections" not in newsroom.page()
    (newsroom.content / "corrections.md").unlink()
    newsroom.configure(plugins=[{"ontherecord": {"corrections": False}}])
    newsroom.build(strict=True)
    assert "corrections/index.html" not in newsroom.built()
    assert "All corrections" not in newsroom.page()


def test_without_directory_addresses(newsroom: Newsroom) -> None:
    newsroom.configure(use_directory_urls=False)
    assert problems_in(newsroom.build(strict=True)) == []
    assert 'href="ferry.html#correction-count"' in newsroom.page("corrections.html")
    assert Links(newsroom.page("index.html")).by_words["All corrections"] == "corrections.html"


def test_a_withdrawn_page_keeps_its_address_says_why_and_nothing_of_what_it_said(newsroom: Newsroom) -> None:
    newsroom.build(strict=True)
    page = newsroom.page("pier")
    assert "The pier is open." in words(page)
    assert 'id="correction-false"' in page
    for gone in ("Nobody was hurt", "statement-office-unhurt", "closed the pier on Friday"):
        assert gone not in page
    assert "Nobody was hurt" not in newsroom.page("corrections")


def test_the_head_of_a_page_tells_its_notes_by_gravity_and_updates_not_at_all() -> None:
    kinds = ("update", "editor's note", "clarification", "correction", "retraction", "correction")
    lines = "".join(
        f'  - {{id: c{day}, date: 2024-08-2{day}, kind: "{kind}", text: Why {day}.}}\n'
        for day, kind in enumerate(kinds)
    )
    view = view_explainer(explain(f"statements: [{{who: a, quote: x}}]\ncorrections:\n{lines}"))
    assert [(one.kind, one.text, one.href) for one in view.headline.notices] == [
        ("retraction", "August 24, 2024: Why 4.", "#correction-c4"),
        ("correction", "August 25, 2024", "#correction-c5"),
        ("correction", "August 23, 2024", "#correction-c3"),
        ("clarification", "August 22, 2024", "#correction-c2"),
        ("editors-note", "August 21, 2024", "#correction-c1"),
    ]
