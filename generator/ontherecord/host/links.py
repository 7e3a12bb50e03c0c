"""Links between the files of the content folder, as they work on the built pages."""

import logging
import posixpath
from collections.abc import Callable, Iterator, Mapping
from functools import cache
from urllib.parse import quote, unquote, urlsplit, urlunsplit

from mkdocs.structure.files import File, Files

from ontherecord.host.dressing import measure_file
from ontherecord.host.files import MadeFile
from ontherecord.host.reporting import log
from ontherecord.host.shared import Shared
from ontherecord.view.picture import Size
from ontherecord.view.telling import Ways


class Links:
    """The ways from one page to others, and what anchors they lead to."""

    def __init__(self, file: File, files: Files, shared: Shared) -> None:
        self._level = shared.config.validation.links.not_found
        # Between drafts nothing is wrong yet, and whoever sees a preview is still writing.
        self._level_of_drafts = min(self._level, logging.INFO) if shared.serving else self._level
        if file.inclusion.is_excluded():
            self._level = self._level_of_drafts = logging.DEBUG
        self._file = file
        # Of a page that we make the words stand in another file, perhaps in another folder.
        written_in = (file.edit_uri if isinstance(file, MadeFile) else None) or file.src_uri
        self._folder = posixpath.dirname(written_in)
        self._files = files
        self._people = shared.people
        self._feeds = shared.feeds
        self._reached = shared.reached
        self._root = "../" * file.url.count("/")
        self._above = list(_lead_up(file.url))
        self.anchors: dict[File, dict[str, str]] = {}
        """By file that is linked to: anchor and the link as it was written. MkDocs checks them when all pages are."""

    def resolve(self, href: str) -> str:
        """The address as it works on this page; one that leads nowhere in the folder is left as it is."""
        try:
            parts = urlsplit(href)
        except ValueError:  # an address that is none; the checks have said so
            return href
        if parts.scheme or parts.netloc or parts.path.startswith("/"):
            return href
        if not parts.path:
            if parts.fragment:
                self._note(self._file, parts.fragment, href)
            return href
        target = posixpath.normpath(posixpath.join(self._folder, unquote(parts.path)))
        file = self._files.get_file_from_path(target)
        if file is None or file.inclusion.is_excluded():
            log.log(
                self._level if file is None else self._level_of_drafts,
                "Doc file '%s' contains a link '%s' to a page that is not published.",
                self._file.src_uri,
                href,
            )
        if file is None or not file.inclusion.is_in_serve():
            return href
        if parts.fragment:
            self._note(file, parts.fragment, href)
        return urlunsplit(("", "", file.url_relative_to(self._file), parts.query, parts.fragment))

    def reach(self, name: str) -> str:
        """The address of another explainer's page, by its name; empty when it has none."""
        url = self._reached.get(name)
        if url is None:
            file = self._files.get_file_from_path(f"{name}.md")
            url = self._reached[name] = file.url if file is not None and file.inclusion.is_in_serve() else ""
        return self._lead_to(url) if url else ""

    def lead(self, pages: Mapping[str, str]) -> Callable[[str], str]:
        """The way to one of these pages, which have addresses from the top of the site; empty for any other."""
        return lambda name: f"{self._root}{pages[name]}" if name in pages else ""

    def reach_person(self, name: str) -> str:
        """The address of the page of a person or organisation, by their id; empty when they have none."""
        url = self._people.get(name)
        return f"{self._root}{url}" if url else ""

    def reach_feed(self) -> str:
        """The address of the page's own feed; empty when it has none."""
        feed = self._feeds.get(self._file.url)
        return f"{self._root}{quote(feed)}" if feed else ""

    def measure(self, href: str) -> Size | None:
        """The size of a picture by its address as it stands in a file; None where it is not among the site's files."""
        if "://" in href:
            return None
        target = posixpath.normpath(posixpath.join(self._folder, unquote(href)))
        file = self._files.get_file_from_path(target)
        return measure_file(file) if file is not None else None

    def _lead_to(self, url: str) -> str:
        # As MkDocs' `url_relative_to`, which takes both addresses apart each time; "./" is the site's first page.
        url = url.removeprefix("./")
        for folder, way in self._above:
            if url.startswith(folder):
                return way + url[len(folder) :] or "./"
        return ""

    def _note(self, file: File, fragment: str, href: str) -> None:
        self.anchors.setdefault(file, {})[unquote(fragment)] = href


def _lead_up(url: str) -> Iterator[tuple[str, str]]:
    # The folders in which a page lies, and the ways up to them: the page's own first, that of the whole site last.
    folder, way = url[: url.rfind("/") + 1], ""
    while folder not in ("", "./"):
        yield folder, way
        folder, way = folder[: folder.rfind("/", 0, -1) + 1], f"{way}../"
    yield "", way


def make_ways(links: Links, shared: Shared) -> Ways:
    """The ways from a page to whatever else the site has."""
    return Ways(
        resolve=links.resolve,
        topic=links.lead(shared.stories),
        person=links.reach_person,
        measure=links.measure,
        page=cache(links.reach),
        number=links.lead(shared.numbers),
        series=shared.series,
        feed=links.reach_feed(),
        review_day=shared.review_day,
    )
