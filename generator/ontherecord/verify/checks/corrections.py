"""Check: a correction names an entry that is there."""

from collections.abc import Iterator

from ontherecord.problem import Problem, Severity
from ontherecord.verify.explainer import Explainer
from ontherecord.verify.naming import find_nearest_name


def check_corrections(explainer: Explainer) -> Iterator[Problem]:
    """`entry` is the id of the entry that changed; without it the correction is about the page as a whole.

    Right: `entry: killed-gaza` where a number has that id. Wrong: `entry: kiled-gaza`. A correction that says what was
    and leaves out what is now is a warning.
    """
    entries = ("statements", "numbers", "timeline", "questions", "terms")
    unread = not explainer.record.unread.isdisjoint(entries) or any("id" in entry.unread for entry in explainer.entries)
    ids = {entry.id for entry in explainer.entries if entry.id and entry.KIND != "correction"}
    for correction in explainer.record.corrections:
        if correction.entry is not None and correction.entry not in ids and not unread:
            near = find_nearest_name(correction.entry, ids)
            yield explainer.document.problem(
                (*correction.loc, "entry"),
                "unknown-entry",
                f"no entry has the id `{correction.entry}`",
                expected="the id of an entry of this record, or no `entry` when the page as a whole was wrong",
                nearest=near,
                write=f"entry: {near}" if near else "",
            )
        if (
            correction.was is not None
            and correction.now is None
            and "now" not in correction.unread
            and correction.kind in ("correction", "clarification")
        ):
            yield explainer.document.problem(
                (*correction.loc, "was"),
                "correction-half",
                "this says what was wrong and not what is right",
                at_key=True,
                severity=Severity.WARNING,
                expected="`now:` with what stands there now",
                write="now: …",
            )
