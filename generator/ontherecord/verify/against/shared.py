"""What many pages share: people and running stories keep their ids, and their background does not change unnoticed."""

from collections.abc import Iterator

from rapidfuzz import fuzz

from ontherecord.problem import Problem, Severity
from ontherecord.record.registries import Person
from ontherecord.verify.against.changes import Names, find_changes, is_another
from ontherecord.verify.against.former import Former, Present, Story, locate_key
from ontherecord.verify.against.moving import find_moves
from ontherecord.verify.against.pages import describe_moved_story
from ontherecord.verify.against.pairing import pair_entries
from ontherecord.verify.explainer import make_anchors

_SAME_NAME = 50
"""How much alike, in per cent, two names of one person are at least."""


def find_people_problems(former: Former, present: Present) -> Iterator[Problem]:
    """Ids of people.yml that are another's now, or were renamed."""
    document = present.people_document
    if document is None:
        return
    fresh = {person.name: key for key, person in present.people.items() if key not in former.people}
    for key, person in former.people.items():
        now = present.people.get(key)
        if now is None and person.name in fresh:
            to = fresh[person.name]
            yield document.problem(
                (to,),
                "id-renamed",
                f"{person.name} was published with the id `{key}`; links to that address would lead nowhere",
                at_key=True,
                found=to,
                expected=f"`{key}`: an id is permanent, whatever else changes",
                write=f"{key}:",
            )
        elif now is not None and "name" not in now.unread and not _is_same(person, now):
            yield document.problem(
                (key, "name"),
                "id-reused",
                f"the id `{key}` was published for {person.name}; what they said would be another’s",
                found=now.name,
                expected=f"{person.name}; somebody else gets another id. For another name of the same person, keep the "
                "former one under `also`",
                write=f"name: {person.name}",
            )


def find_topic_problems(former: Former, present: Present) -> Iterator[Problem]:
    """Running stories that have another id, and their background that changed."""
    missing = {one.name: one for one in former.stories if one.name not in present.story_names}
    fresh = {name: present.stories[name].document.source for name in present.fresh_stories if name in present.stories}
    moves = find_moves({name: one.document.source for name, one in missing.items()}, fresh)
    for name, to in moves.items():
        if f"topics/{name}" not in present.redirected:
            yield describe_moved_story(present, name, to)
    for old in former.stories:
        to = moves.get(old.name, old.name)
        if to in present.stories:
            yield from _find_entry_problems(old, present.stories[to], Names(former.people, present.people))


def _find_entry_problems(old: Story, new: Story, names: Names) -> Iterator[Problem]:
    problem = new.document.problem
    pairs = pair_entries(old.entries, make_anchors(old.entries), new.entries, make_anchors(new.entries))
    for was, now in pairs.renamed:
        yield problem(
            locate_key(new.document, now, "id"),
            "id-renamed",
            f"this {now.KIND} was published with the id `{was.id}`; links to its address would lead nowhere",
            found=now.id or "no id",
            expected=f"`{was.id}`: an id is permanent, whatever else changes",
            write=f"id: {was.id}",
        )
    others = [pair for pair in pairs.kept if pair[0].id and pair[0].id == pair[1].id and is_another(*pair, names)]
    for was, now in [*pairs.reused, *others]:
        yield problem(
            locate_key(new.document, now, "id"),
            "id-reused",
            f"the id `{now.id}` was published for something else; links to it would lead here",
            found=now.words,
            expected=f"an id of its own; `{now.id}` is that of “{was.words}”",
            write=f"id: {now.id}-2",
        )
    for was, now in pairs.kept:
        if any(now is one for _, one in others):
            continue
        for change in find_changes(was, now, names, lambda date: date.text):
            yield problem(
                (*now.loc, change.key),
                "shared-entry-changed",
                f"the {change.what} of this {now.KIND} changed on every page of the story",
                severity=Severity.NOTE,
                found=change.now,
                expected=f"“{change.was}”, as published; or, where a page’s readers relied on it, a correction in its record",
            )
    for was in pairs.gone:
        if was.KIND == "event":
            yield problem(
                ("timeline",),
                "shared-entry-changed",
                "an event of this story was published and is gone from every page",
                at_key=True,
                severity=Severity.NOTE,
                expected=f"“{was.words}” back; or, where a page’s readers relied on it, a correction in its record",
            )


def _is_same(was: Person, now: Person) -> bool:
    names = {one.casefold() for one in (was.name, *was.also)} & {one.casefold() for one in (now.name, *now.also)}
    return bool(names) or fuzz.ratio(was.name.casefold(), now.name.casefold()) >= _SAME_NAME
