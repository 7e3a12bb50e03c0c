"""What somebody said, reported or counted, by years and explainers: the sections of their page."""

from collections.abc import Callable, Iterable, Iterator, Sequence
from itertools import groupby
from operator import attrgetter

from ontherecord.address import admit_address
from ontherecord.dossier.origin import Origin
from ontherecord.dossier.people import Attribution, Mark, Profile, Saying
from ontherecord.dossier.roles import find_post
from ontherecord.language import language as find_language
from ontherecord.text.quote import strip_marks
from ontherecord.verify.naming import find_person
from ontherecord.view.choosing import Choices, Words, offer_choices
from ontherecord.view.dates import show_date
from ontherecord.view.desk import Desk
from ontherecord.view.labels import Labels, find_labels
from ontherecord.view.page import Contents
from ontherecord.view.parts import Change, Link, Tongue
from ontherecord.view.stretches import MOST_UNFOLDED, Share, Told, divide
from ontherecord.view.telling import KIND_LABELS
from ontherecord.view.told import Circumstance, Entries, FromExplainer, Given, Said, Stretch
from ontherecord.view.tongue import find_tongue

LEAST_TO_CHOOSE = 5
"""How many statements there are at least that can be narrowed down to an issue."""


def tell_sections(desk: Desk) -> Iterator[Entries]:
    """The statements, the figures according to them, and the statements of others that are reported by them."""
    profile = desk.profile
    if profile.sayings:
        choices, numbers = _offer_issues(desk)
        told = _tell_all(desk, "statements", profile.sayings, lambda one: _say(desk, one, numbers.get(one.about, 0)))
        yield _section(desk, "statements", len(profile.sayings), told, choices)
    if profile.figures:
        told = _tell_all(desk, "numbers", profile.figures, lambda one: _give(desk, one))
        yield _section(desk, "numbers", len(profile.figures), told)
    if profile.conveyed:
        told = _tell_all(desk, "reported", profile.conveyed, lambda one: _convey(desk, one))
        yield _section(desk, "reported", len(profile.conveyed), told)


def list_sections(profile: Profile, language: str) -> Iterator[Contents]:
    """The sections' headings and those of their stretches."""
    labels = find_labels(language)
    sections: tuple[tuple[str, Iterable[Share[Saying] | Share[Attribution]], int], ...] = (
        ("statements", divide("statements", profile.sayings, language), len(profile.sayings)),
        ("numbers", divide("numbers", profile.figures, language), len(profile.figures)),
        ("reported", divide("reported", profile.conveyed, language), len(profile.conveyed)),
    )
    for name, shares, amount in sections:
        if amount:
            yield Contents(name, _title(name, labels), 2)
            for share in shares:
                if share.id:
                    yield Contents(share.id, share.title, 3)


def _title(name: str, labels: Labels) -> str:
    return {"statements": labels.sayings, "numbers": labels.numbers_by, "reported": labels.conveyed}[name]


def _offer_issues(desk: Desk) -> tuple[Choices | None, dict[str, int]]:
    sayings, labels = desk.profile.sayings, desk.labels
    if len(sayings) < LEAST_TO_CHOOSE:
        return None, {}
    words = Words(labels.by_issue, labels.all_issues, labels.other_issues)
    languages = {one.about: one.origin.language for one in sayings}
    tongues = {about: find_tongue(language, desk.language) for about, language in languages.items()}
    return offer_choices("about", words, (one.about for one in sayings), desk.ways.script, tongues=tongues)


def _section(
    desk: Desk, name: str, amount: int, stretches: tuple[Stretch, ...], choices: Choices | None = None
) -> Entries:
    return Entries(name, _title(name, desk.labels), stretches, amount > MOST_UNFOLDED, choices, desk.labels)


def _tell_all(desk: Desk, name: str, told: Sequence[Told], tell: Callable[[Told], Said | Given]) -> tuple[Stretch, ...]:
    counted = desk.labels.numbers_shown if name == "numbers" else desk.labels.statements_shown
    folds = len(told) > MOST_UNFOLDED
    return tuple(
        Stretch(
            id=share.id,
            title=share.title,
            amount=counted.of(len(share.entries)) if share.id else "",
            is_folded=folds and place > 0,
            explainers=_by_explainer(desk, share.entries, tell),
        )
        for place, share in enumerate(divide(name, told, desk.language))
    )


def _by_explainer(desk: Desk, told: Iterable[Told], tell: Callable[[Told], Said | Given]) -> tuple[FromExplainer, ...]:
    groups = []
    for origin, group in groupby(told, attrgetter("origin")):
        rows = [tell(one) for one in group]
        page = Link(origin.headline, admit_address(desk.ways.page(origin.name)) or "")
        said = tuple([row for row in rows if isinstance(row, Said)])
        given = tuple([row for row in rows if isinstance(row, Given)])
        day, tongue = show_date(origin.day, desk.language), find_tongue(origin.language, desk.language)
        groups.append(FromExplainer(page, day, tongue, said, given))
    return tuple(groups)


def _say(desk: Desk, saying: Saying, choice: int) -> Said:
    person = desk.profile.person
    role = find_post(person, saying.on).role
    via = desk.labels.via if saying.via else ""
    return _tell(desk, saying, via, role=role if role != person.role else "", choice=choice)


def _convey(desk: Desk, saying: Saying) -> Said:
    found = find_person(saying.who, desk.people)
    role = find_post(desk.people[found], saying.on).role if found else ""
    return _tell(desk, saying, "", speaker=desk.link(saying.who), role=role)


def _tell(
    desk: Desk, saying: Saying, via: str, *, speaker: Link | None = None, role: str = "", choice: int = 0
) -> Said:
    language = saying.origin.language
    marks = find_language(language).quotation
    return Said(
        speaker=speaker,
        role=role,
        quote=f"{marks.opening}{strip_marks(saying.quote)}{marks.closing}" if saying.quote else "",
        paraphrase=saying.paraphrase,
        circumstances=tuple(_list_circumstances(desk, saying, via)),
        changes=_mark(desk, saying.origin, saying.marks),
        href=_lead(desk, saying.origin, saying.anchor),
        choice=choice,
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
        day=show_date(figure.on, desk.language),
        changes=_mark(desk, figure.origin, figure.marks),
        href=_lead(desk, figure.origin, figure.anchor),
        tongue=find_tongue(figure.origin.language, desk.language),
        labels=desk.labels,
    )


def _mark(desk: Desk, origin: Origin, marks: tuple[Mark, ...]) -> tuple[Change, ...]:
    if not marks:
        return ()
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
