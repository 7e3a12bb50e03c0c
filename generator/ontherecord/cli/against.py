"""The former version of a project, as git remembers it, beside the present one."""

import hashlib
import posixpath
from collections.abc import Callable, Iterable, Iterator, Mapping
from pathlib import Path
from typing import NamedTuple, Protocol

import yaml

from ontherecord.cli.git import find_repository
from ontherecord.cli.project import Project, find_options, make_exclusion, parse_configuration
from ontherecord.cli.stories import find_story_id, read_here
from ontherecord.content.decoding import decode
from ontherecord.content.folder import PEOPLE, Folder
from ontherecord.content.reading import Content
from ontherecord.problem import Problem
from ontherecord.record.document import Document, read_document
from ontherecord.record.reading import read_people, read_record, read_topic
from ontherecord.verify.against import check_against
from ontherecord.verify.against.former import Former, Present, Story, Version
from ontherecord.verify.against.offering import Wording, Wordings
from ontherecord.view.dates import show_date
from ontherecord.view.labels import find_labels


class Remembered(Protocol):
    """A former version of the files below some folder."""

    def list(self, folder: str) -> Mapping[str, str]:
        """What git calls the contents of the files below a folder, by their paths from it; a file itself is `.`."""

    def read(self, contents: Iterable[str]) -> Mapping[str, bytes]:
        """Contents by what git calls them."""


class Compared(NamedTuple):
    """What came of a comparison."""

    problems: tuple[Problem, ...]
    notes: tuple[str, ...]
    """What whoever reads it has to know."""


def compare(project: Project, content: Content, reference: str, today: str) -> Compared:
    """What was published by a version that git knows and changed without a word. Raises GitError."""
    repository = find_repository(project.content)
    found = repository.find(reference)
    notes = [found.note] if found.note else []
    # Where the content is a repository of its own (a submodule), mkdocs.yml is none of its files.
    file = repository.locate(project.file) if project.file and repository.has(project.file) else ""
    place = _find_place(found, project, file, repository.locate(project.content))
    if place is None or not (names := found.list(place.folder)):
        notes.append(f"{reference} has no content folder: nothing was published then that could have changed.")
        return Compared((), tuple(notes))
    former, present = read_versions(project, content, found, place, names, reference)
    return Compared(tuple(check_against(former, present, make_wordings(project.rules.language, today))), tuple(notes))


class Place(NamedTuple):
    """Where the content was in the former version."""

    folder: str
    is_excluded: Callable[[str], bool]


def read_versions(
    project: Project, content: Content, found: Remembered, place: Place, names: Mapping[str, str], reference: str
) -> tuple[Former, Present]:
    """The former version, as far as it differs, and the present one."""
    kept = {name: called for name, called in names.items() if not place.is_excluded(name)}
    old = Folder(Path(), "", tuple(sorted(kept)))
    now = content.folder
    is_hidden = make_exclusion({"exclude_docs": project.configuration.get("draft_docs")})
    here = frozenset(name for name in now.names if not is_hidden(name))
    changed = [
        name
        for name in (*old.records, *old.topics, *([PEOPLE] if PEOPLE in kept else []))
        if name not in here or _hash(project.content / name, kept[name]) != kept[name]
    ]
    data = found.read(kept[name] for name in changed)
    documents = {
        name: read_document(now.show(name), text)
        for name in changed
        if kept[name] in data and isinstance(text := decode(now.show(name), data[kept[name]]), str)
    }
    former = Former(
        reference,
        tuple(_read_records(documents, old, project.rules.language)),
        tuple(_read_stories(documents, old, project.rules.language)),
        (read_people(documents[PEOPLE]).value or {}) if PEOPLE in documents else content.registry.people,
    )
    return former, _find_present(project, content, here, old, frozenset(changed), former)


def make_wordings(language: str, today: str) -> Wordings:
    """How corrections are worded."""
    return Wordings(_word, today, language)


def _find_place(found: Remembered, project: Project, file: str, content: str) -> Place | None:
    # Where the configuration of that time says; where there was none, at the same place.
    if not file:
        return Place(content, project.is_excluded)
    called = found.list(file).get(".")
    if called is None:
        return Place(content, project.is_excluded)
    try:
        configuration = parse_configuration(found.read([called])[called].decode("utf-8-sig"))
    except (KeyError, UnicodeDecodeError, yaml.YAMLError):
        return Place(content, project.is_excluded)
    folder = posixpath.normpath(posixpath.join(posixpath.dirname(file), str(configuration.get("docs_dir") or "docs")))
    if folder.startswith(("..", "/")):
        return None
    # Neither what was left out nor what was a draft was published.
    patterns = "\n".join(str(configuration.get(key) or "") for key in ("exclude_docs", "draft_docs"))
    return Place("" if folder == "." else folder, make_exclusion({"exclude_docs": patterns}))


def _read_records(documents: Mapping[str, Document], old: Folder, language: str) -> Iterator[Version]:
    for name in old.records:
        if name in documents:
            record = read_record(documents[name], language).value
            documents[name].let_go()
            if record is not None:
                yield Version(name.removesuffix(".yml"), documents[name], record)


def _read_stories(documents: Mapping[str, Document], old: Folder, language: str) -> Iterator[Story]:
    for name in old.topics:
        if name in documents:
            topic = read_topic(documents[name], language).value
            if topic is not None:
                yield Story(find_story_id(name), documents[name], topic)


def _find_present(
    project: Project, content: Content, here: frozenset[str], old: Folder, changed: frozenset[str], former: Former
) -> Present:
    now, language = content.folder, project.rules.language
    published = here.intersection(now.records)
    fresh = published - frozenset(old.records)
    needed = {name.removesuffix(".yml") for name in (*fresh, *(changed & published))}
    records = {
        one.name: Version(one.name, one.document, one.record) for one in content.explainers if one.name in needed
    }
    fresh_stories = frozenset(now.topics) - frozenset(old.topics)
    stories = {}
    for name in (*fresh_stories, *(changed & frozenset(now.topics))):
        document = read_here(project, now, name)
        topic = read_topic(document, language).value if document else None
        if document is not None and topic is not None:
            stories[find_story_id(name)] = Story(find_story_id(name), document, topic)
    is_same = former.people is content.registry.people
    return Present(
        records=records,
        names=frozenset(name.removesuffix(".yml") for name in published),
        fresh=frozenset(name.removesuffix(".yml") for name in fresh),
        stories=stories,
        story_names=frozenset(map(find_story_id, now.topics)),
        fresh_stories=frozenset(map(find_story_id, fresh_stories)),
        people=content.registry.people,
        people_document=None if is_same or PEOPLE not in now.names else read_here(project, now, PEOPLE),
        redirected=frozenset(_find_redirected(project)),
        folder=now.shown_as,
    )


def _find_redirected(project: Project) -> Iterator[str]:
    # The plugin mkdocs-redirects: `redirect_maps: {gaza/talks.md: news/talks.md}`.
    maps = find_options(project.configuration.get("plugins"), "redirects").get("redirect_maps")
    for name in maps if isinstance(maps, dict) else ():
        yield str(name).removesuffix(".md")


def _hash(file: Path, like: str) -> str:
    # What git would call the file's bytes; empty when there is no such file.
    try:
        data = file.read_bytes()
    except OSError:
        return ""
    head = b"blob %d\0" % len(data)
    return hashlib.new("sha256" if len(like) > 40 else "sha1", head + data, usedforsecurity=False).hexdigest()


def _word(language: str) -> Wording:
    labels = find_labels(language)
    return Wording(
        words=labels.corrected_words,
        figure=labels.corrected_figure,
        newer_figure=labels.newer_figure,
        date=labels.corrected_date,
        speaker=labels.corrected_speaker,
        entry=labels.corrected_entry,
        removed=labels.removed_entry,
        answered=labels.answered_question,
        show=lambda date: show_date(date, language).words,
    )
