"""The demonstration site as readers with wishes of their own meet it: on paper, in their colours, large, without motion."""

import re
from pathlib import Path

import pytest
import yaml
from playwright.sync_api import Page, expect
from tests.browser.conftest import Serve, Visit
from tests.browser.reading import find_violations, open_page
from tests.browser.screenshots import Kind, find_kinds
from tests.newsroom import Newsroom

FULLEST = "gaza/august-talks/"


@pytest.fixture(scope="module")
def folder(repository: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    newsroom = Newsroom(tmp_path_factory.mktemp("demonstration"))
    newsroom.settings = yaml.safe_load((repository / "mkdocs.yml").read_text(encoding="utf-8"))
    newsroom.configure(docs_dir=str(repository / "content"))
    run = newsroom.run("build", "--strict")
    assert run.code == 0, run.output
    return newsroom.site


@pytest.fixture(scope="module")
def site(folder: Path, serve: Serve) -> str:
    return serve(folder, "/ontherecord/")


@pytest.fixture(scope="module")
def kinds(folder: Path) -> list[Kind]:
    return list(find_kinds(folder))


def count_sheets(page: Page) -> int:
    return len(re.findall(rb"/Type /Page\b", page.pdf(format="A4", prefer_css_page_size=True)))


def test_numbers_table_timeline_and_questions_are_on_two_sheets(visit: Visit, site: str) -> None:
    page = visit(bypass_csp=True)
    page.goto(site + FULLEST)
    assert page.locator(".otr-statement").count() >= 11
    assert page.locator(".otr-number").count() >= 7
    assert page.locator(".otr-event:visible").count() >= 8
    whole = count_sheets(page)
    # What follows the handout is what has a place of its own in the order.
    page.emulate_media(media="print")
    follows = page.evaluate(
        "() => { let count = 0; for (const one of document.querySelectorAll('.otr-page > *, .otr-positions'))"
        " if (getComputedStyle(one).order !== '0') { one.style.display = 'none'; count += 1; } return count; }"
    )
    assert follows >= 4
    for part in ("numbers", "statements", "timeline", "questions"):
        expect(page.locator(f"#{part}")).to_be_visible()
    assert count_sheets(page) == 2 < whole


def test_paper_has_addresses_and_nothing_to_press(visit: Visit, site: str) -> None:
    page = visit()
    page.goto(site + FULLEST)
    page.emulate_media(media="print")
    for words in ("Edit this page", "Print this page", "Show all"):
        assert not page.get_by_text(words, exact=True).is_visible()
    after = "link => getComputedStyle(link, '::after').content"
    for link in (".otr-receipt a[data-note]", ".otr-sources-list a", '.otr-prose a[href^="http"]'):
        assert page.locator(link).first.evaluate(after) not in ("none", "normal", '""')


def test_colours_of_the_reader_s_own_leave_everything_to_be_seen(visit: Visit, site: str, kinds: list[Kind]) -> None:
    for scheme in ("light", "dark"):
        page = visit(forced_colors="active", color_scheme=scheme, viewport={"width": 1280, "height": 800})
        for kind in kinds:
            open_page(page, site, kind)
            assert page.evaluate("matchMedia('(forced-colors: active)').matches")
            assert (kind.name, find_violations(page)) == (kind.name, [])
            # A drawing in the colour of the paper is none.
            unseen = page.evaluate("""() => {
                const paper = getComputedStyle(document.documentElement).backgroundColor;
                return [...document.querySelectorAll('.otr svg :is(path, circle, rect, line)')].filter(one => {
                    const look = getComputedStyle(one);
                    const seen = colour => colour !== 'none' && colour !== paper && colour !== 'rgba(0, 0, 0, 0)';
                    return !seen(look.stroke) && !seen(look.fill);
                }).map(one => one.outerHTML);
            }""")
            assert (kind.name, unseen) == (kind.name, [])


def test_a_passage_that_was_asked_for_is_seen_in_colours_of_the_reader_s_own(visit: Visit, site: str) -> None:
    page = visit(forced_colors="active")
    page.goto(site + FULLEST)
    other = page.locator(".otr-passage").nth(3)
    page.locator('a[href^="#passage-"]').first.click()
    look = "one => { const look = getComputedStyle(one); return look.backgroundColor + look.color; }"
    assert page.locator(".otr-passage:target").evaluate(look) != other.evaluate(look)


def test_nothing_moves_for_whoever_does_not_want_it(visit: Visit, site: str, kinds: list[Kind]) -> None:
    moving = """() => [...document.querySelectorAll('*')].filter(one => {
        const look = getComputedStyle(one);
        const lasts = list => list.split(',').some(one => parseFloat(one) > 0);
        return look.scrollBehavior !== 'auto' || look.animationName !== 'none' || lasts(look.transitionDuration);
    }).map(one => one.outerHTML.slice(0, 80))"""
    page = visit(reduced_motion="reduce")
    for kind in kinds:
        open_page(page, site, kind)
        assert (kind.name, page.evaluate(moving)) == (kind.name, [])
    page = visit(reduced_motion="no-preference")
    page.goto(site)
    assert page.evaluate("getComputedStyle(document.documentElement).scrollBehavior") == "smooth"


@pytest.mark.parametrize("width", [320, 640, 1280])
def test_text_twice_as_large_goes_on_downwards(width: int, visit: Visit, site: str, kinds: list[Kind]) -> None:
    page = visit(viewport={"width": width, "height": 800})
    for kind in kinds:
        open_page(page, site, kind)
        before = page.locator("h1").first.evaluate("one => parseFloat(getComputedStyle(one).fontSize)")
        page.evaluate("document.documentElement.style.fontSize = '212.5%'")
        after = page.locator("h1").first.evaluate("one => parseFloat(getComputedStyle(one).fontSize)")
        assert after > 1.4 * before
        assert (kind.name, page.evaluate("document.documentElement.scrollWidth")) == (kind.name, width)
        cut = page.evaluate("""() => [...document.querySelectorAll('main :is(p, h1, h2, h3, td, th, dd, dt, li, a)')].filter(
            one => ['hidden', 'clip'].includes(getComputedStyle(one).overflowX) && one.clientWidth > 2
                && one.scrollWidth > one.clientWidth + 1).map(one => one.outerHTML.slice(0, 120))""")
        assert (kind.name, cut) == (kind.name, [])


def test_all_parts_of_an_interrupted_quotation_are_shown(visit: Visit, site: str, folder: Path) -> None:
    page = visit()
    found = re.search(
        r'id="(passage-[^"]+)" data-together="(\d)"', (folder / FULLEST / "index.html").read_text("utf-8")
    )
    assert found
    page.goto(f"{site}{FULLEST}#{found[1]}")
    parts = page.locator(f'[data-together="{found[2]}"]')
    assert parts.count() >= 2
    look = "all => all.map(one => getComputedStyle(one).backgroundColor)"
    assert len(set(parts.evaluate_all(look))) == 1
    assert parts.evaluate_all(look)[0] != page.locator(".otr-passage:not([data-together])").first.evaluate(
        "one => getComputedStyle(one).backgroundColor"
    )
    page.set_viewport_size({"width": 390, "height": 800})
    back = parts.last.locator(".otr-back")
    assert "↩" in back.evaluate("one => getComputedStyle(one, '::before').content")
