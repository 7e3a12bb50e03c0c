"""The feeds of one build: what each holds is chosen before pages are rendered, and its items come as they are."""

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from markupsafe import Markup
from mkdocs.structure.files import File
from mkdocs.structure.pages import Page

from ontherecord.dossier.news import News, Place, choose_news
from ontherecord.host.publishing import Outlet
from ontherecord.host.shared import Shared
from ontherecord.publish.feeds.addresses import (
    ATOM,
    CORRECTIONS,
    JSON,
    NEW,
    RSS,
    UPDATED,
    Addresses,
    find_person_feed,
    find_topic_feed,
    write_feed,
)
from ontherecord.publish.feeds.feed import Feed, Item
from ontherecord.publish.feeds.items import tell_corrections, tell_explainer, tell_statements, tell_update
from ontherecord.verify.explainer import Explainer
from ontherecord.view.chrome import Feed as NamedFeed
from ontherecord.view.labels import find_labels
from ontherecord.view.page import ExplainerView

MOST = 20
"""How many explainers, or statements of a person, a feed holds."""
MOST_CORRECTIONS = 50
_FORMS = {RSS: "RSS", ATOM: "Atom", JSON: "JSON"}


class _Planned(NamedTuple):
    """A feed whose items are not all told yet."""

    addresses: Addresses
    title: str
    description: str
    language: str
    page: str
    """The address, from the top of the site, of the page whose news this is; empty for the home page."""
    items: Sequence[str | Place]
    """By what each of its items is found among those that were told."""


class Feeding:
    """The publisher of feeds."""

    def __init__(self, shared: Shared, outlet: Outlet, explainers: Sequence[Explainer]) -> None:
        """Choose what the feeds hold; `explainers` are those that are published."""
        self._shared = shared
        self._outlet = outlet
        self._top = shared.address
        news = choose_news(explainers, MOST, MOST_CORRECTIONS)
        self._whole = {*news.explainers, *news.updated}.union(*news.topics.values())
        self._updated = frozenset(news.updated)
        self._wanted: dict[str, set[str]] = {}
        for places in (news.corrections, *news.people.values()):
            for place in places:
                self._wanted.setdefault(place.explainer, set()).add(place.anchor)
        self._told: dict[str | Place, Item] = {}
        every = [*self._plan_site(news), *self._plan_pages(news, explainers)]
        names = {name for feed in every for name in feed.addresses}
        free = {name for name in sorted(names) if outlet.is_free(name)}
        self._planned = [feed for feed in every if free.issuperset(feed.addresses)]
        self._of_page = {feed.page: feed for feed in self._planned if feed.page}
        shared.feeds.update({page: feed.addresses.rss for page, feed in self._of_page.items()})

    def publish(self, explainer: Explainer, view: ExplainerView, file: File) -> bytes:
        """Tell the items that feeds want of an explainer."""
        address = (file.page and file.page.canonical_url) or ""
        components, name = self._shared.components, explainer.name
        if name in self._whole:
            item = self._told[name] = tell_explainer(explainer, view, address, components)
            if name in self._updated:
                self._told[_update(name)] = tell_update(item)
        if wanted := self._wanted.get(name):
            for tell in (tell_corrections, tell_statements):
                for anchor, item in tell(explainer, view, address, wanted, components):
                    self._told[Place(name, anchor)] = item
        return b""

    def finish(self) -> None:
        """Write the feeds. One of which a page was not rendered, as `--dirty` leaves many out, stays what it was."""
        for planned in self._planned:
            if all(item in self._told for item in planned.items):
                feed = Feed(
                    planned.title,
                    planned.description,
                    planned.language,
                    self._top + planned.page,
                    self._shared.config.site_name,
                    tuple(self._told[item] for item in planned.items),
                )
                for name, content in write_feed(feed, planned.addresses, self._top).items():
                    self._outlet.write(name, content)

    def list_feeds(self) -> tuple[NamedFeed, ...]:
        """The feeds that every page names, those for its foot first."""
        labels = find_labels(self._shared.language)
        named = {NEW: labels.latest, UPDATED: labels.feed_updated, CORRECTIONS: labels.feed_corrections}
        feeds = [(feed.addresses, named[feed.addresses]) for feed in self._planned if feed.addresses in named]
        shown = [NamedFeed(RSS, f"{title} (RSS)", addresses.rss, in_foot=True) for addresses, title in feeds]
        more = [
            NamedFeed(type_, f"{title} ({_FORMS[type_]})", address)
            for addresses, title in feeds
            for type_, address in ((ATOM, addresses.atom), (JSON, addresses.json))
            if addresses == NEW
        ]
        return (*shown, *more)

    def describe(self, page: Page) -> Markup:
        """What the `<head>` of a page says of feeds: of its own, and in other themes than ours of the site's."""
        site = () if self._shared.safe.escapes else self.list_feeds()
        own = self._of_page.get(page.file.url)
        if own is not None:
            forms = zip(_FORMS, own.addresses, strict=True)
            site = (*(NamedFeed(type_, f"{own.title} ({_FORMS[type_]})", name) for type_, name in forms), *site)
        if not site:
            return Markup()
        return self._shared.components.render("alternates", [one._replace(href=self._top + one.href) for one in site])

    def _plan_site(self, news: News) -> Iterator[_Planned]:
        labels, site = find_labels(self._shared.language), self._shared.config.site_name
        about, language = self._shared.config.site_description or "", self._shared.language
        yield _Planned(NEW, site, about, language, "", news.explainers)
        updates = [_update(name) for name in news.updated]
        yield _Planned(UPDATED, f"{labels.feed_updated} – {site}", about, language, "", updates)
        yield _Planned(CORRECTIONS, f"{labels.feed_corrections} – {site}", about, language, "", news.corrections)

    def _plan_pages(self, news: News, explainers: Sequence[Explainer]) -> Iterator[_Planned]:
        if not explainers:
            return
        registry, site = explainers[0].registry, self._shared.config.site_name
        stories, people = self._shared.stories, self._shared.people
        for id_, names in news.topics.items():
            if id_ not in stories:
                continue
            topic = registry.topics[id_]
            language = topic.language or self._shared.language
            title = f"{topic.title} – {site}"
            yield _Planned(find_topic_feed(id_), title, topic.summary or "", language, stories[id_], names)
        for id_, places in news.people.items():
            if id_ not in people:
                continue
            person = registry.people[id_]
            about = person.about or person.role or ""
            title = f"{person.name} – {site}"
            yield _Planned(find_person_feed(id_), title, about, self._shared.language, people[id_], places)


def _update(name: str) -> Place:
    # No entry has an empty address.
    return Place(name, "")
