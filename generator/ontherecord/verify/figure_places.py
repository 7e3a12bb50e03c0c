"""The figures that an article gives, with their places."""

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from ontherecord.language import language
from ontherecord.record.figures import Agreement, Figure, compare_figures, figures_in
from ontherecord.text.article import Span
from ontherecord.verify.explainer import Explainer


class PlacedFigure(NamedTuple):
    """A figure of the article and where it stands, qualifier and unit included."""

    span: Span
    figure: Figure


def figures_at(explainer: Explainer, spans: Sequence[Span]) -> Iterator[PlacedFigure]:
    """The figures that share words with the spans, read with the whole sentence around them.

    The sentence matters: where the article says “at least 40,000”, a passage “40,000” leaves out what a reader must know.
    """
    tongue = language(explainer.language)
    for span in spans:
        sentence = explainer.article.sentence_at(span)
        for found in figures_in(explainer.article.text[sentence.start : sentence.end], tongue):
            placed = Span(sentence.start + found.start, sentence.start + found.end)
            if placed.start < span.end and span.start < placed.end:
                yield PlacedFigure(placed, found.figure)


def find_agreeing(explainer: Explainer, figure: Figure) -> Span | None:
    """Where the article first gives a figure that says the same; else one of the same value; else None."""
    tongue = language(explainer.language)
    same_value = None
    for block in explainer.article.blocks:
        for found in figures_in(explainer.article.text[block.start : block.end], tongue):
            agreement = compare_figures(figure, found.figure)
            span = Span(block.start + found.start, block.start + found.end)
            if agreement is Agreement.SAME:
                return span
            if agreement is not Agreement.DIFFERENT_VALUE and same_value is None:
                same_value = span
    return same_value
