"""Numbers followed across explainers, and how a page shows them."""

from tests.explaining import explain

from ontherecord.dossier.series import gather_series
from ontherecord.verify.explainer import Explainer
from ontherecord.view.explainer import view_explainer
from ontherecord.view.series import Series
from ontherecord.view.telling import Ways


def count(name: str, figure: str, *more: str) -> Explainer:
    fields = ", ".join([f'figure: "{figure}"', "label: people, series: toll", *more])
    return explain(f"numbers: [{{id: toll, {fields}}}]\n", name=name)


def show(here: Explainer, *others: Explainer) -> Series | None:
    ways = Ways(series=gather_series([here, *others]), page="../{}/".format)
    numbers = view_explainer(here, ways).numbers
    assert numbers
    return numbers.entries[0].series


def test_a_series_is_in_the_order_of_its_days() -> None:
    points = gather_series(
        [count("b", "200", "as_of: 2024-09"), count("a", "100"), count("c", "50", "as_of: 2024-01-01")]
    )
    assert [(one.explainer, one.anchor, one.day.text, int(one.figure.low)) for one in points["toll"]] == [
        ("c", "number-toll", "2024-01-01", 50),
        ("a", "number-toll", "2024-08-19", 100),
        ("b", "number-toll", "2024-09", 200),
    ]


def test_one_explainer_alone_shows_no_series_and_a_withdrawn_one_gives_no_figure() -> None:
    withdrawn = explain(
        "status: withdrawn\nnumbers: [{id: toll, figure: '5', label: people, series: toll}]\n"
        "corrections: [{date: 2024-08-20, kind: retraction, text: Wrong.}]\n",
        name="w",
    )
    here = count("a", "100")
    assert [one.explainer for one in gather_series([here, withdrawn])["toll"]] == ["a"]
    assert show(here, withdrawn) is None


def test_a_page_shows_its_own_figure_among_the_others() -> None:
    series = show(count("desk/a", "100", "according_to: medics"), count("desk/b", "200–300", "as_of: 2024-09-19"))
    assert series
    assert [(one.day.words, one.figure, one.according_to, one.page and one.page.href) for one in series.entries] == [
        ("August 19, 2024", "100", "medics", None),
        ("September 19, 2024", "200–300", "", "../desk/b/#number-toll"),
    ]
    assert series.drawing
    assert [(dot.x, dot.low == dot.high, dot.here) for dot in series.drawing.dots] == [
        ("5", True, True),
        ("235", False, False),
    ]


def test_the_same_figure_of_the_same_day_is_shown_once() -> None:
    assert show(count("a", "100"), count("b", "100")) is None
    series = show(count("b", "100"), count("a", "100"), count("c", "300", "as_of: 2024-10"))
    assert series
    assert [one.page and one.page.text for one in series.entries] == [None, "c"]


def test_figures_of_different_units_are_listed_and_not_drawn() -> None:
    series = show(count("a", "100"), count("b", "12%", "as_of: 2024-09"))
    assert series
    assert series.drawing is None
    assert len(series.entries) == 2


def test_of_a_long_series_a_page_shows_its_own_surroundings_and_the_rest_thinned_out() -> None:
    days = [f"2024-{month:02}-{day:02}" for month in (1, 2, 3, 4) for day in range(1, 29)]
    explainers = [count(f"n{index:03}", str(100 + index), f"as_of: {day}") for index, day in enumerate(days)]
    for index in (0, 50, len(days) - 1):
        series = show(explainers[index], *explainers[:index], *explainers[index + 1 :])
        assert series
        figures = [int(one.figure) - 100 for one in series.entries]
        assert figures == sorted(set(figures))
        assert len(figures) in range(9, 13)
        assert {0, max(index - 1, 0), index, min(index + 1, 111), 111} <= set(figures)
        assert [one.figure for one in series.entries if one.page is None] == [str(100 + index)]
        assert series.part == f"Shown here: {len(figures)} of 112"
        assert series.drawing
        assert len(series.drawing.dots) == len(figures)
