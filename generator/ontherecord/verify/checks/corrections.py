"""Check: a correction names an entry that is there."""

from collections.abc import Iterator

from ontherecord.problem import Problem, Severity
from ontherecord.verify.explainer import Explainer
from ontherecord.verify.naming import find_nearest_name


def check_corrections(explainer: Explainer) -> Iterator[Problem]:
    """`entry` is the id of the entry that changed; without it the correction is about the page as a whole.

    Right: `entry: killed-gaza` where a number has that id. Wrong: `entry: kiled-gaza`. A correction with `was` and
    without `now` tells of an entry that is gone, so its id is nobody’s now: a note, when it is much like another. Of an
    entry that is there, what is now has to be said: a warning.
    """
    if not explainer.record.corrections:
        return
    entries = ("statements", "numbers", "timeline", "questions", "terms")
    unread = not explainer.record.unread.isdisjoint(entries) or any("id" in entry.unread for entry in explainer.entries)
    ids = {entry.id for entry in explainer.entries if entry.id and entry.KIND != "correction"}
    for correction in explainer.record.corrections:
        is_gone = correction.was is not None and correction.now is None and "now" not in correction.unread
        is_unknown = correction.entry is not None and correction.entry not in ids and not unread
        near = find_nearest_name(correction.entry, ids) if correction.entry and is_unknown else ""
        if is_unknown and is_gone and near:
            yield explainer.document.problem(
                (*correction.loc, "entry"),
                "entry-gone",
                f"this tells of an entry `{correction.entry}` that is gone",
                severity=Severity.NOTE,
                expected="nothing, if it is gone; otherwise the id of an entry that is there, and `now`",
                nearest=near,
            )
        elif is_unknown and not is_gone:
            yield explainer.document.problem(
                (*correction.loc, "entry"),
                "unknown-entry",
                f"no entry has the id `{correction.entry}`",
                expected="the id of an entry of this record; no `entry` when the page as a whole was wrong; "
                "of an entry that is gone, `was` without `now`",
                nearest=near,
                write=f"entry: {near}" if near else "",
            )
        if is_gone and correction.entry in ids and correction.kind in ("correction", "clarification"):
            yield explainer.document.problem(
                (*correction.loc, "was"),
                "correction-half",
                "this says what was wrong and not what is right",
                at_key=True,
                severity=Severity.WARNING,
                expected="`now:` with what stands there now",
                write="now: …",
            )
