"""Finding where each entry rests in the article; what was not found, or found twice, is for the checks to tell."""

from collections.abc import Iterator, Sequence

from ontherecord.language import Language, language
from ontherecord.record.entries import Event, Number, Statement, Term
from ontherecord.record.fields import Passage
from ontherecord.record.figures import Agreement, Figure, compare_figures
from ontherecord.record.record import Record
from ontherecord.text.article import Article, Span
from ontherecord.text.passage import Selector, find_passage
from ontherecord.text.quote import find_quote
from ontherecord.verify.explainer import Resting
from ontherecord.verify.figure_places import figures_at, find_figure


def find_restings(article: Article, record: Record, default_language: str = "en") -> Iterator[Resting]:
    """Where the statements, numbers, events and terms of a record rest, in this order."""
    tongue = language(record.language or default_language)
    for statement in record.statements:
        yield _rest_statement(article, statement)
    for number in record.numbers:
        yield _rest_number(article, number, tongue)
    others: tuple[Event | Term, ...] = (*record.timeline, *record.terms)
    for entry in others:
        selector = _selector(entry.passage)
        places = _find(article, selector)
        yield Resting(entry, places if len(places) == 1 else (), selector, places)


def _rest_statement(article: Article, statement: Statement) -> Resting:
    selector = _selector(statement.passage)
    places = _find(article, selector)
    if statement.quote is None:
        return Resting(statement, places if len(places) == 1 else (), selector, places)
    quotes = tuple(found.spans for found in find_quote(article, statement.quote))
    if places and len(quotes) > 1:
        near = tuple(spans for spans in quotes if any(_overlap(spans, place) for place in places))
        quotes = near or tuple(spans for spans in quotes if is_beside(article, spans, places)) or quotes
    return Resting(statement, quotes[0] if len(quotes) == 1 else (), selector, places, quotes)


def is_beside(article: Article, spans: Sequence[Span], places: Sequence[Span]) -> bool:
    """Whether a quote stands in the same paragraph as one of the places."""
    return any(article.block_at(spans[0].start) == article.block_at(place.start) for place in places)


def _rest_number(article: Article, number: Number, tongue: Language) -> Resting:
    selector = _selector(number.passage)
    places = _find(article, selector)
    if selector is None and number.source is None and not number.unread & {"figure", "passage", "source"}:
        # The figure is its own passage: the words themselves, or else whatever gives the same figure.
        selector = Selector(number.figure.text)
        places = _find(article, selector)
        if len(places) != 1 or not _gives(article, places, number.figure, tongue):
            places = tuple(find_figure(article, number.figure, tongue)) or places
    return Resting(number, places if len(places) == 1 else (), selector, places)


def _gives(article: Article, places: Sequence[Span], figure: Figure, tongue: Language) -> bool:
    agreements = (compare_figures(figure, placed.figure) for placed in figures_at(article, places, tongue))
    return any(agreement is not Agreement.DIFFERENT_VALUE for agreement in agreements)


def _selector(passage: Passage | None) -> Selector | None:
    return passage.selector if passage is not None else None


def _find(article: Article, selector: Selector | None) -> tuple[Span, ...]:
    return tuple(find_passage(article, selector)) if selector is not None else ()


def _overlap(spans: tuple[Span, ...], place: Span) -> bool:
    return any(span.start < place.end and place.start < span.end for span in spans)
