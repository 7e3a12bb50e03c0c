"""The addresses that stand in what a page publishes beside what readers see."""

from typing import NamedTuple


class Addresses(NamedTuple):
    """A page and the site that it is a page of."""

    site: str
    """The site's address with `/` at its end; empty when the site does not know it."""
    page: str
    """The page's address from the top of the site: `gaza/talks/`; empty for the home page."""

    @property
    def here(self) -> str:
        """The page's address; empty, which means the page itself, when the site does not know its own."""
        return self.site and self.site + self.page

    @property
    def top(self) -> str:
        """What stands before an address from the top of the site."""
        return self.site or "../" * self.page.count("/")

    def reach(self, url: str) -> str:
        """The address of another page or file of the site; `url` is its address from the top of the site."""
        return self.top + url or "./"

    def entry(self, anchor: str) -> str:
        """The address of an entry of the page."""
        return f"{self.here}#{anchor}"


def from_the_top(url: str) -> str:
    """An address from the top of the site as MkDocs has it, where `.` and `./` are the top itself."""
    return "" if url in (".", "./") else url


def find_folder(page: str) -> str:
    """The folder of what lies beside a page, by the page's address or its file: `talks/` for `talks/` and `talks.html`."""
    if page.endswith("index.html"):
        return page.removesuffix("index.html")
    return page.removesuffix(".html") + "/" if page.endswith(".html") else page


def lead_to_folder(page: str) -> str:
    """The way from a page to the folder of what lies beside it."""
    own = page.rpartition("/")[2]
    return "./" if own in ("", "index.html") else find_folder(own)


def lead_from_folder(page: str) -> str:
    """The way from that folder back to the page."""
    own = page.rpartition("/")[2]
    return f"../{own}" if own not in ("", "index.html") else own or "./"
