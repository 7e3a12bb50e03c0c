"""Check: a quote is verbatim and stands between quotation marks in the article."""

from collections.abc import Iterator

from rapidfuzz import fuzz

from ontherecord.problem import Problem
from ontherecord.record.entries import Statement
from ontherecord.text.article import Article, Span
from ontherecord.text.folding import fold_plainly
from ontherecord.text.passage import find_nearest
from ontherecord.text.quote import find_unmarked, has_words, strip_marks
from ontherecord.verify.explainer import Explainer, Resting
from ontherecord.verify.resting import is_beside
from ontherecord.verify.showing import (
    join_spans,
    offer_passage,
    offer_passages,
    ration_searches,
    show_place,
    show_places,
    show_times,
)

_PREFERENCE = 10
"""By how many per cent words outside quotation marks must be more like a quote than quoted ones."""
_SLIP = 75
"""How much like the article's words, in per cent, a quote is that has only a slip in it."""


def check_quotes(explainer: Explainer) -> Iterator[Problem]:
    """A quote stands in the article exactly once, between quotation marks, word for word.

    `…` skips words, `[word]` inserts one, and a quote that the article interrupts is one quote. A quote that rests on a
    `source` is not looked for. Right: `quote: Now the onus is on Hamas`. Wrong: the same with one letter changed; words
    that the article gives without quotation marks; words that it quotes twice, without a `passage` that tells which.
    """
    if not explainer.article.blocks:
        return
    searches = ration_searches(explainer.article)
    for entry, resting in explainer.rest(Statement):
        if entry.quote is not None:
            yield from _check(explainer, resting, entry, entry.quote, searches)


def _check(
    explainer: Explainer, resting: Resting, entry: Statement, quote: str, searches: Iterator[bool]
) -> Iterator[Problem]:
    problem = explainer.document.problem
    loc = (*entry.loc, "quote")
    article = explainer.article
    if len(resting.quotes) > 1:
        yield _describe_twice(explainer, resting, entry)
    elif resting.quotes:
        if len(resting.places) == 1 and not is_beside(article, resting.quotes[0], resting.places):
            yield problem(
                (*entry.loc, "passage"),
                "quote-outside-passage",
                "the quote does not stand near this passage",
                found=article.text[slice(*resting.places[0])],
                expected="words around the quote, or no passage",
                nearest=f"the quote stands at {show_place(article, resting.quotes[0][0])}",
            )
    elif not has_words(quote):
        yield problem(
            loc,
            "quote-without-words",
            "this quote has no words of its own",
            found=quote,
            expected="words of the article around what is left out or put in",
        )
    elif entry.source is None:
        yield _describe_missing(explainer, entry, quote, searching=next(searches))


def _describe_missing(explainer: Explainer, entry: Statement, quote: str, *, searching: bool) -> Problem:
    article = explainer.article
    problem = explainer.document.problem
    loc = (*entry.loc, "quote")
    unmarked = find_unmarked(article, quote)
    if unmarked:
        quoted = _find_quoted_part(article, unmarked[0])
        passage = offer_passage(explainer, entry, unmarked[0])
        offer = explainer.document.offer(loc, quoted) if quoted else f"paraphrase: …\n{passage}" if passage else ""
        return problem(
            loc,
            "quote-not-in-marks",
            "the article has these words, but not between quotation marks",
            found=quote,
            expected="words that the article itself quotes; otherwise a paraphrase with its passage",
            nearest=show_place(article, unmarked[0]),
            write=offer,
        )
    near, marked = _find_nearest(article, quote) if searching else (None, False)
    write = ""
    if near and marked and fuzz.ratio(fold_plainly(quote), fold_plainly(article.text[slice(*near)])) >= _SLIP:
        write = explainer.document.offer(loc, article.text[slice(*near)])
    return problem(
        loc,
        "quote-not-found",
        "the article does not contain this quote",
        found=quote,
        expected="the words as they stand between quotation marks in the article",
        nearest=f"“{article.text[slice(*near)]}” ({show_place(article, near)})" if near else "",
        write=write,
    )


def _describe_twice(explainer: Explainer, resting: Resting, entry: Statement) -> Problem:
    article = explainer.article
    spans = [join_spans(quote) for quote in resting.quotes]
    return explainer.document.problem(
        (*entry.loc, "quote"),
        "quote-twice",
        f"the article quotes these words {show_times(len(spans))}",
        found=entry.quote or "",
        expected="a `passage` beside the quote that tells which is meant",
        nearest=show_places(article, spans),
        write=offer_passages(explainer, entry, spans),
    )


def _find_nearest(article: Article, quote: str) -> tuple[Span | None, bool]:
    # The words most like the quote, and whether the article quotes them; quoted ones are preferred to others.
    words = strip_marks(quote)
    anywhere = find_nearest(article, words)
    quoted = find_nearest(article, words, article.quotations) if article.quotations else None
    if quoted is None or anywhere is None:
        return anywhere, False
    likeness = [fuzz.ratio(words, article.text[slice(*span)]) for span in (quoted, anywhere)]
    return (quoted, True) if likeness[0] + _PREFERENCE >= likeness[1] else (anywhere, False)


def _find_quoted_part(article: Article, span: Span) -> str:
    # The part of a stretch that the article quotes, when it is a good part of it.
    for one in article.quotations:
        start, end = max(one.start, span.start), min(one.end, span.end)
        if end - start > (span.end - span.start) / 2:
            return article.text[start:end].strip()
    return ""
