"""Sharing: the picture that goes along with a shared page, and what services read of the page in its head."""

from collections.abc import Callable, Iterable
from importlib.util import find_spec
from pathlib import Path
from typing import Final
from urllib.parse import quote, urljoin

from markupsafe import Markup
from mkdocs.structure.files import File, Files
from mkdocs.structure.pages import Page

from ontherecord.address import admit_address
from ontherecord.host.dressing import measure_file
from ontherecord.host.explainer_page import ExplainerPage
from ontherecord.host.options import Options
from ontherecord.host.pages import find_description, find_language, find_title
from ontherecord.host.publishing import write_output
from ontherecord.host.reporting import log
from ontherecord.host.reuse import Reuse
from ontherecord.host.shared import Shared
from ontherecord.verify.explainer import Explainer
from ontherecord.view.look import Look
from ontherecord.view.metadata import SharedPage, SharedPicture, tell_article_metadata, tell_metadata
from ontherecord.view.page import ExplainerView
from ontherecord.view.picture import Size
from ontherecord.view.sharing import ShareCard, find_share_colours, tell_share_card, tell_site_card

PICTURE: Final = "share.png"
_LEAST: Final = Size(600, 315)
"""A picture of a record's own that is smaller is not shown large by those who show shared pages."""
_SHOWN: Final = (".png", ".jpg", ".jpeg", ".webp", ".gif")
_SOCIAL: Final = "social"
"""Material's plugin, which sees to all of this in its own way."""


class Sharing:
    """A publisher: the metadata of every page and, where `pictures` are drawn, one for each explainer."""

    def __init__(self, shared: Shared, files: Files, pictures: "Pictures | None") -> None:
        self._shared = shared
        self._config = shared.config
        self._files = files
        self._pictures = pictures
        self._of_site: SharedPicture | None = None
        if pictures is not None:
            card = tell_site_card(
                shared.config.site_name,
                shared.config.site_description or "",
                shared.language,
                pictures.colours,
                pictures.can_draw,
            )
            self._of_site = self._draw(PICTURE, card)

    def publish(self, explainer: Explainer, view: ExplainerView, file: File) -> bytes:
        """Draw the explainer's picture; gives the metadata for the page's `<head>`."""
        record = explainer.record
        topics = explainer.registry.topics
        page = SharedPage(
            title=record.headline,
            description=record.summary or "",
            language=view.language,
            site=self._config.site_name,
            address=_find_address(file.page),
            picture=self._take_own(view, explainer, file) or self._draw_for(explainer, view) or self._of_site,
        )
        titles = tuple(topics[one].title for one in record.topics if one in topics)
        return self._shared.components.write("metadata", tell_article_metadata(page, record, titles)).encode()

    def finish(self) -> None:
        """Remember for the next build what was drawn."""
        if self._pictures is not None:
            self._pictures.reuse.save(Path(self._config.site_dir))

    def describe(self, page: Page) -> Markup:
        """The metadata of a page that is no explainer."""
        if isinstance(page, ExplainerPage):
            return Markup()
        told = SharedPage(
            title=self._config.site_name if page.is_homepage else find_title(page),
            description=find_description(page) or self._config.site_description or "",
            language=find_language(page) or self._shared.language,
            site=self._config.site_name,
            address=_find_address(page),
            picture=self._of_site,
        )
        return self._shared.components.render("metadata", tell_metadata(told))

    def _take_own(self, view: ExplainerView, explainer: Explainer, file: File) -> SharedPicture | None:
        # Somebody has chosen this picture. One of another site is left alone: its size is not known.
        image = explainer.record.image
        if view.image is None or image is None or view.image.size is None or not self._config.site_url:
            return None
        size, src = view.image.size, view.image.src
        is_large = size.width >= _LEAST.width and size.height >= _LEAST.height
        if "://" in src or not src.lower().endswith(_SHOWN) or not is_large:
            return None
        return SharedPicture(urljoin(urljoin(self._config.site_url, file.url), src), size, image.alt)

    def _draw_for(self, explainer: Explainer, view: ExplainerView) -> SharedPicture | None:
        pictures = self._pictures
        if pictures is None:
            return None
        card = tell_share_card(explainer, view, self._config.site_name, pictures.colours, pictures.can_draw)
        return self._draw(f"{explainer.name}/{PICTURE}", card)

    def _draw(self, name: str, card: ShareCard | None) -> SharedPicture | None:
        pictures, site = self._pictures, self._config.site_url
        if pictures is None or card is None or not site:
            return None
        address = urljoin(site, quote(name))
        if (own := pictures.taken.get(name)) is not None:
            log.info("%s is the share picture of its page; none is drawn there.", own.src_uri)
            return SharedPicture(address, measure_file(own), card.headline)
        write_output(self._config, name, pictures.draw(name, card))
        return SharedPicture(address, pictures.size, card.words)


class Pictures:
    """The share pictures of one build."""

    def __init__(self, files: Files, look: Look, site_dir: Path) -> None:
        from ontherecord.publish.picture import card

        self.size = card.SIZE
        self.colours = find_share_colours(look)
        self.can_draw: Callable[[str], bool] = card.can_draw
        self.reuse = Reuse(site_dir)
        self.taken = {file.dest_uri: file for file in files if file.dest_uri.endswith(PICTURE)}
        """Files of the content folder that lie where a picture would."""
        self._name = card.name_card
        self._draw = card.draw_card

    def draw(self, name: str, card: ShareCard) -> bytes:
        """The picture, taken from the site that is up where it shows the same."""
        made_of = self._name(card)
        found = self.reuse.find(name, made_of)
        if found is None:
            found = self._draw(card)
            self.reuse.note(name, made_of, found)
        return found


def make_sharing(shared: Shared, files: Files, options: Options) -> Sharing | None:
    """What shares the site's pages; None where that is left to Material's plugin."""
    if _leaves_it_to_another(shared.config.plugins):
        return None
    wanted = options.share_pictures and not shared.serving
    if wanted and not shared.config.site_url:
        log.info("There are no share pictures: those who show them need to know the site’s address, site_url.")
        wanted = False
    if wanted and find_spec("uharfbuzz") is None:
        log.info(
            "There are no share pictures: what draws them is not installed. "
            "Run: pip install 'ontherecord[pictures]', or configure ontherecord with share_pictures: false"
        )
        wanted = False
    return Sharing(shared, files, Pictures(files, shared.look, shared.site_up) if wanted else None)


def _leaves_it_to_another(plugins: Iterable[str]) -> bool:
    return any(name.rpartition("/")[2].partition(" ")[0] == _SOCIAL for name in plugins)


def _find_address(page: Page | None) -> str:
    return admit_address(page.canonical_url or "") or "" if page is not None else ""
