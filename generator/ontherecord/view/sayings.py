"""What somebody said, reported or counted, by years and explainers: the sections of their page."""

from collections.abc import Iterable, Iterator, Sequence
from itertools import groupby
from typing import NamedTuple

from ontherecord.address import admit_address
from ontherecord.dossier.origin import Origin
from ontherecord.dossier.people import Attribution, Mark, Saying
from ontherecord.dossier.roles import find_post
from ontherecord.language import language as find_language
from ontherecord.record.dates.edtf import EdtfDate
from ontherecord.text.quote import strip_marks
from ontherecord.verify.naming import find_person
from ontherecord.view.choosing import Choices, Words, offer_choices
from ontherecord.view.dates import show_date, show_month, show_year
from ontherecord.view.desk import Desk
from ontherecord.view.labels import Counted, Labels
from ontherecord.view.parts import Change, Day, Link, Tongue
from ontherecord.view.telling import KIND_LABELS
from ontherecord.view.tongue import find_tongue

LEAST_TO_CHOOSE = 5
"""How many statements there are at least that can be narrowed down to an issue."""
MOST_TOGETHER = 6
"""How many entries stand together without years."""
MOST_UNFOLDED = 20
"""How many entries are seen at once; where there are more, all stretches but the latest are folded up."""
MOST_IN_YEAR = 60
"""How many entries a year has at most that is not told by months."""


class Circumstance(NamedTuple):
    """A label and what it says: a day, or words that may lead somewhere."""

    label: str
    text: str = ""
    href: str = ""
    day: Day | None = None
    tongue: Tongue = Tongue()


class Said(NamedTuple):
    """A statement on the page of whoever said or reported it."""

    speaker: Link | None
    """Who said it; None where it is whom the page is about."""
    role: str
    """What the speaker was on the day, where that is not what the page says above."""
    quote: str
    """Direct words with the quotation marks of their language; empty when there is a paraphrase."""
    paraphrase: str
    circumstances: tuple[Circumstance, ...]
    changes: tuple[Change, ...]
    href: str
    """The statement on its explainer's page."""
    choice: int
    """The number of its issue among the choices; 0 for none."""
    tongue: Tongue
    labels: Labels


class Given(NamedTuple):
    """A figure according to whom the page is about."""

    figure: str
    label: str
    day: Day
    changes: tuple[Change, ...]
    href: str
    tongue: Tongue
    labels: Labels


class FromExplainer(NamedTuple):
    """What comes from one explainer, one after the other."""

    page: Link
    day: Day
    """Of the explainer's article."""
    tongue: Tongue
    said: tuple[Said, ...]
    given: tuple[Given, ...]


class Stretch(NamedTuple):
    """What was said in one year, or in one month of a full year."""

    id: str
    title: str
    """Empty where everything stands together."""
    amount: str
    """How many entries, in words."""
    is_folded: bool
    explainers: tuple[FromExplainer, ...]


class Entries(NamedTuple):
    """A section of the page; latest first."""

    id: str
    title: str
    stretches: tuple[Stretch, ...]
    folds: bool
    """Whether its stretches can be folded up."""
    choices: Choices | None
    labels: Labels


class _Item(NamedTuple):
    origin: Origin
    day: EdtfDate
    said: Said | None = None
    given: Given | None = None


def tell_sections(desk: Desk) -> Iterator[Entries]:
    """The statements, those of others that are reported by them, and the figures according to them."""
    profile, labels = desk.profile, desk.labels
    if profile.sayings:
        choices, numbers = _offer_issues(desk)
        said = [_Item(one.origin, one.on, said=_say(desk, one, numbers.get(one.about, 0))) for one in profile.sayings]
        yield _section(desk, "statements", labels.sayings, said, choices)
    if profile.figures:
        given = [_Item(one.origin, one.day, given=_give(desk, one)) for one in profile.figures]
        yield _section(desk, "numbers", labels.numbers_by, given)
    if profile.conveyed:
        conveyed = [_Item(one.origin, one.on, said=_convey(desk, one)) for one in profile.conveyed]
        yield _section(desk, "reported", labels.conveyed, conveyed)


def _offer_issues(desk: Desk) -> tuple[Choices | None, dict[str, int]]:
    sayings, labels = desk.profile.sayings, desk.labels
    if len(sayings) < LEAST_TO_CHOOSE:
        return None, {}
    words = Words(labels.by_issue, labels.all_issues, labels.other_issues)
    tongues = {one.about: find_tongue(one.origin.language, desk.language) for one in sayings}
    return offer_choices("about", words, (one.about for one in sayings), desk.ways.script, tongues=tongues)


def _section(desk: Desk, name: str, title: str, items: Sequence[_Item], choices: Choices | None = None) -> Entries:
    counted = desk.labels.numbers_shown if name == "numbers" else desk.labels.statements_shown
    folds = len(items) > MOST_UNFOLDED
    stretches = tuple(_divide(desk, name, items, counted, folds=folds))
    return Entries(name, title, stretches, folds, choices, desk.labels)


def _divide(desk: Desk, name: str, items: Sequence[_Item], counted: Counted, *, folds: bool) -> Iterator[Stretch]:
    if len(items) <= MOST_TOGETHER:
        yield Stretch("", "", "", is_folded=False, explainers=_by_explainer(desk, items))
        return
    for place, (when, title, together) in enumerate(_by_time(items, desk.language)):
        amount = counted.of(len(together))
        folded = folds and place > 0
        yield Stretch(f"{name}-{when}", title, amount, folded, _by_explainer(desk, together))


def _by_time(items: Iterable[_Item], language: str) -> Iterator[tuple[str, str, list[_Item]]]:
    # What is known by its year only belongs to no month: a year in which there is some is not divided.
    for year, group in groupby(items, lambda one: _start(one.day)[:4]):
        of_year = list(group)
        if len(of_year) <= MOST_IN_YEAR or any(len(_start(one.day)) < 7 for one in of_year):
            yield year, show_year(int(year), language), of_year
            continue
        for month, of_month in groupby(of_year, lambda one: _start(one.day)[:7]):
            yield month, show_month(int(year), int(month[5:]), language), list(of_month)


def _start(day: EdtfDate) -> str:
    # The parts that all days of the date have in common, or the first day's of an interval.
    first, last = day.earliest or day.latest, day.latest or day.earliest
    if first is None or last is None:
        return "0001"
    return first.isoformat()[: 7 if day.is_interval or (first.year, first.month) == (last.year, last.month) else 4]


def _by_explainer(desk: Desk, items: Iterable[_Item]) -> tuple[FromExplainer, ...]:
    groups = []
    for origin, group in groupby(items, lambda one: one.origin):
        together = list(group)
        page = Link(origin.headline, admit_address(desk.ways.page(origin.name)) or "")
        said = tuple(one.said for one in together if one.said)
        given = tuple(one.given for one in together if one.given)
        day, tongue = show_date(origin.day, desk.language), find_tongue(origin.language, desk.language)
        groups.append(FromExplainer(page, day, tongue, said, given))
    return tuple(groups)


def _say(desk: Desk, saying: Saying, choice: int) -> Said:
    person = desk.profile.person
    role = find_post(person, saying.on).role
    said = _tell(desk, saying, desk.labels.via if saying.via else "")
    return said._replace(role=role if role != person.role else "", choice=choice)


def _convey(desk: Desk, saying: Saying) -> Said:
    found = find_person(saying.who, desk.people)
    role = find_post(desk.people[found], saying.on).role if found else ""
    return _tell(desk, saying, "")._replace(speaker=desk.link(saying.who), role=role)


def _tell(desk: Desk, saying: Saying, via: str) -> Said:
    language = saying.origin.language
    marks = find_language(language).quotation
    return Said(
        speaker=None,
        role="",
        quote=f"{marks.opening}{strip_marks(saying.quote)}{marks.closing}" if saying.quote else "",
        paraphrase=saying.paraphrase,
        circumstances=tuple(_list_circumstances(desk, saying, via)),
        changes=_mark(desk, saying.origin, saying.marks),
        href=_lead(desk, saying.origin, saying.anchor),
        choice=0,
        tongue=find_tongue(language, desk.language),
        labels=desk.labels,
    )


def _list_circumstances(desk: Desk, saying: Saying, via: str) -> Iterator[Circumstance]:
    labels, tongue = desk.labels, find_tongue(saying.origin.language, desk.language)
    if saying.day:
        yield Circumstance(labels.said_on, day=show_date(saying.day, desk.language))
    for label, who in ((labels.said_to, saying.to), (via, saying.via)):
        if label and who:
            link = desk.link(who)
            yield Circumstance(label, link.text, link.href, tongue=tongue if who not in desk.people else Tongue())
    if saying.place:
        yield Circumstance(labels.said_in, saying.place, tongue=tongue)
    if saying.about:
        yield Circumstance(labels.said_about, saying.about, tongue=tongue)
    if saying.basis:
        basis: str = getattr(labels, f"basis_{saying.basis.replace(' ', '_')}")
        yield Circumstance(labels.basis, basis)


def _give(desk: Desk, figure: Attribution) -> Given:
    return Given(
        figure=figure.figure,
        label=figure.label,
        day=show_date(figure.day, desk.language),
        changes=_mark(desk, figure.origin, figure.marks),
        href=_lead(desk, figure.origin, figure.anchor),
        tongue=find_tongue(figure.origin.language, desk.language),
        labels=desk.labels,
    )


def _mark(desk: Desk, origin: Origin, marks: tuple[Mark, ...]) -> tuple[Change, ...]:
    return tuple(
        Change(
            getattr(desk.labels, KIND_LABELS[mark.kind]),
            _lead(desk, origin, mark.anchor),
            show_date(mark.day, desk.language),
            KIND_LABELS[mark.kind].replace("_", "-"),
        )
        for mark in marks
    )


def _lead(desk: Desk, origin: Origin, anchor: str) -> str:
    page = admit_address(desk.ways.page(origin.name))
    return f"{page}#{anchor}" if page else ""
