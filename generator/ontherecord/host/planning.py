"""What one build is made of: its pages, its lists, and what leaves the site beside them."""

from pathlib import Path

from markupsafe import Markup
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.files import Files
from mkdocs.structure.pages import Page

from ontherecord.content.reading import Content
from ontherecord.dossier.corrected import find_lately_corrected, gather_corrected
from ontherecord.dossier.series import gather_series
from ontherecord.dossier.stories import find_stories
from ontherecord.host.configuring import find_site_language, is_own_theme
from ontherecord.host.dating import find_default_day
from ontherecord.host.gathering import Gathering
from ontherecord.host.joined import place_joined
from ontherecord.host.listing import Lists, list_years, reach
from ontherecord.host.options import Options
from ontherecord.host.pages import ListPage, RecordPage, find_title
from ontherecord.host.placing import Placing, sort_out
from ontherecord.host.publishers import make_publishers
from ontherecord.host.reviewing import find_review_day
from ontherecord.host.searching import Searching
from ontherecord.host.shared import Shared
from ontherecord.host.styling import find_template_folders, place_scripts, place_stylesheet
from ontherecord.host.theming import Safe
from ontherecord.publish.search.html import search_html
from ontherecord.view.components import Components
from ontherecord.view.home import list_corrected, list_stories
from ontherecord.view.look import Look
from ontherecord.view.problems import list_mistakes

MOST_STORIES = 8
MOST_CORRECTED = 5
"""How many of them the home page lists."""


def make_shared(
    content: Content,
    config: MkDocsConfig,
    options: Options,
    look: Look,
    searching: Searching | None,
    site_up: Path,
    *,
    serving: bool,
) -> Shared:
    """What the pages of one build share; `site_up` is the folder of the site that is up."""
    return Shared(
        config,
        find_site_language(config, options),
        Components(find_template_folders(config)),
        Safe(escapes=is_own_theme(config)),
        searching,
        look,
        site_up,
        serving,
        embeds=options.embeds and bool(config.site_url),
        downloads=options.downloads,
        review_day=find_review_day(content.explainers) if options.under_review else None,
    )


class Plan:
    """The pages of one build. Explainers themselves are not kept: their pages let go of them, too."""

    def __init__(self, shared: Shared, content: Content, files: Files, options: Options) -> None:
        """Put every page in its place."""
        config, language, components = shared.config, shared.language, shared.components
        self.shared = shared
        placing = Placing(shared, files, content)
        placed = list(placing.place_explainers(content))
        self.explainers = [one.page for one in placed]
        shared.series.update(gather_series([one.explainer for one in placed]))
        if shared.searching is not None:
            # The oldest first: the numbers of explainers stay when one is added.
            shared.searching.number(page.file for page in reversed(self.explainers))
        day = max((page.update_date for page in self.explainers), default=find_default_day())
        self.ordinary = list(placing.place_ordinary(content.pages, day))
        home = placing.find_home(day)
        archive = placing.find_archive(day) if len(placed) > options.latest else None
        listed = tuple(one.listed for one in placed)
        explainers = sort_out(placed)
        corrected = gather_corrected(explainers.published)
        gathering = Gathering(shared, files, placing.make_file)
        joined = place_joined(gathering, explainers, content.registry, corrected, options, day)
        urls = {one.explainer.name: reach(one.page.file.url, "") for one in placed}
        self.lists = Lists(
            shared,
            listed,
            options.latest,
            home,
            archive,
            list_stories(
                find_stories([one.explainer for one in explainers.live], content.registry.topics)[:MOST_STORIES],
                language,
                lambda explainer: urls[explainer.name],
                lambda name: shared.stories.get(name, ""),
            ),
            list_corrected(
                find_lately_corrected(corrected, MOST_CORRECTED), language, urls.__getitem__, joined["corrections"]
            ),
            placing.find_years(archive, list_years(listed), day) if archive else {},
        )
        addresses = {"archive": archive.url if archive else "", **joined}
        self.imprint = tuple((label, url) for label, url in addresses.items() if url)
        """What each page's foot leads to: labels by their names, and addresses from the top of the site."""
        publishers = make_publishers(shared, files, options, self.lists, explainers, content.registry)
        shared.publishing.publishers.extend(publishers.every)
        self._describers = publishers.describers
        self.feeds = publishers.feeds
        """The feeds of the whole site."""
        place_stylesheet(files, config, components, shared.look)
        place_scripts(files, config, components)
        self.problems = Markup()
        """What is wrong, for whoever is mending it; empty for readers."""
        if shared.serving and content.problems:
            self.problems = components.render_problems(list_mistakes(content.problems, language))
        self.files = placing.give_files()
        """All files of the site, in which an explainer is found by each of its names."""

    def describe(self, page: Page) -> Markup:
        """What stands in the head of a page besides: JSON-LD and what is read of shared pages, if it is no explainer; feeds."""
        return Markup("").join(one.describe(page) for one in self._describers)

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
