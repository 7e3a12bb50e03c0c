"""Slices of the article that are found again: each is looked up as a reader's build will do before it is drafted."""

from collections.abc import Iterator
from itertools import pairwise

from ontherecord.text.article import Article, Span
from ontherecord.text.passage import Selector, find_passage, suggest_prefix, suggest_suffix
from ontherecord.text.quote import find_quote

_STOPS = ",;:—–- "


def make_passage(article: Article, span: Span) -> Selector | None:
    """A selector that finds exactly this slice of the article; None when there is none."""
    block = article.block_at(span.start)
    start, end = span.start, min(span.end, block.end)
    while start < end and (article.text[start].isspace() or article.text[start] in _STOPS):
        start += 1
    while end > start and (article.text[end - 1].isspace() or article.text[end - 1] in _STOPS):
        end -= 1
    exact = article.text[start:end]
    if not any(char.isalnum() for char in exact):
        return None
    found = find_passage(article, Selector(exact))
    own = next((one for one in found if one.start <= start < one.end), None)
    if own is None:
        return None
    if len(found) == 1:
        return Selector(exact)
    prefix, suffix = suggest_prefix(article, own, found), ""
    if not prefix:
        suffix = suggest_suffix(article, own, found)
    if not prefix and not suffix:
        return None
    selector = Selector(exact, prefix, suffix)
    return selector if len(find_passage(article, selector)) == 1 else None


def make_quote(article: Article, spans: tuple[Span, ...]) -> str:
    """The words of quotations as one quote that is found; "" when they are not found as such, or more than once."""
    return next((quote for quote in _list_joined(article, spans) if _is_found(article, quote, spans[0])), "")


def is_one_quote(article: Article, spans: tuple[Span, ...]) -> bool:
    """Whether quotations are found as one quote, that is, whether they are one speech."""
    return bool(make_quote(article, spans))


def _list_joined(article: Article, spans: tuple[Span, ...]) -> Iterator[str]:
    """The ways in which quotations may be written as one quote, the best first."""
    parts = [article.text[span.start : span.end].strip() for span in spans]
    sentences = [_end_sentence(article, *pair) for pair in pairwise(spans)] + [parts[-1]]
    for joined in dict.fromkeys((" ".join(sentences), " ".join(parts), " … ".join(parts))):
        yield joined.rstrip(",").rstrip()


def _end_sentence(article: Article, one: Span, other: Span) -> str:
    """A part of a quote, its comma made a full stop where the article ends a sentence before the next: “No,” she said. “Go”."""
    text = article.text[one.start : one.end].strip()
    between = article.text[one.end : other.start].rstrip('“«"„ \n')
    if between.endswith(".") and text[-1:] not in ".!?…":
        return text.rstrip(",") + "."
    return text


def _is_found(article: Article, quote: str, span: Span) -> bool:
    found = find_quote(article, quote) if quote else []
    return len(found) == 1 and found[0].spans[0].start <= span.end and span.start <= found[0].spans[-1].end
