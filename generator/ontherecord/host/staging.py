"""A site is built in a folder beside the one that is up, and the two change places once nothing can fail any more.

`stage` → build into `Staged.folder` → `swap`, or `discard` when the build is refused. Killed at any moment, a build
leaves the old site or the new one, whole, and a folder that the next `stage` clears.
"""

import ctypes
import errno
import os
import shutil
import stat
from contextlib import suppress
from pathlib import Path
from typing import NamedTuple

from ontherecord.host.replacement import Way, replace, settle
from ontherecord.host.workshop import Workshop, clear_leftovers, close_workshop, open_workshop, turn


class Staged(NamedTuple):
    """A new site in the making."""

    site: Path  # the real folder that is up, or will be; not a symbolic link
    workshop: Workshop

    @property
    def folder(self) -> Path:
        """Where to build: empty at first, on the site's own file system."""
        return self.workshop.new


def stage(site_dir: Path) -> Staged:
    """An empty folder to build the site in, after what dead builds left has been cleared away.

    It lies beside the site, or inside it where that is the only place: a site on a mount point of its own, a parent
    folder that may not be written to. Raises OSError when there is neither.
    """
    site = Path(os.path.realpath(site_dir))
    if site.exists() and not site.is_dir():
        raise NotADirectoryError(errno.ENOTDIR, os.strerror(errno.ENOTDIR), os.fspath(site_dir))
    site.parent.mkdir(parents=True, exist_ok=True)
    with turn(site):
        clear_leftovers(site.parent, site)
        clear_leftovers(site, site)
    if os.path.ismount(site):
        workshop = open_workshop(site, site)
    else:
        try:
            workshop = open_workshop(site.parent, site)
        except OSError:
            if not site.is_dir():
                raise
            workshop = open_workshop(site, site)
    if site.is_dir():
        _take_after(workshop.new, site)
    return Staged(site, workshop)


def swap(staged: Staged) -> Way:
    """How the staged folder became the site; anything but EXCHANGED is worth a word to whoever runs the build.

    Dot files directly in the old site come along unless the new one has them. Everybody can read the new site, whatever
    the umask was. Raises OSError when the site could not be replaced; it is then what it was, unless it was being
    replaced in place. The staged folder is then still there, to be discarded.
    """
    site, workshop = staged.site, staged.workshop
    _let_everybody_read(workshop.new)
    with turn(site):
        way = _exchange(workshop, site) if workshop.path.parent == site.parent else None
        if way is None:
            _replace_in_place(workshop, site)
        _flush_folder(site.parent)
    close_workshop(workshop)
    return way or Way.IN_PLACE


def discard(staged: Staged) -> None:
    """Remove the staged folder; the site stays as it is. Harmless after `swap`."""
    close_workshop(staged.workshop)


def _exchange(workshop: Workshop, site: Path) -> Way | None:
    """The way in which the new folder became the site; None when the site cannot be moved, and nothing changed."""
    along = _bring_dot_files(site, workshop.new) if site.is_dir() else []
    _flush(workshop.new)
    way = replace(workshop.new, site, workshop.old)
    if way is None:
        for path in along:
            _remove(path)
    return way


def _replace_in_place(workshop: Workshop, site: Path) -> None:
    if workshop.path.parent == site:
        _flush(workshop.new)
        settle(workshop.new, site)
        return
    inside = open_workshop(site, site)  # first all onto the site's own file system, so that each file takes one step
    try:
        shutil.copytree(workshop.new, inside.new, symlinks=True, copy_function=_link_or_copy, dirs_exist_ok=True)
        _flush(inside.new)
        settle(inside.new, site)
    finally:
        close_workshop(inside)


def _take_after(new: Path, site: Path) -> None:
    """Give the new folder the old one's mode and group: a site shared with a web server's group stays shared."""
    status = site.stat()
    with suppress(OSError, AttributeError):  # AttributeError: Windows has no groups
        os.chown(new, -1, status.st_gid)
    new.chmod(stat.S_IMODE(status.st_mode) | 0o700)


def _let_everybody_read(folder: Path) -> None:
    """Let everybody read files and open folders, taking no permission away; symbolic links are not followed.

    Where the umask lets everybody read what is made, it need not be looked at, file by file.
    """
    _permit(os.fspath(folder), 0o755)
    umask = os.umask(0o022)
    os.umask(umask)
    if not umask & 0o055:
        return
    for parent, folders, files in os.walk(folder):
        for names, needed in ((folders, 0o755), (files, 0o644)):
            for name in names:
                _permit(f"{parent}{os.sep}{name}", needed)


def _permit(path: str, needed: int) -> None:
    mode = os.lstat(path).st_mode  # a Path for each file of a site takes longer than this
    if mode & needed != needed and not stat.S_ISLNK(mode):
        os.chmod(path, stat.S_IMODE(mode) | needed)  # noqa: PTH101 - the same


def _bring_dot_files(site: Path, new: Path) -> list[Path]:
    """What was added to the new site: the old site's dot files, as links; both have them until the old site goes.

    Links, because one of them may be a whole `.git`. What cannot be linked is copied.
    """
    along = []
    for path in sorted(site.iterdir()):
        target = new / path.name
        if not path.name.startswith(".") or os.path.lexists(target):
            continue
        along.append(target)
        if path.is_dir() and not path.is_symlink():
            shutil.copytree(path, target, symlinks=True, copy_function=_link_or_copy)
        else:
            _link_or_copy(os.fspath(path), os.fspath(target))
    return along


def _link_or_copy(source: str, target: str) -> None:
    try:
        os.link(source, target, follow_symlinks=False)
    except OSError:
        shutil.copy2(source, target, follow_symlinks=False)


def _remove(path: Path) -> None:
    if path.is_dir() and not path.is_symlink():
        shutil.rmtree(path)
    else:
        path.unlink()


def _flush(folder: Path) -> None:
    """Have the system write the folder's files to disk, so that a power cut after the exchange finds them there.

    In one call where there is one: file by file takes many times as long.
    """
    try:
        syncfs = ctypes.CDLL(None).syncfs
    except (AttributeError, OSError, TypeError):
        for parent, _, files in os.walk(folder):
            for name in files:
                with Path(parent, name).open("rb") as file:
                    os.fsync(file.fileno())
        return
    descriptor = os.open(folder, os.O_RDONLY)
    try:
        syncfs(descriptor)
    finally:
        os.close(descriptor)


def _flush_folder(folder: Path) -> None:
    with suppress(OSError):  # Windows opens no folders, and needs none opened
        descriptor = os.open(folder, os.O_RDONLY)
        try:
            os.fsync(descriptor)
        finally:
            os.close(descriptor)
