"""Who stands where: the statements of all explainers of a story, by issue and by party."""

from collections.abc import Iterable
from typing import NamedTuple

from ontherecord.dossier.contributions import ToldStatement
from ontherecord.dossier.parties import Party
from ontherecord.text.folding import fold_plainly


class Stand(NamedTuple):
    """What a party said on an issue."""

    party: Party
    statements: tuple[ToldStatement, ...]
    """The latest first."""


class Issue(NamedTuple):
    """What several parties spoke about."""

    name: str
    stands: tuple[Stand, ...]
    """The party that spoke last first."""


def find_issues(statements: Iterable[ToldStatement], language: str) -> list[Issue]:
    """The issues on which more than one party spoke, the one last spoken about first.

    An issue is the same whatever the case and the quotation marks of its name, which is that of the latest statement in
    the language of the page where there is one. The same words in two explainers, of one day, are one statement.
    """
    found: dict[str, dict[str, dict[tuple[str, str, str], ToldStatement]]] = {}
    for statement in sorted(statements, key=_rank, reverse=True):
        parties = found.setdefault(_fold(statement.issue), {})
        parties.setdefault(statement.party.key, {}).setdefault(_words(statement), statement)
    return [
        _make_issue([tuple(stand.values()) for stand in parties.values()], language)
        for parties in found.values()
        if len(parties) > 1
    ]


def _rank(statement: ToldStatement) -> tuple[str, bool, str, str]:
    # What was said on no day of its own was said by the article's day at the latest, and before what is dated so.
    day = statement.day.earliest
    return day.isoformat() if day else "", statement.is_dated, statement.teller.moment, statement.anchor


def _words(statement: ToldStatement) -> tuple[str, str, str]:
    quote, paraphrase = statement.quote, statement.paraphrase
    return statement.day.text, quote and _fold(quote), paraphrase and _fold(paraphrase)


def _fold(words: str) -> str:
    return fold_plainly(words).casefold()


def _make_issue(said: list[tuple[ToldStatement, ...]], language: str) -> Issue:
    # By party; as each of them has its latest first, the latest of all is among those.
    known = language.partition("-")[0]
    near = [next((one for one in stand if one.teller.language.partition("-")[0] == known), None) for stand in said]
    latest = max([one for one in near if one is not None] or [stand[0] for stand in said], key=_rank)
    return Issue(latest.issue, tuple(Stand(stand[0].party, stand) for stand in said))
