"""The page of all corrections: what was corrected in any explainer, latest first."""

from collections.abc import Iterable, Iterator
from itertools import groupby
from typing import NamedTuple

from ontherecord.address import admit_address
from ontherecord.dossier.corrected import Corrected
from ontherecord.view.choosing import Choices, Words, offer_choices
from ontherecord.view.dates import show_date, show_year
from ontherecord.view.labels import Labels, find_labels
from ontherecord.view.locales import is_right_to_left
from ontherecord.view.page import Contents
from ontherecord.view.parts import Day, Link, Tongue
from ontherecord.view.telling import KIND_LABELS, Ways
from ontherecord.view.tongue import find_tongue


class Erratum(NamedTuple):
    """What was wrong, what it says now, and where."""

    kind: str
    """correction, clarification, update, editors-note, retraction: the end of a class name."""
    label: str
    day: Day
    text: str
    was: str
    now: str
    entry: Link | None
    """The entry that changed; None when it is the page as a whole."""
    page: Link
    """The explainer; leads to the correction there."""
    tongue: Tongue
    choice: int
    """The number of its kind among the choices."""


class Year(NamedTuple):
    """The corrections of one year."""

    id: str
    title: str
    entries: tuple[Erratum, ...]


class ErrataView(NamedTuple):
    """The page from top to bottom."""

    language: str
    direction: str
    title: str
    policy: Link | None
    """The site's own page on how it corrects; None where it has none."""
    choices: Choices | None
    years: tuple[Year, ...]
    contents: tuple[Contents, ...]
    script: str
    """The address of the script; empty for a page that has nothing for it to do."""
    labels: Labels


def view_errata(corrected: Iterable[Corrected], language: str, ways: Ways, policy: str = "") -> ErrataView:
    """What the page says of the corrections, which come latest first; `policy` is the address of the site's policy."""
    labels = find_labels(language)
    told = list(corrected)
    words = Words(labels.by_kind, labels.all_notes, "")
    named = {kind: getattr(labels, label) for kind, label in KIND_LABELS.items()}
    offered, numbers = offer_choices("kind", words, (one.kind for one in told), ways.script, named=named)
    choices = offered if len(numbers) > 1 else None
    years = tuple(
        Year(f"year-{year}", show_year(int(year), language), tuple(_tell(group, numbers, language, labels, ways)))
        for year, group in groupby(told, _find_year)
    )
    return ErrataView(
        language=language,
        direction="rtl" if is_right_to_left(language) else "ltr",
        title=labels.corrections,
        policy=Link(labels.corrections_policy, admit_address(policy) or "") if policy else None,
        choices=choices,
        years=years,
        contents=tuple(Contents(year.id, year.title, 2) for year in years),
        script=ways.script if choices else "",
        labels=labels,
    )


def _find_year(one: Corrected) -> str:
    return f"{one.day.last_day.year:04}"


def _tell(
    corrected: Iterable[Corrected], numbers: dict[str, int], language: str, labels: Labels, ways: Ways
) -> Iterator[Erratum]:
    for one in corrected:
        label = KIND_LABELS[one.kind]
        page = admit_address(ways.page(one.origin.name)) or ""
        yield Erratum(
            kind=label.replace("_", "-"),
            label=getattr(labels, label),
            day=show_date(one.day, language),
            text=one.text,
            was=one.was,
            now=one.now,
            entry=Link(one.entry, f"{page}#{one.entry_anchor}" if page else "") if one.entry else None,
            page=Link(one.origin.headline, f"{page}#{one.anchor}" if page else ""),
            tongue=find_tongue(one.origin.language, language),
            choice=numbers[one.kind],
        )
