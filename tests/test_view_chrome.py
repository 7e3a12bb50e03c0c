"""What stands around a page: addresses from where the page lies, and nothing that was not admitted."""

from ontherecord.view.chrome import POLICY, Feed, NavigationItem, PageFacts, Site, frame_page
from ontherecord.view.parts import Link

SITE = Site(
    name="On the Record",
    language="en",
    stylesheet="assets/ontherecord.css",
    navigation=(
        NavigationItem("Home", "."),
        NavigationItem("About", "about/"),
        NavigationItem("Code", "https://example.org/"),
    ),
    search="search.html",
    feeds=(Feed("application/rss+xml", "News", "feed.xml"),),
)


def test_addresses_are_relative_to_the_page() -> None:
    frame = frame_page(SITE, PageFacts("Talks", root="../../", current="about/"))
    assert (frame.home, frame.stylesheet, frame.icon, frame.search) == (
        "../../", "../../assets/ontherecord.css", "../../assets/icon.svg", "../../search.html",
    )  # fmt: skip
    assert frame.navigation == (
        NavigationItem("Home", "../../"),
        NavigationItem("About", "../../about/", current=True),
        NavigationItem("Code", "https://example.org/"),
    )
    assert frame.feeds == (Feed("application/rss+xml", "News", "../../feed.xml"),)


def test_addresses_of_the_home_page_and_of_a_page_shown_anywhere() -> None:
    home = frame_page(SITE, PageFacts("", current=".", is_home=True))
    assert (home.home, home.stylesheet, home.title) == (".", "assets/ontherecord.css", "On the Record")
    assert (home.heading, frame_page(SITE, PageFacts("Talks")).heading) == ("On the Record", "Talks")
    assert [item.current for item in home.navigation] == [True, False, False]
    anywhere = frame_page(SITE, PageFacts("Not here", root="/repo/"))
    assert (anywhere.home, anywhere.search, anywhere.title) == (
        "/repo/",
        "/repo/search.html",
        "Not here – On the Record",
    )


def test_what_is_not_admitted_is_left_out() -> None:
    site = SITE._replace(navigation=(NavigationItem("Bad", "javascript://x"),), search="")
    frame = frame_page(site, PageFacts("x", canonical="javascript:x", edit="data:x", next=Link("y", "vbscript:z")))
    assert (frame.canonical, frame.edit, frame.next, frame.search) == ("", "", Link("y", ""), "")
    assert frame.navigation[0].href == ""


def test_language_direction_and_labels_are_the_pages() -> None:
    frame = frame_page(SITE, PageFacts("x", language="ar"))
    assert (frame.language, frame.direction, frame.labels.search) == ("ar", "rtl", "بحث")
    assert frame_page(SITE, PageFacts("x")).language == "en"


def test_the_policy_is_the_papers() -> None:
    assert POLICY == (
        "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; font-src 'self'; "
        "connect-src 'self'; base-uri 'none'; form-action 'self'; require-trusted-types-for 'script'"
    )
    assert frame_page(SITE._replace(policy=""), PageFacts("x")).policy == ""
