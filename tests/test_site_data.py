"""What leaves a built site beside its pages: linked data in their heads, files to download, schemas, the site map."""

import csv
import io
import json
import re
from pathlib import Path
from typing import Any

import pytest
from frictionless import validate
from tests.newsroom import RECORD, Newsroom, problems_in

from ontherecord.record.schema import KINDS, SCHEMAS, make_schema

FILES = ("data.json", "statements.csv", "numbers.csv", "timeline.csv", "annotations.jsonld", "datapackage.json")
_GRAPH = re.compile(r'<script type="application/ld\+json">(.*?)</script>', re.DOTALL)


@pytest.fixture
def newsroom(tmp_path: Path) -> Newsroom:
    newsroom = Newsroom(tmp_path / "news")
    newsroom.write_all()
    return newsroom


def graph_of(page: str) -> list[dict[str, Any]]:
    """The one graph of a page, which stands in its head."""
    head = page.partition("</head>")[0]
    found = _GRAPH.findall(page)
    assert _GRAPH.findall(head) == found
    assert len(found) == 1
    graph: list[dict[str, Any]] = json.loads(found[0])["@graph"]
    return graph


def types_of(page: str) -> set[str]:
    return {
        kind
        for node in graph_of(page)
        for kind in (node["@type"] if isinstance(node["@type"], list) else [node["@type"]])
    }


def read_table(path: Path) -> list[dict[str, str]]:
    return list(csv.DictReader(io.StringIO(path.read_bytes().decode("utf-8-sig"), newline="")))


@pytest.mark.parametrize("theme", ["ontherecord", "mkdocs", "readthedocs", "material"])
def test_every_page_has_one_graph_in_its_head(newsroom: Newsroom, theme: str) -> None:
    newsroom.write("about.md", "---\ndescription: Who we are\n---\n# About\n\nUs.\n")
    newsroom.configure(theme={"name": theme}, plugins=["search", {"ontherecord": {"latest": 1}}])
    assert problems_in(newsroom.build()) == []
    assert "NewsArticle" in types_of(newsroom.page("ferry"))
    assert "CollectionPage" in types_of(newsroom.page())
    assert types_of(newsroom.page("explainers")) >= {"CollectionPage", "ItemList", "BreadcrumbList"}
    assert "WebPage" in types_of(newsroom.page("about"))
    assert "WebPage" in types_of(newsroom.page("data"))
    listed = next(node for node in graph_of(newsroom.page("explainers")) if node["@type"] == "ItemList")
    assert [one["url"] for one in listed["itemListElement"]] == [
        "https://example.org/news/ferry/",
        "https://example.org/news/pier/",
    ]
    about = next(node for node in graph_of(newsroom.page("about")) if node["@type"] == "WebPage")
    assert about["description"] == "Who we are"
    # What the search plugin looks into is what readers read.
    assert "schema.org" not in newsroom.page("search/search_index.json")


def test_pages_of_mkdocs_own_have_a_graph_too(newsroom: Newsroom) -> None:
    newsroom.configure(plugins=[{"ontherecord": {"pages": "mkdocs"}}])
    assert problems_in(newsroom.build()) == []
    assert "CollectionPage" in types_of(newsroom.page())


def test_the_addresses_of_a_graph_are_those_of_the_page(newsroom: Newsroom) -> None:
    newsroom.build()
    page = newsroom.page("ferry")
    ids = set(re.findall(r'"@id":"https://example\.org/news/ferry/#([^"]+)"', page))
    assert {"statement-brandt-glad", "number-islanders"} <= ids
    assert [one for one in ids - {"way"} if f' id="{one}"' not in page] == []


def test_the_page_of_a_person_is_about_them(newsroom: Newsroom) -> None:
    newsroom.write("people.yml", "brandt: {name: Ada Brandt, role: shopkeeper, wikidata: Q7}\n")
    newsroom.write_ferry(record=RECORD.replace("who: Ada Brandt", "who: brandt"))
    newsroom.build(strict=True)
    address = "https://example.org/news/people/brandt/"
    graph = {node["@id"]: node for node in graph_of(newsroom.page("people/brandt"))}
    assert graph[address]["@type"] == "ProfilePage"
    assert graph[address]["mainEntity"] == {"@id": f"{address}#person"}
    assert graph[f"{address}#person"]["sameAs"] == ["https://www.wikidata.org/wiki/Q7"]
    assert f'"creator":{{"@id":"{address}#person"}}' in newsroom.page("ferry")


def test_the_pages_of_stories_and_numbers_are_about_them(newsroom: Newsroom) -> None:
    newsroom.write("topics/ferries.yml", "title: The ferries\nsummary: Boats.\n")
    record = RECORD.replace("tags:", "topics: [ferries]\ntags:").replace("    label:", "    series: people\n    label:")
    newsroom.write_ferry(record=record)
    newsroom.write_ferry("ferry-2", record.replace("2024-03-01", "2024-03-02"))
    newsroom.build(strict=True)
    story = {node["@id"]: node for node in graph_of(newsroom.page("topics/ferries"))}
    assert story["https://example.org/news/topics/ferries/#topic"]["name"] == "The ferries"
    assert '"about":[{"@id":"https://example.org/news/topics/ferries/#topic"}]' in newsroom.page("ferry")
    series = {node["@id"]: node for node in graph_of(newsroom.page("numbers/people"))}
    followed = series["https://example.org/news/numbers/people/#series"]
    assert [one["@id"] for one in followed["mentions"]] == [
        "https://example.org/news/ferry/#number-islanders",
        "https://example.org/news/ferry-2/#number-islanders",
    ]


def test_files_lie_beside_each_explainer(newsroom: Newsroom) -> None:
    newsroom.build(strict=True)
    built = newsroom.built()
    assert [name for name in FILES if f"ferry/{name}" not in built] == []
    assert validate(newsroom.site / "ferry/datapackage.json").valid
    page = newsroom.page("ferry")
    assert '<link rel="alternate" type="application/json" href="./data.json">' in page.partition("</head>")[0]
    assert 'href="./statements.csv" type="text/csv"' in page
    assert 'href="../data/"' in page


def test_the_tables_of_the_site_join_those_of_its_explainers(newsroom: Newsroom) -> None:
    newsroom.write_ferry("draft", RECORD.replace("published:", "status: draft\npublished:"))
    newsroom.build(strict=True)
    rows = read_table(newsroom.site / "data/statements.csv")
    assert [(row["explainer"], row["id"], row["who"]) for row in rows] == [
        ("ferry", "statement-brandt-glad", "Ada Brandt"),
        ("pier", "statement-office-unhurt", "the harbour office"),
    ]
    assert [row["data"] for row in read_table(newsroom.site / "data/explainers.csv")] == [
        "https://example.org/news/ferry/data.json",
        "https://example.org/news/pier/data.json",
    ]
    assert validate(newsroom.site / "data/datapackage.json").flatten(["type", "note"]) == []
    assert [name for name in newsroom.built() if "/." in name] == []
    page = newsroom.page("data")
    for name in ("explainers", "statements", "numbers", "timeline"):
        assert f'href="./{name}.csv"' in page
    assert "What was said, without the quotation marks around it." in page


def test_without_an_address_the_tables_say_where_things_are_from_the_top(newsroom: Newsroom) -> None:
    newsroom.settings.pop("site_url")
    newsroom.configure(use_directory_urls=False)
    assert problems_in(newsroom.build()) == []
    assert read_table(newsroom.site / "ferry/statements.csv")[0]["address"] == "ferry.html#statement-brandt-glad"
    assert read_table(newsroom.site / "data/statements.csv")[0]["address"] == "ferry.html#statement-brandt-glad"
    page = newsroom.page("ferry.html")
    assert 'type="application/json" href="ferry/data.json"' in page
    assert 'href="data.html"' in page
    ids = [node["@id"] for node in graph_of(page)]
    assert "" in ids
    items = json.loads(newsroom.page("ferry/annotations.jsonld"))["first"]["items"]
    assert items[0]["body"][1] == "../ferry.html#statement-brandt-glad"
    assert 'href="data/statements.csv"' in newsroom.page("data.html")


def test_a_file_of_the_sites_own_wins(newsroom: Newsroom) -> None:
    newsroom.write("ferry/numbers.csv", "ours\n")
    newsroom.write("data/statements.csv", "ours too\n")
    newsroom.write("data.md", "# Data\n\nNone.\n")
    said = newsroom.build(strict=True)
    assert newsroom.page("ferry/numbers.csv") == "ours\n"
    assert newsroom.page("data/statements.csv") == "ours too\n"
    assert "None." in newsroom.page("data")
    instead = "which is published in the place of the data."
    for message in (
        "data.md has the address at which a page would be made, and stays; none is made of that name.",
        f"The content folder has a file data/statements.csv of its own, {instead}",
        f"The content folder has a file ferry/numbers.csv of its own, {instead}",
    ):
        assert said.count(f"INFO ontherecord: {message}") == 1
    assert "ferry/data.json" in newsroom.built()
    assert "Data of the whole site" not in newsroom.page("ferry")
    assert 'href="./statements.csv"' in newsroom.page("ferry")


def test_an_explainer_of_that_name_wins_too(newsroom: Newsroom) -> None:
    newsroom.write_ferry("data")
    said = newsroom.build(strict=True)
    assert "The island has its ferry back" in newsroom.page("data")
    assert [row["who"] for row in read_table(newsroom.site / "data/statements.csv")] == ["Ada Brandt"]
    assert "explainer" not in read_table(newsroom.site / "data/statements.csv")[0]
    assert "data/explainers.csv" not in newsroom.built()
    assert "INFO ontherecord: An explainer has the address data/ of the site's tables, of which none are made." in said


def test_both_can_be_switched_off(newsroom: Newsroom) -> None:
    newsroom.configure(plugins=[{"ontherecord": {"json_ld": False, "downloads": False}}])
    assert problems_in(newsroom.build()) == []
    assert [name for name in newsroom.built() if name.endswith((".csv", ".jsonld")) or name.startswith("data")] == []
    assert "schema" not in newsroom.page("ferry")
    assert 'id="data"' not in newsroom.page("ferry")


def test_the_schemas_are_published_where_records_look_for_them(newsroom: Newsroom) -> None:
    newsroom.build()
    for kind in KINDS:
        assert json.loads(newsroom.page(f"schema/{kind}.schema.json")) == make_schema(kind)
    data = json.loads(newsroom.page("ferry/data.json"))
    assert data["$schema"] == "https://example.org/news/schema/data.schema.json"


def test_all_who_name_the_schemas_name_the_demonstration_sites(repository: Path) -> None:
    settings = (repository / "mkdocs.yml").read_text("utf-8")
    site = re.search(r"^site_url: (\S+)$", settings, re.MULTILINE)
    assert site is not None
    assert f"{site[1]}schema/" == SCHEMAS
    named = set[str]()
    for folder in ("content", "generator", "docs", "tests"):
        for file in sorted((repository / folder).rglob("*")):
            if file.suffix in (".yml", ".py", ".md", ".txt"):
                named.update(re.findall(r"https://ontherecord\.github\.io/[\w/]*schema/", file.read_text("utf-8")))
    assert named == {SCHEMAS}


@pytest.mark.parametrize("theme", ["ontherecord", "mkdocs", "material"])
def test_the_site_map_tells_when_a_page_last_changed(newsroom: Newsroom, theme: str) -> None:
    newsroom.write("about.md", "# About\n\nUs.\n")
    newsroom.write("policy.md", "---\nupdated: 2023-05-06\n---\n# Policy\n\nHonesty.\n")
    corrected = "corrections: [{date: 2024-03-09, kind: correction, text: A name was wrong.}]\n"
    newsroom.write_ferry(record=f"{RECORD}{corrected}")
    newsroom.configure(theme={"name": theme})
    assert problems_in(newsroom.build()) == []
    found = re.findall(r"<loc>(.*?)</loc>\s*(?:<lastmod>(.*?)</lastmod>)?", newsroom.page("sitemap.xml"))
    pages = {address.removeprefix("https://example.org/news/"): day for address, day in found}
    assert pages == {
        "": "2024-03-09",
        "about/": "",
        "policy/": "2023-05-06",
        "ferry/": "2024-03-09",
        "pier/": "2024-02-10",
        "corrections/": "2024-03-09",
        "data/": "2024-03-09",
    }


def test_a_page_that_was_not_rendered_leaves_the_sites_tables_as_they_were(newsroom: Newsroom) -> None:
    newsroom.build()
    before = (newsroom.site / "data/statements.csv").read_bytes()
    newsroom.write_ferry(record=RECORD.replace("Ada Brandt", "The shop"))
    newsroom.build(dirty=True)
    assert "The shop" in newsroom.page("ferry/statements.csv")
    assert (newsroom.site / "data/statements.csv").read_bytes() == before
    assert [name for name in newsroom.built() if "/." in name] == []


def test_a_site_without_explainers_has_schemas_and_no_tables(tmp_path: Path) -> None:
    newsroom = Newsroom(tmp_path / "news")
    assert problems_in(newsroom.build(strict=True)) == []
    built = newsroom.built()
    assert [name for name in built if name.startswith("data")] == []
    assert "schema/explainer.schema.json" in built
    assert "WebPage" in types_of(newsroom.page())
