"""The home page: the latest explainers, the running stories, and what was corrected lately."""

from collections.abc import Callable, Iterable, Iterator
from typing import NamedTuple

from ontherecord.address import admit_address
from ontherecord.dossier.corrected import Corrected
from ontherecord.dossier.stories import Story
from ontherecord.verify.explainer import Explainer
from ontherecord.view.dates import show_date, show_moment
from ontherecord.view.labels import Labels, find_labels
from ontherecord.view.lists import Latest
from ontherecord.view.parts import Day, Link, Tongue
from ontherecord.view.telling import KIND_LABELS
from ontherecord.view.tongue import find_tongue

Place = Callable[[Explainer], str]
"""The address of an explainer's page, as seen from the page that is written."""


class StoryLine(NamedTuple):
    """A running story in a list."""

    title: Link
    summary: str
    explainers: str
    """How many explainers it has, in words."""
    newest: Link
    day: Day
    tongue: Tongue
    """Of the story's title and summary."""
    newest_tongue: Tongue
    labels: Labels
    larger: Link = Link("")
    """The story it is part of; empty for most."""
    level: int = 3
    """Of its heading."""


class Stories(NamedTuple):
    """The running stories, the one with the newest explainer first."""

    entries: tuple[StoryLine, ...]
    labels: Labels


class CorrectedLine(NamedTuple):
    """A correction in a list."""

    kind: str
    """correction, clarification, editors-note, retraction: the end of a class name."""
    label: str
    day: Day
    text: str
    page: Link
    """The explainer it was made in; leads to the correction there."""
    tongue: Tongue


class LatelyCorrected(NamedTuple):
    """The latest corrections, latest first."""

    entries: tuple[CorrectedLine, ...]
    more: Link | None
    """Where all of them are; None where there is no such page."""
    labels: Labels


class Home(NamedTuple):
    """What follows the text of a home page."""

    latest: Latest
    stories: Stories | None
    corrected: LatelyCorrected | None


def list_stories(stories: Iterable[Story], language: str, place: Place, lead: Callable[[str], str]) -> Stories | None:
    """The running stories as a list in a language shows them; None when there is none.

    `lead` gives the address of a story's page by its id.
    """
    labels = find_labels(language)
    entries = tuple(_list_story(story, language, labels, place, lead) for story in stories)
    return Stories(entries, labels) if entries else None


def list_corrected(
    corrected: Iterable[Corrected], language: str, place: Callable[[str], str], every: str = ""
) -> LatelyCorrected | None:
    """The corrections as a list in a language shows them; None when there is none.

    `place` gives the address of an explainer's page by its name; `every` is that of the page of all corrections.
    """
    labels = find_labels(language)
    entries = tuple(_list_corrections(corrected, language, labels, place))
    more = Link(labels.every_correction, admit_address(every) or "") if every else None
    return LatelyCorrected(entries, more, labels) if entries else None


def _list_story(story: Story, language: str, labels: Labels, place: Place, lead: Callable[[str], str]) -> StoryLine:
    newest = story.explainers[0]
    record = newest.record
    return StoryLine(
        title=Link(story.topic.title, admit_address(lead(story.id)) or ""),
        summary=story.topic.summary or "",
        explainers=labels.story_count.of(len(story.explainers)),
        newest=Link(record.headline, admit_address(place(newest)) or ""),
        day=show_moment(record.published, language),
        tongue=find_tongue(story.topic.language or newest.registry.language, language),
        newest_tongue=find_tongue(newest.language, language),
        labels=labels,
    )


def _list_corrections(
    corrected: Iterable[Corrected], language: str, labels: Labels, place: Callable[[str], str]
) -> Iterator[CorrectedLine]:
    for one in corrected:
        name = KIND_LABELS[one.kind]
        yield CorrectedLine(
            kind=name.replace("_", "-"),
            label=getattr(labels, name),
            day=show_date(one.day, language),
            text=one.text,
            page=Link(one.origin.headline, admit_address(f"{place(one.origin.name)}#{one.anchor}") or ""),
            tongue=find_tongue(one.origin.language, language),
        )
