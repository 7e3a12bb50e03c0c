"""Our kinds of MkDocs page: each knows what it says; MkDocs and its plugins see an ordinary page."""

import datetime
import html
import posixpath
from collections.abc import Callable, Iterable, Sequence
from typing import Any, NamedTuple
from urllib.parse import urljoin

from markupsafe import Markup
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.files import File, Files
from mkdocs.structure.pages import Page
from mkdocs.structure.toc import AnchorLink, TableOfContents

from ontherecord.address import admit_address
from ontherecord.content.page import Page as OrdinaryContent
from ontherecord.dossier.origin import find_last_change
from ontherecord.host.aside import Aside, SetAside
from ontherecord.host.configuring import EMBEDS, EMBEDS_SCRIPT, SCRIPT
from ontherecord.host.links import Links, make_ways
from ontherecord.host.publishing import publish_explainer
from ontherecord.host.shared import Shared
from ontherecord.host.theming import Safe
from ontherecord.publish.addresses import from_the_top, lead_to_folder
from ontherecord.publish.search.page import SearchedPage, Section, search_explainer
from ontherecord.record.dates import Moment
from ontherecord.text.article import read_article
from ontherecord.verify.explainer import Explainer
from ontherecord.view.article import mark_article
from ontherecord.view.explainer import view_explainer
from ontherecord.view.page import Contents


class RecordPage(Page):
    """What our pages have in common: their text comes from us, and no clock is asked."""

    language: str = ""
    description: str = ""
    markdown = SetAside(str)
    content = SetAside(str)
    head: Markup = SetAside(Markup)  # type: ignore[assignment]  # never None
    """What stands in the page's `<head>` besides what its theme puts there."""
    is_searched: bool = False
    """Whether the search has been told what can be found of it."""

    def __init__(self, title: str, file: File, day: str, shared: Shared) -> None:
        self._shared = shared
        super().__init__(shared.safe.text(title), file, shared.config)
        self.update_date = day
        self.edit_url = admit_address(self.edit_url) if self.edit_url else None
        self.plain_title = title
        """The title as it was written; `title` is as the theme's templates need it."""

    @property
    def aside(self) -> Aside:
        """Where its texts are set aside."""
        return self._shared.aside

    def name(self, title: str) -> None:
        """Give the page the title that the menu has for it; mkdocs.yml is trusted."""
        self.title = self.plain_title = title

    def read_source(self, config: MkDocsConfig) -> None:  # noqa: ARG002 - MkDocs calls it so
        """Set `markdown`; `meta` is set already."""
        self.markdown = self.source()

    def source(self) -> str:
        """The page's text as other plugins see it."""
        return ""

    def finish(self, content: str, contents: Iterable[Contents], links: Links) -> None:
        """Set everything that MkDocs asks of a rendered page."""
        self.content = content
        self.toc = TableOfContents(make_toc(contents, self._shared.safe))
        self.present_anchor_ids = find_ids(content)
        self.links_to_anchors = links.anchors


class ExplainerPage(RecordPage):
    """The page of an explainer."""

    def __init__(self, explainer: Explainer, file: File, shared: Shared) -> None:
        record = explainer.record
        super().__init__(record.headline, file, find_day(explainer), shared)
        self.language = explainer.language
        self.description = record.summary or ""
        # What is asked for once is let go of then: memory for thousands of articles and records is dear.
        self._explainer: Explainer | None = explainer
        self._source = explainer.article.data
        self.meta = shared.safe.meta(_make_meta(explainer))

    def source(self) -> str:
        """The article as it was written."""
        return self._source.decode()

    def render(self, config: MkDocsConfig, files: Files) -> None:
        """Set the page's content: the whole explainer.

        What a plugin has made of `markdown` is not shown: the article is what everything was verified against.
        """
        if self._explainer is None:
            return
        links = Links(self.file, files, self._shared)
        data = self._shared.gathered.get("data")
        ways = make_ways(links, self._shared)._replace(
            script="../" * self.file.url.count("/") + SCRIPT,
            site=config.site_name,
            address=self.canonical_url or "",
            embeds=self._find_embeds(),
            embeds_script=urljoin(self.canonical_url or "", "../" * self.file.url.count("/") + EMBEDS_SCRIPT),
            data=lead_to_folder(from_the_top(self.file.url)) if self._shared.downloads else "",
            data_of_site=data.url_relative_to(self.file) if data is not None else "",
        )
        view = view_explainer(self._explainer, ways)
        view = view._replace(boxes=self._shared.components.render_boxes(view)) if view.embeds else view
        self.finish(str(self._shared.components.render_explainer(view)), view.contents, links)
        self.head = publish_explainer(self._shared.publishers, self._explainer, view, self.file)
        if self._shared.searching is not None:
            sections = [Section(one.id, one.title) for one in view.contents if one.level > 2]
            self._shared.searching.add(self.file, search_explainer(self._explainer, self.file.url, sections))
        if not self._shared.serving:
            self._explainer = None

    def _find_embeds(self) -> str:
        if not self._shared.embeds or self.file.inclusion.is_excluded():
            return ""
        return urljoin(self.canonical_url or "", f"{lead_to_folder(from_the_top(self.file.url))}{EMBEDS}")


class OrdinaryPage(RecordPage):
    """A page that is no explainer: CommonMark without HTML."""

    def __init__(self, page: OrdinaryContent, file: File, day: str, shared: Shared) -> None:
        self._own_title = _find_title(page, file, shared.config)
        super().__init__(self._own_title, file, day, shared)
        self._page = page
        self.meta = shared.safe.meta(page.meta)
        self.description = str(page.meta.get("description") or "")

    def source(self) -> str:
        """The page as it was written."""
        return self._page.article.source

    def render(self, config: MkDocsConfig, files: Files) -> None:  # noqa: ARG002 - MkDocs calls it so
        """Set the page's content; it always has a heading. A plugin or a hook may have changed `markdown`."""
        article = self._page.article
        if self.markdown is not None and self.markdown != article.source:
            article = read_article(article.path, self.markdown)
        links = Links(self.file, files, self._shared)
        marked = mark_article(article, (), links.resolve, links.measure, top=1)
        contents = tuple(Contents(heading.id, heading.text, heading.level) for heading in marked.headings)
        headed = any(heading.level == 1 for heading in marked.headings)
        # “Home” is what a menu calls a page, not what stands on it.
        title = self._own_title if self.file.dest_uri == "index.html" else self.plain_title
        content = str(marked.html) if headed else f"<h1>{html.escape(title)}</h1>\n{marked.html}"
        self.finish(content, contents, links)


class ListPage(RecordPage):
    """A page that we make: the archive of all explainers, a home page where there is none. Its lists come later."""

    def render(self, config: MkDocsConfig, files: Files) -> None:  # noqa: ARG002 - MkDocs calls it so
        """Set the page's content: a heading."""
        self.finish(f"<h1>{html.escape(self.plain_title)}</h1>\n", (), Links(self.file, files, self._shared))


class Gathered(NamedTuple):
    """What a page says that joins what stands in many explainers."""

    html: Markup
    contents: Sequence[Contents]
    head: Markup = Markup()
    searched: SearchedPage | None = None
    """What of it can be found; without it, all that it says can."""


class GatheredPage(RecordPage):
    """A page that joins what stands in many explainers: a person's, a running story's, a followed number's."""

    def __init__(
        self,
        title: str,
        file: File,
        day: str,
        shared: Shared,
        gather: Callable[[Links], Gathered],
        description: str = "",
    ) -> None:
        super().__init__(title, file, day, shared)
        self.description = description
        # What is asked for once is let go of then: all that a page joins.
        self._gather: Callable[[Links], Gathered] | None = gather

    def render(self, config: MkDocsConfig, files: Files) -> None:  # noqa: ARG002 - MkDocs calls it so
        """Set the page's content, its own `<h1>` included."""
        if self._gather is None:
            return
        links = Links(self.file, files, self._shared)
        gathered = self._gather(links)
        if not self._shared.serving:
            self._gather = None
        self.head = gathered.head
        self.finish(str(gathered.html), gathered.contents, links)
        self.is_searched = gathered.searched is not None
        if self._shared.searching is not None and gathered.searched is not None:
            self._shared.searching.add(self.file, gathered.searched)


def add_to_head(page: Page, head: Markup) -> None:
    """Have more stand in the head of a page, whoever rendered it."""
    if head:
        page.head = find_head(page) + head  # type: ignore[attr-defined]  # pages of MkDocs' own have none until now


def find_head(page: Page) -> Markup:
    """What stands in a page's head besides what its theme puts there."""
    head: Markup = getattr(page, "head", Markup())
    return head


def append_lists(page: Page, lists: str, contents: Iterable[Contents], safe: Safe) -> None:
    """Put lists at the end of a rendered page, whoever rendered it."""
    page.content = f"{page.content or ''}{lists}"
    page.toc.items.extend(make_toc(contents, safe))
    page.present_anchor_ids = (page.present_anchor_ids or set()) | find_ids(lists)


def find_day(explainer: Explainer) -> str:
    """The day on which an explainer last changed, a correction included."""
    return find_last_change(explainer).isoformat()


def find_ids(content: str) -> set[str]:
    """Every address on a page that we rendered."""
    found = set()
    before, *parts = content.split(' id="')
    for part in parts:
        if before.rfind("<") > before.rfind(">"):  # inside a tag: words may say this, too
            found.add(html.unescape(part.partition('"')[0]))
        before = part
    return found


def find_title(page: Page) -> str:
    """A page's title as words; the titles of MkDocs' own pages are HTML."""
    return page.plain_title if isinstance(page, RecordPage) else html.unescape(page.title or "")


def make_toc(contents: Iterable[Contents], safe: Safe) -> list[AnchorLink]:
    """The headings as MkDocs nests them."""
    top: list[AnchorLink] = []
    way: list[AnchorLink] = []
    for one in contents:
        link = AnchorLink(safe.text(one.title), one.id, one.level)
        while way and way[-1].level >= one.level:
            way.pop()
        (way[-1].children if way else top).append(link)
        way.append(link)
    return top


def _find_title(page: OrdinaryContent, file: File, config: MkDocsConfig) -> str:
    # As MkDocs finds it, but that a home page without a title of its own has the site's.
    written = page.meta.get("title")
    if written not in (None, ""):
        return str(written)
    heading = next((block for block in page.article.blocks if block.kind == "heading" and block.level == 1), None)
    if heading is not None:
        return " ".join(page.article.text[heading.start : heading.end].split())
    if file.dest_uri == "index.html":
        return config.site_name
    words = posixpath.basename(posixpath.dirname(file.src_uri)) if file.name == "index" else file.name
    words = words.replace("-", " ").replace("_", " ")
    return words.capitalize() if words.lower() == words else words


def _make_meta(explainer: Explainer) -> dict[str, Any]:
    record = explainer.record
    meta: dict[str, Any] = {"title": record.headline, "date": _make_date(record.published)}
    optional = {
        "description": record.summary,
        "updated": _make_date(record.updated) if record.updated else None,
        "authors": list(record.authors),
        "tags": list(record.tags),
        "topics": [explainer.registry.topics[one].title for one in record.topics if one in explainer.registry.topics],
        "image": posixpath.join(posixpath.dirname(explainer.name), record.image.file) if record.image else None,
    }
    return meta | {name: value for name, value in optional.items() if value}


def _make_date(moment: Moment) -> datetime.date:
    # As MkDocs' YAML gives dates to plugins: a day, or a day and a time.
    return moment.instant if moment.time else moment.day
