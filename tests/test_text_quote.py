"""A quote is found between quotation marks, whatever is left out of it and put into it."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ontherecord.text.article import read_article
from ontherecord.text.folding import fold_plainly
from ontherecord.text.quote import find_quote, has_words, strip_marks


def find(text: str, quote: str) -> list[list[str]]:
    article = read_article("a.txt", text + "\n\nEnd.")
    return [[article.text[slice(*span)] for span in found.spans] for found in find_quote(article, quote)]


@pytest.mark.parametrize(
    "quote, spans",
    [
        ("We open on Monday", [["We open on Monday"]]),
        ("we open on Monday", []),
        ("We open on Mondays", []),
        ("e open on Monday", []),
        ("“We open on Monday”", [["We open on Monday"]]),
        ("'We open on Monday'", [["We open on Monday"]]),
        ("We open on Monday and nobody pays", [["We open on Monday,", "and nobody pays"]]),
        ("We open on Monday, and nobody pays.", [["We open on Monday,", "and nobody pays."]]),
        ("open on Monday and nobody", [["open on Monday,", "and nobody"]]),
        ("We … pays", [["We", "pays"]]),
        ("We […] Monday", [["We", "Monday"]]),
        ("We ... Monday", [["We", "Monday"]]),
        ("We (…) Monday", [["We", "Monday"]]),
        ("… Monday …", [["Monday"]]),
        ("We open on [that day]", [["We open on"]]),
        ("[They] open on Monday", [["open on Monday"]]),
        ("We [shall] open", [["We", "open"]]),
        ("We [shall] on Monday", [["We", "on Monday"]]),
        ("We […] she said", []),
        ("she said", []),
        ("Monday … We", []),
        ("…", []),
        ("", []),
    ],
)
def test_an_interrupted_quotation(quote: str, spans: list[list[str]]) -> None:
    assert find("“We open on Monday,” she said, “and nobody pays.”", quote) == spans


@pytest.mark.parametrize(
    "text",
    [
        "“We open,” she said. The union said: “And nobody pays.”",
        "“We open,” she said.\n\n“And nobody pays,” said the union.",
        "The “We open” of the minister and the union’s “And nobody pays” are two.",
    ],
)
def test_two_speeches_are_not_one_quote(text: str) -> None:
    assert find(text, "We open … nobody pays") == []
    assert find(text, "We open and nobody pays") == []
    assert find(text, "We open … And nobody pays") == []


@pytest.mark.parametrize(
    "text",
    [
        "“We open,” said Mr. Osei, “and nobody pays.”",
        "“We open,” she said. “And nobody pays.”",
        "“We open”, she said; “and nobody pays”.",
        "« We open », dit-elle, « and nobody pays ».",
        "„We open“, sagte sie, „and nobody pays.“",
        "“We open.\n\n“And nobody pays,” she said.",
        "“We open,” she said in Port Amel on Monday, the ninth day of the strike, “and nobody pays.”",
    ],
)
def test_one_speech_is_one_quote(text: str) -> None:
    assert len(find(text, "We open … nobody pays")) == 1


def test_a_quote_that_stands_twice() -> None:
    assert find("“We open,” she said. He said: “We open on Monday.”", "We open") == [["We open"], ["We open"]]


def test_words_in_marks_in_marks() -> None:
    text = "“He told me ‘We open’ and left,” she said."
    assert find(text, "We open") == [["We open"]]
    assert find(text, "He told me 'We open' and left") == [["He told me ‘We open’ and left"]]
    assert find(text, "told me … and left") == [["told me", "and left"]]


@pytest.mark.parametrize(
    "quote, words",
    [
        ("“One”", "One"),
        ("'One'", "One"),
        (" « One » ", "One"),
        ("‘One’s own’", "One’s own"),
        ("“No,” she said. “Yes”", "“No,” she said. “Yes”"),
        ("“", "“"),
        ("", ""),
    ],
)
def test_marks_around_a_quote_are_the_writer_s(quote: str, words: str) -> None:
    assert strip_marks(quote) == words


@pytest.mark.parametrize(
    "quote, answer", [("One", True), ("[…] one", True), ("[…]", False), ("… [one] …", False), ("", False)]
)
def test_whether_a_quote_has_words(quote: str, answer: bool) -> None:
    assert has_words(quote) is answer


PIECES = st.sampled_from(
    [
        "“",
        "”",
        "„",
        "«",
        "»",
        '"',
        "'",
        "’",
        "\n\n",
        "\n",
        ", she said, ",
        ". ",
        "one",
        "two ",
        "We ",
        "…",
        "[x]",
        "é",
        " ",
    ]
)


@given(st.lists(PIECES, max_size=25).map("".join), st.lists(PIECES, max_size=8).map("".join) | st.text(max_size=10))
def test_any_quote_is_looked_for_in_any_text(text: str, quote: str) -> None:
    article = read_article("a.txt", text)
    for found in find_quote(article, quote):
        assert found.spans
        ends = [offset for span in found.spans for offset in span]
        assert ends == sorted(ends)
        for span in found.spans:
            assert span.start < span.end
            inside = [one for one in article.quotations if one.start <= span.start and span.end <= one.end]
            assert inside


@given(st.lists(st.sampled_from(["one", "two", "three", "l’eau", "x-y"]), min_size=1, max_size=10), st.data())
def test_a_part_of_a_quotation_is_found(words: list[str], data: st.DataObject) -> None:
    article = read_article("a.txt", f"“{' '.join(words)},” she said.\n\nEnd.")
    first = data.draw(st.integers(0, len(words) - 1))
    last = data.draw(st.integers(first, len(words) - 1))
    quote = " ".join(words[first : last + 1])
    found = find_quote(article, quote)
    assert found
    assert all(fold_plainly(article.text[slice(*one.spans[0])]) == fold_plainly(quote) for one in found)
