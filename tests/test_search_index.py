"""The search index: what of a page is in it, where, and the same for the same pages in any order of words."""

import json
import random

import pytest

from ontherecord.publish.search.html import search_html
from ontherecord.publish.search.index import LARGEST, SearchIndex, weigh_words
from ontherecord.publish.search.page import Part, SearchedPage

TALKS = SearchedPage(
    "gaza/talks/", "Talks on a truce", "The envoy’s proposal", "en", "ltr", ("Ceasefire",),
    (Part("statement", "statement-onus", "Antony Blinken", "“now the onus is on Hamas”"),
     Part("article", "section-doha", "In Doha", "Mediators met the envoy. The envoy spoke, and the envoy left.")),
)  # fmt: skip
PIER = SearchedPage(
    "pier/", "The pier is closed", parts=(Part("event", "event-closed", "Friday", "Closed by the envoy"),)
)


def read(index: SearchIndex) -> tuple[dict[str, object], dict[str, list[int]]]:
    files = dict(index.finish())
    words: dict[str, list[int]] = {}
    for name, text in files.items():
        if name.startswith("words/"):
            words |= json.loads(text)
    return json.loads(files["index.json"]), words


def test_a_words_weight_is_that_of_its_best_place() -> None:
    weights = weigh_words(TALKS)
    found = {word: weights[word] for word in ("truce", "proposal", "ceasefire", "blinken", "onus", "doha", "mediators")}
    assert found == {
        "truce": 8, "proposal": 5, "ceasefire": 4, "blinken": 3, "onus": 3, "doha": 4, "mediators": 1,
    }  # fmt: skip
    assert weights["envoy"] == 6  # in the summary, and often
    assert "s" not in weights


def test_pages_are_written_as_distances_with_weights() -> None:
    index = SearchIndex()
    for number, page in ((7, TALKS), (2, PIER)):
        index.add(number, page)
    entrance, words = read(index)
    assert entrance["pages"] == 2
    assert words["envoy"] == [22, 56]  # page 2 with weight 2, then 5 pages on with weight 6
    assert words["pier"] == [28]


def test_a_page_is_what_results_show() -> None:
    assert json.loads(SearchIndex().add(0, PIER)) == {
        "href": "pier/", "title": "The pier is closed", "summary": "", "lang": "", "dir": "ltr",
        "parts": [["event", "event-closed", "Friday", "Closed by the envoy"]],
    }  # fmt: skip


def test_files_of_words_are_small_and_in_order() -> None:
    chance = random.Random(7)
    words = sorted({"".join(chance.choices("abcdeéعمن𐌰", k=chance.randint(2, 7))) for _ in range(9000)})
    index = SearchIndex()
    for number in range(3):
        index.add(number, SearchedPage("x/", " ".join(chance.sample(words, 5000))))
    files = dict(index.finish())
    firsts = json.loads(files["index.json"])["words"]
    shares = [json.loads(files[f"words/{at}.json"]) for at in range(len(firsts))]
    assert len(shares) > 3
    assert all(len(files[f"words/{at}.json"]) <= LARGEST + 2 for at in range(len(firsts)))
    assert [next(iter(share)) for share in shares] == firsts
    everything = [word for share in shares for word in share]
    assert everything == sorted(everything, key=lambda word: word.encode("utf-16-be"))
    assert len(everything) == len(set(everything))


def test_the_version_changes_with_what_is_found_and_with_nothing_else() -> None:
    def version(*pages: SearchedPage) -> object:
        index = SearchIndex()
        for number, page in enumerate(pages):
            index.add(number, page)
        return read(index)[0]["version"]

    assert version(TALKS, PIER) == version(TALKS, PIER)
    assert version(TALKS, PIER) != version(PIER, TALKS)
    assert version(TALKS) != version(TALKS._replace(summary="Another"))


def test_a_site_of_no_pages_has_an_index_of_nothing() -> None:
    assert read(SearchIndex())[0] | {"version": ""} == {"version": "", "pages": 0, "words": []}


@pytest.mark.parametrize(
    "html, parts",
    [
        ("<h1>About</h1><p>One <b>two</b>three</p><p>four</p>", [("", "About", "One twothree four")]),
        (
            (
                '<p>Before</p><h2 id="how">How &amp; why<a class="headerlink" href="#how">¶</a></h2>'
                "<ul><li>one</li><li>two</li></ul>"
            ),
            [("", "", "Before"), ("how", "How & why¶", "one two")],
        ),
        ("<h1>About</h1><script>var a</script><style>p{}</style><svg><text>no</text></svg>", []),
        ("<p>unclosed <b>bold", [("", "", "unclosed bold")]),
    ],
)
def test_an_ordinary_page_is_found_by_its_headings(html: str, parts: list[tuple[str, str, str]]) -> None:
    page = search_html(html, "about/", "About", "he")
    assert [(part.anchor, part.title, part.text) for part in page.parts] == parts
    assert (page.title, page.direction) == ("About", "rtl")
