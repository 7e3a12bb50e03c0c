"""The items of feeds, from explainers and what their pages say."""

import datetime as dt
from collections.abc import Iterator
from urllib.parse import quote, urljoin

from ontherecord.dossier.news import begin_day, find_last_moment
from ontherecord.publish.feeds.feed import Item
from ontherecord.verify.explainer import Explainer
from ontherecord.view.components import Components
from ontherecord.view.labels import find_labels
from ontherecord.view.page import ExplainerView
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
        if one.id in wanted:
            day = days.get(one.id)
            moment = begin_day(day) if day else explainer.record.published.instant
            title = f"{one.label} – {explainer.record.headline}"
            html = components.render("syndicated_correction", SyndicatedCorrection(view, one, address))
            yield one.id, _make_item(explainer, f"{address}#{quote(one.id)}", title, one.text, html, moment, moment)


def tell_statements(
    explainer: Explainer, view: ExplainerView, address: str, wanted: set[str], components: Components
) -> Iterator[tuple[str, Item]]:
    """The items of those statements whose anchors are wanted, by anchor."""
    published = explainer.record.published.instant
    corrected = _find_corrected(explainer)
    for one in view.statements.entries if view.statements else ():
        if one.id in wanted:
            updated = max(published, corrected.get(one.id, published)) if one.changes else published
            title = f"{one.speaker.name} – {shorten(one.quote or one.paraphrase, LONGEST_TITLE)}"
            html = components.render("syndicated_statement", SyndicatedStatement(view, one, address))
            yield one.id, _make_item(explainer, f"{address}#{quote(one.id)}", title, "", html, published, updated)


def _find_corrected(explainer: Explainer) -> dict[str, dt.datetime]:
    # When statements were last corrected, by their anchors.
    days = {one.entry: begin_day(one.date.latest) for one in explainer.record.corrections if one.date.latest}
    named = ((explainer.anchor_of(one), days.get(one.id)) for one in explainer.record.statements if days and one.id)
    return {anchor: day for anchor, day in named if day}


def _make_item(
    explainer: Explainer, url: str, title: str, summary: str, html: str, published: dt.datetime, updated: dt.datetime
) -> Item:
    return Item(url, url, title, summary, html, published, updated, explainer.language, explainer.record.authors)
