"""What somebody said, reported or counted, by years and explainers: the sections of their page."""

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from functools import partial
from itertools import groupby
from operator import attrgetter
from typing import NamedTuple

from ontherecord.address import admit_address
from ontherecord.dossier.people import Attribution, Mark, Profile, Saying
from ontherecord.dossier.roles import find_post
from ontherecord.language import Quotation
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


class _Source(NamedTuple):
    """The explainer that one or more entries come from."""

    href: str
    """Its page; empty when it has none."""
    tongue: Tongue
    marks: Quotation

    def lead(self, anchor: str) -> str:
        """The address of one of its entries."""
        return f"{self.href}#{anchor}" if self.href else ""


_Tell = Callable[[Told, _Source], Said | Given]


def tell_sections(desk: Desk) -> Iterator[Entries]:
    """The statements, the figures according to them, and the statements of others that are reported by them."""
    profile = desk.profile
    if profile.sayings:
        choices, numbers = _offer_issues(desk)
        told = _tell_all(desk, "statements", profile.sayings, partial(_say, desk, numbers))
        yield _section(desk, "statements", len(profile.sayings), told, choices)
    if profile.figures:
        told = _tell_all(desk, "numbers", profile.figures, partial(_give, desk))
        yield _section(desk, "numbers", len(profile.figures), told)
    if profile.conveyed:
        told = _tell_all(desk, "reported", profile.conveyed, partial(_convey, desk))
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


def _tell_all(desk: Desk, name: str, told: Sequence[Told], tell: _Tell[Told]) -> tuple[Stretch, ...]:
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


def _by_explainer(desk: Desk, told: Iterable[Told], tell: _Tell[Told]) -> tuple[FromExplainer, ...]:
    groups = []
    for origin, group in groupby(told, attrgetter("origin")):
        language = origin.language
        tongue = find_tongue(language, desk.language)
        source = _Source(admit_address(desk.ways.page(origin.name)) or "", tongue, find_language(language).quotation)
        rows = [tell(one, source) for one in group]
        said = tuple([row for row in rows if isinstance(row, Said)])
        given = tuple([row for row in rows if isinstance(row, Given)])
        page, day = Link(origin.headline, source.href), show_date(origin.day, desk.language)
        groups.append(FromExplainer(page, day, tongue, said, given))
    return tuple(groups)


def _say(desk: Desk, choices: Mapping[str, int], saying: Saying, source: _Source) -> Said:
    person = desk.profile.person
    role = find_post(person, saying.on).role
    via = desk.labels.via if saying.via else ""
    choice = choices.get(saying.about, 0)
    return _tell(desk, saying, source, via, role=role if role != person.role else "", choice=choice)


def _convey(desk: Desk, saying: Saying, source: _Source) -> Said:
    found = find_person(saying.who, desk.people)
    role = find_post(desk.people[found], saying.on).role if found else ""
    return _tell(desk, saying, source, "", speaker=desk.link(saying.who), role=role)


def _tell(
    desk: Desk,
    saying: Saying,
    source: _Source,
    via: str,
    *,
    speaker: Link | None = None,
    role: str = "",
    choice: int = 0,
) -> Said:
    marks = source.marks
    return Said(
        speaker=speaker,
        role=role,
        quote=f"{marks.opening}{strip_marks(saying.quote)}{marks.closing}" if saying.quote else "",
        paraphrase=saying.paraphrase,
        circumstances=tuple(_list_circumstances(desk, saying, source.tongue, via)),
        changes=_mark(desk, source, saying.marks),
        href=source.lead(saying.anchor),
        choice=choice,
        tongue=source.tongue,
        labels=desk.labels,
    )


def _list_circumstances(desk: Desk, saying: Saying, tongue: Tongue, via: str) -> Iterator[Circumstance]:
    labels = desk.labels
    if saying.day:
        yield Circumstance(labels.said_on, day=show_date(saying.day, desk.language))
    if saying.to:
        yield _name(desk, labels.said_to, saying.to, tongue)
    if via:
        yield _name(desk, via, saying.via, tongue)
    if saying.place:
        yield Circumstance(labels.said_in, saying.place, tongue=tongue)
    if saying.about:
        yield Circumstance(labels.said_about, saying.about, tongue=tongue)
    if saying.basis:
        basis: str = getattr(labels, f"basis_{saying.basis.replace(' ', '_')}")
        yield Circumstance(labels.basis, basis)


def _name(desk: Desk, label: str, who: str, tongue: Tongue) -> Circumstance:
    link = desk.link(who)
    return Circumstance(label, link.text, link.href, tongue=tongue if who not in desk.people else Tongue())


def _give(desk: Desk, figure: Attribution, source: _Source) -> Given:
    return Given(
        figure=figure.figure,
        label=figure.label,
        day=show_date(figure.on, desk.language),
        changes=_mark(desk, source, figure.marks),
        href=source.lead(figure.anchor),
        tongue=source.tongue,
        labels=desk.labels,
    )


def _mark(desk: Desk, source: _Source, marks: tuple[Mark, ...]) -> tuple[Change, ...]:
    if not marks:
        return ()
    return tuple(
        Change(
            getattr(desk.labels, KIND_LABELS[mark.kind]),
            source.lead(mark.anchor),
            show_date(mark.day, desk.language),
            KIND_LABELS[mark.kind].replace("_", "-"),
        )
        for mark in marks
    )
