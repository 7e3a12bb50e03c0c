"""Values of followed numbers that contradict each other: what the golden cases in `cases/series` do not show."""

from pathlib import Path

from tests.explaining import explain

from ontherecord.content.folder import list_folder
from ontherecord.content.memory import Memory
from ontherecord.content.reading import Rules, read_content
from ontherecord.dossier.disagreements import check_series
from ontherecord.problem import Severity
from ontherecord.verify.explainer import Explainer

PEOPLE = "office: {name: The harbour office, kind: organisation, also: [Das Hafenamt]}\n"


def count(name: str, figure: str, *more: str, corrections: str = "") -> Explainer:
    fields = ", ".join([f'figure: "{figure}"', "label: people, series: ferry", *more])
    return explain(f"numbers: [{{id: carried, {fields}}}]\n{corrections}", people=PEOPLE, name=name)


def told(*explainers: Explainer) -> list[str]:
    return [f"{problem.found} | {problem.expected}" for problem in check_series(explainers)]


def test_a_source_is_the_same_under_its_id_and_its_names() -> None:
    names = ("office", "The harbour office", "Das Hafenamt")
    explainers = [count(str(number), f"1,2{number}1", f"according_to: {who}") for number, who in enumerate(names)]
    assert len(told(*explainers)) == 3
    assert told(count("a", "100", "according_to: office"), count("b", "200", "according_to: ferrymen")) == []


def test_free_words_are_the_same_whatever_their_case_and_quotes() -> None:
    assert (
        len(told(count("a", "100", "according_to: Israel’s count"), count("b", "200", "according_to: israel's count")))
        == 2
    )


def test_a_figure_without_a_day_speaks_of_the_articles() -> None:
    assert len(told(count("a", "100"), count("b", "200", "as_of: 2024-08-19"))) == 2


def test_of_a_month_or_about_a_day_nobody_knows_which_day() -> None:
    for day in ("2024-08", "2024", "2024-08-19~", "2024-08-12/.."):
        assert told(count("a", "100", f"as_of: {day}"), count("b", "200", f"as_of: {day}")) == [], day


def test_one_explainer_may_give_two() -> None:
    both = explain(
        "numbers:\n  - {id: a, figure: '100', label: men, series: ferry}\n  - {id: b, figure: '200', label: all, series: ferry}\n"
    )
    assert told(both) == []


def test_each_place_names_the_first_other_one() -> None:
    assert [line.split(",")[0] for line in told(count("a", "100"), count("b", "200"), count("c", "200"))] == [
        "100 as of 2024-08-19", "200 as of 2024-08-19", "200 as of 2024-08-19",
    ]  # fmt: skip


def test_a_correction_of_another_entry_explains_nothing() -> None:
    corrections = "corrections: [{{id: c, date: 2024-08-20, kind: {}, entry: {}, text: x, was: {}, now: '100'}}]\n"
    first = "statements: [{id: said, who: she, paraphrase: x, passage: y}]\n"
    for kind in ("correction", "update"):
        assert (
            told(count("a", "100", corrections=corrections.format(kind, "carried", "'200'")), count("b", "200")) == []
        )
    wrong = count("a", "100", corrections=corrections.format("correction", "carried", "'300'"))
    assert len(told(wrong, count("b", "200"))) == 2
    other = count("a", "100", corrections=first + corrections.format("correction", "said", "'200'"))
    assert len(told(other, count("b", "200"))) == 2
    words = count("a", "100", corrections=corrections.format("correction", "carried", "a few"))
    assert len(told(words, count("b", "200"))) == 2


def test_it_is_asked_again_when_the_other_file_changes(tmp_path: Path) -> None:
    for name, figure in (("may", "1,240"), ("june", "1,420")):
        number = f"{{id: n, figure: '{figure}', label: people, series: ferry}}"
        (tmp_path / f"{name}.yml").write_text(f"headline: Ferry\npublished: 2024-06-03\nnumbers: [{number}]\n")
        (tmp_path / f"{name}.txt").write_text(f"It carried {figure} people.\n")
    memory = Memory()

    def codes() -> list[str]:
        return [one.code for one in read_content(list_folder(tmp_path, ""), Rules(), memory=memory).problems]

    assert codes() == ["series-disagrees"] * 2
    assert codes() == ["series-disagrees"] * 2
    (tmp_path / "may.yml").write_text((tmp_path / "may.yml").read_text().replace("1,240", "1,420"))
    (tmp_path / "may.txt").write_text("It carried 1,420 people.\n")
    assert codes() == []


def test_a_draft_is_told_in_notes_on_either_side() -> None:
    draft = explain("status: draft\nnumbers: [{id: n, figure: '200', label: people, series: ferry}]\n", name="b")
    assert [one.severity for one in check_series([count("a", "100"), draft])] == [Severity.NOTE] * 2
    assert [one.severity for one in check_series([count("a", "100"), count("b", "200")])] == [Severity.WARNING] * 2
