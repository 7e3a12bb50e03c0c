"""The pages of running stories, and the list of them."""

from collections.abc import Mapping
from functools import partial

from markupsafe import Markup

from ontherecord.dossier.chronicles import Chronicle
from ontherecord.host.gathering import INDEX, Gathering
from ontherecord.host.links import Links, make_ways
from ontherecord.host.pages import Gathered, GatheredPage
from ontherecord.host.shared import Shared
from ontherecord.view.followed import Titles
from ontherecord.view.labels import find_labels
from ontherecord.view.lists import Listed
from ontherecord.view.story import list_all_stories, view_story

FOLDER = "topics"


def place_stories(
    gathering: Gathering, chronicles: Mapping[str, Chronicle], titles: Titles, listed: Mapping[str, Listed], day: str
) -> None:
    """Have a page made for each running story, `topics/ID/`, and one that lists them all."""
    shared = gathering.shared
    for name, chronicle in chronicles.items():
        file, is_ours = gathering.place(FOLDER, name, [f"{FOLDER}/{name}.yml"])
        shared.stories[name] = file
        if is_ours:
            changed = gathering.find_day(chronicle.explainers, day)
            gather = partial(_gather_story, chronicle, titles, listed, shared)
            page = GatheredPage(chronicle.topic.title, file, changed, shared, gather, chronicle.topic.summary or "")
            page.language = chronicle.language
    if chronicles:
        file, is_ours = gathering.place(FOLDER, INDEX)
        shared.stories[INDEX] = file
        if is_ours:
            title = find_labels(shared.language).topics
            GatheredPage(title, file, day, shared, partial(_gather_list, tuple(chronicles.values()), titles, shared))


def _gather_story(
    chronicle: Chronicle, titles: Titles, listed: Mapping[str, Listed], shared: Shared, links: Links
) -> Gathered:
    view = view_story(chronicle, titles, listed, make_ways(links, shared))
    return Gathered(shared.components.render("story", view), view.contents, Markup())


def _gather_list(chronicles: tuple[Chronicle, ...], titles: Titles, shared: Shared, links: Links) -> Gathered:
    view = list_all_stories(chronicles, titles, shared.language, make_ways(links, shared))
    return Gathered(shared.components.render("all_stories", view), (), Markup())
