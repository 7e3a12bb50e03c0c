"""The key-numbers box: how many, of what, according to whom, as of when, compared with what."""

from ontherecord.record.entries import Number
from ontherecord.view.drawing import draw_range
from ontherecord.view.figures import split_figure
from ontherecord.view.page import KeyNumber, KeyNumbers
from ontherecord.view.parts import Fact, Link
from ontherecord.view.series import tell_series
from ontherecord.view.telling import Telling


def tell_numbers(telling: Telling) -> KeyNumbers | None:
    """The key-numbers box, in the order of the record."""
    entries = tuple(_number(telling, number) for number in telling.explainer.record.numbers)
    return KeyNumbers(entries, telling.labels) if entries else None


def _number(telling: Telling, number: Number) -> KeyNumber:
    labels = telling.labels
    facts = []
    if number.according_to:
        href = telling.person_page(number.according_to)
        facts.append(Fact(labels.according_to, telling.name(number.according_to), href))
    # A figure without a day of its own speaks of the article's.
    facts.append(Fact(labels.as_of, day=telling.show(number.as_of or telling.story_day)))
    facts += telling.review(number.review_after)
    followed = telling.ways.number(number.series) if number.series else ""
    return KeyNumber(
        id=telling.anchor(number),
        label=number.label,
        figure=split_figure(number.figure.text),
        drawing=draw_range(number.figure, telling.language),
        facts=tuple(facts),
        compare=number.compare or "",
        series=tell_series(telling, number) if number.series else None,
        receipts=telling.receipts(number),
        changes=telling.changes_of(number),
        followed=Link(labels.follow, followed) if followed else None,
    )
