"""What our theme's templates are given for each page: the variable `otr`."""

from urllib.parse import urlsplit

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure import StructureItem
from mkdocs.structure.nav import Navigation
from mkdocs.structure.pages import Page
from mkdocs.utils import is_error_template

from ontherecord.host.configuring import STYLESHEET
from ontherecord.host.dressing import find_icon, find_logo
from ontherecord.host.explainer_page import ExplainerPage
from ontherecord.host.pages import RecordPage, find_head, find_title
from ontherecord.host.planning import Plan
from ontherecord.host.searching import INDEXES, NONE, SCRIPTS, SEARCH_PAGE
from ontherecord.view.chrome import Chrome, NavigationItem, PageFacts, Site, frame_page
from ontherecord.view.look import PAPER
from ontherecord.view.parts import Link

_TITLES = {"404.html": "not_found", "search.html": "search"}


class Framing:
    """The frames of one build's pages."""

    def __init__(self, plan: Plan, config: MkDocsConfig, search: str, *, serving: bool) -> None:
        self._plan = plan
        self._config = config
        self._nav: Navigation | None = None
        self._site = Site(
            name=config.site_name,
            language=plan.shared.language,
            stylesheet=STYLESHEET,
            home="." if config.use_directory_urls else "index.html",
            search="" if search == NONE else SEARCH_PAGE,
            search_index=INDEXES.get(search, ""),
            search_script=SCRIPTS.get(search, ""),
            lists=plan.imprint,
            paper=plan.shared.look.paper or PAPER,
            logo=find_logo(plan.shared.look, plan.files),
            copyright=config.copyright or "",
            feeds=tuple(plan.feeds),
        )
        if icon := find_icon(plan.shared.look, plan.files):
            self._site = self._site._replace(icon=icon)
        if serving:
            self._site = self._site._replace(policy="")

    def frame(self, page: Page, nav: Navigation) -> Chrome:
        """The frame of a page."""
        if isinstance(page, RecordPage):
            language, description = page.language, page.description
        else:
            language, description = "", str(page.meta.get("description") or "")
        facts = PageFacts(
            title=find_title(page),
            language=language,
            root=_lead_up(page.url),
            description=description or self._config.site_description or "",
            canonical=page.canonical_url or "",
            edit=page.edit_url or "",
            # The menu leads from page to page; explainers are not in it.
            previous=_link_to(page.previous_page, page) if isinstance(page, ExplainerPage) else None,
            next=_link_to(page.next_page, page) if isinstance(page, ExplainerPage) else None,
            current=page.url or ".",
            is_home=page.file is self._plan.lists.home,
            head=find_head(page),
        )
        return frame_page(self._site_with(nav), facts)

    def frame_template(self, name: str, nav: Navigation) -> Chrome:
        """The frame of a page that a template makes alone.

        An error page is shown at any address, so its links are absolute.
        """
        top = urlsplit(self._config.site_url or "/").path.rstrip("/") + "/"
        root = top if is_error_template(name) else _lead_up(name)
        site = self._site_with(nav)
        latest = self._plan.lists.render_latest(root) if name in _TITLES else ""
        facts = PageFacts(title="", root=root, description=self._config.site_description or "", indexed=False)
        frame = frame_page(site, facts, latest=latest)
        title = getattr(frame.labels, _TITLES[name]) if name in _TITLES else ""
        return frame._replace(title=f"{title} – {site.name}" if title else site.name)

    def _site_with(self, nav: Navigation) -> Site:
        if self._nav is not nav:
            self._nav = nav
            items = tuple(item for one in nav.items if (item := _make_item(one)) is not None)
            self._site = self._site._replace(navigation=items)
        return self._site


def _make_item(item: StructureItem) -> NavigationItem | None:
    if isinstance(item, Page):
        return NavigationItem(find_title(item), item.url or ".")
    if item.is_link:
        url: str = item.url  # type: ignore[attr-defined]  # a link has one
        return NavigationItem(item.title or url, url)
    children: list[StructureItem] = getattr(item, "children", None) or []
    first = next((one for child in children if (one := _make_item(child)) is not None), None)
    return first._replace(title=item.title or "") if first is not None else None


def _lead_up(url: str) -> str:
    return "../" * url.count("/")


def _link_to(target: Page | None, page: Page) -> Link | None:
    return Link(find_title(target), target.file.url_relative_to(page.file)) if target is not None else None
