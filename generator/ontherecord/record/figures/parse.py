"""What a writer types after `figure:`."""

from ontherecord.language import Language
from ontherecord.record.dates.find import find_date_words
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
    if _is_date(typed, figures, language):
        raise _name_date(typed)
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
    if figure.text == typed:
        return figure
    unit = figure.unit or typed[found.end :].strip(" ,;:-")
    return Figure(typed, figure.low, figure.high, figure.qualifier, unit, figure.unit_code)


def _no_figure(typed: str, others: list[OtherNumber]) -> FigureError:
    shown = _shorten(typed)
    if not others:
        return FigureError(f"“{shown}” has no number in it", EXPECTED, EXAMPLE)
    other = others[0]
    if other.kind is Kind.DATE:
        return _name_date(typed)
    if other.kind is Kind.ORDINAL:
        return FigureError(f"“{shown}” says which one, not how many", EXPECTED, EXAMPLE)
    return FigureError(f"“{_shorten(typed[other.start : other.end])}” is {other.kind}, not a figure", EXPECTED, EXAMPLE)


def _is_date(typed: str, figures: list[FoundFigure], language: Language) -> bool:
    """Return whether every number is part of a date in words: the 2024 of “19 August 2024”, of “spring 2024”."""
    if all(figure.figure.text == typed for figure in figures) or not any(letter.isalpha() for letter in typed):
        return False
    dates = [date for date in find_date_words(typed, language) if any(letter.isalpha() for letter in date.words)]
    return all(
        any(
            date.start <= figure.start and figure.end <= date.end and date.words != figure.figure.text for date in dates
        )
        for figure in figures
    )


def _name_date(typed: str) -> FigureError:
    shown = _shorten(typed)
    return FigureError(
        f"“{shown}” is a date, not a figure; dates stand in `as_of` or in the timeline", EXPECTED, EXAMPLE
    )


def _shorten(text: str) -> str:
    return text if len(text) <= _LONGEST else f"{text[:_LONGEST]}…"
