"""What all pages of one build share."""

import datetime
from dataclasses import dataclass, field
from pathlib import Path

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.files import File

from ontherecord.dossier.series import SeriesPoint
from ontherecord.host.aside import Aside
from ontherecord.host.publishing import Publishing
from ontherecord.host.searching import Searching
from ontherecord.host.theming import Safe
from ontherecord.view.components import Components
from ontherecord.view.look import Look


@dataclass(frozen=True, slots=True)
class Shared:
    """Made once for a build."""

    config: MkDocsConfig
    language: str
    """The language of pages that name none."""
    components: Components
    safe: Safe
    searching: Searching | None
    """Our search index while it is being made; None where there is none."""
    look: Look
    """What the site has set of its looks."""
    site_up: Path
    """The folder of the site that is up while this one is built."""
    serving: bool
    """Whether the site is only shown to those who write it."""
    embeds: bool = False
    """Whether explainers can be shown on other sites."""
    aside: Aside = field(default_factory=Aside)
    """Where pages keep their texts."""
    series: dict[str, tuple[SeriesPoint, ...]] = field(default_factory=dict)
    """The numbers that explainers follow together."""
    stories: dict[str, str] = field(default_factory=dict)
    """The pages of running stories, by id, and that of the list, by “”: their addresses from the top of the site."""
    numbers: dict[str, str] = field(default_factory=dict)
    """The pages of followed numbers, by the names of their series, and that of the list, by “”: likewise."""
    downloads: bool = False
    """Whether there are files to download beside explainers."""
    gathered: dict[str, File] = field(default_factory=dict)
    """The pages that we make beside explainers and lists, by what they are called in this program: `data`."""
    reached: dict[str, str] = field(default_factory=dict)
    """The pages of explainers that others have led to, by name: their addresses from the top of the site, or empty."""
    publishing: Publishing = field(default_factory=Publishing)
    """Who writes what leaves the site beside its pages."""
    people: dict[str, str] = field(default_factory=dict)
    """The pages of people and organisations, by id: their addresses from the top of the site."""
    feeds: dict[str, str] = field(default_factory=dict)
    """The feeds of pages that have one of their own, by the page's address: both from the top of the site."""
    review_day: datetime.date | None = None
    """The day on which readers are told what is being reviewed; None where they are not told."""

    @property
    def address(self) -> str:
        """The site's address with `/` at its end; empty when mkdocs.yml does not tell it."""
        address: str = self.config.site_url or ""
        return address and address.rstrip("/") + "/"
