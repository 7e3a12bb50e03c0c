"""What of an explainer the search may find: what its page shows, and no more."""

import json
import re
from pathlib import Path

import pytest
from tests.newsroom import ARTICLE, RECORD, Newsroom, problems_in


@pytest.fixture
def newsroom(tmp_path: Path) -> Newsroom:
    newsroom = Newsroom(tmp_path)
    newsroom.configure(plugins=["ontherecord"])
    newsroom.write_all()
    return newsroom


def found(newsroom: Newsroom, href: str) -> dict[str, list[list[str]]]:
    pages = [json.loads(path.read_text("utf-8")) for path in (newsroom.site / "search/pages").iterdir()]
    (page,) = [page for page in pages if page["href"] == href]
    parts: dict[str, list[list[str]]] = page
    return parts


def test_every_part_leads_to_a_place_on_its_page(newsroom: Newsroom) -> None:
    newsroom.build(strict=True)
    page = found(newsroom, "ferry/")
    assert [part[:3] for part in page["parts"]] == [
        ["statement", "statement-brandt-glad", "Ada Brandt"],
        ["number", "number-islanders", "some 1,200"],
        ["article", "section-the-ferry-is-back", "The ferry is back"],
        ["article", "section-what-it-cost", "What it cost"],
    ]
    ids = set(re.findall(r' id="([^"]+)"', newsroom.page("ferry")))
    assert {part[1] for part in page["parts"]} <= ids


def test_hidden_words_of_an_article_are_not_found(newsroom: Newsroom) -> None:
    source = "article: {url: 'https://example.org/ferry', display: %s}\n"
    newsroom.write_ferry("passages", RECORD + source % "passages", ARTICLE)
    newsroom.write_ferry("none", RECORD + source % "none", ARTICLE)
    newsroom.build(strict=True)
    assert "harbour" not in json.dumps(found(newsroom, "passages/"))
    assert [part[3] for part in found(newsroom, "passages/")["parts"] if part[0] == "article"] == [
        "We are glad to have it back … Some 1,200"
    ]
    assert [part for part in found(newsroom, "none/")["parts"] if part[0] == "article"] == []


def test_what_was_withdrawn_is_not_found(newsroom: Newsroom) -> None:
    withdrawn = (
        "status: withdrawn\ncorrections: [{id: gone, date: 2024-03-02, kind: retraction, text: It was not so.}]\n"
    )
    newsroom.write_ferry(record=RECORD + withdrawn)
    newsroom.build(strict=True)
    page = found(newsroom, "ferry/")
    assert [part[0] for part in page["parts"]] == ["correction"]
    assert "helicopter" not in json.dumps(page)
    assert "harbour" not in json.dumps(page)


def test_drafts_and_pages_that_ask_for_it_are_not_found(newsroom: Newsroom) -> None:
    newsroom.write_ferry("early", RECORD.replace("has its ferry back", "expects its ferry") + "status: draft\n")
    newsroom.write("hidden.md", "---\nsearch: {exclude: true}\n---\n\n# Hidden\n\nUnsearchable words.\n")
    newsroom.build(strict=True)
    index = "".join(path.read_text("utf-8") for path in (newsroom.site / "search").rglob("*.json"))
    assert "unsearchable" not in index
    assert "expects" not in index


@pytest.mark.parametrize(
    "settings, index, script",
    [
        ({"plugins": ["ontherecord"]}, "search/index.json", "search-chunked.js"),
        ({"plugins": ["search", "ontherecord"]}, "search/index.json", "search-chunked.js"),
        ({"plugins": ["search", {"ontherecord": {"search": "stock"}}]}, "search/search_index.json", "search-stock.js"),
        ({"plugins": ["search", {"ontherecord": {"search": "none"}}]}, "", ""),
        ({"plugins": [{"ontherecord": {"search": "none"}}]}, "", ""),
    ],
)
def test_what_is_searched_is_the_sites_choice(
    settings: dict[str, object], index: str, script: str, newsroom: Newsroom
) -> None:
    newsroom.configure(**settings)
    assert problems_in(newsroom.build()) == []
    built = newsroom.built()
    assert ("search/index.json" in built) == (index == "search/index.json")
    assert ("search.html" in built) == bool(index)
    assert ('role="search"' in newsroom.page("ferry")) == bool(index)
    if index:
        page = newsroom.page("search.html")
        assert f'data-index="{index}"' in page
        assert f'src="assets/{script}"' in page


def test_the_stock_search_without_its_plugin_is_told(newsroom: Newsroom) -> None:
    newsroom.configure(plugins=[{"ontherecord": {"search": "stock"}}])
    assert problems_in(newsroom.build()) == [
        "WARNING ontherecord: search: stock looks into the index of MkDocs' plugin “search”, which is not among the plugins"
    ]


def test_other_themes_get_no_index_of_ours(newsroom: Newsroom) -> None:
    newsroom.configure(plugins=["search", "ontherecord"], theme={"name": "mkdocs"})
    newsroom.build()
    assert "search/index.json" not in newsroom.built()
    assert "search/search_index.json" in newsroom.built()


def test_pages_that_mkdocs_renders_are_found_too(newsroom: Newsroom) -> None:
    newsroom.write("about.md", "# About us\n\n## Who we are\n\nPeople of the **island**.\n")
    newsroom.configure(plugins=[{"ontherecord": {"pages": "mkdocs"}}])
    newsroom.build()
    assert found(newsroom, "about/")["parts"] == [["section", "who-we-are", "Who we are", "People of the island."]]


def test_two_builds_have_the_same_index(newsroom: Newsroom) -> None:
    def index() -> dict[str, bytes]:
        newsroom.run("build", PYTHONHASHSEED=str(len(builds)))
        folder = newsroom.site / "search"
        return {path.relative_to(folder).as_posix(): path.read_bytes() for path in folder.rglob("*.json")}

    builds: list[dict[str, bytes]] = []
    builds += [index()]
    builds += [index()]
    assert builds[0] == builds[1]
    assert {"index.json", "pages/0.json", "words/0.json"} <= builds[0].keys()


def test_a_dirty_build_leaves_the_index_as_it_is(newsroom: Newsroom) -> None:
    newsroom.build()
    before = (newsroom.site / "search/index.json").read_bytes()
    newsroom.write_ferry(record=RECORD.replace("ferry back", "boat back"))
    newsroom.build(dirty=True)
    assert (newsroom.site / "search/index.json").read_bytes() == before
