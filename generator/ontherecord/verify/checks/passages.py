"""Check: a passage is found exactly once."""

from collections.abc import Iterator

from ontherecord.language import language
from ontherecord.problem import Problem
from ontherecord.record.entries import Number
from ontherecord.text.passage import Selector, find_crossing, find_nearest, find_passage, find_words
from ontherecord.verify.explainer import Explainer, Resting
from ontherecord.verify.figure_places import figures_of
from ontherecord.verify.resting import is_beside
from ontherecord.verify.showing import (
    offer_passage,
    offer_passages,
    ration_searches,
    show_place,
    show_places,
    show_times,
)


def check_passages(explainer: Explainer) -> Iterator[Problem]:
    """A passage stands in the article exactly once, in one paragraph.

    Right: `passage: killing at least 40,000 people`. Wrong: words that are not there; words that stand there twice,
    without a `prefix` or `suffix`; words that begin in one paragraph and end in the next.
    """
    if not explainer.article.blocks:
        return
    searches = ration_searches(explainer.article)
    for resting in explainer.restings:
        if resting.selector is None or len(resting.places) == 1:
            continue
        if not resting.places:
            yield _describe_missing(explainer, resting, resting.selector, searching=next(searches))
        elif not any(is_beside(explainer.article, quote, resting.places) for quote in resting.quotes):
            yield _describe_twice(explainer, resting, resting.selector)


def _describe_missing(explainer: Explainer, resting: Resting, selector: Selector, *, searching: bool) -> Problem:
    article, entry = explainer.article, resting.entry
    problem = explainer.document.problem
    if isinstance(entry, Number) and entry.passage is None:
        return _describe_missing_figure(explainer, entry)
    loc = (*entry.loc, "passage")
    bare = find_words(article, selector.exact) if selector.prefix or selector.suffix else []
    if bare:
        wrong = "prefix" if selector.prefix and not find_passage(article, selector._replace(suffix="")) else "suffix"
        return problem(
            (*loc, wrong),
            "passage-context",
            f"the article has these words, but not with this {wrong}",
            found=selector.prefix if wrong == "prefix" else selector.suffix,
            expected=f"what stands right {'before' if wrong == 'prefix' else 'after'} “{selector.exact}”",
            nearest=show_places(article, bare),
            write=offer_passages(explainer, entry, bare),
        )
    if crosses := find_crossing(article, selector):
        longest = max(crosses, key=lambda span: span.end - span.start)
        return problem(
            loc,
            "passage-across-paragraphs",
            "this passage runs over the end of a paragraph",
            found=selector.exact,
            expected="words of one paragraph",
            nearest=show_places(article, crosses),
            write=offer_passage(explainer, entry, longest),
        )
    near = find_nearest(article, selector.exact) if searching else None
    return problem(
        loc,
        "passage-not-found",
        "the article does not contain this passage",
        found=selector.exact,
        expected="words of the article, exactly as they stand there",
        nearest=f"“{article.text[slice(*near)]}” ({show_place(article, near)})" if near else "",
        write=offer_passage(explainer, entry, near) if near else "",
    )


def _describe_missing_figure(explainer: Explainer, number: Number) -> Problem:
    article = explainer.article
    figures = figures_of(article, language(explainer.language))
    near = min(((abs(placed.figure.low - number.figure.low), placed.span) for placed in figures), default=None)
    return explainer.document.problem(
        (*number.loc, "figure"),
        "figure-not-found",
        "the article does not give this figure",
        found=number.figure.text,
        expected="a figure that the article gives",
        nearest=f"“{article.text[slice(*near[1])]}” ({show_place(article, near[1])})" if near else "",
    )


def _describe_twice(explainer: Explainer, resting: Resting, selector: Selector) -> Problem:
    entry = resting.entry
    own = isinstance(entry, Number) and entry.passage is None
    spans = list(resting.places)
    return explainer.document.problem(
        (*entry.loc, "figure" if own else "passage"),
        "passage-twice",
        f"the article {'gives this figure' if own else 'has these words'} {show_times(len(spans))}",
        found=selector.exact,
        expected="a passage that stands there once: more words, or a `prefix` or `suffix`",
        nearest=show_places(explainer.article, spans),
        write=offer_passages(explainer, entry, spans),
    )
