"""Pages whose text is made when it is written out and let go of then: there are many of them, and long ones."""

from collections.abc import Sequence

from markupsafe import Markup, escape
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.files import File, Files

from ontherecord.host.links import Links
from ontherecord.host.pages import RecordPage
from ontherecord.host.shared import Shared
from ontherecord.publish.search.page import SearchedPage
from ontherecord.view.page import Contents


class LatePage(RecordPage):
    """A page that MkDocs and its plugins know by its heading and its description until it is written.

    A search that reads whole pages finds it by these, and what it repeats of others where it stands there.
    """

    content: str | None = None
    """The whole of it is not there long enough to be set aside."""

    def __init__(self, title: str, file: File, day: str, shared: Shared, description: str = "") -> None:
        super().__init__(title, file, day, shared)
        self.description = description
        self._files: Files | None = None
        self._outline = ""

    def tell(self, links: Links) -> Markup:
        """The page's whole content, its own `<h1>` included; sets what else depends on it."""
        raise NotImplementedError

    def list_contents(self) -> Sequence[Contents]:
        """Its headings with an address."""
        raise NotImplementedError

    def search(self) -> SearchedPage:
        """What of it can be found."""
        raise NotImplementedError

    def render(self, config: MkDocsConfig, files: Files) -> None:  # noqa: ARG002 - MkDocs calls it so
        """Set what is known of the page before it is written."""
        self._files = files
        contents = self.list_contents()
        about = f"<p>{escape(self.description)}</p>\n" if self.description else ""
        self._outline = f"<h1>{escape(self.plain_title)}</h1>\n{about}"
        self.finish(self._outline, contents, Links(self.file, files, self._shared))
        self.present_anchor_ids = {one.id for one in contents}
        self.is_searched = True
        if self._shared.searching is not None:
            self._shared.searching.add(self.file, self.search())

    def complete(self) -> None:
        """Set the whole content."""
        if self._files is not None:
            self.content = str(self.tell(Links(self.file, self._files, self._shared)))

    def let_go(self) -> None:
        """Keep no more than was known before the page was written."""
        self.content = self._outline
