"""An explainer's entries as rows: names looked up, dates and figures parsed, passages with their places."""

from collections.abc import Mapping, Sequence
from typing import NamedTuple

from ontherecord.address import admit_address
from ontherecord.publish.linked_data.figures import write_number
from ontherecord.publish.shown import ShownEvent, find_display, find_spans, is_withdrawn
from ontherecord.publish.tables.spreadsheet import Cell, Row
from ontherecord.record.dates.edtf import EdtfDate
from ontherecord.record.entries import Correction, Entry, Number, Question, Source, Statement, Term
from ontherecord.text.article import Span
from ontherecord.text.quote import strip_marks
from ontherecord.verify.explainer import Explainer
from ontherecord.verify.naming import find_person
from ontherecord.view.page import ExplainerView
from ontherecord.view.parts import Speaker

_NO_DATE: Row = (None, None, None)
_NO_PASSAGE: Row = (None, None, None)


class Rows(NamedTuple):
    """The rows of an explainer's tables; of a withdrawn one the corrections: what was withdrawn is not said again."""

    statements: tuple[Row, ...] = ()
    numbers: tuple[Row, ...] = ()
    timeline: tuple[Row, ...] = ()
    questions: tuple[Row, ...] = ()
    terms: tuple[Row, ...] = ()
    corrections: tuple[Row, ...] = ()


def list_rows(explainer: Explainer, view: ExplainerView, events: Sequence[ShownEvent], address: str) -> Rows:
    """The rows of the tables; `address` is the page's own, `events` are those of its timeline.

    Statements and numbers come in the order of the record.
    """
    listing = _Listing(explainer, address)
    corrections = tuple(listing.list_correction(one) for one in explainer.record.corrections)
    if is_withdrawn(explainer):
        return Rows(corrections=corrections)
    speakers = {row.id: row.speaker for row in view.statements.entries} if view.statements else {}
    return Rows(
        tuple(listing.list_statement(one, speakers) for one in explainer.record.statements),
        tuple(listing.list_number(one) for one in explainer.record.numbers),
        tuple(listing.list_event(one) for one in events),
        tuple(listing.list_question(one) for one in explainer.record.questions),
        tuple(listing.list_term(one) for one in explainer.record.terms),
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
        is_direct = statement.quote is not None
        return (
            anchor,
            self._before + anchor,
            speaker.name,
            speaker.key if speaker.key in self._people else None,
            speaker.role or None,
            "direct" if is_direct else "paraphrase",
            strip_marks(statement.quote) if statement.quote is not None else statement.paraphrase,
            self._name(statement.to),
            statement.place,
            *list_date(statement.date),
            statement.about,
            self._name(statement.via),
            statement.basis,
            *self._list_source(statement.source, self._sources),
            *self._list_passage(statement),
        )

    def list_number(self, number: Number) -> Row:
        anchor = self._anchors[id(number)]
        figure = number.figure
        who = number.according_to
        return (
            anchor,
            self._before + anchor,
            number.label,
            figure.text,
            str(figure.qualifier),
            write_number(figure.low),
            write_number(figure.high),
            figure.unit or None,
            figure.unit_code or None,
            self._name(who),
            find_person(who, self._people) if who else None,
            *list_date(number.as_of),
            number.series,
            number.compare,
            *self._list_source(number.source, self._sources),
            *self._list_passage(number),
        )

    def list_event(self, shown: ShownEvent) -> Row:
        event = shown.event
        sources = shown.topic.sources if shown.topic is not None else self._sources
        return (
            shown.anchor,
            self._before + shown.anchor,
            *list_date(event.date),
            event.date.approximate,
            event.date.uncertain,
            event.event,
            event.detail,
            shown.story or None,
            *self._list_source(event.source, sources),
            *self._list_passage(event),
        )

    def list_question(self, question: Question) -> Row:
        anchor = self._anchors[id(question)]
        return (anchor, self._before + anchor, question.text, *list_date(question.as_of))

    def list_term(self, term: Term) -> Row:
        anchor = self._anchors[id(term)]
        return (
            anchor,
            self._before + anchor,
            term.term,
            term.meaning,
            *self._list_source(term.source, self._sources),
            *self._list_passage(term),
        )

    def list_correction(self, one: Correction) -> Row:
        anchor = self._anchors[id(one)]
        entry = self._changed.get(one.entry) if one.entry else None
        return (anchor, self._before + anchor, *list_date(one.date), one.kind, entry, one.text, one.was, one.now)

    def _name(self, who: str | None) -> str | None:
        person = self._people.get(who) if who else None
        return person.name if person is not None else who

    def _list_source(self, name: str | None, sources: Mapping[str, Source]) -> tuple[Cell, Cell]:
        source = sources.get(name) if name else None
        return (source.title, admit_address(source.url)) if source is not None else (None, None)

    def _list_passage(self, entry: Entry) -> Row:
        spans = self._spans.get(id(entry))
        if not spans:
            return _NO_PASSAGE
        words = join_words(self._text, spans) if self._shows_words else None
        return (words, spans[0].start, spans[-1].end)


def list_date(date: EdtfDate | None) -> Row:
    """A date as it was written, and the first and the last day that it may mean."""
    if date is None:
        return _NO_DATE
    first, last = date.earliest, date.latest
    return (date.text, first.isoformat() if first else None, last.isoformat() if last else None)


def join_words(text: str, spans: tuple[Span, ...]) -> str:
    """The words of a passage, its parts joined."""
    if len(spans) == 1:
        return text[spans[0].start : spans[0].end]
    return " … ".join(text[span.start : span.end] for span in spans)
