"""When two figures say the same to a reader, and which is shown as the closest."""

import pytest

from ontherecord.language import language
from ontherecord.record.figures import compare_figures, figures_in, nearest_figure, parse_figure, write_figure

EN = language("en")


@pytest.mark.parametrize(
    "typed, in_text, agreement",
    [
        ("40,000", "40 thousand", "same"),
        ("40,000", "forty thousand", "same"),
        ("12", "twelve", "same"),
        ("about 1,200", "some 1,200", "same"),
        ("over 100", "more than 100", "same"),
        ("no fewer than 30", "at least 30", "same"),
        ("almost 5", "nearly five", "same"),
        ("50%", "half", "same"),
        ("20 per cent", "one in five", "same"),
        ("$40m", "US$40 million", "same"),
        ("$40m", "40 million", "same"),
        ("40–50", "between 40 and 50", "same"),
        ("at least 40,000", "nearly 40,000", "different qualifier"),
        ("40,000", "at least 40,000", "different qualifier"),
        ("about 40,000", "40,000", "different qualifier"),
        ("12%", "12 people", "different unit"),
        ("12", "12%", "different unit"),
        ("3%", "three percentage points", "different unit"),
        ("€40", "$40", "different unit"),
        ("5 km", "5 miles", "different unit"),
        ("40,000", "44,000", "different value"),
        ("40", "40–50", "different value"),
        ("40%", "half", "different value"),
    ],
)
def test_agreement(typed: str, in_text: str, agreement: str) -> None:
    one, other = parse_figure(typed, EN), parse_figure(in_text, EN)
    assert compare_figures(one, other) == agreement
    assert compare_figures(other, one) == agreement


@pytest.mark.parametrize(
    "typed, text, nearest",
    [
        ("at least 44,000", "of 2.3 million people, at least 40,000 died", "at least 40,000"),
        ("at least 40,000", "of 45,000 people, nearly 40,000 died", "nearly 40,000"),
        ("12%", "12 people, or 11 per cent", "12"),
        ("40", "no number here", None),
    ],
)
def test_the_closest_figure_of_a_text(typed: str, text: str, nearest: str | None) -> None:
    found = nearest_figure(parse_figure(typed, EN), figures_in(text, EN))
    assert (found and found.figure.text) == nearest


@pytest.mark.parametrize(
    "typed, written",
    [
        ("at least 40 thousand", "at least 40,000"),
        ("some 2.3 million people", "about 2,300,000"),
        ("1,200–1,500", "between 1,200 and 1,500"),
        ("£40-50m", "between 40,000,000 and 50,000,000 GBP"),
        ("12.50 per cent", "12.5%"),
        ("three percentage points", "3 percentage points"),
        ("a third", "0.3333"),
        ("-3.5 °C", "-3.5 °C"),
    ],
)
def test_a_figure_written_out(typed: str, written: str) -> None:
    assert write_figure(parse_figure(typed, EN)) == written
