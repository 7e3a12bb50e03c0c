"""The figures that an article gives, with their places."""

from collections.abc import Iterator, Sequence
from functools import lru_cache
from typing import NamedTuple

from ontherecord.language import Language
from ontherecord.record.figures import Agreement, Figure, FoundFigure, compare_figures, figures_in
from ontherecord.text.article import Article, Span

_WITHIN = 60
"""How far from a passage, in code points, the words are that may qualify its figure."""


class PlacedFigure(NamedTuple):
    """A figure of the article and where it stands, qualifier and unit included."""

    span: Span
    figure: Figure


def figures_at(article: Article, spans: Sequence[Span], tongue: Language) -> Iterator[PlacedFigure]:
    """The figures that share words with the spans, read with the whole sentence around them.

    The sentence matters: where the article says “at least 40,000”, a passage “40,000” leaves out what a reader must know.
    """
    for span in spans:
        sentence = article.sentence_at(span)
        start = _step_back(article.text, sentence.start, span.start - _WITHIN)
        end = _step_on(article.text, sentence.end, span.end + _WITHIN)
        for found in _read_figures(article.text[start:end], tongue):
            if start + found.start < span.end and span.start < start + found.end:
                yield _place(found, start)


def figures_of(article: Article, tongue: Language) -> Iterator[PlacedFigure]:
    """All figures of the article, in order."""
    for block in article.blocks:
        for found in _read_figures(article.text[block.start : block.end], tongue):
            yield _place(found, block.start)


def find_figure(article: Article, figure: Figure, tongue: Language) -> list[Span]:
    """Every place where the article gives a figure that says the same; else those where it gives one of the same value."""
    agreements = [(placed.span, compare_figures(figure, placed.figure)) for placed in figures_of(article, tongue)]
    same = [span for span, agreement in agreements if agreement is Agreement.SAME]
    return same or [span for span, agreement in agreements if agreement is not Agreement.DIFFERENT_VALUE]


def _place(found: FoundFigure, start: int) -> PlacedFigure:
    return PlacedFigure(Span(start + found.start, start + found.end), found.figure)


@lru_cache(maxsize=64)
def _read_figures(text: str, tongue: Language) -> tuple[FoundFigure, ...]:
    # Where a figure is its own passage, the check asks what finding the passage has asked.
    return tuple(figures_in(text, tongue))


def _step_back(text: str, first: int, offset: int) -> int:
    # Back to the beginning of a word, and no further than `first`.
    return text.rfind(" ", first, offset) + 1 or first if offset > first else first


def _step_on(text: str, last: int, offset: int) -> int:
    # On to the end of a word, and no further than `last`.
    found = text.find(" ", offset, last) if offset < last else -1
    return found if found >= 0 else last
