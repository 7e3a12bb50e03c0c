"""Which page stands where: explainers in the place of their records, our pages in the place of MkDocs' own."""

import os
from collections.abc import Iterable, Iterator, Sequence
from typing import NamedTuple

from markupsafe import Markup
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.files import File, Files, InclusionLevel
from mkdocs.structure.pages import Page

from ontherecord.content.folder import ARTICLE_ENDINGS, PEOPLE
from ontherecord.content.page import Page as OrdinaryContent
from ontherecord.content.reading import Content
from ontherecord.dossier.corrected import find_corrected
from ontherecord.dossier.order import newest_first
from ontherecord.dossier.series import gather_series
from ontherecord.dossier.stories import find_stories
from ontherecord.host.configuring import ARCHIVE, find_site_language, is_own_theme
from ontherecord.host.dating import find_default_day, find_page_day
from ontherecord.host.files import MadeFile, NamedFiles, always_build
from ontherecord.host.gathering import Gathering
from ontherecord.host.joining import place_joined
from ontherecord.host.listing import Lists, reach
from ontherecord.host.options import Options
from ontherecord.host.pages import ExplainerPage, GatheredPage, ListPage, OrdinaryPage, find_title
from ontherecord.host.searching import Searching
from ontherecord.host.shared import Shared
from ontherecord.host.styling import find_template_folders, place_script, place_stylesheet
from ontherecord.host.theming import Safe
from ontherecord.publish.search.html import search_html
from ontherecord.verify.explainer import Explainer
from ontherecord.view.components import Components
from ontherecord.view.explainer import list_explainer
from ontherecord.view.home import list_corrected, list_stories
from ontherecord.view.labels import find_labels
from ontherecord.view.lists import Listed
from ontherecord.view.look import Look
from ontherecord.view.problems import list_mistakes

HOME = "index.md"
MOST_STORIES = 8
MOST_CORRECTED = 5
"""How many of them the home page lists."""
_NEVER_SERVED = ("active-file", "link-out-of-content")


class _Placed(NamedTuple):
    """An explainer that has its page."""

    explainer: Explainer
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
        components = Components(find_template_folders(config))
        language = find_site_language(config, options)
        self.shared = Shared(config, language, components, Safe(escapes=is_own_theme(config)), searching, serving)
        self.look = look
        self._files = files
        self._others: dict[str, File] = {}
        self._remove_strangers(content)
        placed = list(self._place_explainers(content))
        self.explainers = [one.page for one in placed]
        self.shared.series.update(gather_series([one.explainer for one in placed]))
        place_joined(
            Gathering(self.shared, files, self._make_file, self.explainers),
            content.registry,
            [one.explainer for one in placed],
            {one.explainer.name: one.listed for one in placed},
            options,
        )
        if searching is not None:
            # The oldest first: the numbers of explainers stay when one is added.
            searching.number(page.file for page in reversed(self.explainers))
        self._day = max((page.update_date for page in self.explainers), default=find_default_day())
        self.ordinary = list(self._place_ordinary(content.pages))
        home = self._find_home()
        archive = self._find_archive() if len(placed) > options.latest else None
        listed = tuple(one.listed for one in placed)
        # Drafts, while they are shown at all, are no news yet.
        urls = {one.explainer.name: reach(one.page.file.url, "") for one in placed}
        live = [one.explainer for one in placed if one.explainer.record.status == "live"]
        stories = find_stories(live, content.registry.topics)[:MOST_STORIES]
        published = [one.explainer for one in placed if one.explainer.record.status != "draft"]
        self.lists = Lists(
            self.shared,
            listed,
            options.latest,
            home,
            archive,
            list_stories(
                stories,
                language,
                lambda explainer: urls[explainer.name],
                lambda name: reach(self.shared.stories[name].url, "") if name in self.shared.stories else "",
            ),
            list_corrected(find_corrected(published, MOST_CORRECTED), language, lambda explainer: urls[explainer.name]),
        )
        place_stylesheet(files, config, components, look)
        place_script(files, config, components)
        self.problems = Markup()
        """What is wrong, for whoever is mending it; empty for readers."""
        if serving and content.problems:
            self.problems = components.render_problems(list_mistakes(content.problems, language))

    def give_files(self) -> Files:
        """All files of the site, in which an explainer is found by each of its names."""
        # What joins explainers comes first: what it is made of is then given up before the explainers take up room.
        joined_first = sorted(self._files, key=lambda file: not isinstance(file.page, GatheredPage))
        return NamedFiles(joined_first, self._others)

    @property
    def archive_url(self) -> str:
        """The address of the list of all explainers, from the top of the site; empty where there is none."""
        return self.lists.archive.url if self.lists.archive else ""

    def search_ordinary(self, page: Page, html: str) -> None:
        """Have a page that is no explainer found, unless its front matter says `search: {exclude: true}`."""
        wish = page.meta.get("search")
        if self.shared.searching is None or (isinstance(wish, dict) and wish.get("exclude")):
            return
        if isinstance(page, GatheredPage):
            found = page.search()
        else:
            found = search_html(html, page.url or ".", find_title(page), self.shared.language)
        if found.parts or not isinstance(page, ListPage):
            self.shared.searching.add(page.file, found)

    def _place_explainers(self, content: Content) -> Iterator[_Placed]:
        # Newest first, each as lists show it.
        faulty = content.errors_in
        sound = (one for one in content.explainers if faulty.isdisjoint((one.document.path, one.article.path)))
        originals = {name: self._take_out(name) for name in content.taken}
        shared = (PEOPLE, *content.folder.topics)
        for explainer in newest_first(sound):
            names = (f"{explainer.name}.yml", _find_article(explainer))
            drafted = any(file and file.inclusion.is_excluded() for file in map(originals.get, names))
            is_draft = drafted or explainer.record.status == "draft"
            if is_draft and not self.shared.serving:
                continue
            inclusion = InclusionLevel.DRAFT if is_draft else InclusionLevel.NOT_IN_NAV
            file = self._make_file(f"{explainer.name}.md", (*names, *shared), inclusion)
            page = ExplainerPage(explainer, file, self.shared)
            yield _Placed(explainer, page, list_explainer(explainer, file.url, self.shared.language))
        for name in content.folder.records if self.shared.serving else ():
            # An explainer that cannot be shown as it is keeps its address while it is being mended.
            if name not in self._others:
                file = self._make_file(f"{name.removesuffix('.yml')}.md", (name,))
                ListPage(name, file, find_default_day(), self.shared)

    def _place_ordinary(self, pages: Iterable[OrdinaryContent]) -> Iterator[OrdinaryPage]:
        folder = os.path.realpath(self.shared.config.docs_dir)
        for page in pages:
            file = self._files.get_file_from_path(page.name)
            # A file of this name that another plugin has made is that plugin's, and MkDocs' to render.
            if file is not None and file.generated_by is None and os.path.realpath(file.src_dir or "") == folder:
                day = self._day if file.dest_uri == "index.html" else find_page_day(page.meta)
                yield OrdinaryPage(page, file, day, self.shared)

    def _find_home(self) -> File:
        home = next((file for file in self._files if file.dest_uri == "index.html"), None)
        if home is None or (home.inclusion.is_excluded() and not self.shared.serving):
            home = self._make_file(HOME)
            ListPage(self.shared.config.site_name, home, self._day, self.shared)
        always_build(home)
        return home

    def _find_archive(self) -> File | None:
        # A page of that name that is there already says what it likes in front of the list.
        file = self._files.get_file_from_path(ARCHIVE)
        if file is None:
            file = self._make_file(ARCHIVE)
            ListPage(find_labels(self.shared.language).archive, file, self._day, self.shared)
        elif isinstance(file.page, ExplainerPage):
            return None
        always_build(file)
        return file

    def _remove_strangers(self, content: Content) -> None:
        # While serving, mistakes stop nothing; what must not be published is not shown even then.
        barred = {problem.path for problem in content.problems if problem.code in _NEVER_SERVED}
        names = [name for name in content.folder.names if content.folder.show(name) in barred]
        for file in list(self._files) if names else ():
            if any(file.src_uri == name or file.src_uri.startswith(f"{name}/") for name in names):
                self._files.remove(file)

    def _make_file(
        self, name: str, made_of: Sequence[str] = (), inclusion: InclusionLevel = InclusionLevel.NOT_IN_NAV
    ) -> MadeFile:
        file = MadeFile(name, self.shared.config, made_of, inclusion)
        self._take_out(name)
        self._files.append(file)
        if made_of:
            stem = made_of[0].removesuffix(".yml")
            self._others |= {f"{stem}{ending}": file for ending in (".yml", *ARTICLE_ENDINGS)}
        return file

    def _take_out(self, name: str) -> File | None:
        file = self._files.src_uris.get(name)
        if file is not None:
            self._files.remove(file)
        return file


def _find_article(explainer: Explainer) -> str:
    return explainer.name + explainer.article.path[explainer.article.path.rfind(".") :]
