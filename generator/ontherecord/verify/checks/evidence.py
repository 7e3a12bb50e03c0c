"""Check: every entry rests on something."""

from collections.abc import Iterator

from ontherecord.problem import Problem
from ontherecord.record.entries import Entry, Event, Statement
from ontherecord.verify.explainer import Explainer

_RESTING = frozenset({"statements", "numbers", "timeline"})
_WORDS = frozenset({"quote", "paraphrase", "passage", "source"})


def check_evidence(explainer: Explainer) -> Iterator[Problem]:
    """A statement, a number and an event rest on words of the article or on a source.

    A number rests on its own figure when it names no passage. Right: an event with `passage:` or `source:`. Wrong: an
    event with neither; a statement with neither `quote:` nor `paraphrase:`; a paraphrase without `passage:` or `source:`.
    """
    problem = explainer.document.problem
    record = explainer.record
    if not (record.statements or record.numbers or record.timeline or record.unread & _RESTING):
        yield problem(
            (),
            "no-entry",
            "this record has no statement, number or event",
            expected="at least one entry under `statements:`, `numbers:` or `timeline:`",
        )
    for statement, resting in explainer.rest(Statement):
        if statement.unread & _WORDS:
            continue
        if statement.quote is None and statement.paraphrase is None:
            yield problem(
                statement.loc,
                "no-words",
                "this statement has neither `quote` nor `paraphrase`",
                expected="`quote:` with the words themselves, or `paraphrase:` with `passage:`",
            )
        elif statement.quote is not None and statement.paraphrase is not None:
            yield problem(
                (*statement.loc, "paraphrase"),
                "quote-and-paraphrase",
                "this statement has both a quote and a paraphrase",
                at_key=True,
                expected="one of them; a second statement for the other",
            )
        elif statement.quote is None and resting.selector is None and statement.source is None:
            yield _describe_lone(explainer, statement, "paraphrase")
    for event, resting in explainer.rest(Event):
        if resting.selector is None and event.source is None and not event.unread & _WORDS:
            yield _describe_lone(explainer, event, "event")


def _describe_lone(explainer: Explainer, entry: Entry, key: str) -> Problem:
    return explainer.document.problem(
        (*entry.loc, key),
        "no-passage",
        f"this {key} names no words it rests on",
        expected="`passage:` with words of the article, or `source:` with the id of a source",
        write="passage: …",
    )
