"""The who-said-what table: grouped by speaker, with what it can be filtered by, and positions on issues."""

from collections.abc import Iterable, Mapping, Sequence
from typing import NamedTuple

from ontherecord.language import language as find_language
from ontherecord.record.dates.edtf import EdtfDate
from ontherecord.record.entries import Statement as RecordStatement
from ontherecord.record.fields import make_id
from ontherecord.text.quote import strip_marks
from ontherecord.view.filtering import Filter, make_filter
from ontherecord.view.page import Statement, Statements
from ontherecord.view.parts import Fact, Speaker
from ontherecord.view.positions import Said, tell_positions
from ontherecord.view.speakers import find_initials, tell_portrait
from ontherecord.view.telling import Telling

LEAST_TO_FILTER = 5
"""How many statements a table has at least that can be filtered: a smaller one is seen at a glance."""


class _Told(NamedTuple):
    """A row, and the record's statement that it tells of."""

    row: Statement
    statement: RecordStatement


def tell_statements(telling: Telling) -> Statements | None:
    """The table. Speakers come in the order in which they first speak in the record, and so do their statements."""
    statements = telling.explainer.record.statements
    if not statements:
        return None
    marks = find_language(telling.language).quotation
    day = telling.story_day
    speakers: dict[tuple[str, str], Speaker] = {}
    issues = _name_issues(statements)
    groups: dict[str, list[_Told]] = {}
    for statement in statements:
        on = statement.date or day
        key = statement.who, on.text
        speaker = speakers.get(key)
        if speaker is None:
            speaker = speakers[key] = _speaker(telling, statement.who, on)
        told = groups.setdefault(speaker.key, [])
        # Who speaks again is not named again, unless in another role.
        again = bool(told) and told[-1].row.speaker == speaker
        words = f"{marks.opening}{strip_marks(statement.quote)}{marks.closing}" if statement.quote else ""
        told.append(
            _Told(_row(telling, statement, words, speaker, issues.get(statement.about or "", ""), again), statement)
        )
    rows = [told for group in groups.values() for told in group]
    # Two issues on which two parties speak have at least two statements more than there are issues.
    answers = sum(1 for one in statements if one.about) - len(issues)
    return Statements(
        entries=tuple(told.row for told in rows),
        filter=_offer_filter(telling, rows, issues) if len(rows) >= LEAST_TO_FILTER else None,
        positions=tell_positions(telling, (_say(told, day) for told in rows)) if answers > 1 else None,
        labels=telling.labels,
    )


def _name_issues(statements: Iterable[RecordStatement]) -> dict[str, str]:
    # What an issue is called in an address: its own words, with hyphens.
    names: dict[str, str] = {}
    for statement in statements:
        if statement.about and statement.about not in names:
            name = make_id(statement.about) or "issue"
            while name in names.values():
                name += "-2"
            names[statement.about] = name
    return names


def _speaker(telling: Telling, who: str, day: EdtfDate) -> Speaker:
    found = telling.person(who)
    person = telling.explainer.registry.people[found] if found else None
    if found is None or person is None:
        return Speaker(make_id(who) or "speaker", who, "", "", find_initials(who, None), None)
    name = telling.name(who)
    return Speaker(
        key=found,
        name=name,
        role=telling.role_of(person, day),
        href=telling.ways.person(found),
        initials=find_initials(name, person),
        portrait=tell_portrait(telling, person) if person.image else None,
    )


def _row(
    telling: Telling,
    statement: RecordStatement,
    words: str,
    speaker: Speaker,
    issue: str,
    again: bool,  # noqa: FBT001 - a column
) -> Statement:
    date = statement.date
    return Statement(
        id=telling.anchor(statement),
        speaker=speaker,
        again=again,
        quote=words,
        paraphrase=statement.paraphrase or "",
        kind="direct" if statement.quote else "paraphrase",
        issue=issue,
        day=date.earliest.isoformat() if date and date.earliest else "",
        facts=_circumstances(telling, statement),
        receipts=telling.receipts(statement),
        changes=telling.changes_of(statement),
    )


def _circumstances(telling: Telling, statement: RecordStatement) -> tuple[Fact, ...]:
    labels = telling.labels
    facts = []
    if statement.date:
        facts.append(Fact(labels.said_on, day=telling.show(statement.date)))
    if statement.to:
        facts.append(Fact(labels.said_to, telling.name(statement.to)))
    if statement.place:
        facts.append(Fact(labels.said_in, statement.place))
    if statement.about:
        facts.append(Fact(labels.said_about, statement.about))
    if statement.via:
        facts.append(Fact(labels.via, telling.name(statement.via), telling.person_page(statement.via)))
    if statement.basis:
        basis = {
            "on record": labels.basis_on_record,
            "unnamed": labels.basis_unnamed,
            "document": labels.basis_document,
        }
        facts.append(Fact(labels.basis, basis[statement.basis]))
    return tuple(facts)


def _say(told: _Told, day: EdtfDate) -> Said:
    row, statement = told
    return Said(
        issue=statement.about or "",
        speaker=row.speaker,
        who=statement.who,
        day=statement.date or day,
        is_dated=statement.date is not None,
        href=f"#{row.id}",
        quote=row.quote,
        paraphrase=row.paraphrase,
    )


def _offer_filter(telling: Telling, rows: Sequence[_Told], issues: Mapping[str, str]) -> Filter | None:
    return make_filter(
        telling.labels,
        len(rows),
        speakers={told.row.speaker.key: told.row.speaker.name for told in rows},
        kinds={told.row.kind for told in rows},
        issues=issues,
        days={told.row.day for told in rows if told.row.day},
    )
