"""An explainer page as linked data: one graph, in which each entry has the address that it has on the page."""

from collections.abc import Iterator
from typing import Any
from urllib.parse import urljoin

from ontherecord.address import admit_address
from ontherecord.dossier.roles import find_post
from ontherecord.publish.addresses import Addresses
from ontherecord.publish.linked_data.days import find_day
from ontherecord.publish.linked_data.entries import (
    Describing,
    describe_correction,
    describe_number,
    describe_question,
    describe_statement,
    describe_terms,
    describe_timeline,
    is_correcting,
)
from ontherecord.publish.linked_data.script import Node
from ontherecord.publish.linked_data.site import (
    SiteFacts,
    Stop,
    describe_site,
    describe_way,
    name_publisher,
    name_site,
)
from ontherecord.publish.linked_data.things import KnownPeople, describe_topic, name_topic
from ontherecord.publish.shown import is_withdrawn, list_events
from ontherecord.record.entries import Source
from ontherecord.record.record import ArticleSource
from ontherecord.verify.explainer import Explainer
from ontherecord.verify.naming import find_person
from ontherecord.view.page import ExplainerView

_STATUS = {"draft": "Draft", "withdrawn": "Withdrawn"}


def describe_explainer(
    explainer: Explainer,
    view: ExplainerView,
    site: SiteFacts,
    at: Addresses,
    day: str,
    known: KnownPeople | None = None,
) -> list[Node]:
    """The graph of an explainer's page; `day` is the one on which it last changed, `known` whom other pages have named.

    Of a withdrawn page it says that it is withdrawn and why, and no more.
    """
    record = explainer.record
    here = at.here
    described: Node = {"@type": ["NewsArticle", "BackgroundNewsArticle"], "@id": here}
    if here:
        described |= {"url": here, "mainEntityOfPage": here}
    described["headline"] = record.headline
    described["datePublished"] = record.published.isoformat()
    described["dateModified"] = day
    described["inLanguage"] = explainer.language
    described["author"] = [_describe_author(explainer, site, at, name) for name in record.authors] or name_publisher(at)
    described |= {"publisher": name_publisher(at), "isPartOf": name_site(at)}
    if record.status in _STATUS:
        described["creativeWorkStatus"] = _STATUS[record.status]
    cast = _Cast(explainer, site, at, KnownPeople() if known is None else known)
    article = record.article
    based = at.entry("article-source") if article and (article.title or article.publisher or article.url) else ""
    topics = [one for one in record.topics if one in explainer.registry.topics]
    about = tuple(name_topic(site, at, one) for one in topics)
    page = Describing(explainer, here, cast.name, about, {"@id": based} if based else None)
    graph = [*describe_site(site, at), described, describe_way(site, at, _find_way(site, record.headline, at.page))]
    if not is_withdrawn(explainer):
        _tell_more(described, explainer, view, at)
        if based and article:
            described["isBasedOn"] = _describe_article(article, based)
        if about:
            described["about"] = about
            graph += (describe_topic(site, at, one, explainer.registry.topics[one]) for one in topics)
        if sources := list(_describe_sources(explainer, view, at)):
            described["citation"] = sources
        if parts := list(_describe_parts(page, view)):
            described["hasPart"] = parts
        mentioned = [describe_number(page, number) for number in record.numbers]
        if events := list_events(explainer, view):
            mentioned.append(describe_timeline(page, events, view.timeline.labels.timeline if view.timeline else ""))
        if mentioned:
            described["mentions"] = mentioned
    for name in ("correction", "comment"):
        wanted = [one for one in record.corrections if is_correcting(one) is (name == "correction")]
        if told := [describe_correction(page, one) for one in wanted if one.kind != "update"]:
            described[name] = told
    return [*graph, *cast.describe()]


class _Cast:
    """Whom a page names."""

    def __init__(self, explainer: Explainer, site: SiteFacts, at: Addresses, known: KnownPeople) -> None:
        self._explainer, self._site, self._at, self._known = explainer, site, at, known
        self._named: dict[str, Node] = {}
        self._people: dict[str, None] = {}

    def name(self, who: str) -> Node:
        """What leads to someone from people.yml; the name alone of others."""
        if (node := self._named.get(who)) is not None:
            return node
        found = find_person(who, self._explainer.registry.people)
        if found:
            self._people[found] = None
        node = self._known.name(self._site, self._at, found) if found else {"name": who}
        self._named[who] = node
        return node

    def describe(self) -> Iterator[Node]:
        """Everybody from people.yml who was named, as what they were on the day of the article."""
        people = self._explainer.registry.people
        day = self._explainer.record.story_day
        for one in self._people:
            yield self._known.describe(self._site, self._at, one, people, find_post(people[one], day))


def _tell_more(described: Node, explainer: Explainer, view: ExplainerView, at: Addresses) -> None:
    record = explainer.record
    if record.summary:
        described["description"] = record.summary
    if record.dateline:
        described["dateline"] = record.dateline
    if record.tags:
        described["keywords"] = list(record.tags)
    if view.image is not None and view.image.src:
        image: Node = {"@type": "ImageObject", "contentUrl": _resolve(at, view.image.src), "caption": view.image.alt}
        if view.image.credit:
            image["creditText"] = view.image.credit
        if view.image.size is not None:
            image |= {"width": view.image.size.width, "height": view.image.size.height}
        described["image"] = image


def _describe_parts(page: Describing, view: ExplainerView) -> Iterator[Node]:
    record = page.explainer.record
    for statement in record.statements:
        yield describe_statement(page, statement)
    if view.terms is not None:
        yield describe_terms(page, view.terms)
    for question in record.questions:
        yield describe_question(page, question)


def _describe_author(explainer: Explainer, site: SiteFacts, at: Addresses, name: str) -> Node:
    if name in (site.publisher, site.name):
        return name_publisher(at)
    people = explainer.registry.people
    found = find_person(name, people)
    kind = "Organization" if found and people[found].kind == "organisation" else "Person"
    return {"@type": kind, "name": people[found].name if found else name}


def _describe_article(article: ArticleSource, address: str) -> Node:
    described: Node = {"@type": "Article", "@id": address}
    if article.title:
        described |= {"headline": article.title, "name": article.title}
    if url := admit_address(article.url or ""):
        described["url"] = url
    if article.author:
        described["author"] = {"name": article.author}
    if article.publisher:
        described["publisher"] = {"@type": "Organization", "name": article.publisher}
    if article.published:
        described["datePublished"] = article.published.isoformat()
    if article.license:
        url = admit_address(article.license) if article.license.startswith(("http://", "https://")) else None
        described["license"] = url or {"@type": "CreativeWork", "name": article.license}
    return described


def _describe_sources(explainer: Explainer, view: ExplainerView, at: Addresses) -> Iterator[Node]:
    for shown in view.sources.entries if view.sources else ():
        source = explainer.sources.get(shown.id.removeprefix("source-"))
        if source is not None and shown.id.startswith("source-"):
            yield _describe_source(source, at.entry(shown.id))


def _describe_source(source: Source, address: str) -> Node:
    described: dict[str, Any] = {"@type": "CreativeWork", "@id": address, "name": source.title}
    if url := admit_address(source.url):
        described["url"] = url
    if source.author:
        described["author"] = {"name": source.author}
    if source.publisher:
        described["publisher"] = {"@type": "Organization", "name": source.publisher}
    if day := find_day(source.published):
        described["datePublished"] = day
    if archived := admit_address(source.archived or ""):
        described["archivedAt"] = archived
    return described


def _find_way(site: SiteFacts, headline: str, page: str) -> list[Stop]:
    return [*([site.archive] if site.archive else ()), Stop(headline, page)]


def _resolve(at: Addresses, href: str) -> str:
    """An address as it stands on the page, made absolute where the site knows its own."""
    if "://" in href or not at.site:
        return href
    return urljoin(at.here, href)
