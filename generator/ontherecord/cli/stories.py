"""The running stories of a project with their places, which reading the whole content does not keep."""

from collections.abc import Iterator

from ontherecord.cli.project import Project
from ontherecord.content.decoding import decode
from ontherecord.content.folder import TOPICS, Folder
from ontherecord.problem import Problem, Severity
from ontherecord.record.document import Document, read_document
from ontherecord.record.reading import read_topic
from ontherecord.verify.against.former import Story


def find_story_id(name: str) -> str:
    """The id of a running story, by its file's name in the content folder."""
    return name.removeprefix(f"{TOPICS}/").removesuffix(".yml")


def read_stories(project: Project, folder: Folder) -> Iterator[Story]:
    """The running stories that can be read without a mistake."""
    for name in folder.topics:
        story = read_story(project, folder, name)
        if story is not None:
            yield story


def read_story(project: Project, folder: Folder, name: str) -> Story | None:
    """A running story by its file's name; None for one that cannot be read without a mistake."""
    document = read_here(project, folder, name)
    reading = read_topic(document, project.rules.language) if document is not None else None
    if document is None or reading is None or reading.value is None:
        return None
    if any(problem.severity is Severity.ERROR for problem in reading.problems):
        return None
    return Story(find_story_id(name), document, reading.value)


def read_here(project: Project, folder: Folder, name: str) -> Document | None:
    """A YAML file of the content folder as it lies on the disk; None for one that is not to be read."""
    file = project.content / name
    if not file.resolve().is_relative_to(project.content):
        return None
    try:
        text = decode(folder.show(name), file.read_bytes())
    except OSError:
        return None
    return None if isinstance(text, Problem) else read_document(folder.show(name), text)
