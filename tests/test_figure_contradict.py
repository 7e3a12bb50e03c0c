"""Figures that cannot both be right."""

import pytest

from ontherecord.language import language
from ontherecord.record.figures import parse_figure
from ontherecord.record.figures.contradict import contradict

AGREE = [
    ("40,000", "40,000"),
    ("at least 40,000", "40,000"),
    ("at least 40,000", "40 thousand"),
    ("more than 46,000", "46,788"),
    ("more than 46,000", "at least 46,788"),
    ("2.3 million", "2,312,400"),
    ("about 40,000", "40,005"),
    ("about 1,200", "about 1,250"),
    ("nearly 40,000", "39,500"),
    ("37,000–38,000", "37,124"),
    ("37,000–38,000", "36,500–38,500"),
    ("37,124", "37,000"),
    ("up to 50", "45"),
    ("half", "50 percent"),
    ("$40 million", "40 million"),
]
CONTRADICT = [
    ("40,000", "44,000"),
    ("37,124", "37,200"),
    ("37,124", "37,125"),
    ("at least 40,000", "at least 37,124"),
    ("40,000", "37,124"),
    ("at least 50", "40"),
    ("up to 50", "60"),
    ("about 1,200", "1,400"),
    ("1,200–1,500", "1,300–1,600"),
    ("37,000–38,000", "38,500"),
    ("12", "12 percent"),
    ("€40", "$40"),
    ("0", "5"),
    ("-3", "3"),
]


@pytest.mark.parametrize("one, other", AGREE)
def test_two_that_may_both_be_right(one: str, other: str) -> None:
    figures = [parse_figure(text, language("en")) for text in (one, other)]
    assert not contradict(*figures)
    assert not contradict(*reversed(figures))


@pytest.mark.parametrize("one, other", CONTRADICT)
def test_two_of_which_one_is_wrong(one: str, other: str) -> None:
    figures = [parse_figure(text, language("en")) for text in (one, other)]
    assert contradict(*figures)
    assert contradict(*reversed(figures))
