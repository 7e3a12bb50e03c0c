"""What leaves the site beside its pages: publishers, each of which is shown every explainer once."""

from collections.abc import Sequence
from pathlib import Path
from typing import Protocol

from markupsafe import Markup
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.files import File, Files

from ontherecord.host.reporting import log
from ontherecord.verify.explainer import Explainer
from ontherecord.view.page import ExplainerView

_STAYS = "A file of the site's own lies at '%s' and stays; what would be written there is left out."


class Publisher(Protocol):
    """One thing that a site gives besides its pages: feeds, tables, embeds."""

    def publish(self, explainer: Explainer, view: ExplainerView, file: File) -> Markup:
        """Write what belongs to one explainer; gives what stands for it in the page's `<head>`."""

    def finish(self) -> None:
        """Write what belongs to the site as a whole, once every explainer was shown."""


def publish_explainer(publishers: Sequence[Publisher], explainer: Explainer, view: ExplainerView, file: File) -> Markup:
    """Have everything written that belongs to an explainer; gives what its page's `<head>` says of it."""
    return Markup("").join(one.publish(explainer, view, file) for one in publishers)


def place_in_head(output: str, head: str) -> str:
    """A finished page of any theme with more in its `<head>`."""
    before, closing, after = output.partition("</head>")
    return f"{before}{head}{closing}{after}" if closing else output


class Outlet:
    """Where files are written that are no pages. A file of the site's own in the place of one stays, and a note says so."""

    def __init__(self, config: MkDocsConfig, files: Files, note: str = _STAYS) -> None:
        self._config = config
        self._note = note
        self._own = {file.dest_uri for file in files}

    def is_free(self, name: str) -> bool:
        """Whether the site has no file of its own of this name, which is its path from the top of the site."""
        if name not in self._own:
            return True
        log.info(self._note, name)
        return False

    def write(self, name: str, content: str | bytes) -> None:
        """Write a file if its place is free."""
        if self.is_free(name):
            write_output(self._config, name, content)


def write_output(config: MkDocsConfig, name: str, content: str | bytes) -> None:
    """Write a file of the site; `name` is its path from the top of the site, with `/`."""
    # Some files an explainer: making a Path of each would take a third of the time.
    path = f"{config.site_dir}/{name}"
    made = content.encode("utf-8") if isinstance(content, str) else content
    try:
        _write(path, made)
    except FileNotFoundError:
        Path(path).parent.mkdir(parents=True, exist_ok=True)
        _write(path, made)


def _write(path: str, made: bytes) -> None:
    with open(path, "wb") as file:  # noqa: PTH123 - see write_output
        file.write(made)
