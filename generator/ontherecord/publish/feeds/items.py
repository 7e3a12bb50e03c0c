"""The items of feeds, from explainers and what their pages say."""

from collections.abc import Iterator
from urllib.parse import quote, urljoin

from ontherecord.dossier.news import begin_day, find_last_moment
from ontherecord.publish.feeds.feed import Item
from ontherecord.verify.explainer import Explainer
from ontherecord.view.components import Components
from ontherecord.view.labels import find_labels
from ontherecord.view.page import Correction, ExplainerView, Statement
from ontherecord.view.shortening import shorten
from ontherecord.view.syndication import SyndicatedCorrection, SyndicatedExplainer, SyndicatedStatement

LONGEST_TITLE = 90
"""How many code points of a statement stand in the title of its item."""


def tell_explainer(explainer: Explainer, view: ExplainerView, address: str, components: Components) -> Item:
    """The item of an explainer, with all that its page says but the article."""
    record = explainer.record
    title = record.headline
    if record.status == "withdrawn":
        title = f"{view.headline.labels.withdrawn} – {title}"
    picture = urljoin(address, view.image.src) if view.image else ""
    return Item(
        id=address,
        url=address,
        title=title,
        summary=record.summary or "",
        html=components.render("syndicated_explainer", SyndicatedExplainer(view, address, picture)),
        published=record.published.instant,
        updated=find_last_moment(record).instant,
        language=explainer.language,
        authors=record.authors,
        tags=tuple(dict.fromkeys((*(topic.text for topic in view.headline.topics), *record.tags))),
    )


def tell_update(item: Item) -> Item:
    """The item of an explainer's latest change. Each change is an item of its own, which readers show again."""
    title = f"{find_labels(item.language).updated} – {item.title}"
    return item._replace(id=f"{item.url}#updated-{item.updated:%Y-%m-%dT%H:%M}", title=title, published=item.updated)


def tell_corrections(
    explainer: Explainer, view: ExplainerView, address: str, wanted: set[str], components: Components
) -> Iterator[tuple[str, Item]]:
    """The items of those corrections whose anchors are wanted, by anchor."""
    days = {explainer.anchors[id(one)]: one.date.latest for one in explainer.record.corrections}
    for one in view.corrections.entries if view.corrections else ():
        day = days.get(one.id)
        if one.id in wanted:
            moment = begin_day(day) if day else explainer.record.published.instant
            yield (
                one.id,
                _tell_correction(explainer, view, one, address, components)._replace(published=moment, updated=moment),
            )


def tell_statements(
    explainer: Explainer, view: ExplainerView, address: str, wanted: set[str], components: Components
) -> Iterator[tuple[str, Item]]:
    """The items of those statements whose anchors are wanted, by anchor."""
    days = {one.entry: begin_day(one.date.latest) for one in explainer.record.corrections if one.date.latest}
    anchors = explainer.anchors
    ids = {anchors[id(one)]: one.id for one in explainer.record.statements}
    for one in view.statements.entries if view.statements else ():
        if one.id in wanted:
            item = _tell_statement(explainer, view, one, address, components)
            corrected = days.get(ids[one.id]) if one.changes else None
            yield one.id, item._replace(updated=max(item.published, corrected or item.published))


def _tell_correction(
    explainer: Explainer, view: ExplainerView, one: Correction, address: str, components: Components
) -> Item:
    return _tell_entry(
        explainer,
        address,
        one.id,
        f"{one.label} – {explainer.record.headline}",
        components.render("syndicated_correction", SyndicatedCorrection(view, one, address)),
    )._replace(summary=one.text)


def _tell_statement(
    explainer: Explainer, view: ExplainerView, one: Statement, address: str, components: Components
) -> Item:
    return _tell_entry(
        explainer,
        address,
        one.id,
        f"{one.speaker.name} – {shorten(one.quote or one.paraphrase, LONGEST_TITLE)}",
        components.render("syndicated_statement", SyndicatedStatement(view, one, address)),
    )


def _tell_entry(explainer: Explainer, address: str, anchor: str, title: str, html: str) -> Item:
    published = explainer.record.published.instant
    url = f"{address}#{quote(anchor)}"
    return Item(
        id=url,
        url=url,
        title=title,
        summary="",
        html=html,
        published=published,
        updated=published,
        language=explainer.language,
        authors=explainer.record.authors,
    )
