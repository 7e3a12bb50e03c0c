"""`ontherecord ids`: give every entry an id, and touch nothing else."""

import sys
from collections.abc import Sequence
from pathlib import Path
from typing import NamedTuple

import click

from ontherecord.cli.project import find_project, show_path
from ontherecord.cli.stories import read_story
from ontherecord.content.reading import Content, read_content
from ontherecord.content.writing import replace_text
from ontherecord.problem import Severity
from ontherecord.record.document import Document
from ontherecord.record.entries import Entry
from ontherecord.record.identify import MissingId, insert_ids
from ontherecord.report import REPORTS
from ontherecord.verify.explainer import make_anchors


class _Written(NamedTuple):
    """A record or a running story as it was written."""

    document: Document
    entries: Sequence[Entry]


@click.command(short_help="Put missing ids into records and topics.")
@click.argument("paths", metavar="[PATH]...", nargs=-1, type=click.Path(exists=True, path_type=Path))
@click.option("--write", is_flag=True, help="Change the files. Without it, only say what would be written.")
def ids(paths: tuple[Path, ...], *, write: bool) -> None:
    """Give entries that have no id the one their address is made of now.

    An entry's id is its permanent address on the page. The new line becomes the entry's first; every other byte of the
    file stays as it is. Entries of records and of the running stories in topics/ get ids. A file that cannot be read is
    left alone, and the command exits with 1.
    """
    failed = False
    for path in paths or (Path(),):
        project = find_project(path)
        folder = project.list_folder()
        content = read_content(folder, project.rules)
        records = _find_records(content)
        for name in (*folder.records, *folder.topics):
            file, shown = project.content / name, folder.show(name)
            if not _is_meant(file, path):
                continue
            story = read_story(project, folder, name) if name in folder.topics else None
            written = _Written(story.document, story.entries) if story is not None else records.get(shown)
            if written is not None:
                _identify(written, file, write=write)
            else:
                errors = [one for one in content.problems if one.path == shown and one.severity is Severity.ERROR]
                click.echo(REPORTS["text"](errors), err=True)
                failed = True
    sys.exit(failed)


def _find_records(content: Content) -> dict[str, _Written]:
    # Ids are put into a file whose quotes are still wrong, not into one whose keys or entries are.
    return {
        explainer.document.path: _Written(explainer.document, tuple(explainer.entries))
        for explainer in content.explainers
        if not (explainer.document.problems or explainer.record.unread or any(one.unread for one in explainer.entries))
    }


def _is_meant(file: Path, path: Path) -> bool:
    file, path = file.resolve(), path.resolve()
    if path.is_dir():
        return path in file.parents
    return file.with_suffix("") == path.with_suffix("")


def _identify(written: _Written, file: Path, *, write: bool) -> None:
    taken = {entry.id for entry in written.entries if entry.id}
    anchors = make_anchors(list(written.entries))
    missing = []
    for entry in written.entries:
        if entry.id:
            continue
        plain = anchors[id(entry)].removeprefix(f"{entry.KIND}-")
        made, number = plain, 2
        while made in taken:
            made, number = f"{plain}-{number}", number + 1
        taken.add(made)
        missing.append(MissingId(entry.loc, made))
    if not missing:
        return
    if write:
        replace_text(file, insert_ids(written.document, missing))
    for one in missing:
        place = written.document.node(one.loc)[1]
        line = place.start.line + 1 if place else 1
        click.echo(f"{show_path(file)}:{line}: id: {one.id}")
    many = f"{len(missing)} id{'s' if len(missing) > 1 else ''}"
    click.echo(f"{many} written." if write else f"{many} missing; run again with --write to put them in.")
