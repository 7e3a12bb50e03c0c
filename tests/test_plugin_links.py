"""Links between pages and explainers, however they are written."""

from pathlib import Path

import pytest
from tests.newsroom import ARTICLE, PLAIN_RECORD, Links, Newsroom, problems_in

WARN = {"nav": {"omitted_files": "warn"}, "links": {"not_found": "warn", "anchors": "warn"}}


@pytest.fixture
def newsroom(tmp_path: Path) -> Newsroom:
    newsroom = Newsroom(tmp_path)
    newsroom.write_all()
    newsroom.configure(validation=WARN)
    return newsroom


@pytest.mark.parametrize("pages", ["ontherecord", "mkdocs"])
@pytest.mark.parametrize(
    "href, leads_to",
    [
        ("ferry.md", "../ferry/"),
        ("ferry.yml", "../ferry/"),
        ("pier.md", None),
        ("pier.txt", "../pier/"),
        ("pier.yml", "../pier/"),
        ("ferry.md#statement-brandt-glad", "../ferry/#statement-brandt-glad"),
        ("ferry.yml#number-islanders", "../ferry/#number-islanders"),
        ("pier.txt#passage-statement-office-unhurt", "../pier/#passage-statement-office-unhurt"),
        ("ferry.md?a=b#section-what-it-cost", "../ferry/?a=b#section-what-it-cost"),
        ("./ferry.md", "../ferry/"),
        ("index.md", "../"),
        ("#here", None),
        ("https://example.org/#x", "https://example.org/#x"),
        ("mailto:desk@example.org", "mailto:desk@example.org"),
    ],
)
def test_links_from_a_page(pages: str, href: str, leads_to: str | None, newsroom: Newsroom) -> None:
    newsroom.configure(plugins=[{"ontherecord": {"pages": pages}}])
    newsroom.write("about.md", f"# About\n\n[here]({href})\n")
    problems = problems_in(newsroom.build())
    if leads_to is None and href.startswith("#"):
        assert len(problems) == 1
        assert "there is no such anchor on this page" in problems[0]
    elif leads_to is None and pages == "ontherecord":
        assert "there is no file pier.md [dead-link]" in problems[0]
    else:
        assert problems == []
        assert Links(newsroom.page("about")).by_words["here"] == (leads_to or "../pier/")


def test_a_link_to_the_article_that_is_not_there_is_mended(newsroom: Newsroom) -> None:
    newsroom.write("about.md", "# About\n\n[here](pier.md)\n")
    (problem, *_) = problems_in(newsroom.build())
    assert "nearest:" in problem


@pytest.mark.parametrize("pages", ["ontherecord", "mkdocs"])
@pytest.mark.parametrize("href", ["ferry.md#statement-nobody", "ferry.yml#nothing", "pier.txt#statement-brandt-glad"])
def test_a_wrong_anchor_is_warned_of(pages: str, href: str, newsroom: Newsroom) -> None:
    newsroom.configure(plugins=[{"ontherecord": {"pages": pages}}])
    newsroom.write("about.md", f"# About\n\n[here]({href})\n")
    name = href[: href.index(".")]
    (problem,) = problems_in(newsroom.build())
    assert problem.startswith(f"WARNING Doc file 'about.md' contains a link '{href}', but the doc '{name}.md' does not")
    assert problem.endswith(f" anchor '#{href.partition('#')[2]}'.")


def test_links_of_an_article_are_checked_too(newsroom: Newsroom) -> None:
    newsroom.write_ferry(
        article=ARTICLE + "\nMore [of the pier](pier.txt#statement-office-unhurt), [or not](pier.txt#x), "
        "[our cost](#section-what-it-cost).\n"
    )
    (problem,) = problems_in(newsroom.build())
    assert "'ferry.md' contains a link 'pier.txt#x', but the doc 'pier.md' does not contain an anchor '#x'." in problem
    links = Links(newsroom.page("ferry")).by_words
    assert links["of the pier"] == "../pier/#statement-office-unhurt"
    assert links["our cost"] == "#section-what-it-cost"


def test_anchors_are_not_checked_when_that_is_not_wanted(newsroom: Newsroom) -> None:
    newsroom.configure(validation={"links": {"anchors": "ignore"}})
    newsroom.write("about.md", "# About\n\n[here](ferry.md#nothing)\n")
    assert problems_in(newsroom.build(strict=True)) == []
    assert Links(newsroom.page("about")).by_words["here"] == "../ferry/#nothing"


def test_a_link_to_a_draft_is_warned_of_in_a_build(newsroom: Newsroom) -> None:
    newsroom.write_pier(record=PLAIN_RECORD + "status: draft\n")
    newsroom.write("about.md", "# About\n\n[here](pier.txt)\n")
    newsroom.write("later.md", "# Later\n")
    newsroom.write("index.md", "# News\n\n[later](later.md)\n")
    newsroom.configure(draft_docs="later.md")
    assert problems_in(newsroom.build()) == [
        "WARNING ontherecord: Doc file 'index.md' contains a link 'later.md' to a page that is not published.",
        "WARNING ontherecord: Doc file 'about.md' contains a link 'pier.txt' to a page that is not published.",
    ]
    newsroom.configure(validation={"links": {"not_found": "ignore"}})
    assert problems_in(newsroom.build()) == []


def test_a_link_to_a_file_that_is_data_and_no_page(newsroom: Newsroom) -> None:
    newsroom.write("people.yml", "ada: {name: Ada Brandt, kind: person}\n")
    newsroom.write("about.md", "# About\n\n[people](people.yml)\n")
    assert "not published" in problems_in(newsroom.build())[0]
    assert "people.yml" not in newsroom.built()


NAME = "Straße & Café, 2 Ufer"


@pytest.mark.parametrize(
    "href",
    [
        "<news/Straße & Café, 2 Ufer.md>",
        "news/Stra%C3%9Fe%20%26%20Caf%C3%A9,%202%20Ufer.md",
        "<news/Straße & Café, 2 Ufer.yml#statement-brandt-glad>",
    ],
)
@pytest.mark.parametrize("addresses", ["directories", "files"])
def test_names_with_spaces_and_umlauts(href: str, addresses: str, newsroom: Newsroom) -> None:
    directories = addresses == "directories"
    newsroom.write_ferry(f"news/{NAME}", article=ARTICLE + "\n[up](../about.md) ![a ferry](f%C3%A4hre.png)\n")
    newsroom.write("news/fähre.png", "not really")
    newsroom.configure(use_directory_urls=directories)
    newsroom.write("about.md", f"# About\n\n[here]({href})\n")
    assert problems_in(newsroom.build(strict=True)) == []
    found = Links(newsroom.page("about" if directories else "about.html")).by_words["here"]
    where = "news/Stra%C3%9Fe%20%26%20Caf%C3%A9%2C%202%20Ufer"
    fragment = "#statement-brandt-glad" if "#" in href else ""
    assert found == (f"../{where}/{fragment}" if directories else f"{where}.html{fragment}")
    page = newsroom.page(f"news/{NAME}" if directories else f"news/{NAME}.html")
    assert Links(page).by_words["up"] == ("../../about/" if directories else "../about.html")
    assert f'src="{"../" if directories else ""}f%C3%A4hre.png"' in page
    assert "news/fähre.png" in newsroom.built()


def test_without_directory_urls_every_page_has_its_file(newsroom: Newsroom) -> None:
    newsroom.configure(use_directory_urls=False)
    newsroom.write("deep/er.md", "# Deeper\n\n[ferry](../ferry.md#numbers)\n")
    assert problems_in(newsroom.build(strict=True)) == []
    assert {"index.html", "ferry.html", "pier.html", "deep/er.html", "404.html"} <= set(newsroom.built())
    page = newsroom.page("deep/er.html")
    assert 'href="../ferry.html#numbers"' in page
    assert 'href="../assets/ontherecord.css"' in page
    assert '<a class="site-name" href="../index.html">' in page
    assert 'href="ferry.html"' in newsroom.page("index.html")


@pytest.mark.parametrize("href", ["//example.org", "http://[::1", "ferry.md:80//", "\\\\evil"])
def test_an_address_that_is_none_is_an_error_and_no_traceback(href: str, newsroom: Newsroom) -> None:
    newsroom.write("about.md", f"# About\n\n[here](<{href}>)\n")
    problems = problems_in(newsroom.build())
    assert any("content/about.md:3:" in problem for problem in problems)
    assert not any("Traceback" in problem or "Error reading page" in problem for problem in problems)
