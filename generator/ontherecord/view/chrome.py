"""What stands around a page's content: the variable `otr` of the theme's templates."""

from typing import Final, NamedTuple

from markupsafe import Markup

from ontherecord.address import admit_address
from ontherecord.view.labels import Labels, find_labels
from ontherecord.view.locales import is_right_to_left
from ontherecord.view.look import PAPER, Pair
from ontherecord.view.parts import Link
from ontherecord.view.picture import Size

POLICY: Final = (
    "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; font-src 'self'; "
    "connect-src 'self'; base-uri 'none'; form-action 'self'; require-trusted-types-for 'script'"
)
"""The Content-Security-Policy of every page."""


class NavigationItem(NamedTuple):
    """A link of the main menu."""

    title: str
    href: str
    current: bool = False


class Feed(NamedTuple):
    """A feed that the page's head names."""

    type: str
    title: str
    href: str
    in_foot: bool = False
    """Whether the page's foot leads to it, too."""


class Logo(NamedTuple):
    """The picture in the page's head."""

    src: str
    size: Size | None
    beside_name: bool
    """Whether the site's name stands beside it; else the picture is the name."""


class Site(NamedTuple):
    """What all pages share. Addresses are relative to the site's root: `assets/ontherecord.css`."""

    name: str
    language: str
    stylesheet: str
    navigation: tuple[NavigationItem, ...] = ()
    home: str = "."
    icon: str = "assets/icon.svg"
    search: str = ""
    """The search page; empty without a search plugin."""
    search_index: str = "search/search_index.json"
    search_script: str = "assets/search.js"
    look_script: str = "assets/look.js"
    paper: Pair = PAPER
    logo: Logo | None = None
    lists: tuple[tuple[str, str], ...] = ()
    """What the foot leads to, by the names of their labels: all explainers, people, corrections."""
    feeds: tuple[Feed, ...] = ()
    copyright: str = ""
    description: str = ""
    """Of pages that have none of their own."""
    policy: str = POLICY
    """Empty while the site is being served for writing: MkDocs puts its reloading script into the page."""


class PageFacts(NamedTuple):
    """What is particular to a page. `root` leads from it to the site's root: `../../`, or `/repo/` for the 404 page."""

    title: str
    language: str = ""
    root: str = ""
    description: str = ""
    canonical: str = ""
    edit: str = ""
    previous: Link | None = None
    next: Link | None = None
    current: str = ""
    """The address, as in `Site.navigation`, of the menu's item that is this page."""
    is_home: bool = False
    indexed: bool = True
    head: Markup = Markup()
    """What else stands in the page's `<head>`."""


class Chrome(NamedTuple):
    """The frame of one page: finished strings, addresses relative to the page."""

    language: str
    direction: str
    labels: Labels
    title: str
    heading: str
    """The page's headline, for pages whose text begins without one."""
    description: str
    site_name: str
    home: str
    canonical: str
    icon: str
    stylesheet: str
    navigation: tuple[NavigationItem, ...]
    feeds: tuple[Feed, ...]
    search: str
    search_index: str
    search_script: str
    look_script: str
    paper: Pair
    logo: Logo | None
    lists: tuple[Link, ...]
    policy: str
    indexed: bool
    edit: str
    previous: Link | None
    next: Link | None
    copyright: str
    problems: Markup
    """The problems component, while serving; else empty."""
    latest: Markup
    """The list of explainers, for pages that are no pages: 404, search."""
    head: Markup
    """What else stands in the page's `<head>`."""


def frame_page(site: Site, page: PageFacts, *, problems: str = "", latest: str = "") -> Chrome:
    """The frame of a page. `problems` and `latest` are rendered components."""
    language = page.language or site.language
    labels = find_labels(language)
    root = page.root
    return Chrome(
        language=language,
        direction="rtl" if is_right_to_left(language) else "ltr",
        labels=labels,
        title=site.name if page.is_home else f"{page.title} – {site.name}",
        heading=site.name if page.is_home else page.title,
        description=page.description or site.description,
        site_name=site.name,
        home=_reach(root, site.home),
        canonical=admit_address(page.canonical) or "",
        icon=_reach(root, site.icon),
        stylesheet=_reach(root, site.stylesheet),
        navigation=tuple(
            NavigationItem(item.title, _reach(root, item.href), item.href == page.current and bool(page.current))
            for item in site.navigation
        ),
        feeds=tuple(feed._replace(href=_reach(root, feed.href)) for feed in site.feeds),
        search=_reach(root, site.search) if site.search else "",
        search_index=_reach(root, site.search_index),
        search_script=_reach(root, site.search_script),
        look_script=_reach(root, site.look_script),
        paper=site.paper,
        logo=site.logo and site.logo._replace(src=_reach(root, site.logo.src)),
        lists=tuple(
            Link(getattr(labels, label), _reach(root, href))
            for label, href in site.lists
            if all(item.href != href for item in site.navigation)
        ),
        policy=site.policy,
        indexed=page.indexed,
        edit=admit_address(page.edit) or "",
        previous=_admit_link(page.previous),
        next=_admit_link(page.next),
        copyright=site.copyright,
        problems=Markup(problems),  # noqa: S704 - rendered by Components
        latest=Markup(latest),  # noqa: S704 - rendered by Components
        head=page.head,
    )


def _admit_link(link: Link | None) -> Link | None:
    return link and Link(link.text, admit_address(link.href) or "")


def _reach(root: str, address: str) -> str:
    if "://" in address or address.startswith(("/", "mailto:")):
        return admit_address(address) or ""
    if address == ".":
        return admit_address(root or ".") or "."
    return admit_address(root + address) or ""
