"""Check: a date agrees with the words it rests on."""

import datetime
from collections.abc import Iterator, Sequence

from ontherecord.language import language
from ontherecord.problem import Problem, Severity
from ontherecord.record.dates import EdtfDate, FoundDate, agree, dates_in
from ontherecord.record.entries import Event, Statement
from ontherecord.text.article import Span
from ontherecord.verify.explainer import Explainer, Resting
from ontherecord.verify.showing import show_place


def check_dates(explainer: Explainer) -> Iterator[Problem]:
    """The date of a statement or an event is one that the words around its passage can mean, reckoned from the article's day.

    Right: `date: 2023-10-07` on “began on October 7 last year” in an article of 2024. Wrong: `date: 2023-10-17` there.
    When the passage holds no date, its sentence is asked; when that holds none either, there is nothing to compare; a
    source of the same day confirms the date by itself. The disagreement is a warning: an article may name several days in
    one breath.
    """
    if explainer.record.unread & {"published", "article"}:
        return
    anchor = explainer.record.day.day
    dated: list[tuple[Statement | Event, Resting]] = [*explainer.rest(Statement), *explainer.rest(Event)]
    for entry, resting in dated:
        if entry.date is None or "date" in entry.unread:
            continue
        spans = resting.spans or (resting.places if len(resting.places) == 1 else ())
        if spans and not _is_confirmed(explainer, entry, entry.date):
            yield from _check(explainer, entry, entry.date, spans, anchor)


def _is_confirmed(explainer: Explainer, entry: Statement | Event, date: EdtfDate) -> bool:
    # A source of that very day is a better witness than the words of an article that names several days in one breath.
    source = explainer.sources.get(entry.source) if entry.source else None
    published = source.published if source is not None else None
    return published is not None and date.earliest is not None and date.earliest == published.earliest


def _check(
    explainer: Explainer, entry: Statement | Event, date: EdtfDate, spans: Sequence[Span], anchor: datetime.date
) -> Iterator[Problem]:
    tongue = language(explainer.language)
    text = explainer.article.text
    is_quote = isinstance(entry, Statement) and entry.quote is not None
    told = () if is_quote else (one for span in spans for one in dates_in(text[slice(*span)], anchor, tongue))
    if any(agree(date, one) for one in told):
        return  # the passage itself says so, as most do
    sentence = explainer.article.sentence_at(Span(spans[0].start, spans[-1].end))
    found = dates_in(text[sentence.start : sentence.end], anchor, tongue)
    inside = [
        one
        for one in found
        if any(span.start < sentence.start + one.end and sentence.start + one.start < span.end for span in spans)
    ]
    if isinstance(entry, Statement):
        # What somebody says, inside quotation marks, is no word on when it was said.
        asked = found = [one for one in found if not _is_quoted(explainer, sentence.start + one.start)]
    else:
        asked = inside or found
    if not asked or any(agree(date, one) for one in found):
        return
    first = asked[0]
    words = text[sentence.start + first.start : sentence.start + first.end]
    place = show_place(explainer.article, Span(sentence.start + first.start, sentence.start + first.end))
    yield explainer.document.problem(
        (*entry.loc, "date"),
        "date-disagrees",
        "the date is not the one in the words it rests on",
        severity=Severity.WARNING,
        found=date.text,
        expected=f"“{words}” ({place}), which from {anchor.isoformat()} is {_show(first)}",
    )


def _is_quoted(explainer: Explainer, offset: int) -> bool:
    return any(quotation.start <= offset < quotation.end for quotation in explainer.article.quotations)


def _show(found: FoundDate) -> str:
    return " or ".join(
        _show_day(earliest) if earliest == latest else f"{_show_day(earliest)}/{_show_day(latest)}"
        for earliest, latest in found.candidates
    )


def _show_day(day: datetime.date | None) -> str:
    return day.isoformat() if day is not None else ".."
