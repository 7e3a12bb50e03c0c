"""Where sentences begin and end."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ontherecord.text.sentence import find_sentences


@pytest.mark.parametrize(
    "sentences",
    [
        ["One sentence."],
        ["One sentence.", "And another!", "A third?"],
        ["Mr. Blinken met Gen. Smith at 10 a.m. on Monday.", "They talked."],
        ["He said: “We open on Monday.”", "Nobody was surprised."],
        ["The U.S. agrees.", "“We open,” she said."],
        ["It costs 2.3 million.", "(Nobody pays.)", "So what?"],
        ["Am 7. Oktober begann der Krieg.", "„Wir öffnen“, sagte sie."],
        ["Elle a dit oui… et puis non.", "« Non. »", "Fin."],
        ["هل يفتح الميناء؟", "نعم."],
        ["no end"],
    ],
)
def test_sentences(sentences: list[str]) -> None:
    paragraph = " ".join(sentences)
    assert [paragraph[start:end] for start, end in find_sentences(paragraph)] == sentences


@given(st.text(alphabet=st.one_of(st.sampled_from(".!?… ”“'AaBb1"), st.characters()), max_size=60))
def test_together_they_cover_the_paragraph(paragraph: str) -> None:
    sentences = find_sentences(paragraph)
    at = 0
    for start, end in sentences:
        assert start < end
        assert not paragraph[at:start].strip()
        at = end
    assert at == len(paragraph) or not paragraph[at:].strip()
