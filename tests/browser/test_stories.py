"""The pages of running stories and of followed numbers: narrow and wide, from either side, without scripts, in forced colours."""

from typing import Any

import pytest
from playwright.sync_api import Page, expect
from tests.browser.conftest import Serve, Visit
from tests.browser.reading import find_violations
from tests.newsroom import Newsroom, problems_in

PEOPLE = "ministry: {name: The Ministry of Fisheries and of a great many other things, kind: organisation}\n"
TOPIC = """\
title: {title}
summary: {summary}
language: {language}
sources: {{list: {{title: The harbour’s list, publisher: The harbour, url: "https://example.org/list"}}}}
timeline:
  - {{id: first, date: 1972, event: The first ferry sails, source: list}}
  - {{id: strike, date: 2024-02, event: A strike, source: list}}
terms: [{{id: pier, term: Pier, meaning: Where ferries lie.}}]
"""
RECORD = """\
headline: Ferries in month {month}
published: 2024-{month:02}-20
topics: [{topic}]
statements:
  - id: yes
    who: ministry
    paraphrase: It will sail {month} times.
    passage: It sailed
    about: the timetable
    date: 2024-{month:02}-10
  - {{id: no, who: the islanders, paraphrase: That is too few., passage: It sailed, about: the timetable}}
  - {{id: road, who: ministry, paraphrase: There will be a road., passage: It sailed, about: the road}}
  - {{id: no-road, who: the islanders, paraphrase: They want none., passage: It sailed, about: The road}}
numbers:
  - {{id: n, figure: "{figure}", label: people carried, according_to: {who}, as_of: {day}, series: passengers}}
  - {{id: share, figure: {share}, label: share of the harbour, series: share}}
timeline: [{{id: strike, date: 2024-02-0{strike}, event: The crew strikes, passage: It sailed}}]
questions: [{{id: q{month}, text: Will it sail in month {next}?}}]
"""
FIGURES = {
    1: ("at least 1,200", "ministry", "2024-01-01", "12 percent"),
    2: ("about 1,400", "the islanders", "2024-02", "half"),
    3: ("1,300–1,700", "ministry", "2024-03-01", "400 boats"),
    4: ("1,500", "ministry", "2024-04-01", "11 percent"),
    5: ("1,900", "ministry", "2024-04-01", "10 percent"),
}
PAGES = ("topics/ferries/", "topics/bridges/", "topics/", "numbers/passengers/", "numbers/share/", "numbers/")


@pytest.fixture(scope="module")
def site(tmp_path_factory: pytest.TempPathFactory, serve: Serve) -> str:
    newsroom = Newsroom(tmp_path_factory.mktemp("stories"))
    newsroom.write("index.md", "# Island news\n")
    newsroom.write("people.yml", PEOPLE)
    newsroom.write("topics/ferries.yml", TOPIC.format(title="The ferries", summary="Who sails where.", language="en"))
    newsroom.write("topics/bridges.yml", TOPIC.format(title="הגשרים", summary="מי בונה.", language="he"))
    for month, (figure, who, day, share) in FIGURES.items():
        topic = "bridges" if month == 5 else "ferries"
        record = RECORD.format(
            month=month,
            next=month + 1,
            figure=figure,
            who=who,
            day=day,
            share=share,
            topic=topic,
            strike=1 + month // 4,
        )
        if month == 4:
            record += "corrections:\n  - {id: c, date: 2024-04-22, kind: correction, entry: n, text: x, "
            record += "was: '1,100', now: '1,500'}\n"
        newsroom.write(f"2024/m{month}.yml", record)
        newsroom.write(f"2024/m{month}.txt", f"It sailed. It carried {figure}, and had {share}.\n")
    said = [line for line in problems_in(newsroom.build()) if "series-disagrees" not in line and "WARNING" in line]
    assert not [line for line in said if "two explainers give" not in line]
    return serve(newsroom.site, "/news/")


@pytest.mark.parametrize("width", [320, 1280])
@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_they_are_in_nobodys_way(visit: Visit, site: str, width: int, scheme: Any) -> None:
    page = visit(viewport={"width": width, "height": 800}, color_scheme=scheme)
    complaints: list[str] = []
    page.on("console", lambda message: complaints.append(message.text))
    for path in PAGES:
        page.goto(site + path)
        for _ in range(2):
            assert (path, find_violations(page)) == (path, [])
            assert (path, page.evaluate("document.documentElement.scrollWidth")) == (path, width)
            page.evaluate("document.documentElement.dir = document.documentElement.dir === 'rtl' ? 'ltr' : 'rtl'")
    assert complaints == []


def test_everything_is_there_without_scripts(visit: Visit, site: str) -> None:
    page = visit(java_script_enabled=False)
    page.goto(f"{site}topics/ferries/")
    expect(page.get_by_role("heading", name="What happened")).to_be_visible()
    for earlier in page.get_by_text("3 earlier statements").all():
        earlier.click()
    expect(page.get_by_text("It will sail 1 times.")).to_be_visible()
    page.get_by_role("link", name="Passage in: Ferries in month 4").first.click()
    expect(page).to_have_url(f"{site}2024/m4/#passage-number-n")
    page.goto(f"{site}numbers/passengers/")
    expect(page.locator(".otr-chart-drawing")).to_be_visible()
    expect(page.locator("table.otr-figures tbody tr")).to_have_count(5)


def test_the_charts_words_keep_their_size_and_its_marks_lie_inside(page: Page, site: str) -> None:
    for width in (320, 1280):
        page.set_viewport_size({"width": width, "height": 800})
        page.goto(f"{site}numbers/passengers/")
        sizes = page.locator(".otr-chart-drawing text").evaluate_all(
            "all => all.map(one => getComputedStyle(one).fontSize)"
        )
        assert set(sizes) == {"13px"}
        drawing = page.locator(".otr-chart-drawing").bounding_box()
        assert drawing
        boxes = page.locator(".otr-chart-drawing path, .otr-chart-drawing text").evaluate_all(
            "all => all.map(one => one.getBoundingClientRect())"
        )
        assert len(boxes) > 10
        for box in boxes:
            assert drawing["x"] - 1 <= box["left"]
            assert box["right"] <= drawing["x"] + drawing["width"] + 1
            assert drawing["y"] - 1 <= box["top"]
            assert box["bottom"] <= drawing["y"] + drawing["height"] + 1


def test_what_was_replaced_is_struck_out_in_words_too(page: Page, site: str) -> None:
    page.goto(f"{site}numbers/passengers/")
    row = page.locator("tr.otr-replaced")
    expect(row).to_have_count(1)
    expect(row.locator("del")).to_have_text("1,500")
    expect(row).to_contain_text("Before 1,100")
    expect(row).to_contain_text("Now 1,900")
    page.goto(f"{site}numbers/share/")
    expect(page.get_by_text("The figures are in different units.")).to_be_visible()
    expect(page.locator(".otr-chart")).to_have_count(0)


def test_in_forced_colours_the_marks_can_be_seen(visit: Visit, site: str) -> None:
    page = visit(forced_colors="active")
    page.goto(f"{site}numbers/passengers/")
    colours = page.locator(".otr-shape").evaluate_all("all => all.map(one => getComputedStyle(one).stroke)")
    canvas = page.evaluate("getComputedStyle(document.documentElement).backgroundColor")
    assert canvas not in colours
