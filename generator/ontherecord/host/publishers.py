"""What leaves the site beside its pages: which publishers there are, in their order.

What a site switches off is not even loaded: together the publishers are a tenth of what there is to load.
"""

from collections.abc import Sequence
from typing import NamedTuple, Protocol

from markupsafe import Markup
from mkdocs.structure.files import Files
from mkdocs.structure.pages import Page

from ontherecord.host.listing import Lists
from ontherecord.host.options import Options
from ontherecord.host.placing import Explainers
from ontherecord.host.publishing import Outlet, Publisher
from ontherecord.host.reporting import log
from ontherecord.host.shared import Shared
from ontherecord.verify.explainer import Registry
from ontherecord.view.chrome import Feed


class Describer(Protocol):
    """A publisher that has something to say of every page."""

    def describe(self, page: Page) -> Markup:
        """What stands in the `<head>` of a page besides."""


class Publishers(NamedTuple):
    """Who is at work in one build."""

    every: Sequence[Publisher]
    """Those that are shown each explainer, in the order of what they put into its page's `<head>`."""
    describers: Sequence[Describer]
    """Those that are asked of every page, likewise."""
    feeds: Sequence[Feed]
    """The feeds of the whole site."""


def make_publishers(
    shared: Shared,
    files: Files,
    options: Options,
    lists: Lists,
    explainers: Explainers,
    registry: Registry,
) -> Publishers:
    """The publishers of a build."""
    # Without an address of its own a site cannot have those that feeds and embeds are made of.
    has_address = bool(shared.config.site_url)
    if not has_address and (options.feeds or options.embeds):
        log.info("There are no feeds and no embeds: both need the site's own address, `site_url` in mkdocs.yml.")
    outlet = Outlet(shared.config, files)
    feeding = embedding = describing = downloading = sharing = None
    if options.feeds and has_address:
        from ontherecord.host.feeding import Feeding

        feeding = Feeding(shared, outlet, explainers.published)
    if shared.embeds:
        from ontherecord.host.embedding import Embedding

        embedding = Embedding(shared, outlet)
    if options.json_ld:
        from ontherecord.host.describing import Describing

        describing = Describing(shared, lists, files, registry)
    if options.downloads:
        from ontherecord.host.downloading import Downloading

        downloading = Downloading(shared, files, len(explainers.placed))
    if options.share_metadata:
        from ontherecord.host.sharing import make_sharing

        sharing = make_sharing(shared, files, options)
    every = (feeding, embedding, describing, downloading, sharing)
    describers = (describing, sharing, feeding)
    return Publishers(
        every=[one for one in every if one is not None],
        describers=[one for one in describers if one is not None],
        feeds=feeding.list_feeds() if feeding else (),
    )
