"""Check: a running story that is named exists."""

from collections.abc import Iterator

from ontherecord.problem import Problem
from ontherecord.verify.explainer import Explainer
from ontherecord.verify.naming import find_nearest_name


def check_topics(explainer: Explainer) -> Iterator[Problem]:
    """`topics` are names of files in `topics/`, each once.

    Right: `topics: [gaza-war]` with a file `topics/gaza-war.yml`. Wrong: `topics: [gazza-war]` there.
    """
    seen = set()
    for index, topic in enumerate(explainer.record.topics):
        loc = ("topics", index)
        if topic in seen:
            yield explainer.document.problem(
                loc, "topic-twice", f"the topic `{topic}` is named twice", expected="each topic once"
            )
        elif topic not in explainer.registry.topics and not explainer.registry.is_unread_topic(topic):
            near = find_nearest_name(topic, set(explainer.registry.topics).difference(explainer.record.topics))
            yield explainer.document.problem(
                loc,
                "unknown-topic",
                f"there is no topic `{topic}`",
                expected=f"the name of a file: topics/{topic}.yml",
                nearest=near,
                write=_replace(list(explainer.record.topics), index, near) if near else "",
            )
        seen.add(topic)


def _replace(topics: list[str], index: int, name: str) -> str:
    return f"topics: [{', '.join([*topics[:index], name, *topics[index + 1 :]])}]"
