"""The home page: the running stories and what was corrected lately, from all explainers together."""

import re
from pathlib import Path

import pytest
from tests.newsroom import RECORD, Newsroom, problems_in

DAY = "published: 2024-03-01"


@pytest.fixture
def newsroom(tmp_path: Path) -> Newsroom:
    newsroom = Newsroom(tmp_path)
    newsroom.write("index.md", "# Island news\n")
    return newsroom


def tell(newsroom: Newsroom, name: str, day: str, *lines: str) -> None:
    record = RECORD.replace(DAY, f"published: {day}").replace("The island", f"{name.title()} – the island")
    newsroom.write_ferry(name, record + "".join(f"{line}\n" for line in lines))


def section(newsroom: Newsroom, name: str) -> str:
    home = newsroom.page("")
    found = re.search(rf'<section class="otr otr-section {name}">.*?</section>', home, re.DOTALL)
    return found[0] if found else ""


def words(html: str) -> str:
    return " ".join(re.sub(r"<[^>]+>", " ", html).split())


def test_stories_come_with_what_they_are_about_and_their_newest_explainer(newsroom: Newsroom) -> None:
    newsroom.write("topics/ferries.yml", "title: The ferries\nsummary: Who sails where.\n")
    newsroom.write("topics/fish.yml", "title: Fish\n")
    newsroom.write("topics/quiet.yml", "title: Nobody writes of it\n")
    tell(newsroom, "old", "2024-01-01", "topics: [ferries]")
    tell(newsroom, "cod", "2024-02-01", "topics: [fish]")
    tell(newsroom, "new", "2024-03-01", "topics: [ferries]")
    assert problems_in(newsroom.build(strict=True)) == []
    stories = section(newsroom, "otr-stories")
    assert words(stories) == (
        "Running stories The ferries Who sails where. Newest New – the island has its ferry back March 1, 2024 2 explainers "
        "Fish Newest Cod – the island has its ferry back February 1, 2024 1 explainer"
    )
    assert re.findall(r'href="([^"]+)"', stories) == ["topics/ferries/", "new/", "topics/fish/", "cod/"]


def test_a_larger_story_has_those_of_its_smaller_ones_and_is_not_told_twice(newsroom: Newsroom) -> None:
    newsroom.write("topics/sea.yml", "title: The sea\n")
    newsroom.write("topics/ferries.yml", "title: The ferries\npart_of: sea\n")
    tell(newsroom, "one", "2024-01-01", "topics: [ferries]")
    newsroom.build(strict=True)
    assert re.findall(r"<h3><a [^>]*>(.*?)</a></h3>", section(newsroom, "otr-stories")) == ["The ferries"]
    tell(newsroom, "two", "2024-02-01", "topics: [sea]")
    newsroom.build(strict=True)
    assert re.findall(r"<h3><a [^>]*>(.*?)</a></h3>|(\d) explainer", section(newsroom, "otr-stories")) == [
        ("The sea", ""), ("", "2"), ("The ferries", ""), ("", "1"),
    ]  # fmt: skip


def test_stories_that_are_part_of_each_other_end_the_build_of_nobody(newsroom: Newsroom) -> None:
    newsroom.write("topics/one.yml", "title: One\npart_of: two\n")
    newsroom.write("topics/two.yml", "title: Two\npart_of: one\n")
    tell(newsroom, "ferry", "2024-01-01", "topics: [one]")
    newsroom.run("build")
    assert newsroom.run("build").code in (0, 1)


def test_corrections_come_latest_first_and_lead_to_the_correction(newsroom: Newsroom) -> None:
    tell(newsroom, "one", "2024-01-01", "corrections:",
         "  - {id: a, date: 2024-01-02, kind: correction, text: It was a boat.}",
         "  - {id: b, date: 2024-01-09, kind: update, text: It sails again.}")  # fmt: skip
    tell(newsroom, "two", "2024-01-03", "corrections:",
         "  - {id: c, date: 2024-01-05, kind: clarification, text: We meant the big one.}")  # fmt: skip
    tell(newsroom, "draft", "2024-01-04", "status: draft", "corrections:",
         "  - {id: d, date: 2024-01-06, kind: correction, text: Nobody has seen this.}")  # fmt: skip
    assert problems_in(newsroom.build(strict=True)) == []
    corrected = section(newsroom, "otr-lately-corrected")
    assert words(corrected) == (
        "Recent corrections Clarification January 5, 2024 We meant the big one. Two – the island has its ferry back "
        "Correction January 2, 2024 It was a boat. One – the island has its ferry back All corrections"
    )
    assert re.findall(r'href="([^"]+)"', corrected) == ["two/#correction-c", "one/#correction-a", "corrections/"]
    assert 'id="correction-c"' in newsroom.page("two")


def test_not_more_than_the_five_latest_corrections(newsroom: Newsroom) -> None:
    lines = [
        f"  - {{id: c{day}, date: 2024-01-{day:02}, kind: correction, text: Mistake {day}.}}" for day in range(2, 10)
    ]
    tell(newsroom, "one", "2024-01-01", "corrections:", *lines)
    newsroom.build(strict=True)
    assert re.findall(r"Mistake (\d)", section(newsroom, "otr-lately-corrected")) == ["9", "8", "7", "6", "5"]


def test_what_there_is_nothing_of_is_left_out_and_with_no_list_everything(newsroom: Newsroom) -> None:
    tell(newsroom, "one", "2024-01-01")
    newsroom.build(strict=True)
    assert "otr-latest" in newsroom.page("")
    assert "otr-beside" not in newsroom.page("")
    newsroom.configure(plugins=[{"ontherecord": {"latest": 0}}])
    newsroom.build(strict=True)
    assert "otr-home" not in newsroom.page("")


def test_a_home_page_without_a_heading_has_its_own_title_for_one_not_the_menus(newsroom: Newsroom) -> None:
    newsroom.configure(nav=[{"Start": "index.md"}])
    newsroom.write("index.md", "Words.\n")
    newsroom.build()
    assert "<h1>Island news</h1>" in newsroom.page("")
    newsroom.write("index.md", "---\ntitle: Our news\n---\n\nWords.\n")
    newsroom.build()
    assert "<h1>Our news</h1>" in newsroom.page("")
