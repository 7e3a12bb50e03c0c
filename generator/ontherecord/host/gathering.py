"""Where the pages stand that join many explainers: one at an address, unless the site has a page of its own there."""

from collections.abc import Callable, Sequence
from typing import NamedTuple

from mkdocs.structure.files import File, Files

from ontherecord.host.files import MadeFile
from ontherecord.host.pages import ExplainerPage
from ontherecord.host.reporting import log
from ontherecord.host.shared import Shared

INDEX = ""
"""The name of a list among the pages that it lists."""
_LISTS = ("index", "readme")
"""Names that MkDocs takes for the page of their folder."""

MakeFile = Callable[[str, Sequence[str]], MadeFile]


class Place(NamedTuple):
    """The file of a page, and whether the page is ours to make."""

    file: File
    is_ours: bool


class Gathering:
    """The pages of one build that join many explainers, while they are placed."""

    def __init__(self, shared: Shared, files: Files, make_file: MakeFile, explainers: Sequence[ExplainerPage]) -> None:
        self.shared = shared
        self._make_file = make_file
        self._files = {file.dest_uri: file for file in files if file.inclusion.is_in_serve()}
        self._days = {page.file.src_uri.removesuffix(".md"): str(page.update_date) for page in explainers}

    def place(self, folder: str, name: str, made_of: Sequence[str] = ()) -> Place:
        """The place of a page in a folder, by its name there, or of the folder's list.

        A page that the site has of its own at the address wins: links lead to it, and it is said.
        """
        plain = f"{folder}/{name or 'index'}"
        address = f"{plain}/index" if name.casefold() in _LISTS else plain
        config = self.shared.config
        wanted = File(f"{address}.md", None, "", config.use_directory_urls).dest_uri
        own = self._files.get(wanted)
        if own is None:
            return Place(self._make_file(f"{address}.md", made_of), is_ours=True)
        log.info(
            "'%s' is a page of the site's own; the page that would stand at '%s' is not made.", own.src_uri, own.url
        )
        return Place(own, is_ours=False)

    def find_day(self, explainers: Sequence[str], default: str) -> str:
        """The day on which the latest of some explainers, by their names, last changed."""
        return max((self._days[name] for name in explainers if name in self._days), default=default)
