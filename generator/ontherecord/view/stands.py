"""Who stands where in a running story: a table of parties and issues, or issue by issue where there are many."""

from collections.abc import Sequence
from typing import NamedTuple

from ontherecord.dossier.contributions import ToldStatement
from ontherecord.dossier.issues import Issue, Stand
from ontherecord.dossier.parties import Party as Speaking
from ontherecord.language import language as find_language
from ontherecord.record.fields import make_id
from ontherecord.text.quote import strip_marks
from ontherecord.view.dates import show_date
from ontherecord.view.labels import Labels, find_labels
from ontherecord.view.positions import Cell, Party, Position, Positions, make_cell
from ontherecord.view.telling import Ways
from ontherecord.view.tongue import find_tongue

_MOST_COLUMNS = 3
"""More would be narrow, and mostly empty."""
_MOST_STANDS = 40
"""How many parties on how many issues are seen at once; where there are more, all issues but the first are folded up."""


class PartyOnIssue(NamedTuple):
    """A party and what it said."""

    name: str
    href: str
    cell: Cell


class IssueEntry(NamedTuple):
    """An issue, and those who spoke about it."""

    id: str
    name: str
    stands: tuple[PartyOnIssue, ...]
    amount: str = ""
    """How many statements, in words, where issues can be folded up."""
    is_folded: bool = False


class Issues(NamedTuple):
    """The issues one after the other."""

    issues: tuple[IssueEntry, ...]
    labels: Labels


def tell_stands(issues: Sequence[Issue], language: str, ways: Ways) -> Positions | Issues | None:
    """The positions of the parties on the issues; None when nobody answers anybody."""
    labels = find_labels(language)
    if not issues:
        return None
    if len(issues) > _MOST_COLUMNS:
        return Issues(tuple(_list_issues(issues, language, labels, ways)), labels)
    parties: dict[str, Speaking] = {}
    for issue in issues:
        for stand in issue.stands:
            parties.setdefault(stand.party.key, stand.party)
    columns = [(issue.name, {stand.party.key: stand for stand in issue.stands}) for issue in issues]
    rows = tuple(
        Party(
            party.name,
            tuple(_cell(issue, stands.get(party.key), language, labels, ways) for issue, stands in columns),
            ways.person(party.key) if party.is_known else "",
        )
        for party in parties.values()
    )
    return Positions(tuple(issue.name for issue in issues), rows, crowded=False, labels=labels)


def _list_issues(issues: Sequence[Issue], language: str, labels: Labels, ways: Ways) -> list[IssueEntry]:
    taken: set[str] = set()
    entries: list[IssueEntry] = []
    folds = sum(len(issue.stands) for issue in issues) > _MOST_STANDS
    for issue in issues:
        anchor = f"issue-{make_id(issue.name)}"
        while anchor in taken:
            anchor += "-2"
        taken.add(anchor)
        stands = tuple(
            PartyOnIssue(
                stand.party.name,
                ways.person(stand.party.key) if stand.party.is_known else "",
                _cell(issue.name, stand, language, labels, ways),
            )
            for stand in issue.stands
        )
        amount = labels.statements_shown.of(sum(len(one.statements) for one in issue.stands)) if folds else ""
        name = issue.name[:1].upper() + issue.name[1:]
        entries.append(IssueEntry(anchor, name, stands, amount, is_folded=folds and bool(entries)))
    return entries


def _cell(issue: str, stand: Stand | None, language: str, labels: Labels, ways: Ways) -> Cell:
    said = stand.statements if stand is not None else ()
    return make_cell(issue, [_position(one, language, labels, ways) for one in said], labels)


def _position(said: ToldStatement, language: str, labels: Labels, ways: Ways) -> Position:
    marks = find_language(said.teller.language).quotation
    page = ways.page(said.teller.name)
    parts = (said.speaker, show_date(said.day, language).words if said.is_dated else "")
    return Position(
        quote=f"{marks.opening}{strip_marks(said.quote)}{marks.closing}" if said.quote else "",
        paraphrase=said.paraphrase,
        by=labels.join(*parts) or said.teller.headline,
        href=f"{page}#{said.anchor}" if page else "",
        labels=labels,
        tongue=find_tongue(said.teller.language, language),
    )
