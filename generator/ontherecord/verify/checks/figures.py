"""Check: a figure agrees with its passage."""

from collections.abc import Iterator

from ontherecord.language import language
from ontherecord.problem import Problem
from ontherecord.record.entries import Number
from ontherecord.record.figures import Agreement, Figure, Qualifier, compare_figures
from ontherecord.verify.explainer import Explainer
from ontherecord.verify.figure_places import PlacedFigure, figures_at
from ontherecord.verify.showing import show_place

_CLOSEST = (Agreement.SAME, Agreement.DIFFERENT_QUALIFIER, Agreement.DIFFERENT_UNIT, Agreement.DIFFERENT_VALUE)


def check_figures(explainer: Explainer) -> Iterator[Problem]:
    """A figure has the value, the qualifier and the unit of its passage, whichever way they are written.

    Right: `figure: at least 40,000` on “killing at least 40,000 people”; `figure: 2.3 million` on “2,300,000”. Wrong:
    `figure: 44,000` there; `figure: nearly 40,000` there; `figure: 12` on “12 percent”.
    """
    tongue = language(explainer.language)
    for entry, resting in explainer.rest(Number):
        if len(resting.places) != 1 or "figure" in entry.unread:
            continue
        placed = list(figures_at(explainer.article, resting.places, tongue))
        if not placed:
            yield explainer.document.problem(
                (*entry.loc, "passage" if entry.passage else "figure"),
                "no-figure-in-passage",
                "there is no figure in this passage",
                found=explainer.article.text[slice(*resting.places[0])],
                expected=f"the words of the article that give {entry.figure.text}",
            )
            continue
        compared = [(compare_figures(entry.figure, one.figure), one) for one in placed]
        agreement, closest = min(compared, key=lambda pair: _CLOSEST.index(pair[0]))
        if agreement is not Agreement.SAME:
            yield _describe(explainer, entry, closest, agreement)


def _describe(explainer: Explainer, entry: Number, closest: PlacedFigure, agreement: Agreement) -> Problem:
    ours, theirs = entry.figure, closest.figure
    words = explainer.article.text[slice(*closest.span)]
    message, code, found, expected = {
        Agreement.DIFFERENT_VALUE: (
            "the figure is not the one in its passage",
            "figure-value",
            _value(ours),
            _value(theirs),
        ),
        Agreement.DIFFERENT_QUALIFIER: (
            "the figure has another qualifier than its passage",
            "figure-qualifier",
            _qualifier(ours),
            _qualifier(theirs),
        ),
        Agreement.DIFFERENT_UNIT: (
            "the figure has another unit than its passage",
            "figure-unit",
            ours.unit or "no unit",
            theirs.unit or "no unit",
        ),
    }[agreement]
    return explainer.document.problem(
        (*entry.loc, "figure"),
        code,
        message,
        found=f"{ours.text} ({found})" if found != ours.text else found,
        expected=f"{words} ({expected})" if expected != words else words,
        nearest=show_place(explainer.article, closest.span),
        write=explainer.document.offer((*entry.loc, "figure"), _begin_small(words, theirs)),
    )


def _begin_small(words: str, figure: Figure) -> str:
    # “At least 400” begins a sentence of the article, and no cell of a table.
    return words if figure.qualifier is Qualifier.EXACTLY else words[:1].lower() + words[1:]


def _value(figure: Figure) -> str:
    if figure.is_range:
        return f"{figure.low:,f} to {figure.high:,f}"
    return f"{figure.low:,f}"


def _qualifier(figure: Figure) -> str:
    return "no qualifier" if figure.qualifier is Qualifier.EXACTLY else f"“{figure.qualifier.value}”"
