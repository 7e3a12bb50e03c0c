"""Running stories put together: who belongs, who stands where, what is asked, what is explained."""

import gc

from tests.explaining import explain

from ontherecord.dossier.chronicles import Chronicle, find_chronicles
from ontherecord.record.document import read_document
from ontherecord.record.reading import read_people, read_record, read_topic
from ontherecord.record.registries import Topic
from ontherecord.text.article import read_article
from ontherecord.verify.explainer import Explainer, Registry
from ontherecord.verify.resting import find_restings

PEOPLE = """\
ada:
  name: Ada Brandt
  roles: [{role: Minister, organisation: ministry, until: 2024-06}, {role: Member, organisation: Us, from: 2024-07}]
ministry: {name: The Ministry, kind: organisation}
"""


def topic(lines: str) -> Topic:
    read = read_topic(read_document("story.yml", lines)).value
    assert read
    return read


def write(name: str, day: str, lines: str, topics: str = "[story]") -> Explainer:
    document = read_document("a.yml", f"headline: {name}\npublished: {day}\ntopics: {topics}\n{lines}")
    reading = read_record(document)
    assert reading.value
    assert reading.problems == ()
    article = read_article("a.md", "It was so.")
    people = read_people(read_document("people.yml", PEOPLE)).value or {}
    restings = tuple(find_restings(article, reading.value))
    return Explainer(name, article, document, reading.value, restings, Registry(people))


def story(*explainers: Explainer, own: str = "title: S\n") -> Chronicle:
    return find_chronicles(explainers, {"story": topic(own)}, "en")["story"]


def said(who: str, words: str, about: str, *more: str) -> str:
    return "  - {" + ", ".join((f"who: {who}, paraphrase: {words}, passage: It was so, about: {about}", *more)) + "}\n"


def stands(chronicle: Chronicle) -> list[tuple[str, list[tuple[str, list[str]]]]]:
    return [
        (issue.name, [(stand.party.name, [one.paraphrase for one in stand.statements]) for stand in issue.stands])
        for issue in chronicle.issues
    ]


def test_larger_stories_have_what_their_smaller_ones_have() -> None:
    topics = {
        "sea": topic("title: The sea\n"),
        "ferries": topic("title: Ferries\npart_of: sea\n"),
        "night": topic("title: Night ferries\npart_of: ferries\n"),
        "quiet": topic("title: Quiet\n"),
    }
    found = find_chronicles(
        [
            write("a", "2024-01-01", "", "[night]"),
            write("b", "2024-02-01", "", "[sea]"),
            write("c", "2024-03-01", "", "[]"),
        ],
        topics,
        "en",
    )
    assert [(name, one.explainers, one.larger, one.smaller) for name, one in found.items()] == [
        ("sea", ("b", "a"), "", ("ferries",)),
        ("night", ("a",), "ferries", ()),
        ("ferries", ("a",), "sea", ("night",)),
        ("quiet", (), "", ()),
    ]  # fmt: skip
    assert found["sea"].contributions[1] is found["night"].contributions[0]
    assert [one.teller.headline for one in found["sea"].own] == ["The sea", "Night ferries", "Ferries"]


def test_a_story_that_is_part_of_one_that_is_not_there_or_of_itself() -> None:
    for other in ("nobody", "story"):
        assert story(own=f"title: S\npart_of: {other}\n").larger == ""


def test_the_latest_of_each_party_comes_first_and_issues_are_the_same_whatever_their_case() -> None:
    first = write(
        "a",
        "2024-05-01",
        "statements:\n" + said("ada", "Yes.", "The plan", "date: 2024-05-01") + said("They", "No.", "The plan"),
    )
    then = write("b", "2024-08-01", "statements:\n" + said("ministry", "Perhaps.", "the plan", "date: 2024-06-01")
                 + said("ada", "Never.", "the “plan”", "date: 2024-07-20") + said("ada", "Alone.", "the road"))  # fmt: skip
    assert stands(story(first, then)) == [
        ("the plan", [("The Ministry", ["Perhaps.", "Yes."]), ("They", ["No."])]),
    ]  # fmt: skip
    third = write("c", "2024-09-01", "statements:\n" + said("They", "Well.", "the “plan”"))
    assert stands(story(first, then, third))[0] == ("the “plan”", [("They", ["Well."]), ("Us", ["Never."])])


def test_what_is_said_on_a_day_of_its_own_is_later_than_what_is_only_reported_that_day() -> None:
    one = write(
        "a",
        "2024-05-01",
        "statements:\n"
        + said("X", "Dated.", "i", "date: 2024-05-01")
        + said("X", "Undated.", "i")
        + said("Y", "Y.", "i"),
    )
    assert stands(story(one))[0][1] == [("X", ["Dated.", "Undated."]), ("Y", ["Y."])]


def test_the_same_words_of_the_same_day_in_two_explainers_are_one_statement() -> None:
    lines = "statements:\n" + said("X", "Yes.", "i", "date: 2024-05-01") + said("Y", "No.", "i")
    chronicle = story(write("a", "2024-05-01", lines), write("b", "2024-05-02", lines))
    (issue,) = chronicle.issues
    assert [(stand.party.name, [one.teller.name for one in stand.statements]) for stand in issue.stands] == [
        ("Y", ["b", "a"]), ("X", ["b"]),
    ]  # fmt: skip


def test_a_question_is_asked_once_in_its_newest_words() -> None:
    own = "title: S\nquestions:\n  - {id: end, text: How will it end?, as_of: 2024-01-01}\n  - {text: Who pays?}\n"
    old = write("a", "2024-02-01", "questions: [{id: end, text: Will it end?}, {id: x, text: 'who pays'}]")
    new = write("b", "2024-03-01", "updated: 2024-04-01\nquestions: [{id: end, text: When will it end?}]")
    chronicle = story(old, new, own=own)
    assert [(one.text, one.day.text if one.day else "", one.teller.name) for one in chronicle.questions] == [
        ("When will it end?", "2024-04-01", "b"),
        ("who pays", "2024-02-01", "a"),
        ("Who pays?", "", ""),
    ]  # fmt: skip


def test_a_term_is_explained_once_in_the_storys_words() -> None:
    own = "title: S\nterms: [{term: Spire, meaning: Ours.}]\n"
    old = write("a", "2024-02-01", "terms: [{term: spire, meaning: A.}, {term: Vault, meaning: A.}]")
    new = write("b", "2024-03-01", "terms: [{term: vault, meaning: B.}]")
    assert [(one.term, one.meaning) for one in story(old, new, own=own).terms] == [("Spire", "Ours."), ("vault", "B.")]


def test_it_lets_explainers_go() -> None:
    gc.collect()
    chronicle = story(
        write("a", "2024-02-01", "timeline: [{date: 2024, event: It, passage: It was so}]\nquestions: [{text: Why?}]")
    )
    assert chronicle.events
    gc.collect()
    assert not [one for one in gc.get_objects() if isinstance(one, Explainer) and one.name == "a"]


def test_a_topic_that_is_not_there_makes_no_story() -> None:
    assert find_chronicles([explain("topics: [nowhere]\n")], {}, "en") == {}
