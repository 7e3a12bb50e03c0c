"""What explainers and a story's file tell together, as its page shows it: events, questions, terms."""

from collections.abc import Iterator, Sequence

from ontherecord.dossier.contributions import Teller, ToldEvent, ToldQuestion, ToldTerm
from ontherecord.dossier.happenings import Happening
from ontherecord.view.dates import show_date
from ontherecord.view.followed import show_ground
from ontherecord.view.labels import Labels, find_labels
from ontherecord.view.page import Event, Period, Question, Questions, Term, Terms, Timeline
from ontherecord.view.parts import Fact, Receipt
from ontherecord.view.scale import Happening as Drawn
from ontherecord.view.scale import draw_scale
from ontherecord.view.telling import Ways
from ontherecord.view.timeline import Dated, group_by_period
from ontherecord.view.tongue import find_tongue

MOST_EVENTS = 60
"""How many events are told without folding any away."""
LEAST_EVENTS = 20
"""How many of the latest are seen at least where others are folded away."""
MOST_QUESTIONS = 8
"""How many questions are not folded away."""


def tell_events(happenings: Sequence[Happening], language: str, ways: Ways) -> Timeline | None:
    """The timeline: each event once, with all who tell it."""
    if not happenings:
        return None
    taken: set[str] = set()
    dated = [Dated(one.date, _event(one, _free(one.anchor, taken), language, ways)) for one in happenings]
    drawing = draw_scale((Drawn(one.date, is_background=False) for one in happenings), None, language)
    labels = find_labels(language)
    periods = group_by_period(dated, language)
    if len(happenings) > MOST_EVENTS and len(periods) > 1:
        periods = _fold(periods, labels)
    return Timeline(periods, drawing, labels, labels.happenings)


def _fold(periods: Sequence[Period], labels: Labels) -> tuple[Period, ...]:
    # All but the latest periods.
    folded: list[Period] = []
    seen = 0
    for one in reversed(periods):
        amount = labels.events_shown.of(len(one.entries))
        folded.append(one._replace(amount=amount, is_folded=seen >= LEAST_EVENTS))
        seen += len(one.entries)
    return tuple(reversed(folded))


def tell_open_questions(questions: Sequence[ToldQuestion], language: str, ways: Ways) -> Questions | None:
    """What is not known, the questions of late first, those asked long ago folded away where there are many."""
    if not questions:
        return None
    labels = find_labels(language)
    taken: set[str] = set()
    entries = tuple(_question(one, _free(one.anchor, taken), language, ways) for one in questions)
    earlier = entries[MOST_QUESTIONS:]
    more = labels.earlier_questions.of(len(earlier)) if earlier else ""
    return Questions(entries[:MOST_QUESTIONS], labels, earlier, more)


def tell_shared_terms(terms: Sequence[ToldTerm], language: str, ways: Ways) -> Terms | None:
    """The terms, each with where it is explained."""
    if not terms:
        return None
    taken: set[str] = set()
    entries = tuple(
        Term(
            id=_free(one.anchor, taken),
            term=one.term,
            meaning=one.meaning,
            receipts=_term_receipts(one, language, ways),
            changes=(),
            tongue=find_tongue(one.teller.language, language),
        )
        for one in terms
    )
    return Terms(entries, find_labels(language))


def _event(happening: Happening, anchor: str, language: str, ways: Ways) -> Event:
    shown, labels = happening.shown, find_labels(language)
    detail = shown.detail or next(
        (one.detail for one in happening.tellings if one.detail and one.teller.language == shown.teller.language), ""
    )
    return Event(
        id=anchor,
        day=show_date(happening.date, language),
        event=shown.event,
        detail=detail,
        story=None,
        receipts=tuple(_list_receipts(happening.tellings, labels, ways)),
        changes=(),
        labels=labels,
        tongue=find_tongue(shown.teller.language, language),
    )


def _list_receipts(tellings: Sequence[ToldEvent], labels: Labels, ways: Ways) -> Iterator[Receipt]:
    # First where explainers tell it, then the documents, each once.
    for one in tellings:
        if one.teller.name:
            # An event that rests on a source alone has no passage.
            words = labels.passage_in if one.passage != one.anchor else labels.told_in
            yield Receipt(words.format(explainer=one.teller.headline), _lead(one.teller, one.passage, ways))
    for ground in dict.fromkeys([one.ground for one in tellings if one.ground is not None]):
        yield show_ground(ground, labels)


def _question(told: ToldQuestion, anchor: str, language: str, ways: Ways) -> Question:
    labels = find_labels(language)
    facts = [Fact(labels.as_of, day=show_date(told.day, language))] if told.day else []
    if told.teller.name:
        facts.append(Fact(labels.asked_in, told.teller.headline, _lead(told.teller, told.anchor, ways)))
    tongue = find_tongue(told.teller.language, language)
    return Question(anchor, told.text, tuple(facts), (), labels, tongue)


def _term_receipts(told: ToldTerm, language: str, ways: Ways) -> tuple[Receipt, ...]:
    labels, receipts = find_labels(language), []
    if told.teller.name:
        words = labels.explained_in.format(explainer=told.teller.headline)
        receipts.append(Receipt(words, _lead(told.teller, told.anchor, ways)))
    if told.ground is not None:
        receipts.append(show_ground(told.ground, labels))
    return tuple(receipts)


def _lead(teller: Teller, anchor: str, ways: Ways) -> str:
    page = ways.page(teller.name)
    return f"{page}#{anchor}" if page else ""


def _free(anchor: str, taken: set[str]) -> str:
    # Smaller stories may use one id for different things.
    number, free = 2, anchor
    while free in taken:
        free, number = f"{anchor}-{number}", number + 1
    taken.add(free)
    return free
