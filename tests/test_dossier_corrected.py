"""What was corrected, gathered from all explainers."""

from tests.explaining import explain

from ontherecord.dossier.corrected import find_lately_corrected, gather_corrected
from ontherecord.verify.explainer import Explainer

PEOPLE = "envoy: {name: The Envoy}\n"


def correct(name: str, *corrections: str, more: str = "") -> Explainer:
    lines = "".join(f"  - {{{one}, text: Why.}}\n" for one in corrections)
    record = (
        "statements: [{id: onus, who: envoy, quote: x}]\n"
        "numbers: [{id: dead, figure: about 40, label: dead}]\n"
        "questions: [{id: when, text: When?}]\n"
    )
    return explain(f"{record}corrections:\n{lines}{more}", people=PEOPLE, name=name)


def test_the_latest_comes_first_and_those_of_one_day_by_explainer_and_record() -> None:
    found = gather_corrected(
        [
            correct("b", "id: one, date: 2024-08-20, kind: update", "id: two, date: 2024-09-01, kind: correction"),
            correct("a", "id: three, date: 2024-08-20, kind: retraction", "id: four, date: 2024-08-20, kind: update"),
            explain("statements: [{who: a, quote: x}]\n"),
        ]
    )
    assert [(one.origin.name, one.anchor) for one in found] == [
        ("b", "correction-two"), ("a", "correction-three"), ("a", "correction-four"), ("b", "correction-one"),
    ]  # fmt: skip


def test_the_entry_that_changed_is_named_as_pages_name_it() -> None:
    found = gather_corrected(
        [
            correct(
                "a",
                'id: a, date: 2024-08-24, kind: correction, entry: onus, was: "y", now: x',
                "id: b, date: 2024-08-23, kind: correction, entry: dead",
                "id: c, date: 2024-08-22, kind: clarification, entry: when",
                "id: d, date: 2024-08-21, kind: update",
            )
        ]
    )
    assert [(one.entry, one.entry_anchor) for one in found] == [
        ("The Envoy", "statement-onus"), ("about 40 dead", "number-dead"), ("When?", "question-when"), ("", ""),
    ]  # fmt: skip
    assert (found[0].was, found[0].now, found[0].text) == ("y", "x", "Why.")


def test_an_entry_of_a_withdrawn_page_is_not_led_to_and_not_named() -> None:
    found = gather_corrected(
        [correct("a", "id: a, date: 2024-08-24, kind: retraction, entry: dead", more="status: withdrawn\n")]
    )
    assert [(one.kind, one.entry, one.entry_anchor) for one in found] == [("retraction", "", "")]


def test_updates_are_no_news_of_mistakes() -> None:
    days = [f"id: c{day}, date: 2024-08-{day}, kind: {'update' if day % 2 else 'correction'}" for day in range(20, 30)]
    found = find_lately_corrected(gather_corrected([correct("a", *days)]), 3)
    assert [one.anchor for one in found] == ["correction-c28", "correction-c26", "correction-c24"]
