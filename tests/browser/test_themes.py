"""The components in other themes: complete, styled by the one sheet of ours, and every receipt leads to its passage."""

import shutil
from pathlib import Path
from typing import Any

import pytest
import yaml
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Browser, Page, expect
from tests.browser.conftest import Serve
from tests.newsroom import Newsroom

THEMES = ["mkdocs", "readthedocs", "material"]
SCHEMES = [
    {"media": "(prefers-color-scheme: light)", "scheme": "default"},
    {"media": "(prefers-color-scheme: dark)", "scheme": "slate"},
]
SETTINGS: dict[str, dict[str, Any]] = {
    "mkdocs": {"highlightjs": False},
    "readthedocs": {"highlightjs": False},
    "material": {"font": False, "palette": SCHEMES},
}
LINKS = {"mkdocs": "#2fa4e7", "readthedocs": "#2980b9"}
PARTS = ("numbers", "statements", "timeline", "questions", "terms", "article", "sources", "corrections")


@pytest.fixture(scope="session")
def sites(repository: Path, tmp_path_factory: pytest.TempPathFactory) -> dict[str, Path]:
    """The demonstration site with each of the themes."""
    built = {}
    for theme in THEMES:
        newsroom = Newsroom(tmp_path_factory.mktemp(theme) / "site")
        shutil.rmtree(newsroom.content)
        shutil.copytree(repository / "content", newsroom.content)
        newsroom.settings = yaml.safe_load((repository / "mkdocs.yml").read_text(encoding="utf-8"))
        # What these themes ask of other hosts is not there: nothing is, for the tests' browser.
        # These themes' own scripts and headers count on MkDocs' search.
        newsroom.configure(
            plugins=["search", "ontherecord"],
            theme={"name": theme} | SETTINGS[theme],
        )
        run = newsroom.run("build")
        assert run.code == 0, run.output
        built[theme] = newsroom.site
    return built


def find_fullest(site: Path) -> str:
    """The address of an explainer that has every part."""
    for path in sorted(site.rglob("index.html")):
        text = path.read_text(encoding="utf-8")
        if 'dir="ltr"' in text and all(f'id="{part}"' in text for part in PARTS):
            return path.parent.relative_to(site).as_posix() + "/"
    raise AssertionError("no explainer of the demonstration site has every part")


@pytest.mark.parametrize("theme", THEMES)
def test_no_template_speaks_of_what_it_was_not_given(theme: str, sites: dict[str, Path]) -> None:
    for path in sites[theme].rglob("*.html"):
        text = path.read_text(encoding="utf-8")
        for mark in ("{{", "{%", "Undefined", "otr."):
            assert mark not in text, (path, mark)


@pytest.mark.parametrize("theme", THEMES)
@pytest.mark.parametrize("width", [1280, 390])
def test_the_components_are_complete_and_styled(
    theme: str, width: int, sites: dict[str, Path], page: Page, serve: Serve
) -> None:
    page.set_viewport_size({"width": width, "height": 900})
    sheets = []
    page.on("response", lambda answer: sheets.append(answer.status) if "ontherecord.css" in answer.url else None)
    address = find_fullest(sites[theme])
    page.goto(serve(sites[theme], "/some/where/") + address)
    assert sheets == [200]
    for part in PARTS:
        expect(page.locator(f"#{part}")).to_be_visible()
    assert page.locator(".otr").first.evaluate("one => getComputedStyle(one).getPropertyValue('--otr-line')") != ""
    passage = page.locator(".otr-passage").first
    assert passage.evaluate("one => getComputedStyle(one).backgroundColor") not in ("rgba(0, 0, 0, 0)", "transparent")
    assert page.evaluate("document.documentElement.scrollWidth") <= width
    assert page.evaluate("document.querySelectorAll('h1').length") == 1
    home = page.goto(serve(sites[theme], "/some/where/"))
    assert home is not None
    expect(page.locator("#latest")).to_be_visible()
    assert page.evaluate("document.documentElement.scrollWidth") <= width


@pytest.mark.parametrize("theme", THEMES)
def test_a_receipt_leads_to_its_passage_and_back(theme: str, sites: dict[str, Path], page: Page, serve: Serve) -> None:
    page.goto(serve(sites[theme], "/some/where/") + find_fullest(sites[theme]))
    receipt = page.locator('a[href^="#passage-"]').first
    target = receipt.get_attribute("href") or ""
    receipt.click()
    expect(page.locator(f"[id='{target[1:]}']")).to_be_in_viewport()
    back = page.locator(f"[id='{target[1:]}'] a.otr-back, [id='{target[1:]}'] ~ a.otr-back").first
    entry = back.get_attribute("href") or ""
    back.click()
    expect(page.locator(f"[id='{entry[1:]}']")).to_be_in_viewport()


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("theme", THEMES)
def test_nothing_of_ours_is_in_anybodys_way(
    theme: str, scheme: Any, sites: dict[str, Path], browser: Browser, serve: Serve
) -> None:
    context = browser.new_context(color_scheme=scheme, bypass_csp=True)
    page = context.new_page()
    address = serve(sites[theme], "/some/where/")
    for path in (find_fullest(sites[theme]), "", "corrections/", "people/antony-blinken/", "gaza/qarar-2735/"):
        for width in (320, 1280):
            page.set_viewport_size({"width": width, "height": 900})
            page.goto(address + path)
            if theme == "mkdocs":  # whose own switch counts on what it would load from elsewhere
                page.evaluate("scheme => document.documentElement.setAttribute('data-bs-theme', scheme)", scheme)
            # What stands around our components is the theme's own.
            found = Axe().run(page, context={"include": [".otr"]}).response["violations"]
            # So is the colour of its links, which in the themes of MkDocs is too light on their paper everywhere.
            told = [
                (one["id"], node["html"][:200])
                for one in found
                for node in one["nodes"]
                if not (one["id"] == "color-contrast" and node["any"][0]["data"]["fgColor"] == LINKS.get(theme))
            ]
            assert (path, width, told) == (path, width, [])
    context.close()
