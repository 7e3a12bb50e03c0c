"""What each person and organisation said, gathered from all explainers."""

from tests.explaining import explain

from ontherecord.dossier.people import Profile, gather_people
from ontherecord.dossier.roles import find_post, sort_roles
from ontherecord.record.dates.edtf import parse_date
from ontherecord.record.document import read_document
from ontherecord.record.reading import read_people
from ontherecord.verify.explainer import Explainer

PEOPLE = """\
envoy: {name: The Envoy, organisation: states, also: [L’Envoyé]}
leader: {name: Sami Leader, organisation: The Movement}
movement: {name: The Movement, kind: organisation, organisation: league}
league: {name: The League, kind: organisation, organisation: movement}
states: {name: The States, kind: organisation}
office: {name: The Office, kind: organisation}
silent: {name: Somebody Silent, organisation: office}
"""


def gather(*explainers: Explainer) -> dict[str, Profile]:
    return gather_people(explainers, explainers[0].registry.people)


def say(name: str, *statements: str, more: str = "") -> Explainer:
    lines = "".join(f"  - {{{one}}}\n" for one in statements)
    return explain(f"statements:\n{lines}{more}", people=PEOPLE, name=name)


def test_statements_come_latest_first_and_those_of_one_day_by_explainer_and_record() -> None:
    found = gather(
        say("b", "who: envoy, quote: three", "who: envoy, quote: four", "who: envoy, quote: one, date: 2024-09"),
        say("a", "who: envoy, quote: two", "who: envoy, quote: five, date: 2024-08-18", "who: medics, quote: no"),
    )["envoy"]
    assert [(one.origin.name, one.quote) for one in found.sayings] == [
        ("b", "one"), ("a", "two"), ("b", "three"), ("b", "four"), ("a", "five"),
    ]  # fmt: skip


def test_what_is_told_of_a_statement() -> None:
    record = (
        "id: onus, who: envoy, paraphrase: The onus is on them., passage: x, to: reporters, place: Tel Aviv, "
        "date: 2024-08-18, about: talks, via: office, basis: unnamed"
    )
    more = (
        "corrections:\n"
        "  - {id: first, date: 2024-08-20, kind: update, entry: onus, text: x}\n"
        "  - {id: second, date: 2024-08-21, kind: correction, entry: onus, text: x}\n"
        "  - {id: page, date: 2024-08-22, kind: correction, text: x}\n"
    )
    profiles = gather(say("desk/talks", record, more=more))
    told = profiles["envoy"].sayings[0]
    assert (told.anchor, told.quote, told.paraphrase) == ("statement-onus", "", "The onus is on them.")
    assert (told.to, told.place, told.about, told.via, told.basis) == (
        "reporters", "Tel Aviv", "talks", "office", "unnamed",
    )  # fmt: skip
    assert [(mark.kind, mark.anchor) for mark in told.marks] == [
        ("correction", "correction-second"), ("update", "correction-first"),
    ]  # fmt: skip
    assert told.origin.changed.isoformat() == "2024-08-22"
    assert profiles["office"].conveyed == (told,)
    assert profiles["office"].sayings == ()


def test_an_entry_without_an_id_has_the_anchor_of_its_page() -> None:
    explainer = say(
        "a", "who: envoy, quote: The same", "who: envoy, quote: The same", "id: other, who: envoy, quote: x"
    )
    found = gather(explainer)["envoy"]
    assert [one.anchor for one in found.sayings] == [explainer.anchors[id(one)] for one in explainer.record.statements]
    assert len({one.anchor for one in found.sayings}) == 3


def test_a_name_that_is_typed_is_the_person_who_has_it() -> None:
    found = gather(say("a", "who: L’Envoyé, quote: un", "who: The Envoy, quote: two", "who: the envoy, quote: three"))
    assert [one.quote for one in found["envoy"].sayings] == ["un", "two"]


def test_figures_are_those_according_to_somebody() -> None:
    record = (
        "numbers:\n"
        "  - {id: old, figure: about 40, label: dead, according_to: The Office, as_of: 2024-07}\n"
        "  - {id: new, figure: about 50, label: dead, according_to: office}\n"
        "  - {id: other, figure: about 60, label: dead, according_to: medics}\n"
        "  - {id: nobodys, figure: about 70, label: dead}\n"
    )
    found = gather(explain(record, people=PEOPLE, name="a"))
    assert list(found) == ["office"]
    assert [(one.figure, one.anchor, one.on.text) for one in found["office"].figures] == [
        ("about 50", "number-new", "2024-08-19"), ("about 40", "number-old", "2024-07"),
    ]  # fmt: skip


def test_nobody_without_a_word_has_a_page_but_the_organisations_of_those_who_have_one() -> None:
    found = gather(say("a", "who: leader, quote: x", "who: envoy, quote: x", "who: medics, quote: x, to: silent"))
    assert list(found) == ["envoy", "leader", "movement", "league", "states"]
    assert [member.id for member in found["movement"].members] == ["leader", "league"]
    assert found["leader"].members == ()


def test_members_come_with_what_they_were_there() -> None:
    people = """\
club: {name: The Club, kind: organisation}
ada:
  name: Ada
  organisation: a university
  roles:
    - {role: Chair, organisation: club, from: 2010, until: 2015}
    - {role: Professor, organisation: a university, from: 2016}
    - {role: Member, organisation: The Club, until: 2009}
eve: {name: Eve, role: Treasurer, organisation: club}
"""
    explainer = explain("statements: [{who: ada, quote: x}]\n", people=people, name="a")
    members = gather(explainer)["club"].members
    assert [(one.id, [role.role for role in one.roles]) for one in members] == [
        ("ada", ["Chair", "Member"]), ("eve", []),
    ]  # fmt: skip


def test_what_was_withdrawn_is_not_said_again() -> None:
    withdrawn = say("a", "who: envoy, quote: x", more="status: withdrawn\n")
    assert gather(withdrawn) == {}
    assert [one.origin.name for one in gather(withdrawn, say("b", "who: envoy, quote: y"))["envoy"].sayings] == ["b"]


def test_who_reports_their_own_words_is_told_once() -> None:
    found = gather(say("a", "who: office, quote: x, via: The Office"))["office"]
    assert len(found.sayings) == 1
    assert found.conveyed == ()


def test_of_roles_that_overlap_the_one_begun_last_counts() -> None:
    people = read_people(
        read_document(
            "people.yml",
            """\
minister:
  name: A Minister
  role: Whatever
  organisation: The State
  roles:
    - {role: Foreign minister, organisation: a, from: 2016-01-27}
    - {role: Prime minister, organisation: b, from: 2023-03-07, until: 2024-12}
    - {role: Student, until: 1999}
""",
        )
    ).value
    assert people
    minister = people["minister"]
    posts = [find_post(minister, parse_date(day)) for day in ("2020", "2024-05", "2025-01", "1980", "2005")]
    assert [post.role for post in posts] == [
        "Foreign minister", "Prime minister", "Foreign minister", "Student", "Whatever",
    ]  # fmt: skip
    assert posts[-1].organisation == "The State"
    assert [role.role for role in sort_roles(minister.roles)] == ["Prime minister", "Foreign minister", "Student"]
