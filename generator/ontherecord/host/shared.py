"""What all pages of one build share."""

from dataclasses import dataclass

from mkdocs.config.defaults import MkDocsConfig

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
    serving: bool
    """Whether the site is only shown to those who write it."""
