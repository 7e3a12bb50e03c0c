"""Boxes of an explainer in frames on another origin, as its readers have them: with scripts and without."""

import html
import re
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any, NamedTuple

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Browser, Frame, Page, expect
from tests.browser.conftest import Serve
from tests.newsroom import ARTICLE, PLAIN_RECORD, RECORD, Newsroom, problems_in

WITHDRAWN = (
    PLAIN_RECORD + "status: withdrawn\ncorrections: [{date: 2024-02-11, kind: retraction, text: There is no pier.}]\n"
)


class Site(NamedTuple):
    """Our site, and another one on another port."""

    top: str
    codes: dict[str, str]
    own: Path
    other: Path
    other_top: str

    def show(self, *names: str, script: bool = False) -> str:
        """The address of a page of the other site that shows embeds, far below its beginning."""
        codes = "".join(self.codes[name] for name in names) + (self.codes["script"] if script else "")
        page = (
            '<!doctype html><html lang="en"><head><meta charset="utf-8"><title>Another site</title>'
            '<link rel="icon" href="data:,"><style>body { margin: 0 } header { height: 300px }</style></head>'
            f"<body><main><h1>Another site</h1><header></header>{codes}</main></body></html>"
        )
        name = f"{'-'.join(names)}{'-script' if script else ''}.html"
        (self.other / name).write_text(page, encoding="utf-8")
        return self.other_top + name


@pytest.fixture(scope="module")
def site(tmp_path_factory: pytest.TempPathFactory, serve: Serve) -> Site:
    newsroom = Newsroom(tmp_path_factory.mktemp("ours"))
    newsroom.write_all()
    record = RECORD.replace("    label: people", "    according_to: the harbour office\n    label: people")
    timeline = "timeline:\n  - {id: back, date: 2024-03-01, event: It sails, passage: sails again after three weeks}\n"
    newsroom.write_ferry(record=record + timeline, article=ARTICLE)
    newsroom.write_pier(record=WITHDRAWN)
    top = serve(newsroom.site, "/news/")
    newsroom.configure(site_url=top)
    assert problems_in(newsroom.build(strict=True)) == []
    found = re.findall(r'<input id="embed-([^"]*)" [^>]*? value="([^"]*)" readonly>', newsroom.page("ferry"))
    codes = {name: html.unescape(code) for name, code in found}
    codes["withdrawn"] = codes["statements"].replace("/ferry/", "/pier/")
    codes["gone"] = codes["quote-statement-brandt-glad"].replace("#statement-brandt-glad", "#statement-nobody")
    other = tmp_path_factory.mktemp("other")
    return Site(top, codes, newsroom.site, other, serve(other, "/"))


BOXES = ("numbers", "statements", "timeline", "quote-statement-brandt-glad", "withdrawn", "gone")


@pytest.fixture
def quiet(browser: Browser) -> Iterator[Callable[..., Page]]:
    """Opens pages that must say nothing in the console and ask for nothing that is not there."""
    said: list[str] = []
    contexts = []

    def open_page(**settings: object) -> Page:
        context = browser.new_context(locale="en-GB", timezone_id="UTC", **settings)  # type: ignore[arg-type]  # a browser's settings
        contexts.append(context)
        context.on("console", lambda message: said.append(message.text))
        context.on("weberror", lambda error: said.append(str(error.error)))
        context.on("response", lambda one: said.append(f"{one.status} {one.url}") if one.status >= 400 else None)
        return context.new_page()

    yield open_page
    for context in contexts:
        context.close()
    assert said == []


def find_frame(page: Page) -> Frame:
    frame = page.locator("iframe").first.element_handle().content_frame()
    assert frame is not None
    return frame


def wait_until_it_fits(page: Page, frame: Frame) -> None:
    """Until a frame is as high as its content. Our policy forbids the browser's own waiting: it needs `eval`."""
    height = shown = 0
    for _ in range(100):
        frame.wait_for_load_state("load")
        height, shown = frame.evaluate(
            "() => [Math.ceil(document.body.getBoundingClientRect().height), window.innerHeight]"
        )
        if height == shown:
            return
        page.wait_for_timeout(50)
    assert height == shown


def read_source(code: str) -> str:
    found = re.search(r' src="([^"]*)"', code)
    assert found
    return html.unescape(found[1])


@pytest.mark.parametrize("width", [320, 700])
@pytest.mark.parametrize("name", BOXES)
def test_with_the_script_the_height_is_that_of_the_content(
    name: str, width: int, site: Site, quiet: Callable[..., Page]
) -> None:
    page = quiet(viewport={"width": width, "height": 900})
    page.goto(site.show(name, script=True))
    page.locator("iframe").scroll_into_view_if_needed()
    frame = find_frame(page)
    wait_until_it_fits(page, frame)
    # And it follows: narrower, the text is higher.
    page.set_viewport_size({"width": width - 60, "height": 900})
    wait_until_it_fits(page, frame)
    assert frame.evaluate("document.documentElement.scrollWidth <= window.innerWidth")


@pytest.mark.parametrize("name", BOXES)
def test_without_scripts_the_height_of_the_code_does(name: str, site: Site, quiet: Callable[..., Page]) -> None:
    page = quiet(viewport={"width": 700, "height": 900}, java_script_enabled=False)
    page.goto(site.show(name))
    inside = page.frame_locator("iframe")
    expect(inside.locator("h1")).to_be_visible()
    body = inside.locator("body").bounding_box()
    shown = page.locator("iframe").bounding_box()
    assert body
    assert shown
    assert body["height"] <= shown["height"]
    narrow = quiet(viewport={"width": 320, "height": 900}, java_script_enabled=False)
    narrow.goto(site.show(name))
    expect(narrow.frame_locator("iframe").locator("footer")).to_be_attached()


@pytest.mark.parametrize("look", ["light", "dark"])
@pytest.mark.parametrize("width", [320, 700])
def test_nobody_is_kept_out(width: int, look: str, site: Site, quiet: Callable[..., Page]) -> None:
    page = quiet(viewport={"width": width, "height": 900}, color_scheme=look)
    for name in BOXES:
        page.goto(read_source(site.codes[name]))
        found: Any = Axe().run(page).response
        assert [(name, one["id"], node["html"]) for one in found["violations"] for node in one["nodes"]] == []
        assert page.evaluate("document.documentElement.scrollWidth") == width


def test_links_lead_on_in_the_whole_window(site: Site, quiet: Callable[..., Page]) -> None:
    page = quiet(viewport={"width": 700, "height": 900})
    page.goto(site.show("statements"))
    page.frame_locator("iframe").locator(".otr-receipts a").first.click()
    page.wait_for_url(site.top + "ferry/#passage-statement-brandt-glad")
    page.goto(site.show("withdrawn"))
    page.frame_locator("iframe").locator(".otr-notice a").click()
    page.wait_for_url(site.top + "pier/#corrections")


def test_the_script_of_the_page_around_hears_nobody_else(site: Site, quiet: Callable[..., Page]) -> None:
    page = quiet(viewport={"width": 700, "height": 900})
    page.goto(site.show("numbers", script=True))
    frame = find_frame(page)
    wait_until_it_fits(page, frame)
    before = page.locator("iframe").get_attribute("height")
    # From the page itself, which is of another origin than ours; and from ours, but nonsense.
    page.evaluate("postMessage({sentinel: 'amp', type: 'embed-size', height: 77}, '*')")
    for height in ("-1", "0", "1e9", "NaN", "'77'", "null", "{}"):
        frame.evaluate(f"parent.postMessage({{sentinel: 'amp', type: 'embed-size', height: {height}}}, '*')")
    frame.evaluate("parent.postMessage({type: 'embed-size', height: 77}, '*')")
    frame.evaluate("parent.postMessage(null, '*')")
    page.wait_for_timeout(100)
    assert page.locator("iframe").get_attribute("height") == before
    # Nor does a frame that is not in the page get at it.
    assert page.evaluate("Object.keys(window).filter(name => /embed/i.test(name))") == []


def test_only_the_quote_of_the_address_is_shown_and_nothing_scrolls(site: Site, quiet: Callable[..., Page]) -> None:
    page = quiet(viewport={"width": 700, "height": 400})
    page.goto(site.show("quote-statement-brandt-glad", script=True))
    inside = page.frame_locator("iframe")
    expect(inside.get_by_text("We are glad to have it back")).to_be_visible()
    expect(inside.locator(".otr-missing")).to_be_hidden()
    assert page.evaluate("scrollY") == 0
    page.goto(site.show("gone"))
    expect(inside.get_by_text("We are glad to have it back")).to_be_hidden()
    expect(inside.locator(".otr-missing")).to_be_visible()


def test_on_a_page_of_the_same_origin_nothing_scrolls_either(site: Site, quiet: Callable[..., Page]) -> None:
    name = Path(site.show("quote-statement-brandt-glad").rpartition("/")[2])
    (site.own / name).write_text((site.other / name).read_text("utf-8"), encoding="utf-8")
    page = quiet(viewport={"width": 700, "height": 350})
    page.goto(f"{site.top}{name}")
    expect(page.frame_locator("iframe").get_by_text("We are glad to have it back")).to_be_visible()
    assert page.evaluate("scrollY") == 0


@pytest.mark.parametrize("scripts", [True, False])
def test_the_code_can_be_copied(scripts: bool, site: Site, quiet: Callable[..., Page]) -> None:
    page = quiet(java_script_enabled=scripts, permissions=["clipboard-read", "clipboard-write"])
    page.goto(site.top + "ferry/")
    page.locator(".otr-embeds summary").click()
    field = page.get_by_label("Key numbers", exact=True)
    expect(field).to_be_visible()
    expect(field).to_have_value(site.codes["numbers"])
    buttons = page.locator(".otr-copy")
    if not scripts:
        expect(buttons.first).to_be_hidden()
        return
    buttons.first.click()
    expect(page.locator(".otr-copied")).to_have_text("Copied")
    assert page.evaluate("navigator.clipboard.readText()") == site.codes["numbers"]
    found: Any = Axe().run(page).response
    assert [one["id"] for one in found["violations"]] == []
