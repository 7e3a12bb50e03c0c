"""To MkDocs, its themes and its plugins an explainer is an ordinary page."""

import json
import re
from pathlib import Path
from typing import Any

import pytest
from tests.newsroom import PLAIN_RECORD, RECORD, Newsroom, problems_in

THREE = ("2024-01-01", "2024-02-02", "2024-03-03")


@pytest.fixture
def newsroom(tmp_path: Path) -> Newsroom:
    newsroom = Newsroom(tmp_path)
    newsroom.write_all()
    return newsroom


def write_three(newsroom: Newsroom) -> None:
    """Three explainers of different days, written in another order than that of their days."""
    for name, day in zip(("one", "two", "three"), (THREE[1], THREE[2], THREE[0]), strict=True):
        newsroom.write_pier(name, PLAIN_RECORD.replace("2024-02-10", day).replace("The pier", name.capitalize()))
    for ending in ("yml", "txt"):
        (newsroom.content / f"pier.{ending}").unlink()
    for ending in ("yml", "md"):
        (newsroom.content / f"ferry.{ending}").unlink()


def find_neighbours(page: str) -> dict[str, str]:
    return dict(re.findall(r'<a rel="(prev|next)" href="([^"]*)"', page))


# ------------------------------------------------------------------------------------------------------- search


def search(newsroom: Newsroom) -> list[dict[str, str]]:
    index = json.loads(newsroom.page("search/search_index.json"))
    docs: list[dict[str, str]] = index["docs"]
    return docs


@pytest.mark.parametrize("theme", ["ontherecord", "mkdocs"])
def test_the_stock_search_finds_the_words_of_an_entry_in_its_section(theme: str, newsroom: Newsroom) -> None:
    newsroom.configure(theme={"name": theme})
    newsroom.build()
    found = [entry for entry in search(newsroom) if "glad to have it back" in entry["text"]]
    assert {"ferry/", "ferry/#statements"} <= {entry["location"] for entry in found}
    titles = {entry["location"]: entry["title"] for entry in search(newsroom)}
    assert titles["ferry/"] == "The island has its ferry back"
    assert titles["ferry/#statements"] == "Who said what"
    assert titles["ferry/#section-what-it-cost"] == "What it cost"


def test_lists_of_headlines_are_not_what_a_search_finds(newsroom: Newsroom) -> None:
    newsroom.configure(plugins=["search", {"ontherecord": {"latest": 1}}])
    newsroom.build()
    assert "The pier is closed" in newsroom.page("explainers")
    found = {entry["location"].partition("#")[0] for entry in search(newsroom) if "pier is closed" in str(entry)}
    assert found == {"pier/"}


def test_a_withdrawn_page_keeps_its_address_and_its_words_are_not_found(newsroom: Newsroom) -> None:
    newsroom.write_ferry(
        record=RECORD + "status: withdrawn\ncorrections:\n"
        "  - {date: 2024-03-02, kind: retraction, text: Nobody spoke to the shop.}\n"
    )
    assert problems_in(newsroom.build(strict=True)) == []
    page = newsroom.page("ferry")
    assert "Nobody spoke to the shop." in page
    words = json.dumps(search(newsroom), ensure_ascii=False)
    assert "Nobody spoke to the shop." in words
    for name in newsroom.built():
        if name.endswith((".html", ".json")):
            assert "glad to have it back" not in newsroom.page(name), name


# --------------------------------------------------------------------------------------- menu, neighbours, titles


def test_explainers_lead_to_their_neighbours_in_time(newsroom: Newsroom) -> None:
    write_three(newsroom)
    newsroom.build()
    assert find_neighbours(newsroom.page("three")) == {"next": "../one/"}
    assert find_neighbours(newsroom.page("one")) == {"prev": "../three/", "next": "../two/"}
    assert find_neighbours(newsroom.page("two")) == {"prev": "../one/"}
    assert find_neighbours(newsroom.page()) == {}


def test_explainers_in_the_menu_keep_its_order_and_titles(newsroom: Newsroom) -> None:
    write_three(newsroom)
    newsroom.write("four.md", "# Four\n")
    newsroom.configure(nav=["index.md", {"Uno & co": "three.txt"}, {"Section": ["four.md", {"Dos": "two.yml"}]}])
    assert problems_in(newsroom.build(strict=True)) == []
    assert find_neighbours(newsroom.page("three")) == {"prev": "..", "next": "../four/"} or find_neighbours(
        newsroom.page("three")
    ) == {"prev": "../", "next": "../four/"}
    assert find_neighbours(newsroom.page("two")) == {"prev": "../four/"}
    assert find_neighbours(newsroom.page("one")) == {}
    home = newsroom.page()
    assert re.findall(r'<li><a href="([^"]*)"(?: aria-current="page")?>([^<]*)</a></li>', home)[:3] == [
        (".", "Island news"),
        ("three/", "Uno &amp; co"),
        ("four/", "Section"),
    ]
    assert "<title>Uno &amp; co – Island news</title>" in newsroom.page("three")
    assert "Three is closed" in newsroom.page("three"), "its headline stays"


@pytest.mark.parametrize("theme", ["mkdocs", "readthedocs", "material"])
def test_other_themes_show_titles_of_the_menu(theme: str, newsroom: Newsroom) -> None:
    newsroom.configure(nav=["index.md", {"Uno": "pier.yml"}, "ferry.md"], theme={"name": theme})
    newsroom.build()
    home = newsroom.page()
    assert re.search(r'href="pier/"[^>]*>\s*(?:<span[^>]*>\s*)?Uno\s*<', home)
    assert re.search(r'href="ferry/"[^>]*>\s*(?:<span[^>]*>\s*)?The island has its ferry back\s*<', home)


def test_a_menu_that_another_plugin_writes(newsroom: Newsroom) -> None:
    (newsroom.folder / "hook.py").write_text(
        'def on_files(files, config):\n    config.nav = ["index.md", {"From a plugin": "pier.md"}]\n', "utf-8"
    )
    newsroom.configure(hooks=["hook.py"])
    newsroom.build()
    assert ">From a plugin</a>" in newsroom.page()


def test_one_explainer_alone_in_the_menu_stays_out_of_the_line(newsroom: Newsroom) -> None:
    write_three(newsroom)
    newsroom.configure(nav=["one.md"])
    newsroom.build()
    assert find_neighbours(newsroom.page("one")) == {}
    assert find_neighbours(newsroom.page("two")) == {"prev": "../three/"}


def test_links_of_the_menu_lead_where_they_say(newsroom: Newsroom) -> None:
    newsroom.configure(
        nav=[
            "index.md",
            {"Shop": "https://example.org/a?b=c&d"},
            {"Desk": "mailto:desk@example.org"},
            {"Top": "/other/"},
            "https://example.org/bare",
        ]
    )
    newsroom.build()
    page = newsroom.page("ferry")
    for href in ("https://example.org/a?b=c&amp;d", "mailto:desk@example.org", "/other/", "https://example.org/bare"):
        assert f'<a href="{href}">' in page
    assert ">https://example.org/bare</a>" in page


# -------------------------------------------------------------------------------------------------- home, archive


def test_the_home_page_lists_the_latest_and_the_archive_all(newsroom: Newsroom) -> None:
    write_three(newsroom)
    newsroom.configure(plugins=[{"ontherecord": {"latest": 2}}])
    newsroom.build()
    headlines = re.compile(r'href="([^"]*)">(\w+) is closed</a>')
    assert headlines.findall(newsroom.page()) == [("two/", "Two"), ("one/", "One")]
    assert 'href="explainers/"' in newsroom.page()
    assert headlines.findall(newsroom.page("explainers")) == [
        ("../two/", "Two"),
        ("../one/", "One"),
        ("../three/", "Three"),
    ]
    assert newsroom.page("explainers").count("<h1") == 1


def test_a_page_of_the_archives_name_is_its_beginning(newsroom: Newsroom) -> None:
    newsroom.configure(plugins=[{"ontherecord": {"latest": 0}}])
    newsroom.write("explainers.md", "# Everything\n\nAll there is, [the last year](#year-2024) above all.\n")
    newsroom.configure(validation={"links": {"anchors": "warn"}})
    assert problems_in(newsroom.build(strict=True)) == []
    assert "All there is" in newsroom.page("explainers")
    assert "The pier is closed" in newsroom.page("explainers")
    assert "The pier is closed" not in newsroom.page()


def test_a_link_to_the_archive_is_good_when_it_is_made(newsroom: Newsroom) -> None:
    newsroom.configure(plugins=[{"ontherecord": {"latest": 1}}])
    newsroom.write("index.md", "# News\n\n[all](explainers.md#year-2024) [latest](#latest)\n")
    newsroom.configure(validation={"links": {"anchors": "warn"}})
    assert problems_in(newsroom.build(strict=True)) == []
    assert '<a href="explainers/#year-2024">all</a>' in newsroom.page()


@pytest.mark.parametrize("nav", [None, [{"Section": ["index.md"]}], ["ferry.md"]])
def test_the_home_page_lists_the_latest_wherever_the_menu_has_it(nav: Any, newsroom: Newsroom) -> None:
    newsroom.configure(nav=nav)
    newsroom.build()
    assert "The pier is closed" in newsroom.page()
    assert "<title>Island news</title>" in newsroom.page()


def test_without_a_home_page_one_is_made(newsroom: Newsroom) -> None:
    (newsroom.content / "index.md").unlink()
    assert problems_in(newsroom.build(strict=True)) == []
    page = newsroom.page()
    assert "<h1>Island news</h1>" in page
    assert "The island has its ferry back" in page


@pytest.mark.parametrize(
    "source, heading",
    [
        ("No heading.\n", "<h1>Island news</h1>"),
        ("## Only a second level\n", "<h1>Island news</h1>"),
        ("---\ntitle: A & B\n---\nNo heading.\n", "<h1>A &amp; B</h1>"),
        ("# Its own\n\nText.\n", '<h1 id="section-its-own">Its own</h1>'),
        ("", "<h1>Island news</h1>"),
    ],
)
def test_a_page_always_has_one_heading_of_the_first_level(source: str, heading: str, newsroom: Newsroom) -> None:
    newsroom.write("index.md", source)
    newsroom.configure(nav=[{"Home": "index.md"}])
    newsroom.build()
    assert heading in newsroom.page()
    assert newsroom.page().count("<h1") == 1


def test_a_page_is_named_after_its_file_when_nothing_else_names_it(newsroom: Newsroom) -> None:
    newsroom.write("how_to-read.md", "Text.\n")
    newsroom.write("deep/README.md", "Text.\n")
    newsroom.build()
    assert "<h1>How to read</h1>" in newsroom.page("how_to-read")
    assert "<h1>Deep</h1>" in newsroom.page("deep")


def test_an_explainer_may_be_the_home_page(newsroom: Newsroom) -> None:
    (newsroom.content / "index.md").unlink()
    newsroom.write_ferry("index")
    assert problems_in(newsroom.build(strict=True)) == []
    assert 'id="statement-brandt-glad"' in newsroom.page()
    assert 'href="pier/"' in newsroom.page()


def test_a_large_archive_has_a_page_for_each_year(newsroom: Newsroom, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("ontherecord.host.listing.MOST_ON_A_PAGE", 2)
    newsroom.configure(plugins=[{"ontherecord": {"latest": 1}}])
    newsroom.write_pier("old", PLAIN_RECORD.replace("2024-02-10", "2022-02-10").replace("The pier", "The old pier"))
    assert problems_in(newsroom.build(strict=True)) == []
    newest, oldest = newsroom.page("explainers"), newsroom.page("explainers/2022")
    assert ("pier is closed" in newest, "old pier is closed" in newest, "The old pier" in oldest) == (True, False, True)
    years = r'<li><a href="([^"]+)"( aria-current="page")?>(\d+)</a></li>'
    assert re.findall(years, newest) == [("./", ' aria-current="page"', "2024"), ("2022/", "", "2022")]
    assert re.findall(years, oldest) == [("../", "", "2024"), ("./", ' aria-current="page"', "2022")]
    assert re.findall(r'<h3><a href="([^"]+)">', oldest) == ["../../old/"]
    assert "All explainers: 2022" in oldest


def test_an_archive_is_whole_where_an_explainer_has_the_place_of_a_year(
    newsroom: Newsroom, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("ontherecord.host.listing.MOST_ON_A_PAGE", 2)
    newsroom.configure(plugins=[{"ontherecord": {"latest": 1}}])
    newsroom.write_pier("explainers/2022", PLAIN_RECORD.replace("2024-02-10", "2022-02-10"))
    assert problems_in(newsroom.build(strict=True)) == []
    page = newsroom.page("explainers")
    assert re.findall(r'<h3><a href="([^"]+)">', page) == ["../ferry/", "../pier/", "../explainers/2022/"]
    assert "otr-years" not in page
