"""Which page stands where: explainers in the place of their records, our pages in the place of MkDocs' own."""

import os
from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path
from typing import NamedTuple

from markupsafe import Markup
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.files import File, Files, InclusionLevel
from mkdocs.structure.pages import Page

from ontherecord.content.folder import ARTICLE_ENDINGS, PEOPLE
from ontherecord.content.generated import ARCHIVE, name_year_page
from ontherecord.content.page import Page as OrdinaryContent
from ontherecord.content.reading import Content
from ontherecord.dossier.corrected import find_lately_corrected, gather_corrected
from ontherecord.dossier.order import newest_first
from ontherecord.dossier.series import gather_series
from ontherecord.dossier.stories import find_stories
from ontherecord.host.configuring import find_site_language, is_own_theme
from ontherecord.host.dating import find_default_day, find_page_day
from ontherecord.host.describing import Describing
from ontherecord.host.downloading import Downloading, place_data_page
from ontherecord.host.embedding import Embedding
from ontherecord.host.feeding import Feeding
from ontherecord.host.files import MadeFile, NamedFiles, always_build
from ontherecord.host.gathering import Gathering
from ontherecord.host.gathering_corrections import place_corrections
from ontherecord.host.gathering_numbers import place_numbers
from ontherecord.host.gathering_people import place_people
from ontherecord.host.gathering_stories import place_stories
from ontherecord.host.listing import Lists, list_years, reach
from ontherecord.host.options import Options
from ontherecord.host.pages import ExplainerPage, GatheredPage, ListPage, OrdinaryPage, RecordPage, find_title
from ontherecord.host.reporting import log
from ontherecord.host.reviewing import find_review_day
from ontherecord.host.searching import Searching
from ontherecord.host.shared import Shared
from ontherecord.host.sharing import Sharing, make_sharing
from ontherecord.host.styling import find_template_folders, place_scripts, place_stylesheet
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
        self.shared = Shared(
            config,
            language,
            components,
            Safe(escapes=is_own_theme(config)),
            searching,
            serving,
            embeds=options.embeds and bool(config.site_url),
            downloads=options.downloads,
            review_day=find_review_day(content.explainers) if options.under_review else None,
        )
        self.look = look
        self._files = files
        self._others: dict[str, File] = {}
        self._remove_strangers(content)
        placed = list(self._place_explainers(content))
        self.explainers = [one.page for one in placed]
        self.shared.series.update(gather_series([one.explainer for one in placed]))
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
        published = [one.explainer for one in placed if not one.page.file.inclusion.is_excluded()]
        corrected = gather_corrected(published)
        gathering = Gathering(self.shared, files, self._make_file)
        joined = self._place_joined(gathering, content, placed, options)
        people = place_people(gathering, published, content.registry.people) if options.people else ""
        corrections = place_corrections(gathering, corrected) if options.corrections and published else ""
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
                lambda name: self.shared.stories.get(name, ""),
            ),
            list_corrected(find_lately_corrected(corrected, MOST_CORRECTED), language, urls.__getitem__, corrections),
            self._find_years(archive, list_years(listed)) if archive else {},
        )
        self.feeding = self._send_out(options, published)
        """The site's feeds; None where there are none."""
        data = place_data_page(gathering, self._day) if options.downloads and placed else ""
        addresses = {"archive": archive.url if archive else "", **joined, "people": people, "corrections": corrections}
        addresses["data_of_site"] = data
        self.imprint = tuple((label, url) for label, url in addresses.items() if url)
        """What each page's foot leads to: labels by their names, and addresses from the top of the site."""
        self._describing: Describing | None = None
        if options.json_ld:
            self._describing = Describing(self.shared, self.lists, files, content.registry)
            self.shared.publishers.append(self._describing)
        if options.downloads:
            self.shared.publishers.append(Downloading(self.shared, files, len(placed)))
        place_stylesheet(files, config, components, look)
        place_scripts(files, config, components)
        self.problems = Markup()
        """What is wrong, for whoever is mending it; empty for readers."""
        if serving and content.problems:
            self.problems = components.render_problems(list_mistakes(content.problems, language))
        self.sharing: Sharing | None = None
        """What other services read of the pages; None where that is switched off."""

    def give_files(self) -> Files:
        """All files of the site, in which an explainer is found by each of its names."""
        # What joins explainers comes first: what it is made of is then given up before the explainers take up room.
        joined_first = sorted(self._files, key=lambda file: not isinstance(file.page, GatheredPage))
        return NamedFiles(joined_first, self._others)

    def share(self, options: Options, site_up: str) -> None:
        """Have what is shared of the pages made with them; `site_up` is the folder of the site that is up."""
        self.sharing = make_sharing(self.shared, self._files, options, self.look, Path(site_up))
        if self.sharing is not None:
            self.shared.publishers.append(self.sharing)

    def describe(self, page: Page) -> Markup:
        """What stands in the head of a page besides: JSON-LD and what is read of shared pages, if it is no explainer; feeds."""
        describers = [one for one in (self._describing, self.sharing, self.feeding) if one is not None]
        return Markup("").join(one.describe(page) for one in describers)

    def _send_out(self, options: Options, published: Sequence[Explainer]) -> Feeding | None:
        # Without an address of its own a site cannot have those that feeds and embeds are made of.
        has_address = bool(self.shared.config.site_url)
        if not has_address and (options.feeds or options.embeds):
            log.info("There are no feeds and no embeds: both need the site's own address, `site_url` in mkdocs.yml.")
        feeding = Feeding(self.shared, self._files, published) if options.feeds and has_address else None
        self.shared.publishers.extend([feeding] if feeding else [])
        self.shared.publishers.extend([Embedding(self.shared, self._files)] if self.shared.embeds else [])
        return feeding

    def search_ordinary(self, page: Page, html: str) -> None:
        """Have a page that is no explainer found, unless its front matter says `search: {exclude: true}`."""
        wish = page.meta.get("search")
        if isinstance(page, RecordPage) and page.is_searched:
            return
        if self.shared.searching is None or (isinstance(wish, dict) and wish.get("exclude")):
            return
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

    def _place_joined(
        self, gathering: Gathering, content: Content, placed: Iterable[_Placed], options: Options
    ) -> dict[str, str]:
        # Where running stories and followed numbers are listed, by the labels of the lists.
        registry = content.registry
        live = {one.explainer.name: one for one in placed if one.explainer.record.status == "live"}
        listed = {name: one.listed for name, one in live.items()}
        explainers = [one.explainer for one in live.values()]
        return {
            "topics": place_stories(gathering, explainers, registry, listed) if options.topics else "",
            "all_numbers": place_numbers(gathering, registry) if options.numbers else "",
        }

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
        return self._find_list(ARCHIVE, find_labels(self.shared.language).archive)

    def _find_years(self, archive: File, years: Sequence[str]) -> dict[str, File]:
        names = {year: name_year_page(year) for year in years[1:]}
        if any(isinstance(file.page, ExplainerPage) for name in names.values() if (file := self._get_file(name))):
            return {}
        # The newest year is on the archive's own page.
        title = find_labels(self.shared.language).archive
        older = {year: self._find_list(name, f"{title}: {year}") for year, name in names.items()}
        return {year: file for year, file in {**dict.fromkeys(years[:1], archive), **older}.items() if file}

    def _find_list(self, name: str, title: str) -> File | None:
        # A page of that name that is there already says what it likes in front of the list.
        file = self._get_file(name)
        if file is None:
            file = self._make_file(name)
            ListPage(title, file, self._day, self.shared)
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

    def _get_file(self, name: str) -> File | None:
        return self._files.get_file_from_path(name)

    def _take_out(self, name: str) -> File | None:
        file = self._files.src_uris.get(name)
        if file is not None:
            self._files.remove(file)
        return file


def _find_article(explainer: Explainer) -> str:
    return explainer.name + explainer.article.path[explainer.article.path.rfind(".") :]
