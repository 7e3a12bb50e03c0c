"""What holds for every draft: its quotes and passages are slices of the article, found where they were taken from."""

from pathlib import Path

import pytest
from click.testing import CliRunner
from hypothesis import given, settings
from hypothesis import strategies as st

from ontherecord.cli import cli
from ontherecord.draft.drafting import draft_article
from ontherecord.draft.writing import Entry
from ontherecord.language import language
from ontherecord.text.article import read_article
from ontherecord.text.passage import find_passage
from ontherecord.text.quote import find_quote

WIKINEWS = Path(__file__).parent / "articles" / "wikinews"
PIECES = [
    "Rana Osei", "Mr Osei", "she", "the ministry", "said", "told reporters", "that", "“", "”", '"', "''", ",", ".", "?", ":", "—",
    "(", ")", "at least 400 dockers", "on Monday", "in 2019", "and", "who", "according to", "adding", "the bridge is closed",
    "“The bridge is closed now,”", "\n\n", "İ", "’s", "$5m", "[", "…", "e\u0301", "\u200f",
]  # fmt: skip


def check(text: str) -> None:
    article = read_article("article.txt", text)
    draft = draft_article(article, language("en"), "2024-08-19")
    entries: list[Entry] = [*draft.statements, *draft.numbers, *draft.timeline]
    passages = [one.passage for one in entries if one.passage]
    assert [one for one in passages if len(find_passage(article, one)) != 1 or one.exact not in article.text] == []
    assert [one.quote for one in draft.statements if one.quote and len(find_quote(article, one.quote)) != 1] == []
    ids = [one.id for one in entries]
    assert len(ids) == len(set(ids))


@given(st.lists(st.sampled_from(PIECES), max_size=40))
@settings(max_examples=150, deadline=None)
def test_any_text_of_a_newspaper_s_pieces(pieces: list[str]) -> None:
    check(" ".join(pieces))


@given(st.text(max_size=200))
@settings(max_examples=100, deadline=None)
def test_any_text_at_all(text: str) -> None:
    check(text)


@pytest.mark.parametrize("text", ["“" * 3000, "said, " * 3000, "a who said " * 2000, "1 " * 3000, "— “x” " * 1500])
def test_hostile_texts_come_to_an_end(text: str) -> None:
    check(text)


@pytest.mark.parametrize("article", sorted(WIKINEWS.glob("*.txt")), ids=lambda path: path.stem)
def test_articles_that_others_wrote(article: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    text = article.read_text("utf-8")
    check(text)
    (tmp_path / "content").mkdir()
    (tmp_path / "content/article.txt").write_text(text, "utf-8")
    monkeypatch.chdir(tmp_path)
    drafted = CliRunner().invoke(cli, ["draft", "content/article.txt", "--published", "2024-08-19"])
    assert drafted.exit_code == 0, drafted.output
    checked = CliRunner().invoke(cli, ["check", "--strict"])
    assert checked.exit_code == 0, checked.output
    record = (tmp_path / "content/article.yml").read_text("utf-8")
    assert record.count("  - id: ") >= 5
