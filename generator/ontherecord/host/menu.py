"""The menu that `nav` makes, and the pages that it does not name."""

from collections.abc import Iterable, Iterator
from itertools import pairwise

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.files import Files
from mkdocs.structure.nav import Navigation

from ontherecord.host.explainer_page import ExplainerPage
from ontherecord.host.ordinary_page import OrdinaryPage
from ontherecord.host.pages import RecordPage
from ontherecord.host.reporting import log


def give_titles(files: Files, config: MkDocsConfig) -> None:
    """Give pages the titles that the menu has for them: MkDocs does not do so for pages that are there already."""
    for name, title in _find_titles(config.nav):
        file = files.get_file_from_path(name)
        if file is not None and isinstance(file.page, RecordPage):
            file.page.name(title)


def lead_through_time(pages: Iterable[ExplainerPage], nav: Navigation) -> None:
    """Lead from each explainer, newest first, that the menu does not name to the one before and the one after."""
    in_menu = {id(page) for page in nav.pages}
    for newer, older in pairwise(page for page in pages if id(page) not in in_menu):
        newer.previous_page, older.next_page = older, newer


def log_omitted(pages: Iterable[OrdinaryPage], nav: Navigation, config: MkDocsConfig) -> None:
    """Say which pages the menu has forgotten: MkDocs does so only for pages that are not there yet."""
    in_menu = {id(page) for page in nav.pages}
    files = [page.file for page in pages if id(page) not in in_menu and page.file.inclusion.is_in_nav()]
    if files:
        log.log(
            config.validation.nav.omitted_files,
            'The following pages exist in the docs directory, but are not in the "nav" configuration:%s',
            "".join(f"\n  - {file.src_path}" for file in files),
        )


def _find_titles(nav: object) -> Iterator[tuple[str, str]]:
    if isinstance(nav, list):
        for item in nav:
            yield from _find_titles(item)
    elif isinstance(nav, dict):
        for title, target in nav.items():
            if isinstance(target, str):
                yield target, str(title)
            else:
                yield from _find_titles(target)
