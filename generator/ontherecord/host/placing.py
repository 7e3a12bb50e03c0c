"""Which page stands where: explainers in the place of their records, our pages in the place of MkDocs' own."""

import os
from collections.abc import Iterable, Iterator, Sequence
from typing import NamedTuple

from mkdocs.structure.files import File, Files, InclusionLevel

from ontherecord.content.folder import ARTICLE_ENDINGS, PEOPLE
from ontherecord.content.generated import ARCHIVE, name_year_page
from ontherecord.content.page import Page as OrdinaryContent
from ontherecord.content.reading import Content
from ontherecord.dossier.order import newest_first
from ontherecord.host.dating import find_default_day, find_page_day
from ontherecord.host.explainer_page import ExplainerPage
from ontherecord.host.files import MadeFile, NamedFiles, always_build
from ontherecord.host.ordinary_page import OrdinaryPage
from ontherecord.host.pages import ListPage
from ontherecord.host.shared import Shared
from ontherecord.verify.explainer import Explainer
from ontherecord.view.explainer import list_explainer
from ontherecord.view.labels import find_labels
from ontherecord.view.lists import Listed

HOME = "index.md"
_NEVER_SERVED = ("active-file", "link-out-of-content")


class Placed(NamedTuple):
    """An explainer that has its page."""

    explainer: Explainer
    page: ExplainerPage
    listed: Listed
    """As lists show it; its address is as seen from the top of the site."""


class Explainers(NamedTuple):
    """The explainers of a build, and those of them that other pages tell of; newest first."""

    placed: Sequence[Placed]
    published: Sequence[Explainer]
    """Without drafts: while they are shown at all, they are no news yet."""
    live: Sequence[Placed]
    """Without those that were withdrawn, too."""


def sort_out(placed: Sequence[Placed]) -> Explainers:
    """The explainers by what may be told of them elsewhere."""
    return Explainers(
        placed,
        [one.explainer for one in placed if not one.page.file.inclusion.is_excluded()],
        [one for one in placed if one.explainer.record.status == "live"],
    )


class Placing:
    """The files of one build, and what is put in their place."""

    def __init__(self, shared: Shared, files: Files, content: Content) -> None:
        self._shared = shared
        self._files = files
        self._others: dict[str, File] = {}
        self._remove_strangers(content)

    def give_files(self) -> Files:
        """All files of the site, in which an explainer is found by each of its names."""
        return NamedFiles(self._files, self._others)

    def place_explainers(self, content: Content) -> Iterator[Placed]:
        """Explainers in the place of their records and articles, newest first, each as lists show it."""
        faulty = content.errors_in
        sound = (one for one in content.explainers if faulty.isdisjoint((one.document.path, one.article.path)))
        originals = {name: self._take_out(name) for name in content.taken}
        shared = (PEOPLE, *content.folder.topics)
        for explainer in newest_first(sound):
            names = (f"{explainer.name}.yml", _find_article(explainer))
            drafted = any(file and file.inclusion.is_excluded() for file in map(originals.get, names))
            is_draft = drafted or explainer.record.status == "draft"
            if is_draft and not self._shared.serving:
                continue
            inclusion = InclusionLevel.DRAFT if is_draft else InclusionLevel.NOT_IN_NAV
            file = self.make_file(f"{explainer.name}.md", (*names, *shared), inclusion)
            page = ExplainerPage(explainer, file, self._shared)
            yield Placed(explainer, page, list_explainer(explainer, file.url, self._shared.language))
        for name in content.folder.records if self._shared.serving else ():
            # An explainer that cannot be shown as it is keeps its address while it is being mended.
            if name not in self._others:
                file = self.make_file(f"{name.removesuffix('.yml')}.md", (name,))
                ListPage(name, file, find_default_day(), self._shared)

    def place_ordinary(self, pages: Iterable[OrdinaryContent], day: str) -> Iterator[OrdinaryPage]:
        """The other pages of the content folder; `day` is the home page's, which lists what changed last."""
        folder = os.path.realpath(self._shared.config.docs_dir)
        for page in pages:
            file = self._files.get_file_from_path(page.name)
            # A file of this name that another plugin has made is that plugin's, and MkDocs' to render.
            if file is not None and file.generated_by is None and os.path.realpath(file.src_dir or "") == folder:
                own_day = day if file.dest_uri == "index.html" else find_page_day(page.meta)
                yield OrdinaryPage(page, file, own_day, self._shared)

    def find_home(self, day: str) -> File:
        """The file of the home page: the content folder's, or one of ours."""
        home = next((file for file in self._files if file.dest_uri == "index.html"), None)
        if home is None or (home.inclusion.is_excluded() and not self._shared.serving):
            home = self.make_file(HOME)
            ListPage(self._shared.config.site_name, home, day, self._shared)
        always_build(home)
        return home

    def find_archive(self, day: str) -> File | None:
        """The file of the archive; None where an explainer has its name."""
        return self._find_list(ARCHIVE, find_labels(self._shared.language).archive, day)

    def find_years(self, archive: File, years: Sequence[str], day: str) -> dict[str, File]:
        """The files of the archive's years, newest first, the archive's own among them."""
        names = {year: name_year_page(year) for year in years[1:]}
        if any(isinstance(file.page, ExplainerPage) for name in names.values() if (file := self._get_file(name))):
            return {}
        # The newest year is on the archive's own page.
        title = find_labels(self._shared.language).archive
        older = {year: self._find_list(name, f"{title}: {year}", day) for year, name in names.items()}
        return {year: file for year, file in {**dict.fromkeys(years[:1], archive), **older}.items() if file}

    def make_file(
        self, name: str, made_of: Sequence[str] = (), inclusion: InclusionLevel = InclusionLevel.NOT_IN_NAV
    ) -> MadeFile:
        """The file of a page that we make, in the place of one of this name."""
        file = MadeFile(name, self._shared.config, made_of, inclusion)
        self._take_out(name)
        self._files.append(file)
        if made_of:
            stem = made_of[0].removesuffix(".yml")
            self._others |= {f"{stem}{ending}": file for ending in (".yml", *ARTICLE_ENDINGS)}
        return file

    def _find_list(self, name: str, title: str, day: str) -> File | None:
        # A page of that name that is there already says what it likes in front of the list.
        file = self._get_file(name)
        if file is None:
            file = self.make_file(name)
            ListPage(title, file, day, self._shared)
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

    def _get_file(self, name: str) -> File | None:
        return self._files.get_file_from_path(name)

    def _take_out(self, name: str) -> File | None:
        file = self._files.src_uris.get(name)
        if file is not None:
            self._files.remove(file)
        return file


def _find_article(explainer: Explainer) -> str:
    return explainer.name + explainer.article.path[explainer.article.path.rfind(".") :]
