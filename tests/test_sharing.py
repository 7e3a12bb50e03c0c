"""Sharing: what services read in a page's head, and the pictures that builds draw, take over and draw again."""

import json
import os
import re
import sys
from html.parser import HTMLParser
from pathlib import Path
from typing import Any

import pytest
from tests.newsroom import RECORD, Newsroom, problems_in

from ontherecord.publish.picture import card
from ontherecord.view.metadata import name_locale

TOP = "https://example.org/news/"
PNG = b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR" + (1600).to_bytes(4, "big") + (900).to_bytes(4, "big") + b"\x08\x06\0\0\0"


@pytest.fixture
def newsroom(tmp_path: Path) -> Newsroom:
    newsroom = Newsroom(tmp_path)
    newsroom.write_all()
    newsroom.configure(plugins=["ontherecord"])
    return newsroom


@pytest.fixture
def drawn(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """The headlines of the pictures that are drawn."""
    headlines: list[str] = []
    draw = card.draw_card

    def draw_and_tell(one: Any) -> bytes:
        headlines.append(one.headline)
        return draw(one)

    monkeypatch.setattr(card, "draw_card", draw_and_tell)
    return headlines


class Head(HTMLParser):
    """The `meta` elements of a page's head by their name or property; the values of each."""

    def __init__(self, page: str) -> None:
        super().__init__()
        self.said: dict[str, list[str]] = {}
        self.feed(page.partition("</head>")[0])

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        given = dict(attrs)
        name = given.get("property") or given.get("name")
        if tag == "meta" and name and name.startswith(("og:", "article:", "twitter:", "author")):
            self.said.setdefault(name, []).append(given.get("content") or "")


def read_head(newsroom: Newsroom, name: str = "ferry") -> dict[str, list[str]]:
    return Head(newsroom.page(name)).said


def test_an_explainer_says_all_that_is_known_of_it(newsroom: Newsroom) -> None:
    newsroom.write("topics/ferries.yml", "title: The ferries\n")
    newsroom.write_ferry(record=RECORD + "updated: 2024-03-02T10:00+01:00\ntopics: [ferries]\ndateline: Harbour\n")
    assert problems_in(newsroom.build(strict=True)) == []
    alt = "The island has its ferry back – some 1,200 people who live on the island – As of March 1, 2024"
    assert read_head(newsroom) == {
        "author": ["Ola Berg"],
        "og:type": ["article"],
        "og:title": ["The island has its ferry back"],
        "og:description": ["For three weeks everything came by helicopter."],
        "og:url": [f"{TOP}ferry/"],
        "og:site_name": ["Island news"],
        "og:locale": ["en_US"],
        "og:image": [f"{TOP}ferry/share.png"],
        "og:image:type": ["image/png"],
        "og:image:width": ["1200"],
        "og:image:height": ["630"],
        "og:image:alt": [alt],
        "article:published_time": ["2024-03-01"],
        "article:modified_time": ["2024-03-02T10:00+01:00"],
        "article:author": ["Ola Berg"],
        "article:section": ["The ferries"],
        "article:tag": ["islands", "transport"],
        "twitter:card": ["summary_large_image"],
        "twitter:image:alt": [alt],
    }


@pytest.mark.parametrize("theme", ["ontherecord", "mkdocs", "readthedocs", "material"])
@pytest.mark.parametrize("pages", ["ontherecord", "mkdocs"])
def test_every_kind_of_page_has_it_once_in_every_theme(theme: str, pages: str, newsroom: Newsroom) -> None:
    newsroom.write("about.md", "---\ndescription: Who we are\n---\n# About us\n")
    newsroom.configure(theme={"name": theme}, plugins=[{"ontherecord": {"latest": 1, "pages": pages}}])
    assert problems_in(newsroom.build(strict=True)) == []
    ours = pages == "ontherecord" or theme == "ontherecord"
    for name, kind, title in [
        ("ferry", "article", "The island has its ferry back"),
        ("explainers", "website", "All explainers"),
        *([("", "website", "Island news"), ("about", "website", "About us")] if ours else []),
    ]:
        said = read_head(newsroom, name)
        assert said["og:type"] == [kind]
        assert said["og:title"] == [title]
        assert said["og:url"] == [TOP + (f"{name}/" if name else "")]
        assert all(len(values) == 1 for one, values in said.items() if one != "article:tag")
        assert said["og:image"] == [f"{TOP}{'ferry/' if name == 'ferry' else ''}share.png"]
    if ours:
        assert read_head(newsroom, "about")["og:description"] == ["Who we are"]


def test_words_of_a_record_do_not_get_out_of_the_head(newsroom: Newsroom) -> None:
    newsroom.write_ferry(record=RECORD.replace("headline: The", 'headline: ’"><script>alert(1)</script> The'))
    newsroom.configure(theme={"name": "mkdocs"})
    newsroom.build()
    assert read_head(newsroom)["og:title"] == ['’"><script>alert(1)</script> The island has its ferry back']
    assert "<script>alert" not in newsroom.page("ferry")


def test_material_s_own_plugin_is_left_to_it(newsroom: Newsroom) -> None:
    (newsroom.folder / "hook.py").write_text(
        "from mkdocs.plugins import BasePlugin\nclass Social(BasePlugin):\n    pass\n"
        "def on_config(config):\n    config.plugins['material/social'] = Social()\n    return config\n"
    )
    newsroom.configure(hooks=["hook.py"])
    newsroom.build()
    assert read_head(newsroom) == {}
    assert "ferry/share.png" not in newsroom.built()


def test_a_site_that_does_not_know_its_address_names_no_picture(newsroom: Newsroom) -> None:
    newsroom.configure(site_url="")
    said = newsroom.build()
    head = read_head(newsroom)
    assert head["twitter:card"] == ["summary"]
    assert "og:image" not in head
    assert "og:url" not in head
    assert sum("share pictures" in message for message in said) == 1
    assert not [name for name in newsroom.built() if name.endswith("share.png")]


def test_what_is_switched_off_is_not_there(newsroom: Newsroom) -> None:
    newsroom.configure(plugins=[{"ontherecord": {"share_pictures": False}}])
    assert not [message for message in newsroom.build() if "share pictures" in message]
    assert "og:title" in read_head(newsroom)
    assert "og:image" not in read_head(newsroom)
    newsroom.configure(plugins=[{"ontherecord": {"share_metadata": False}}])
    newsroom.build()
    assert read_head(newsroom) == {}
    assert not [name for name in newsroom.built() if name.endswith("share.png")]


def test_what_draws_may_be_missing_and_is_asked_for_once(newsroom: Newsroom, monkeypatch: pytest.MonkeyPatch) -> None:
    for name in [name for name in sys.modules if name.startswith(("uharfbuzz", "ontherecord.publish.picture"))]:
        monkeypatch.delitem(sys.modules, name)
    monkeypatch.setattr("ontherecord.host.sharing.find_spec", lambda name: None)
    said = newsroom.build(strict=True)
    assert problems_in(said) == []
    assert [message for message in said if "pip install" in message] == [
        (
            "INFO ontherecord: There are no share pictures: what draws them is not installed. Run: pip install "
            "'ontherecord[pictures]', or configure ontherecord with share_pictures: false"
        )
    ]
    assert not [name for name in sys.modules if name.startswith("uharfbuzz")]
    assert read_head(newsroom)["twitter:card"] == ["summary"]


def test_a_large_picture_of_the_record_s_own_is_what_is_shared(newsroom: Newsroom) -> None:
    (newsroom.content / "pier.png").write_bytes(PNG)
    newsroom.write_ferry(
        "north/ferry", RECORD + "image: {file: ../pier.png, alt: The pier at dawn, credit: Ola Berg}\n"
    )
    assert problems_in(newsroom.build(strict=True)) == []
    head = read_head(newsroom, "north/ferry")
    assert head["og:image"] == [f"{TOP}pier.png"]
    assert head["og:image:width"] + head["og:image:height"] == ["1600", "900"]
    assert head["og:image:alt"] == head["twitter:image:alt"] == ["The pier at dawn"]
    assert "north/ferry/share.png" not in newsroom.built()
    small = PNG.replace((1600).to_bytes(4, "big"), (320).to_bytes(4, "big"))
    (newsroom.content / "pier.png").write_bytes(small)
    newsroom.build(strict=True)
    assert read_head(newsroom, "north/ferry")["og:image"] == [f"{TOP}north/ferry/share.png"]


def test_a_file_of_the_site_s_own_in_the_picture_s_place_wins(newsroom: Newsroom) -> None:
    (newsroom.content / "ferry").mkdir()
    (newsroom.content / "ferry/share.png").write_bytes(PNG)
    said = newsroom.build(strict=True)
    assert "INFO ontherecord: ferry/share.png is the share picture of its page; none is drawn there." in said
    assert (newsroom.site / "ferry/share.png").read_bytes() == PNG
    assert read_head(newsroom)["og:image:width"] == ["1600"]


def test_addresses_hold_without_directories_and_with_other_letters(newsroom: Newsroom) -> None:
    newsroom.write_ferry("été 2024/ferry")
    newsroom.configure(use_directory_urls=False)
    newsroom.build()
    assert read_head(newsroom, "ferry.html")["og:image"] == [f"{TOP}ferry/share.png"]
    head = read_head(newsroom, "été 2024/ferry.html")
    assert head["og:url"] == [f"{TOP}%C3%A9t%C3%A9%202024/ferry.html"]
    assert head["og:image"] == [f"{TOP}%C3%A9t%C3%A9%202024/ferry/share.png"]
    assert (newsroom.site / "été 2024/ferry/share.png").is_file()


def test_what_has_not_changed_is_not_drawn_again(newsroom: Newsroom, drawn: list[str]) -> None:
    newsroom.build(strict=True)
    assert len(drawn) == 3
    before = {name: (newsroom.site / name).read_bytes() for name in newsroom.built()}
    drawn.clear()
    newsroom.write_pier(record=(newsroom.content / "pier.yml").read_text().replace("unhurt", "nobody"))
    newsroom.build(strict=True)
    assert drawn == []
    newsroom.write_ferry(record=RECORD.replace("its ferry", "a ferry"))
    newsroom.build(strict=True)
    assert drawn == ["The island has a ferry back"]
    newsroom.write_ferry()
    newsroom.write("pier.yml", (newsroom.content / "pier.yml").read_text().replace("nobody", "unhurt"))
    newsroom.build(strict=True)
    assert {name: (newsroom.site / name).read_bytes() for name in newsroom.built()} == before


@pytest.mark.parametrize("what", ["cut", "another", "changed", "gone", "folder", "link", "pipe"])
def test_a_picture_that_somebody_has_touched_is_drawn_again(what: str, newsroom: Newsroom, drawn: list[str]) -> None:
    newsroom.build(strict=True)
    path, copy = newsroom.site / "ferry/share.png", newsroom.folder / "copy.png"
    good = path.read_bytes()
    copy.write_bytes(good)
    drawn.clear()
    path.unlink()
    if what == "folder":
        path.mkdir()
    elif what == "link":
        path.symlink_to(copy)
    elif what == "pipe":
        os.mkfifo(path)
    elif what != "gone":
        path.write_bytes({"cut": good[:-40], "another": PNG, "changed": good.replace(b"IDAT", b"IDAS")}[what])
    newsroom.build(strict=True)
    assert drawn == ["The island has its ferry back"]
    assert path.read_bytes() == good
    assert not path.is_symlink()


@pytest.mark.parametrize(
    "notes", ["", "[]", "{", '{"ferry/share.png": 3}', '{"ferry/share.png": ["x", 3]}', "[" * 9999, "\udcff"]
)
def test_notes_that_are_none_are_done_without(
    notes: str, newsroom: Newsroom, cache_folder: Path, drawn: list[str]
) -> None:
    newsroom.build(strict=True)
    (kept,) = (cache_folder / "ontherecord").iterdir()
    assert set(json.loads(kept.read_text())) == {"share.png", "ferry/share.png", "pier/share.png"}
    kept.write_bytes(notes.encode("utf-8", "surrogateescape"))
    drawn.clear()
    assert problems_in(newsroom.build(strict=True)) == []
    assert len(drawn) == 3


def test_a_build_needs_no_cache_folder(newsroom: Newsroom, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "file").write_text("")
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path / "file"))
    assert problems_in(newsroom.build(strict=True)) == []
    assert "ferry/share.png" in newsroom.built()
    monkeypatch.setenv("XDG_CACHE_HOME", "relative")
    assert problems_in(newsroom.build(strict=True)) == []
    assert not (newsroom.folder / "relative").exists()


def test_a_dirty_build_forgets_nothing(newsroom: Newsroom, drawn: list[str]) -> None:
    newsroom.build(strict=True)
    newsroom.build(dirty=True)
    drawn.clear()
    newsroom.build(strict=True)
    assert drawn == []


def test_nothing_is_left_in_the_content_folder_or_beside_the_site(newsroom: Newsroom) -> None:
    before = {path.name for path in newsroom.folder.rglob("*")}
    newsroom.build()
    built = {path.name for path in newsroom.site.rglob("*")}
    assert {path.name for path in newsroom.folder.rglob("*")} - built - before == {"site"}


@pytest.mark.parametrize(
    "language, locale",
    [("en", "en_US"), ("en-GB", "en_GB"), ("fr", "fr_FR"), ("ar", "ar_EG"), ("he", "he_IL"), ("zh-Hant-TW", "zh_TW"),
     ("pt_br", "pt_BR"), ("es-419", "es_ES"), ("xx", "xx")],
)  # fmt: skip
def test_a_locale_is_a_language_and_a_country(language: str, locale: str) -> None:
    assert name_locale(language) == locale
    assert re.fullmatch(r"[a-z]{2,3}(_[A-Z]{2})?", locale)
