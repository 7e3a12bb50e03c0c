"""The entries of an explainer as things: what was said, the numbers, the background, the terms, what is open."""

from collections.abc import Callable
from typing import NamedTuple

from ontherecord.publish.linked_data.days import find_day, find_days
from ontherecord.publish.linked_data.figures import describe_figure
from ontherecord.publish.linked_data.script import Node
from ontherecord.publish.shown import ShownEvent, is_withdrawn
from ontherecord.record.entries import Correction, Entry, Number, Question, Statement
from ontherecord.text.quote import strip_marks
from ontherecord.verify.explainer import Explainer
from ontherecord.view.dates import show_date
from ontherecord.view.page import Terms

_CORRECTING = frozenset({"correction", "clarification", "retraction"})
"""An update is news and an editor's note a remark: neither says that something was wrong."""


class Describing(NamedTuple):
    """What the entries of one page need in order to be described."""

    explainer: Explainer
    here: str
    """The page's address, which stands before `#` in every id."""
    name: Callable[[str], Node]
    """Who is meant by an id, a name or free text of the record."""
    about: tuple[Node, ...]
    """The running stories that the page is about."""
    article: Node | None
    """What leads to the article that the page is based on; None for an article of the site's own."""

    def locate(self, entry: Entry) -> str:
        """The address of an entry, which is its id."""
        return f"{self.here}#{self.explainer.anchors[id(entry)]}"

    def rest(self, source: str | None) -> Node | None:
        """What leads to the document that an entry rests on."""
        if source is not None and source in self.explainer.sources:
            return {"@id": f"{self.here}#source-{source}"}
        return self.article


def describe_statement(page: Describing, statement: Statement) -> Node:
    """A Quotation where the words are direct, a Statement where they are ours.

    Someone who is not in people.yml has a name and no type: the property says that it is a person or an organisation,
    and more nobody knows.
    """
    speaker = page.name(statement.who)
    described: Node
    if statement.quote is not None:
        described = {"@type": "Quotation", "@id": page.locate(statement), "text": strip_marks(statement.quote)}
        described["spokenByCharacter"] = speaker
    else:
        described = {"@type": "Statement", "@id": page.locate(statement), "text": statement.paraphrase or ""}
    described["creator"] = speaker
    described["inLanguage"] = page.explainer.language
    if day := find_day(statement.date):
        described["dateCreated"] = day
    if statement.place:
        described["locationCreated"] = {"@type": "Place", "name": statement.place}
    if statement.about:
        described["about"] = {"@type": "Thing", "name": statement.about}
    if statement.to:
        described["audience"] = {"@type": "Audience", "name": statement.to}
    if rests := page.rest(statement.source):
        described["isBasedOn"] = rests
    return described


def describe_number(page: Describing, number: Number) -> Node:
    """An Observation: what was measured, the value or its bounds, as of when, and who says so."""
    described: Node = {
        "@type": "Observation",
        "@id": page.locate(number),
        "name": number.label,
        "variableMeasured": number.label,
        **describe_figure(number.figure),
    }
    if day := find_day(number.as_of):
        described["observationDate"] = day
    if page.about:
        described["observationAbout"] = page.about
    telling: list[Node] = []
    if number.according_to:
        telling.append({"@type": "Statement", "creator": page.name(number.according_to)})
    if rests := page.rest(number.source):
        telling.append(rests)
    if telling:
        described["subjectOf"] = telling
    return described


def describe_timeline(page: Describing, events: list[ShownEvent], title: str) -> Node:
    """The timeline: an ItemList of Events in their order."""
    return {
        "@type": "ItemList",
        "@id": f"{page.here}#timeline",
        "name": title,
        "itemListOrder": "https://schema.org/ItemListOrderAscending",
        "numberOfItems": len(events),
        "itemListElement": [
            {"@type": "ListItem", "position": position, "item": _describe_event(page, event)}
            for position, event in enumerate(events, 1)
        ],
    }


def _describe_event(page: Describing, shown: ShownEvent) -> Node:
    event = shown.event
    described: Node = {"@type": "Event", "@id": f"{page.here}#{shown.anchor}", "name": event.event}
    days = find_days(event.date)
    if days.start:
        described["startDate"] = days.start
    if days.end:
        described["endDate"] = days.end
    detail = event.detail or ""
    if not any(days):  # in words, as ISO 8601 has no “about”
        told = show_date(event.date, page.explainer.language).words
        detail = f"{told}. {detail}" if detail else told
    if detail:
        described["description"] = detail
    if rests := page.rest(event.source) if event.source or event.passage else None:
        described["subjectOf"] = rests
    return described


def describe_terms(page: Describing, terms: Terms) -> Node:
    """The terms that the page explains."""
    in_set = {"@id": f"{page.here}#terms"}
    return {
        "@type": "DefinedTermSet",
        **in_set,
        "name": terms.labels.terms,
        "hasDefinedTerm": [
            {
                "@type": "DefinedTerm",
                "@id": f"{page.here}#{term.id}",
                "name": term.term,
                "description": term.meaning,
                "inDefinedTermSet": in_set,
            }
            for term in terms.entries
        ],
    }


def describe_question(page: Describing, question: Question) -> Node:
    """A Question without an answer: that it has none is why it stands on the page."""
    described: Node = {"@type": "Question", "@id": page.locate(question), "name": question.text, "answerCount": 0}
    if day := find_day(question.as_of):
        described["dateCreated"] = day
    return described


def describe_correction(page: Describing, correction: Correction) -> Node:
    """A CorrectionComment, or a Comment for what corrects nothing."""
    kind = "CorrectionComment" if correction.kind in _CORRECTING else "Comment"
    described: Node = {"@type": kind, "@id": page.locate(correction), "name": correction.kind, "text": correction.text}
    if day := find_day(correction.date):
        described["datePublished"] = day
    changed = next((one for one in page.explainer.entries if correction.entry and one.id == correction.entry), None)
    if changed is not None and not is_withdrawn(page.explainer):
        described["about"] = {"@id": page.locate(changed)}
    return described


def is_correcting(correction: Correction) -> bool:
    """Whether a correction says that something was wrong."""
    return correction.kind in _CORRECTING
