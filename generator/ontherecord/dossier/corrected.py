"""What was corrected in any explainer, and when."""

import datetime as dt
from collections.abc import Iterable, Sequence
from typing import NamedTuple

from ontherecord.dossier.naming import name_entry
from ontherecord.dossier.origin import Origin, make_origin
from ontherecord.record.dates.edtf import EdtfDate
from ontherecord.record.entries import Correction, Entry
from ontherecord.verify.explainer import Explainer


class Corrected(NamedTuple):
    """A correction and the explainer it was made in."""

    origin: Origin
    anchor: str
    """The correction's address on the explainer's page: `correction-toll`."""
    kind: str
    """correction, clarification, update, editor's note or retraction."""
    day: EdtfDate
    text: str
    was: str
    now: str
    entry: str
    """How pages speak of the entry that changed; empty when it is the page as a whole."""
    entry_anchor: str
    """The entry's address on the explainer's page; empty where it is not shown any more."""


def gather_corrected(explainers: Iterable[Explainer]) -> tuple[Corrected, ...]:
    """The corrections of all explainers, latest first; of one day, by the explainer's name in its record's order."""
    found = [one for explainer in explainers if explainer.record.corrections for one in _list(explainer)]
    found.sort(key=lambda one: one.origin.name)
    found.sort(key=lambda one: one.day.latest or dt.date.min, reverse=True)
    return tuple(found)


def find_lately_corrected(corrected: Sequence[Corrected], most: int) -> list[Corrected]:
    """The first of them that are no updates: an update is news, not a mistake."""
    return [one for one in corrected if one.kind != "update"][:most]


def _list(explainer: Explainer) -> Iterable[Corrected]:
    origin = make_origin(explainer)
    named = {entry.id: entry for entry in explainer.entries if entry.id}
    for correction in explainer.record.corrections:
        yield _make(explainer, origin, correction, named.get(correction.entry) if correction.entry else None)


def _make(explainer: Explainer, origin: Origin, correction: Correction, entry: Entry | None) -> Corrected:
    # What was withdrawn is not led to: its page shows it no more.
    is_shown = entry is not None and explainer.record.status != "withdrawn"
    return Corrected(
        origin=origin,
        anchor=explainer.anchor_of(correction),
        kind=correction.kind,
        day=correction.date,
        text=correction.text,
        was=correction.was or "",
        now=correction.now or "",
        entry=name_entry(entry, explainer.registry.people) if entry and is_shown else "",
        entry_anchor=explainer.anchor_of(entry) if entry and is_shown else "",
    )
