"""What a writer types after `figure:`."""

from dataclasses import replace

from ontherecord.language import Language
from ontherecord.record.figures.figure import Figure, FigureError, FoundFigure, Kind, OtherNumber
from ontherecord.record.figures.find import scan

EXPECTED = "one number, in digits or in words, with its qualifier and unit"
EXAMPLE = "at least 40,000 people"

_LONGEST = 60


def parse_figure(text: str, language: Language) -> Figure:
    """Return the figure that `text` writes, or raise FigureError.

    Words after the number are its unit (“2.3 million people”); words before it that qualify nothing are left alone.
    """
    typed = text.strip()
    if not typed:
        raise FigureError("the figure is empty", EXPECTED, EXAMPLE)
    found, others = scan(typed, language, typed=True)
    if not found:
        raise _no_figure(typed, others)
    figures = _outermost(found)
    if len(figures) > 1:
        figures = [one for one in figures if not one.article] or figures
    if len(figures) > 1:
        first, second = figures[0].figure.text, figures[1].figure.text
        raise FigureError(
            f"“{_shorten(typed)}” has two figures, {first} and {second}",
            "one figure an entry, or a range like 40–50",
            first,
        )
    return _with_unit(typed, figures[0])


def _outermost(found: list[FoundFigure]) -> list[FoundFigure]:
    """Return the figures that lie in no other: of “from five to ten”, the range."""
    outermost: list[FoundFigure] = []
    for figure in found:
        if not outermost or figure.start >= outermost[-1].end:
            outermost.append(figure)
    return outermost


def _with_unit(typed: str, found: FoundFigure) -> Figure:
    figure = found.figure
    if figure.unit:
        return replace(figure, text=typed)
    return replace(figure, text=typed, unit=typed[found.end :].strip(" ,;:-"))


def _no_figure(typed: str, others: list[OtherNumber]) -> FigureError:
    shown = _shorten(typed)
    if not others:
        return FigureError(f"“{shown}” has no number in it", EXPECTED, EXAMPLE)
    other = others[0]
    if other.kind is Kind.DATE:
        return FigureError(f"“{shown}” is a date, not a figure", f"{EXPECTED}; dates stand in the timeline", EXAMPLE)
    if other.kind is Kind.ORDINAL:
        return FigureError(f"“{shown}” says which one, not how many", EXPECTED, EXAMPLE)
    return FigureError(f"“{_shorten(typed[other.start : other.end])}” is {other.kind}, not a figure", EXPECTED, EXAMPLE)


def _shorten(text: str) -> str:
    return text if len(text) <= _LONGEST else f"{text[:_LONGEST]}…"
