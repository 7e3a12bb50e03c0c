"""What is to be looked at again: a day for it has passed, or what was true then is old."""

import datetime as dt
from collections.abc import Iterable, Iterator
from typing import Literal, NamedTuple

from ontherecord.record.dates.edtf import EdtfDate
from ontherecord.record.document import Document, Loc
from ontherecord.record.entries import Number, Question
from ontherecord.verify.against.former import Story
from ontherecord.verify.explainer import Explainer

Reason = Literal["review", "age"]


class Due(NamedTuple):
    """A page, a figure or a question to look at again."""

    path: str
    line: int
    kind: str
    """explainer, number or question."""
    id: str
    """The entry's id; empty for a page, and for an entry without one."""
    words: str
    reason: Reason
    """review: `review_after` has passed; age: `as_of` is old."""
    since: dt.date
    """The last day of `review_after`, or of `as_of`."""
    days: int
    """How many days ago that was."""


def find_due(explainers: Iterable[Explainer], stories: Iterable[Story], day: dt.date, oldest: int | None) -> list[Due]:
    """What is to be looked at again on a day, the most urgent first: reviews by how long they are due, then what is old.

    `oldest` is how many days a figure or a question may be old; None for any number. What has a `review_after` to come
    is not old, nor is a figure that a later one of its series has taken the place of. Drafts and withdrawn pages are left
    out.
    """
    live = [explainer for explainer in explainers if explainer.record.status == "live"]
    newest = _find_newest(live)
    found: list[Due] = []
    for explainer in live:
        record, at = explainer.record, _At(explainer.document, day)
        if record.review_after is not None and is_review_due(record.review_after, day):
            found.append(at.tell(("review_after",), _Entry("explainer", "", record.headline), record.review_after))
        for number in record.numbers:
            is_current = not number.series or number.as_of is None or number.as_of.last_day == newest.get(number.series)
            entry = _Entry("number", number.id or "", f"{number.figure.text} {number.label}")
            found += at.check(number, entry, oldest if is_current else None)
        for question in record.questions:
            found += at.check(question, _Entry("question", question.id or "", question.text), oldest)
        explainer.document.let_go()
    for story in stories:
        for question in story.topic.questions:
            entry = _Entry("question", question.id or "", question.text)
            found += _At(story.document, day).check(question, entry, oldest)
    return sorted(found, key=lambda due: (due.reason != "review", -due.days, due.path, due.line))


def is_review_due(review_after: EdtfDate | None, day: dt.date) -> bool:
    """Whether the day after which something should be looked at again has passed."""
    return review_after is not None and review_after.last_day < day


class _Entry(NamedTuple):
    kind: str
    id: str
    words: str


class _At(NamedTuple):
    document: Document
    day: dt.date

    def check(self, entry: Number | Question, about: _Entry, oldest: int | None) -> Iterator[Due]:
        if entry.review_after is not None:
            if is_review_due(entry.review_after, self.day):
                yield self.tell((*entry.loc, "review_after"), about, entry.review_after)
            return
        if entry.as_of is not None and oldest is not None and (self.day - entry.as_of.last_day).days > oldest:
            yield self.tell((*entry.loc, "as_of"), about, entry.as_of)

    def tell(self, loc: Loc, about: _Entry, date: EdtfDate) -> Due:
        since = date.last_day
        return Due(
            path=self.document.path,
            line=self.document.problem(loc, "", "").line,
            kind=about.kind,
            id=about.id,
            words=about.words,
            reason="review" if loc[-1] == "review_after" else "age",
            since=since,
            days=(self.day - since).days,
        )


def _find_newest(explainers: Iterable[Explainer]) -> dict[str, dt.date]:
    newest: dict[str, dt.date] = {}
    for explainer in explainers:
        for number in explainer.record.numbers:
            if number.series and number.as_of is not None:
                last = number.as_of.last_day
                newest[number.series] = max(newest.get(number.series, last), last)
    return newest
