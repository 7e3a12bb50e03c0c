"""The pages of followed numbers in a built site, and what their charts and tables say."""

import json
import re
from decimal import Decimal
from itertools import pairwise
from pathlib import Path

import pytest
from tests.explaining import explain
from tests.newsroom import Links, Newsroom, problems_in

from ontherecord.dossier.series import SeriesPoint, gather_series
from ontherecord.verify.explainer import Explainer
from ontherecord.view.chart import Chart, draw_chart
from ontherecord.view.followed import Followed, list_numbers, view_followed
from ontherecord.view.labels import find_labels
from ontherecord.view.series import show_series
from ontherecord.view.telling import Ways

PEOPLE = "office: {name: The harbour office, kind: organisation, also: [Das Hafenamt]}\n"
WAYS = Ways(
    page="../../{}/".format, number="../{}/".format, person="../../people/{}/".format, topic="../../topics/{}/".format
)


def count(name: str, figure: str, *more: str, head: str = "", corrections: str = "") -> Explainer:
    fields = ", ".join([f'figure: "{figure}"', "label: people carried", "series: ferry", *more])
    return explain(f"{head}numbers: [{{id: n, {fields}}}]\n{corrections}", people=PEOPLE, name=name)


def points(*explainers: Explainer) -> tuple[SeriesPoint, ...]:
    return gather_series(explainers)["ferry"]


def view(*explainers: Explainer, language: str = "en") -> Followed:
    return view_followed(points(*explainers), language, WAYS, {})


def draw(*explainers: Explainer, language: str = "en") -> Chart:
    chart = draw_chart(points(*explainers), language)
    assert chart
    return chart


def test_the_table_has_every_figure_the_latest_first() -> None:
    shown = view(
        count("a", "at least 1,200", "as_of: 2024-05", "according_to: Das Hafenamt"),
        count("b", "1,420", "as_of: 2024-07-31"),
    )
    assert [
        (row.day.words, str(row.figure), row.according_to.text, row.according_to.href, row.page.text, row.page.href)
        for row in shown.rows
    ] == [
        ("July 31, 2024", "1,420", "", "", "b", "../../b/#number-n"),
        ("May 2024", "at least 1,200", "The harbour office", "../../people/office/", "a", "../../a/#number-n"),
    ]
    assert (shown.title, str(shown.latest.figure), shown.figures) == ("People carried", "1,420", "2 figures")


def test_a_figure_that_was_corrected_is_shown_with_what_it_was() -> None:
    correction = (
        "corrections: [{id: c, date: 2024-08-20, kind: correction, entry: n, text: x, was: '44,000', now: '40,000'}]\n"
    )
    shown = view(count("a", "40,000", corrections=correction), count("b", "50,000", "as_of: 2024-09-01"))
    assert [(one.label, one.figure, one.day and one.day.words, one.page.href) for one in shown.rows[1].revised] == [
        ("Before", "44,000", "August 20, 2024", "../../a/#correction-c")
    ]
    assert not shown.rows[1].is_old
    assert shown.chart
    assert [(mark.words, mark.old) for mark in shown.chart.marks] == [
        ("August 19, 2024: 44,000", True), ("August 19, 2024: 40,000", False), ("September 1, 2024: 50,000", False),
    ]  # fmt: skip
    assert [stroke.kind for stroke in shown.chart.strokes] == ["line", "revision"]


def test_a_later_figure_of_the_same_day_and_source_replaces_the_earlier_one() -> None:
    shown = view(count("a", "1,240", head=""), count("b", "1,420"), count("c", "2,000", "as_of: 2024-09-01"))
    old = [row for row in shown.rows if row.is_old]
    assert [(str(row.figure), [(one.label, one.figure, one.page.href) for one in row.revised]) for row in old] == [
        ("1,240", [("Now", "1,420", "../../b/#number-n")])
    ]
    # Of another source, and a round number for it, both stay.
    for other in (count("b", "1,420", "according_to: office"), count("b", "1,200")):
        assert [row.is_old for row in view(count("a", "1,240"), other).rows] == [False, False]


def test_different_units_are_said_and_not_drawn() -> None:
    shown = view(count("a", "12 percent"), count("b", "1,420", "as_of: 2024-09-01"))
    assert shown.chart is None
    assert shown.note == "The figures are in different units. They stand in the table and are not drawn together."
    halves = view(count("a", "half"), count("b", "60 percent", "as_of: 2024-09-01"))
    assert halves.note == ""
    assert halves.chart
    # An axis from nought to 60.
    assert [tick.words for tick in halves.chart.amounts] == ["0", "20", "40", "60"]


def test_one_figure_or_one_day_is_not_drawn_and_needs_no_excuse() -> None:
    for shown in (
        view(count("a", "12")),
        view(count("a", "12"), count("b", "12")),
        view(count("a", "0"), count("b", "0")),
    ):
        assert (shown.chart, shown.note) == (None, "")


def test_sources_have_shapes_of_their_own() -> None:
    chart = draw(
        count("a", "100", "according_to: office"), count("b", "200", "according_to: Medics"),
        count("c", "300", "according_to: Das Hafenamt", "as_of: 2024-09-01"),
        count("d", "400", "according_to: medics", "as_of: 2024-09-02"),
    )  # fmt: skip
    assert [(one.number, one.name) for one in chart.sources] == [("1", "The harbour office"), ("2", "Medics")]
    assert len({one.shape for one in chart.sources}) == 2
    assert [mark.source for mark in chart.marks] == ["1", "2", "1", "2"]
    assert [(stroke.kind, stroke.source) for stroke in chart.strokes] == [("line", "1"), ("line", "2")]


def test_qualifiers_ranges_and_months_are_drawn() -> None:
    chart = draw(
        count("a", "at least 100", "as_of: 2024-01-01"), count("b", "up to 100", "as_of: 2024-02-01"),
        count("c", "about 100", "as_of: 2024-03-01"), count("d", "100–150", "as_of: 2024-04"),
        count("e", "120", "as_of: 2024-06-01"),
    )  # fmt: skip
    assert (chart.shows_upwards, chart.shows_downwards, chart.shows_about, chart.shows_ranges) == (True,) * 4
    assert [(bool(mark.about), mark.hollow) for mark in chart.marks] == [
        (True, False), (True, False), (False, True), (True, False), (False, False),
    ]  # fmt: skip
    (span,) = [stroke for stroke in chart.strokes if stroke.kind == "span"]
    assert float(span.x1[:-1]) < float(chart.marks[3].x[:-1]) < float(span.x2[:-1])


def test_it_begins_at_zero_and_is_to_scale() -> None:
    chart = draw(
        count("a", "50", "as_of: 2024-01-01"),
        count("b", "100", "as_of: 2024-01-11"),
        count("c", "100", "as_of: 2024-01-31"),
    )
    assert chart.amounts[0].words == "0"
    assert chart.amounts[0].place == "270"
    first, second, third = ((float(mark.x[:-1]), float(mark.y)) for mark in chart.marks)
    assert second[0] - first[0] == pytest.approx((third[0] - first[0]) / 3, abs=0.02)
    assert 270 - first[1] == pytest.approx((270 - second[1]) / 2, abs=0.2)
    assert [tick.words for tick in chart.days] == ["Jan 1, 2024", "Jan 31, 2024"]


def test_it_is_mirrored_where_lines_are_read_from_the_right() -> None:
    explainers = count("a", "50", "as_of: 2024-01-01"), count("b", "100", "as_of: 2024-01-11")
    there, back = draw(*explainers), draw(*explainers, language="he")
    assert [float(mark.x[:-1]) for mark in there.marks] == [100 - float(mark.x[:-1]) for mark in back.marks]
    assert (there.anchor, back.anchor) == ("start", "end")


def test_axes_have_few_names_whatever_the_span() -> None:
    for first, last in (
        ("2024-01-01", "2024-04-15"),
        ("2019-01-15", "2024-12-31"),
        ("0900", "2024"),
        ("0001", "9999-12-31"),
    ):
        for most in ("3", "1,000,000", "7.3 billion", "0.02"):
            chart = draw(count("a", "0.001", f"as_of: {first}"), count("b", most, f"as_of: {last}"))
            assert 1 <= len(chart.days) <= 5, (first, last)
            assert 2 <= len(chart.amounts) <= 6, most
            assert all(10 <= float(tick.place[:-1]) <= 92 for tick in chart.days)


@pytest.mark.parametrize("language", ["en", "fr", "de", "es", "ar", "he"])
@pytest.mark.parametrize("last", ["2024-08-20", "2025-01-16", "2026-03-01", "2031-01-20"])
def test_the_words_of_an_axis_do_not_stand_on_one_another_on_a_phone(last: str, language: str) -> None:
    chart = draw(count("a", "1", "as_of: 2024-06-10"), count("b", "2", f"as_of: {last}"), language=language)
    reaches = []
    for tick in chart.days:
        place, width = float(tick.place[:-1]), len(tick.words) * 100 * 7 / 280  # of 13 pixels, in a chart 280 wide
        begin = place - {"start": 0, "middle": width / 2, "end": width}[tick.anchor]
        reaches.append((begin, begin + width))
    reaches.sort()
    assert len(reaches) >= 2
    assert reaches[0][0] >= 0
    assert reaches[-1][1] <= 100
    assert all(end <= begin for (_, end), (begin, _) in pairwise(reaches))


def test_a_source_of_people_yml_is_not_in_an_explainers_language() -> None:
    french = (
        count("a", "1", "according_to: office", head="language: fr\n"),
        count("b", "2", "as_of: 2024-09-01", "according_to: les marins", head="language: fr\n"),
    )
    found = points(*french)
    chart = draw(*french)
    assert [(one.name, one.tongue.language) for one in chart.sources] == [
        ("The harbour office", ""),
        ("les marins", "fr"),
    ]
    entries = show_series(found, "en", find_labels("en"), WAYS).entries
    assert [one.source_tongue.language for one in entries] == ["", "fr"]


def test_numbers_beyond_measure_are_listed() -> None:
    for most in (Decimal(10) ** 400, Decimal(10) ** 30, Decimal(10) ** -30):
        first, second = points(count("a", "0"), count("b", "1", "as_of: 2024-09-01"))
        huge = second._replace(figure=second.figure._replace(low=most, high=most))
        shown = view_followed((first, huge), "en", WAYS, {})
        assert shown.chart is None
        assert len(shown.rows) == 2


def test_the_title_is_in_the_language_of_the_page_where_there_is_one() -> None:
    french = explain(
        "language: fr\nnumbers: [{id: n, figure: '12', label: passagers, series: ferry, as_of: 2024-09-01}]\n",
        name="fr",
    )
    shown = view(count("a", "10"), french)
    assert (shown.title, shown.tongue.language) == ("People carried", "")
    assert shown.latest.tongue.language == "fr"
    assert view(french).title == "Passagers"
    assert view(french).tongue.language == "fr"


def test_the_list_has_the_one_with_the_latest_figure_first() -> None:
    other = explain("numbers: [{id: n, figure: '5', label: boats, series: boats, as_of: 2024-07}]\n", name="b")
    listed = list_numbers(gather_series([count("a", "10"), other]), "en", WAYS)
    assert [(line.title.text, line.title.href, line.figure, line.figures) for line in listed.entries] == [
        ("People carried", "../ferry/", "10", "1 figure"), ("Boats", "../boats/", "5", "1 figure"),
    ]  # fmt: skip


RECORD = """\
headline: The ferry in {month}
published: 2024-0{number}-15
topics: [ferries]
numbers:
  - id: carried
    figure: "{figure}"
    label: people carried
    according_to: the harbour office
    as_of: 2024-0{number}-01
    series: {series}
"""


@pytest.fixture
def newsroom(tmp_path: Path) -> Newsroom:
    newsroom = Newsroom(tmp_path)
    newsroom.write("index.md", "# Island news\n")
    newsroom.write("topics/ferries.yml", "title: The ferries\n")
    for number, month, figure in ((5, "May", "1,240"), (6, "June", "1,420")):
        record = RECORD.format(number=number, month=month, figure=figure, series="ferry-passengers")
        newsroom.write(f"2024/{month.lower()}.yml", record)
        newsroom.write(f"2024/{month.lower()}.txt", f"The ferry carried {figure} people.\n")
    return newsroom


def test_explainers_lead_to_the_page_and_the_page_to_them(newsroom: Newsroom) -> None:
    assert problems_in(newsroom.build(strict=True)) == []
    assert Links(newsroom.page("2024/may")).by_words["All figures of this number"] == "../../numbers/ferry-passengers/"
    page = newsroom.page("numbers/ferry-passengers")
    links = Links(page).by_words
    assert links["The ferry in May"] == "../../2024/may/#number-carried"
    assert links["Passage in the article"] == "../../2024/june/#passage-number-carried"
    assert links["The ferries"] == "../../topics/ferries/"
    assert '<meta name="description" content="1,420 · the harbour office">' in page
    assert page.count("<tr") == 3
    assert 'id="passage-number-carried"' in newsroom.page("2024/june")
    assert Links(newsroom.page("numbers")).by_words["People carried"] == "../numbers/ferry-passengers/"
    assert Links(newsroom.page()).by_words["Followed numbers"] == "numbers/"
    assert (
        Links(newsroom.page("topics/ferries")).by_words["All figures of this number"]
        == "../../numbers/ferry-passengers/"
    )


def test_it_is_found_by_its_title_and_its_entries_are_not_found_twice(newsroom: Newsroom) -> None:
    newsroom.build(strict=True)
    pages = [json.loads(path.read_text("utf-8")) for path in sorted((newsroom.site / "search/pages").iterdir())]
    by_address = {page["href"]: page for page in pages}
    assert by_address["numbers/ferry-passengers/"]["title"] == "People carried"
    assert by_address["numbers/ferry-passengers/"]["parts"] == []
    assert by_address["topics/ferries/"]["parts"] == []
    assert sum("1,420" in json.dumps(page["parts"]) for page in pages) == 1


def test_without_the_option_there_is_none(newsroom: Newsroom) -> None:
    newsroom.configure(plugins=[{"ontherecord": {"numbers": False}}])
    assert problems_in(newsroom.build(strict=True)) == []
    assert not (newsroom.site / "numbers").exists()
    assert "All figures of this number" not in newsroom.page("2024/may")
    assert "Followed numbers" not in newsroom.page()


def test_a_series_called_index_is_not_the_list(newsroom: Newsroom) -> None:
    newsroom.write("2024/may.yml", RECORD.format(number=5, month="May", figure="1,240", series="index"))
    assert problems_in(newsroom.build(strict=True)) == []
    assert "<h1>Followed numbers</h1>" in newsroom.page("numbers")
    assert "<h1>People carried</h1>" in newsroom.page("numbers/index")
    assert Links(newsroom.page("2024/may")).by_words["All figures of this number"] == "../../numbers/index/"


def test_pages_and_articles_lead_to_a_number_by_its_name(newsroom: Newsroom) -> None:
    newsroom.write("index.md", "# Island news\n\n[Passengers](numbers/ferry-passengers.md#figures)\n")
    trip = "timeline: [{date: 2024-07-01, event: A trip, passage: See}]\n"
    newsroom.write("2024/july.yml", f"headline: July\npublished: 2024-07-01\n{trip}")
    newsroom.write("2024/july.md", "See [all figures](../numbers/ferry-passengers.md).\n")
    assert problems_in(newsroom.build(strict=True)) == []
    assert Links(newsroom.page()).by_words["Passengers"] == "numbers/ferry-passengers/#figures"
    assert Links(newsroom.page("2024/july")).by_words["all figures"] == "../../numbers/ferry-passengers/"
    newsroom.write("2024/july.md", "See [all figures](../numbers/lorries.md).\n")
    assert any("there is no file numbers/lorries.md" in one for one in problems_in(newsroom.build()))
    newsroom.configure(plugins=[{"ontherecord": {"numbers": False}}])
    assert any("there is no file numbers/ferry-passengers.md" in one for one in problems_in(newsroom.build()))


def test_a_page_of_the_sites_own_wins(newsroom: Newsroom) -> None:
    newsroom.write("numbers/ferry-passengers.md", "# Our own page\n")
    said = newsroom.build(strict=True)
    assert problems_in(said) == []
    assert any("numbers/ferry-passengers.md has the address" in line for line in said)
    assert "Our own page" in newsroom.page("numbers/ferry-passengers")
    assert Links(newsroom.page("2024/may")).by_words["All figures of this number"] == "../../numbers/ferry-passengers/"


def test_without_directory_urls_and_other_themes(newsroom: Newsroom) -> None:
    newsroom.configure(use_directory_urls=False, theme={"name": "mkdocs"})
    assert problems_in(newsroom.build(strict=True)) == []
    page = newsroom.page("numbers/ferry-passengers.html")
    assert Links(page).by_words["The ferry in May"] == "../2024/may.html#number-carried"
    assert re.search(r'<svg class="otr-chart-drawing"', page)
