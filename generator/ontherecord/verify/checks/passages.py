"""Check: a passage is found exactly once."""

from collections.abc import Iterator

from ontherecord.problem import Problem
from ontherecord.record.entries import Number
from ontherecord.record.scalar import write_text
from ontherecord.text.article import Span
from ontherecord.text.passage import Selector, crosses_blocks, find_nearest, find_passage, suggest_prefix, suggest_suffix
from ontherecord.verify.explainer import Explainer, Resting
from ontherecord.verify.figure_places import find_agreeing
from ontherecord.verify.showing import show_place, show_places


def check_passages(explainer: Explainer) -> Iterator[Problem]:
    """A passage stands in the article exactly once, in one paragraph.

    Right: `passage: killing at least 40,000 people`. Wrong: words that are not there; words that stand there twice,
    without a `prefix` or `suffix`; words that begin in one paragraph and end in the next.
    """
    for resting in explainer.restings:
        if resting.selector is None or len(resting.places) == 1:
            continue
        if len(resting.places) > 1:
            if not resting.quotes:  # with a quote, check_quotes speaks
                yield _describe_twice(explainer, resting, resting.selector)
        else:
            yield _describe_missing(explainer, resting, resting.selector)


def _describe_missing(explainer: Explainer, resting: Resting, selector: Selector) -> Problem:
    article, entry = explainer.article, resting.entry
    problem = explainer.document.problem
    own = isinstance(entry, Number) and entry.passage is None
    loc = (*entry.loc, "figure" if own else "passage")
    bare = find_passage(article, Selector(selector.exact)) if selector.prefix or selector.suffix else []
    if bare:
        return problem(loc, "passage-context", "the article has these words, but not with this prefix or suffix",
                       found=selector.exact, expected="what stands right before (prefix) or right after (suffix) the words",
                       nearest=show_places(article, bare), write=_offer(explainer, selector.exact, bare))
    if crosses_blocks(article, selector):
        return problem(loc, "passage-across-paragraphs", "this passage runs over the end of a paragraph",
                       found=selector.exact, expected="words of one paragraph")
    if own:
        near = find_agreeing(explainer, entry.figure) if isinstance(entry, Number) else None
        write = f"passage: {write_text(article.text[slice(*near)])}" if near else ""
        message = "the article does not give the figure in these words"
        expected = "a `passage:` with the article's own words"
    else:
        near = find_nearest(article, selector.exact)
        write = f"passage: {write_text(article.text[slice(*near)])}" if near else ""
        message = "the article does not contain this passage"
        expected = "words of the article, exactly as they stand there"
    return problem(loc, "passage-not-found", message, found=selector.exact, expected=expected,
                   nearest=f"“{article.text[slice(*near)]}” ({show_place(article, near)})" if near else "", write=write)


def _describe_twice(explainer: Explainer, resting: Resting, selector: Selector) -> Problem:
    entry = resting.entry
    own = isinstance(entry, Number) and entry.passage is None
    spans = list(resting.places)
    return explainer.document.problem(
        (*entry.loc, "figure" if own else "passage"), "passage-twice",
        f"these words stand in the article {len(spans)} times",
        found=selector.exact, expected="a passage that stands there once: more words, or a `prefix` or `suffix`",
        nearest=show_places(explainer.article, spans), write=_offer(explainer, selector.exact, spans),
    )


def _offer(explainer: Explainer, exact: str, spans: list[Span]) -> str:
    offers = []
    words = write_text(exact, in_brackets=True)
    for span in spans[:5]:
        if prefix := suggest_prefix(explainer.article, span, spans):
            offers.append(f"passage: {{exact: {words}, prefix: {write_text(prefix, in_brackets=True)}}}")
        elif suffix := suggest_suffix(explainer.article, span, spans):
            offers.append(f"passage: {{exact: {words}, suffix: {write_text(suffix, in_brackets=True)}}}")
    return "\nor ".join(offers)
