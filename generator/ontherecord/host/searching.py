"""Searching: which index a site has, and ours while it is being made, page by page beside the pages."""

from collections.abc import Iterable

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.files import File

from ontherecord.host.options import Options
from ontherecord.host.publishing import write_output
from ontherecord.publish.search.index import SearchIndex
from ontherecord.publish.search.page import SearchedPage

SEARCH_PAGE = "search.html"
CHUNKED, STOCK, NONE = "chunked", "stock", "none"
_FOLDER = "search"
INDEXES = {CHUNKED: f"{_FOLDER}/index.json", STOCK: f"{_FOLDER}/search_index.json"}
SCRIPTS = {CHUNKED: "assets/search-chunked.js", STOCK: "assets/search-stock.js"}


def find_search(config: MkDocsConfig, options: Options) -> str:
    """What our theme searches: our own index, that of MkDocs' plugin `search`, or nothing.

    Other themes bring a search of their own, and nothing of this concerns them.
    """
    if not config.theme.get("ontherecord"):
        return NONE
    if options.search == STOCK and not any(name.rpartition("/")[2] == "search" for name in config.plugins):
        return NONE
    return str(options.search)


class Searching:
    """Our index of one build. Explainers have numbers before any page is rendered, other pages as they come."""

    def __init__(self, config: MkDocsConfig) -> None:
        self._config = config
        self._index = SearchIndex()
        self._numbers: dict[str, int] = {}

    def number(self, files: Iterable[File]) -> None:
        """Number pages in this order; it decides between pages that are found equally well, the last one first."""
        for file in files:
            self._numbers.setdefault(file.src_uri, len(self._numbers))

    def add(self, file: File, page: SearchedPage) -> None:
        """Have a page found, and write what results show of it."""
        self.number([file])
        number = self._numbers[file.src_uri]
        write_output(self._config, f"{_FOLDER}/pages/{number}.json", self._index.add(number, page))

    def finish(self) -> None:
        """Write all that is not a page's own."""
        for name, text in self._index.finish():
            write_output(self._config, f"{_FOLDER}/{name}", text)
