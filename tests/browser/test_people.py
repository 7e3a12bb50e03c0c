"""The pages of people and of corrections as their readers use them: choosing, folding up, with and without scripts."""

from typing import Any

import pytest
from playwright.sync_api import Page, expect
from tests.browser.conftest import Serve, Visit
from tests.browser.reading import find_violations
from tests.newsroom import Newsroom, problems_in

PEOPLE = """\
spokesman:
  name: Sam Speaker
  role: Spokesman of the harbour
  organisation: harbour
  also: [המתאם]
  about: He speaks for the harbour.
  roles:
    - {role: Clerk, organisation: harbour, from: 2010, until: 2019-12}
    - {role: Spokesman of the harbour, organisation: harbour, from: 2020}
harbour: {name: The harbour office, kind: organisation}
"""
KINDS = ("correction", "clarification", "update", "editor's note", "correction", "correction")


@pytest.fixture(scope="module")
def site(tmp_path_factory: pytest.TempPathFactory, serve: Serve) -> str:
    newsroom = Newsroom(tmp_path_factory.mktemp("people"))
    newsroom.configure(plugins=["ontherecord"])
    newsroom.write("people.yml", PEOPLE)
    newsroom.write("corrections-policy.md", "# How we correct\n")
    for year in range(2018, 2025):
        statements = "".join(
            f"  - {{id: s{number}, who: spokesman, paraphrase: Word {number} of {year}., passage: word {number}., "
            f"about: {'the pier' if number % 2 else 'the ferry'}, place: the pier, date: {year}-0{number + 1}-01}}\n"
            for number in range(4)
        )
        corrections = f'  - {{id: c, date: {year}-08-01, kind: "{KINDS[year % 6]}", text: Mended in {year}.}}\n'
        newsroom.write_ferry(
            f"y{year}",
            f"headline: What was said in {year}\npublished: {year}-07-01\nstatements:\n{statements}"
            f"numbers: [{{id: words, figure: '4', label: words, according_to: harbour, passage: 4 words}}]\n"
            f"corrections:\n{corrections}",
            "The spokesman said 4 words: word 0. Then he said word 1. And then word 2. Last came word 3.\n",
        )
    newsroom.write("he.md", "“טוב שהיא חזרה”, אמר המתאם.\n")
    newsroom.write("he.yml", "headline: המעבורת חזרה\nlanguage: he\npublished: 2024-02-01\n"
                   "statements: [{id: said, who: המתאם, quote: טוב שהיא חזרה, place: המזח, about: the ferry}]\n")  # fmt: skip
    assert problems_in(newsroom.build(strict=True)) == []
    return serve(newsroom.site, "/news/")


def visible(page: Page, entries: str) -> int:
    return page.locator(f"{entries}:visible").count()


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("width", [320, 1280])
def test_nothing_is_in_anybodys_way_folded_or_not(visit: Visit, site: str, width: int, scheme: Any) -> None:
    page = visit(viewport={"width": width, "height": 800}, color_scheme=scheme)
    for path in ("people/spokesman/", "people/harbour/", "people/", "corrections/"):
        page.goto(site + path)
        for direction in ("ltr", "rtl"):
            page.evaluate(
                "way => { for (const one of [document.documentElement, ...document.querySelectorAll('main > div > .otr')])"
                " one.dir = way; for (const one of document.querySelectorAll('details')) one.open = way === 'rtl' }",
                direction,
            )
            assert (path, direction, find_violations(page)) == (path, direction, [])
            assert (path, page.evaluate("document.documentElement.scrollWidth")) == (path, width)


def test_the_latest_year_is_open_and_the_others_open_with_the_keyboard(page: Page, site: str) -> None:
    page.goto(f"{site}people/spokesman/")
    assert visible(page, ".otr-saying") == 5
    summary = page.locator("summary", has_text="2019")
    summary.focus()
    page.keyboard.press("Enter")
    assert visible(page, ".otr-saying") == 9
    # In another role than the one that stands at the head of the page.
    assert page.locator(".otr-saying .otr-role:visible").all_inner_texts() == ["Clerk"] * 4


def test_what_is_paraphrased_looks_and_is_said_otherwise_than_what_is_quoted(page: Page, site: str) -> None:
    page.goto(f"{site}people/spokesman/")
    quote = page.locator(".otr-saying blockquote")
    assert (quote.get_attribute("lang"), quote.get_attribute("dir"), quote.inner_text()) == (
        "he",
        "rtl",
        "”טוב שהיא חזרה”",
    )
    border = "one => getComputedStyle(one).borderInlineStartStyle"
    assert quote.evaluate(border) == "solid"
    paraphrase = page.locator(".otr-paraphrase:visible").first
    assert paraphrase.evaluate(border) == "dotted"
    assert paraphrase.inner_text().split("\n")[0] == "Paraphrase"


def test_one_issue_is_chosen_kept_in_the_address_and_looked_for_in_folded_years(page: Page, site: str) -> None:
    page.goto(f"{site}people/spokesman/")
    page.get_by_role("radio", name="the ferry").check()
    expect(page).to_have_url(f"{site}people/spokesman/?about=the-ferry")
    assert visible(page, ".otr-saying") == 15
    page.get_by_role("radio", name="the ferry").press("ArrowRight")
    expect(page).to_have_url(f"{site}people/spokesman/?about=the-pier")
    assert visible(page, ".otr-saying") == 14
    page.go_back()
    expect(page.get_by_role("radio", name="the ferry")).to_be_checked()
    assert visible(page, ".otr-saying") == 15
    page.get_by_role("radio", name="Every issue").check()
    expect(page).to_have_url(f"{site}people/spokesman/")
    assert visible(page, ".otr-saying") == 5
    page.goto(f"{site}people/spokesman/?about=the-pier#statements-2018")
    assert visible(page, ".otr-saying") == 14
    page.goto(f"{site}people/spokesman/?about=nothing")
    expect(page.get_by_role("radio", name="Every issue")).to_be_checked()


def test_without_scripts_everything_is_there_and_can_be_chosen(visit: Visit, site: str) -> None:
    page = visit(java_script_enabled=False)
    page.goto(f"{site}people/spokesman/")
    assert page.locator(".otr-saying").count() == 29
    page.get_by_role("radio", name="the pier").check()
    assert page.locator(".otr-saying[data-choice='1']:visible").count() == 0
    assert visible(page, ".otr-saying") >= 2
    page.locator("summary", has_text="2018").click()
    page.goto(f"{site}corrections/")
    assert visible(page, ".otr-erratum") == 7
    page.get_by_role("radio", name="Clarification").check()
    shown = page.locator(".otr-erratum:visible").all_inner_texts()
    assert shown
    assert all(one.startswith("Clarification") for one in shown)
    # A year of which nothing is left is not named.
    assert visible(page, ".otr-errata h2") == len(shown)


def test_the_ways_from_an_explainer_to_its_speaker_and_back(page: Page, site: str) -> None:
    page.goto(f"{site}y2020/")
    page.get_by_role("link", name="Sam Speaker").first.click()
    expect(page).to_have_url(f"{site}people/spokesman/")
    page.locator("summary", has_text="2020").click()
    page.locator(".otr-stretch", has_text="Word 3 of 2020.").get_by_role("link", name="In the explainer").first.click()
    expect(page).to_have_url(f"{site}y2020/#statement-s3")
    page.get_by_role("link", name="People and organisations").click()
    page.get_by_role("link", name="The harbour office").click()
    expect(page.get_by_role("heading", level=1)).to_have_text("The harbour office")
    assert page.locator(".otr-given").count() == 7


def test_a_person_is_found_by_another_name(page: Page, site: str) -> None:
    page.goto(f"{site}search.html?q=המתאם")
    expect(page.locator("#search-results li").first).to_contain_text("Sam Speaker")
