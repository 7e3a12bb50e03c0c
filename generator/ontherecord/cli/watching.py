"""Reading a project while somebody watches."""

import sys
from collections.abc import Iterator
from contextlib import contextmanager

import click

from ontherecord.cli.project import Project
from ontherecord.content.reading import Content, Progress, read_content

_LONG_RUN = 100
"""From how many records on a progress bar is worth its line."""


def read_watched(project: Project, doing: str) -> Content:
    """The content of a project, read and verified; with a progress bar where that takes a while."""
    folder = project.list_folder()
    with _watch(len(folder.records), doing) as progress:
        return read_content(folder, project.rules, progress=progress)


@contextmanager
def _watch(total: int, doing: str) -> Iterator[Progress]:
    # A bar on the error output, so that what is written stays clean; only when it is worth it and somebody watches.
    if total < _LONG_RUN or not sys.stderr.isatty():
        yield lambda _done, _total: None
        return
    with click.progressbar(length=total, label=doing, file=sys.stderr) as bar:
        yield lambda _done, _total: bar.update(1)
