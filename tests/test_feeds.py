"""Feeds: what they hold, and that readers which are not ours read in all three forms what we meant."""

import json
from itertools import pairwise
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from lxml import etree
from tests.feeds import SCHEMAS, TOP, check_json_feed, check_rules, list_feeds, load, open_newsroom, read
from tests.newsroom import PLAIN_RECORD, Newsroom, problems_in

from ontherecord.publish.feeds.addresses import NEW, write_feed
from ontherecord.publish.feeds.feed import BEGINNING, Feed, Item

HOSTILE = "</title><script>alert(1)</script>]]>&lt;b&gt; & \u202e\u202c😀 مرحبا"


@pytest.fixture
def newsroom(tmp_path: Path) -> Newsroom:
    return open_newsroom(tmp_path)


def test_the_newest_explainers_with_all_that_a_reader_wants(newsroom: Newsroom) -> None:
    assert problems_in(newsroom.build(strict=True)) == []
    check_rules(newsroom)
    feed = read(newsroom, "feed.xml")
    assert (feed.feed.title, feed.feed.link, feed.feed.language) == ("Island news", TOP, "en")
    assert [entry.id for entry in feed.entries] == [f"{TOP}ferry/", f"{TOP}pier/"]
    ferry = feed.entries[0]
    assert ferry.title == "The island has its ferry back"
    assert ferry.summary == "For three weeks everything came by helicopter."
    assert ferry.author == "Ola Berg"
    assert [tag.term for tag in ferry.tags] == ["The ferries", "islands", "transport"]
    assert ferry.published == "Fri, 01 Mar 2024 00:00:00 +0000"
    assert f"<guid>{TOP}ferry/</guid>" in newsroom.page("feed.xml")
    text = ferry.content[0].value
    for words in (
        "We are glad to have it back",
        "Ada Brandt",
        "some 1,200",
        "people who live on the island",
        "3.2 million",
    ):
        assert words in text
    assert f'<a href="{TOP}ferry/#statement-brandt-glad">' in text
    entry = read(newsroom, "atom.xml").entries[0]
    assert (entry.published, entry.updated) == ("2024-03-01T00:00:00Z", "2024-03-06T00:00:00Z")
    assert feed.feed.updated == "Wed, 06 Mar 2024 00:00:00 +0000", "that of the newest change: no clock is asked"


def test_each_change_of_an_explainer_is_an_item_of_its_own(newsroom: Newsroom) -> None:
    newsroom.build()
    (entry,) = read(newsroom, "updated.xml").entries
    assert entry.title == "Updated – The island has its ferry back"
    assert (entry.link, entry.id) == (f"{TOP}ferry/", f"{TOP}ferry/#updated-2024-03-06T00:00")
    assert entry.published == "Wed, 06 Mar 2024 00:00:00 +0000"
    record = (newsroom.content / "ferry.yml").read_text("utf-8")
    newsroom.write("ferry.yml", record.replace("authors:", "updated: 2024-04-02T09:30+02:00\nauthors:"))
    newsroom.build()
    (entry,) = read(newsroom, "updated.atom").entries
    assert entry.id == f"{TOP}ferry/#updated-2024-04-02T09:30"
    assert entry.updated == "2024-04-02T09:30:00+02:00"
    assert read(newsroom, "feed.xml").entries[0].id == f"{TOP}ferry/", "the explainer itself is the same item as ever"


def test_corrections_say_what_was_and_what_is(newsroom: Newsroom) -> None:
    newsroom.build()
    feed = read(newsroom, "corrections.xml")
    assert [entry.id for entry in feed.entries] == [f"{TOP}ferry/#correction-cost", f"{TOP}ferry/#correction-shop"]
    assert feed.entries[0].title == "Correction – The island has its ferry back"
    assert feed.entries[0].published == "Tue, 05 Mar 2024 00:00:00 +0000"
    text = feed.entries[0].content[0].value
    assert text.index("<del>3.2 million</del>") < text.index("<ins>2.3 million</ins>")
    assert f'<a href="{TOP}ferry/#number-crossings">' in text


def test_stories_and_people_have_feeds_when_they_have_entries(newsroom: Newsroom) -> None:
    newsroom.build()
    assert {name for name in newsroom.built() if name.endswith("/feed.xml")} == {
        "people/brandt/feed.xml",
        "people/office/feed.xml",
        "topics/ferries/feed.xml",
        "topics/sea/feed.xml",
    }
    for topic in ("ferries", "sea"):
        assert [entry.id for entry in read(newsroom, f"topics/{topic}/atom.xml").entries] == [f"{TOP}ferry/"]
    assert load(newsroom, "topics/sea/feed.json")["description"] == "All of it."
    brandt = read(newsroom, "people/brandt/feed.xml")
    assert brandt.feed.title == "Ada Brandt – Island news"
    (entry,) = brandt.entries
    assert entry.id == entry.link == f"{TOP}ferry/#statement-brandt-glad"
    assert entry.title == "Ada Brandt – “We are glad to have it back”"
    assert "<blockquote><p>“We are glad to have it back”</p></blockquote>" in entry.content[0].value
    assert "Clarification" in entry.content[0].value
    assert read(newsroom, "people/brandt/atom.xml").entries[0].updated == "2024-03-04T00:00:00Z"


def test_a_feed_holds_the_newest_twenty(newsroom: Newsroom) -> None:
    for day in range(1, 26):
        newsroom.write_pier(f"pier{day}", PLAIN_RECORD.replace("2024-02-10", f"2024-05-{day:02}"))
    newsroom.build()
    ids = [entry.id for entry in read(newsroom, "feed.xml").entries]
    assert ids == [f"{TOP}pier{day}/" for day in range(25, 5, -1)]
    assert len(read(newsroom, "people/office/feed.xml").entries) == 20


def test_a_withdrawn_explainer_says_so_where_readers_keep_it(newsroom: Newsroom) -> None:
    record = (newsroom.content / "ferry.yml").read_text("utf-8")
    why = "  - {id: gone, date: 2024-03-09, kind: retraction, text: Nobody spoke to the shop.}\n"
    newsroom.write("ferry.yml", record + why + "status: withdrawn\n")
    assert problems_in(newsroom.build(strict=True)) == []
    check_rules(newsroom)
    entry = read(newsroom, "feed.xml").entries[0]
    assert entry.id == f"{TOP}ferry/"
    assert entry.title == "Withdrawn – The island has its ferry back"
    assert "Nobody spoke to the shop." in entry.content[0].value
    assert not (newsroom.site / "people/brandt").exists()
    for name in newsroom.built():
        if name.endswith((".xml", ".atom", ".json")):
            assert "glad to have it back" not in newsroom.page(name), name


def test_drafts_are_in_no_feed(newsroom: Newsroom) -> None:
    newsroom.write_pier(record=PLAIN_RECORD + "status: draft\n")
    newsroom.build()
    assert [entry.id for entry in read(newsroom, "feed.xml").entries] == [f"{TOP}ferry/"]
    assert not (newsroom.site / "people/office").exists()


def test_hostile_words_break_no_feed_and_stay_words(newsroom: Newsroom) -> None:
    quoted = json.dumps(HOSTILE, ensure_ascii=False)
    newsroom.configure(site_name=f"News {HOSTILE}")
    newsroom.write(
        "pier.yml",
        f"headline: {quoted}\nsummary: {quoted}\npublished: 2024-06-01\nauthors: [{quoted}]\ntags: [{quoted}]\n"
        f"numbers: [{{figure: 3, label: {quoted}, source: paper}}]\n"
        "sources: {paper: {title: Paper, url: https://example.org/paper}}\n"
        f"statements: [{{who: {quoted}, paraphrase: {quoted}, source: paper}}]\n"
        f"corrections: [{{date: 2024-06-02, kind: correction, text: {quoted}, was: {quoted}, now: {quoted}}}]\n",
    )
    newsroom.build()
    check_rules(newsroom)
    for name in ("feed.xml", "atom.xml"):
        entry = next(one for one in read(newsroom, name).entries if one.id == f"{TOP}pier/")
        told = etree.fromstring((newsroom.site / name).read_bytes())
        titles = [element.text for element in told.iter("{*}title")]
        assert HOSTILE in titles
        assert "alert(1)" in entry.content[0].value
        assert "<script" not in entry.content[0].value
    raw = next(one for one in load(newsroom, "feed.json")["items"] if one["id"] == f"{TOP}pier/")
    assert raw["title"] == HOSTILE
    assert "<script" not in raw["content_html"]
    assert "&lt;script&gt;" in raw["content_html"]


@given(st.text(st.characters(codec=None, categories=None), max_size=40))  # any code point, halves of pairs too
def test_no_text_makes_a_feed_that_cannot_be_read(text: str) -> None:
    item = Item(
        "https://a.example/#x",
        "https://a.example/",
        f"t{text}",
        f"s{text}",
        f"h{text}",
        BEGINNING,
        BEGINNING,
        "en",
        (f"a{text}",),
        (f"g{text}",),
    )
    told = write_feed(
        Feed(f"T{text}", text, "en", "https://a.example/", f"S{text}", (item,)), NEW, "https://a.example/"
    )
    rss, atom = (etree.fromstring(told[name]) for name in (NEW.rss, NEW.atom))
    etree.RelaxNG(etree.parse(SCHEMAS / "rss.rng")).assertValid(rss)
    etree.RelaxNG(etree.parse(SCHEMAS / "atom.rng")).assertValid(atom)
    kept = json.loads(told[NEW.json])["items"][0]["title"]
    assert rss.findtext("channel/item/title") == kept.replace("\r\n", "\n").replace("\r", "\n")


def test_a_feed_without_items_is_a_feed() -> None:
    told = write_feed(Feed("Nothing yet", "", "en", TOP, "Island news", ()), NEW, TOP)
    etree.RelaxNG(etree.parse(SCHEMAS / "rss.rng")).assertValid(etree.fromstring(told[NEW.rss]))
    etree.RelaxNG(etree.parse(SCHEMAS / "atom.rng")).assertValid(etree.fromstring(told[NEW.atom]))
    check_json_feed(json.loads(told[NEW.json]))


def test_languages_are_told_of_the_feed_and_of_what_is_in_another(newsroom: Newsroom) -> None:
    newsroom.write_pier(record=PLAIN_RECORD.replace("published: 2024-02-10", "published: 2024-02-10\nlanguage: ar"))
    newsroom.build()
    atom = etree.fromstring((newsroom.site / "atom.xml").read_bytes())
    lang = "{http://www.w3.org/XML/1998/namespace}lang"
    assert [element.get(lang) for element in (atom, *atom.iter("{*}entry"))] == ["en", None, "ar"]
    assert "&lt;div lang=&quot;ar&quot; dir=&quot;rtl&quot;&gt;" in newsroom.page("feed.xml")
    assert [item.get("language") for item in load(newsroom, "feed.json")["items"]] == [None, "ar"]


def test_items_stay_in_order_and_no_two_builds_differ(newsroom: Newsroom) -> None:
    newsroom.build()
    names = [name for addresses in list_feeds(newsroom) for name in addresses]
    before = {name: newsroom.page(name) for name in names}
    newsroom.build()
    assert {name: newsroom.page(name) for name in names} == before
    for addresses in list_feeds(newsroom):
        days = [entry.published_parsed for entry in read(newsroom, addresses.atom).entries]
        assert all(one >= other for one, other in pairwise(days))
