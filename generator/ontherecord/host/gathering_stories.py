"""The pages of running stories, and the list of them."""

from collections.abc import Iterable, Mapping
from functools import partial

from mkdocs.structure.files import File

from ontherecord.content.generated import STORIES, name_story_page
from ontherecord.dossier.chronicles import Chronicle, find_chronicles
from ontherecord.host.dating import find_default_day
from ontherecord.host.gathering import Gathered, GatheredPage, Gathering
from ontherecord.host.links import Links, make_ways
from ontherecord.host.shared import Shared
from ontherecord.publish.search.page import SearchedPage
from ontherecord.record.registries import Topic
from ontherecord.verify.explainer import Explainer, Registry
from ontherecord.view.labels import find_labels
from ontherecord.view.lists import Listed
from ontherecord.view.locales import is_right_to_left
from ontherecord.view.page import ExplainerView
from ontherecord.view.story import list_all_stories, view_story

Titles = Mapping[str, str]
"""The titles of all stories, by their ids."""


class TakingDown:
    """A publisher that writes nothing: it notes what an explainer adds to its stories just before it is let go of.

    All that thousands of explainers add is half as large as they are; held beside them, it would come on top.
    """

    def __init__(self, chronicles: Iterable[Chronicle]) -> None:
        self._waiting = {one.teller.name: one for chronicle in chronicles for one in chronicle.contributions}

    def publish(self, explainer: Explainer, view: ExplainerView, file: File) -> bytes:  # noqa: ARG002 - a publisher's
        """Note it; gives nothing for the page's `<head>`."""
        if contribution := self._waiting.pop(explainer.name, None):
            _ = contribution.told
        return b""

    def finish(self) -> None:
        """Nothing: the stories' pages are pages."""


def place_stories(
    gathering: Gathering, explainers: Iterable[Explainer], registry: Registry, listed: Mapping[str, Listed]
) -> str:
    """The address of the list of all of them, from the top of the site; empty where there is none.

    Explainers are those that are live; `listed` has them as lists show them, by their names. What a page tells is
    gathered now, before explainers are let go of.
    """
    shared = gathering.shared
    chronicles = find_chronicles(explainers, registry.topics, registry.language)
    shared.publishing.publishers.append(TakingDown(chronicles.values()))
    titles = {name: one.topic.title for name, one in chronicles.items()}
    for name, chronicle in chronicles.items():
        page_name = name_story_page(name)
        shared.stories[name] = gathering.find_address(page_name)
        file = gathering.place(page_name, [f"topics/{name}.yml"])
        if file is not None:
            gather = partial(_gather_story, chronicle, titles, listed, shared, file.url)
            about = chronicle.topic.summary or ""
            page = GatheredPage(chronicle.topic.title, file, _find_day([chronicle]), shared, gather, about)
            page.language = chronicle.language
    if not chronicles:
        return ""
    shared.stories[""] = gathering.find_address(STORIES)
    index = gathering.place(STORIES)
    if index is not None:
        title = find_labels(shared.language).topics
        gather = partial(_gather_list, tuple(chronicles.values()), titles, shared, index.url)
        GatheredPage(title, index, _find_day(chronicles.values()), shared, gather)
    return shared.stories[""]


def _find_day(chronicles: Iterable[Chronicle]) -> str:
    days = [one.changed for chronicle in chronicles for one in chronicle.contributions]
    return max(days).isoformat() if days else find_default_day()


def _gather_story(
    chronicle: Chronicle, titles: Titles, listed: Mapping[str, Listed], shared: Shared, url: str, links: Links
) -> Gathered:
    view = view_story(chronicle, titles, listed, make_ways(links, shared))
    topic: Topic = chronicle.topic
    direction = "rtl" if is_right_to_left(chronicle.language) else "ltr"
    searched = SearchedPage(url, topic.title, topic.summary or "", chronicle.language, direction)
    return Gathered(shared.components.render("story", view), view.contents, searched=searched)


def _gather_list(chronicles: tuple[Chronicle, ...], titles: Titles, shared: Shared, url: str, links: Links) -> Gathered:
    view = list_all_stories(chronicles, titles, shared.language, make_ways(links, shared))
    searched = SearchedPage(url, view.labels.topics, language=shared.language)
    return Gathered(shared.components.render("all_stories", view), (), searched=searched)
