"""What holds for figures in any text."""

from decimal import Decimal

import pytest
from babel.numbers import format_decimal
from hypothesis import given
from hypothesis import strategies as st

from ontherecord.language import CODES, language
from ontherecord.record.figures import FigureError, compare_figures, figures_in, parse_figure, write_figure

CODE = st.sampled_from(CODES)
VOCABULARY = (
    "one two five twenty hundred thousand million and a half third thirds of in between from to or at least "
    "about more than , - – . % $ € 5 12 40,000 2019 1.2bn 7 October May 14:05 +1 ( ) une et demi cent mille "
    "sur de à zwei hundert Million ein halbe veinte y mil millones خمسة و عشرون ألف نحو كל כ- אלף"
)
WORDS = st.sampled_from(VOCABULARY.split())
TEXT = st.one_of(st.text(), st.lists(WORDS).map(" ".join), st.lists(WORDS).map("".join))


@given(TEXT, CODE)
def test_any_text_has_figures_at_places_of_it(text: str, code: str) -> None:
    for found in figures_in(text, language(code)):
        assert 0 <= found.start < found.end <= len(text)
        assert text[found.start : found.end] == found.figure.text
        assert found.figure.low <= found.figure.high


@given(TEXT)
def test_any_figure_can_be_written_out_and_compared(text: str) -> None:
    figures = [found.figure for found in figures_in(text, language("en"))]
    for figure in figures:
        assert write_figure(figure)
        assert compare_figures(figure, figure) == "same"


@given(TEXT, CODE)
def test_any_text_is_a_figure_or_says_why_not(text: str, code: str) -> None:
    try:
        figure = parse_figure(text, language(code))
    except FigureError:
        return
    assert figure.text == text.strip()


@given(st.integers(0, 10**15), CODE)
def test_whole_numbers_as_a_language_groups_them(value: int, code: str) -> None:
    assert parse_figure(format_decimal(value, locale=code), language(code)).low == value


@given(st.decimals(0, 10**9, places=2), CODE)
def test_decimals_as_a_language_writes_them(value: Decimal, code: str) -> None:
    written = format_decimal(value, locale=code, decimal_quantization=False)
    assert parse_figure(written, language(code)).low == value


@given(st.integers(0, 10**9))
def test_digits_of_any_script_are_the_same_number(value: int) -> None:
    western = f"{value:,}"
    eastern = western.translate(str.maketrans("0123456789,", "٠١٢٣٤٥٦٧٨٩٬"))
    assert parse_figure(eastern, language("en")).low == parse_figure(western, language("en")).low == value


@given(st.text())
def test_a_figure_is_found_whatever_surrounds_it_at_a_distance(around: str) -> None:
    figure = parse_figure("at least 41,237", language("en"))
    found = figures_in(f"{around} ; at least 41,237 ; {around}", language("en"))
    assert any(compare_figures(figure, one.figure) == "same" for one in found)


@pytest.mark.parametrize(
    "unit",
    [
        *("7", "1 ", "1 111 ", "1,", "one ", "a ", "five and ", "half a ", "between ", "at least ", "5-", "5 to "),
        *("1 in 9 ", "May 5, 6 ", "million ", "1 million million ", "+1 ", "x-1", "é\u0301", "( "),
    ],
)
def test_a_long_text_of_one_word_is_read_to_its_end(unit: str) -> None:
    text = unit * (30_000 // len(unit)) + "; exactly 41,237 people"
    assert figures_in(text, language("en"))[-1].figure.low == 41_237
