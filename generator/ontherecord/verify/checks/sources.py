"""Check: a source that is named exists."""

from collections.abc import Iterator

from ontherecord.problem import Problem, Severity
from ontherecord.verify.explainer import Explainer
from ontherecord.verify.naming import find_nearest_name

_ENTRIES = frozenset({"statements", "numbers", "timeline", "terms"})


def check_sources(explainer: Explainer) -> Iterator[Problem]:
    """`source` is the id of a source of this record or of one of its running stories.

    Right: `source: un-2735` with `un-2735` under `sources:`. Wrong: `source: un-2753` there. A source that no entry names
    is a note: it may have been forgotten.
    """
    used = set()
    record = explainer.record
    for entry in record.grounded:
        if entry.source is None:
            continue
        used.add(entry.source)
        if entry.source not in explainer.sources and not _is_unread(explainer):
            near = find_nearest_name(entry.source, explainer.sources)
            yield explainer.document.problem(
                (*entry.loc, "source"),
                "unknown-source",
                f"there is no source `{entry.source}`",
                expected="an id that stands under `sources:` here or in a topic of this page",
                nearest=near,
                write=f"source: {near}" if near else "",
            )
    unused = [name for name in record.sources if name not in used]
    if record.unread & _ENTRIES or (unused and any("source" in one.unread for one in explainer.entries)):
        return
    for name in unused:
        yield explainer.document.problem(
            ("sources", name),
            "unused-source",
            f"nothing rests on the source `{name}`",
            severity=Severity.NOTE,
            at_key=True,
            expected="an entry with `source: " + name + "`; it is listed under the page's sources all the same",
        )


def _is_unread(explainer: Explainer) -> bool:
    # Whether there may be sources that could not be read: here, or in a topic.
    record, registry = explainer.record, explainer.registry
    topics = [registry.topics[topic] for topic in record.topics if topic in registry.topics]
    return (
        not record.unread.isdisjoint(("sources", "topics"))
        or any("sources" in topic.unread for topic in topics)
        or any(registry.is_unread_topic(topic) for topic in record.topics)
    )
