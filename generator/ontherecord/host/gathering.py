"""Where pages that join many explainers are placed among the files of a build."""

from collections.abc import Callable, Sequence

from mkdocs.structure.files import File, Files

from ontherecord.host.files import MadeFile
from ontherecord.host.reporting import log
from ontherecord.host.shared import Shared


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
