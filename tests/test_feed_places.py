"""Where a site's feeds are told of, and when there are none."""

import re
from pathlib import Path

import pytest
from tests.feeds import TOP, check_rules, load, open_newsroom, read
from tests.newsroom import Newsroom, problems_in


@pytest.fixture
def newsroom(tmp_path: Path) -> Newsroom:
    return open_newsroom(tmp_path)


def find_alternates(page: str) -> list[tuple[str, str]]:
    return re.findall(
        r'<link rel="alternate" type="([^"]*)" title="[^"]*" href="([^"]*)">', page.partition("</head>")[0]
    )


def test_every_page_names_the_sites_feeds_in_its_head_and_foot(newsroom: Newsroom) -> None:
    newsroom.build()
    for name, root in (("", ""), ("ferry", "../")):
        page = newsroom.page(name)
        feeds = [pair for pair in find_alternates(page) if "oembed" not in pair[0]]
        assert feeds == [
            ("application/rss+xml", f"{root}feed.xml"),
            ("application/rss+xml", f"{root}updated.xml"),
            ("application/rss+xml", f"{root}corrections.xml"),
            ("application/atom+xml", f"{root}atom.xml"),
            ("application/feed+json", f"{root}feed.json"),
        ]
        foot = page.partition('<ul class="site-imprint">')[2]
        assert f'<a href="{root}corrections.xml" type="application/rss+xml">Corrections (RSS)</a>' in foot
        assert "atom.xml" not in foot


@pytest.mark.parametrize("theme", ["mkdocs", "readthedocs", "material"])
def test_in_other_themes_our_pages_name_them_too(theme: str, newsroom: Newsroom) -> None:
    newsroom.configure(theme={"name": theme})
    assert problems_in(newsroom.build(strict=True)) == []
    for name in ("", "ferry"):
        hrefs = [href for _, href in find_alternates(newsroom.page(name))]
        assert {
            f"{TOP}{feed}" for feed in ("feed.xml", "atom.xml", "feed.json", "updated.xml", "corrections.xml")
        } <= set(hrefs)


def test_a_page_about_a_story_or_a_person_names_its_own(newsroom: Newsroom) -> None:
    newsroom.write("topics/sea.md", "# The sea\n")
    newsroom.write("people/brandt/index.md", "# Ada Brandt\n")
    newsroom.build()
    assert f"{TOP}topics/sea/atom.xml" in [href for _, href in find_alternates(newsroom.page("topics/sea"))]
    assert f"{TOP}people/brandt/feed.xml" in [href for _, href in find_alternates(newsroom.page("people/brandt"))]
    assert f"{TOP}topics/sea/atom.xml" not in newsroom.page("ferry")
    shown = '<a href="../../topics/ferries/feed.xml" type="application/rss+xml">RSS feed of this page</a>'
    assert shown in newsroom.page("topics/ferries")
    assert "RSS feed of this page" not in newsroom.page("ferry")
    assert read(newsroom, "topics/sea/feed.xml").feed.link == f"{TOP}topics/sea/"
    assert load(newsroom, "people/brandt/feed.json")["home_page_url"] == f"{TOP}people/brandt/"


def test_there_are_no_feeds_of_pages_that_are_not_there(newsroom: Newsroom) -> None:
    newsroom.configure(plugins=[{"ontherecord": {"people": False, "topics": False}}])
    newsroom.build()
    assert not [name for name in newsroom.built() if name.startswith(("people/", "topics/"))]
    assert (newsroom.site / "feed.xml").is_file()


def test_pages_may_be_files(newsroom: Newsroom) -> None:
    newsroom.configure(use_directory_urls=False)
    newsroom.build()
    check_rules(newsroom)
    assert [entry.id for entry in read(newsroom, "feed.xml").entries] == [f"{TOP}ferry.html", f"{TOP}pier.html"]
    assert (newsroom.site / "people/brandt/feed.xml").exists()


def test_without_an_address_there_are_no_feeds_and_a_note_says_so(newsroom: Newsroom) -> None:
    newsroom.configure(site_url="")
    said = newsroom.build(strict=True)
    assert problems_in(said) == []
    note = "INFO ontherecord: There are no feeds and no embeds: both need the site's own address, `site_url` in mkdocs.yml."
    assert [one for one in said if "feeds" in one] == [note]
    assert not [name for name in newsroom.built() if name.endswith((".atom", "feed.xml", "feed.json"))]
    assert find_alternates(newsroom.page()) == []


def test_the_option_leaves_them_out(newsroom: Newsroom) -> None:
    newsroom.configure(plugins=[{"ontherecord": {"feeds": False, "embeds": False}}], site_url="")
    assert not [one for one in newsroom.build() if "feeds" in one]
    newsroom.configure(site_url=TOP)
    newsroom.build()
    assert not [name for name in newsroom.built() if name.endswith((".atom", "feed.xml", "feed.json"))]


def test_a_file_of_the_sites_own_stays(newsroom: Newsroom) -> None:
    newsroom.write("feed.json", "{}")
    said = newsroom.build(strict=True)
    assert problems_in(said) == []
    note = "INFO ontherecord: A file of the site's own lies at 'feed.json' and stays; what would be written there is left out."
    assert note in said
    assert newsroom.page("feed.json") == "{}"
    assert "atom.xml" not in newsroom.page()
    assert "updated.xml" in newsroom.page()


def test_a_dirty_build_leaves_a_feed_that_it_cannot_tell_whole(newsroom: Newsroom) -> None:
    newsroom.build()
    before = newsroom.page("feed.xml")
    newsroom.build(dirty=True)
    assert newsroom.page("feed.xml") == before
