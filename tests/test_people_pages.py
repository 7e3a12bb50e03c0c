"""The pages of people and organisations in a built site."""

import json
import re
from pathlib import Path

import pytest
from tests.newsroom import RECORD, Links, Newsroom, problems_in

PEOPLE = """\
ada-brandt:
  name: Ada Brandt
  role: Shopkeeper
  organisation: shop
  also: [A. Brandt, עדה ברנדט]
  about: She has run the island’s shop for thirty years.
  wikidata: Q42
shop: {name: The shop, kind: organisation}
harbour: {name: The harbour office, kind: organisation, also: [the harbour office]}
quiet: {name: Quinn Quiet}
"""
COUNTED = RECORD.replace("label: people who live on the island", "label: islanders\n    according_to: shop")


@pytest.fixture
def newsroom(tmp_path: Path) -> Newsroom:
    newsroom = Newsroom(tmp_path)
    newsroom.write("people.yml", PEOPLE)
    newsroom.write("index.md", "# Island news\n\n[Ada](people/ada-brandt.md), [all](people/index.md)\n")
    newsroom.write_ferry(record=COUNTED)
    newsroom.write_pier()
    newsroom.configure(plugins=["ontherecord"])
    return newsroom


def words(html: str) -> str:
    html = html[html.index("<main") : html.index("</main>")]
    return " ".join(re.sub(r"<[^>]+>", " ", html).split())


def people_in(newsroom: Newsroom) -> list[str]:
    return [name for name in newsroom.built() if name.startswith("people") and name.endswith(".html")]


def test_a_person_has_a_page_of_what_they_said(newsroom: Newsroom) -> None:
    assert problems_in(newsroom.build(strict=True)) == []
    assert people_in(newsroom) == [
        "people/ada-brandt/index.html", "people/harbour/index.html", "people/index.html", "people/shop/index.html",
    ]  # fmt: skip
    page = newsroom.page("people/ada-brandt")
    assert words(page) == (
        "Ada Brandt Shopkeeper, The shop She has run the island’s shop for thirty years. "
        "Also called A. Brandt and עדה ברנדט Statements 1 Direct words 1 Latest statement March 1, 2024 "
        "Read more elsewhere Wikidata RSS feed of this page Statements The island has its ferry back March 1, 2024 "
        "“We are glad to have it back” In the explainer"
    )
    links = Links(page).by_words
    assert links["In the explainer"] == "../../ferry/#statement-brandt-glad"
    assert links["The shop"] == "../../people/shop/"
    assert links["Wikidata"] == "https://www.wikidata.org/wiki/Q42"
    assert page.count("<h1") == 1
    assert "<title>Ada Brandt – Island news</title>" in page
    assert '<meta name="description" content="She has run' in page


def test_explainers_lead_to_speakers_and_to_whose_numbers_they_give(newsroom: Newsroom) -> None:
    newsroom.build(strict=True)
    links = Links(newsroom.page("ferry")).by_words
    assert links["Ada Brandt"] == "../people/ada-brandt/"
    assert links["The shop"] == "../people/shop/"
    # As it was typed, in other letters than the name.
    assert Links(newsroom.page("pier")).by_words["the harbour office"] == "../people/harbour/"


def test_an_organisation_has_its_people_and_its_numbers(newsroom: Newsroom) -> None:
    newsroom.build(strict=True)
    page = newsroom.page("people/shop")
    assert words(page) == (
        "The shop People Ada Brandt Shopkeeper 1 statement Numbers from this source The island has its ferry back "
        "March 1, 2024 some 1,200 islanders As of March 1, 2024 In the explainer"
    )
    assert Links(page).by_words["In the explainer"] == "../../ferry/#number-islanders"


def test_all_of_them_are_listed_and_every_foot_leads_there(newsroom: Newsroom) -> None:
    newsroom.build(strict=True)
    assert words(newsroom.page("people")) == (
        "People and organisations People Ada Brandt Shopkeeper 1 statement, 2024 "
        "Organisations The harbour office 1 statement, 2024 The shop 1 number, 2024"
    )
    assert Links(newsroom.page("people")).by_words["Ada Brandt"] == "../people/ada-brandt/"
    assert Links(newsroom.page("ferry")).by_words["People and organisations"] == "../people/"
    home = Links(newsroom.page()).by_words
    assert (home["Ada"], home["all"], home["People and organisations"]) == ("people/ada-brandt/", "people/", "people/")


def test_what_the_menu_has_the_foot_has_once(newsroom: Newsroom) -> None:
    newsroom.configure(nav=[{"Home": "index.md"}, {"Who": "people/index.md"}, {"Ada": "people/ada-brandt.md"}])
    assert problems_in(newsroom.build(strict=True)) == []
    page = newsroom.page("ferry")
    assert page.count('href="../people/"') == 2  # menu and foot
    assert "<title>Who – Island news</title>" in newsroom.page("people")


def test_drafts_and_what_was_withdrawn_give_nothing(newsroom: Newsroom) -> None:
    newsroom.write_ferry(record=f"{COUNTED}status: draft\n")
    newsroom.write("index.md", "# Island news\n")
    newsroom.write_pier(
        record=(newsroom.content / "pier.yml").read_text("utf-8")
        + "status: withdrawn\ncorrections: [{id: a, date: 2024-02-11, kind: retraction, text: No.}]\n"
    )
    assert problems_in(newsroom.build(strict=True)) == []
    assert people_in(newsroom) == []
    assert "People and organisations" not in newsroom.page("pier")


def test_a_corrected_statement_bears_its_mark(newsroom: Newsroom) -> None:
    correction = (
        "corrections: [{id: who, date: 2024-03-02, kind: clarification, entry: brandt-glad, text: She said so.}]\n"
    )
    newsroom.write_ferry(record=COUNTED + correction)
    newsroom.build(strict=True)
    page = newsroom.page("people/ada-brandt")
    assert (
        '<p class="otr-change otr-change-clarification"><a href="../../ferry/#correction-who">Clarification</a>' in page
    )


def test_without_directory_addresses(newsroom: Newsroom) -> None:
    newsroom.configure(use_directory_urls=False)
    assert problems_in(newsroom.build(strict=True)) == []
    assert people_in(newsroom) == [
        "people/ada-brandt.html", "people/harbour.html", "people/index.html", "people/shop.html",
    ]  # fmt: skip
    links = Links(newsroom.page("people/ada-brandt.html")).by_words
    assert links["In the explainer"] == "../ferry.html#statement-brandt-glad"
    assert links["The shop"] == "../people/shop.html"
    assert Links(newsroom.page("ferry.html")).by_words["Ada Brandt"] == "people/ada-brandt.html"
    assert Links(newsroom.page("people/index.html")).by_words["Ada Brandt"] == "../people/ada-brandt.html"


def test_a_page_of_the_sites_own_stays(newsroom: Newsroom) -> None:
    newsroom.write("people/ada-brandt.md", "# Ada\n\nOur own words about her.\n")
    newsroom.write("people.md", "# Who is who\n")
    newsroom.write("index.md", "# Island news\n\n[Ada](people/ada-brandt.md), [all](people.md)\n")
    said = newsroom.build(strict=True)
    assert problems_in(said) == []
    assert "Our own words" in newsroom.page("people/ada-brandt")
    assert "Who is who" in newsroom.page("people")
    told = [one.split()[2] for one in said if "has the address" in one]
    assert told == ["people.md", "people/ada-brandt.md"]
    assert Links(newsroom.page("ferry")).by_words["Ada Brandt"] == "../people/ada-brandt/"
    assert "People and organisations" not in newsroom.page("ferry")


def test_somebody_whose_id_is_index_is_not_the_list(newsroom: Newsroom) -> None:
    newsroom.write(
        "people.yml", PEOPLE + "index: {name: Ina Dex, also: [the office], image: {file: faces/ina.png, alt: She}}\n"
    )
    newsroom.write("faces/ina.png", "")
    newsroom.write_pier("second", "headline: x\npublished: 2024-01-01\nstatements:\n"
                        "  - {id: a, who: index, paraphrase: Nobody was hurt., passage: Nobody was hurt}\n")  # fmt: skip
    assert problems_in(newsroom.build(strict=True)) == []
    assert "People and organisations" in words(newsroom.page("people"))
    assert Links(newsroom.page("second")).by_words["Ina Dex"] == "../people/index/"
    assert Links(newsroom.page("people")).by_words["Ina Dex"] == "../people/index/"
    assert '<img src="../../faces/ina.png" alt="She">' in newsroom.page("people/index")
    feed = Links(newsroom.page("people/index")).by_words["RSS feed of this page"]
    assert feed == "../../people/index/feed.xml"
    assert (newsroom.site / "people/index/feed.xml").is_file()


def test_the_option_leaves_them_out(newsroom: Newsroom) -> None:
    newsroom.configure(plugins=[{"ontherecord": {"people": False}}])
    newsroom.write("index.md", "# Island news\n")
    assert problems_in(newsroom.build(strict=True)) == []
    assert people_in(newsroom) == []
    assert "Ada Brandt" not in Links(newsroom.page("ferry")).by_words


def test_a_link_to_somebody_without_a_page_is_a_warning(newsroom: Newsroom) -> None:
    newsroom.write("index.md", "# Island news\n\n[Quinn](people/quiet.md)\n")
    newsroom.configure(validation={"links": {"not_found": "warn"}})
    assert problems_in(newsroom.build()) == [
        "WARNING ontherecord: Doc file 'index.md' contains a link 'people/quiet.md' to a page that is not published."
    ]
    newsroom.write("index.md", "# Island news\n\n[Nobody](people/nobody.md)\n")
    assert any("dead-link" in one for one in problems_in(newsroom.build()))


def test_they_are_found_by_each_of_their_names_and_what_they_said_is_not_found_twice(newsroom: Newsroom) -> None:
    newsroom.build(strict=True)
    pages = [json.loads(path.read_text("utf-8")) for path in (newsroom.site / "search/pages").iterdir()]
    page = next(one for one in pages if one["href"] == "people/ada-brandt/")
    assert (page["title"], page["summary"], page["parts"]) == (
        "Ada Brandt", "Shopkeeper · She has run the island’s shop for thirty years.", [],
    )  # fmt: skip
    index = json.loads(next((newsroom.site / "search/words").iterdir()).read_text("utf-8"))
    assert {"ada", "brandt", "עדה", "shopkeeper", "shop"} <= index.keys()
    assert len(index["glad"]) == 1


@pytest.mark.parametrize("theme", ["mkdocs", "readthedocs"])
def test_in_other_themes_they_are_whole(theme: str, newsroom: Newsroom) -> None:
    newsroom.configure(theme={"name": theme})
    newsroom.build(strict=True)
    page = newsroom.page("people/ada-brandt")
    assert '<div class="otr otr-person" lang="en" dir="ltr">' in page
    assert "“We are glad to have it back”" in page
    assert "assets/choices.js" in newsroom.built()


def test_json_ld_says_who_it_is(newsroom: Newsroom) -> None:
    newsroom.build(strict=True)
    graph = json.loads(
        re.findall(r'<script type="application/ld\+json">(.*?)</script>', newsroom.page("people/ada-brandt"))[0]
    )
    described = next(one for one in graph["@graph"] if one["@type"] == "Person")
    assert described["@id"] == "https://example.org/news/people/ada-brandt/#person"
    assert (described["name"], described["jobTitle"]) == ("Ada Brandt", "Shopkeeper")
    assert [one["mainEntity"] for one in graph["@graph"] if "mainEntity" in one] == [{"@id": described["@id"]}]


def test_a_search_that_reads_whole_pages_does_not_find_what_was_said_twice(newsroom: Newsroom) -> None:
    newsroom.configure(plugins=["search", {"ontherecord": {"search": "stock"}}])
    newsroom.build(strict=True)
    read = json.loads(newsroom.page("search/search_index.json"))["docs"]
    assert [one["location"] for one in read if "glad to have it back" in one["text"]] != []
    assert [one for one in read if "glad" in one["text"] and one["location"].startswith("people")] == []
    assert any("thirty years" in one["text"] for one in read if one["location"] == "people/ada-brandt/")


def test_the_preview_shows_others_what_readers_will_see(newsroom: Newsroom) -> None:
    # A person's page does not change while a draft is being written.
    newsroom.write_ferry("second", COUNTED + "status: draft\n")
    newsroom.build(strict=True)
    assert "Statements 1 Direct" in words(newsroom.page("people/ada-brandt"))


def test_an_id_in_any_script_and_hostile_words(newsroom: Newsroom) -> None:
    newsroom.write(
        "people.yml", 'עדה: {name: "Ada <b>Brandt</b>", also: [Ada Brandt], role: "\\"><script>alert(1)</script>"}\n'
    )
    newsroom.write("index.md", "# Island news\n")
    assert problems_in(newsroom.build(strict=True)) == []
    page = newsroom.page("people/עדה")
    assert "<h1>Ada &lt;b&gt;Brandt&lt;/b&gt;</h1>" in page
    assert "<script>alert" not in page
    assert Links(newsroom.page("ferry")).by_words["Ada Brandt"] == "../people/%D7%A2%D7%93%D7%94/"


def test_a_portrait_lies_where_people_yml_says(newsroom: Newsroom) -> None:
    newsroom.write(
        "people.yml", PEOPLE.replace("role: Shopkeeper", "image: {file: faces/ada.png, alt: Ada in her shop}")
    )
    newsroom.write("faces/ada.png", "")
    newsroom.build(strict=True)
    assert '<img src="../../faces/ada.png" alt="Ada in her shop">' in newsroom.page("people/ada-brandt")
