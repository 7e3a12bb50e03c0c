"""The pages of the content folder that are no explainers."""

import html
import posixpath

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.files import File, Files

from ontherecord.content.page import Page as OrdinaryContent
from ontherecord.host.links import Links
from ontherecord.host.pages import RecordPage
from ontherecord.host.shared import Shared
from ontherecord.text.article import read_article
from ontherecord.view.article import mark_article
from ontherecord.view.page import Contents


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
