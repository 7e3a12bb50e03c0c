"""Whether readers are still told what they were told: corrections stay, or another one says what was wrong with them."""

from collections.abc import Iterator

from ontherecord.problem import Problem
from ontherecord.record.entries import Correction
from ontherecord.verify.against.former import Version
from ontherecord.verify.against.offering import Desk
from ontherecord.verify.against.pairing import CorrectionPairs
from ontherecord.verify.naming import find_nearest_name

_KEYS = ("date", "kind", "entry", "text", "was", "now")


def find_correction_problems(old: Version, new: Version, pairs: CorrectionPairs, desk: Desk) -> Iterator[Problem]:
    """What changed of the corrections of a record."""
    if "corrections" in new.record.unread:
        return
    yield from _find_strangers(old, new, pairs)
    if any(one.entry is None and one.kind != "update" for one in pairs.fresh):
        return  # a correction of the page as a whole tells what was wrong with the earlier ones
    for former, correction in pairs.changed:
        if not correction.unread:
            yield _describe_changed(new, former, correction, desk)
    for former in pairs.gone:
        offer = desk.offer_again(former)
        yield new.document.problem(
            ("corrections",) if new.has_key("corrections") else (),
            "correction-removed",
            f"the correction of {former.date.text} was published and is gone",
            at_key=True,
            found="" if new.corrections else "no corrections",
            expected=f"“{former.text}” back, {offer.place}",
            paste=offer.paste,
        )


def _describe_changed(new: Version, former: Correction, correction: Correction, desk: Desk) -> Problem:
    keys = [key for key in _KEYS if _show(former, key) != _show(correction, key)]
    is_single = len(keys) == 1 and _show(former, keys[0]) != ""
    was = f"“{_show(former, keys[0])}”" if is_single else ", ".join(f"`{key}`" for key in keys)
    how = "" if is_single else ": put the lines below in its place"
    return new.document.problem(
        (*correction.loc, keys[0]) if keys and _show(correction, keys[0]) else correction.loc,
        "correction-changed",
        "this correction was published otherwise, and readers rely on what they were told",
        found=_show(correction, keys[0]) if is_single else "",
        expected=f"{was} as published{how}; what was wrong with a correction is told by another one, without `entry`",
        write=new.document.offer((*correction.loc, keys[0]), _show(former, keys[0])) if is_single else "",
        paste="" if is_single else desk.offer_again(former).paste,
    )


def _find_strangers(old: Version, new: Version, pairs: CorrectionPairs) -> Iterator[Problem]:
    # What reads as the correction of an entry that is gone, and there never was one.
    was_at = old.find_anchors()
    ids = {entry.id for entry in (*old.entries, *new.entries) if entry.id}
    ids |= {was_at[id(entry)].removeprefix(f"{entry.KIND}-") for entry in old.entries}
    for one in pairs.fresh:
        if one.entry and one.entry not in ids and one.was is not None and one.now is None and not one.unread:
            near = find_nearest_name(one.entry, ids)
            yield new.document.problem(
                (*one.loc, "entry"),
                "unknown-entry",
                f"no entry has or had the id `{one.entry}`",
                expected="the id of an entry of this record, or of one that was published",
                nearest=near,
                write=f"entry: {near}" if near else "",
            )


def _show(correction: Correction, key: str) -> str:
    return correction.date.text if key == "date" else str(getattr(correction, key) or "")
