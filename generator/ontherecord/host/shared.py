"""What all pages of one build share."""

from dataclasses import dataclass, field

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.files import File

from ontherecord.dossier.series import SeriesPoint
from ontherecord.host.publishing import Publisher
from ontherecord.host.searching import Searching
from ontherecord.host.theming import Safe
from ontherecord.view.components import Components


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
    serving: bool
    """Whether the site is only shown to those who write it."""
    series: dict[str, tuple[SeriesPoint, ...]] = field(default_factory=dict)
    """The numbers that explainers follow together."""
    stories: dict[str, File] = field(default_factory=dict)
    """The pages of running stories, by their ids; that of the list by “”."""
    numbers: dict[str, File] = field(default_factory=dict)
    """The pages of followed numbers, by the names of their series; that of the list by “”."""
    publishers: list[Publisher] = field(default_factory=list)
    """Who writes what leaves the site beside its pages."""
