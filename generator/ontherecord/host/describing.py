"""JSON-LD in the head of every page: of explainers as they are written, of other pages once they are complete."""

from collections.abc import Mapping

from markupsafe import Markup
from mkdocs.structure.files import File, Files
from mkdocs.structure.pages import Page

from ontherecord.host.listing import Lists
from ontherecord.host.pages import ExplainerPage, RecordPage, find_day, find_title
from ontherecord.host.shared import Shared
from ontherecord.publish.addresses import Addresses, from_the_top
from ontherecord.publish.linked_data.explainer import describe_explainer
from ontherecord.publish.linked_data.pages import PageFacts, describe_page
from ontherecord.publish.linked_data.script import write_graph
from ontherecord.publish.linked_data.site import SiteFacts, Stop
from ontherecord.publish.linked_data.things import describe_person
from ontherecord.record.registries import Person
from ontherecord.verify.explainer import Explainer
from ontherecord.view.labels import find_labels
from ontherecord.view.page import ExplainerView


class Describing:
    """What the pages of one build say of themselves."""

    def __init__(self, shared: Shared, lists: Lists, files: Files, people: Mapping[str, Person]) -> None:
        self._shared = shared
        self._lists = lists
        self._people = people
        self._person_at = {url: person for person, url in shared.people.items()}
        config = shared.config
        archive = lists.archive
        self._site = SiteFacts(
            address=find_site_address(shared),
            name=config.site_name,
            publisher=config.site_author or config.site_name,
            language=shared.language,
            description=config.site_description or "",
            home=from_the_top(lists.home.url),
            archive=Stop(find_labels(shared.language).archive, from_the_top(archive.url)) if archive else None,
            locate_person=lambda person: shared.people.get(person, ""),
            locate_topic=_Locating(files, "topics").find,
        )

    def publish(self, explainer: Explainer, view: ExplainerView, file: File) -> Markup:
        """The graph of an explainer's page."""
        return write_graph(describe_explainer(explainer, view, self._site, self._at(file), find_day(explainer)))

    def finish(self) -> None:
        """Nothing: every page has its own."""

    def describe(self, page: Page) -> Markup:
        """The graph of a page that is no explainer and has none yet."""
        if isinstance(page, ExplainerPage) or (isinstance(page, RecordPage) and "application/ld+json" in page.head):
            return Markup()
        is_home = page.file is self._lists.home
        if isinstance(page, RecordPage):
            description, language = page.description, page.language
        else:
            description, language = str(page.meta.get("description") or ""), ""
        facts = PageFacts(
            title=self._shared.config.site_name if is_home else find_title(page),
            description=description or (self._site.description if is_home else ""),
            language=language,
            day=page.update_date or "",
            is_home=is_home,
        )
        at = self._at(page.file)
        person = self._person_at.get(page.file.url)
        about = describe_person(self._site, at, person, self._people) if person else None
        return write_graph(describe_page(self._site, at, facts, self._list(page), about))

    def _list(self, page: Page) -> list[Stop]:
        return [Stop(one.headline, from_the_top(one.href)) for one in self._lists.find_listed(page.file)]

    def _at(self, file: File) -> Addresses:
        return Addresses(self._site.address, from_the_top(file.url))


def find_site_address(shared: Shared) -> str:
    """The site's address with `/` at its end; empty when mkdocs.yml does not tell it."""
    address: str = shared.config.site_url or ""
    return address and address.rstrip("/") + "/"


class _Locating:
    """Pages of one folder, by their names; looked for when all files are there."""

    def __init__(self, files: Files, folder: str) -> None:
        self._files = files
        self._folder = folder
        self._found: dict[str, str] = {}

    def find(self, name: str) -> str:
        if name not in self._found:
            urls: Mapping[str, File] = self._files.src_uris
            file = urls.get(f"{self._folder}/{name}.md")
            is_there = file is not None and file.inclusion.is_in_serve()
            self._found[name] = from_the_top(file.url) if file is not None and is_there else ""
        return self._found[name]
