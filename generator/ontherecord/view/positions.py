"""Positions: what each party last said on each issue that more than one of them speaks about."""

from collections.abc import Iterable, Sequence
from typing import NamedTuple

from ontherecord.record.dates.edtf import EdtfDate
from ontherecord.view.labels import Labels
from ontherecord.view.parts import Speaker, Tongue
from ontherecord.view.telling import Telling


class Said(NamedTuple):
    """A statement as far as it is a position."""

    issue: str
    speaker: Speaker
    who: str
    """The speaker as the record has it."""
    day: EdtfDate
    is_dated: bool
    """Whether the day is the statement's own."""
    href: str
    quote: str
    paraphrase: str


class Position(NamedTuple):
    """What was said, and who of the party said it when."""

    quote: str
    paraphrase: str
    by: str
    """The speaker, where it is not the party itself, and the day: the words of the link to the statement's row."""
    href: str
    labels: Labels
    tongue: Tongue = Tongue()


class Cell(NamedTuple):
    """A party's positions on one issue, the latest first and apart; all empty when it said nothing."""

    issue: str
    latest: Position | None
    earlier: tuple[Position, ...]
    more: str
    """How many earlier ones, in words."""


class Party(NamedTuple):
    """A row: who speaks for themselves, or an organisation whose people speak for it."""

    name: str
    cells: tuple[Cell, ...]
    href: str = ""
    """The party's page, where the row stands on another."""


class Positions(NamedTuple):
    """Parties against issues."""

    issues: tuple[str, ...]
    parties: tuple[Party, ...]
    crowded: bool
    """Whether there are more issues than columns would fit."""
    labels: Labels


MOST_COLUMNS = 4


def tell_positions(telling: Telling, told: Iterable[Said]) -> Positions | None:
    """The table of parties and issues; None when there are not two issues on which two parties speak: one is a filter."""
    found: dict[str, dict[str, list[tuple[str, Said]]]] = {}
    order: dict[str, str] = {}
    for said in told:
        if said.issue:
            key, name = _find_party(telling, said)
            order.setdefault(key, name)
            found.setdefault(said.issue, {}).setdefault(key, []).append((name, said))
    shared = {issue: parties for issue, parties in found.items() if len(parties) > 1}
    if len(shared) < 2:
        return None
    rows = tuple(
        Party(name, tuple(_cell(telling, issue, parties.get(key, [])) for issue, parties in shared.items()))
        for key, name in order.items()
        if any(key in parties for parties in shared.values())
    )
    return Positions(tuple(shared), rows, len(shared) > MOST_COLUMNS, telling.labels)


def _find_party(telling: Telling, said: Said) -> tuple[str, str]:
    # A person speaks for the organisation they belonged to on that day; who is no person, or has none, for themselves.
    organisation = telling.organisation(said.who, said.day)
    if organisation:
        name = telling.name(organisation)
        return telling.person(organisation) or name, name
    return said.speaker.key, said.speaker.name


def make_cell(issue: str, positions: Sequence[Position], labels: Labels) -> Cell:
    """A cell of positions that come with the latest first."""
    if not positions:
        return Cell(issue, None, (), "")
    earlier = tuple(positions[1:])
    return Cell(issue, positions[0], earlier, labels.earlier_positions.of(len(earlier)) if earlier else "")


def _cell(telling: Telling, issue: str, told: list[tuple[str, Said]]) -> Cell:
    # What was said on no day that is known comes before what was; of one day, the later in the record is the later.
    ranked = sorted(enumerate(told), key=lambda pair: (_rank(pair[1][1]), pair[0]), reverse=True)
    return make_cell(issue, [_position(telling, *pair) for _, pair in ranked], telling.labels)


def _rank(said: Said) -> str:
    return said.day.earliest.isoformat() if said.is_dated and said.day.earliest else ""


def _position(telling: Telling, party: str, said: Said) -> Position:
    parts = (
        said.speaker.name if said.speaker.name != party else "",
        telling.show(said.day).words if said.is_dated else "",
    )
    by = telling.labels.join(*parts) or telling.labels.in_table
    return Position(said.quote, said.paraphrase, by, said.href, telling.labels)
