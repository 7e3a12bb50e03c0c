"""Check: quoted words in a paraphrase are the article's own."""

from collections.abc import Iterator

from ontherecord.problem import Problem, Severity
from ontherecord.record.entries import Statement
from ontherecord.text.article import Span
from ontherecord.text.passage import find_nearest
from ontherecord.text.quotation import Quotation, find_quotations
from ontherecord.text.quote import find_quote
from ontherecord.verify.explainer import Explainer, Resting
from ontherecord.verify.showing import join_spans, ration_searches, show_place


def check_quoted_words(explainer: Explainer) -> Iterator[Problem]:
    """Words between quotation marks in a paraphrase stand between quotation marks in the article.

    Right: `Netanyahu is “sabotaging the efforts of mediators”` where the article quotes just these words. Wrong: the same
    with “sabotaging the mediators”. Words that the article quotes in another paragraph than the passage's are a warning:
    they may be somebody else's.
    """
    if not explainer.article.blocks:
        return
    searches = ration_searches(explainer.article)
    for entry, resting in explainer.rest(Statement):
        if entry.paraphrase is None or (entry.source and not resting.places):
            continue
        text = entry.paraphrase
        for quotation in find_quotations(text, (Span(0, len(text)),)):
            if quotation.level == 0:
                yield from _check(explainer, resting, text, quotation, searches)


def _check(
    explainer: Explainer, resting: Resting, text: str, quotation: Quotation, searches: Iterator[bool]
) -> Iterator[Problem]:
    article, entry, spans = explainer.article, resting.entry, resting.spans
    words = text[quotation.start : quotation.end]
    places = [join_spans(found.spans) for found in find_quote(article, words)]
    loc = (*entry.loc, "paraphrase")
    if not places:
        near = find_nearest(article, words) if next(searches) else None
        yield explainer.document.problem(
            loc,
            "quoted-words-not-found",
            "the article does not quote these words",
            offset=quotation.start,
            width=len(words),
            found=words,
            expected="between quotation marks only words that the article quotes",
            nearest=f"“{article.text[slice(*near)]}” ({show_place(article, near)})" if near else "",
        )
    elif spans and not any(article.block_at(place.start) == article.block_at(spans[0].start) for place in places):
        yield explainer.document.problem(
            loc,
            "quoted-words-elsewhere",
            "the article quotes these words in another paragraph",
            severity=Severity.WARNING,
            offset=quotation.start,
            width=len(words),
            found=f"{words} ({show_place(article, places[0])})",
            expected=f"words from the paragraph of the passage ({show_place(article, spans[0])})",
        )
