"""The foot of a page: its sources and its corrections."""

from collections.abc import Iterator

from ontherecord.address import admit_address
from ontherecord.verify.explainer import Explainer
from ontherecord.view.dates import show_date, show_moment
from ontherecord.view.labels import Labels
from ontherecord.view.page import Correction, Corrections, Source, Sources
from ontherecord.view.parts import Link
from ontherecord.view.telling import KIND_LABELS, Telling, entry_name, sort_corrections


def tell_sources(explainer: Explainer, labels: Labels, used: frozenset[str]) -> Sources | None:
    """The article when it is not our own, the record's sources, and those sources of its running stories that are used."""
    entries = tuple(_sources(explainer, labels, used))
    return Sources(entries, labels) if entries else None


def _sources(explainer: Explainer, labels: Labels, used: frozenset[str]) -> Iterator[Source]:
    record, language = explainer.record, explainer.language
    article = record.article
    if article and (article.title or article.publisher or article.url):
        yield Source(
            id="article-source",
            title=article.title or article.publisher or article.url or "",
            href=admit_address(article.url or "") or "",
            detail=labels.join(article.author, article.publisher if article.title else None),
            day=show_moment(article.published, language) if article.published else None,
            archived="",
            license=article.license or "",
        )
    shared = {name: source for name, source in explainer.sources.items() if name in used}
    for name, source in (dict(record.sources) | shared).items():
        yield Source(
            id=f"source-{name}",
            title=source.title,
            href=admit_address(source.url) or "",
            detail=labels.join(source.author, source.publisher),
            day=show_date(source.published, language) if source.published else None,
            archived=admit_address(source.archived or "") or "",
            license="",
        )


def tell_corrections(telling: Telling) -> Corrections | None:
    """The corrections, latest first; those of a withdrawn page lead nowhere, for their entries are not shown."""
    record = telling.explainer.record
    if not record.corrections:
        return None
    named = {entry.id: entry for entry in telling.explainer.entries if entry.id}
    entries = []
    for correction in sort_corrections(telling.explainer):
        changed = named.get(correction.entry) if correction.entry and record.status != "withdrawn" else None
        label = KIND_LABELS[correction.kind]
        entries.append(
            Correction(
                id=telling.anchor(correction),
                kind=label.replace("_", "-"),
                label=getattr(telling.labels, label),
                day=telling.show(correction.date),
                text=correction.text,
                was=correction.was or "",
                now=correction.now or "",
                entry=Link(entry_name(telling, changed), f"#{telling.anchor(changed)}") if changed else None,
            )
        )
    return Corrections(tuple(entries), telling.labels)
