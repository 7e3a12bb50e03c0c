"""Which page stands where: explainers in the place of their records, lists, and what leads from one to the next."""

import os
from collections.abc import Iterable, Iterator, Mapping, Sequence
from importlib import resources
from itertools import pairwise
from pathlib import Path
from typing import NamedTuple

from markupsafe import Markup
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.files import File, Files, InclusionLevel
from mkdocs.structure.nav import Navigation
from mkdocs.structure.pages import Page

from ontherecord.address import admit_address
from ontherecord.content.folder import PEOPLE
from ontherecord.content.page import Page as OrdinaryContent
from ontherecord.content.reading import Content
from ontherecord.dossier.corrected import find_corrected
from ontherecord.dossier.order import newest_first
from ontherecord.dossier.series import gather_series
from ontherecord.dossier.stories import find_stories
from ontherecord.host.configuring import ARCHIVE, SCRIPT, STYLESHEET, find_site_language, is_own_theme
from ontherecord.host.dating import find_default_day, find_page_day
from ontherecord.host.files import MadeFile, NamedFiles, always_build
from ontherecord.host.options import Options
from ontherecord.host.pages import ExplainerPage, ListPage, OrdinaryPage, RecordPage, append_lists, find_title
from ontherecord.host.reporting import log
from ontherecord.host.searching import Searching
from ontherecord.host.shared import Shared
from ontherecord.host.theming import Safe
from ontherecord.publish.search.html import search_html
from ontherecord.verify.explainer import Explainer
from ontherecord.view.components import Components
from ontherecord.view.explainer import list_explainer
from ontherecord.view.home import Home, list_corrected, list_stories
from ontherecord.view.labels import find_labels
from ontherecord.view.lists import Archive, Latest, Listed, list_archive, list_latest
from ontherecord.view.look import Look, write_look
from ontherecord.view.page import Contents
from ontherecord.view.parts import Link
from ontherecord.view.problems import list_mistakes
from ontherecord.view.stylesheet import write_component_stylesheet, write_theme_stylesheet

HOME = "index.md"
MOST_STORIES = 8
MOST_CORRECTED = 5
"""How many of them the home page lists."""
_ENDINGS = (".yml", ".md", ".txt")
_NEVER_SERVED = ("active-file", "link-out-of-content")


class _Placed(NamedTuple):
    """An explainer that has its page."""

    page: ExplainerPage
    listed: Listed
    """As lists show it; its address is as seen from the top of the site."""


class Plan:
    """The pages of one build. Explainers themselves are not kept: their pages let go of them, too."""

    def __init__(
        self,
        content: Content,
        files: Files,
        config: MkDocsConfig,
        options: Options,
        look: Look,
        searching: Searching | None,
        *,
        serving: bool,
    ) -> None:
        self.language = find_site_language(config, options)
        self.labels = find_labels(self.language)
        self.components = Components(find_template_folders(config))
        safe = Safe(escapes=is_own_theme(config))
        self._shared = Shared(config, self.language, self.components, safe, searching, serving)
        self.look = look
        self._config = config
        self._files = files
        self._serving = serving
        self._others: dict[str, File] = {}
        self._archive: File | None = None
        self._archived: Archive | None = None
        self._remove_strangers(content)
        self._placed = self._place_explainers(content)
        self._most = options.latest
        self._latest = self._placed[: self._most]
        if searching is not None:
            # The oldest first: the numbers of explainers stay when one is added.
            searching.number(one.page.file for one in reversed(self._placed))
        self.day = max((one.page.update_date for one in self._placed), default=find_default_day())
        self._ordinary = list(self._place_ordinary(content.pages))
        self.home = self._find_home()
        if len(self._placed) > len(self._latest):
            self._place_archive()
        self._place_stylesheet()
        mistakes = list_mistakes(content.problems, self.language) if serving and content.problems else None
        self._problems = self.components.render_problems(mistakes) if mistakes else Markup()

    def give_files(self) -> Files:
        """All files of the site, in which an explainer is found by each of its names."""
        return NamedFiles(self._files, self._others)

    def connect(self, nav: Navigation, files: Files) -> None:
        """Give pages the menu's titles, and lead from each explainer that it does not name to its neighbours."""
        for name, title in _find_titles(self._config.nav):
            file = files.get_file_from_path(name)
            if file is not None and isinstance(file.page, RecordPage):
                file.page.name(title)
        in_menu = {id(page) for page in nav.pages}
        for newer, older in pairwise(one.page for one in self._placed if id(one.page) not in in_menu):
            newer.previous_page, older.next_page = older, newer
        omitted = [page.file for page in self._ordinary if id(page) not in in_menu and page.file.inclusion.is_in_nav()]
        if omitted:  # MkDocs says so only of pages that are not there yet
            names = "".join(f"\n  - {file.src_path}" for file in omitted)
            log.log(self._config.validation.nav.omitted_files,
                    'The following pages exist in the docs directory, but are not in the "nav" configuration:%s', names)

    def complete(self, page: Page) -> None:
        """Put lists at the end of the pages that have some; for whoever is mending it, what is wrong on top of each.

        Late, so that a search for words of a headline finds the explainer and not every list that it stands in.
        """
        if page.file is self.home and self._most:
            home = self._home_lists
            headings = [Contents("latest", self.labels.latest, 2)]
            headings += [Contents("stories", self.labels.topics, 2)] if home.stories else []
            headings += [Contents("corrected", self.labels.recent_corrections, 2)] if home.corrected else []
            append_lists(page, self.components.render_home(home), headings, self._shared.safe)
        if page.file is self._archive and self._archived is not None:
            years = [Contents(period.id, period.title, 2) for period in self._archived.periods]
            append_lists(page, self.components.render_archive(self._archived), years, self._shared.safe)
        if self._problems:
            page.content = f"{self._problems}{page.content or ''}"

    def search_ordinary(self, page: Page, html: str) -> None:
        """Have a page that is no explainer found, unless its front matter says `search: {exclude: true}`."""
        wish = page.meta.get("search")
        if self._shared.searching is None or (isinstance(wish, dict) and wish.get("exclude")):
            return
        found = search_html(html, page.url or ".", find_title(page), self.language)
        if found.parts or not isinstance(page, ListPage):
            self._shared.searching.add(page.file, found)

    def render_latest(self, root: str) -> Markup:
        """The latest explainers; `root` leads from where they are shown to the top of the site."""
        return self.components.render_latest(self._list_latest(root))

    @property
    def archive_url(self) -> str:
        """The address of the list of all explainers, from the top of the site; empty where there is none."""
        return self._archive.url if self._archive else ""

    def _list_latest(self, root: str) -> Latest:
        latest = [_move(one.listed, root) for one in self._latest]
        more = Link(self.labels.archive, _reach(self._archive.url, root)) if self._archive else None
        return list_latest(latest, self.language, more)

    @property
    def _home_lists(self) -> Home:
        return Home(self._list_latest(""), self._stories, self._corrected)

    def _read_together(self, explainers: Sequence[Explainer], content: Content, urls: Mapping[str, str]) -> None:
        # Drafts, while they are shown at all, are no news yet.
        published = [one for one in explainers if one.record.status == "live"]

        def place(explainer: Explainer) -> str:
            return _reach(urls[explainer.name], "")

        stories = find_stories(published, content.registry.topics)[:MOST_STORIES]
        self._stories = list_stories(stories, self.language, place)
        corrected = find_corrected([one for one in explainers if one.record.status != "draft"], MOST_CORRECTED)
        self._corrected = list_corrected(corrected, self.language, place)

    def _place_explainers(self, content: Content) -> list[_Placed]:
        faulty = content.errors_in
        sound = (one for one in content.explainers if faulty.isdisjoint((one.document.path, one.article.path)))
        originals = {name: self._take_out(name) for name in content.taken}
        shared = [PEOPLE, *content.folder.topics]
        placed = []
        shown = []
        for explainer in newest_first(sound):
            record, article = f"{explainer.name}.yml", _find_article(explainer)
            drafted = any(file and file.inclusion.is_excluded() for file in map(originals.get, (record, article)))
            is_draft = drafted or explainer.record.status == "draft"
            if is_draft and not self._serving:
                continue
            file = self._make_file(f"{explainer.name}.md", [record, article, *shared], is_draft=is_draft)
            shown.append(explainer)
            page = ExplainerPage(explainer, file, self._shared)
            placed.append(_Placed(page, list_explainer(explainer, file.url, self.language)))
        urls = {explainer.name: one.page.file.url for explainer, one in zip(shown, placed, strict=True)}
        self._read_together(shown, content, urls)
        self._shared.series.update(gather_series(shown))
        if self._serving:
            for name in content.folder.records:
                # An explainer that cannot be shown as it is keeps its address while it is being mended.
                if name not in self._others:
                    file = self._make_file(f"{name.removesuffix('.yml')}.md", [name])
                    ListPage(name, file, find_default_day(), self._shared)
        return placed

    def _place_ordinary(self, pages: Iterable[OrdinaryContent]) -> Iterator[OrdinaryPage]:
        folder = os.path.realpath(self._config.docs_dir)
        for page in pages:
            file = self._files.get_file_from_path(page.name)
            # A file of this name that another plugin has made is that plugin's, and MkDocs' to render.
            if file is not None and file.generated_by is None and os.path.realpath(file.src_dir or "") == folder:
                day = self.day if file.dest_uri == "index.html" else find_page_day(page.meta)
                yield OrdinaryPage(page, file, day, self._shared)

    def _find_home(self) -> File:
        home = next((file for file in self._files if file.dest_uri == "index.html"), None)
        if home is None or (home.inclusion.is_excluded() and not self._serving):
            home = self._make_file(HOME, ())
            ListPage(self._config.site_name, home, self.day, self._shared)
        always_build(home)
        return home

    def _place_archive(self) -> None:
        # A page of that name that is there already says what it likes in front of the list.
        file = self._files.get_file_from_path(ARCHIVE)
        if file is None:
            file = self._make_file(ARCHIVE, ())
            ListPage(self.labels.archive, file, self.day, self._shared)
        elif isinstance(file.page, ExplainerPage):
            return
        root = "../" * file.url.count("/")
        always_build(file)
        self._archive = file
        self._archived = list_archive([_move(one.listed, root) for one in self._placed], self.language)

    def _place_stylesheet(self) -> None:
        # The theme's style sheets, and those that the site has in place of them, are parts of the one.
        parts = set(_list_parts())
        folders = {os.path.realpath(folder) for folder in find_template_folders(self._config)}
        for file in [one for one in self._files if one.src_uri in parts and one.src_dir is not None]:
            if os.path.realpath(file.src_dir or "") in folders:
                self._files.remove(file)
        if self._files.get_file_from_path(STYLESHEET) is None:
            read = self.components.read
            if is_own_theme(self._config):
                sheet = write_theme_stylesheet(read, write_look(self.look))
            else:
                sheet = write_component_stylesheet(read)
            self._files.append(File.generated(self._config, STYLESHEET, content=sheet))
        # Our theme's files are copied by MkDocs; with other themes the script is brought along.
        if self._files.get_file_from_path(SCRIPT) is None:
            self._files.append(File.generated(self._config, SCRIPT, content=self.components.read(SCRIPT)))

    def _remove_strangers(self, content: Content) -> None:
        # While serving, mistakes stop nothing; what must not be published is not shown even then.
        barred = {problem.path for problem in content.problems if problem.code in _NEVER_SERVED}
        names = [name for name in content.folder.names if content.folder.show(name) in barred]
        for file in list(self._files) if names else ():
            if any(file.src_uri == name or file.src_uri.startswith(f"{name}/") for name in names):
                self._files.remove(file)

    def _make_file(self, name: str, made_of: Iterable[str], *, is_draft: bool = False) -> MadeFile:
        inclusion = InclusionLevel.DRAFT if is_draft else InclusionLevel.NOT_IN_NAV
        names = tuple(made_of)
        file = MadeFile(name, self._config, names, inclusion)
        self._take_out(name)
        self._files.append(file)
        if names:
            stem = names[0].removesuffix(".yml")
            self._others |= {f"{stem}{ending}": file for ending in _ENDINGS}
        return file

    def _take_out(self, name: str) -> File | None:
        file = self._files.get_file_from_path(name)
        if file is not None:
            self._files.remove(file)
        return file


def find_template_folders(config: MkDocsConfig) -> list[str]:
    """Where components are looked for: the site's own folder first, then our theme."""
    own = [config.theme.custom_dir] if config.theme.custom_dir else []
    return [*own, find_own_theme()]


def find_own_theme() -> str:
    """The folder of our theme."""
    return str(resources.files("ontherecord_theme"))


def _list_parts() -> Iterator[str]:
    root = find_own_theme()
    for folder, _, names in os.walk(root):
        for name in names:
            if name.endswith(".css"):
                yield Path(folder, name).relative_to(root).as_posix()


def _move(listed: Listed, root: str) -> Listed:
    return listed._replace(href=_reach(listed.href, root))


def _reach(url: str, root: str) -> str:
    return admit_address(root + ("" if url in (".", "./") else url)) or "."


def _find_article(explainer: Explainer) -> str:
    return explainer.name + explainer.article.path[explainer.article.path.rfind(".") :]


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
