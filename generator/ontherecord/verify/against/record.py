"""What changed in a record that was published, and whether its corrections say so."""

from collections.abc import Iterator, Sequence

from ontherecord.problem import Problem, Severity
from ontherecord.record.entries import CorrectionKind, Entry, Number, Question, Statement
from ontherecord.text.quote import strip_marks
from ontherecord.verify.against.changes import (
    Change,
    Names,
    describe,
    find_changes,
    find_rewording,
    is_another,
    is_later,
)
from ontherecord.verify.against.corrections import find_correction_problems
from ontherecord.verify.against.former import Former, Present, Version, locate_key
from ontherecord.verify.against.offering import Desk, Draft, Wording, Wordings, share_end
from ontherecord.verify.against.pairing import pair_corrections, pair_entries

_SAYS_SO = ("correction", "clarification", "update", "retraction")
"""The kinds of correction that tell readers of a changed entry."""
_SECTIONS = {
    "statement": "statements",
    "number": "numbers",
    "event": "timeline",
    "question": "questions",
    "term": "terms",
}


def find_record_problems(
    former: Former, present: Present, old: Version, new: Version, wordings: Wordings
) -> Iterator[Problem]:
    """What a record no longer says, or says otherwise, without telling its readers."""
    comparison = _Comparison(old, new, Names(former.people, present.people), wordings)
    found: list[Problem] = []
    if old.record.status == "live" and new.record.status == "live":
        found += comparison.find_entry_problems()
    found += find_correction_problems(old, new, comparison.corrections, comparison.desk)
    new.document.let_go()
    yield from share_end(sorted(found, key=lambda problem: problem.order))


class _Comparison:
    def __init__(self, old: Version, new: Version, names: Names, wordings: Wordings) -> None:
        self.old = old
        self.new = new
        self.names = names
        self.problem = new.document.problem
        self.desk = Desk(new, wordings.today)
        self.wording: Wording = wordings.of(new.record.language or wordings.language)
        self.was_at = old.find_anchors()
        self.is_at = new.find_anchors()
        self.corrections = pair_corrections(old.corrections, new.corrections)
        self.told = [one for one in self.corrections.fresh if one.kind in _SAYS_SO]

    def find_entry_problems(self) -> Iterator[Problem]:
        """What changed of the entries."""
        lost = self.new.record.unread
        pairs = pair_entries(
            (one for one in self.old.entries if _SECTIONS[one.KIND] not in lost),
            self.was_at,
            self.new.entries,
            self.is_at,
        )
        for old, new in [*pairs.kept, *pairs.renamed]:
            is_told = self._is_told(old, new)
            if any(new is one for _, one in pairs.renamed):
                yield self._describe_renamed(old, new)
            if is_told:
                continue
            if old.id and old.id == new.id and not (old.unread or new.unread) and is_another(old, new, self.names):
                yield self._describe_reused(old, new)
                continue
            changes = find_changes(old, new, self.names, self.wording.show)
            if changes:
                yield self._describe_changes(old, new, changes)
            yield from (self._describe_rewording(new, change) for change in find_rewording(old, new))
        for old, new in pairs.reused:
            yield self._describe_reused(old, new)
        for old in pairs.gone:
            if not self._is_told(old, None):
                yield self._describe_gone(old)

    def _is_told(self, old: Entry, new: Entry | None) -> bool:
        named = {one for one in (old.id, new.id if new else None, self._plain(old)) if one}
        return any(
            one.entry in named or (one.entry is None and not old.id)
            for one in self.told
            if "entry" not in one.unread and "kind" not in one.unread
        )

    def _plain(self, old: Entry) -> str:
        # What the id of an entry without one would be: its address, without the kind in front.
        return self.was_at[id(old)].removeprefix(f"{old.KIND}-")

    def _describe_changes(self, old: Entry, new: Entry, changes: Sequence[Change]) -> Problem:
        is_newer = isinstance(old, Number) and isinstance(new, Number) and is_later(new, old)
        first = changes[0]
        was = _join([(change.key, change.was) for change in changes])
        now = _join([(change.key, change.now) for change in changes])
        is_less = not now
        if is_less:  # what is gone is told together with what it stood at
            was, now = f"{_say(old)}, {was}", _say(new)
        if is_newer and first.key == "figure":
            kind: CorrectionKind = "update"
            text = self.wording.newer_figure
        else:
            kind, text = "correction", self.wording.entry if is_less else self._word(changes)
        entry = new.id or old.id or self._plain(old)
        offer = self.desk.offer(Draft(kind, entry, text.format(was=was), was, now))
        what = " and the ".join(change.what for change in changes)
        before = f"a {first.what}" if strip_marks(was) == strip_marks(now) else f"“{was}”"
        lacks_id = "" if new.id else f"; give the entry the id `{entry}`, its address, so that it can be named"
        return self.problem(
            locate_key(self.new.document, new, first.key),
            "changed-without-correction",
            f"the {what} of this {new.KIND} changed after publication, and no correction tells readers",
            found=now,
            expected=f"{before}, as published; or {_article(kind)} that names `{entry}`, {offer.place}{lacks_id}",
            write="" if new.id else f"id: {entry}",
            paste=offer.paste,
        )

    def _word(self, changes: Sequence[Change]) -> str:
        if len(changes) > 1:
            return self.wording.entry
        by_key = {"figure": self.wording.figure, "who": self.wording.speaker, "according_to": self.wording.speaker}
        by_key |= {"date": self.wording.date, "as_of": self.wording.date}
        return by_key.get(changes[0].key, self.wording.words)

    def _describe_renamed(self, old: Entry, new: Entry) -> Problem:
        return self.problem(
            locate_key(self.new.document, new, "id"),
            "id-renamed",
            f"this {new.KIND} was published with the id `{old.id}`; links to its address would lead nowhere",
            found=new.id or "no id",
            expected=f"`{old.id}`: an id is permanent, whatever else changes",
            write=f"id: {old.id}",
        )

    def _describe_reused(self, old: Entry, new: Entry) -> Problem:
        was = describe(old, self.names.former, self.wording.show)
        taken = {entry.id for entry in (*self.old.entries, *self.new.entries) if entry.id}
        number = 2
        while f"{new.id}-{number}" in taken:
            number += 1
        is_same_kind = old.KIND == new.KIND
        others = f"another {old.KIND}" if is_same_kind else f"{_article(old.KIND)}, not {_article(new.KIND)}"
        excuse = "; or a correction that names the id, if this is what it should have said" if is_same_kind else ""
        return self.problem(
            locate_key(self.new.document, new, "id"),
            "id-reused",
            f"the id `{new.id}` was published for {others}; links to it would lead to something else",
            found=describe(new, self.names.present, self.wording.show),
            expected=f"another id for this {new.KIND}, and the former entry back (“{was}”){excuse}",
            write=f"id: {new.id}-{number}",
        )

    def _describe_gone(self, old: Entry) -> Problem:
        was = describe(old, self.names.former, self.wording.show)
        is_question = isinstance(old, Question)
        kind: CorrectionKind = "update" if is_question else "correction"
        text = self.wording.answered if is_question else self.wording.removed
        offer = self.desk.offer(Draft(kind, old.id or "", text.format(was=was), was, ""))
        section = _SECTIONS[old.KIND]
        named = f" `{old.id}`" if old.id else ""
        return self.problem(
            (section,) if self.new.has_key(section) else (),
            "vanished-without-correction",
            f"the {old.KIND}{named} was published and is gone, and no correction tells readers",
            at_key=True,
            expected=f"“{was}” back; or {_article(kind)} that says why it is gone, {offer.place}",
            paste=offer.paste,
        )

    def _describe_rewording(self, new: Entry, change: Change) -> Problem:
        return self.problem(
            (*new.loc, change.key),
            "wording-changed",
            f"the words of this {change.what} are not those that were published",
            severity=Severity.NOTE,
            found=change.now,
            expected=f"“{change.was}”, as published; or, if its meaning changed too, a correction",
        )


def _say(entry: Entry) -> str:
    if isinstance(entry, Number):
        return entry.figure.text
    return (entry.quote or entry.paraphrase or "") if isinstance(entry, Statement) else entry.words


def _join(told: Sequence[tuple[str, str]]) -> str:
    # “Antony Blinken: Now the onus is on Hamas”, “at least 40,000, the ministry”
    parts = [f"{value}: " if key == "who" and len(told) > 1 else f"{value}, " for key, value in told if value]
    return "".join(parts).rstrip(" ,:")


def _article(kind: str) -> str:
    return f"an {kind}" if kind[0] in "aeiou" else f"a {kind}"
