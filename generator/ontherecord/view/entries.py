"""The entries of a page: key numbers, statements, timeline, questions and terms."""

import datetime as dt

from ontherecord.language import language as find_language
from ontherecord.record.dates.edtf import EdtfDate, parse_date
from ontherecord.record.entries import Event as RecordEvent
from ontherecord.record.entries import Number as RecordNumber
from ontherecord.record.entries import Statement as RecordStatement
from ontherecord.record.registries import Topic
from ontherecord.text.quote import strip_marks
from ontherecord.view.page import (
    Event,
    KeyNumber,
    KeyNumbers,
    Question,
    Questions,
    Statement,
    Statements,
    Term,
    Terms,
    Timeline,
)
from ontherecord.view.parts import Fact, Link
from ontherecord.view.telling import Telling, anchor_shared


def tell_numbers(telling: Telling) -> KeyNumbers | None:
    """The key-numbers box, in the order of the record."""
    entries = tuple(_number(telling, number) for number in telling.explainer.record.numbers)
    return KeyNumbers(entries, telling.labels) if entries else None


def _number(telling: Telling, number: RecordNumber) -> KeyNumber:
    labels = telling.labels
    facts = []
    if number.according_to:
        href = telling.person_page(number.according_to)
        facts.append(Fact(labels.according_to, telling.name(number.according_to), href))
    # A figure without a day of its own speaks of the article's.
    as_of = telling.show(number.as_of) if number.as_of else telling.show_moment(telling.explainer.record.day)
    facts.append(Fact(labels.as_of, day=as_of))
    return KeyNumber(
        id=telling.anchor(number),
        label=number.label,
        figure=number.figure.text,
        facts=tuple(facts),
        compare=number.compare or "",
        receipts=telling.receipts(number),
        changes=telling.changes_of(number),
    )


def tell_statements(telling: Telling) -> Statements | None:
    """The who-said-what table, in the order of the record."""
    marks = find_language(telling.language).quotation
    day = parse_date(telling.explainer.record.day.day.isoformat())
    entries = tuple(
        _statement(telling, statement, marks.opening, marks.closing, day)
        for statement in telling.explainer.record.statements
    )
    return Statements(entries, telling.labels) if entries else None


def _statement(telling: Telling, statement: RecordStatement, opening: str, closing: str, day: EdtfDate) -> Statement:
    return Statement(
        id=telling.anchor(statement),
        who=telling.name(statement.who),
        role=telling.role(statement.who, statement.date or day),
        href=telling.person_page(statement.who),
        quote=f"{opening}{strip_marks(statement.quote)}{closing}" if statement.quote else "",
        paraphrase=statement.paraphrase or "",
        facts=_circumstances(telling, statement),
        receipts=telling.receipts(statement),
        changes=telling.changes_of(statement),
    )


def _circumstances(telling: Telling, statement: RecordStatement) -> tuple[Fact, ...]:
    labels = telling.labels
    facts = []
    if statement.to:
        facts.append(Fact(labels.said_to, telling.name(statement.to)))
    if statement.place:
        facts.append(Fact(labels.said_in, statement.place))
    if statement.date:
        facts.append(Fact(labels.said_on, day=telling.show(statement.date)))
    if statement.via:
        facts.append(Fact(labels.via, telling.name(statement.via)))
    if statement.about:
        facts.append(Fact(labels.said_about, statement.about))
    if statement.basis:
        basis = {
            "on record": labels.basis_on_record,
            "unnamed": labels.basis_unnamed,
            "document": labels.basis_document,
        }
        facts.append(Fact(labels.basis, basis[statement.basis]))
    return tuple(facts)


def tell_timeline(telling: Telling) -> Timeline | None:
    """The background timeline: the record's events and its running stories', up to the page's own day, earliest first."""
    record = telling.explainer.record
    until = (record.updated or record.published).day
    dated = [(event.date, _event(telling, event)) for event in record.timeline]
    known = {event.id for event in record.timeline if event.id}
    taken = set(telling.explainer.anchors.values())
    for topic_id in record.topics:
        topic = telling.explainer.registry.topics.get(topic_id)
        if topic is None:
            continue
        anchors = anchor_shared(topic_id, topic, taken)
        story = Link(topic.title, telling.ways.topic(topic_id))
        for event in topic.timeline:
            if (event.date.earliest or dt.date.min) <= until and event.id not in known:
                dated.append((event.date, _shared_event(telling, event, anchors[id(event)], topic, story)))
                if event.id:
                    known.add(event.id)
    entries = tuple(event for _, event in sorted(dated, key=lambda pair: _order(pair[0])))
    return Timeline(entries, telling.labels) if entries else None


def _order(date: EdtfDate) -> tuple[dt.date, dt.date]:
    return date.earliest or dt.date.min, date.latest or dt.date.max


def _event(telling: Telling, event: RecordEvent) -> Event:
    return Event(
        id=telling.anchor(event),
        day=telling.show(event.date),
        event=event.event,
        detail=event.detail or "",
        story=None,
        receipts=telling.receipts(event),
        changes=telling.changes_of(event),
    )


def _shared_event(telling: Telling, event: RecordEvent, anchor: str, topic: Topic, story: Link) -> Event:
    return Event(
        id=anchor,
        day=telling.show(event.date),
        event=event.event,
        detail=event.detail or "",
        story=story,
        receipts=telling.receipts(event, topic.sources),
        changes=(),
        tongue=telling.tongue(topic),
    )


def tell_questions(telling: Telling) -> Questions | None:
    """What is not known yet, each question with the day on which it was open."""
    record = telling.explainer.record
    checked = telling.show_moment(record.updated or record.published)
    entries = tuple(
        Question(
            id=telling.anchor(question),
            text=question.text,
            facts=(Fact(telling.labels.as_of, day=telling.show(question.as_of) if question.as_of else checked),),
            changes=telling.changes_of(question),
        )
        for question in record.questions
    )
    return Questions(entries, telling.labels) if entries else None


def tell_terms(telling: Telling) -> Terms | None:
    """The record's terms and its running stories'; a term that both explain is the record's."""
    record = telling.explainer.record
    entries = [
        Term(telling.anchor(term), term.term, term.meaning, telling.receipts(term), telling.changes_of(term))
        for term in record.terms
    ]
    known = {term.term.casefold() for term in record.terms}
    taken = set(telling.explainer.anchors.values())
    for topic_id in record.topics:
        topic = telling.explainer.registry.topics.get(topic_id)
        if topic is None:
            continue
        anchors = anchor_shared(topic_id, topic, taken)
        for term in topic.terms:
            if term.term.casefold() not in known:
                known.add(term.term.casefold())
                receipts = telling.receipts(term, topic.sources)
                entries.append(Term(anchors[id(term)], term.term, term.meaning, receipts, (), telling.tongue(topic)))
    return Terms(tuple(entries), telling.labels) if entries else None
