"""How a text is cut into words, numbers and marks: every place leads back to the text."""

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ontherecord.language.pieces import cut, fold_word

PREFIXES = frozenset({"و", "ب", "ال"})
KNOWN = frozenset({"نحو", "اربعين"})


@pytest.mark.parametrize(
    "text, words",
    [
        ("At least 40,000 people.", ["at", "least", "40,000", "people", "."]),
        ("€1.2bn", ["€", "1.2", "bn"]),
        ("1 200 and 1\u202f200", ["1 200", "and", "1\u202f200"]),
        ("2020 300", ["2020", "300"]),  # four digits begin no group
        ("twenty-five", ["twenty", "-", "five"]),
        ("twenty\u2011five", ["twenty", "-", "five"]),
        ("plus d’un", ["plus", "d", "'", "un"]),
        ("G7 H5N1 Covid-19", ["g7", "h5n1", "covid", "-", "19"]),
        ("Rs500", ["rs", "500"]),
        ("٤٠٬٠٠٠", ["٤٠٬٠٠٠"]),
        (".5 and 3.11.7", ["0.5", "and", "3.11.7"]),
        ("ش״ח", ["ش", '"', "ח"]),
    ],
)
def test_pieces(text: str, words: list[str]) -> None:
    assert cut(text).words == words


@pytest.mark.parametrize(
    "text, words",
    [
        ("بنحو", ["ب", "نحو"]),
        ("وبنحو", ["و", "ب", "نحو"]),
        ("والأربعين", ["و", "ال", "اربعين"]),
        ("بيت", ["بيت"]),  # “house”: no known word is left when ب goes
        ("وَأَرْبَعِينَ", ["و", "اربعين"]),
    ],
)
def test_small_words_are_cut_off_known_ones(text: str, words: list[str]) -> None:
    pieces = cut(text, PREFIXES, KNOWN)
    assert pieces.words == words
    assert "".join(text[start:end] for start, end in zip(pieces.starts, pieces.ends, strict=True)) == text


@pytest.mark.parametrize(
    "one, other",
    [
        ("ÉTÉ", "été"),
        ("e\u0301te\u0301", "été"),
        ("أربعين", "اربعين"),
        ("أَرْبَعِينَ", "اربعين"),
        ("مائة", "مائه"),
        ("Straße", "straße"),
    ],
)
def test_words_that_fold_alike(one: str, other: str) -> None:
    assert fold_word(one) == fold_word(other)


@given(st.text())
def test_pieces_are_in_order_and_leave_out_only_space(text: str) -> None:
    pieces = cut(text, PREFIXES, KNOWN)
    end = 0
    for start, past in zip(pieces.starts, pieces.ends, strict=True):
        assert end <= start < past <= len(text)
        assert text[end:start].strip() == ""
        end = past
    assert text[end:].strip() == ""


@given(st.text(alphabet="وبالأربعيننحو\u064e\u0640 40"))
def test_cutting_prefixes_loses_no_letter(text: str) -> None:
    pieces = cut(text, PREFIXES, KNOWN)
    joined = "".join(text[start:end] for start, end in zip(pieces.starts, pieces.ends, strict=True))
    assert joined.replace(" ", "") == text.replace(" ", "")


@given(st.text())
def test_folding_twice_changes_nothing(text: str) -> None:
    once = fold_word(text)
    assert fold_word(once) == once or unicodedata.normalize("NFC", once.lower()) != once


def test_a_letter_that_grows_when_small_moves_no_place() -> None:
    text = "İstanbul 40"
    pieces = cut(text)
    assert text[pieces.starts[-1] : pieces.ends[-1]] == "40"


def test_a_stretching_sign_by_itself_is_a_piece() -> None:
    assert cut("قال ـ 5 رجال").words == ["قال", "ـ", "5", "رجال"]


@given(st.text(alphabet="ـ\u064e\u0301aب2٣٫.- \u05b0א"))
def test_no_piece_is_without_a_word(text: str) -> None:
    assert all(cut(text).words)
    assert all(cut(text, PREFIXES, KNOWN).words)
