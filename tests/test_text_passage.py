"""A passage is found where its words stand, and nowhere else."""

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from ontherecord.text.article import Span, read_article
from ontherecord.text.folding import fold_plainly
from ontherecord.text.passage import (
    Selector,
    find_crossing,
    find_nearest,
    find_passage,
    find_words,
    suggest_prefix,
    suggest_suffix,
)

WORDS = st.sampled_from(
    ["one", "two", "Two", "12", "1,200", "“one”", "two,", "l’eau", "été", "a\u0301", "x-y", "–", "…", "مرحبا", "日本"]
)
paragraphs = st.lists(st.lists(WORDS, min_size=1, max_size=8).map(" ".join), min_size=1, max_size=4)


@pytest.mark.parametrize(
    "text, words, places",
    [
        ("one two one", "one", [0, 8]),
        ("stone one", "one", [6]),
        ("In 2012 there were 12.", "12", [19]),
        ("1,200 and 200", "200", [10]),
        ("12.5 and 12", "12", [9]),
        ("At 12. Then.", "12", [3]),
        ("One one", "one", [4]),
        ("والوزيرة قالت", "الوزيرة", [1]),
        ("日本語の", "本", [1]),
        ("“one”", '"one"', [0]),
        ("aaa aa", "aa", [4]),
        ("one", "", []),
        ("one", " “ ", []),
    ],
)
def test_where_words_stand(text: str, words: str, places: list[int]) -> None:
    assert [span.start for span in find_words(read_article("a.txt", text), words)] == places


@pytest.mark.parametrize(
    "selector, places",
    [
        (Selector("shut"), [7, 30, 42]),
        (Selector("shut", prefix="it was"), [7, 30]),
        (Selector("shut", prefix="On Monday it was"), [30]),
        (Selector("shut", suffix="again"), [42]),
        (Selector("shut", prefix="was", suffix="."), [7, 30]),
        (Selector("shut", prefix="wasn’t"), []),
        (Selector("shut", prefix="  it\nwas "), [7, 30]),
    ],
)
def test_prefix_and_suffix(selector: Selector, places: list[int]) -> None:
    article = read_article(
        "a.txt", "It was shut. On Monday it was shut. It is shut again.".replace("It was", "it was", 1)
    )
    assert [span.start for span in find_passage(article, selector)] == places


def test_what_is_around_the_words_may_be_in_another_paragraph() -> None:
    article = read_article("a.txt", "One.\n\nTwo.\n\nTwo.")
    assert find_passage(article, Selector("Two", prefix="One.")) == []


@given(paragraphs, st.data())
def test_what_stands_in_a_paragraph_is_found_there(texts: list[str], data: st.DataObject) -> None:
    article = read_article("a.txt", "\n\n".join(texts) + "\n\n")
    block = data.draw(st.sampled_from(article.blocks))
    words = article.text[block.start : block.end].split(" ")
    first = data.draw(st.integers(0, len(words) - 1))
    last = data.draw(st.integers(first, len(words) - 1))
    needle = " ".join(words[first : last + 1])
    start = block.start + len(" ".join([*words[:first], ""]))
    assert Span(start, start + len(needle)) in find_words(article, needle)


@given(paragraphs, st.text(max_size=12))
def test_what_is_found_folds_to_what_was_looked_for(texts: list[str], needle: str) -> None:
    article = read_article("a.txt", "\n\n".join(texts) + "\n\n")
    for span in find_words(article, needle):
        assert fold_plainly(article.text[span.start : span.end]) == fold_plainly(needle)
        assert "\n\n" not in article.text[span.start : span.end]


@given(paragraphs, st.text(min_size=1, max_size=12) | paragraphs.map("\n\n".join))
def test_the_nearest_words_are_words_of_one_paragraph(texts: list[str], needle: str) -> None:
    article = read_article("a.txt", "\n\n".join(texts) + "\n\n")
    near = find_nearest(article, needle)
    if near is not None:
        assert 0 <= near.start < near.end <= len(article.text)
        assert "\n\n" not in article.text[slice(*near)]


@given(paragraphs, st.data())
def test_a_suggested_prefix_or_suffix_settles_it(texts: list[str], data: st.DataObject) -> None:
    article = read_article("a.txt", "\n\n".join(texts) + "\n\n")
    words = data.draw(st.sampled_from(article.text.split()))
    places = find_words(article, words)
    assume(len(places) > 1)
    for span in places:
        exact = article.text[slice(*span)]
        if prefix := suggest_prefix(article, span, places):
            assert find_passage(article, Selector(exact, prefix=prefix)) == [span]
        if suffix := suggest_suffix(article, span, places):
            assert find_passage(article, Selector(exact, suffix=suffix)) == [span]


@pytest.mark.parametrize(
    "words, parts",
    [
        ("two. Three", ["two.", "Three"]),
        ("One two. Three four. Five", ["One two.", "Three four.", "Five"]),
        ("One two.", []),
        ("wo. Three", []),
        ("two. Thre", []),
        ("", []),
    ],
)
def test_words_that_run_over_the_end_of_a_paragraph(words: str, parts: list[str]) -> None:
    article = read_article("a.txt", "One two.\n\nThree four.\n\nFive six.")
    assert [article.text[slice(*span)] for span in find_crossing(article, Selector(words))] == parts
