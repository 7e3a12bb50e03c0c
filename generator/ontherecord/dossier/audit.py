"""Who gets to speak: how many statements are whose, in whose words, and on what ground."""

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from typing import NamedTuple

from ontherecord.dossier.roles import find_post
from ontherecord.dossier.stories import widen
from ontherecord.record.entries import Statement
from ontherecord.record.registries import Person
from ontherecord.text.folding import fold_plainly
from ontherecord.verify.explainer import Explainer, Registry
from ontherecord.verify.naming import find_person


class Most(NamedTuple):
    """Who has the most statements; the first by name, if several have as many."""

    name: str
    statements: int


class Tally(NamedTuple):
    """What was counted of one explainer, speaker or running story, or of all together."""

    id: str
    """The explainer's name, an id of people.yml, or the story's id; empty for a speaker who has none."""
    name: str
    """The headline, the speaker's name, or the story's title."""
    explainers: int
    statements: int
    direct: int
    """With the words themselves."""
    paraphrased: int
    on_record: int
    unnamed: int
    documents: int
    """By their `basis`; the rest name none."""
    speakers: int
    most_quoted: Most
    organisations: int
    """Those that spoke themselves or by somebody who belonged to them on the day."""
    most_quoted_organisation: Most


class Audit(NamedTuple):
    """The tallies and what they add up to."""

    rows: tuple[Tally, ...]
    all: Tally
    """Of all explainers; one that belongs to two running stories counts once."""


def audit_explainers(explainers: Iterable[Explainer], registry: Registry) -> Audit:
    """Each live explainer by itself, in the order of their names."""
    live = _find_live(explainers)
    rows = (_count(one.name, one.record.headline, [one], registry) for one in live)
    return Audit(tuple(rows), _count("", "", live, registry))


def audit_topics(explainers: Iterable[Explainer], registry: Registry) -> Audit:
    """Each running story with its live explainers and those of its smaller stories; last, those that belong to none."""
    live = _find_live(explainers)
    found: dict[str, list[Explainer]] = {}
    for one in live:
        names = dict.fromkeys(larger for name in one.record.topics for larger in widen(name, registry.topics))
        for name in names or ("",):
            found.setdefault(name, []).append(one)
    rows = [
        _count(name, registry.topics[name].title if name else "", found[name], registry)
        for name in sorted(found, key=lambda name: (not name, name))
    ]
    return Audit(tuple(rows), _count("", "", live, registry))


def audit_people(explainers: Iterable[Explainer], registry: Registry) -> Audit:
    """Each speaker by all that they said in live explainers; who has the most statements first."""
    live = _find_live(explainers)
    heard: dict[_Speaker, list[tuple[Explainer, Statement]]] = {}
    for said in _list(live):
        heard.setdefault(_find_speaker(said[1].who, registry.people), []).append(said)
    rows = [_tally(speaker.id, speaker.name, said, registry) for speaker, said in heard.items()]
    return Audit(
        tuple(sorted(rows, key=lambda row: (-row.statements, row.name, row.id))), _count("", "", live, registry)
    )


@dataclass(frozen=True, slots=True)
class _Speaker:
    key: str
    """What makes two the same: an id, or the words without regard to case."""
    id: str = field(compare=False)
    name: str = field(compare=False)


def _find_live(explainers: Iterable[Explainer]) -> list[Explainer]:
    return sorted((one for one in explainers if one.record.status == "live"), key=lambda one: one.name)


def _list(explainers: Iterable[Explainer]) -> Iterator[tuple[Explainer, Statement]]:
    for explainer in explainers:
        for statement in explainer.record.statements:
            yield explainer, statement


def _count(id_: str, name: str, explainers: Iterable[Explainer], registry: Registry) -> Tally:
    told = list(explainers)
    return _tally(id_, name, list(_list(told)), registry, len(told))


def _tally(
    id_: str, name: str, said: list[tuple[Explainer, Statement]], registry: Registry, explainers: int | None = None
) -> Tally:
    statements = [statement for _, statement in said]
    speakers = Counter(_find_speaker(statement.who, registry.people) for statement in statements)
    organisations = Counter(
        found for explainer, statement in said if (found := _find_organisation(explainer, statement, registry.people))
    )
    basis = Counter(statement.basis for statement in statements)
    return Tally(
        id=id_,
        name=name,
        explainers=len({explainer.name for explainer, _ in said}) if explainers is None else explainers,
        statements=len(statements),
        direct=sum(statement.quote is not None for statement in statements),
        paraphrased=sum(statement.quote is None for statement in statements),
        on_record=basis["on record"],
        unnamed=basis["unnamed"],
        documents=basis["document"],
        speakers=len(speakers),
        most_quoted=_find_most(speakers),
        organisations=len(organisations),
        most_quoted_organisation=_find_most(organisations),
    )


def _find_speaker(who: str, people: Mapping[str, Person]) -> _Speaker:
    found = find_person(who, people)
    if found is not None:
        return _Speaker(f"id {found}", found, people[found].name)
    return _Speaker(f"words {fold_plainly(who).casefold()}", "", who)


def _find_organisation(explainer: Explainer, statement: Statement, people: Mapping[str, Person]) -> _Speaker | None:
    speaker = _find_speaker(statement.who, people)
    if not speaker.id:
        return None
    if people[speaker.id].kind == "organisation":
        return speaker
    organisation = find_post(people[speaker.id], statement.date or explainer.record.story_day).organisation
    return _find_speaker(organisation, people) if organisation else None


def _find_most(counted: Counter[_Speaker]) -> Most:
    if not counted:
        return Most("", 0)
    speaker, count = min(counted.items(), key=lambda one: (-one[1], one[0].name))
    return Most(speaker.name, count)
