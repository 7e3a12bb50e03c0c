"""Check: a quote is verbatim and stands between quotation marks in the article."""

from collections.abc import Iterator

from ontherecord.problem import Problem
from ontherecord.record.entries import Statement
from ontherecord.record.scalar import write_text
from ontherecord.text.article import Span
from ontherecord.text.passage import find_nearest, suggest_prefix, suggest_suffix
from ontherecord.text.quote import find_unmarked, strip_marks
from ontherecord.verify.explainer import Explainer, Resting
from ontherecord.verify.showing import join_spans, show_place, show_places


def check_quotes(explainer: Explainer) -> Iterator[Problem]:
    """A quote stands in the article exactly once, between quotation marks, word for word.

    `…` skips words, `[word]` inserts one, and a quote that the article interrupts is one quote. A quote that rests on a
    `source` is not looked for. Right: `quote: Now the onus is on Hamas`. Wrong: the same with one letter changed; words
    that the article gives without quotation marks; words that it quotes twice, without a `passage` that tells which.
    """
    for resting in explainer.restings:
        entry = resting.entry
        if isinstance(entry, Statement) and entry.quote is not None:
            yield from _check(explainer, resting, entry, entry.quote)


def _check(explainer: Explainer, resting: Resting, entry: Statement, quote: str) -> Iterator[Problem]:
    problem = explainer.document.problem
    loc = (*entry.loc, "quote")
    article = explainer.article
    if len(resting.quotes) == 1:
        if len(resting.places) == 1 and not _touch(resting.quotes[0], resting.places[0]):
            yield problem((*entry.loc, "passage"), "quote-outside-passage", "the quote does not stand in this passage",
                          found=article.text[slice(*resting.places[0])], expected="the words around the quote, or no passage",
                          nearest=f"the quote stands at {show_place(article, resting.quotes[0][0])}")
        return
    if len(resting.quotes) > 1:
        yield _describe_twice(explainer, resting, entry)
        return
    if entry.source is not None:
        return
    unmarked = find_unmarked(article, quote)
    if unmarked:
        words = article.text[slice(*unmarked[0])]
        yield problem(loc, "quote-not-in-marks", "the article has these words, but not between quotation marks",
                      found=quote, expected="words that the article itself quotes; otherwise a paraphrase with its passage",
                      nearest=show_place(article, unmarked[0]),
                      write=f"paraphrase: …\npassage: {write_text(words)}")
        return
    near = find_nearest(article, strip_marks(quote))
    yield problem(loc, "quote-not-found", "the article does not contain this quote", found=quote,
                  expected="the words as they stand between quotation marks in the article",
                  nearest=f"“{article.text[slice(*near)]}” ({show_place(article, near)})" if near else "",
                  write=_offer(explainer, near))


def _describe_twice(explainer: Explainer, resting: Resting, entry: Statement) -> Problem:
    article = explainer.article
    spans = [join_spans(quote) for quote in resting.quotes]
    words = write_text(article.text[slice(*spans[0])], in_brackets=True)
    offers = []
    for span in spans:
        prefix, suffix = suggest_prefix(article, span, spans), suggest_suffix(article, span, spans)
        if prefix:
            offers.append(f"passage: {{exact: {words}, prefix: {write_text(prefix, in_brackets=True)}}}")
        elif suffix:
            offers.append(f"passage: {{exact: {words}, suffix: {write_text(suffix, in_brackets=True)}}}")
    return explainer.document.problem(
        (*entry.loc, "quote"), "quote-twice", f"the article quotes these words {len(spans)} times",
        found=entry.quote or "", expected="a `passage` beside the quote that tells which is meant",
        nearest=show_places(article, spans), write="\nor ".join(offers),
    )


def _touch(spans: tuple[Span, ...], place: Span) -> bool:
    return any(span.start < place.end and place.start < span.end for span in spans)


def _offer(explainer: Explainer, near: Span | None) -> str:
    # The nearest words as a quote, as far as the article quotes them.
    if near is None:
        return ""
    for one in explainer.article.quotations:
        start, end = max(one.start, near.start), min(one.end, near.end)
        if end - start > (near.end - near.start) / 2:
            return f"quote: {write_text(explainer.article.text[start:end].strip())}"
    return ""
