# ruff: noqa: ARG002 - MkDocs names the arguments of its events
"""The MkDocs plugin: reads and verifies before anything is touched, and swaps the finished site into place."""

import gc
from pathlib import Path
from typing import Any, Literal

import jinja2
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import PluginError
from mkdocs.plugins import BasePlugin, event_priority
from mkdocs.structure.files import Files
from mkdocs.structure.nav import Navigation
from mkdocs.structure.pages import Page

from ontherecord.content.memory import Memory
from ontherecord.content.reading import Content
from ontherecord.host.building import Building, begin_building, finish_building, give_up_building
from ontherecord.host.collecting import Collecting
from ontherecord.host.configuring import configure, is_own_theme, read_site
from ontherecord.host.dating import find_default_day
from ontherecord.host.dressing import check_files, dress
from ontherecord.host.explainer_page import ExplainerPage
from ontherecord.host.framing import Framing
from ontherecord.host.late import LatePage
from ontherecord.host.menu import give_titles, lead_through_time, log_omitted
from ontherecord.host.options import Options
from ontherecord.host.pages import RecordPage, add_to_head, find_head
from ontherecord.host.planning import Plan, make_shared
from ontherecord.host.publishing import place_in_head
from ontherecord.host.reporting import describe_refusal, log_problems, stay_strict_when_quiet
from ontherecord.host.searching import CHUNKED, Searching, find_search
from ontherecord.host.styling import find_own_theme
from ontherecord.problem import Severity
from ontherecord.view.kept_code import KeptCode
from ontherecord.view.look import Look

_LAST = event_priority(float("-inf"))
_FIRST = event_priority(float("inf"))


class OnTheRecord(BasePlugin[Options]):
    """Explainers from articles and their records."""

    def __init__(self) -> None:
        self._command: Literal["build", "gh-deploy", "serve"] = "build"
        self._dirty = False
        self._memory: Memory | None = None
        self._building: Building | None = None
        self._builds = 0
        self._content: Content | None = None
        self._plan: Plan | None = None
        self._framing: Framing | None = None
        self._searching: Searching | None = None
        self._look = Look()
        self._collecting = Collecting()

    @property
    def _serving(self) -> bool:
        return self._command == "serve"

    def on_startup(self, *, command: Literal["build", "gh-deploy", "serve"], dirty: bool) -> None:
        """Note what MkDocs was called for; one plugin object lives through all builds of `mkdocs serve`."""
        self._command = command
        self._dirty = dirty
        self._memory = Memory() if command == "serve" else None
        self._collecting.slow_down()
        stay_strict_when_quiet()

    @_LAST
    def on_config(self, config: MkDocsConfig) -> MkDocsConfig:
        """Have the site built beside the one that is up, and give other themes our style sheet.

        Last, because another plugin may name another site_dir. One that builds again within a build, for each language
        of a site say, builds into the same folder.
        """
        configure(config, self.config)
        self._look = dress(config) if is_own_theme(config) else Look()
        self._builds += 1
        if not self._serving and not self._dirty and self._building is None:
            self._building = begin_building(config)
        return config

    @_LAST
    def on_pre_build(self, *, config: MkDocsConfig) -> None:
        """Read and verify everything; refuse to go on while anything is wrong, unless somebody is mending it.

        Last, because another plugin or a hook may put files into the content folder first.
        """
        content = read_site(config, self.config, self._memory)
        log_problems(content.problems)
        grave = (Severity.ERROR, Severity.WARNING) if config.strict else (Severity.ERROR,)
        if not self._serving and any(problem.severity in grave for problem in content.problems):
            raise PluginError(describe_refusal(content.problems))
        self._content = content

    def on_files(self, files: Files, *, config: MkDocsConfig) -> Files:
        """Put our pages in the place of records and articles."""
        assert self._content is not None  # noqa: S101 - on_pre_build has run
        check_files(self._look, files, config)
        # Under --dirty most pages are not rendered: the index stays what it was.
        chunked = not self._dirty and find_search(config, self.config) == CHUNKED
        self._searching = Searching(config) if chunked else None
        site_up = Path(self._building.site_dir if self._building else config.site_dir)
        shared = make_shared(
            self._content, config, self.config, self._look, self._searching, site_up, serving=self._serving
        )
        self._plan = Plan(shared, self._content, files, self.config)
        self._content = None
        # What pages will be made of stays, too, and need not be looked through for garbage while they are.
        gc.freeze()
        return self._plan.files

    def on_nav(self, nav: Navigation, *, config: MkDocsConfig, files: Files) -> Navigation:
        """Give pages the menu's titles, and lead from each explainer to the one before and the one after."""
        assert self._plan is not None  # noqa: S101 - on_files has run
        give_titles(files, config)
        lead_through_time(self._plan.explainers, nav)
        log_omitted(self._plan.ordinary, nav, config)
        return nav

    @_FIRST
    def on_pre_page(self, page: Page, *, config: MkDocsConfig, files: Files) -> Page:
        """Take the day of the build from pages that MkDocs renders: the same input gives the same bytes."""
        if not isinstance(page, RecordPage):
            page.update_date = find_default_day()
        return page

    @_LAST
    def on_page_content(self, html: str, *, page: Page, config: MkDocsConfig, files: Files) -> str:
        """Have a page that is no explainer found; explainers see to it themselves."""
        if self._searching is not None and not isinstance(page, ExplainerPage):
            assert self._plan is not None  # noqa: S101 - the same
            self._plan.search_ordinary(page, html)
        return html

    def on_env(self, env: jinja2.Environment, *, config: MkDocsConfig, files: Files) -> jinja2.Environment:
        """Have every page complete; our theme's templates escape, and are compiled once for all builds."""
        assert self._plan is not None  # noqa: S101 - the same
        self._plan.shared.publishing.catch_up()
        self._framing = None
        if is_own_theme(config):
            env.autoescape = True
            env.bytecode_cache = env.bytecode_cache or KeptCode(find_own_theme())
            search = find_search(config, self.config)
            self._framing = Framing(self._plan, config, search, serving=self._serving)
        return env

    @_LAST
    def on_page_context(self, context: Any, *, page: Page, config: MkDocsConfig, nav: Navigation) -> Any:
        """Complete the page, and give our theme its frame."""
        assert self._plan is not None  # noqa: S101 - the same
        if isinstance(page, LatePage):
            page.complete()
        self._plan.lists.complete(page)
        add_to_head(page, self._plan.describe(page))
        if self._plan.problems:
            page.content = f"{self._plan.problems}{page.content or ''}"
        if self._framing is not None:
            context["otr"] = self._framing.frame(page, nav)
        return context

    def on_template_context(self, context: Any, *, template_name: str, config: MkDocsConfig) -> Any:
        """Give our theme the frame of a page that is made by a template alone: 404, search."""
        if self._framing is not None and template_name.endswith(".html"):
            context["otr"] = self._framing.frame_template(template_name, context["nav"])
        return context

    def on_post_page(self, output: str, *, page: Page, config: MkDocsConfig) -> str:
        """Put what our page has for its head there; our own theme has done so itself."""
        if isinstance(page, LatePage):
            page.let_go()
        if self._framing is None and (head := find_head(page)):
            return place_in_head(output, head)
        return output

    @_LAST
    def on_post_build(self, *, config: MkDocsConfig) -> None:
        """Put the finished site in the place of the old one, once no other plugin can find fault with it."""
        if self._searching is not None:
            self._searching.finish()
            self._searching = None
        if self._plan is not None:
            self._plan.shared.publishing.finish()
        self._builds -= 1
        if self._building is not None and self._builds == 0:
            building, self._building = self._building, None
            finish_building(building, config)

    def on_build_error(self, *, error: Exception) -> None:
        """Leave the site that is up as it is."""
        self._give_up()

    def on_shutdown(self) -> None:
        """Leave nothing behind."""
        self._collecting.put_back()
        self._give_up()

    def on_serve(self, server: Any, *, config: MkDocsConfig, builder: Any) -> Any:
        """Build again when a component of the site's own changes."""
        if config.theme.custom_dir:
            server.watch(str(Path(config.theme.custom_dir)))
        return server

    def _give_up(self) -> None:
        self._builds = 0
        if self._building is not None:
            give_up_building(self._building)
            self._building = None
