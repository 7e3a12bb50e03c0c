"""How to cite a page: who, when, what, where, in the order that most styles share."""

from typing import NamedTuple

from babel.lists import format_list

from ontherecord.address import admit_address
from ontherecord.view.labels import Labels
from ontherecord.view.locales import find_locale
from ontherecord.view.telling import Telling


class Citation(NamedTuple):
    """The page's own entry for somebody else's list of sources, and what the page is about."""

    before: str
    """Authors and day: “R. Osei (19 August 2024; updated 21 August 2024).”."""
    headline: str
    site: str
    address: str
    """Empty when the site does not know its own."""
    tags: tuple[str, ...]
    labels: Labels
    prints: bool = False
    """Whether there is a script that prints."""


def tell_citation(telling: Telling) -> Citation:
    """How to cite the page. Withdrawn pages are cited too: as what they are."""
    record, labels = telling.explainer.record, telling.labels
    days = [telling.show_moment(record.published).words]
    if record.updated:
        days.append(labels.cited_updated.format(date=telling.show_moment(record.updated).words))
    if record.status == "withdrawn":
        days.append(labels.withdrawn)
    authors = format_list(record.authors, locale=find_locale(telling.language)) if record.authors else telling.ways.site
    return Citation(
        before=f"{authors} ({'; '.join(days)})." if authors else f"{'; '.join(days)}.",
        headline=record.headline,
        site=telling.ways.site if record.authors else "",
        address=admit_address(telling.ways.address) or "",
        tags=record.tags,
        labels=labels,
        prints=bool(telling.ways.script) and record.status != "withdrawn",
    )
