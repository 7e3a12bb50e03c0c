"""What a writer may type after `figure:`, and what is said to one who typed something else."""

from decimal import Decimal

import pytest

from ontherecord.language import language
from ontherecord.record.figures import Agreement, FigureError, compare_figures, figures_in, parse_figure

# language, what is typed, low, high, qualifier, unit as typed, unit code
FIGURES = [
    ("en", "40,000", "40000", "40000", "exactly", "", ""),
    ("en", "at least 40,000", "40000", "40000", "at least", "", ""),
    ("en", "no fewer than 30", "30", "30", "at least", "", ""),
    ("en", "a minimum of 30", "30", "30", "at least", "", ""),
    ("en", "40,000 or more", "40000", "40000", "at least", "", ""),
    ("en", "40,000+", "40000", "40000", "at least", "", ""),
    ("en", "more than 40,000", "40000", "40000", "more than", "", ""),
    ("en", "upwards of 40,000", "40000", "40000", "more than", "", ""),
    ("en", "well over a million", "1000000", "1000000", "more than", "", ""),
    ("en", "more than an estimated 40,000", "40000", "40000", "more than", "", ""),
    ("en", "up to 300", "300", "300", "at most", "", ""),
    ("en", "as many as 300", "300", "300", "at most", "", ""),
    ("en", "fewer than 300", "300", "300", "less than", "", ""),
    ("en", "nearly 40,000", "40000", "40000", "nearly", "", ""),
    ("en", "just under 40,000", "40000", "40000", "nearly", "", ""),
    ("en", "some 2.3 million people", "2300000", "2300000", "about", "people", ""),
    ("en", "roughly 1,200", "1200", "1200", "about", "", ""),
    ("en", "40-odd", "40", "40", "about", "", ""),
    ("en", "c. 500", "500", "500", "about", "", ""),
    # digits, however they are grouped
    ("en", "1 200", "1200", "1200", "exactly", "", ""),
    ("en", "1\u00a0200", "1200", "1200", "exactly", "", ""),
    ("en", "1\u202f200", "1200", "1200", "exactly", "", ""),
    ("en", "40'000", "40000", "40000", "exactly", "", ""),
    ("en", "40’000", "40000", "40000", "exactly", "", ""),
    ("en", "12,34,567", "1234567", "1234567", "exactly", "", ""),
    ("en", "1,234.56", "1234.56", "1234.56", "exactly", "", ""),
    ("en", "1.234,56", "1234.56", "1234.56", "exactly", "", ""),
    ("en", "1.200", "1.2", "1.2", "exactly", "", ""),
    ("de", "1.200", "1200", "1200", "exactly", "", ""),
    ("fr", "40.000", "40000", "40000", "exactly", "", ""),
    ("fr", "0,250", "0.25", "0.25", "exactly", "", ""),
    ("en", "٤٠٬٠٠٠", "40000", "40000", "exactly", "", ""),
    ("ar", "٣٫٥", "3.5", "3.5", "exactly", "", ""),
    ("en", "2019", "2019", "2019", "exactly", "", ""),
    ("en", "-3.5 °C", "-3.5", "-3.5", "exactly", "°C", "°C"),
    ("en", "−3.5 °C", "-3.5", "-3.5", "exactly", "°C", "°C"),
    # words
    ("en", "twelve", "12", "12", "exactly", "", ""),
    ("en", "a dozen", "12", "12", "exactly", "", ""),
    ("en", "two dozen", "24", "24", "exactly", "", ""),
    ("en", "half a dozen", "6", "6", "exactly", "", ""),
    ("en", "forty-two", "42", "42", "exactly", "", ""),
    ("en", "two hundred and fifty thousand", "250000", "250000", "exactly", "", ""),
    ("en", "twelve hundred", "1200", "1200", "exactly", "", ""),
    ("en", "40 thousand", "40000", "40000", "exactly", "", ""),
    ("en", "half a million", "500000", "500000", "exactly", "", ""),
    ("en", "two and a half million", "2500000", "2500000", "exactly", "", ""),
    ("en", "three quarters of a million", "750000", "750000", "exactly", "", ""),
    ("en", "5 lakh", "500000", "500000", "exactly", "", ""),
    # units
    ("en", "12%", "12", "12", "exactly", "%", "percent"),
    ("en", "12 per cent", "12", "12", "exactly", "per cent", "percent"),
    ("en", "three percentage points", "3", "3", "exactly", "percentage points", "percentage point"),
    ("en", "half a percentage point", "0.5", "0.5", "exactly", "percentage point", "percentage point"),
    ("en", "€1.2bn", "1200000000", "1200000000", "exactly", "€", "EUR"),
    ("en", "about $3.2 billion", "3200000000", "3200000000", "about", "$", "dollar"),
    ("en", "US$40m", "40000000", "40000000", "exactly", "US$", "USD"),
    ("en", "A$40m", "40000000", "40000000", "exactly", "A$", "AUD"),
    ("en", "40 million euros", "40000000", "40000000", "exactly", "euros", "EUR"),
    ("en", "Rs500 crore", "5000000000", "5000000000", "exactly", "Rs", "rupee"),
    ("en", "40m", "40000000", "40000000", "exactly", "", ""),
    ("en", "40 m", "40", "40", "exactly", "m", "m"),
    ("en", "12,000km", "12000", "12000", "exactly", "km", "km"),
    # parts of a whole
    ("en", "half", "0.5", "0.5", "exactly", "", "fraction"),
    ("en", "a quarter of voters", "0.25", "0.25", "exactly", "of voters", "fraction"),
    ("en", "three-fifths", "0.6", "0.6", "exactly", "", "fraction"),
    ("en", "one in five", "0.2", "0.2", "exactly", "", "fraction"),
    ("en", "seven out of ten", "0.7", "0.7", "exactly", "", "fraction"),
    ("en", "2½", "2.5", "2.5", "exactly", "", ""),
    # ranges
    ("en", "1,200–1,500", "1200", "1500", "exactly", "", ""),
    ("en", "1,200 – 1,500", "1200", "1500", "exactly", "", ""),
    ("en", "between five and ten", "5", "10", "exactly", "", ""),
    ("en", "between one hundred and two hundred", "100", "200", "exactly", "", ""),
    ("en", "£40-50m", "40000000", "50000000", "exactly", "£", "GBP"),
    ("en", "from 5 to 10 per cent", "5", "10", "exactly", "per cent", "percent"),
    ("en", "900,000 to 1.2 million", "900000", "1200000", "exactly", "", ""),
    ("en", "up to 40 or 50", "40", "50", "at most", "", ""),
    ("en", "-10 to -5 °C", "-10", "-5", "exactly", "°C", "°C"),
    # French
    ("fr", "au moins 40 000 morts", "40000", "40000", "at least", "morts", ""),
    ("fr", "environ 2,3 millions de personnes", "2300000", "2300000", "about", "de personnes", ""),
    ("fr", "plus d’un million", "1000000", "1000000", "more than", "", ""),
    ("fr", "près de 1 200", "1200", "1200", "nearly", "", ""),
    ("fr", "jusqu’à 300", "300", "300", "at most", "", ""),
    ("fr", "3 milliards d'euros", "3000000000", "3000000000", "exactly", "euros", "EUR"),
    ("fr", "3,2 Md€", "3200000000", "3200000000", "exactly", "€", "EUR"),
    ("fr", "12 pour cent", "12", "12", "exactly", "pour cent", "percent"),
    ("fr", "quatre-vingt-dix-sept", "97", "97", "exactly", "", ""),
    ("fr", "soixante et onze", "71", "71", "exactly", "", ""),
    ("fr", "vingt et un", "21", "21", "exactly", "", ""),
    ("fr", "deux cent mille", "200000", "200000", "exactly", "", ""),
    ("fr", "un demi-million", "500000", "500000", "exactly", "", ""),
    ("fr", "une centaine de personnes", "100", "100", "about", "de personnes", ""),
    ("fr", "une personne sur cinq", "0.2", "0.2", "exactly", "", "fraction"),
    ("fr", "entre cinq et dix", "5", "10", "exactly", "", ""),
    ("fr", "un mort", "1", "1", "exactly", "mort", ""),
    # German
    ("de", "mindestens 40.000 Menschen", "40000", "40000", "at least", "Menschen", ""),
    ("de", "zweihundertfünfzig", "250", "250", "exactly", "", ""),
    ("de", "vierzigtausend", "40000", "40000", "exactly", "", ""),
    ("de", "eine halbe Million", "500000", "500000", "exactly", "", ""),
    ("de", "anderthalb Millionen", "1500000", "1500000", "exactly", "", ""),
    ("de", "3,2 Mrd. Euro", "3200000000", "3200000000", "exactly", "Euro", "EUR"),
    ("de", "ein Viertel", "0.25", "0.25", "exactly", "", "fraction"),
    # Spanish
    ("es", "al menos 40.000 personas", "40000", "40000", "at least", "personas", ""),
    ("es", "mil quinientos millones", "1500000000", "1500000000", "exactly", "", ""),
    ("es", "treinta y cinco", "35", "35", "exactly", "", ""),
    ("es", "uno de cada cinco", "0.2", "0.2", "exactly", "", "fraction"),
    # Arabic
    ("ar", "٤٠ ألف", "40000", "40000", "exactly", "", ""),
    ("ar", "ما لا يقل عن 40 ألفا", "40000", "40000", "at least", "", ""),
    ("ar", "بأكثر من ٤٠ ألف", "40000", "40000", "more than", "", ""),
    ("ar", "نحو 2,3 مليون شخص", "2300000", "2300000", "about", "شخص", ""),
    ("ar", "مئة وخمسة وعشرون", "125", "125", "exactly", "", ""),
    ("ar", "مليوني شخص", "2000000", "2000000", "exactly", "شخص", ""),
    ("ar", "12 في المئة", "12", "12", "exactly", "في المئة", "percent"),
    ("ar", "بين 5 و10", "5", "10", "exactly", "", ""),
    # Hebrew
    ("he", "לפחות 40,000 הרוגים", "40000", "40000", "at least", "הרוגים", ""),
    ("he", "כ-40,000 איש", "40000", "40000", "about", "איש", ""),
    ("he", "עשרים וחמישה", "25", "25", "exactly", "", ""),
    ("he", "בין 5 ל-10", "5", "10", "exactly", "", ""),
]  # fmt: skip


@pytest.mark.parametrize("code, typed, low, high, qualifier, unit, unit_code", FIGURES)
def test_a_figure_says(code: str, typed: str, low: str, high: str, qualifier: str, unit: str, unit_code: str) -> None:
    figure = parse_figure(typed, language(code))
    assert (figure.low, figure.high, str(figure.qualifier), figure.unit, figure.unit_code, figure.text) == (
        Decimal(low),
        Decimal(high),
        qualifier,
        unit,
        unit_code,
        typed,
    )
    assert figure.is_range == (low != high)


@pytest.mark.parametrize(
    "typed, shown", [("2.3 million", "2,300,000"), ("12.50", "12.5"), ("1.0", "1"), ("100", "100"), ("half", "0.5")]
)
def test_a_value_has_no_zeros_to_spare(typed: str, shown: str) -> None:
    assert f"{parse_figure(typed, language('en')).low:,f}" == shown


@pytest.mark.parametrize("code, typed", [row[:2] for row in FIGURES if row[1] != "2019"])
def test_a_figure_agrees_with_itself_in_running_text(code: str, typed: str) -> None:
    figure = parse_figure(typed, language(code))
    found = figures_in(f"… {typed} …", language(code))
    assert Agreement.SAME in [compare_figures(figure, one.figure) for one in found]


EXPECTED = "one number, in digits or in words, with its qualifier and unit"


@pytest.mark.parametrize(
    "typed, message, expected, example",
    [
        ("", "the figure is empty", EXPECTED, "at least 40,000 people"),
        ("many", "“many” has no number in it", EXPECTED, "at least 40,000 people"),
        ("hundreds of thousands", "“hundreds of thousands” has no number in it", EXPECTED, "at least 40,000 people"),
        ("several hundred", "“several hundred” has no number in it", EXPECTED, "at least 40,000 people"),
        ("third", "“third” says which one, not how many", EXPECTED, "at least 40,000 people"),
        ("the 5th", "“the 5th” says which one, not how many", EXPECTED, "at least 40,000 people"),
        ("twenty-first", "“twenty-first” says which one, not how many", EXPECTED, "at least 40,000 people"),
        (
            "7 October",
            "“7 October” is a date, not a figure; dates stand in `as_of` or in the timeline",
            EXPECTED,
            "at least 40,000 people",
        ),
        (
            "2024-08-19",
            "“2024-08-19” is a date, not a figure; dates stand in `as_of` or in the timeline",
            EXPECTED,
            "at least 40,000 people",
        ),
        ("at 14:05", "“14:05” is a time of day, not a figure", EXPECTED, "at least 40,000 people"),
        ("Article 5", "“5” is part of a name, not a figure", EXPECTED, "at least 40,000 people"),
        ("3.11.7", "“3.11.7” is a code, not a figure", EXPECTED, "at least 40,000 people"),
        (
            "5 dead and 6 hurt",
            "“5 dead and 6 hurt” has two figures, 5 and 6",
            "one figure an entry, or a range like 40–50",
            "5",
        ),
    ],
)
def test_no_figure(typed: str, message: str, expected: str, example: str) -> None:
    with pytest.raises(FigureError) as caught:
        parse_figure(typed, language("en"))
    assert (caught.value.message, caught.value.expected, caught.value.example) == (message, expected, example)


def test_a_long_text_is_shortened_in_the_message() -> None:
    with pytest.raises(FigureError, match=r"^“x{60}…” has no number in it$"):
        parse_figure("x" * 100_000, language("en"))


@pytest.mark.parametrize(
    "code, typed",
    [("de", "einige tausend"), ("de", "mehrere hundert"), ("fr", "quelques mille"), ("es", "varios miles")],
)
def test_a_vague_scale_is_no_number(code: str, typed: str) -> None:
    with pytest.raises(FigureError, match="has no number in it"):
        parse_figure(typed, language(code))
