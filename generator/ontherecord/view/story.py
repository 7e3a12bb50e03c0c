"""A running story's page: what it is about, and all that its explainers and its own file say, put together."""

from collections.abc import Iterator, Mapping, Sequence
from typing import NamedTuple

from ontherecord.address import admit_address
from ontherecord.dossier.chronicles import Chronicle
from ontherecord.dossier.series import SeriesPoint, find_superseded
from ontherecord.view.dates import show_date, show_moment
from ontherecord.view.drawing import draw_range
from ontherecord.view.figures import split_figure
from ontherecord.view.followed import Titles, name_number, show_ground
from ontherecord.view.home import Stories, StoryLine
from ontherecord.view.labels import Labels, find_labels
from ontherecord.view.lists import Listed
from ontherecord.view.locales import is_right_to_left
from ontherecord.view.page import Contents, Image, KeyNumber, KeyNumbers, Outline, Questions, Terms, Timeline
from ontherecord.view.parts import Day, Fact, Link, Receipt
from ontherecord.view.positions import Positions
from ontherecord.view.retold import tell_events, tell_open_questions, tell_shared_terms
from ontherecord.view.series import show_series
from ontherecord.view.stands import Issues, tell_stands
from ontherecord.view.telling import Ways
from ontherecord.view.tongue import find_tongue

_LONG = 5
"""How many sections a page has at least that shows its table of contents."""
_MOST_EXPLAINERS = 30
"""How many explainers are not folded away."""
_SECTIONS = ("numbers", "positions", "timeline", "questions", "explainers", "terms", "links")
"""The sections in their order: their addresses, and the names of their headings."""


class StoryView(NamedTuple):
    """A running story from top to bottom."""

    language: str
    direction: str
    all: Link
    """The list of all running stories."""
    title: str
    summary: str
    image: Image | None
    larger: Link | None
    smaller: tuple[Link, ...]
    newest: Day | None
    """When its newest explainer was published."""
    told_by: str
    """How many explainers it has, in words."""
    feed: Link | None
    numbers: KeyNumbers | None
    positions: Positions | None
    issues: Issues | None
    """In the place of `positions` where there are many."""
    timeline: Timeline | None
    questions: Questions | None
    explainers: tuple[Listed, ...]
    earlier: tuple[Listed, ...]
    """Explainers that are folded away."""
    more: str
    """How many these are, in words."""
    terms: Terms | None
    links: tuple[Link, ...]
    contents: tuple[Contents, ...]
    outline: Outline | None
    """None for a page that is short."""
    labels: Labels


def view_story(
    chronicle: Chronicle,
    titles: Titles,
    listed: Mapping[str, Listed],
    ways: Ways,
) -> StoryView:
    """What the page of a running story says, in the story's language.

    `titles` has those of all stories, by their ids; `listed` the explainers as lists show them, by their names.
    """
    language, topic = chronicle.language, chronicle.topic
    labels = find_labels(language)
    stands = tell_stands(chronicle.issues, language, ways)
    newest = chronicle.contributions[0].teller.published if chronicle.contributions else None
    explainers = tuple(_list_explainers(chronicle, listed, ways))
    earlier = explainers[_MOST_EXPLAINERS:]
    view = StoryView(
        language=language,
        direction="rtl" if is_right_to_left(language) else "ltr",
        all=Link(labels.topics, ways.topic("")),
        title=topic.title,
        summary=topic.summary or "",
        image=_tell_image(chronicle, labels, ways),
        larger=_lead(chronicle.larger, titles, ways) if chronicle.larger else None,
        smaller=tuple(_lead(one, titles, ways) for one in chronicle.smaller),
        newest=show_moment(newest, language) if newest else None,
        told_by=labels.story_count.of(len(chronicle.contributions)) if chronicle.contributions else "",
        feed=Link(labels.feed_of_page, ways.feed) if ways.feed else None,
        numbers=_tell_numbers(chronicle, language, labels, ways),
        positions=stands if isinstance(stands, Positions) else None,
        issues=stands if isinstance(stands, Issues) else None,
        timeline=tell_events(chronicle.events, language, ways),
        questions=tell_open_questions(chronicle.questions, language, ways),
        explainers=explainers[:_MOST_EXPLAINERS],
        earlier=earlier,
        more=labels.earlier_explainers.of(len(earlier)) if earlier else "",
        terms=tell_shared_terms(chronicle.terms, language, ways),
        links=tuple(Link(one.title, admit_address(one.url) or "") for one in topic.links),
        contents=(),
        outline=None,
        labels=labels,
    )
    contents = tuple(_list_contents(view))
    return view._replace(contents=contents, outline=Outline(contents, labels) if len(contents) >= _LONG else None)


def list_all_stories(chronicles: Sequence[Chronicle], titles: Titles, language: str, ways: Ways) -> Stories:
    """All running stories as a list in a language shows them."""
    labels = find_labels(language)
    return Stories(tuple(_list_story(one, titles, language, labels, ways) for one in chronicles), labels)


def _list_story(chronicle: Chronicle, titles: Titles, language: str, labels: Labels, ways: Ways) -> StoryLine:
    newest = chronicle.contributions[0].teller if chronicle.contributions else None
    return StoryLine(
        title=Link(chronicle.topic.title, ways.topic(chronicle.id)),
        summary=chronicle.topic.summary or "",
        explainers=labels.story_count.of(len(chronicle.contributions)) if newest else "",
        newest=Link(newest.headline, ways.page(newest.name)) if newest else Link(""),
        day=show_moment(newest.published, language) if newest and newest.published else Day(""),
        tongue=find_tongue(chronicle.language, language),
        newest_tongue=find_tongue(newest.language if newest else language, language),
        larger=_lead(chronicle.larger, titles, ways) if chronicle.larger else Link(""),
        level=2,
        labels=labels,
    )


def _lead(story: str, titles: Titles, ways: Ways) -> Link:
    return Link(titles[story], ways.topic(story))


def _tell_image(chronicle: Chronicle, labels: Labels, ways: Ways) -> Image | None:
    image = chronicle.topic.image
    src = admit_address(ways.resolve(image.file)) if image else None
    if image is None or src is None:
        return None
    return Image(src, ways.measure(image.file), image.alt, image.caption or "", image.credit or "", labels)


def _tell_numbers(chronicle: Chronicle, language: str, labels: Labels, ways: Ways) -> KeyNumbers | None:
    here = frozenset(chronicle.explainers)
    told = {name: [one for one in points if one.explainer in here] for name, points in ways.series.items()}
    entries = tuple(_number(name, points, language, labels, ways) for name, points in told.items() if points)
    return KeyNumbers(entries, labels) if entries else None


def _number(name: str, points: Sequence[SeriesPoint], language: str, labels: Labels, ways: Ways) -> KeyNumber:
    superseded = find_superseded(points)
    current = [one for one in points if id(one) not in superseded]
    latest = current[-1]
    page, followed = ways.page(latest.explainer), ways.number(name)
    facts = [Fact(labels.as_of, day=show_date(latest.day, language))]
    if latest.source_name:
        facts.insert(
            0, Fact(labels.according_to, latest.source_name, ways.person(latest.person) if latest.person else "")
        )
    words = labels.passage_in if latest.passage else labels.told_in
    receipts = [Receipt(words.format(explainer=latest.headline), f"{page}#{latest.passage or latest.anchor}")]
    if latest.ground is not None:
        receipts.append(show_ground(latest.ground, labels))
    return KeyNumber(
        id=f"number-{name}",
        label=name_number(points, language)[0],
        figure=split_figure(latest.figure.text),
        drawing=draw_range(latest.figure, language),
        facts=tuple(facts),
        compare="",
        series=show_series(current, language, labels, ways) if len(current) > 1 else None,
        receipts=tuple(receipts) if page else (),
        changes=(),
        followed=Link(labels.follow, followed) if followed else None,
    )


def _list_explainers(chronicle: Chronicle, listed: Mapping[str, Listed], ways: Ways) -> Iterator[Listed]:
    for one in chronicle.contributions:
        teller = one.teller
        tongue = find_tongue(teller.language, chronicle.language)
        entry = listed[teller.name]
        yield entry._replace(href=ways.page(teller.name), topics=(), language=tongue.language)


def _list_contents(view: StoryView) -> Iterator[Contents]:
    for name in _SECTIONS:
        if getattr(view, name) or (name == "positions" and view.issues):
            heading = view.timeline.heading if name == "timeline" and view.timeline else getattr(view.labels, name)
            yield Contents(name, heading, 2)
