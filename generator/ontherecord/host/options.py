"""The plugin's options in mkdocs.yml."""

from mkdocs.config import config_options
from mkdocs.config.base import Config


class Options(Config):
    """Options under `plugins: - ontherecord:`; all may be left out."""

    language = config_options.Optional(config_options.Type(str))
    """The language of records and pages that name none; the theme's `locale` when left out."""
    pages = config_options.Choice(("ontherecord", "mkdocs"), default="ontherecord")
    """Who renders ordinary pages: we, as CommonMark without HTML, or MkDocs with its extensions, for trusted editors."""
    allow_active_files = config_options.Type(bool, default=False)
    """Whether HTML, SVG and scripts in the content folder are published; only where every editor is trusted."""
    latest = config_options.Type(int, default=20)
    """How many explainers the home page lists; the others are in the archive."""
