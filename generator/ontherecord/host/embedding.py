"""The embeds of one build: each box of an explainer as a page for other sites, written beside the explainer's own."""

from markupsafe import escape
from mkdocs.structure.files import File

from ontherecord.host.configuring import EMBED_SCRIPT, EMBED_STYLESHEET, EMBEDS, STYLESHEET
from ontherecord.host.publishing import Outlet
from ontherecord.host.shared import Shared
from ontherecord.publish.addresses import find_folder, from_the_top
from ontherecord.publish.embeds import Around, write_embeds, write_oembed
from ontherecord.verify.explainer import Explainer
from ontherecord.view.page import ExplainerView

OEMBED = "oembed.json"


class Embedding:
    """The publisher of embeds."""

    def __init__(self, shared: Shared, outlet: Outlet) -> None:
        config = shared.config
        self._shared = shared
        self._top = shared.address
        self._outlet = outlet
        own = shared.safe.escapes
        # A site's own sheets may change our theme's look, and do not know how to change another's in here.
        mine = [path for path in config.extra_css if "://" not in path and not path.startswith("/")] if own else []
        self._sheets = [STYLESHEET, *mine] if own else [EMBED_STYLESHEET]

    def publish(self, explainer: Explainer, view: ExplainerView, file: File) -> bytes:
        """Write the embeds of an explainer; gives the link to what oEmbed says of it."""
        if file.inclusion.is_excluded():
            return b""
        here, page = (file.page and file.page.canonical_url) or "", from_the_top(file.url)
        folder = find_folder(file.dest_uri)
        root = "../" * file.url.count("/")
        around = Around(
            address=here,
            base="../" * (folder + EMBEDS).count("/") + page,
            site=self._shared.config.site_name,
            home=self._top,
            stylesheets=tuple(root + sheet for sheet in self._sheets),
            script=root + EMBED_SCRIPT,
        )
        for box, html in write_embeds(explainer, view, around, self._shared.components):
            self._outlet.write(f"{folder}{EMBEDS}{box}.html", html)
        if view.embeds is None:
            return b""
        self._outlet.write(folder + OEMBED, write_oembed(explainer, view, around, view.embeds))
        title, address = escape(explainer.record.headline), escape(self._top + find_folder(page) + OEMBED)
        return f'<link rel="alternate" type="application/json+oembed" title="{title}" href="{address}">\n'.encode()

    def finish(self) -> None:
        """Nothing: embeds are written beside their explainers."""
