"""Links between the files of the content folder, as they work on the built pages."""

import posixpath
from collections.abc import Mapping
from urllib.parse import unquote, urlsplit, urlunsplit

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.files import File, Files

from ontherecord.host.reporting import log


class Links:
    """The ways from one page to others, and what anchors they lead to."""

    def __init__(self, file: File, files: Files, sources: Mapping[str, File], config: MkDocsConfig) -> None:
        """`sources` are the files of a page that are not the page itself: a record, a plain-text article."""
        self._level = config.validation.links.not_found
        self._file = file
        self._files = files
        self._sources = sources
        self.anchors: dict[File, dict[str, str]] = {}
        """By file that is linked to: anchor and the link as it was written. MkDocs checks them when all pages are there."""

    def resolve(self, href: str) -> str:
        """The address as it works on this page; one that leads nowhere in the folder is left as it is."""
        parts = urlsplit(href)
        if parts.scheme or parts.netloc or parts.path.startswith("/"):
            return href
        if not parts.path:
            if parts.fragment:
                self.anchors.setdefault(self._file, {})[unquote(parts.fragment)] = href
            return href
        target = posixpath.normpath(posixpath.join(posixpath.dirname(self._file.src_uri), unquote(parts.path)))
        file = self._sources.get(target) or self._files.get_file_from_path(target)
        if file is None or not file.inclusion.is_in_serve():
            log.log(self._level, "Doc file '%s' contains a link '%s' to a page that is not published.", self._file.src_uri, href)
            return href
        if parts.fragment:
            self.anchors.setdefault(file, {})[unquote(parts.fragment)] = href
        return urlunsplit(("", "", file.url_relative_to(self._file), parts.query, parts.fragment))


