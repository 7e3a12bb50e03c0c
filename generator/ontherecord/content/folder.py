"""The files of a content folder, and what each is."""

import os
import posixpath
import unicodedata
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import NamedTuple

from ontherecord.problem import Problem, Severity

PEOPLE = "people.yml"
TOPICS = "topics"
ARTICLE_ENDINGS = (".md", ".txt")
ACTIVE_ENDINGS = (".html", ".htm", ".xhtml", ".svg", ".svgz", ".xml", ".js", ".mjs")
"""Files that can run a stranger's code in a reader's browser."""


class Folder(NamedTuple):
    """A content folder as it lies on the disk."""

    root: Path
    shown_as: str
    """The folder as its writer knows it: `content`."""
    names: tuple[str, ...]
    """Every file, as a path from the folder with `/`, in order."""
    links: tuple[str, ...] = ()
    """Those of them that are symbolic links."""
    unreadable: tuple[str, ...] = ()
    """What is no file to read, or has a name that is no text; not among the names."""

    def show(self, name: str) -> str:
        """A file's path as its writer knows it."""
        return posixpath.join(self.shown_as, name) if self.shown_as else name

    @property
    def records(self) -> tuple[str, ...]:
        """The files that are explainer records."""
        return tuple(name for name in self.names if name.endswith(".yml") and name != PEOPLE and not is_topic(name))

    @property
    def topics(self) -> tuple[str, ...]:
        """The files that are running stories."""
        return tuple(name for name in self.names if is_topic(name))


def is_topic(name: str) -> bool:
    """Whether a file is a running story."""
    return name.endswith(".yml") and posixpath.dirname(name) == TOPICS


def list_folder(root: Path, shown_as: str, is_excluded: Callable[[str], bool] = lambda _name: False) -> Folder:
    """The folder with all files that are not excluded. Links to folders are listed, not followed."""
    found = sorted(one for one in _walk(str(root), "") if not is_excluded(one.name))
    readable = [one for one in found if not one.is_odd and _is_text(one.name)]
    return Folder(
        root,
        shown_as,
        tuple(one.name for one in readable),
        tuple(one.name for one in readable if one.is_link),
        tuple(one.name for one in found if one.is_odd or not _is_text(one.name)),
    )


class _Found(NamedTuple):
    name: str
    is_link: bool
    is_odd: bool
    """Whether it is neither a file nor a link: a pipe, a socket, a device."""


def _walk(folder: str, prefix: str) -> Iterator[_Found]:
    with os.scandir(folder) as entries:
        for entry in entries:
            name = prefix + entry.name
            if entry.is_dir(follow_symlinks=False):
                yield from _walk(entry.path, name + "/")
            else:
                yield _Found(name, entry.is_symlink(), not (entry.is_symlink() or entry.is_file()))


def _is_text(name: str) -> bool:
    return (name.isascii() and name.isprintable()) or not any(
        unicodedata.category(char) in ("Cc", "Cs") for char in name
    )


def find_strangers(folder: Folder, *, allow_active: bool = False) -> Iterator[Problem]:
    """An error for every file that must not be published: links out of the folder, and files with active content."""
    for name in folder.unreadable:
        if _is_text(name):
            yield _stranger(folder, name, "not-a-file", "this is no file that can be read", "a file")
        else:
            shown = "".join(char if _is_text(char) else "�" for char in name)
            yield _stranger(
                folder, shown, "file-name", "this file's name is no text", "a name in letters, saved as UTF-8"
            )
    real_root = os.path.realpath(folder.root)
    for name in folder.links:
        real = os.path.realpath(folder.root / name)
        if os.path.commonpath([real_root, real]) != real_root or not Path(real).is_file():
            yield _stranger(
                folder,
                name,
                "link-out-of-content",
                "this link leads out of the content folder",
                "the file itself, copied into the folder",
            )
    for name in folder.names:
        if name.lower().endswith(ACTIVE_ENDINGS) and not allow_active:
            yield _stranger(
                folder,
                name,
                "active-file",
                "a file of this kind can run code in a reader's browser",
                "a picture as PNG, JPEG or WebP, text as .md; "
                "`allow_active_files: true` in mkdocs.yml when every editor is trusted",
            )


def _stranger(folder: Folder, name: str, code: str, message: str, expected: str) -> Problem:
    return Problem(folder.show(name), 1, 1, Severity.ERROR, code, message, expected=expected)
