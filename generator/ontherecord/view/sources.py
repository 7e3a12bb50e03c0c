"""The foot of a page: its sources and its corrections."""

from collections.abc import Iterator

from ontherecord.address import admit_address
from ontherecord.view.page import Correction, Corrections, Source, Sources
from ontherecord.view.parts import Link
from ontherecord.view.telling import KIND_LABELS, Telling, entry_name, sort_corrections


def tell_sources(telling: Telling, used: frozenset[str]) -> Sources | None:
    """The article when it is not our own, the record's sources, and those sources of its running stories that are used."""
    entries = tuple(_sources(telling, used))
    return Sources(entries, telling.labels) if entries else None


def _sources(telling: Telling, used: frozenset[str]) -> Iterator[Source]:
    record = telling.explainer.record
    article = record.article
    if article and (article.title or article.publisher or article.url):
        yield Source(
            id="article-source",
            title=article.title or article.publisher or article.url or "",
            href=admit_address(article.url or "") or "",
            detail=telling.labels.join(article.author, article.publisher if article.title else None),
            day=telling.show_moment(article.published) if article.published else None,
            archived="",
            license=article.license or "",
        )
    shared = {name: source for name, source in telling.explainer.sources.items() if name in used}
    for name, source in (dict(record.sources) | shared).items():
        yield Source(
            id=f"source-{name}",
            title=source.title,
            href=admit_address(source.url) or "",
            detail=telling.labels.join(source.author, source.publisher),
            day=telling.show(source.published) if source.published else None,
            archived=admit_address(source.archived or "") or "",
            license="",
        )


def tell_corrections(telling: Telling) -> Corrections | None:
    """The corrections, latest first; those of a withdrawn page lead nowhere, for their entries are not shown."""
    record = telling.explainer.record
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
    return Corrections(tuple(entries), telling.labels) if entries else None
