"""Words as the search knows them: what makes no difference, and what does."""

import pytest

from ontherecord.publish.search.words import find_words, fold_word


@pytest.mark.parametrize(
    "text, words",
    [
        ("The envoy’s proposal", ["The", "envoy", "s", "proposal"]),
        ("at least 40,000 of 2.3 million", ["at", "least", "40,000", "of", "2.3", "million"]),
        ("Réouverture d’une cathédrale", ["Réouverture", "d", "une", "cathédrale"]),
        ("e\u0301te\u0301, الهُدنة", ["e\u0301te\u0301", "الهُدنة"]),
        ("well-known – and\nso on…", ["well", "known", "and", "so", "on"]),
        ("", []),
    ],
)
def test_the_words_of_a_text(text: str, words: list[str]) -> None:
    assert find_words(text) == words


@pytest.mark.parametrize(
    "alike",
    [
        ("Réouverture", "reouverture", "RE\u0301OUVERTURE"),
        ("Straße", "strasse", "STRASSE"),
        ("Œuvre", "oeuvre"),
        ("الهُدنة", "الهدنة", "الهدنه", "الـهدنة"),
        ("إسرائيل", "اسرائيل"),
        ("٤٠٬٠٠٠", "40,000", "40.000", "40000", "۴۰۰۰۰"),
        ("שָׁלוֹם", "שלום", "שלומ"),
        ("ΟΔΟΣ", "οδος", "οδοσ"),
    ],
)
def test_what_makes_no_difference(alike: tuple[str, ...]) -> None:
    assert len({fold_word(word)[0] for word in alike}) == 1


@pytest.mark.parametrize("one, other", [("حكومة", "والحكومة"), ("حكومة", "للحكومة"), ("الحكومة", "بالحكومة"), ("وزارة", "ووزارة"),
                                        ("ממשלה", "הממשלה"), ("הממשלה", "בממשלה"), ("ממשלה", "ובממשלה")])  # fmt: skip
def test_what_is_written_as_part_of_a_word_hides_no_word(one: str, other: str) -> None:
    assert set(fold_word(one)) & set(fold_word(other))


def test_what_is_another_word_stays_one() -> None:
    assert fold_word("brandt") == ("brandt",)
    assert not set(fold_word("talks")) & set(fold_word("talk"))
    assert not set(fold_word("40")) & set(fold_word("4"))
    assert not set(fold_word("كتاب")) & set(fold_word("تاب"))


def test_single_letters_are_no_words_and_single_figures_are() -> None:
    assert [fold_word(word) for word in ("l", "é", "_", "\u0301", "7")] == [(), (), (), (), ("7",)]
