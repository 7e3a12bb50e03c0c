"""The who-said-what table: grouped by speaker, with what it is filtered by, and positions on issues."""

from collections.abc import Sequence

import pytest
from tests.explaining import explain

from ontherecord.view.explainer import view_explainer
from ontherecord.view.page import Option, Statements
from ontherecord.view.speakers import find_initials
from ontherecord.view.telling import Ways

PEOPLE = """\
envoy:
  name: The Envoy
  roles: [{role: Envoy, organisation: States, until: 2024-12}, {role: Professor, from: 2025}]
hamas: {name: Hamas, kind: organisation}
leader: {name: Sami Leader, organisation: hamas, image: {file: faces/sami.jpg, alt: Sami}}
"""


def tell(*rows: str, people: str = PEOPLE, language: str = "en") -> Statements:
    record = f"language: {language}\nstatements:\n" + "".join(
        f"  - {{{row}, paraphrase: It is so., passage: so}}\n" for row in rows
    )
    told = view_explainer(explain(record, "They say so.", people), Ways(script="x.js")).statements
    assert told
    return told


def test_speakers_stand_together_in_the_order_in_which_they_first_speak() -> None:
    told = tell("id: a, who: envoy", "id: b, who: medics", "id: c, who: envoy", "id: d, who: The Envoy")
    assert [(one.id, one.speaker.name, one.again) for one in told.entries] == [
        ("statement-a", "The Envoy", False), ("statement-c", "The Envoy", True), ("statement-d", "The Envoy", True),
        ("statement-b", "medics", False),
    ]  # fmt: skip


def test_a_speaker_in_another_role_is_named_again() -> None:
    told = tell("who: envoy, date: 2024-08-19", "who: envoy, date: 2025-02-01", "who: envoy, date: 2025-03-01")
    assert [(one.speaker.role, one.again) for one in told.entries] == [
        ("Envoy, States", False), ("Professor", False), ("Professor", True),
    ]  # fmt: skip


def test_a_portrait_is_reached_from_the_page() -> None:
    told = tell("who: leader")
    portrait = told.entries[0].speaker.portrait
    assert portrait
    assert portrait.src == "../faces/sami.jpg"
    assert told.entries[0].speaker.initials == "SL"


@pytest.mark.parametrize(
    "name, initials", [("medics", "M"), ("Élise", "É"), ("", ""), ("47 people", "P"), ("חמאס", "ח"), ("حركة حماس", "ح")]
)
def test_initials_of_those_who_are_not_known_are_one_letter(name: str, initials: str) -> None:
    assert find_initials(name, None) == initials


def test_a_small_table_has_no_filter_and_needs_no_script() -> None:
    assert tell(*[f"id: s{number}, who: a" for number in range(4)]).filter is None


def test_only_what_there_is_a_choice_of_is_offered() -> None:
    one_speaker = tell(*[f"id: s{number}, who: envoy, date: 2024-08-19" for number in range(5)])
    assert one_speaker.filter is None
    rows = ["who: a, date: 2024-08-19", "who: b, date: 2024-08-18", "who: c", "who: d", "who: e, about: the deal"]
    offered = tell(*rows).filter
    assert offered
    assert [one.value for one in offered.speakers] == ["a", "b", "c", "d", "e"]
    assert (offered.kinds, offered.issues, offered.shown) == ((), (Option("the-deal", "the deal"),), "5 statements")
    assert offered.orders == (Option("date", "By date"),)


def test_issues_of_like_names_are_told_apart_in_the_address() -> None:
    told = tell("who: a, about: The deal", "who: b, about: the deal!", "who: c, about: …")
    assert [one.issue for one in told.entries] == ["the-deal", "the-deal-2", "issue"]


def positions(*rows: str) -> Sequence[tuple[str, list[list[str]]]]:
    told = tell(*rows).positions
    assert told
    return [
        (
            party.name,
            [[one.by for one in ([cell.latest] if cell.latest else []) + list(cell.earlier)] for cell in party.cells],
        )
        for party in told.parties
    ]


def test_people_speak_for_their_organisation_of_that_day_and_the_latest_word_comes_first() -> None:
    assert positions(
        "who: envoy, about: deal, date: 2024-08-19",
        "who: envoy, about: deal, date: 2024-08-21",
        "who: envoy, about: deal",
        "who: leader, about: deal, date: 2024-08-20",
        "who: hamas, about: end",
        "who: envoy, about: end, date: 2025-01-02",
    ) == [
        ("States", [["The Envoy, August 21, 2024", "The Envoy, August 19, 2024", "The Envoy"], []]),
        ("The Envoy", [[], ["January 2, 2025"]]),
        ("Hamas", [["Sami Leader, August 20, 2024"], ["In the table above"]]),
    ]


def test_without_two_issues_that_two_parties_speak_about_there_are_no_positions() -> None:
    assert tell("who: a, about: x", "who: b, about: x").positions is None
    assert tell("who: a, about: x", "who: b, about: x", "who: a, about: y").positions is None
    assert tell("who: a, about: x", "who: b, about: x", "who: a, about: y", "who: b, about: y").positions
