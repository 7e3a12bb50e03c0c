"""What stands between quotation marks."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ontherecord.text.article import read_article
from ontherecord.text.quotation import MARKS, find_quotations


def quoted(text: str, level: int | None = None) -> list[str]:
    article = read_article("a.txt", text)
    return [article.text[one.start : one.end] for one in article.quotations if level is None or one.level == level]


@pytest.mark.parametrize(
    "text, words",
    [
        ("“One,” she said, “two.”", ["One,", "two."]),
        ('"One," she said, "two."', ["One,", "two."]),
        ("„Eins“, sagte sie, „zwei“.", ["Eins", "zwei"]),
        ("»Eins«, sagte sie, »zwei«.", ["Eins", "zwei"]),
        ("« Un », dit-elle, «\u00a0deux\u00a0».", ["Un", "deux"]),
        ("”Yksi”, hän sanoi, ”kaksi”.", ["Yksi", "kaksi"]),
        ("„Jeden”, powiedziała, „dwa”.", ["Jeden", "dwa"]),
        ("«واحد»، قالت، «اثنان».", ["واحد", "اثنان"]),
        ('"אחת", אמרה, "שתיים".', ["אחת", "שתיים"]),
        ("「一」と言った。", ["一"]),
        ("‘One,’ she said, ‘two.’", ["One,", "two."]),
        ("'One,' she said, 'two.'", ["One,", "two."]),
        ("‚Eins‘, sagte sie.", ["Eins"]),
        ("The dockers' leader isn't in the '90s, nor is 'tis.", []),
        ("The dockers’ leader isn’t in the ’90s.", []),
        ("“The dockers’ leader isn’t there.”", ["The dockers’ leader isn’t there."]),
        ('He is 6\'2" tall and said "yes".', ["yes"]),
        ("“One", ["One"]),
        ("One”", []),
        ("“”", []),
        ('צה"ל הודיע', []),
        ('"צה"ל הודיע", אמר', ['צה"ל הודיע']),
        ('ב"הארץ" נכתב', ["הארץ"]),
    ],
)
def test_marks(text: str, words: list[str]) -> None:
    assert quoted(text) == words


def test_marks_in_marks() -> None:
    text = "“He told me ‘I saw “the sea” there’ once,” she said."
    assert [quoted(text, level) for level in range(3)] == [
        ["He told me ‘I saw “the sea” there’ once,"],
        ["I saw “the sea” there"],
        ["the sea"],
    ]


def test_a_quotation_runs_on_when_the_next_paragraph_opens_again() -> None:
    article = read_article("a.txt", "She said: “One.\n\n“Two.\n\n“Three.”\n\n“Four.”")
    assert [(article.text[one.start : one.end], one.continues, one.closed) for one in article.quotations] == [
        ("One.", False, False),
        ("Two.", True, False),
        ("Three.", True, True),
        ("Four.", False, True),
    ]


def test_a_quotation_that_nobody_closed_ends_at_its_paragraph() -> None:
    assert quoted("She said: “One.\n\nTwo.\n\nShe said: “Three.”") == ["One.", "Three."]


class Whole:
    def __init__(self, end: int) -> None:
        self.start, self.end = 0, end


@given(st.text(alphabet=st.one_of(st.sampled_from(MARKS + " \u00a0\n.,aA1"), st.characters()), max_size=80))
def test_any_text_is_scanned(text: str) -> None:
    quotations = list(find_quotations(text, [Whole(len(text))]))
    assert all(0 <= one.start < one.end <= len(text) for one in quotations)
    assert all(one.level >= 0 for one in quotations)
    assert quotations == sorted(quotations)
    for one in quotations:
        words = text[one.start : one.end]
        assert words == words.strip()
    for one in quotations:  # they lie in one another or apart
        assert not any(one.start < other.start < one.end < other.end for other in quotations)
