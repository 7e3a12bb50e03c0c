"""Our kinds of MkDocs page: each knows what it says; MkDocs and its plugins see an ordinary page."""

import html
import posixpath
import re
from collections.abc import Iterable, Mapping
from typing import Any

from markupsafe import Markup
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.files import File, Files
from mkdocs.structure.pages import Page
from mkdocs.structure.toc import AnchorLink, TableOfContents

from ontherecord.content.page import Page as OrdinaryContent
from ontherecord.host.links import Links
from ontherecord.verify.explainer import Explainer
from ontherecord.view.article import mark_article
from ontherecord.view.components import Components
from ontherecord.view.explainer import view_explainer
from ontherecord.view.page import Contents
from ontherecord.view.telling import Ways

_ID = re.compile(r' id="([^"]*)"')


class RecordPage(Page):
    """What our pages have in common: where their text comes from is known, and no clock is asked."""

    language: str = ""
    description: str = ""

    def __init__(self, title: str | None, file: File, config: MkDocsConfig, *, updated: str = "") -> None:
        super().__init__(title, file, config)
        self.update_date = updated
        self.meta = {}

    def read_source(self, config: MkDocsConfig) -> None:
        """Set `markdown` and `meta`; both are known already."""
        self.markdown = self.source()

    def source(self) -> str:
        """The page's text as other plugins see it."""
        return ""

    def finish(self, content: str, contents: Iterable[Contents], links: Links) -> None:
        """Set everything that MkDocs asks of a rendered page."""
        self.content = content
        self.toc = _make_toc(contents)
        self.present_anchor_ids = {html.unescape(one) for one in _ID.findall(content)}
        self.links_to_anchors = links.anchors


class ExplainerPage(RecordPage):
    """The page of an explainer."""

    def __init__(
        self,
        explainer: Explainer,
        title: str | None,
        file: File,
        config: MkDocsConfig,
        components: Components,
        sources: Mapping[str, File],
    ) -> None:
        record = explainer.record
        super().__init__(title or record.headline, file, config, updated=find_day(explainer))
        self.explainer: Explainer | None = explainer
        self.language = explainer.language
        self.description = record.summary or ""
        self._components = components
        self._sources = sources
        self.meta = _make_meta(explainer)

    def source(self) -> str:
        """The article as it was written."""
        assert self.explainer is not None  # noqa: S101 - let go only once the page is built
        return self.explainer.article.source

    def render(self, config: MkDocsConfig, files: Files) -> None:
        """Set the page's content: the whole explainer."""
        assert self.explainer is not None  # noqa: S101 - the same
        links = Links(self.file, files, self._sources, config)
        view = view_explainer(self.explainer, Ways(resolve=links.resolve))
        self.finish(str(self._components.render_explainer(view)), view.contents, links)

    def let_go(self) -> None:
        """Forget the article and the record once they are on the page: memory for thousands of them is dear."""
        self.explainer = None
        self.markdown = ""


class OrdinaryPage(RecordPage):
    """A page that is no explainer: CommonMark without HTML."""

    def __init__(
        self,
        page: OrdinaryContent,
        title: str | None,
        file: File,
        config: MkDocsConfig,
        sources: Mapping[str, File],
        *,
        updated: str = "",
    ) -> None:
        super().__init__(title, file, config, updated=updated)
        self._page = page
        self._sources = sources
        self.meta = dict(page.meta)
        self.description = str(page.meta.get("description") or "")
        heading = next((block for block in page.article.blocks if block.kind == "heading" and block.level == 1), None)
        if heading is not None:
            self._title_from_render = page.article.text[heading.start : heading.end]

    def source(self) -> str:
        """The page as it was written."""
        return self._page.article.source

    def render(self, config: MkDocsConfig, files: Files) -> None:
        """Set the page's content."""
        links = Links(self.file, files, self._sources, config)
        marked = mark_article(self._page.article, (), links.resolve, top=1)
        contents = tuple(Contents(heading.id, heading.text, heading.level) for heading in marked.headings)
        self.finish(str(marked.html), contents, links)


class ListPage(RecordPage):
    """A page that we make: the archive of all explainers, a home page where there is none."""

    def __init__(self, title: str, file: File, config: MkDocsConfig, *, updated: str, language: str) -> None:
        super().__init__(title, file, config, updated=updated)
        self.language = language
        self.edit_url = None
        self.lists = Markup("")
        """The lists that make the page, once it is known where they lead."""

    def render(self, config: MkDocsConfig, files: Files) -> None:
        """Set the page's content: a heading and the lists."""
        self.finish(f"<h1>{html.escape(self.title or '')}</h1>\n{self.lists}", (), Links(self.file, files, {}, config))


def find_day(explainer: Explainer) -> str:
    """The day on which an explainer last changed, a correction included."""
    record = explainer.record
    days = [record.published.day, *([record.updated.day] if record.updated else [])]
    days += [correction.date.latest for correction in record.corrections if correction.date.latest]
    return max(days).isoformat()


def find_sources(explainers: Mapping[str, File]) -> dict[str, File]:
    """By name of a record or an article: the file of its page."""
    return {f"{name}{ending}": file for name, file in explainers.items() for ending in (".yml", ".md", ".txt")}


def _make_meta(explainer: Explainer) -> dict[str, Any]:
    record = explainer.record
    meta: dict[str, Any] = {"title": record.headline, "date": record.published.text}
    optional = {
        "description": record.summary,
        "updated": record.updated.text if record.updated else None,
        "authors": list(record.authors),
        "tags": list(record.tags),
        "topics": [explainer.registry.topics[one].title for one in record.topics if one in explainer.registry.topics],
        "image": posixpath.join(posixpath.dirname(explainer.name), record.image.file) if record.image else None,
    }
    return meta | {name: value for name, value in optional.items() if value}


def _make_toc(contents: Iterable[Contents]) -> TableOfContents:
    top: list[AnchorLink] = []
    way: list[AnchorLink] = []
    for one in contents:
        link = AnchorLink(html.escape(one.title), one.id, one.level)
        while way and way[-1].level >= one.level:
            way.pop()
        (way[-1].children if way else top).append(link)
        way.append(link)
    return TableOfContents(top)
