"""How places of an article are shown in a message."""

from collections.abc import Iterator, Sequence
from itertools import count

from ontherecord.record.entries import Entry
from ontherecord.record.scalar import write_text
from ontherecord.text.article import Article, Span
from ontherecord.text.passage import find_words, suggest_prefix, suggest_suffix
from ontherecord.verify.explainer import Explainer

_MOST_PLACES = 5


_MOST_SEARCHED = 5_000_000
"""How many code points are looked through for the nearest words, all problems of an explainer together."""


def ration_searches(article: Article) -> Iterator[bool]:
    """True as often as the nearest words may be looked for, which is slow, and False from then on."""
    most = max(_MOST_SEARCHED // max(len(article.text), 1), 10)
    return (number < most for number in count())


def show_place(article: Article, span: Span) -> str:
    """The file, line and column at which a span begins."""
    place = article.place(span.start)
    return f"{article.path}:{place.line}:{place.column}"


def show_places(article: Article, spans: Sequence[Span]) -> str:
    """The places at which some spans begin, the first few of them."""
    shown = ", ".join(show_place(article, span) for span in spans[:_MOST_PLACES])
    return shown if len(spans) <= _MOST_PLACES else f"{shown} and {len(spans) - _MOST_PLACES} more"


def show_times(number: int) -> str:
    """“twice”, “3 times”."""
    return "twice" if number == 2 else f"{number} times"


def join_spans(spans: Sequence[Span]) -> Span:
    """From the beginning of the first to the end of the last."""
    return Span(spans[0].start, spans[-1].end)


def offer_passage(explainer: Explainer, entry: Entry, span: Span) -> str:
    """The `passage:` of an entry that is found at the span and nowhere else; "" when nothing tells it from other places."""
    article = explainer.article
    words = article.text[slice(*span)]
    places = find_words(article, words)
    if len(places) == 1:
        return explainer.document.offer((*entry.loc, "passage"), words)
    exact = write_text(words, in_brackets=True)
    if prefix := suggest_prefix(article, span, places):
        return f"passage: {{exact: {exact}, prefix: {write_text(prefix, in_brackets=True)}}}"
    if suffix := suggest_suffix(article, span, places):
        return f"passage: {{exact: {exact}, suffix: {write_text(suffix, in_brackets=True)}}}"
    return ""


def offer_passages(explainer: Explainer, entry: Entry, spans: Sequence[Span]) -> str:
    """The passages that would mean one of the spans each, to choose from."""
    offers = dict.fromkeys(offer_passage(explainer, entry, span) for span in spans[:_MOST_PLACES])
    return "\nor ".join(offer for offer in offers if offer)
