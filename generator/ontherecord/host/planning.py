"""Which page stands where: explainers in the place of their records, lists, and what leads from one to the next."""

import os
from collections.abc import Iterable, Iterator
from importlib import resources
from itertools import pairwise

from markupsafe import Markup
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.files import File, Files, InclusionLevel

from ontherecord.content.folder import PEOPLE
from ontherecord.content.page import Page as OrdinaryContent
from ontherecord.content.reading import Content
from ontherecord.dossier.order import newest_first
from ontherecord.host.configuring import ARCHIVE, STYLESHEET, find_site_language, is_own_theme
from ontherecord.host.options import Options
from ontherecord.host.pages import ExplainerPage, ListPage, OrdinaryPage, find_day, find_sources
from ontherecord.verify.explainer import Explainer
from ontherecord.view.components import Components
from ontherecord.view.explainer import list_explainer
from ontherecord.view.labels import find_labels
from ontherecord.view.lists import list_archive, list_latest
from ontherecord.view.parts import Link
from ontherecord.view.problems import list_mistakes
from ontherecord.view.stylesheet import write_component_stylesheet, write_theme_stylesheet

HOME = "index.md"
_HOMES = (HOME, "README.md")


class Plan:
    """The pages of one build."""

    def __init__(self, content: Content, files: Files, config: MkDocsConfig, options: Options, *, serving: bool) -> None:
        self.language = find_site_language(config, options)
        self.components = Components(find_template_folders(config))
        self._problems = content.problems if serving else ()
        self._config = config
        self._files = files
        self._most = options.latest
        self._titles = dict(_find_titles(config.nav))
        self._explainers = newest_first(one for one in content.explainers if _is_shown(one, content, serving=serving))
        self._places: dict[str, File] = {}
        self._archive: File | None = None
        self._place_explainers(content)
        self._place_ordinary(content.pages)
        if serving:
            self._place_broken(content)
        self._place_lists()
        self._place_stylesheet()

    @property
    def updated(self) -> str:
        """The day on which the site's explainers last changed; empty when there are none."""
        return max(map(find_day, self._explainers), default="")

    def connect(self) -> None:
        """Lead from each explainer that the menu does not name to its neighbours in time."""
        pages = [page for one in self._explainers if (page := self._places[one.name].page) is not None]
        free = [page for page in pages if page.parent is None and page.previous_page is None and page.next_page is None]
        for newer, older in pairwise(free):
            newer.previous_page, older.next_page = older, newer

    def render_latest(self, root: str) -> Markup:
        """The latest explainers; `root` leads from where they are shown to the top of the site."""
        latest = self._explainers[: self._most]
        listed = [list_explainer(one, _reach(self._places[one.name], root), self.language) for one in latest]
        more = Link(find_labels(self.language).archive, _reach(self._archive, root)) if self._archive else None
        return self.components.render_latest(list_latest(listed, self.language, more))

    def render_problems(self) -> Markup:
        """What is wrong, for whoever is mending it; empty for readers."""
        if not self._problems:
            return Markup()
        return self.components.render_problems(list_mistakes(self._problems, self.language))

    def _place_explainers(self, content: Content) -> None:
        for name in content.taken:
            self._take_out(name)
        for explainer in self._explainers:
            is_draft = explainer.record.status == "draft"
            file = self._make_file(f"{explainer.name}.md", InclusionLevel.DRAFT if is_draft else InclusionLevel.NOT_IN_NAV)
            file.edit_uri = f"{explainer.name}.yml"
            self._places[explainer.name] = file
        self._sources = find_sources(self._places)
        for explainer in self._explainers:
            file = self._places[explainer.name]
            ExplainerPage(explainer, self._titles.get(file.src_uri), file, self._config, self.components, self._sources)

    def _place_ordinary(self, pages: Iterable[OrdinaryContent]) -> None:
        for page in pages:
            file = self._files.get_file_from_path(page.name)
            if file is not None:
                updated = self.updated if page.name in _HOMES else ""
                OrdinaryPage(page, self._titles.get(page.name), file, self._config, self._sources, updated=updated)

    def _place_broken(self, content: Content) -> None:
        # An explainer that cannot be shown as it is keeps its address while it is being mended.
        for name in content.folder.records:
            stem = name.removesuffix(".yml")
            if stem not in self._places:
                file = self._make_file(f"{stem}.md", InclusionLevel.NOT_IN_NAV)
                file.edit_uri = name
                ListPage(stem, file, self._config, updated="", language=self.language)

    def _place_lists(self) -> None:
        if len(self._explainers) > self._most and self._files.get_file_from_path(ARCHIVE) is None:
            self._archive = self._make_file(ARCHIVE, InclusionLevel.NOT_IN_NAV)
            page = self._make_list(self._archive, find_labels(self.language).archive)
            listed = [list_explainer(one, self._places[one.name].url_relative_to(self._archive), self.language)
                      for one in self._explainers]
            page.lists = self.components.render_archive(list_archive(listed, self.language))
        if not any(self._files.get_file_from_path(name) for name in _HOMES):
            self._make_list(self._make_file(HOME, InclusionLevel.NOT_IN_NAV), self._config.site_name)

    def _make_list(self, file: File, title: str) -> ListPage:
        file.edit_uri = None
        return ListPage(title, file, self._config, updated=self.updated, language=self.language)

    def _place_stylesheet(self) -> None:
        # The theme's style sheets are parts of the one.
        parts = os.path.realpath(find_own_theme())
        for file in [one for one in self._files if one.src_uri.endswith(".css") and one.src_dir is not None]:
            if os.path.realpath(file.src_dir or "") == parts:
                self._files.remove(file)
        write = write_theme_stylesheet if is_own_theme(self._config) else write_component_stylesheet
        self._files.append(File.generated(self._config, STYLESHEET, content=write(self.components.read)))

    def _make_file(self, name: str, inclusion: InclusionLevel) -> File:
        config = self._config
        file = File(name, config.docs_dir, config.site_dir, config.use_directory_urls, inclusion=inclusion)
        self._take_out(name)
        self._files.append(file)
        return file

    def _take_out(self, name: str) -> None:
        file = self._files.get_file_from_path(name)
        if file is not None:
            self._files.remove(file)


def find_template_folders(config: MkDocsConfig) -> list[str]:
    """Where components are looked for: the site's own folder first, then our theme."""
    own = [config.theme.custom_dir] if config.theme.custom_dir else []
    return [*own, find_own_theme()]


def find_own_theme() -> str:
    """The folder of our theme."""
    return str(resources.files("ontherecord_theme"))


def _reach(file: File, root: str) -> str:
    return (root + ("" if file.url in (".", "./") else file.url)) or "."


def _is_shown(explainer: Explainer, content: Content, *, serving: bool) -> bool:
    if not content.errors_in.isdisjoint((explainer.document.path, explainer.article.path)):
        return False
    return serving or explainer.record.status != "draft"


def _find_titles(nav: object) -> Iterator[tuple[str, str]]:
    # The titles that `nav` gives to files: MkDocs does not give them to pages that are there already.
    if isinstance(nav, list):
        for item in nav:
            yield from _find_titles(item)
    elif isinstance(nav, dict):
        for title, target in nav.items():
            if isinstance(target, str):
                yield target, str(title)
            else:
                yield from _find_titles(target)
