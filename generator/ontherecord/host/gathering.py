"""Pages that join what stands in many explainers, and where they are placed among the files of a build."""

from collections.abc import Callable, Sequence
from typing import NamedTuple

from markupsafe import Markup
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.files import File, Files

from ontherecord.host.files import MadeFile
from ontherecord.host.links import Links
from ontherecord.host.pages import RecordPage
from ontherecord.host.reporting import log
from ontherecord.host.shared import Shared
from ontherecord.publish.search.page import SearchedPage
from ontherecord.view.page import Contents


class Gathering:
    """What it takes to place such pages, and the addresses that are taken."""

    def __init__(self, shared: Shared, files: Files, make_file: Callable[[str, Sequence[str]], MadeFile]) -> None:
        self.shared = shared
        self._files = files
        self._make_file = make_file
        self._taken = {file.dest_uri: file.src_uri for file in files if file.inclusion.is_in_serve()}

    def place(self, name: str, made_of: Sequence[str] = ()) -> MadeFile | None:
        """The file of a page of this name; None, and a word to whoever builds, where the site has its own there."""
        config = self.shared.config
        address = File(name, None, config.site_dir, config.use_directory_urls).dest_uri
        other = self._taken.get(address)
        if other is not None:
            log.info("%s has the address at which a page would be made, and stays; none is made of that name.", other)
            return None
        self._taken[address] = name
        return self._make_file(name, made_of)

    def find_address(self, name: str) -> str:
        """The address, from the top of the site, of a page of this name, whoever makes it."""
        config = self.shared.config
        return File(name, None, config.site_dir, config.use_directory_urls).url

    def find_own(self, name: str) -> File | None:
        """A page of the site's own, by its name in the content folder."""
        file = self._files.get_file_from_path(name)
        return file if file is not None and not file.inclusion.is_excluded() else None


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
        content = str(gathered.html)
        gathered = gathered._replace(html=Markup())  # a story's page can be millions of characters long
        self.finish(content, gathered.contents, links)
        self.is_searched = gathered.searched is not None
        if self._shared.searching is not None and gathered.searched is not None:
            self._shared.searching.add(self.file, gathered.searched)
