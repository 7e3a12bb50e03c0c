"""Boxes of an explainer on other sites: their pages, the code that shows them, and what oEmbed says of them."""

import html
import json
import re
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path

import pyoembed
import pytest
from tests.newsroom import PLAIN_RECORD, RECORD, Newsroom, problems_in

TOP = "https://example.org/news/"
TIMELINE = """\
timeline:
  - {id: back, date: 2024-03-01, event: The ferry sails again, passage: The ferry to the island sails again}
"""
HOSTILE = '"><script>alert(1)</script><img src=x onerror=alert(1)>'


@pytest.fixture
def newsroom(tmp_path: Path) -> Newsroom:
    newsroom = Newsroom(tmp_path)
    newsroom.write_all()
    newsroom.write_ferry(record=RECORD + TIMELINE)
    return newsroom


def list_embeds(newsroom: Newsroom) -> list[str]:
    return [name for name in newsroom.built() if "/embed/" in name]


def read_codes(page: str) -> dict[str, str]:
    """The codes that a page offers, by their names."""
    found = re.findall(r'<input id="embed-([^"]*)" type="text" dir="ltr" value="([^"]*)" readonly>', page)
    return {name: html.unescape(code) for name, code in found}


def read_source(code: str) -> str:
    found = re.search(r' src="([^"]*)"', code)
    assert found
    return html.unescape(found[1])


def test_each_box_has_a_page_and_all_quotes_have_one(newsroom: Newsroom) -> None:
    assert problems_in(newsroom.build(strict=True)) == []
    assert list_embeds(newsroom) == [
        "ferry/embed/numbers.html",
        "ferry/embed/quotes.html",
        "ferry/embed/statements.html",
        "ferry/embed/timeline.html",
        "pier/embed/statements.html",
    ]
    page = newsroom.page("ferry/embed/numbers.html")
    explainer = newsroom.page("ferry")
    box = page[page.index('<section class="otr-section otr-numbers">') : page.index("</section>")]
    assert box in explainer, "what is embedded is what the page shows"
    assert "1,200" in box
    assert "glad to have it back" in newsroom.page("ferry/embed/quotes.html")


def test_an_embed_says_where_it_is_from_and_leads_there_in_the_whole_window(newsroom: Newsroom) -> None:
    newsroom.build()
    page = newsroom.page("ferry/embed/statements.html")
    assert '<base href="../../ferry/" target="_top">' in page
    assert '<link rel="canonical" href="https://example.org/news/ferry/">' in page
    assert '<meta name="robots" content="noindex">' in page
    assert "<title>Who said what – The island has its ferry back – Island news</title>" in page
    assert f'<h1><a href="{TOP}ferry/">The island has its ferry back</a></h1>' in page
    assert f'<a href="{TOP}">Island news</a> · Published <time datetime="2024-03-01">March 1, 2024</time>' in page
    assert '<link rel="stylesheet" href="../assets/ontherecord.css">' in page
    assert "default-src &#39;none&#39;" in page
    assert re.findall(r"<script[^>]*>", page) == ['<script src="../assets/embedded.js" defer>']
    assert not re.search(r"\s(?:style|on[a-z]+)=", page)


def test_the_day_is_that_of_the_last_change(newsroom: Newsroom) -> None:
    why = "corrections:\n  - {date: 2024-04-05, kind: clarification, text: The shop is small., entry: islanders}\n"
    newsroom.write_ferry(record=RECORD + why)
    newsroom.build()
    page = newsroom.page("ferry/embed/numbers.html")
    assert 'Updated <time datetime="2024-04-05">April 5, 2024</time>' in page
    assert "Clarification" in page


def test_a_quote_needs_an_id_because_its_address_must_last(newsroom: Newsroom) -> None:
    newsroom.write_ferry(record=RECORD.replace("  - id: brandt-glad\n    who:", "  - who:"))
    newsroom.build()
    assert "ferry/embed/statements.html" in list_embeds(newsroom)
    assert "ferry/embed/quotes.html" not in list_embeds(newsroom)


def test_the_page_offers_the_codes(newsroom: Newsroom) -> None:
    newsroom.build()
    codes = read_codes(newsroom.page("ferry"))
    assert list(codes) == ["numbers", "statements", "timeline", "quote-statement-brandt-glad", "script"]
    assert re.fullmatch(
        r'<iframe src="https://example\.org/news/ferry/embed/numbers\.html"'
        r' title="Key numbers – The island has its ferry back" width="100%" height="\d{3}" style="border: 0"'
        r' loading="lazy"></iframe>',
        codes["numbers"],
    )
    assert read_source(codes["quote-statement-brandt-glad"]) == f"{TOP}ferry/embed/quotes.html#statement-brandt-glad"
    assert codes["script"] == f'<script src="{TOP}assets/embeds.js" async></script>'
    for code in list(codes.values())[:-1]:
        name, _, anchor = read_source(code).removeprefix(TOP).partition("#")
        assert not anchor or f'id="{anchor}" hidden' in newsroom.page(name)


def test_what_is_embedded_is_not_found_twice(newsroom: Newsroom) -> None:
    newsroom.build()
    for index in ("search/search_index.json", "search/index.json"):
        assert "iframe" not in newsroom.page(index)
    assert "embed" not in newsroom.page("sitemap.xml")


def test_a_withdrawn_explainers_embeds_say_that_it_was_withdrawn(newsroom: Newsroom) -> None:
    newsroom.build()
    before = [name for name in list_embeds(newsroom) if name.startswith("ferry/")]
    newsroom.write_ferry(
        record=RECORD + TIMELINE + "status: withdrawn\ncorrections:\n"
        "  - {date: 2024-03-02, kind: retraction, text: Nobody spoke to the shop.}\n"
    )
    assert problems_in(newsroom.build(strict=True)) == []
    assert [name for name in list_embeds(newsroom) if name.startswith("ferry/")] == before
    for name in before:
        page = newsroom.page(name)
        assert "Nobody spoke to the shop." in page
        assert "Withdrawn" in page
        assert "glad to have it back" not in page
        assert "1,200" not in page
        assert "sails again" not in page
    assert read_codes(newsroom.page("ferry")) == {}
    assert not (newsroom.site / "ferry/oembed.json").exists()


def test_drafts_have_none(newsroom: Newsroom) -> None:
    newsroom.write_pier(record=PLAIN_RECORD + "status: draft\n")
    newsroom.build()
    assert not [name for name in list_embeds(newsroom) if name.startswith("pier/")]


def test_hostile_words_stay_words(newsroom: Newsroom) -> None:
    quoted = json.dumps(HOSTILE)
    newsroom.configure(site_name=HOSTILE)
    newsroom.write_ferry(
        record=RECORD.replace("headline: The island has its ferry back", f"headline: {quoted}").replace(
            "label: people who live on the island", f"label: {quoted}"
        )
    )
    newsroom.build()
    for name in [*list_embeds(newsroom), "ferry/index.html"]:
        page = newsroom.page(name)
        assert "alert(1)" in page
        assert not re.search(r"<(?:script>|img src=x)", page), name
    for code in read_codes(newsroom.page("ferry")).values():
        assert not re.search(r"<(?:script>|img)", code)
    told = json.loads(newsroom.page("ferry/oembed.json"))
    assert not re.search(r"<(?:script|img)", told["html"])


def test_pages_may_be_files_and_names_need_not_be_plain(newsroom: Newsroom) -> None:
    newsroom.configure(use_directory_urls=False)
    newsroom.write_ferry("2024/Zürich ferry")
    assert problems_in(newsroom.build(strict=True)) == []
    page = newsroom.page("2024/Zürich ferry/embed/numbers.html")
    assert '<base href="../../../2024/Z%C3%BCrich%20ferry.html" target="_top">' in page
    assert '<link rel="stylesheet" href="../assets/ontherecord.css">' in page
    source = read_source(read_codes(newsroom.page("2024/Zürich ferry.html"))["numbers"])
    assert source == f"{TOP}2024/Z%C3%BCrich%20ferry/embed/numbers.html"


@pytest.mark.parametrize("theme", ["mkdocs", "readthedocs", "material"])
def test_on_sites_with_another_theme_embeds_have_ours(theme: str, newsroom: Newsroom) -> None:
    newsroom.write("own.css", "p { color: red }")
    newsroom.configure(theme={"name": theme}, extra_css=["own.css"])
    assert problems_in(newsroom.build(strict=True)) == []
    page = newsroom.page("ferry/embed/numbers.html")
    sheets = re.findall(r'<link rel="stylesheet" href="([^"]*)">', page)
    assert sheets == ["../assets/ontherecord-embed.css"]
    assert "@layer tokens" in newsroom.page("assets/ontherecord-embed.css")
    assert (newsroom.site / "assets/embedded.js").exists()
    assert (newsroom.site / "assets/embeds.js").exists()
    assert set(read_codes(newsroom.page("ferry"))) >= {"numbers", "script"}
    assert "application/json+oembed" in newsroom.page("ferry").partition("</head>")[0]


def test_a_sites_own_style_sheet_is_there_with_our_theme(newsroom: Newsroom) -> None:
    newsroom.write("own.css", ":root { --otr-accent: green }")
    newsroom.configure(extra_css=["own.css"])
    newsroom.build()
    assert '<link rel="stylesheet" href="../own.css">' in newsroom.page("ferry/embed/numbers.html")


@pytest.mark.parametrize("settings", [{"site_url": ""}, {"plugins": [{"ontherecord": {"embeds": False}}]}])
def test_without_an_address_or_with_the_option_off_there_are_none(
    settings: dict[str, object], newsroom: Newsroom
) -> None:
    newsroom.configure(**settings)
    assert problems_in(newsroom.build(strict=True)) == []
    assert list_embeds(newsroom) == []
    assert "otr-embeds" not in newsroom.page("ferry")
    assert "oembed" not in newsroom.page("ferry")


def test_a_file_of_the_sites_own_stays(newsroom: Newsroom) -> None:
    newsroom.write("ferry/oembed.json", "{}")
    said = newsroom.build(strict=True)
    note = (
        "INFO ontherecord: A file of the site's own lies at 'ferry/oembed.json' and stays; "
        "what would be written there is left out."
    )
    assert note in said
    assert newsroom.page("ferry/oembed.json") == "{}"


def test_a_component_of_the_sites_own_is_embedded_too(newsroom: Newsroom) -> None:
    folder = newsroom.folder / "overrides/components/numbers"
    folder.mkdir(parents=True)
    (folder / "numbers.html").write_text("{% macro numbers(view) %}<p>OURS</p>{% endmacro %}")
    newsroom.configure(theme={"name": "ontherecord", "custom_dir": "overrides"})
    newsroom.build()
    assert "<p>OURS</p>" in newsroom.page("ferry")
    assert "<p>OURS</p>" in newsroom.page("ferry/embed/numbers.html")


# ------------------------------------------------------------------------------------------------------------- oEmbed


class _Silent(SimpleHTTPRequestHandler):
    def log_message(self, *args: object) -> None:
        """Nothing."""


@contextmanager
def serve(newsroom: Newsroom) -> Iterator[str]:
    """The address at which a site is up that was built for that address."""
    server = ThreadingHTTPServer(("127.0.0.1", 0), partial(_Silent, directory=str(newsroom.folder / "up")))
    thread = threading.Thread(target=server.serve_forever)
    thread.start()
    try:
        yield f"http://127.0.0.1:{server.server_port}/news/"
    finally:
        server.shutdown()
        server.server_close()
        thread.join()


@pytest.mark.parametrize("theme", ["ontherecord", "mkdocs"])
def test_an_oembed_consumer_finds_the_embed_by_the_pages_address(theme: str, newsroom: Newsroom) -> None:
    with serve(newsroom) as address:
        newsroom.configure(site_url=address, site_dir="up/news", theme={"name": theme})
        newsroom.build()
        told = pyoembed.oEmbed(f"{address}ferry/")
    assert told["type"] == "rich"
    assert told["version"] == "1.0"
    assert told["title"] == "Key numbers – The island has its ferry back"
    assert told["author_name"] == "Ola Berg"
    assert (told["provider_name"], told["provider_url"]) == ("Island news", address)
    assert (told["width"], told["height"]) == (640, int(re.findall(r'height="(\d+)"', told["html"])[0]))
    assert read_source(told["html"]) == f"{address}ferry/embed/numbers.html"
