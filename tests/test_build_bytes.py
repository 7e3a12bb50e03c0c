"""The same input gives the same bytes, whoever builds it, where and when; and every link of the site works."""

import datetime
import gzip
import os
import re
import shutil
from html.parser import HTMLParser
from pathlib import Path
from urllib.parse import unquote, urljoin, urlsplit

import mkdocs.utils
import pytest
import yaml
from tests.newsroom import Newsroom, problems_in


@pytest.fixture
def newsroom(tmp_path: Path) -> Newsroom:
    newsroom = Newsroom(tmp_path)
    newsroom.write_all()
    newsroom.write("about.md", "# About\n")
    return newsroom


@pytest.fixture
def demonstration(repository: Path, tmp_path: Path) -> Newsroom:
    """A copy of the demonstration site, to be published below a path."""
    newsroom = Newsroom(tmp_path / "demonstration")
    shutil.rmtree(newsroom.content)
    shutil.copytree(repository / "content", newsroom.content)
    newsroom.settings = yaml.safe_load((repository / "mkdocs.yml").read_text(encoding="utf-8"))
    newsroom.configure(site_url="https://example.org/some/where/")
    return newsroom


def read_files(folder: Path) -> dict[str, bytes]:
    return {path.relative_to(folder).as_posix(): path.read_bytes() for path in folder.rglob("*") if path.is_file()}


def test_mkdocs_and_properdocs_build_the_same_bytes(demonstration: Newsroom) -> None:
    for host in ("mkdocs", "properdocs"):
        assert demonstration.run("build", "-d", host, host=host).code == 0
    one, other = read_files(demonstration.folder / "mkdocs"), read_files(demonstration.folder / "properdocs")
    assert len(one) > 20
    assert [name for name in one if one[name] != other.get(name)] == []
    assert one.keys() == other.keys()


def test_where_and_how_it_is_built_does_not_show(demonstration: Newsroom, tmp_path: Path) -> None:
    assert demonstration.run("build", PYTHONHASHSEED="1", TZ="UTC", LC_ALL="C").code == 0
    one = read_files(demonstration.site)
    moved = tmp_path / "an other" / "place"
    moved.parent.mkdir()
    shutil.move(demonstration.folder, moved)
    old = os.umask(0o077)
    try:
        demonstration.folder, demonstration.site = moved, moved / "site"
        run = demonstration.run("build", PYTHONHASHSEED="2", TZ="Pacific/Auckland", LC_ALL="C.UTF-8", LANGUAGE="de")
    finally:
        os.umask(old)
    assert run.code == 0, run.output
    assert read_files(demonstration.site) == one
    assert all(path.stat().st_mode & 0o044 == 0o044 for path in demonstration.site.rglob("*"))
    assert not [name for name, data in one.items() if str(tmp_path).encode() in data]


@pytest.mark.parametrize("pages", ["ontherecord", "mkdocs"])
def test_no_clock_is_asked(pages: str, newsroom: Newsroom, monkeypatch: pytest.MonkeyPatch) -> None:
    newsroom.configure(plugins=["search", {"ontherecord": {"pages": pages}}])
    built = []
    for day in (1, 2):
        now = datetime.datetime(2031, 7, day, tzinfo=datetime.UTC)
        monkeypatch.setattr(mkdocs.utils, "get_build_datetime", lambda now=now: now)
        assert problems_in(newsroom.build(strict=True)) == []
        built.append(read_files(newsroom.site))
    assert built[0] == built[1]


def read_days(newsroom: Newsroom) -> dict[str, str]:
    return dict(
        re.findall(
            r"<loc>https://example.org/news/([^<]*)</loc>\s*(?:<lastmod>([^<]*)</lastmod>)?",
            newsroom.page("sitemap.xml"),
        )
    )


@pytest.mark.parametrize("theme", ["ontherecord", "mkdocs"])
def test_the_sitemap_has_the_days_of_explainers(theme: str, newsroom: Newsroom) -> None:
    newsroom.configure(theme={"name": theme})
    newsroom.write("dated.md", "---\nupdated: 2023-05-06 10:00\n---\n# Dated\n")
    newsroom.write("odd.md", "---\ndate: 2023-02-30\n---\n# Odd\n")
    newsroom.build()
    assert read_days(newsroom) == {
        "": "2024-03-01",
        "about/": "",
        "corrections/": "",
        "data/": "2024-03-01",
        "dated/": "2023-05-06",
        "ferry/": "2024-03-01",
        "odd/": "",
        "pier/": "2024-02-10",
    }


def test_source_date_epoch_dates_what_has_no_date(newsroom: Newsroom, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "1000000000")
    newsroom.build()
    assert read_days(newsroom) == {
        "": "2024-03-01",
        "about/": "2001-09-09",
        "corrections/": "2001-09-09",
        "data/": "2024-03-01",
        "ferry/": "2024-03-01",
        "pier/": "2024-02-10",
    }


@pytest.mark.parametrize("theme", ["ontherecord", "mkdocs", "readthedocs"])
def test_a_site_without_a_single_explainer(theme: str, tmp_path: Path) -> None:
    newsroom = Newsroom(tmp_path)
    newsroom.configure(theme={"name": theme})
    assert problems_in(newsroom.build(strict=True)) == []
    assert read_days(newsroom) == {"": ""}
    assert gzip.decompress((newsroom.site / "sitemap.xml.gz").read_bytes()).decode() == newsroom.page("sitemap.xml")


# --------------------------------------------------------------------------------------------------- links, sub-path


class _Addresses(HTMLParser):
    """The addresses a page asks for or leads to, and the anchors it has."""

    def __init__(self, page: str) -> None:
        super().__init__()
        self.found: list[str] = []
        self.anchors = {""}
        self.base = ""
        self.feed(page)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        for name, value in attrs:
            if tag == "base" and name == "href" and value:
                self.base = value
            elif name in ("href", "src", "action", "data-index") and value is not None:
                self.found.append(value)
            elif name == "id" and value:
                self.anchors.add(value)


def find_dead_addresses(site: Path, base: str) -> list[str]:
    """Every address of the site's pages that leads nowhere in it, or out of its path."""
    pages = {path: _Addresses(path.read_text(encoding="utf-8")) for path in site.rglob("*.html")}
    dead = []
    for path, page in pages.items():
        here = "https://host.example" + base + path.relative_to(site).as_posix().removesuffix("index.html")
        for address in page.found:
            if path.name == "404.html" and not address.startswith(("/", "http", "#")):
                dead.append(f"{path.name}: {address} is relative")
            target = urlsplit(urljoin(urljoin(here, page.base), address))
            if target.netloc != "host.example":
                continue
            found = site / unquote(target.path).removeprefix(base).lstrip("/")  # Read the Docs doubles a slash
            found = found / "index.html" if found.is_dir() else found
            if not target.path.startswith(base) or not found.is_file():
                dead.append(f"{path.relative_to(site)}: {address}")
            elif (
                found in pages and ":~:" not in target.fragment and unquote(target.fragment) not in pages[found].anchors
            ):
                dead.append(f"{path.relative_to(site)}: no anchor {address}")
    return dead


@pytest.mark.parametrize("addresses", ["directories", "files"])
def test_every_link_of_the_demonstration_site_works_below_a_path(addresses: str, demonstration: Newsroom) -> None:
    demonstration.configure(use_directory_urls=addresses == "directories")
    demonstration.build()
    assert find_dead_addresses(demonstration.site, "/some/where/") == []
    assert 'href="/some/where/assets/ontherecord.css"' in demonstration.page("404.html")
    assert len(list(demonstration.site.rglob("*.html"))) > 10


@pytest.mark.parametrize("theme", ["ontherecord", "mkdocs", "readthedocs", "material"])
def test_every_link_works_with_every_theme(theme: str, newsroom: Newsroom) -> None:
    newsroom.configure(
        theme={"name": theme, **({"font": False} if theme == "material" else {})},
        plugins=["search", {"ontherecord": {"latest": 1}}],
    )
    newsroom.write_pier("2024/Zürich & so/pier")
    assert problems_in(newsroom.build(strict=True)) == []
    assert find_dead_addresses(newsroom.site, "/news/") == []


def test_without_an_address_of_its_own_a_site_stands_at_the_top(newsroom: Newsroom) -> None:
    newsroom.settings.pop("site_url")
    newsroom.configure()
    assert problems_in(newsroom.build(strict=True)) == []
    assert find_dead_addresses(newsroom.site, "/") == []
    assert "canonical" not in newsroom.page("ferry")
