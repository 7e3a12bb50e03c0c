"""An explainer's entries as rows: names looked up, dates and figures parsed, passages with their places."""

from collections.abc import Mapping, Sequence
from functools import lru_cache
from typing import Any, NamedTuple

from ontherecord.address import admit_address
from ontherecord.publish.linked_data.figures import write_number
from ontherecord.publish.shown import ShownEvent, find_display, find_spans, is_withdrawn
from ontherecord.record.dates.edtf import EdtfDate
from ontherecord.record.entries import Correction, Event, Number, Question, Source, Statement, Term
from ontherecord.text.article import Span
from ontherecord.text.quote import strip_marks
from ontherecord.verify.explainer import Explainer
from ontherecord.verify.naming import find_person
from ontherecord.view.page import ExplainerView
from ontherecord.view.parts import Speaker

Row = dict[str, Any]
"""An entry's cells by the names of the table's columns, in their order, and no empty ones."""


class Rows(NamedTuple):
    """The rows of an explainer's tables; of a withdrawn one the corrections: what was withdrawn is not said again."""

    statements: Sequence[Row] = ()
    numbers: Sequence[Row] = ()
    timeline: Sequence[Row] = ()
    questions: Sequence[Row] = ()
    terms: Sequence[Row] = ()
    corrections: Sequence[Row] = ()


def list_rows(explainer: Explainer, view: ExplainerView, events: Sequence[ShownEvent], address: str) -> Rows:
    """The rows of the tables; `address` is the page's own, `events` are those of its timeline.

    Statements and numbers come in the order of the record.
    """
    listing = _Listing(explainer, address)
    record = explainer.record
    corrections = [listing.list_correction(one) for one in record.corrections]
    if is_withdrawn(explainer):
        return Rows(corrections=corrections)
    speakers = {row.id: row.speaker for row in view.statements.entries} if view.statements else {}
    return Rows(
        [listing.list_statement(one, speakers) for one in record.statements],
        [listing.list_number(one) for one in record.numbers],
        [listing.list_event(one) for one in events],
        [listing.list_question(one) for one in record.questions],
        [listing.list_term(one) for one in record.terms],
        corrections,
    )


class _Listing:
    def __init__(self, explainer: Explainer, address: str) -> None:
        self._anchors = explainer.anchors
        self._people = explainer.registry.people
        self._sources = explainer.sources
        self._text = explainer.article.text
        self._before = f"{address}#"
        self._spans = find_spans(explainer)
        # Entries are looked up where something was corrected, which is seldom.
        entries = explainer.entries if explainer.record.corrections else ()
        self._changed = {one.id: self._anchors[id(one)] for one in entries if one.id}
        self._shows_words = find_display(explainer) != "none"

    def list_statement(self, statement: Statement, speakers: Mapping[str, Speaker]) -> Row:
        anchor = self._anchors[id(statement)]
        speaker = speakers[anchor]
        row: Row = {"id": anchor, "address": self._before + anchor, "who": speaker.name}
        if speaker.key in self._people:
            row["who_id"] = speaker.key
        if speaker.role:
            row["role"] = speaker.role
        row["kind"] = "direct" if statement.quote is not None else "paraphrase"
        words = strip_marks(statement.quote) if statement.quote is not None else statement.paraphrase
        if words is not None:
            row["words"] = words
        if statement.to:
            row["to"] = self._name(statement.to)
        if statement.place:
            row["place"] = statement.place
        if statement.date is not None:
            row.update(list_date("date", statement.date))
        if statement.about:
            row["about"] = statement.about
        if statement.via:
            row["via"] = self._name(statement.via)
        if statement.basis:
            row["basis"] = statement.basis
        self._add_rest(row, statement, self._sources)
        return row

    def list_number(self, number: Number) -> Row:
        anchor = self._anchors[id(number)]
        figure = number.figure
        row: Row = {
            "id": anchor,
            "address": self._before + anchor,
            "label": number.label,
            "figure": figure.text,
            "qualifier": str(figure.qualifier),
            "low": write_number(figure.low),
            "high": write_number(figure.high),
        }
        if figure.unit:
            row["unit"] = figure.unit
        if figure.unit_code:
            row["unit_code"] = figure.unit_code
        if who := number.according_to:
            row["according_to"] = self._name(who)
            if found := find_person(who, self._people):
                row["according_to_id"] = found
        if number.as_of is not None:
            row.update(list_date("as_of", number.as_of))
        if number.series:
            row["series"] = number.series
        if number.compare:
            row["compare"] = number.compare
        self._add_rest(row, number, self._sources)
        return row

    def list_event(self, shown: ShownEvent) -> Row:
        event = shown.event
        row: Row = {"id": shown.anchor, "address": self._before + shown.anchor, **list_date("date", event.date)}
        row["approximate"] = event.date.approximate
        row["uncertain"] = event.date.uncertain
        row["event"] = event.event
        if event.detail:
            row["detail"] = event.detail
        if shown.story:
            row["story"] = shown.story
        self._add_rest(row, event, shown.topic.sources if shown.topic is not None else self._sources)
        return row

    def list_question(self, question: Question) -> Row:
        anchor = self._anchors[id(question)]
        row: Row = {"id": anchor, "address": self._before + anchor, "text": question.text}
        if question.as_of is not None:
            row.update(list_date("as_of", question.as_of))
        return row

    def list_term(self, term: Term) -> Row:
        anchor = self._anchors[id(term)]
        row: Row = {"id": anchor, "address": self._before + anchor, "term": term.term, "meaning": term.meaning}
        self._add_rest(row, term, self._sources)
        return row

    def list_correction(self, one: Correction) -> Row:
        anchor = self._anchors[id(one)]
        row: Row = {"id": anchor, "address": self._before + anchor, **list_date("date", one.date), "kind": one.kind}
        if one.entry in self._changed:
            row["entry"] = self._changed[one.entry]
        row["text"] = one.text
        if one.was is not None:
            row["was"] = one.was
        if one.now is not None:
            row["now"] = one.now
        return row

    def _name(self, who: str) -> str:
        person = self._people.get(who)
        return person.name if person is not None else who

    def _add_rest(self, row: Row, entry: Statement | Number | Event | Term, sources: Mapping[str, Source]) -> None:
        source = sources.get(entry.source) if entry.source else None
        if source is not None:
            row["source"] = source.title
            if (address := admit_address(source.url)) is not None:
                row["source_address"] = address
        spans = self._spans.get(id(entry))
        if not spans:
            return
        if self._shows_words:
            row["passage"] = join_words(self._text, spans)
        row["start"] = spans[0].start
        row["end"] = spans[-1].end


@lru_cache(maxsize=4096)
def list_date(name: str, date: EdtfDate) -> Mapping[str, str]:
    """A date as it was written, as the cell `name`, and the first and the last day that it may mean."""
    row = {name: date.text}
    if date.earliest is not None:
        row[f"{name}_first"] = date.earliest.isoformat()
    if date.latest is not None:
        row[f"{name}_last"] = date.latest.isoformat()
    return row


def join_words(text: str, spans: tuple[Span, ...]) -> str:
    """The words of a passage, its parts joined."""
    if len(spans) == 1:
        return text[spans[0].start : spans[0].end]
    return " … ".join(text[span.start : span.end] for span in spans)
