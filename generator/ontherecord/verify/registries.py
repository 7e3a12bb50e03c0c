"""The checks of what all records share: people.yml and the topics."""

from collections.abc import Iterator, Mapping

from ontherecord.problem import Problem
from ontherecord.record.document import Document, Loc
from ontherecord.record.entries import Event, Term
from ontherecord.record.registries import Person, Topic
from ontherecord.verify.checks.ids import find_repeated_ids
from ontherecord.verify.checks.images import find_image_problems
from ontherecord.verify.explainer import Registry
from ontherecord.verify.naming import find_intended, find_nearest_name, find_person


def check_people_file(document: Document, people: Mapping[str, Person], files: frozenset[str]) -> Iterator[Problem]:
    """Organisations that are named as ids exist, nobody belongs to themselves, two people do not share a name.

    Right: `organisation: us-state-department` where that id stands in people.yml. Wrong: `organisation: us-state-departement`.
    """
    named: dict[str, str] = {}
    for key, person in people.items():
        references: list[tuple[Loc, str | None]] = [((key, "organisation"), person.organisation)]
        references += [
            ((key, "roles", index, "organisation"), role.organisation) for index, role in enumerate(person.roles)
        ]
        for loc, name in references:
            if name is None:
                continue
            if find_person(name, people) == key:
                yield document.problem(
                    loc,
                    "own-organisation",
                    "somebody cannot belong to themselves",
                    expected="the id or name of another organisation",
                )
            elif find_person(name, people) is None and (intended := find_intended(name, people)) is not None:
                near = intended.nearest
                yield document.problem(
                    loc,
                    "unknown-person",
                    f"people.yml has nobody called `{name}`",
                    found=name,
                    expected="an id from this file, or plain words",
                    nearest=near,
                    write=f"organisation: {near}" if near else "",
                )
        if person.name in named and "name" not in person.unread:
            yield document.problem(
                (key, "name"),
                "name-twice",
                f"`{named[person.name]}` has the same name",
                expected="one entry for each person; a name that tells the two apart",
            )
        named.setdefault(person.name, key)
        for index, role in enumerate(person.roles):
            since, until = role.from_, role.until
            if since and until and since.earliest and until.latest and until.latest < since.earliest:
                yield document.problem(
                    (key, "roles", index, "until"),
                    "interval-backwards",
                    "this role ends before it begins",
                    found=until.text,
                    expected=f"a date not before {since.text}",
                )
        if person.image is not None:
            yield from find_image_problems(document, (key, "image"), person.image, "people", files)


def check_topic_file(name: str, document: Document, topic: Topic, registry: Registry) -> Iterator[Problem]:
    """A topic's events rest on sources that it names, its ids are used once, and it is part of no circle.

    Right: an event with `source: un-2735` and that source under `sources:`. Wrong: an event without a source; two topics
    that are each `part_of` the other.
    """
    yield from find_repeated_ids(document, [*topic.timeline, *topic.questions, *topic.terms])
    for event in topic.timeline:
        if event.passage is not None:
            yield document.problem(
                (*event.loc, "passage"),
                "passage-in-topic",
                "a topic has no article that holds a passage",
                at_key=True,
                expected="`source:` with the id of a source of this topic",
            )
        if event.source is None and event.passage is None and not event.unread & {"source", "passage"}:
            yield document.problem(
                (*event.loc, "event"),
                "no-source",
                "this event names no source it rests on",
                expected="`source:` with the id of a source of this topic",
                write="source: …",
            )
    resting: tuple[Event | Term, ...] = (*topic.timeline, *topic.terms)
    for entry in resting:
        if entry.source is not None and entry.source not in topic.sources and "sources" not in topic.unread:
            near = find_nearest_name(entry.source, topic.sources)
            yield document.problem(
                (*entry.loc, "source"),
                "unknown-source",
                f"there is no source `{entry.source}`",
                expected="an id that stands under `sources:` here",
                nearest=near,
                write=f"source: {near}" if near else "",
            )
    if topic.part_of is not None:
        yield from _check_larger(name, document, topic.part_of, registry)
    if topic.image is not None:
        yield from find_image_problems(document, ("image",), topic.image, f"topics/{name}", registry.files)


def _check_larger(name: str, document: Document, larger: str, registry: Registry) -> Iterator[Problem]:
    if registry.is_unread_topic(larger):
        return
    if larger not in registry.topics:
        near = find_nearest_name(larger, [one for one in registry.topics if one != name])
        yield document.problem(
            ("part_of",),
            "unknown-topic",
            f"there is no topic `{larger}`",
            nearest=near,
            expected=f"the name of a file: topics/{larger}.yml",
            write=f"part_of: {near}" if near else "",
        )
        return
    way = [name]
    step: str | None = larger
    while step is not None and step in registry.topics:
        way.append(step)
        if step == name:
            yield document.problem(
                ("part_of",),
                "topic-circle",
                "this story is part of itself",
                found=" → ".join(way),
                expected="a larger story that is not part of this one",
            )
            return
        if step in way[:-1]:
            return  # a circle further on: its own files tell
        step = registry.topics[step].part_of
