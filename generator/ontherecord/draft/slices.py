"""Slices of the article that are found again: each is looked up as a reader's build will do before it is drafted."""

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
    parts = [article.text[span.start : span.end].strip() for span in spans]
    sentences = [_end_sentence(article, *pair) for pair in pairwise(spans)] + [parts[-1]]
    for joined in (" ".join(sentences), " ".join(parts), " … ".join(parts)):
        quote = joined.rstrip(",").rstrip()
        if quote and _is_found(article, quote, spans[0]):
            return quote
    longest = max(parts, key=len).rstrip(",").rstrip()
    return longest if longest and _is_found(article, longest, max(spans, key=lambda one: one.end - one.start)) else ""


def _end_sentence(article: Article, one: Span, other: Span) -> str:
    """A part of a quote, its comma made a full stop where the article ends a sentence before the next: “No,” she said. “Go.”."""
    text = article.text[one.start : one.end].strip()
    between = article.text[one.end : other.start].rstrip('“«"„ \n')
    if between.endswith(".") and text[-1:] not in ".!?…":
        return text.rstrip(",") + "."
    return text


def _is_found(article: Article, quote: str, span: Span) -> bool:
    found = find_quote(article, quote)
    return len(found) == 1 and found[0].spans[0].start <= span.end and span.start <= found[0].spans[-1].end
