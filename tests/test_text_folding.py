"""Folding changes nothing but what people type differently, and always leads back."""

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ontherecord.text.folding import DASHES, DOUBLE_QUOTES, SINGLE_QUOTES, SPACES, UNSEEN, fold, fold_plainly

ODD = DOUBLE_QUOTES + SINGLE_QUOTES + DASHES + SPACES + UNSEEN + "\n\u0301\u0327e\u1100\u1161\u11a8\u09c7\u09be"
texts = st.text(alphabet=st.one_of(st.sampled_from(ODD), st.sampled_from("abc ABC 1,.'\"-"), st.characters()))


@pytest.mark.parametrize(
    "typed, folded",
    [
        ("“Yes,” she said", '"Yes," she said'),
        ("« Oui »", '" Oui "'),
        ("„Ja“", '"Ja"'),
        ("the dockers’ ‘café’", "the dockers' 'café'"),
        ("2023–24 — at\u2011last", "2023-24 - at-last"),
        ("40\u00a0000\u202f€", "40 000 €"),
        ("two  spaces\tand a tab", "two spaces and a tab"),
        ("cafe\u0301", "café"),
        ("soft\u00adhyphen", "softhyphen"),
        ("\ufeffa\u200bb\u200ec", "abc"),
        ("one\ntwo", "one two"),
        ("MIXED Case, İstanbul, Straße", "MIXED Case, İstanbul, Straße"),
    ],
)
def test_what_is_folded(typed: str, folded: str) -> None:
    assert fold(typed).text == folded


def test_joiners_that_change_a_word_stay() -> None:
    assert fold("می\u200cخواهم").text == "می\u200cخواهم"


@given(texts, st.booleans())
def test_folding_twice_is_folding_once(text: str, blocks: bool) -> None:
    once = fold(text, blocks=blocks).text
    assert fold(once, blocks=blocks).text == once


@given(texts, st.booleans())
def test_the_folded_text_is_composed(text: str, blocks: bool) -> None:
    folded = fold(text, blocks=blocks).text
    assert unicodedata.is_normalized("NFC", folded)


@given(texts)
def test_folding_does_not_ask_for_the_form_accents_came_in(text: str) -> None:
    assert fold(unicodedata.normalize("NFD", text)).text == fold(unicodedata.normalize("NFC", text)).text


@given(texts, st.booleans())
def test_every_offset_leads_back(text: str, blocks: bool) -> None:
    folded = fold(text, blocks=blocks)
    ends = [folded.original(at, at)[0] for at in range(len(folded.text) + 1)]
    assert ends == sorted(ends)
    assert all(0 <= end <= len(text) for end in ends)
    assert ends[-1] == len(text)


@given(texts, st.data())
def test_what_a_span_leads_back_to_folds_to_it(text: str, data: st.DataObject) -> None:
    folded = fold(text)
    start = data.draw(st.integers(0, len(folded.text)))
    end = data.draw(st.integers(start, len(folded.text)))
    first, last = folded.original(start, end)
    back = fold_plainly(text[first:last])
    # A span that cuts a cluster in two leads back to the whole cluster.
    assert folded.text[start:end].strip() in back


@given(texts)
def test_positions_lead_into_the_folded_text(text: str) -> None:
    folded = fold(text)
    positions = [folded.position(offset) for offset in range(len(text) + 1)]
    assert positions == sorted(positions)
    assert all(0 <= position <= len(folded.text) for position in positions)
