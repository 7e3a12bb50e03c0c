"""The small entries of a page: questions and terms."""

from ontherecord.view.page import Question, Questions, Term, Terms
from ontherecord.view.parts import Fact
from ontherecord.view.telling import Telling, list_shared


def tell_questions(telling: Telling) -> Questions | None:
    """What is not known yet, each question with the day on which it was open."""
    record = telling.explainer.record
    checked = telling.show_moment(record.updated or record.published)
    entries = tuple(
        Question(
            id=telling.anchor(question),
            text=question.text,
            facts=(
                Fact(telling.labels.as_of, day=telling.show(question.as_of) if question.as_of else checked),
                *telling.review(question.review_after),
            ),
            changes=telling.changes_of(question),
            labels=telling.labels,
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
    for _, topic, anchors in list_shared(telling.explainer):
        for term in topic.terms:
            if term.term.casefold() not in known:
                known.add(term.term.casefold())
                receipts = telling.receipts(term, topic.sources)
                entries.append(Term(anchors[id(term)], term.term, term.meaning, receipts, (), telling.tongue(topic)))
    return Terms(tuple(entries), telling.labels) if entries else None
