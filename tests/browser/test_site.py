"""A whole site as its readers meet it: every kind of page, narrow and wide, light and dark, from either side."""

import gzip
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Browser, Page, Request, expect
from tests.browser.conftest import Serve, Visit
from tests.browser.reading import find_violations, open_page
from tests.browser.screenshots import Kind, find_kinds
from tests.gallery import write_gallery
from tests.newsroom import ARTICLE, RECORD, Newsroom, problems_in

LONG = "Rindfleischetikettierungsüberwachungsaufgabenübertragungsgesetz"
HEBREW = """\
headline: המעבורת חזרה
summary: שלושה שבועות הגיע הכול במסוק.
language: he
published: 2024-02-01
topics: [ferries]
statements: [{id: said, who: עדה, quote: טוב שהיא חזרה}]
"""
RUNS = [(width, scheme) for width in (320, 768, 1280) for scheme in ("light", "dark")]


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    newsroom = Newsroom(tmp_path_factory.mktemp("site"))
    newsroom.configure(
        plugins=[{"ontherecord": {"latest": 4}}], edit_uri="edit/main/", repo_url="https://example.org/repository",
        copyright=f"© Us {LONG}", nav=[{"Home": "index.md"}, {"About us": "about.md"}, {"Corrections policy": "policy.md"}],
    )  # fmt: skip
    newsroom.write("index.md", "# Island news\n\nWhat happens on the island.\n")
    newsroom.write("about.md", f"# About\n\n## {LONG}\n\n| a | b |\n\n```\n{LONG * 3}\n```\n\n> Quoted.\n\n1. One\n")
    newsroom.write("policy.md", "# Corrections policy\n\nWe say so.\n")
    newsroom.write("people.yml", f"ada: {{name: Ada Brandt, also: [עדה], role: {LONG}, organisation: {LONG}}}\n")
    newsroom.write("topics/ferries.yml", f"title: The ferries\nsummary: Who sails {LONG}.\n")
    corrections = (
        "topics: [ferries]\ncorrections: [{id: a, date: 2024-03-02, kind: correction, text: It was a boat.}]\n"
    )
    for number in range(4):
        followed = "    series: islanders\n    source: census\n    passage: Some 1,200\n"
        record = RECORD + followed + "sources: {census: {title: The census, url: https://example.org/census}}\n"
        record = record.replace("2024-03-01", f"202{number}-03-01").replace(
            "The island", f"{LONG} {number}, the island"
        )
        newsroom.write_ferry(f"ferry-{number}", record + (corrections if number == 3 else ""), ARTICLE)
    newsroom.write("he.yml", HEBREW)
    newsroom.write("he.md", "“טוב שהיא חזרה”, אמרה עדה.\n")
    assert problems_in(newsroom.build()) == []
    return newsroom.site


@pytest.fixture(scope="module")
def site(folder: Path, serve: Serve) -> str:
    return serve(folder, "/news/")


@pytest.fixture(scope="module")
def kinds(folder: Path) -> list[Kind]:
    found = list(find_kinds(folder))
    assert [kind.name for kind in found] == [
        "home", "explainer", "explainer-rtl", "ordinary", "archive", "person", "people", "corrections",
        "story", "stories", "number", "numbers", "search", "not-found",
    ]  # fmt: skip
    return found


@pytest.fixture(params=RUNS, ids=lambda run: f"{run[0]}-{run[1]}")
def reader(browser: Browser, request: pytest.FixtureRequest) -> Iterator[Page]:
    """A page of a certain width in light or dark; what the browser complains about fails the test."""
    width, scheme = request.param
    context = browser.new_context(
        viewport={"width": width, "height": 800}, color_scheme=scheme, locale="en-GB", timezone_id="UTC"
    )
    context.add_init_script(
        "window.moved = 0; new PerformanceObserver(list => { for (const one of list.getEntries()) window.moved += one.value; })"
        ".observe({type: 'layout-shift', buffered: true});"
    )
    page = context.new_page()
    complaints: list[str] = []
    page.on("console", lambda message: complaints.append(message.text))
    page.on("pageerror", lambda error: complaints.append(str(error)))
    page.on("request", lambda asked: complaints.append(asked.url) if "127.0.0.1" not in asked.url else None)
    yield page
    context.close()
    assert [one for one in complaints if "404 (Not Found)" not in one and "404 (File" not in one] == []


def test_nothing_is_in_anybodys_way(reader: Page, site: str, kinds: list[Kind]) -> None:
    for kind in kinds:
        open_page(reader, site, kind)
        assert (kind.name, find_violations(reader)) == (kind.name, [])
        assert (kind.name, reader.evaluate("window.moved")) == (kind.name, 0)
        for _ in range(2):
            width, scrolls = reader.evaluate("[window.innerWidth, document.documentElement.scrollWidth]")
            assert (kind.name, scrolls) == (kind.name, width)
            # And mirrored.
            reader.evaluate("document.documentElement.dir = document.documentElement.dir === 'rtl' ? 'ltr' : 'rtl'")


def test_mirrored_pages_are_in_nobodys_way(page: Page, site: str, kinds: list[Kind]) -> None:
    for kind in kinds:
        open_page(page, site, kind)
        page.evaluate("document.documentElement.dir = document.documentElement.dir === 'rtl' ? 'ltr' : 'rtl'")
        assert (kind.name, find_violations(page)) == (kind.name, [])


def test_text_twice_as_large_does_not_go_sideways(page: Page, site: str, kinds: list[Kind]) -> None:
    for width in (640, 1280):
        page.set_viewport_size({"width": width, "height": 800})
        for kind in kinds:
            open_page(page, site, kind)
            # Every size is in rem or em: this is what a reader's larger text comes to.
            page.evaluate("document.documentElement.style.fontSize = '212.5%'")
            assert (kind.name, page.evaluate("document.documentElement.scrollWidth")) == (kind.name, width)


def test_the_head_stands_still_while_a_slow_page_arrives(page: Page, site: str) -> None:
    # From the end: without what has not come yet, all that is there stands where it will stand.
    where = "all => all.map(one => [one.getBoundingClientRect().x, one.getBoundingClientRect().y])"
    for width in (320, 800, 1280):
        page.set_viewport_size({"width": width, "height": 800})
        page.goto(site)
        for late, there in ((".site-menu", ".site-tools > *"), (".site-look", ".site-search, .site-search-link")):
            shown = page.locator(".site-header").locator(there).locator("visible=true")
            before = shown.evaluate_all(where)
            assert before
            page.locator(late).evaluate("one => one.remove()")
            assert (width, late, shown.evaluate_all(where)) == (width, late, before)


def test_the_head_takes_at_most_two_rows_on_a_phone(page: Page, site: str) -> None:
    page.set_viewport_size({"width": 320, "height": 640})
    page.goto(site)
    parts = ".site-name, .site-tool:visible, .site-menu a"
    tops = page.locator(parts).evaluate_all("all => all.map(one => one.getBoundingClientRect())")
    rows = {round(one["top"] + one["height"] / 2) // 12 for one in tops}
    assert len(rows) == 2
    assert page.locator(".site-header").evaluate("head => head.getBoundingClientRect().height") < 110


def test_what_is_touched_is_large_enough(page: Page, site: str) -> None:
    page.set_viewport_size({"width": 320, "height": 640})
    page.goto(site)
    sizes = page.locator(".site-header :is(a, button):visible").evaluate_all(
        "all => all.map(one => Math.min(one.getBoundingClientRect().width, one.getBoundingClientRect().height))"
    )
    assert min(sizes) >= 24


def paper(page: Page) -> int:
    """How light the page is: its red, from 0 to 255."""
    return int(page.evaluate("getComputedStyle(document.documentElement).backgroundColor.match(/\\d+/)[0]"))


@pytest.mark.parametrize("system", ["light", "dark"])
def test_a_readers_choice_is_kept_and_given_up(visit: Visit, site: str, system: Any) -> None:
    page = visit(color_scheme=system)
    page.goto(site)
    button = page.get_by_role("button", name="Dark colours")
    dark = system == "dark"
    expect(button).to_have_attribute("aria-pressed", str(dark).lower())
    assert (paper(page) < 40) == dark
    button.press("Enter")
    expect(button).to_have_attribute("aria-pressed", str(not dark).lower())
    assert (paper(page) < 40) != dark
    # On another page, before its scripts at the end have run.
    page.goto(f"{site}about/", wait_until="commit")
    assert (paper(page) < 40) != dark
    expect(page.get_by_role("button", name="Dark colours")).to_have_attribute("aria-pressed", str(not dark).lower())
    # What the system says again is no choice any more: the page follows the system from then on.
    page.get_by_role("button", name="Dark colours").click()
    assert page.evaluate("localStorage.length") == 0
    page.emulate_media(color_scheme="light" if dark else "dark")
    assert (paper(page) < 40) != dark


def test_without_scripts_the_system_decides_and_nothing_is_there_that_does_nothing(visit: Visit, site: str) -> None:
    page = visit(color_scheme="dark", java_script_enabled=False)
    page.goto(site)
    shot = page.screenshot(clip={"x": 2, "y": 200, "width": 1, "height": 1})
    assert len(shot) > 0
    assert page.locator(".site-look:visible, .site-search:visible").count() == 0
    page.locator(".site-search-link").click()
    assert "needs JavaScript" in page.locator("main").inner_text()
    assert page.get_by_role("heading", name="Latest explainers").is_visible()


def test_in_forced_colours_the_readers_own_hold(visit: Visit, site: str) -> None:
    page = visit(forced_colors="active")
    page.goto(site)
    assert not page.locator(".site-look").is_visible()
    assert page.locator("h1").is_visible()


def test_motion_only_for_those_who_want_it(visit: Visit, site: str) -> None:
    for motion, behaviour in (("reduce", "auto"), ("no-preference", "smooth")):
        page = visit(reduced_motion=motion)
        page.goto(site)
        assert page.evaluate("getComputedStyle(document.documentElement).scrollBehavior") == behaviour


def test_the_keyboard_comes_to_everything_in_order_and_first_to_the_content(page: Page, site: str) -> None:
    page.goto(site)
    names = []
    for _ in range(9):
        page.keyboard.press("Tab")
        names.append(page.evaluate("(document.activeElement.textContent || document.activeElement.name).trim()"))
        outline = page.evaluate("getComputedStyle(document.activeElement).outlineStyle")
        assert outline != "none", names[-1]
    assert names[:9] == [
        "Skip to the content", "Island news", "q", "Search", "Dark colours", "Home", "About us", "Corrections policy",
        "המעבורת חזרה",
    ]  # fmt: skip
    page.goto(site)
    page.keyboard.press("Tab")
    page.keyboard.press("Enter")
    assert page.evaluate("document.activeElement.id") == "content"


def test_a_wrong_address_helps_from_anywhere(page: Page, site: str) -> None:
    page.goto(f"{site}some/where/else.html")
    assert page.get_by_role("heading", level=1).inner_text() == "This page is not here"
    page.get_by_role("searchbox").fill("ferry")
    page.keyboard.press("Enter")
    expect(page.locator("#search-results li")).not_to_have_count(0)
    page.goto(f"{site}some/where/else.html")
    page.get_by_role("link", name=f"{LONG} 3, the island has its ferry back").click()
    expect(page).to_have_url(f"{site}ferry-3/")


def test_paper_is_light_and_without_what_is_no_use_on_it(visit: Visit, site: str) -> None:
    page = visit(color_scheme="dark")
    page.goto(site)
    page.emulate_media(media="print")
    assert page.locator(".site-menu:visible, .site-tools:visible, .site-footer:visible, .skip:visible").count() == 0
    red = page.evaluate("getComputedStyle(document.querySelector('h1')).color.match(/\\d+/)[0]")
    assert int(red) < 60


def test_a_first_visit_is_light(page: Page, site: str, folder: Path) -> None:
    for path in ("", "ferry-3/", "about/"):
        asked: list[str] = []

        def note(request: Request, asked: list[str] = asked) -> None:
            asked.append(request.url)

        page.on("request", note)
        page.goto(site + path)
        page.wait_for_load_state("networkidle")
        page.remove_listener("request", note)
        files = [folder / url.removeprefix(site).partition("?")[0] for url in asked]
        sizes = {
            file: len(gzip.compress((file / "index.html" if file.is_dir() else file).read_bytes(), 6)) for file in files
        }
        assert len(files) <= 8
        assert sum(sizes.values()) <= 50_000
        assert sum(size for file, size in sizes.items() if file.suffix == ".js") <= 10_000


def test_the_gallery_goes_nowhere_sideways(tmp_path: Path, serve: Serve, page: Page) -> None:
    write_gallery(tmp_path)
    address = serve(tmp_path, "/")
    for width in (320, 1280):
        page.set_viewport_size({"width": width, "height": 800})
        page.goto(f"{address}gallery/")
        assert page.evaluate("document.documentElement.scrollWidth") == width
    # Headings of examples follow no order, and the same landmarks and images occur again and again.
    odd = {"heading-order", "landmark-unique"}
    assert [one for one in find_violations(page) if one[0] not in odd] == []
