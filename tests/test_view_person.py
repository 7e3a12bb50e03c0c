"""The page of a person or organisation: what is folded, what can be chosen, and in which words it is told."""

from tests.explaining import explain

from ontherecord.dossier.people import gather_people
from ontherecord.record.dates.edtf import parse_date
from ontherecord.verify.explainer import Explainer
from ontherecord.view.choosing import MOST, Words, offer_choices
from ontherecord.view.dates import show_span, show_years
from ontherecord.view.people import view_people
from ontherecord.view.person import PersonView, list_contents, view_person
from ontherecord.view.telling import Ways

PEOPLE = "envoy: {name: The Envoy, kind: person}\n"
WORDS = Words("Which", "All", "Others")
WAYS = Ways(page="../../{}/".format, person="../{}/".format, script="../../assets/choices.js")


def tell(*explainers: Explainer, language: str = "en") -> PersonView:
    people = explainers[0].registry.people
    profiles = gather_people(explainers, people)
    name, profile = next(iter(profiles.items()))
    return view_person(profile, people, {name: len(profile.sayings)}, language, WAYS)


def headings(explainer: Explainer) -> list[str]:
    profile = gather_people([explainer], explainer.registry.people)["envoy"]
    return [one.id for one in list_contents(profile, "en")]


def say(days: list[str], about: str = "") -> Explainer:
    lines = [f"  - {{id: s{number}, who: envoy, quote: x, date: {day}{about}}}\n" for number, day in enumerate(days)]
    return explain(f"statements:\n{''.join(lines)}", people=PEOPLE, name="a")


def stretches(view: PersonView) -> list[tuple[str, str, str, bool]]:
    return [(one.id, one.title, one.amount, one.is_folded) for one in view.sections[0].stretches]


def test_a_few_statements_stand_together() -> None:
    view = tell(say([f"202{year}-01-01" for year in range(6)]))
    assert stretches(view) == [("", "", "", False)]
    assert headings(say([f"202{year}-01-01" for year in range(6)])) == ["statements"]


def test_more_are_told_by_years_and_many_are_folded_up_but_for_the_latest_year() -> None:
    explainer = say(["2024-01-01"] * 4 + ["2023"] * 2 + ["2022-12-31"])
    view = tell(explainer)
    assert not view.sections[0].folds
    assert stretches(view) == [
        ("statements-2024", "2024", "4 statements", False),
        ("statements-2023", "2023", "2 statements", False),
        ("statements-2022", "2022", "1 statement", False),
    ]
    assert headings(explainer) == ["statements", "statements-2024", "statements-2023", "statements-2022"]
    view = tell(say(["2024-01-01"] * 2 + ["2023-02-02"] * 19))
    assert view.sections[0].folds
    assert [one[3] for one in stretches(view)] == [False, True]


def test_a_full_year_is_told_by_months_unless_a_day_in_it_belongs_to_none() -> None:
    days = [f"2024-{month:02}-01" for month in (1, 2, 3) for _ in range(21)]
    assert stretches(tell(say(days))) == [
        ("statements-2024-03", "March 2024", "21 statements", False),
        ("statements-2024-02", "February 2024", "21 statements", True),
        ("statements-2024-01", "January 2024", "21 statements", True),
    ]
    assert [one[0] for one in stretches(tell(say([*days, "2024"])))] == ["statements-2024"]


def test_statements_that_follow_one_another_from_one_explainer_stand_under_it_once() -> None:
    one = explain("statements: [{who: envoy, quote: a, date: 2024-01-03}, {who: envoy, quote: b, date: 2024-01-01}]\n",
                  people=PEOPLE, name="one")  # fmt: skip
    other = explain("statements: [{who: envoy, quote: c, date: 2024-01-02}]\n", name="other")
    runs = tell(one, other).sections[0].stretches[0].explainers
    assert [(run.page.text, [said.quote for said in run.said]) for run in runs] == [
        ("one", ["“a”"]), ("other", ["“c”"]), ("one", ["“b”"]),
    ]  # fmt: skip
    assert [run.page.href for run in runs[:2]] == ["../../one/", "../../other/"]
    assert runs[1].said[0].href == "../../other/#statement-c"


def test_four_statements_are_not_narrowed_down_and_five_are() -> None:
    assert tell(say(["2024-01-01"] * 4, ", about: talks")).sections[0].choices is None
    view = tell(say(["2024-01-01"] * 5, ", about: talks"))
    assert view.sections[0].choices
    assert [(one.number, one.words, one.amount) for one in view.sections[0].choices.entries] == [
        (0, "Every issue", 5), (1, "talks", 5),
    ]  # fmt: skip
    assert view.script == "../../assets/choices.js"
    assert tell(say(["2024-01-01"] * 5)).sections[0].choices is None
    assert tell(say(["2024-01-01"] * 5)).script == ""


def test_choices_come_most_often_told_first_and_too_many_share_the_last() -> None:
    issues = [f"issue {number}" for number in range(MOST + 3)]
    choices, numbers = offer_choices("about", WORDS, [*issues, "", "issue 14", "Issue 14"])
    assert choices
    assert [one.words for one in choices.entries][:3] == ["All", "issue 14", "issue 0"]
    assert (choices.entries[-1].number, choices.entries[-1].words, choices.entries[-1].amount) == (MOST, "Others", 5)
    assert sum(one.amount for one in choices.entries[1:]) == choices.entries[0].amount - 1
    assert {numbers[one] for one in issues} == set(range(1, MOST + 1))
    assert len({one.value for one in choices.entries}) == len(choices.entries)


def test_twelve_choices_are_twelve_and_names_of_no_letters_are_told_apart() -> None:
    choices, numbers = offer_choices("about", WORDS, [f"issue {number}" for number in range(MOST)])
    assert choices
    assert [one.number for one in choices.entries] == list(range(MOST + 1))
    choices, numbers = offer_choices("about", WORDS, ["!", "?", "others", "Others"])
    assert choices
    assert [one.value for one in choices.entries] == ["", "other", "other-2", "others", "others-2"]
    assert numbers == {"!": 1, "?": 2, "others": 3, "Others": 4}
    assert offer_choices("about", WORDS, ["", ""]) == (None, {})


def test_words_in_another_language_say_so_and_have_its_quotation_marks() -> None:
    french = explain("language: fr\nstatements: [{who: envoy, quote: un, place: Genève, about: paix}]\n",
                     people=PEOPLE, name="fr")  # fmt: skip
    view = tell(french, language="de")
    run = view.sections[0].stretches[0].explainers[0]
    said = run.said[0]
    assert (run.tongue.language, said.tongue.language, said.tongue.direction, said.quote) == (
        "fr",
        "fr",
        "ltr",
        "«\xa0un\xa0»",
    )
    assert [(one.label, one.text, one.tongue.language) for one in said.circumstances] == [
        ("Ort", "Genève", "fr"), ("Thema", "paix", "fr"),
    ]  # fmt: skip
    assert tell(french, language="fr-CA").sections[0].stretches[0].explainers[0].said[0].tongue.language == ""


def test_from_when_to_when() -> None:
    date = parse_date
    assert show_span(date("2021-01"), date("2025-01"), "en") == "January 2021\u2009–\u2009January 2025"
    assert show_span(date("2019"), date("2024-12"), "en") == "from 2019 to December 2024"
    assert show_span(date("2021"), None, "en") == "since 2021"
    assert show_span(None, date("2021~"), "en") == "until about 2021"
    assert show_span(date("2020/2021"), date("2023"), "en") == "from 2020\u2009–\u20092021 to 2023"
    assert show_span(None, None, "en") == ""
    assert show_years(2024, 2024, "en") == "2024"
    assert show_years(987, 2024, "de") == "987–2024"


def test_names_are_in_their_order_whatever_their_accents() -> None:
    people = "c: {name: eva}\na: {name: Élise}\nd: {name: Émile}\nb: {name: Zoé}\no: {name: Amt, kind: organisation}\n"
    statements = ", ".join(f"{{who: {one}, quote: x}}" for one in "abcdo")
    explainer = explain(f"statements: [{statements}]\n", people=people)
    view = view_people(gather_people([explainer], explainer.registry.people).values(), "en", "{}/".format)
    assert [(group.id, [one.name.text for one in group.entries]) for group in view.groups] == [
        ("people", ["Élise", "Émile", "eva", "Zoé"]), ("organisations", ["Amt"]),
    ]  # fmt: skip
    assert view.groups[0].entries[0].name.href == "a/"
