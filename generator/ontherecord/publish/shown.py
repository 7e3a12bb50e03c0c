"""What a page shows of its record, as entries: the events of its timeline, those of its running stories among them."""

from typing import NamedTuple

from ontherecord.record.entries import Event
from ontherecord.record.registries import Topic
from ontherecord.text.article import Span
from ontherecord.verify.explainer import Explainer
from ontherecord.view.page import ExplainerView
from ontherecord.view.telling import list_shared


class ShownEvent(NamedTuple):
    """An event of a page's timeline."""

    anchor: str
    """Its address on the page."""
    event: Event
    story: str = ""
    """The id of the running story whose background it is; empty for an event of the record."""
    topic: Topic | None = None


def list_events(explainer: Explainer, view: ExplainerView) -> list[ShownEvent]:
    """The events of the page's timeline in its order, earliest first."""
    if view.timeline is None:
        return []
    anchors = explainer.anchors
    known = {anchors[id(event)]: ShownEvent(anchors[id(event)], event) for event in explainer.record.timeline}
    topics = explainer.registry.topics
    if any(topics[name].timeline for name in explainer.record.topics if name in topics):
        for name, topic, shared in list_shared(explainer):
            for event in topic.timeline:
                known.setdefault(shared[id(event)], ShownEvent(shared[id(event)], event, name, topic))
    return [known[entry.id] for period in view.timeline.periods for entry in period.entries if entry.id in known]


def find_spans(explainer: Explainer) -> dict[int, tuple[Span, ...]]:
    """Where entries rest in the reading text, by `id()` of the entry; those that rest on no passage are left out."""
    return {id(resting.entry): resting.spans for resting in explainer.restings if resting.spans}


def is_withdrawn(explainer: Explainer) -> bool:
    """Whether a page says no more than why it was withdrawn."""
    return explainer.record.status == "withdrawn"


def find_display(explainer: Explainer) -> str:
    """What readers see of the article: `full`, `passages` or `none`; nothing of a withdrawn one."""
    if is_withdrawn(explainer):
        return "none"
    source = explainer.record.article
    return source.display if source else "full"
