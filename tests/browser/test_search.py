"""The search page: our own script on the index that MkDocs' search plugin writes, under the policy of every page."""

import json
import shutil
from collections.abc import Callable
from pathlib import Path

import jinja2
import pytest
from playwright.sync_api import Browser, Page

from ontherecord.view.chrome import PageFacts, Site, frame_page

Serve = Callable[[Path, str], str]

INDEX = {
    "docs": [
        {"location": "", "title": "Home", "text": "Welcome"},
        {"location": "gaza/talks/", "title": "Talks on a truce", "text": "The envoy’s proposal"},
        {
            "location": "gaza/talks/#statements",
            "title": "Who said what",
            "text": "x " * 80 + "Now the onus is on <b>Hamas</b>",
        },
        {"location": "paris/", "title": "Réouverture", "text": "Une cathédrale"},
        {"location": "ar/", "title": "الهُدنة", "text": "نص عربي"},
        {"location": "javascript:alert(1)//", "title": "<img src=x onerror=alert(1)>", "text": "hostile"},
    ]
}


@pytest.fixture(scope="module")
def site(repository: Path, tmp_path_factory: pytest.TempPathFactory, serve: Serve) -> str:
    theme = repository / "themes/ontherecord_theme"
    folder = tmp_path_factory.mktemp("search")
    shutil.copytree(theme / "assets", folder / "assets")
    (folder / "assets/ontherecord.css").write_text(
        (theme / "css/page.css").read_text(encoding="utf-8"), encoding="utf-8"
    )
    (folder / "search").mkdir()
    (folder / "search/search_index.json").write_text(json.dumps(INDEX), encoding="utf-8")
    environment = jinja2.Environment(loader=jinja2.FileSystemLoader(theme), autoescape=True)
    environment.filters |= {"url": str, "script_tag": str}
    frame = frame_page(Site("A site", "en", "assets/ontherecord.css", search="search.html"), PageFacts("Search"))
    html = environment.get_template("search.html").render(otr=frame, config={"extra_css": [], "extra_javascript": []})
    (folder / "search.html").write_text(html, encoding="utf-8")
    return serve(folder, "/repository/")


def results(page: Page) -> list[str]:
    page.wait_for_function("document.getElementById('search-count').textContent !== ''")
    return page.locator("#search-results h2").all_inner_texts()


def test_an_address_with_words_shows_their_results(page: Page, site: str) -> None:
    messages: list[str] = []
    page.on("console", lambda message: messages.append(message.text))
    page.goto(f"{site}search.html?q=onus+hamas")
    assert results(page) == ["Talks on a truce"]
    assert page.locator("#search-count").inner_text() == "1 result"
    part = page.locator("#search-results p")
    assert part.inner_text().endswith("Now the onus is on <b>Hamas</b>")
    assert part.locator("a").get_attribute("href") == f"{site}gaza/talks/#statements"
    assert messages == []


def test_accents_vowel_signs_and_apostrophes_make_no_difference(page: Page, site: str) -> None:
    for query, found in {"reouverture": "Réouverture", "الهدنة": "الهُدنة", "envoy's": "Talks on a truce"}.items():
        page.goto(f"{site}search.html?q={query}")
        assert results(page) == [found]


def test_it_works_from_the_keyboard_and_the_address_can_be_shared(page: Page, site: str) -> None:
    page.goto(f"{site}search.html")
    page.get_by_role("searchbox").focus()
    page.keyboard.type("truce")
    page.keyboard.press("Enter")
    assert results(page) == ["Talks on a truce"]
    assert page.url == f"{site}search.html?q=truce"
    page.keyboard.press("Tab")
    page.keyboard.press("Tab")
    assert page.evaluate("document.activeElement.textContent") == "Talks on a truce"


def test_nothing_found_is_said(page: Page, site: str) -> None:
    page.goto(f"{site}search.html?q=zzz")
    assert results(page) == []
    assert page.locator("#search-count").inner_text() == "Nothing was found."


def test_hostile_titles_and_addresses_stay_words(page: Page, site: str) -> None:
    page.goto(f"{site}search.html?q=hostile")
    assert results(page) == ["<img src=x onerror=alert(1)>"]
    assert page.locator("#search-results img").count() == 0
    assert page.locator("#search-results h2 a").get_attribute("href") is None


def test_without_scripts_there_is_no_box_and_a_word_why(browser: Browser, site: str) -> None:
    context = browser.new_context(java_script_enabled=False)
    page = context.new_page()
    page.goto(f"{site}search.html")
    assert not page.locator(".site-search").is_visible()
    assert "needs JavaScript" in page.locator("main").inner_text()
    context.close()
