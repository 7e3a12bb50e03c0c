"""Check: every entry rests on something."""

from collections.abc import Iterator

from ontherecord.problem import Problem
from ontherecord.record.entries import Event, Statement
from ontherecord.verify.explainer import Explainer

_NEEDING_WORDS = (Statement, Event)
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
    for resting in explainer.restings:
        entry = resting.entry
        if entry.unread & _WORDS:
            continue
        if isinstance(entry, Statement) and entry.quote is None and entry.paraphrase is None:
            yield problem(
                entry.loc,
                "no-words",
                "this statement has neither `quote` nor `paraphrase`",
                expected="`quote:` with the words themselves, or `paraphrase:` with `passage:`",
            )
        elif isinstance(entry, Statement) and entry.quote is not None and entry.paraphrase is not None:
            yield problem(
                (*entry.loc, "paraphrase"),
                "quote-and-paraphrase",
                "this statement has both a quote and a paraphrase",
                at_key=True,
                expected="one of them; a second statement for the other",
            )
        if resting.selector is None and isinstance(entry, _NEEDING_WORDS) and entry.source is None:
            if isinstance(entry, Statement) and entry.paraphrase is not None and entry.quote is None:
                yield problem(
                    (*entry.loc, "paraphrase"),
                    "no-passage",
                    "this paraphrase names no words it rests on",
                    expected="`passage:` with words of the article, or `source:` with the id of a source",
                    write="passage: …",
                )
            elif isinstance(entry, Event):
                yield problem(
                    (*entry.loc, "event"),
                    "no-passage",
                    "this event names no words it rests on",
                    expected="`passage:` with words of the article, or `source:` with the id of a source",
                    write="passage: …",
                )
