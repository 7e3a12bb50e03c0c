"""The pages of followed numbers, and the list of them."""

from collections.abc import Iterable, Mapping, Sequence
from functools import partial

from ontherecord.content.generated import NUMBERS, name_number_page
from ontherecord.dossier.series import SeriesPoint
from ontherecord.host.gathering import Gathered, GatheredPage, Gathering
from ontherecord.host.links import Links, make_ways
from ontherecord.host.shared import Shared
from ontherecord.publish.search.page import SearchedPage
from ontherecord.verify.explainer import Registry
from ontherecord.view.followed import list_numbers, name_number, view_followed
from ontherecord.view.labels import find_labels
from ontherecord.view.locales import is_right_to_left
from ontherecord.view.page import Contents


def place_numbers(gathering: Gathering, registry: Registry) -> str:
    """The address of the list of all of them, from the top of the site; empty where there is none."""
    shared = gathering.shared
    titles = {name: topic.title for name, topic in registry.topics.items()}
    for name, points in shared.series.items():
        page_name = name_number_page(name)
        shared.numbers[name] = gathering.find_address(page_name)
        file = gathering.place(page_name)
        if file is not None:
            title, _ = name_number(points, shared.language)
            gather = partial(_gather_number, points, titles, shared, file.url)
            GatheredPage(title, file, _find_day(points), shared, gather, _describe(points))
    if not shared.series:
        return ""
    shared.numbers[""] = gathering.find_address(NUMBERS)
    index = gathering.place(NUMBERS)
    if index is not None:
        labels = find_labels(shared.language)
        gather = partial(_gather_list, shared, index.url)
        day = _find_day(point for points in shared.series.values() for point in points)
        GatheredPage(labels.all_numbers, index, day, shared, gather, labels.all_numbers_note)
    return shared.numbers[""]


def _find_day(points: Iterable[SeriesPoint]) -> str:
    return max(point.changed for point in points).isoformat()


def _describe(points: Sequence[SeriesPoint]) -> str:
    latest = points[-1]
    return " · ".join(part for part in (latest.figure.text, latest.source_name) if part)


def _gather_number(
    points: Sequence[SeriesPoint], titles: Mapping[str, str], shared: Shared, url: str, links: Links
) -> Gathered:
    language = shared.language
    view = view_followed(points, language, make_ways(links, shared), titles)
    direction = "rtl" if is_right_to_left(language) else "ltr"
    searched = SearchedPage(url, view.title, _describe(points), language, direction)
    contents = [Contents("figures", view.labels.series, 2)]
    return Gathered(shared.components.render("number", view), contents, searched=searched)


def _gather_list(shared: Shared, url: str, links: Links) -> Gathered:
    view = list_numbers(shared.series, shared.language, make_ways(links, shared))
    searched = SearchedPage(url, view.labels.all_numbers, language=shared.language)
    return Gathered(shared.components.render("all_numbers", view), (), searched=searched)
