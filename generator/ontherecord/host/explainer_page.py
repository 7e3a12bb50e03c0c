"""The page of an explainer."""

import datetime
import posixpath
from typing import Any

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.files import File, Files

from ontherecord.dossier.origin import find_last_change
from ontherecord.host.configuring import EMBEDS, EMBEDS_SCRIPT, SCRIPT
from ontherecord.host.links import Links, make_ways
from ontherecord.host.pages import RecordPage
from ontherecord.host.shared import Shared
from ontherecord.publish.addresses import find_folder, from_the_top, lead_to_folder
from ontherecord.publish.search.page import Section, search_explainer
from ontherecord.record.dates import Moment
from ontherecord.verify.explainer import Explainer
from ontherecord.view.explainer import view_explainer


class ExplainerPage(RecordPage):
    """The page of an explainer."""

    def __init__(self, explainer: Explainer, file: File, shared: Shared) -> None:
        record = explainer.record
        super().__init__(record.headline, file, find_day(explainer), shared)
        self.language = explainer.language
        self.description = record.summary or ""
        # What is asked for once is let go of then: memory for thousands of articles and records is dear.
        self._explainer: Explainer | None = explainer
        self._source = explainer.article.data
        self.meta = shared.safe.meta(_make_meta(explainer))

    def source(self) -> str:
        """The article as it was written."""
        return self._source.decode()

    def render(self, config: MkDocsConfig, files: Files) -> None:
        """Set the page's content: the whole explainer.

        What a plugin has made of `markdown` is not shown: the article is what everything was verified against.
        """
        if self._explainer is None:
            return
        links = Links(self.file, files, self._shared)
        data = self._shared.gathered.get("data")
        ways = make_ways(links, self._shared)._replace(
            script="../" * self.file.url.count("/") + SCRIPT,
            site=config.site_name,
            address=self.canonical_url or "",
            embeds=self._find_embeds(),
            embeds_script=self._shared.address + EMBEDS_SCRIPT,
            data=lead_to_folder(from_the_top(self.file.url)) if self._shared.downloads else "",
            data_of_site=data.url_relative_to(self.file) if data is not None else "",
        )
        view = view_explainer(self._explainer, ways)
        view = view._replace(boxes=self._shared.components.render_boxes(view)) if view.embeds else view
        self.finish(self._shared.components.write_explainer(view), view.contents, links)
        self._shared.publishing.show(self._explainer, view, self)
        if self._shared.searching is not None:
            sections = [Section(one.id, one.title) for one in view.contents if one.level > 2]
            self._shared.searching.add(self.file, search_explainer(self._explainer, self.file.url, sections))
        if not self._shared.serving:
            self._explainer = None

    def _find_embeds(self) -> str:
        if not self._shared.embeds or self.file.inclusion.is_excluded():
            return ""
        return f"{self._shared.address}{find_folder(from_the_top(self.file.url))}{EMBEDS}"


def find_day(explainer: Explainer) -> str:
    """The day on which an explainer last changed, a correction included."""
    return find_last_change(explainer).isoformat()


def _make_meta(explainer: Explainer) -> dict[str, Any]:
    record = explainer.record
    meta: dict[str, Any] = {"title": record.headline, "date": _make_date(record.published)}
    optional = {
        "description": record.summary,
        "updated": _make_date(record.updated) if record.updated else None,
        "authors": list(record.authors),
        "tags": list(record.tags),
        "topics": [explainer.registry.topics[one].title for one in record.topics if one in explainer.registry.topics],
        "image": posixpath.join(posixpath.dirname(explainer.name), record.image.file) if record.image else None,
    }
    return meta | {name: value for name, value in optional.items() if value}


def _make_date(moment: Moment) -> datetime.date:
    # As MkDocs' YAML gives dates to plugins: a day, or a day and a time.
    return moment.instant if moment.time else moment.day
