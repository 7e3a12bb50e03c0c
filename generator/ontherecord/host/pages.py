"""What our MkDocs pages have in common: each knows what it says; MkDocs and its plugins see an ordinary page."""

import html
from collections.abc import Iterable

from markupsafe import Markup
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.files import File, Files
from mkdocs.structure.pages import Page
from mkdocs.structure.toc import AnchorLink, TableOfContents

from ontherecord.address import admit_address
from ontherecord.host.aside import Aside, Place, SetAside
from ontherecord.host.links import Links
from ontherecord.host.shared import Shared
from ontherecord.host.theming import Safe
from ontherecord.view.page import Contents

_ID = ' id="'


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
        self._found: set[str] | None = None
        self._finished: Place | None = None
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

    def set_head(self, head: bytes) -> None:
        """Set `head`, which is given as it is set aside: as HTML in UTF-8."""
        self.__dict__["head"] = self.aside.put_bytes(head) if head else Markup()

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
        self._found = None
        self._finished = self.aside.put("content", content)
        self.links_to_anchors = links.anchors

    @property
    def present_anchor_ids(self) -> set[str] | None:
        """Every address on the page, None before it is rendered.

        They are looked for when somebody leads to one of them: nobody asks for those of most pages, and to keep a
        hundred for each of thousands of pages is dear.
        """
        if self._found is None and self._finished is not None:
            self._found = find_ids(self.aside.read("finished", self._finished))
        return self._found

    @present_anchor_ids.setter
    def present_anchor_ids(self, ids: set[str] | None) -> None:
        self._found = ids


class ListPage(RecordPage):
    """A page that we make: the archive of all explainers, a home page where there is none. Its lists come later."""

    def render(self, config: MkDocsConfig, files: Files) -> None:  # noqa: ARG002 - MkDocs calls it so
        """Set the page's content: a heading."""
        self.finish(f"<h1>{html.escape(self.plain_title)}</h1>\n", (), Links(self.file, files, self._shared))


def find_description(page: Page) -> str:
    """What a page is about, in a sentence: of others than ours, as their front matter has it; empty where nobody says."""
    return page.description if isinstance(page, RecordPage) else str(page.meta.get("description") or "")


def find_language(page: Page) -> str:
    """The language of one of our pages; empty for the site's own, and for other pages."""
    return page.language if isinstance(page, RecordPage) else ""


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


def find_ids(content: str) -> set[str]:
    """Every address on a page that we rendered."""
    found = set()
    before, at = 0, content.find(_ID)
    while at >= 0:
        start = at + len(_ID)
        if content.rfind("<", before, at) > content.rfind(">", before, at):  # inside a tag: words may say this, too
            end = content.find('"', start)
            found.add(html.unescape(content[start : end if end >= 0 else None]))
        before, at = start, content.find(_ID, start)
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
