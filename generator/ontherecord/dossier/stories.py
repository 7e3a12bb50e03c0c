"""Running stories: what belongs to each, and which of them move."""

from collections.abc import Iterable, Mapping
from typing import NamedTuple

from ontherecord.dossier.order import newest_first
from ontherecord.record.registries import Topic
from ontherecord.verify.explainer import Explainer


class Story(NamedTuple):
    """A running story and its explainers."""

    id: str
    topic: Topic
    explainers: tuple[Explainer, ...]
    """Newest first; those of the smaller stories that belong to it are among them."""


def find_stories(explainers: Iterable[Explainer], topics: Mapping[str, Topic]) -> list[Story]:
    """The stories that have an explainer, the one with the newest first.

    A larger story is left out while one of its smaller stories tells all that it could tell.
    """
    found: dict[str, list[Explainer]] = {}
    for explainer in newest_first(explainers):
        for name in dict.fromkeys(larger for one in explainer.record.topics for larger in widen(one, topics)):
            found.setdefault(name, []).append(explainer)
    told_whole = {topics[name].part_of for name, told in found.items() if told == found.get(topics[name].part_of or "")}
    return [Story(name, topics[name], tuple(told)) for name, told in found.items() if name not in told_whole]


def widen(name: str, topics: Mapping[str, Topic]) -> list[str]:
    """The story and the larger ones it is part of, by their ids; a circle among them ends where it closes."""
    way: list[str] = []
    at: str | None = name
    while at is not None and at in topics and at not in way:
        way.append(at)
        at = topics[at].part_of
    return way
