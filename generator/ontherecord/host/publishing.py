"""What leaves the site beside its pages: publishers, each of which is shown every explainer once."""

import os
from typing import Final, Protocol

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.files import File, Files

from ontherecord.host.reporting import log
from ontherecord.verify.explainer import Explainer
from ontherecord.view.page import ExplainerView

_TOGETHER: Final = 20
"""How many explainers are shown together; their views are kept meanwhile."""
_WRITING: Final = os.O_WRONLY | os.O_CREAT | os.O_TRUNC | getattr(os, "O_BINARY", 0)
_STAYS = "A file of the site's own lies at '%s' and stays; what would be written there is left out."


class Publisher(Protocol):
    """One thing that a site gives besides its pages: feeds, tables, embeds."""

    def publish(self, explainer: Explainer, view: ExplainerView, file: File) -> bytes:
        """Write what belongs to one explainer; gives what stands for it in the page's `<head>`, as HTML in UTF-8."""

    def finish(self) -> None:
        """Write what belongs to the site as a whole, once every explainer was shown."""


class HasHead(Protocol):
    """A page of which more may be said in its `<head>`."""

    file: File

    def set_head(self, head: bytes) -> None:
        """Have it say this, which is HTML in UTF-8."""


class Publishing:
    """Shows explainers to the publishers, some at a time.

    What was done just before is done again in less time, by a good tenth: so one publisher is shown several explainers before
    the next one is. A page has its head once `catch_up` was called, and none needs it before all are rendered.
    """

    def __init__(self) -> None:
        self.publishers: list[Publisher] = []
        self._waiting: list[tuple[Explainer, ExplainerView, HasHead]] = []

    def show(self, explainer: Explainer, view: ExplainerView, page: HasHead) -> None:
        """Have everything written, soon, that belongs to an explainer, and its page's head set."""
        # A view that nobody asks for goes at once: later all of it would have to be fetched again.
        if not self.publishers:
            return
        self._waiting.append((explainer, view, page))
        if len(self._waiting) == _TOGETHER:
            self.catch_up()

    def catch_up(self) -> None:
        """Have it written now."""
        waiting, self._waiting = self._waiting, []
        heads = [
            [one.publish(explainer, view, page.file) for explainer, view, page in waiting] for one in self.publishers
        ]
        for number, (_, _, page) in enumerate(waiting):
            page.set_head(b"".join([head[number] for head in heads]))

    def finish(self) -> None:
        """Have everything written that belongs to the site."""
        self.catch_up()
        for one in self.publishers:
            one.finish()


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
    # A dozen files an explainer: a Path of each, and Python's own file objects, would take longer than the system does.
    path = f"{config.site_dir}/{name}"
    made = content.encode("utf-8") if isinstance(content, str) else content
    try:
        descriptor = os.open(path, _WRITING, 0o666)
    except FileNotFoundError:
        os.makedirs(path.rpartition("/")[0], exist_ok=True)  # noqa: PTH103 - for the same reason
        descriptor = os.open(path, _WRITING, 0o666)
    try:
        while made:  # a large file may take the system more than one step
            made = made[os.write(descriptor, made) :]
    finally:
        os.close(descriptor)
