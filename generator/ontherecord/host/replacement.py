"""Putting a new folder where an old one is, in one step where the system can, in the next best way where not."""

import ctypes
import enum
import errno
import os
import shutil
from collections.abc import Iterator
from pathlib import Path

_AT_FDCWD = -100
_RENAME_EXCHANGE = 2

# The system call, or this file system, does not know how to exchange.
_NO_EXCHANGE = {errno.ENOSYS, errno.EINVAL, errno.ENOTSUP}
# The folder itself cannot be moved: a mount point, a layer of a container image, a parent we may not write to.
_NO_MOVE = {errno.EBUSY, errno.EXDEV, errno.EACCES, errno.EPERM, errno.EROFS}


class Way(enum.StrEnum):
    """How the new site came to its place, best first."""

    EXCHANGED = "exchanged"  # one step: whenever one looks, the old site or the new one is there, whole
    RENAMED = "renamed"  # two steps: for the moment between them there is no site; the next build undoes a half of it
    IN_PLACE = "in place"  # file by file: for that time the site is a mixture


def exchange(one: Path, other: Path) -> None:
    """Swap two paths of one file system in one step; raises OSError, with ENOSYS where the system cannot."""
    try:
        renameat2 = ctypes.CDLL(None, use_errno=True).renameat2
    except (AttributeError, OSError, TypeError):  # a C library without it; TypeError is what Windows says to None
        raise OSError(errno.ENOSYS, os.strerror(errno.ENOSYS)) from None
    if renameat2(_AT_FDCWD, os.fsencode(one), _AT_FDCWD, os.fsencode(other), _RENAME_EXCHANGE) != 0:
        number = ctypes.get_errno()
        raise OSError(number, os.strerror(number), os.fspath(one), None, os.fspath(other))


def replace(new: Path, site: Path, aside: Path) -> Way | None:
    """The way in which `new` took the place of `site`; None when that folder cannot be moved, and nothing changed.

    All three are on one file system. The old site is then at `new` or at `aside`.
    """
    try:
        if not site.exists():
            new.rename(site)
            return Way.EXCHANGED
        try:
            exchange(new, site)
        except OSError as error:
            if error.errno not in _NO_EXCHANGE:
                raise
        else:
            return Way.EXCHANGED
        site.rename(aside)
        try:
            new.rename(site)
        except OSError:
            aside.rename(site)
            raise
    except OSError as error:
        if error.errno not in _NO_MOVE:
            raise
        return None
    return Way.RENAMED


def settle(new: Path, site: Path) -> None:
    """Make `site` what `new` is, file by file; `new` is used up and lies on the same file system.

    Everything is written before anything is deleted, and pages last, so that what a page asks for is there before it.
    Dot files directly in `site` stay.
    """
    wanted = set(_paths_below(new))
    for path in sorted(wanted, key=lambda path: (not (new / path).is_dir(), path.suffix == ".html", path)):
        fresh, stale = new / path, site / path
        if fresh.is_dir() and not fresh.is_symlink():
            if stale.is_symlink() or (stale.exists() and not stale.is_dir()):
                stale.unlink()
            stale.mkdir(exist_ok=True)
            stale.chmod(fresh.stat().st_mode)
        else:
            if stale.is_dir() and not stale.is_symlink():
                shutil.rmtree(stale)
            fresh.replace(stale)
    for path in sorted(_paths_below(site), reverse=True):
        if path not in wanted and not path.parts[0].startswith("."):
            stale = site / path
            if stale.is_dir() and not stale.is_symlink():
                stale.rmdir()
            else:
                stale.unlink()


def _paths_below(folder: Path) -> Iterator[Path]:
    for parent, folders, files in os.walk(folder):
        for name in folders + files:
            yield Path(parent, name).relative_to(folder)
