"""What of an entry may not change silently, and what in it did change."""

from collections.abc import Callable, Iterator, Mapping
from typing import NamedTuple

from rapidfuzz import fuzz

from ontherecord.record.dates.edtf import EdtfDate
from ontherecord.record.entries import Correction, Entry, Event, Number, Question, Statement, Term
from ontherecord.record.figures import Agreement, Figure, compare_figures
from ontherecord.record.registries import Person
from ontherecord.text.folding import fold_plainly
from ontherecord.text.quote import strip_marks
from ontherecord.verify.naming import find_person

Show = Callable[[EdtfDate], str]
"""A date in the words of the page's language."""
_OTHER = 50
"""How much alike, in per cent, two texts are at most that have nothing to do with one another."""


class Names(NamedTuple):
    """Who was meant then, and who is now."""

    former: Mapping[str, Person]
    present: Mapping[str, Person]


class Change(NamedTuple):
    """What was published at a key of an entry, and what stands there now."""

    key: str
    """The key that has the new value; it may be another than before, as when a quote becomes a paraphrase."""
    what: str
    """What it is in a message: `figure`, `quote`."""
    was: str
    now: str
    """Empty when nothing stands there any more."""


def find_changes(old: Entry, new: Entry, names: Names, show: Show) -> list[Change]:
    """What changed of an entry's quote, paraphrase, figure, dates and speaker; what could not be read did not change."""
    found = list(_FINDERS[old.KIND](old, new, names, show)) if old.KIND in _FINDERS and old.KIND == new.KIND else []
    unread = old.unread | new.unread
    return [change for change in found if change.key not in unread]


def find_rewording(old: Entry, new: Entry) -> list[Change]:
    """What changed of the words that a writer may better freely: of an event, a label, a question, a term."""
    pairs: list[tuple[str, str, str]] = []
    if isinstance(old, Event) and isinstance(new, Event):
        pairs = [("event", old.event, new.event)]
    elif isinstance(old, Number) and isinstance(new, Number):
        pairs = [("label", old.label, new.label)]
    elif isinstance(old, Question) and isinstance(new, Question):
        pairs = [("text", old.text, new.text)]
    elif isinstance(old, Term) and isinstance(new, Term):
        pairs = [("term", old.term, new.term), ("meaning", old.meaning, new.meaning)]
    unread = old.unread | new.unread
    names = {"text": "question"}
    return [
        Change(key, names.get(key, key), was, now)
        for key, was, now in pairs
        if key not in unread and not same_words(was, now)
    ]


def is_another(old: Entry, new: Entry, names: Names) -> bool:
    """Whether an entry has nothing to do with what stood under its id."""
    if old.KIND != new.KIND:
        return True
    if fuzz.ratio(_fold(old.words), _fold(new.words)) > _OTHER:
        return False
    if isinstance(old, Statement) and isinstance(new, Statement):
        return not is_same_person(old.who, new.who, names)
    if isinstance(old, Number) and isinstance(new, Number):
        return not _is_same_figure(old.figure, new.figure)
    if isinstance(old, Event) and isinstance(new, Event):
        return not _is_same_date(old.date, new.date)
    if isinstance(old, Term) and isinstance(new, Term):
        return fuzz.ratio(_fold(old.meaning), _fold(new.meaning)) <= _OTHER
    return True


def likeness(old: Entry, new: Entry) -> float:
    """How much alike, in per cent, the words of two entries are."""
    return fuzz.ratio(_fold(old.words), _fold(new.words))


def describe(entry: Entry, names: Mapping[str, Person], show: Show) -> str:
    """An entry in one line, as a reader of a correction is told of it."""
    if isinstance(entry, Statement):
        return f"{name_of(entry.who, names)}: {entry.quote or entry.paraphrase or ''}"
    if isinstance(entry, Number):
        return f"{entry.figure.text} {entry.label}"
    if isinstance(entry, Event):
        return f"{show(entry.date)}: {entry.event}"
    if isinstance(entry, Term):
        return f"{entry.term}: {entry.meaning}"
    return entry.words


def name_of(who: str, people: Mapping[str, Person]) -> str:
    """The name of someone from people.yml, or the text itself."""
    found = find_person(who, people)
    return people[found].name if found is not None else who


def is_same_person(was: str, now: str, names: Names) -> bool:
    """Whether two names mean the same: one id, or one name, however it is written."""
    if was == now:
        return True
    ids = find_person(was, names.former), find_person(now, names.present)
    if ids[0] is not None and ids[0] == ids[1]:
        return True
    return _fold(name_of(was, names.former)).casefold() == _fold(name_of(now, names.present)).casefold()


def same_words(was: str, now: str) -> bool:
    """Whether two texts are the same but for quotation marks, dashes, white space and Unicode form."""
    return _fold(was) == _fold(now)


def is_later(number: Number, former: Number) -> bool:
    """Whether a number speaks of a later day than it did."""
    then, now = former.as_of, number.as_of
    if now is None or now.latest is None:
        return False
    return then is None or then.latest is None or now.latest > then.latest


def is_same_correction(old: Correction, new: Correction) -> bool:
    """Whether a correction says what it said; an id that it has been given since changes nothing."""
    return (
        old.kind == new.kind
        and (old.date.text == new.date.text or _is_same_date(old.date, new.date))
        and old.entry == new.entry
        and all(same_words(getattr(old, key) or "", getattr(new, key) or "") for key in ("text", "was", "now"))
    )


def _find_in_statement(old: Entry, new: Entry, names: Names, show: Show) -> Iterator[Change]:
    assert isinstance(old, Statement)  # noqa: S101 - by its kind
    assert isinstance(new, Statement)  # noqa: S101 - the same
    yield from _find_speaker("who", "speaker", old.who, new.who, names)
    is_switched = bool(old.quote) != bool(new.quote)
    was, now = _said(old, marked=is_switched), _said(new, marked=is_switched)
    if is_switched or _fold(strip_marks(was)) != _fold(strip_marks(now)):
        yield Change("quote" if new.quote else "paraphrase", "quote" if old.quote else "paraphrase", was, now)
    yield from _find_date("date", "date", old.date, new.date, show)


def _said(statement: Statement, *, marked: bool) -> str:
    if statement.quote:
        return f"“{strip_marks(statement.quote)}”" if marked else statement.quote
    return statement.paraphrase or ""


def _find_in_number(old: Entry, new: Entry, names: Names, show: Show) -> Iterator[Change]:
    assert isinstance(old, Number)  # noqa: S101 - by its kind
    assert isinstance(new, Number)  # noqa: S101 - the same
    if not _is_same_figure(old.figure, new.figure):
        yield Change("figure", "figure", old.figure.text, new.figure.text)
    if old.according_to:
        yield from _find_speaker("according_to", "source", old.according_to, new.according_to, names)
    if old.as_of is not None and not is_later(new, old):
        yield from _find_date("as_of", "day", old.as_of, new.as_of, show)


def _find_in_event(old: Entry, new: Entry, names: Names, show: Show) -> Iterator[Change]:  # noqa: ARG001 - as the others
    assert isinstance(old, Event)  # noqa: S101 - by its kind
    assert isinstance(new, Event)  # noqa: S101 - the same
    yield from _find_date("date", "date", old.date, new.date, show)


_FINDERS: Mapping[str, Callable[[Entry, Entry, Names, Show], Iterator[Change]]] = {
    Statement.KIND: _find_in_statement,
    Number.KIND: _find_in_number,
    Event.KIND: _find_in_event,
}


def _find_speaker(key: str, what: str, was: str, now: str | None, names: Names) -> Iterator[Change]:
    if now is None:
        yield Change(key, what, name_of(was, names.former), "")
    elif not is_same_person(was, now, names):
        yield Change(key, what, name_of(was, names.former), name_of(now, names.present))


def _find_date(key: str, what: str, was: EdtfDate | None, now: EdtfDate | None, show: Show) -> Iterator[Change]:
    # A date that was not there adds something, and one that is known closer now does not contradict the former.
    if was is not None and (now is None or not (_is_same_date(was, now) or _lies_within(now, was))):
        yield Change(key, what, show(was), show(now) if now else "")


def _is_same_figure(was: Figure, now: Figure) -> bool:
    if _fold(was.text) == _fold(now.text):
        return True
    units = {_fold(one.unit).casefold() for one in (was, now) if one.unit and not one.unit_code}
    return compare_figures(was, now) is Agreement.SAME and len(units) < 2


def _is_same_date(was: EdtfDate, now: EdtfDate) -> bool:
    return (was.earliest, was.latest, was.approximate, was.uncertain) == (
        now.earliest,
        now.latest,
        now.approximate,
        now.uncertain,
    )


def _lies_within(now: EdtfDate, was: EdtfDate) -> bool:
    begins = was.earliest is None or (now.earliest is not None and was.earliest <= now.earliest)
    ends = was.latest is None or (now.latest is not None and now.latest <= was.latest)
    return begins and ends and (now.earliest, now.latest) != (was.earliest, was.latest)


def _fold(text: str) -> str:
    return fold_plainly(text)
