"""How places of an article are shown in a message."""

from collections.abc import Sequence

from ontherecord.text.article import Article, Span

_MOST_PLACES = 5


def show_place(article: Article, span: Span) -> str:
    """The file, line and column at which a span begins."""
    place = article.place(span.start)
    return f"{article.path}:{place.line}:{place.column}"


def show_places(article: Article, spans: Sequence[Span]) -> str:
    """The places at which some spans begin, the first few of them."""
    shown = ", ".join(show_place(article, span) for span in spans[:_MOST_PLACES])
    return shown if len(spans) <= _MOST_PLACES else f"{shown} and {len(spans) - _MOST_PLACES} more"


def join_spans(spans: Sequence[Span]) -> Span:
    """From the beginning of the first to the end of the last."""
    return Span(spans[0].start, spans[-1].end)
