"""The search page: our scripts on an index of ours and on MkDocs' own, under the policy of every page."""

import json
import random
import shutil
from collections.abc import Callable
from pathlib import Path
from urllib.parse import quote

import jinja2
import pytest
from playwright.sync_api import Dialog, Page, expect
from tests.browser.conftest import Serve, Visit

from ontherecord.publish.search.index import SearchIndex
from ontherecord.publish.search.page import Part, SearchedPage
from ontherecord.publish.search.words import find_words, fold_word
from ontherecord.view.chrome import PageFacts, Site, frame_page

HOSTILE = "<img src=x onerror=alert(1)>"

PAGES = (
    SearchedPage("javascript:alert(1)//", HOSTILE, "hostile", parts=(Part("event", '"><script>', HOSTILE, "hostile"),)),
    SearchedPage("", "Home", parts=(Part("section", "", "", "Welcome"),)),
    SearchedPage(
        "gaza/talks/", "Talks on a truce", "The envoy’s proposal", "en", "ltr", (),
        (Part("statement", "statement-onus", "Antony Blinken", "x " * 80 + "Now the onus is on <b>Hamas</b>"),
         Part("statement", "statement-other", "Antony Blinken", "On something else"),
         Part("number", "number-killed", "at least 40,000", "people killed"),
         Part("article", "section-doha", "In Doha", "The mediators met in Doha.")),
    ),
    SearchedPage("paris/", "Réouverture", "Une cathédrale", "fr", "ltr"),
    SearchedPage("ar/", "الهُدنة", "نص عربي", "ar", "rtl", (), (Part("term", "term-x", "والحكومة", "معنى"),)),
    *(SearchedPage(f"many/{number}/", f"Hostages, part {number}", language="en") for number in range(25)),
)  # fmt: skip


def write_chunked(folder: Path, pages: tuple[SearchedPage, ...]) -> None:
    index = SearchIndex()
    files = {f"pages/{number}.json": index.add(number, page) for number, page in enumerate(pages)}
    for name, text in (files | dict(index.finish())).items():
        path = folder / "search" / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(text)


def write_stock(folder: Path, pages: tuple[SearchedPage, ...]) -> None:
    docs = []
    for page in pages:
        docs.append({"location": page.href, "title": page.title, "text": page.summary})
        docs += [
            {"location": f"{page.href}#{part.anchor}", "title": part.title, "text": part.text} for part in page.parts
        ]
    (folder / "search/search_index.json").write_text(json.dumps({"docs": docs}), encoding="utf-8")


@pytest.fixture(scope="module")
def folder(repository: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    theme = repository / "themes/ontherecord_theme"
    folder = tmp_path_factory.mktemp("search")
    shutil.copytree(theme / "assets", folder / "assets")
    styles = "".join((theme / f"css/{name}.css").read_text(encoding="utf-8") for name in ("tokens", "page"))
    (folder / "assets/ontherecord.css").write_text(styles, encoding="utf-8")
    write_chunked(folder, PAGES)
    write_stock(folder, PAGES)
    environment = jinja2.Environment(loader=jinja2.FileSystemLoader(theme), autoescape=True)
    environment.filters |= {"url": str, "script_tag": str}
    template = environment.get_template("search.html")
    site = Site("A site", "en", "assets/ontherecord.css", search="search.html")
    for name, index, language in (
        ("chunked", "index", "en"),
        ("stock", "search_index", "en"),
        ("arabic", "index", "ar"),
    ):
        script = f"assets/search-{'stock' if name == 'stock' else 'chunked'}.js"
        own = site._replace(search_index=f"search/{index}.json", search_script=script, search=f"{name}.html")
        frame = frame_page(own, PageFacts("Search", language=language))
        html = template.render(otr=frame, config={"extra_css": [], "extra_javascript": []})
        (folder / f"{name}.html").write_text(html, encoding="utf-8")
    return folder


@pytest.fixture(scope="module")
def site(folder: Path, serve: Serve) -> str:
    return serve(folder, "/repository/")


@pytest.fixture(params=["chunked", "stock"])
def search(site: str, page: Page, request: pytest.FixtureRequest) -> Callable[[str], list[str]]:
    """Opens the search page with these words and gives the headlines that were found."""

    def search_for(words: str) -> list[str]:
        page.goto(f"{site}{request.param}.html?q={quote(words)}")
        return results(page)

    return search_for


def results(page: Page) -> list[str]:
    expect(page.locator("#search-count")).not_to_have_text("")
    return page.locator("#search-results h2").all_inner_texts()


def test_results_are_grouped_by_page_and_kind_of_entry_and_lead_to_the_entry(
    search: Callable[[str], list[str]], page: Page, site: str
) -> None:
    messages: list[str] = []
    page.on("console", lambda message: messages.append(message.text))
    assert search("onus hamas") == ["Talks on a truce"]
    assert page.locator("#search-count").inner_text() == "1 result"
    found = page.locator("#search-results li")
    assert found.locator("h3").all_inner_texts() == ["Who said what"]
    part = found.locator("p").last
    assert part.inner_text().endswith("Now the onus is on <b>Hamas</b>")
    assert part.locator("mark").all_inner_texts() == ["onus", "Hamas"]
    assert part.locator("a").get_attribute("href") == f"{site}gaza/talks/#statement-onus"
    assert messages == []


@pytest.mark.parametrize(
    "words, headline",
    [
        ("reouverture", "Réouverture"),
        ("الهدنة", "الهُدنة"),
        ("envoy's", "Talks on a truce"),
        ("mediat", "Talks on a truce"),
        ("truces", "Talks on a truce"),
        ("40000", "Talks on a truce"),
        ("٤٠٬٠٠٠", "Talks on a truce"),
        ("الحكومة", "الهُدنة"),
        ("killed doha", "Talks on a truce"),
    ],
)
def test_what_makes_no_difference(words: str, headline: str, search: Callable[[str], list[str]]) -> None:
    assert search(words) == [headline]


def test_two_letters_are_a_word_and_no_beginning(search: Callable[[str], list[str]]) -> None:
    assert search("me") == []
    assert search("met") == ["Talks on a truce"]


def test_nothing_found_is_said(search: Callable[[str], list[str]], page: Page) -> None:
    assert search("zzz") == []
    assert page.locator("#search-count").inner_text() == "Nothing was found."


def test_hostile_titles_and_addresses_stay_words(search: Callable[[str], list[str]], page: Page) -> None:
    assert search("hostile") == [HOSTILE]
    assert page.locator("#search-results :is(img, script)").count() == 0
    assert page.locator("#search-results a[href]").count() == 0


@pytest.mark.parametrize(
    "words", [HOSTILE, '"><script>alert(1)</script>', "a" * 3000, "__proto__ constructor", "%", "("]
)
def test_hostile_words_are_words(words: str, site: str, page: Page) -> None:
    dialogs: list[str] = []

    def note(dialog: Dialog) -> None:
        dialogs.append(dialog.message)
        dialog.dismiss()

    page.on("dialog", note)
    page.goto(f"{site}chunked.html?q={quote(words)}")
    page.wait_for_load_state("networkidle")
    assert page.get_by_role("searchbox").input_value() == words
    assert page.locator("#search-results :is(img, script)").count() == 0
    assert page.locator("#search-count").inner_text() in ("", "1 result", "Nothing was found.")
    assert dialogs == []


def test_where_no_page_has_all_words_those_with_most_are_shown(site: str, page: Page) -> None:
    page.goto(f"{site}chunked.html?q=onus+doha+zzz")
    assert results(page) == ["Talks on a truce"]


def test_more_than_ten_come_when_asked_for_the_latest_first_and_the_keyboard_goes_on(site: str, page: Page) -> None:
    page.goto(f"{site}chunked.html?q=hostage")
    assert results(page) == [f"Hostages, part {number}" for number in range(24, 14, -1)]
    assert page.locator("#search-count").inner_text() == "25 results"
    page.get_by_role("button", name="More results").press("Enter")
    expect(page.locator("#search-results li")).to_have_count(20)
    assert page.evaluate("document.activeElement.textContent") == "Hostages, part 14"
    page.get_by_role("button", name="More results").click()
    expect(page.locator("#search-results li")).to_have_count(25)
    expect(page.get_by_role("button", name="More results")).to_be_hidden()


def test_it_works_from_the_keyboard_and_the_address_can_be_shared(site: str, page: Page) -> None:
    page.goto(f"{site}chunked.html")
    page.get_by_role("searchbox").focus()
    page.keyboard.type("truce")
    page.keyboard.press("Enter")
    assert results(page) == ["Talks on a truce"]
    expect(page).to_have_url(f"{site}chunked.html?q=truce")
    page.keyboard.press("Tab")
    page.keyboard.press("Tab")
    assert page.evaluate("document.activeElement.textContent") == "Talks on a truce"
    page.get_by_role("searchbox").fill("")
    expect(page.locator("#search-results li")).to_have_count(0)
    expect(page).to_have_url(f"{site}chunked.html")


def test_results_in_another_language_are_in_their_direction(site: str, page: Page) -> None:
    page.goto(f"{site}chunked.html?q={quote('معنى')}")
    assert results(page) == ["الهُدنة"]
    item = page.locator("#search-results li")
    assert [item.get_attribute("lang"), item.get_attribute("dir")] == ["ar", "rtl"]
    assert item.locator("h3").get_attribute("dir") == "ltr"
    page.goto(f"{site}arabic.html?q=truce")
    results(page)
    assert page.locator("#search-results li").get_attribute("dir") == "ltr"
    assert page.locator("#search-count").inner_text() == "نتيجة واحدة (1)"


def test_an_index_that_cannot_be_loaded_is_told_and_asked_for_again(site: str, page: Page) -> None:
    page.route("**/search/index.json", lambda route: route.abort())
    page.goto(f"{site}chunked.html?q=truce")
    expect(page.locator("#search-count")).to_have_text("The search could not be loaded.")
    page.unroute("**/search/index.json")
    page.get_by_role("button", name="Search", exact=True).click()
    expect(page.locator("#search-count")).to_have_text("1 result")


def test_without_scripts_there_is_no_box_and_a_word_why(visit: Visit, site: str) -> None:
    page = visit(java_script_enabled=False)
    page.goto(f"{site}chunked.html")
    assert not page.locator("#search-form").is_visible()
    assert not page.locator(".site-look").is_visible()
    assert "needs JavaScript" in page.locator("main").inner_text()


def test_the_script_folds_words_as_the_index_does(site: str, page: Page) -> None:
    chance = random.Random(3)
    ranges = ("Aa0.,_’-é \n", "ßœæøłđıİŠǅﬁ½²Ⅷ", "ابتثجحخدذرزسشصضطظعغفقكلمنهويىةأإآؤئءـٱپچیک", "ًٌٍَُِّْٰ٠١٢۳۴٫٬", "אבגדהוזחטיכךלמםנןסעפףצץקרשתשׁוֹ",  # noqa: E501 - letters wider than they are
              "ΑΒΣας", "日本語", "𐌰𝟙", "\u0301\u0308\u200d\u00ad")  # fmt: skip
    texts = ["".join(chance.choices("".join(chance.sample(ranges, 2)), k=40)) for _ in range(3000)]
    page.goto(f"{site}chunked.html")
    folded = page.evaluate(
        """async (texts) => {
          const {findWords, foldWord} = await import(new URL("assets/search.js", document.baseURI));
          return texts.map((text) => findWords(text).map((word) => [word, ...foldWord(word)]));
        }""",
        texts,
    )
    assert folded == [[[word, *fold_word(word)] for word in find_words(text)] for text in texts]


def test_a_search_for_many_short_beginnings_loads_few_files(
    repository: Path, folder: Path, serve: Serve, page: Page, tmp_path: Path
) -> None:
    chance = random.Random(5)
    vocabulary = ["".join(chance.choices("ab", k=18)) for _ in range(60_000)]
    shutil.copytree(folder, tmp_path / "site", ignore=shutil.ignore_patterns("search"))
    pages = tuple(SearchedPage(f"{at}/", f"Page {at}", " ".join(vocabulary[at::20])) for at in range(20))
    write_chunked(tmp_path / "site", pages)
    asked: list[str] = []
    page.on("request", lambda request: asked.append(request.url))
    address = serve(tmp_path / "site", "/many/")
    page.goto(f"{address}chunked.html?q=aaa+aab+aba+abb+baa+bab+bba+bbb")
    assert len(results(page)) == 10
    assert len(list((tmp_path / "site/search/words").iterdir())) > 30
    assert len([url for url in asked if "/words/" in url]) == 14
