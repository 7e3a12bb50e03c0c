"""An explainer's record with everything resolved: `data.json`."""

from collections.abc import Iterator, Sequence
from typing import Any

from ontherecord.address import admit_address
from ontherecord.publish.shown import find_display, is_withdrawn
from ontherecord.publish.tables.rows import Row, Rows, list_date
from ontherecord.record.entries import Source
from ontherecord.record.registries import Person
from ontherecord.text.article import Span
from ontherecord.verify.explainer import Explainer
from ontherecord.verify.naming import find_person
from ontherecord.view.page import ExplainerView


def make_data(
    explainer: Explainer, view: ExplainerView, rows: Rows, address: str, schema: str, day: str
) -> dict[str, Any]:
    """The document. `address` is the page's, `schema` that of the document's schema, `day` that of the last change.

    What has no value is left out. Of a withdrawn explainer it says that it is withdrawn, and its corrections.
    """
    record = explainer.record
    known: dict[str, Any] = {
        "$schema": schema,
        "name": explainer.name,
        "address": address,
        "headline": record.headline,
        "published": record.published.isoformat(),
        "updated": record.updated.isoformat() if record.updated else None,
        "changed": day,
        "status": record.status,
        "language": explainer.language,
        "authors": list(record.authors),
    }
    if not is_withdrawn(explainer):
        topics = explainer.registry.topics
        known |= {
            "summary": record.summary,
            "dateline": record.dateline,
            "topics": [{"id": one, "title": topics[one].title} for one in record.topics if one in topics],
            "tags": list(record.tags),
            "review_after": record.review_after.text if record.review_after else None,
            "article": _tell_article(explainer),
            "sources": dict(_list_sources(explainer, view)),
            "people": dict(_list_people(explainer)),
        }
    return _fill(known) | _add_parts(explainer, rows)


def _fill(values: dict[str, Any]) -> dict[str, Any]:
    return {name: value for name, value in values.items() if value is not None}


def _tell_article(explainer: Explainer) -> dict[str, Any]:
    source = explainer.record.article
    display = find_display(explainer)
    told: dict[str, Any] = {"display": display}
    if source is not None:
        told |= {
            "title": source.title,
            "author": source.author,
            "publisher": source.publisher,
            "address": admit_address(source.url or ""),
            "published": source.published.isoformat() if source.published else None,
            "license": source.license,
        }
    if display == "full":
        told["text"] = explainer.article.text
    return _fill(told)


def _list_sources(explainer: Explainer, view: ExplainerView) -> Iterator[tuple[str, dict[str, Any]]]:
    for shown in view.sources.entries if view.sources else ():
        name = shown.id.removeprefix("source-")
        source = explainer.sources.get(name)
        if source is not None and shown.id != name:
            yield name, _tell_source(source)


def _tell_source(source: Source) -> dict[str, Any]:
    told: dict[str, Any] = {
        "title": source.title,
        "author": source.author,
        "publisher": source.publisher,
        "address": admit_address(source.url),
        **(list_date("published", source.published) if source.published else {}),
        "archived": admit_address(source.archived or ""),
    }
    return _fill(told)


def _list_people(explainer: Explainer) -> Iterator[tuple[str, dict[str, Any]]]:
    # Everybody whom an entry names, in the order in which they are first named.
    people = explainer.registry.people
    record = explainer.record
    names = [name for one in record.statements for name in (one.who, one.to, one.via) if name]
    names += [one.according_to for one in record.numbers if one.according_to]
    for found in dict.fromkeys(find_person(name, people) for name in dict.fromkeys(names)):
        if found is not None:
            yield found, _tell_person(people[found])


def _tell_person(person: Person) -> dict[str, Any]:
    told: dict[str, Any] = {"name": person.name, "kind": person.kind}
    if person.also:
        told["also"] = list(person.also)
    if person.about is not None:
        told["about"] = person.about
    if person.wikidata is not None:
        told["wikidata"] = person.wikidata
    if person.links:
        told["links"] = [{"title": link.title, "address": admit_address(link.url)} for link in person.links]
    return told


def _add_parts(explainer: Explainer, rows: Rows) -> dict[str, Sequence[Row]]:
    # A quote that the article interrupts has more than one place.
    anchors = explainer.anchors
    spans = {anchors[id(one.entry)]: one.spans for one in explainer.restings if len(one.spans) > 1}
    listed = rows._asdict()
    if not spans:
        return listed
    for name, table in listed.items():
        listed[name] = [_add(row, spans[row["id"]]) if row["id"] in spans else row for row in table]
    return listed


def _add(row: Row, spans: Sequence[Span]) -> Row:
    return row | {"parts": [{"start": start, "end": end} for start, end in spans]}
