"""The pages of followed numbers, and the list of them."""

from collections.abc import Sequence
from functools import partial

from markupsafe import Markup

from ontherecord.dossier.series import SeriesPoint
from ontherecord.host.gathering import INDEX, Gathering
from ontherecord.host.links import Links, make_ways
from ontherecord.host.pages import Gathered, GatheredPage
from ontherecord.host.shared import Shared
from ontherecord.view.followed import Titles, list_numbers, name_number, view_followed
from ontherecord.view.labels import find_labels
from ontherecord.view.page import Contents

FOLDER = "numbers"


def place_numbers(gathering: Gathering, stories: Titles, day: str) -> None:
    """Have a page made for each followed number, `numbers/SERIES/`, and one that lists them all."""
    shared = gathering.shared
    for name, points in shared.series.items():
        file, is_ours = gathering.place(FOLDER, name)
        shared.numbers[name] = file
        if is_ours:
            title, _ = name_number(points, shared.language)
            latest = points[-1]
            about = " · ".join(part for part in (latest.figure.text, latest.source_name) if part)
            changed = gathering.find_day([point.explainer for point in points], day)
            GatheredPage(title, file, changed, shared, partial(_gather_number, points, stories, shared), about)
    if shared.series:
        file, is_ours = gathering.place(FOLDER, INDEX)
        shared.numbers[INDEX] = file
        if is_ours:
            labels = find_labels(shared.language)
            gather = partial(_gather_list, shared)
            GatheredPage(labels.all_numbers, file, day, shared, gather, labels.all_numbers_note)


def _gather_number(points: Sequence[SeriesPoint], stories: Titles, shared: Shared, links: Links) -> Gathered:
    view = view_followed(points, shared.language, make_ways(links, shared), stories)
    return Gathered(shared.components.render("number", view), [Contents("figures", view.labels.series, 2)], Markup())


def _gather_list(shared: Shared, links: Links) -> Gathered:
    view = list_numbers(shared.series, shared.language, make_ways(links, shared))
    return Gathered(shared.components.render("all_numbers", view), (), Markup())
