"""What the language data promises: it loads late, knows the names CLDR knows, and says nothing twice."""

import subprocess
import sys
import unicodedata

import pytest
from babel import Locale

from ontherecord.language import CODES, Language, language
from ontherecord.language.pieces import cut, fold_word
from ontherecord.record.figures import Qualifier

ALL = [pytest.param(language(code), id=code) for code in CODES]


@pytest.mark.parametrize(
    "asked, code",
    [
        ("en", "en"),
        ("fr", "fr"),
        ("fr-CA", "fr"),
        ("ar_EG", "ar"),
        ("DE", "de"),
        ("iw", "he"),  # the code Hebrew had before
        ("pt-BR", "en"),  # no data: English rules
        ("", "en"),
        (None, "en"),
    ],
)
def test_a_code_gives_its_language(asked: str | None, code: str) -> None:
    assert language(asked).code == code


def test_a_language_is_loaded_once() -> None:
    assert language("fr-FR") is language("fr")


def test_only_languages_asked_for_are_loaded_and_babel_never_is() -> None:
    program = (
        "import sys, ontherecord.language as room; room.language('fr');"
        "print(sorted(n for n in sys.modules if n.startswith('ontherecord.language.') or n == 'babel'))"
    )
    ran = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True, check=True)
    shape = [f"ontherecord.language.shape.{one}" for one in ("dates", "figures", "speech", "tongue")]
    loaded = ["ontherecord.language.french", "ontherecord.language.french_speech", "ontherecord.language.shape", *shape]
    assert ran.stdout.strip() == str(loaded)


@pytest.mark.parametrize("tongue", ALL)
def test_every_month_and_weekday_of_cldr_is_known(tongue: Language) -> None:
    locale = Locale(tongue.code)
    months = {fold_word(name): number for number, names in enumerate(tongue.dates.months, 1) for name in names}
    weekdays = {fold_word(name): number for number, names in enumerate(tongue.dates.weekdays) for name in names}
    for form in ("format", "stand-alone"):
        for width in ("wide", "abbreviated"):
            for number, name in locale.months[form][width].items():
                assert months.get(fold_word(name.rstrip(".׳"))) == number, name
        for number, name in locale.days[form]["wide"].items():
            assert weekdays.get(fold_word(name)) == number, name


@pytest.mark.parametrize("tongue", ALL)
def test_direction_and_decimal_sign_are_those_of_cldr(tongue: Language) -> None:
    locale = Locale(tongue.code)
    assert tongue.direction == locale.text_direction
    assert tongue.figures.decimal == locale.number_symbols["latn"]["decimal"]


@pytest.mark.parametrize("tongue", ALL)
def test_qualifiers_are_those_a_figure_can_have(tongue: Language) -> None:
    known = {qualifier.value for qualifier in Qualifier}
    assert set(tongue.figures.qualifiers) == known
    assert set(tongue.figures.after_qualifiers) <= known


@pytest.mark.parametrize("tongue", ALL)
def test_no_phrase_means_two_qualifiers(tongue: Language) -> None:
    for table in (tongue.figures.qualifiers, tongue.figures.after_qualifiers):
        phrases = [tuple(cut(phrase).words) for phrases in table.values() for phrase in phrases]
        assert len(phrases) == len(set(phrases)), [phrase for phrase in phrases if phrases.count(phrase) > 1]


@pytest.mark.parametrize("tongue", ALL)
def test_words_that_need_no_number_before_them_are_multipliers(tongue: Language) -> None:
    figures = tongue.figures
    assert figures.bare <= set(figures.hundreds) | set(figures.scales) | set(figures.dozens)


@pytest.mark.parametrize("tongue", ALL)
def test_marks_and_words_are_written_as_one_composed_form(tongue: Language) -> None:
    words = [*tongue.figures.cardinals, *tongue.figures.money, *tongue.dates.days, tongue.quotation.opening]
    assert [word for word in words if unicodedata.normalize("NFC", word) != word] == []


@pytest.mark.parametrize(
    "code, opening, closing",
    [
        ("en", "“", "”"),
        ("fr", "«\u00a0", "\u00a0»"),
        ("de", "„", "“"),
        ("es", "«", "»"),
        ("ar", "«", "»"),
        ("he", "”", "”"),
    ],
)
def test_quotation_marks(code: str, opening: str, closing: str) -> None:
    assert language(code).quotation == (opening, closing)
