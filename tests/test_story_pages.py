"""The pages of running stories in a built site, and the ways to them."""

import re
from pathlib import Path

import pytest
from tests.newsroom import PLAIN_RECORD, RECORD, Links, Newsroom, problems_in

TOPIC = """\
title: The ferries
summary: Who sails where.
sources: {list: {title: The harbour’s list, publisher: The harbour, url: "https://example.org/list"}}
timeline:
  - {id: first, date: 1972, event: The first ferry sails, source: list}
  - {id: back, date: 2024-03, event: The ferry is repaired, source: list}
terms: [{id: pier, term: Pier, meaning: Where ferries lie.}]
questions: [{id: next, text: When does it break again?, as_of: 2024-02-01}]
links: [{title: The harbour, url: "https://example.org/"}]
"""
MORE = """\
topics: [ferries]
timeline: [{id: back, date: 2024-03-01, event: The ferry is back, passage: The ferry to the island sails again}]
"""


@pytest.fixture
def newsroom(tmp_path: Path) -> Newsroom:
    newsroom = Newsroom(tmp_path)
    newsroom.write("index.md", "# Island news\n")
    newsroom.write("topics/ferries.yml", TOPIC)
    newsroom.write_ferry("2024/ferry", RECORD + MORE)
    newsroom.write_pier()
    return newsroom


def section(page: str, name: str) -> str:
    found = re.search(rf'<h2 id="{name}">.*?</section>', page, re.DOTALL)
    return " ".join(re.sub(r"<[^>]+>", " ", found[0]).split()) if found else ""


def test_a_story_has_a_page_with_all_that_is_told_of_it(newsroom: Newsroom) -> None:
    assert problems_in(newsroom.build(strict=True)) == []
    page = newsroom.page("topics/ferries")
    assert "<h1>The ferries</h1>" in page
    assert '<meta name="description" content="Who sails where.">' in page
    assert section(page, "timeline") == (
        "What happened 1972 The first ferry sails The harbour’s list , The harbour "
        "March 1, 2024 The ferry is repaired Passage in: The island has its ferry back The harbour’s list , The harbour"
    )
    assert section(page, "questions") == "What is not known yet When does it break again? As of February 1, 2024"
    assert section(page, "explainers").startswith("Explainers The island has its ferry back For three weeks")
    assert section(page, "terms") == "Terms Pier Where ferries lie."
    links = Links(page).by_words
    assert links["Passage in: The island has its ferry back"] == "../../2024/ferry/#passage-event-back"
    assert 'id="passage-event-back"' in newsroom.page("2024/ferry")
    assert links["The island has its ferry back"] == "../../2024/ferry/"
    assert links["Edit this page"].endswith("/topics/ferries.yml") if "Edit this page" in links else True


def test_a_long_story_is_folded_up_but_for_what_is_new(newsroom: Newsroom) -> None:
    events = [
        f"  - {{id: trip-{year}-{month}, date: {year}-{month:02}, event: Trip {year}/{month}, source: list}}\n"
        for year in range(2010, 2020)
        for month in range(1, 8)
    ]
    newsroom.write("topics/ferries.yml", TOPIC.replace("terms:", "".join(events) + "terms:"))
    for day in range(1, 32):
        record = PLAIN_RECORD.replace("2024-02-10", f"2024-01-{day:02}")
        newsroom.write_pier(f"pier{day}", record + "topics: [ferries]\n")
    assert problems_in(newsroom.build(strict=True)) == []
    page = newsroom.page("topics/ferries")
    periods = re.findall(r'<details( open)?>\n<summary class="otr-period-name">(\d+) <span[^>]*>([^<]*)', page)
    assert periods[0] == ("", "1972", "1 event")
    assert [year for is_open, year, _ in periods if is_open] == ["2017", "2018", "2019", "2024"]
    assert periods[-2][2] == "7 events"
    assert page.count('class="otr-event ') == len(events) + 2
    shown, _, earlier = page.partition("2 earlier explainers</summary>")
    assert shown.count('<li class="otr-listed"') == 30
    assert earlier.count('<li class="otr-listed"') == 2


def test_many_issues_are_folded_up_but_for_the_first(newsroom: Newsroom) -> None:
    statements = [
        f"  - {{id: s{issue}-{party}, who: Party {party}, about: issue {issue}, paraphrase: It says no., passage: No}}\n"
        for issue in range(1, 5)
        for party in range(1, 12)
    ]
    head = "headline: A debate\npublished: 2024-03-01\ntopics: [ferries]\nstatements:\n"
    newsroom.write("debate.yml", head + "".join(statements))
    newsroom.write("debate.md", "No, said " + ", ".join(f"Party {party}" for party in range(1, 12)) + ".\n")
    assert problems_in(newsroom.build(strict=True)) == []
    page = newsroom.page("topics/ferries")
    folds = re.findall(r'<details class="otr-stretch"( open)?>\n<summary><h3 id="issue-issue-\d">', page)
    assert folds == [" open", "", "", ""]
    assert page.count("11 statements</span></summary>") == 4
    newsroom.write("debate.yml", head + "".join(one for one in statements if "Party 11" not in one))
    assert problems_in(newsroom.build(strict=True)) == []
    assert "otr-stretch" not in newsroom.page("topics/ferries")


def test_explainers_the_home_page_and_the_footer_lead_to_it(newsroom: Newsroom) -> None:
    newsroom.build(strict=True)
    assert Links(newsroom.page("2024/ferry")).by_words["The ferries"] == "../../topics/ferries/"
    assert Links(newsroom.page()).by_words["The ferries"] == "topics/ferries/"
    assert Links(newsroom.page("pier")).by_words["Running stories"] == "../topics/"
    index = newsroom.page("topics")
    assert Links(index).by_words["The ferries"] == "../topics/ferries/"
    assert Links(index).by_words["The island has its ferry back"] == "../2024/ferry/"


def test_a_correction_of_the_storys_file_mends_every_page(newsroom: Newsroom) -> None:
    newsroom.write("pier.yml", (newsroom.content / "pier.yml").read_text() + "topics: [ferries]\n")
    newsroom.build(strict=True)
    pages = ("2024/ferry", "pier", "topics/ferries")
    assert all("The first ferry sails" in newsroom.page(name) for name in pages)
    newsroom.write(
        "topics/ferries.yml", TOPIC.replace("The first ferry sails", "The first ferry sank").replace("1972", "1973")
    )
    assert problems_in(newsroom.build(strict=True)) == []
    for name in pages:
        assert "The first ferry sank" in newsroom.page(name)
        assert '<time datetime="1973">' in newsroom.page(name)
        assert "The first ferry sails" not in newsroom.page(name)


def test_larger_and_smaller_stories_lead_to_one_another(newsroom: Newsroom) -> None:
    newsroom.write("topics/sea.yml", "title: The sea\n")
    newsroom.write("topics/ferries.yml", TOPIC + "part_of: sea\n")
    assert problems_in(newsroom.build(strict=True)) == []
    assert Links(newsroom.page("topics/ferries")).by_words["The sea"] == "../../topics/sea/"
    sea = newsroom.page("topics/sea")
    assert Links(sea).by_words["The ferries"] == "../../topics/ferries/"
    assert "The first ferry sails" in section(sea, "timeline")


def test_what_was_withdrawn_or_is_being_written_adds_nothing(newsroom: Newsroom) -> None:
    withdrawn = "status: withdrawn\ncorrections: [{date: 2024-03-02, kind: retraction, text: It was another ferry.}]\n"
    newsroom.write_ferry("2024/ferry", RECORD + MORE + withdrawn)
    newsroom.build(strict=True)
    assert "The ferry is back" not in newsroom.page("topics/ferries")
    assert section(newsroom.page("topics/ferries"), "explainers") == ""
    newsroom.write_ferry("2024/ferry", RECORD + MORE + "status: draft\n")
    newsroom.build(strict=True)
    assert section(newsroom.page("topics/ferries"), "explainers") == ""


def test_a_page_of_the_sites_own_wins_and_it_is_said(newsroom: Newsroom) -> None:
    newsroom.write("topics/ferries.md", "# Our own page\n")
    newsroom.write("topics/index.md", "# Our own list\n")
    said = newsroom.build(strict=True)
    assert problems_in(said) == []
    words = "topics/ferries.md has the address at which a page would be made, and stays; none is made of that name."
    assert f"INFO ontherecord: {words}" in said
    assert "Our own page" in newsroom.page("topics/ferries")
    assert "Our own list" in newsroom.page("topics")
    assert "otr-chronicle" not in newsroom.page("topics/ferries")
    assert Links(newsroom.page("2024/ferry")).by_words["The ferries"] == "../../topics/ferries/"


def test_without_the_option_there_is_none(newsroom: Newsroom) -> None:
    newsroom.configure(plugins=[{"ontherecord": {"topics": False}}])
    newsroom.build(strict=True)
    assert [name for name in newsroom.built() if name.startswith("topics/") and name.endswith(".html")] == []
    for page in ("2024/ferry", ""):
        assert "The ferries" not in Links(newsroom.page(page)).by_words
        assert "Running stories" not in Links(newsroom.page(page)).by_words


def test_a_story_called_index_is_not_the_list(newsroom: Newsroom) -> None:
    newsroom.write("topics/index.yml", "title: The index of prices\nimage: {file: shop.png, alt: A shop}\n")
    newsroom.write("topics/shop.png", "")
    assert problems_in(newsroom.build(strict=True)) == []
    assert "<h1>Running stories</h1>" in newsroom.page("topics")
    assert "<h1>The index of prices</h1>" in newsroom.page("topics/index")
    assert Links(newsroom.page("topics")).by_words["The index of prices"] == "../topics/index/"
    assert '<img src="../shop.png" alt="A shop">' in newsroom.page("topics/index")


def test_without_directory_urls_and_from_markdown(newsroom: Newsroom) -> None:
    newsroom.configure(use_directory_urls=False)
    newsroom.write("index.md", "# Island news\n\n[The story](topics/ferries.yml#timeline)\n")
    assert problems_in(newsroom.build(strict=True)) == []
    assert Links(newsroom.page("index.html")).by_words["The story"] == "topics/ferries.html#timeline"
    page = newsroom.page("topics/ferries.html")
    assert Links(page).by_words["Passage in: The island has its ferry back"] == "../2024/ferry.html#passage-event-back"
    assert Links(newsroom.page("2024/ferry.html")).by_words["The ferries"] == "../topics/ferries.html"


def test_a_story_in_another_language_is_told_in_it(newsroom: Newsroom) -> None:
    newsroom.write("topics/ferries.yml", "title: העבורות\nsummary: מי מפליגה.\nlanguage: he\n")
    assert problems_in(newsroom.build(strict=True)) == []
    page = newsroom.page("topics/ferries")
    assert '<html lang="he" dir="rtl">' in page
    assert '<p class="otr-what" lang="en" dir="ltr">The ferry is back</p>' in page
    assert '<li class="otr-listed" lang="en" dir="ltr">' in page


def test_other_themes_show_it(newsroom: Newsroom) -> None:
    for theme in ("mkdocs", "readthedocs"):
        newsroom.configure(theme={"name": theme})
        assert problems_in(newsroom.build(strict=True)) == []
        assert "What happened" in newsroom.page("topics/ferries")


def test_hostile_words_stay_words(newsroom: Newsroom) -> None:
    hostile = "\"'><script>alert(1)</script>"
    quoted = hostile.replace('"', '\\"')
    newsroom.write(
        "topics/ferries.yml", TOPIC.replace("The ferries", f'"{quoted}"').replace("Who sails where.", f'"{quoted}"')
    )
    newsroom.build(strict=True)
    for name in ("topics/ferries", "topics", "2024/ferry", ""):
        assert "<script>alert" not in newsroom.page(name)


def test_the_same_input_gives_the_same_bytes(newsroom: Newsroom) -> None:
    newsroom.build()
    first = {name: (newsroom.site / name).read_bytes() for name in newsroom.built() if not name.endswith(".gz")}
    newsroom.build()
    assert {name: (newsroom.site / name).read_bytes() for name in first} == first
