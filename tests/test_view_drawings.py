"""What is drawn of numbers and dates: to scale, from zero, in the direction of reading; nothing where it is no help."""

import datetime as dt

import pytest

from ontherecord.language import language
from ontherecord.record.dates import parse_date
from ontherecord.record.figures import Figure
from ontherecord.record.figures import parse_figure as parse
from ontherecord.view.drawing import Measured, draw_range, draw_series
from ontherecord.view.figures import Figured, split_figure
from ontherecord.view.periods import name_periods
from ontherecord.view.scale import Happening, Scale, draw_scale

DAY = dt.date(2024, 8, 19)


def parse_figure(text: str) -> Figure:
    return parse(text, language("en"))


@pytest.mark.parametrize(
    "text, parts",
    [
        ("at least 40,000", ("at least", "40,000", "")),
        ("2.3 million", ("", "2.3", "million")),
        ("about 90 percent", ("about", "90", "percent")),
        ("12%", ("", "12%", "")),
        ("€5.5bn", ("", "€5.5bn", "")),
        ("$1.7–1.9 billion", ("", "$1.7–1.9", "billion")),
        ("between 1,200 and 1,500 EUR", ("between", "1,200 and 1,500", "EUR")),
        ("ما لا يقل عن 37,124", ("ما لا يقل عن", "37,124", "")),
        ("1 200 personnes", ("", "1 200", "personnes")),
        ("about three hours", ("", "about three hours", "")),
    ],
)
def test_a_figure_is_split_around_its_digits_and_reads_as_it_was_written(
    text: str, parts: tuple[str, str, str]
) -> None:
    figure = split_figure(text)
    assert figure[:3] == parts
    assert str(figure) == text
    assert figure.words == (not any(sign.isdigit() for sign in text))


def test_figured_is_what_is_shown() -> None:
    assert str(Figured("about", "5", "km")) == "about 5 km"


def test_a_range_is_a_bar_on_an_axis_from_zero() -> None:
    bar = draw_range(parse_figure("1,200–1,500"), "en")
    assert bar
    assert (bar.low, bar.high) == ("1,200", "1,500")
    assert float(bar.start) / float(bar.end) == pytest.approx(1200 / 1500, abs=0.01)
    assert draw_range(parse_figure("1,200"), "en") is None
    large = draw_range(parse_figure("$1.7 to 1.9 billion"), "de")
    assert large
    assert (large.low, large.high) == ("1,7\u00a0Mrd.", "1,9\u00a0Mrd.")


def test_a_series_is_to_scale_in_time_and_from_zero_in_amount() -> None:
    days = [dt.date(2024, 1, 1), dt.date(2024, 1, 11), dt.date(2024, 1, 31)]
    measured = [
        Measured(day, parse_figure(figure), here=False) for day, figure in zip(days, ("50", "100", "100"), strict=True)
    ]
    drawing = draw_series(measured, mirrored=False)
    assert drawing
    assert [(dot.x, dot.y) for dot in drawing.dots] == [("5", "24"), ("81.7", "5"), ("235", "5")]
    assert drawing.base == "M0 43H240"
    mirrored = draw_series(measured, mirrored=True)
    assert mirrored
    assert [dot.x for dot in mirrored.dots] == ["235", "158.3", "5"]
    assert draw_series(measured[:1] * 2, mirrored=False) is None


def names(*dates: str) -> list[str]:
    return name_periods([parse_date(date) for date in dates], "en")


def test_a_long_timeline_is_grouped_by_years_and_a_shorter_one_by_months() -> None:
    assert names("2019", "2020-03", "2020-04", "2024-01-01", "2024-02", "2024-03") == [
        "2019",
        "2020",
        "2020",
        "2024",
        "2024",
        "2024",
    ]
    months = names("2024-03-01", "2024-03-03", "2024-03-20", "2024-07-01", "2024-07-05", "2024-08-19")
    assert months == ["March 2024"] * 3 + ["July 2024"] * 2 + ["August 2024"]
    assert (
        name_periods([parse_date("2024-03"), parse_date("2024-03")] * 2 + [parse_date("2024-07")] * 2, "de")[0]
        == "März 2024"
    )


def test_groups_that_would_not_help_are_not_made() -> None:
    assert names("2024-08-01", "2024-08-02", "2024-08-03", "2024-08-04", "2024-08-05") == [""] * 5
    assert names("2020", "2021", "2022", "2023", "2024") == [""] * 5
    assert names("2019", "2024-01-01", "2024-08-19") == [""] * 3


def test_months_give_way_to_years_where_each_has_but_one_event() -> None:
    dates = ["2023-10-07", "2023-11-24", "2024-05-31", "2024-06-10", "2024-07-02", "2024-07-31", "2024-08-15"]
    assert names(*dates) == ["2023"] * 2 + ["2024"] * 5


def draw(*dates: str, language: str = "en") -> Scale | None:
    return draw_scale((Happening(parse_date(date), is_background=False) for date in dates), DAY, language)


def test_an_uneven_timeline_is_drawn_to_scale() -> None:
    scale = draw("2014-08-19", "2024-07-19", "2024-08-01/2024-08-10", "2024-08-18")
    assert scale
    assert scale.spots[0][:2] == ("8", "8")
    assert (scale.story, scale.first, scale.last) == ("712", "2014", "2024")
    assert scale.ticks.count("M") == 10
    mirrored = draw("2014-08-19", "2024-07-19", "2024-08-01/2024-08-10", "2024-08-18", language="ar")
    assert mirrored
    assert (mirrored.spots[0].x, mirrored.story) == ("712", "8")


def test_few_or_even_events_are_not_drawn() -> None:
    assert draw("2014", "2024-07-19", "2024-08-18") is None
    assert draw("2024-08-15", "2024-08-16", "2024-08-17", "2024-08-18") is None
    assert draw("2024-08-19", "2024-08-19", "2024-08-19", "2024-08-19") is None
    assert draw("../2023", "2024-08-01/..", "2024-08-01/..", "2024-08-01/..") is None


def test_a_span_of_centuries_has_a_few_ticks_at_round_years() -> None:
    scale = draw("0800", "1900", "1901", "1902", "1903")
    assert scale
    assert 10 < scale.ticks.count("M") <= 40
