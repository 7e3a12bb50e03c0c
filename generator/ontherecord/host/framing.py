"""What our theme's templates are given for each page: the variable `otr`."""

from dataclasses import replace
from urllib.parse import urlsplit

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure import StructureItem
from mkdocs.structure.nav import Navigation
from mkdocs.structure.pages import Page

from ontherecord.host.configuring import STYLESHEET, is_own_theme
from ontherecord.host.pages import RecordPage
from ontherecord.host.planning import Plan
from ontherecord.view.chrome import Chrome, NavigationItem, PageFacts, Site, frame_page
from ontherecord.view.parts import Link


class Framing:
    """The frames of one build's pages."""

    def __init__(self, plan: Plan, config: MkDocsConfig, *, serving: bool) -> None:
        self.own_theme = is_own_theme(config)
        self._plan = plan
        self._config = config
        self._nav: Navigation | None = None
        site = Site(
            name=config.site_name,
            language=plan.language,
            stylesheet=STYLESHEET,
            search="search.html" if "search.html" in config.theme.static_templates else "",
            copyright=config.copyright or "",
        )
        self._site = site._replace(policy="") if serving else site

    def frame(self, page: Page, nav: Navigation) -> Chrome:
        """The frame of a page."""
        description = page.description if isinstance(page, RecordPage) else str(page.meta.get("description") or "")
        facts = PageFacts(
            title=page.title or "",
            language=page.language if isinstance(page, RecordPage) else "",
            root=_lead_up(page.url),
            description=description or self._config.site_description or "",
            canonical=page.canonical_url or "",
            edit=page.edit_url or "",
            previous=_link_to(page.previous_page, page),
            next=_link_to(page.next_page, page),
            current=page.url or ".",
            is_home=page.is_homepage,
        )
        return frame_page(self._site_with(nav), facts)

    def frame_template(self, name: str, nav: Navigation) -> Chrome:
        """The frame of a page that a template makes alone. An error page is shown at any address: its links are absolute."""
        root = ""
        if name in ("404.html",):
            root = urlsplit(self._config.site_url or "/").path.rstrip("/") + "/"
        title = {"404.html": "not_found", "search.html": "search"}.get(name, "")
        site = self._site_with(nav)
        frame = frame_page(site, PageFacts(title="", root=root, indexed=False), latest=self._plan.render_latest(root))
        return replace(frame, title=f"{getattr(frame.labels, title)} – {site.name}") if title else frame

    def _site_with(self, nav: Navigation) -> Site:
        if self._nav is not nav:
            self._nav = nav
            items = tuple(item for one in nav.items if (item := _make_item(one)) is not None)
            self._site = self._site._replace(navigation=items)
        return self._site


def _make_item(item: StructureItem) -> NavigationItem | None:
    if isinstance(item, Page):
        return NavigationItem(item.title or "", item.url or ".")
    if item.is_link:
        return NavigationItem(item.title or "", item.url)  # type: ignore[attr-defined]  # a link has one
    first = next((one for child in item.children or () if (one := _make_item(child)) is not None), None)
    return first._replace(title=item.title or "") if first is not None else None


def _lead_up(url: str) -> str:
    return "../" * url.count("/")


def _link_to(target: Page | None, page: Page) -> Link | None:
    return Link(target.title or "", target.file.url_relative_to(page.file)) if target is not None else None
