"""The lists of explainers: the latest on the home page, all of them in the archive."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from markupsafe import Markup
from mkdocs.structure.files import File
from mkdocs.structure.pages import Page

from ontherecord.address import admit_address
from ontherecord.host.pages import append_lists
from ontherecord.host.shared import Shared
from ontherecord.view.home import Home, LatelyCorrected, Stories
from ontherecord.view.labels import find_labels
from ontherecord.view.lists import Latest, Listed, YearLink, find_year, list_archive, list_latest
from ontherecord.view.page import Contents
from ontherecord.view.parts import Link

MOST_ON_A_PAGE = 300
"""How many explainers a page of the archive lists; where there are more, each year has a page."""


@dataclass(frozen=True, slots=True)
class Lists:
    """What one site lists, and where."""

    shared: Shared
    listed: tuple[Listed, ...]
    """The explainers, newest first; their addresses are as seen from the top of the site."""
    most: int
    """How many of them the home page lists."""
    home: File
    archive: File | None
    """The page of all of them, or of the newest year; None when all are on the home page."""
    stories: Stories | None
    """The running stories, for the home page."""
    corrected: LatelyCorrected | None
    """The latest corrections, for the home page."""
    years: Mapping[str, File] = field(default_factory=dict)
    """The pages of the archive's years, newest first; none where one page has them all."""

    def find_listed(self, file: File) -> tuple[Listed, ...]:
        """The explainers that a page lists, as seen from the top of the site."""
        if file is self.home:
            return self.listed[: self.most]
        year = next((year for year, page in self.years.items() if page is file), "")
        if year:
            return tuple(one for one in self.listed if find_year(one) == year)
        return self.listed if file is self.archive else ()

    def complete(self, page: Page) -> None:
        """Put the lists at the end of the rendered pages that have some.

        Late, so that a search for words of a headline finds the explainer and not every list that it stands in.
        """
        labels, safe = find_labels(self.shared.language), self.shared.safe
        if page.file is self.home and self.most:
            headings = [Contents("latest", labels.latest, 2)]
            headings += [Contents("stories", labels.topics, 2)] if self.stories else []
            headings += [Contents("corrected", labels.recent_corrections, 2)] if self.corrected else []
            home = Home(self._list_latest(""), self.stories, self.corrected)
            append_lists(page, self.shared.components.render_home(home), headings, safe)
        if page.file is self.archive or page.file in self.years.values():
            root = "../" * page.file.url.count("/")
            listed = [_move(one, root) for one in self.find_listed(page.file)]
            years = [(year, file.url_relative_to(page.file), file is page.file) for year, file in self.years.items()]
            view = list_archive(listed, self.shared.language, [YearLink(*one) for one in years])
            headings = [Contents(period.id, period.title, 2) for period in view.periods]
            append_lists(page, self.shared.components.render_archive(view), headings, safe)

    def render_latest(self, root: str) -> Markup:
        """The latest explainers; `root` leads from where they are shown to the top of the site."""
        return self.shared.components.render_latest(self._list_latest(root))

    def _list_latest(self, root: str) -> Latest:
        labels = find_labels(self.shared.language)
        more = Link(labels.archive, reach(self.archive.url, root)) if self.archive else None
        latest = [_move(one, root) for one in self.listed[: self.most]]
        return list_latest(latest, self.shared.language, more)


def list_years(listed: Sequence[Listed]) -> list[str]:
    """The years that have a page each, in the order of the list; none where one page has room for all."""
    return list(dict.fromkeys(map(find_year, listed))) if len(listed) > MOST_ON_A_PAGE else []


def _move(listed: Listed, root: str) -> Listed:
    return listed._replace(href=reach(listed.href, root))


def reach(url: str, root: str) -> str:
    """The way to an address, which begins at the top of the site, from where `root` leads to that top."""
    return admit_address(root + ("" if url in (".", "./") else url)) or "."
