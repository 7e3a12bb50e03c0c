"""A page in a real browser: readable on a phone, in the dark and on paper, and a table to those who do not see it."""

from collections import Counter
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page
from tests.browser.conftest import Serve

from ontherecord.view.components import Components
from ontherecord.view.stylesheet import write_component_stylesheet, write_theme_stylesheet

FRAME = """<!doctype html>
<html lang="{language}" dir="{direction}"><head><meta charset="utf-8"><title>A page</title>
<meta name="viewport" content="width=device-width"><link rel="stylesheet" href="{sheet}">{host}</head>
<body><main class="site-main site-width">{content}</main></body></html>"""

# What other themes say of elements in general, as weighty as Material, Bootstrap and Read the Docs say it.
HOST = """<style>
:root { color-scheme: dark } body { background: #1e2129; color: #e2e4e9; font: 20px/1.6 sans-serif }
[dir] main ol li, [dir] main ul li { margin-left: 1.25em }
main table td { padding: 3em; white-space: nowrap }
main blockquote { border-left: 9px solid red; margin: 3em }
main dl dt { float: left; width: 50% } main dd { margin: 2em }
</style>"""


@pytest.fixture(scope="module")
def site(repository: Path, tmp_path_factory: pytest.TempPathFactory, serve: Serve) -> str:
    """The golden page in our theme (`en.html`, `he.html`) and inside another (`host.html`)."""
    folder = tmp_path_factory.mktemp("components")
    components = Components([repository / "themes/ontherecord_theme"])
    content = (repository / "tests/cases/page/talks.html").read_text(encoding="utf-8")
    (folder / "theme.css").write_text(write_theme_stylesheet(components.read), encoding="utf-8")
    (folder / "host.css").write_text(write_component_stylesheet(components.read), encoding="utf-8")
    (folder / "talks.jpg").write_bytes((repository / "themes/ontherecord_theme/assets/icon.svg").read_bytes())
    for name, language, direction, sheet, host in (
        ("en", "en", "ltr", "theme.css", ""),
        ("he", "he", "rtl", "theme.css", ""),
        ("host", "en", "ltr", "host.css", HOST),
    ):
        page = content.replace('lang="en-GB" dir="ltr"', f'lang="{language}" dir="{direction}"')
        html = FRAME.format(language=language, direction=direction, sheet=sheet, host=host, content=page)
        (folder / f"{name}.html").write_text(html, encoding="utf-8")
    return serve(folder, "/repository/")


def roles(page: Page) -> Counter[str]:
    session = page.context.new_cdp_session(page)
    nodes = session.send("Accessibility.getFullAXTree")["nodes"]
    return Counter(node["role"]["value"] for node in nodes if not node.get("ignored"))


@pytest.mark.parametrize("name", ["en", "he", "host"])
@pytest.mark.parametrize("width", [320, 768, 1280])
def test_nothing_is_wider_than_the_window(page: Page, site: str, name: str, width: int) -> None:
    page.set_viewport_size({"width": width, "height": 800})
    page.goto(f"{site}{name}.html")
    assert page.evaluate("document.documentElement.scrollWidth") <= width


@pytest.mark.parametrize("width", [320, 1280])
def test_rows_are_a_table_to_assistive_technology_as_cards_too(page: Page, site: str, width: int) -> None:
    page.set_viewport_size({"width": width, "height": 800})
    page.goto(f"{site}en.html")
    laid_out = page.locator(".otr-statement").first.evaluate("row => getComputedStyle(row).display")
    assert laid_out == ("block" if width == 320 else "table-row")
    found = roles(page)
    assert (found["table"], found["caption"], found["row"], found["columnheader"], found["rowheader"]) == (
        1,
        1,
        3,
        4,
        2,
    )
    assert found["cell"] == 6


def test_a_row_leads_to_its_words_and_they_lead_back(page: Page, site: str) -> None:
    page.goto(f"{site}en.html")
    page.locator("#statement-permanent a", has_text="Passage 2").click()
    passage = page.locator(":target")
    assert passage.evaluate("mark => [mark.tagName, mark.innerText]") == ["MARK", "only accept a permanent ceasefire"]
    resting = page.locator("#passage-number-killed").evaluate("mark => getComputedStyle(mark).backgroundColor")
    assert passage.evaluate("mark => getComputedStyle(mark).backgroundColor") != resting
    page.get_by_role("link", name="Supports the statement: Hamas").click()
    assert page.locator(":target").get_attribute("id") == "statement-permanent"


def test_numbers_at_passages_are_seen_and_neither_copied_nor_read_as_text(page: Page, site: str) -> None:
    page.goto(f"{site}en.html")
    assert page.locator(".otr-back").first.evaluate("link => link.getBoundingClientRect().width") > 3
    page.evaluate("getSelection().selectAllChildren(document.querySelector('.otr-prose'))")
    selected = page.evaluate("String(getSelection())")
    assert "only accept a permanent ceasefire. The war began on October 7 last year." in selected


def test_a_hosts_rules_do_not_get_into_the_components(page: Page, site: str) -> None:
    page.goto(f"{site}host.html")
    names = "['marginLeft', 'borderLeftWidth', 'float', 'whiteSpace']"
    style = f"element => {names}.map(name => getComputedStyle(element)[name])"
    assert page.locator(".otr-event").first.evaluate(style)[0] == "0px"
    assert page.locator(".otr-quote").first.evaluate(style)[:2] == ["0px", "3px"]
    assert page.locator(".otr-number > dt").first.evaluate(style)[2] == "none"
    assert page.locator(".otr-words").first.evaluate(style)[3] == "normal"
    # And its ink is ours: what is dark there is dark here.
    colours = page.locator(".otr-explainer").evaluate(
        "one => [getComputedStyle(one).color, getComputedStyle(document.body).color]"
    )
    assert colours[0] == colours[1]


def test_the_dark_is_dark_and_the_light_is_light(browser: Browser, site: str) -> None:
    light = {}
    for scheme in ("light", "dark"):
        context = browser.new_context(color_scheme=scheme)
        page = context.new_page()
        page.goto(f"{site}en.html")
        red = "getComputedStyle(document.documentElement).backgroundColor.match(/\\d+/)[0]"
        light[scheme] = int(page.evaluate(red))
        context.close()
    assert light["light"] > 240
    assert light["dark"] < 40


def test_on_paper_the_table_is_a_table_and_links_are_spelled_out(page: Page, site: str) -> None:
    page.set_viewport_size({"width": 700, "height": 800})
    page.goto(f"{site}en.html")
    page.emulate_media(media="print")
    assert page.locator(".otr-statement").first.evaluate("row => getComputedStyle(row).display") == "table-row"
    shown = page.locator(".otr-source a").first.evaluate("link => getComputedStyle(link, '::after').content")
    assert "https://example.org/envoy" in shown


def test_components_are_mirrored_from_right_to_left(page: Page, site: str) -> None:
    page.goto(f"{site}he.html")
    row = page.locator(".otr-statement").first
    cells = row.evaluate("row => [...row.children].map(cell => cell.getBoundingClientRect().left)")
    assert cells == sorted(cells, reverse=True)
    assert page.locator(".otr-event").first.evaluate("one => getComputedStyle(one).borderRightWidth") == "2px"
