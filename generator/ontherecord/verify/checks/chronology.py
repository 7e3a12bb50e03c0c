"""Check: a date can be right."""

import datetime
from collections.abc import Iterator

from ontherecord.problem import Problem, Severity
from ontherecord.record.entries import Number, Question
from ontherecord.verify.explainer import Explainer

_ONE_DAY = datetime.timedelta(days=1)


def check_chronology(explainer: Explainer) -> Iterator[Problem]:
    """Dates come in an order that can be.

    Wrong: `updated` before `published`; a correction, or a figure's `as_of`, from a day on which the page could not know;
    a statement from after the article; `review_after` before the day it counts from. One day is allowed for time zones.
    """
    record, problem = explainer.record, explainer.document.problem
    if record.unread & {"published", "article"}:
        return
    published = record.published.day
    last = max(
        published,
        record.updated.day if record.updated else published,
        *(one.date.latest for one in record.corrections if one.date.latest),
        published,
    )
    if record.updated is not None and record.updated < record.published:
        yield problem(
            ("updated",),
            "updated-before-published",
            "the page was updated before it was published",
            found=record.updated.text,
            expected=f"a day not before {record.published.text}",
        )
    for correction in record.corrections:
        if correction.date.latest and correction.date.latest < published and "date" not in correction.unread:
            yield problem(
                (*correction.loc, "date"),
                "correction-before-published",
                "the correction is older than the page",
                found=correction.date.text,
                expected=f"a day not before {record.published.text}",
            )
    for statement in record.statements:
        day = statement.date.earliest if statement.date else None
        if day and day - record.day.day > _ONE_DAY and statement.source is None:
            yield problem(
                (*statement.loc, "date"),
                "said-after-article",
                "this was said after the article that quotes it",
                found=statement.date.text if statement.date else "",
                expected=f"a day not after {record.day.day.isoformat()}, the day of the article",
            )
    dated: tuple[Number | Question, ...] = (*record.numbers, *record.questions)
    for entry in dated:
        if entry.as_of and entry.as_of.earliest and entry.as_of.earliest - last > _ONE_DAY:
            yield problem(
                (*entry.loc, "as_of"),
                "as-of-later-than-page",
                "`as_of` is later than the page itself",
                found=entry.as_of.text,
                expected=f"a day not after {last.isoformat()}; or a later `updated`",
            )
        review = entry.review_after.earliest if entry.review_after else None
        since = entry.as_of.earliest if entry.as_of else None
        if review and since and review < since:
            yield problem(
                (*entry.loc, "review_after"),
                "review-before-as-of",
                "the review is due before the day it counts from",
                severity=Severity.WARNING,
                found=entry.review_after.text if entry.review_after else "",
                expected=f"a day after {since.isoformat()}",
            )
