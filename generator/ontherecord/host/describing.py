"""JSON-LD in the head of every page: of explainers as they are written, of other pages once they are complete."""

from markupsafe import Markup
from mkdocs.structure.files import File, Files
from mkdocs.structure.pages import Page

from ontherecord.host.explainer_page import ExplainerPage, find_day
from ontherecord.host.listing import Lists
from ontherecord.host.pages import RecordPage, find_description, find_language, find_title
from ontherecord.host.shared import Shared
from ontherecord.publish.addresses import Addresses, from_the_top
from ontherecord.publish.linked_data.explainer import describe_explainer
from ontherecord.publish.linked_data.pages import PageFacts, describe_page
from ontherecord.publish.linked_data.script import Node, write_graph
from ontherecord.publish.linked_data.site import SiteFacts, Stop
from ontherecord.publish.linked_data.things import KnownPeople, describe_person, describe_series, describe_topic
from ontherecord.verify.explainer import Explainer, Registry
from ontherecord.view.labels import find_labels
from ontherecord.view.page import ExplainerView


class Describing:
    """What the pages of one build say of themselves."""

    def __init__(self, shared: Shared, lists: Lists, files: Files, registry: Registry) -> None:
        self._shared = shared
        self._lists = lists
        self._files = files
        self._registry = registry
        self._known = KnownPeople()
        self._person_at = {url: person for person, url in shared.people.items()}
        self._story_at = {url: story for story, url in shared.stories.items()}
        self._series_at = {url: series for series, url in shared.numbers.items()}
        config = shared.config
        archive = lists.archive
        people = {person: from_the_top(url) for person, url in shared.people.items()}
        stories = {story: from_the_top(url) for story, url in shared.stories.items()}
        self._site = SiteFacts(
            address=shared.address,
            name=config.site_name,
            publisher=config.site_author or config.site_name,
            language=shared.language,
            description=config.site_description or "",
            home=from_the_top(lists.home.url),
            archive=Stop(find_labels(shared.language).archive, from_the_top(archive.url)) if archive else None,
            locate_person=lambda person: people.get(person, ""),
            locate_topic=lambda topic: stories.get(topic, ""),
        )

    def publish(self, explainer: Explainer, view: ExplainerView, file: File) -> bytes:
        """The graph of an explainer's page."""
        day = find_day(explainer)
        return write_graph(describe_explainer(explainer, view, self._site, self._at(file), day, self._known))

    def finish(self) -> None:
        """Nothing: every page has its own."""

    def describe(self, page: Page) -> Markup:
        """The graph of a page that is no explainer and has none yet."""
        if isinstance(page, ExplainerPage) or (isinstance(page, RecordPage) and "application/ld+json" in page.head):
            return Markup()
        is_home = page.file is self._lists.home
        facts = PageFacts(
            title=self._shared.config.site_name if is_home else find_title(page),
            description=find_description(page) or (self._site.description if is_home else ""),
            language=find_language(page),
            day=page.update_date or "",
            is_home=is_home,
        )
        at = self._at(page.file)
        graph = describe_page(self._site, at, facts, self._list(page), self._describe_subject(page, at))
        return Markup(write_graph(graph).decode())  # noqa: S704 - nothing in it can end its element

    def _describe_subject(self, page: Page, at: Addresses) -> Node | None:
        """What the page is the page of: somebody, a running story, a followed number."""
        url = page.file.url
        if person := self._person_at.get(url):
            return describe_person(self._site, at, person, self._registry.people)
        if story := self._story_at.get(url):
            return describe_topic(self._site, at, story, self._registry.topics[story])
        if points := self._shared.series.get(self._series_at.get(url, ""), ()):
            pages = {point.explainer: self._files.src_uris.get(f"{point.explainer}.md") for point in points}
            locate = {name: from_the_top(file.url) for name, file in pages.items() if file is not None}
            return describe_series(self._site, at, find_title(page), points, locate)
        return None

    def _list(self, page: Page) -> list[Stop]:
        return [Stop(one.headline, from_the_top(one.href)) for one in self._lists.find_listed(page.file)]

    def _at(self, file: File) -> Addresses:
        return Addresses(self._site.address, from_the_top(file.url))
