"""What readers see of what is due for review, and from which day."""

import datetime as dt
from pathlib import Path

import pytest
from tests.explaining import explain
from tests.newsroom import Newsroom

from ontherecord.view.explainer import view_explainer
from ontherecord.view.parts import Fact, Notice
from ontherecord.view.telling import Ways

RECORD = """\
review_after: 2024-09-19
numbers:
  - {id: due, figure: 3, label: ships, review_after: 2024-09-19}
  - {id: later, figure: 4, label: ships, review_after: 2024-12-19}
  - {id: never, figure: 5, label: ships}
questions:
  - {id: when, text: When?, review_after: 2024-09}
"""
MARK = Fact("Status", "Being reviewed")


def test_what_is_due_is_marked() -> None:
    view = view_explainer(explain(RECORD), Ways(review_day=dt.date(2024, 10, 1)))
    assert view.numbers is not None
    assert view.questions is not None
    assert [MARK in number.facts for number in view.numbers.entries] == [True, False, False]
    assert [MARK in question.facts for question in view.questions.entries] == [True]
    assert view.headline.notices == (
        Notice("under-review", "Being reviewed", "This page was due to be checked again after September 19, 2024."),
    )


@pytest.mark.parametrize("day", [None, dt.date(2024, 9, 19)])
def test_nothing_is_marked_before_and_where_readers_are_not_told(day: dt.date | None) -> None:
    view = view_explainer(explain(RECORD), Ways(review_day=day))
    assert view.numbers is not None
    assert not any(MARK in number.facts for number in view.numbers.entries)
    assert view.headline.notices == ()


def test_it_is_said_in_the_language_of_the_page() -> None:
    view = view_explainer(explain(f"language: fr\n{RECORD}"), Ways(review_day=dt.date(2024, 10, 1)))
    assert view.headline.notices[0].label == "En cours de vérification"


SITE_RECORD = """\
headline: The pier is closed
published: 2024-02-10
review_after: 2024-02-20
statements:
  - {id: office-unhurt, who: the harbour office, paraphrase: Nobody was hurt., passage: Nobody was hurt}
"""


def test_the_day_is_the_content_s_or_the_surroundings_and_never_the_clock_s(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    newsroom = Newsroom(tmp_path)
    newsroom.write_pier(record=SITE_RECORD)
    newsroom.configure(plugins=[{"ontherecord": {"under_review": True}}])
    newsroom.build(strict=True)
    assert "Being reviewed" not in newsroom.page("pier/")  # the content knows of no later day than 10 February
    newsroom.write_ferry()  # of 1 March
    newsroom.build(strict=True)
    assert "Being reviewed" in newsroom.page("pier/")
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "1708000000")  # 15 February
    newsroom.build(strict=True)
    assert "Being reviewed" not in newsroom.page("pier/")
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "1710000000")  # 9 March
    newsroom.build(strict=True)
    assert "Being reviewed" in newsroom.page("pier/")
    newsroom.configure(plugins=["ontherecord"])
    newsroom.build(strict=True)
    assert "Being reviewed" not in newsroom.page("pier/")
