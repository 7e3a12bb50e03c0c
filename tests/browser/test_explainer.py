"""An explainer page as a reader uses it: first screen, filter, contents, receipts; with and without scripts."""

import gzip
from collections.abc import Iterator
from itertools import pairwise
from pathlib import Path
from typing import Any

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Browser, Page
from tests.browser.conftest import Serve, Visit
from tests.explaining import explain

from ontherecord.dossier.series import gather_series
from ontherecord.view.chrome import POLICY
from ontherecord.view.components import Components
from ontherecord.view.examples import COMPONENTS, render_examples_of
from ontherecord.view.explainer import view_explainer
from ontherecord.view.stylesheet import write_theme_stylesheet
from ontherecord.view.telling import Ways

FRAME = """<!doctype html>
<html lang="{language}" dir="{direction}"><head><meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="{policy}">
<title>A page</title><meta name="viewport" content="width=device-width"><link rel="icon" href="data:,">
<link rel="stylesheet" href="theme.css"></head>
<body><main class="site-main site-width">{content}</main></body></html>"""

STATEMENTS = "".join(
    f"  - {{id: s{number}, who: {who}, {words}, date: 2024-08-{day}, about: {issue}}}\n"
    for number, (who, words, day, issue) in enumerate(
        [
            ("Envoy", "quote: the onus is on them", 19, "deal"),
            ("Hamas", "paraphrase: It waits., passage: Hamas waits", 17, "deal"),
            ("Envoy", "paraphrase: It is late., passage: it is late", 18, "end"),
            ("Medics", "quote: thirty were killed", 16, "toll"),
            ("Hamas", "quote: an illusion", 20, "end"),
            ("Council", "paraphrase: It urges both., passage: It urges both", 15, "deal"),
        ]
    )
)
RECORD = f"""\
summary: A text would pause the war.
updated: 2024-08-21
authors: [R. Osei]
image: {{file: talks.svg, alt: Two flags}}
statements:
{STATEMENTS}
numbers:
  - {{id: killed, figure: "at least 40,000", label: people killed, series: toll}}
  - {{id: hurt, figure: "1,200–1,500", label: people hurt}}
sources:
  letter: {{title: A letter, url: "https://example.org/letter"}}
timeline:
  - {{id: attack, date: 2023-10-07, event: The war begins, source: letter}}
  - {{id: talks, date: 2024-08-15, event: Talks, source: letter}}
questions: [{{id: answer, text: Will they accept?}}]
terms: [{{id: corridor, term: corridor, meaning: A strip along the border.}}]
corrections: [{{id: toll, date: 2024-08-20, kind: correction, entry: killed, text: It was wrong.}}]
"""
ARTICLE = """\
“It is clear that the onus is on them,” said the envoy; it is late.
Hamas waits, for it is “an illusion”, it says. It urges both.

## On the ground

“We know that thirty were killed,” said medics, at least 40,000 in all, and 1,200–1,500 were hurt in the corridor.
""" + "\n".join(f"\nNothing more is known of day {day}, and nothing will be before the next.\n" for day in range(30))


@pytest.fixture(scope="module")
def site(repository: Path, tmp_path_factory: pytest.TempPathFactory, serve: Serve) -> str:
    """One page (`en.html`, `ar.html`) under the policy of every page, and the examples of each component."""
    folder = tmp_path_factory.mktemp("explainer")
    theme = repository / "themes/ontherecord_theme"
    components = Components([theme])
    (folder / "theme.css").write_text(write_theme_stylesheet(components.read), encoding="utf-8")
    (folder / "explainer.js").write_text(components.read("assets/explainer.js"), encoding="utf-8")
    (folder / "talks.svg").write_text(
        '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 640 400"/>', encoding="utf-8"
    )
    other = explain(
        "numbers: [{figure: '37,000', label: people killed, as_of: 2024-06-10, series: toll}]\n", name="other"
    )

    def put(name: str, language: str, direction: str, content: str) -> None:
        html = FRAME.format(language=language, direction=direction, policy=POLICY, content=content)
        (folder / f"{name}.html").write_text(html, encoding="utf-8")

    for language, direction in (("en", "ltr"), ("ar", "rtl")):
        explainer = explain(f"language: {language}\n{RECORD}", ARTICLE)
        ways = Ways(
            series=gather_series([explainer, other]), script="explainer.js", address="https://example.org/talks/"
        )
        put(language, language, direction, components.write_explainer(view_explainer(explainer, ways)))
    for name in COMPONENTS:
        # The ids of an example are a page's own: the first of each direction stands for it.
        for direction in ("ltr", "rtl"):
            for number, example in enumerate(
                one for one in render_examples_of(components, name) if one.direction == direction
            ):
                content = f'<div class="otr otr-explainer"><h1>{name}</h1>{example.html}</div>'
                if name in ("headline", "citation", "image", "contents"):
                    content = content.replace(f"<h1>{name}</h1>", "" if name == "headline" else f"<h1>{name}</h1>")
                put(f"{name}-{direction}-{number}", example.language, direction, content)
    return serve(folder, "/repository/")


@pytest.fixture
def messages(page: Page) -> Iterator[list[str]]:
    """What the console said; the policy's complaints are among it. A test with any fails."""
    told: list[str] = []
    page.on("console", lambda message: told.append(message.text))
    yield told
    assert told == []


def rows(page: Page) -> list[str]:
    shown: list[str] = page.locator(".otr-statement:not([hidden])").evaluate_all(
        "rows => rows.map(row => row.id.slice(10))"
    )
    return shown


def test_the_first_key_number_is_on_the_first_screen_of_a_phone(page: Page, site: str) -> None:
    page.set_viewport_size({"width": 390, "height": 844})
    page.goto(f"{site}en.html")
    tops = [
        page.locator(one).first.bounding_box() for one in ("h1", ".otr-summary", ".otr-headline time", ".otr-figure")
    ]
    bottoms = [box["y"] + box["height"] for box in tops if box]
    assert len(bottoms) == 4
    assert bottoms == sorted(bottoms)
    assert bottoms[-1] < 844 - 140  # a header stands above it


def test_a_choice_filters_is_announced_and_is_in_the_address(page: Page, site: str, messages: list[str]) -> None:
    page.goto(f"{site}en.html#statements")
    assert rows(page) == ["s0", "s2", "s1", "s4", "s3", "s5"]
    page.get_by_label("Who").select_option("Hamas")
    assert rows(page) == ["s1", "s4"]
    assert page.get_by_role("status").inner_text() == "2 statements"
    page.get_by_label("How").select_option("Paraphrases")
    assert rows(page) == ["s1"]
    assert page.get_by_role("status").inner_text() == "1 statement"
    assert page.url == f"{site}en.html?who=hamas&kind=paraphrase#statements"
    page.go_back()
    assert rows(page) == ["s1", "s4"]
    assert page.get_by_label("How").input_value() == ""
    page.get_by_role("button", name="Show all").click()
    page.wait_for_timeout(50)
    assert rows(page) == ["s0", "s2", "s1", "s4", "s3", "s5"]
    assert page.url == f"{site}en.html#statements"
    assert not page.get_by_role("button", name="Show all").is_visible()


def test_a_shared_address_shows_what_was_chosen_and_nonsense_in_it_shows_all(page: Page, site: str) -> None:
    page.goto(f"{site}en.html?about=end&order=date&from=feed")
    assert rows(page) == ["s2", "s4"]
    assert page.get_by_label("About").input_value() == "end"
    page.locator("[name=order]").select_option("By speaker")
    assert page.url == f"{site}en.html?about=end&from=feed"
    page.goto(f"{site}en.html?who=%3Cscript%3E&kind=constructor#%E0%A4%A")
    assert len(rows(page)) == 6


def test_in_the_order_of_days_every_change_of_speaker_is_named(page: Page, site: str) -> None:
    page.goto(f"{site}en.html")
    again = "rows => rows.map(row => row.classList.contains('otr-again'))"
    assert page.locator(".otr-statement").evaluate_all(again) == [False, True, False, True, False, False]
    page.locator("[name=order]").select_option("By date")
    assert rows(page) == ["s5", "s3", "s1", "s2", "s0", "s4"]
    assert page.locator(".otr-statement").evaluate_all(again) == [False, False, False, False, True, False]


def test_a_link_to_a_row_that_is_filtered_away_shows_it(page: Page, site: str) -> None:
    page.goto(f"{site}en.html?who=medics")
    page.evaluate("location.hash = '#statement-s1'")
    page.wait_for_timeout(100)
    assert len(rows(page)) == 6
    assert page.locator("#statement-s1").is_visible()


def test_it_works_from_the_keyboard(page: Page, site: str) -> None:
    page.goto(f"{site}en.html")
    page.get_by_label("Who").focus()
    page.keyboard.press("ArrowDown")
    assert rows(page) == ["s0", "s2"]
    page.locator("#statement-s0 .otr-link").focus()
    assert page.locator("#statement-s0 .otr-link").evaluate("link => getComputedStyle(link).opacity") == "1"


def test_without_scripts_everything_is_there_and_nothing_that_does_nothing(visit: Visit, site: str) -> None:
    page = visit(java_script_enabled=False, viewport={"width": 390, "height": 844})
    page.goto(f"{site}en.html")
    assert not page.locator(".otr-filter").is_visible()
    assert not page.get_by_text("Print this page").is_visible()
    assert page.locator(".otr-statement").count() == 6
    page.locator(".otr-contents summary").click()
    assert page.locator(".otr-contents a", has_text="Sources").is_visible()


def test_the_contents_stay_at_hand_and_cover_nothing(page: Page, site: str) -> None:
    page.emulate_media(reduced_motion="reduce")
    page.goto(f"{site}en.html")
    page.set_viewport_size({"width": 1280, "height": 800})
    page.locator("#sources").scroll_into_view_if_needed()
    contents = page.locator(".otr-contents").bounding_box()
    text = page.locator(".otr-prose").bounding_box()
    assert contents
    assert text
    assert contents["y"] >= 0
    assert contents["x"] + contents["width"] < text["x"]
    page.set_viewport_size({"width": 390, "height": 844})
    page.locator(".otr-contents summary").click()
    page.locator(".otr-contents a", has_text="What is not known yet").click()
    bar, heading = page.locator(".otr-contents").bounding_box(), page.locator("#questions").bounding_box()
    assert bar
    assert heading
    assert bar["y"] == 0
    assert bar["height"] < 60
    assert heading["y"] >= bar["height"]


@pytest.mark.parametrize("name", ["article-ltr-0", "article-rtl-0", "en", "ar"])
def test_notes_in_the_margin_lie_beside_the_text_and_never_on_one_another(page: Page, site: str, name: str) -> None:
    page.set_viewport_size({"width": 1280, "height": 900})
    page.goto(f"{site}{name}.html")
    # A pseudo-element has no box to ask for; a real one with its looks has.
    boxes: list[dict[str, float]] = page.evaluate("""() => {
        for (const link of document.querySelectorAll('.otr-back')) {
            const looks = getComputedStyle(link, '::after'), note = document.createElement('span');
            note.className = 'note';
            note.textContent = link.dataset.number + '  ' + link.dataset.note;
            for (const name of ['float', 'clear', 'width', 'marginTop', 'marginBottom', 'marginRight', 'marginLeft',
                                'font', 'paddingLeft', 'paddingRight', 'borderLeft', 'borderRight', 'boxSizing',
                                'overflowWrap'])
                note.style[name] = looks[name];
            link.append(note);
        }
        const sheet = new CSSStyleSheet();
        sheet.replaceSync('.otr-back::after { content: none !important }');
        document.adoptedStyleSheets = [sheet];
        return [...document.querySelectorAll('.note')].map(note => note.getBoundingClientRect().toJSON());
    }""")
    assert len(boxes) >= 4 if name != "article-rtl-0" else len(boxes) == 1
    text = page.locator(".otr-prose p").first.bounding_box()
    assert text
    for box in boxes:
        beside = (
            box["right"] < text["x"]
            if name.startswith(("ar", "article-rtl")) and "ltr" not in name
            else (box["left"] > text["x"] + text["width"])
        )
        assert beside
        assert box["left"] >= 0
        assert box["right"] <= 1280
    for upper, lower in pairwise(sorted(boxes, key=lambda box: box["top"])):
        assert upper["bottom"] <= lower["top"] + 0.5


def test_a_term_leads_to_its_explanation(page: Page, site: str) -> None:
    page.goto(f"{site}en.html")
    term = page.get_by_role("link", name="corridor")
    assert term.get_attribute("title") == "A strip along the border."
    term.click()
    assert page.locator(":target").get_attribute("id") == "term-corridor"


def test_nothing_jumps_while_the_page_loads(page: Page, site: str) -> None:
    page.add_init_script("""window.jumps = 0; new PerformanceObserver(list => {
        for (const entry of list.getEntries()) window.jumps += entry.value;
    }).observe({type: 'layout-shift', buffered: true})""")
    for width in (390, 1280):
        page.goto("about:blank")  # another width in the same document would be a jump that the reader made
        page.set_viewport_size({"width": width, "height": 844})
        page.goto(f"{site}en.html#timeline", wait_until="networkidle")
        assert page.evaluate("window.jumps") == 0


def test_the_page_with_style_and_script_is_small(site: str, page: Page) -> None:
    sizes: dict[str, int] = {}
    page.on("response", lambda answer: sizes.update({answer.url.rpartition("/")[2]: len(gzip.compress(answer.body()))}))
    page.goto(f"{site}en.html", wait_until="networkidle")
    sizes.pop("talks.svg", None)
    assert sizes["explainer.js"] < 10_000
    assert sum(sizes.values()) < 50_000
    assert len(sizes) <= 8


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("width", [320, 768, 1280])
@pytest.mark.parametrize("name", ["en", "ar"])
def test_nothing_on_the_page_is_inaccessible(browser: Browser, site: str, name: str, width: int, scheme: Any) -> None:
    check(browser, f"{site}{name}.html", width, scheme)


@pytest.mark.parametrize("name", COMPONENTS)
def test_no_example_is_inaccessible_or_wider_than_a_phone(
    browser: Browser, site: str, name: str, repository: Path
) -> None:
    examples = list(render_examples_of(Components([repository / "themes/ontherecord_theme"]), name))
    for direction in ("ltr", "rtl"):
        for number in range(sum(one.direction == direction for one in examples)):
            check(browser, f"{site}{name}-{direction}-{number}.html", 320, "dark" if number % 2 else "light")


def check(browser: Browser, address: str, width: int, scheme: Any) -> None:
    context = browser.new_context(viewport={"width": width, "height": 800}, color_scheme=scheme, bypass_csp=True)
    page = context.new_page()
    page.goto(address)
    assert page.evaluate("document.documentElement.scrollWidth") <= width, address
    found = Axe().run(page).response["violations"]
    told = [(one["id"], one["nodes"][0]["html"], one["nodes"][0]["failureSummary"]) for one in found]
    context.close()
    assert told == [], address
