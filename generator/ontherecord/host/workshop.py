"""The folder in which a site is built: beside the site, named by us, locked while its build lives.

A build can be killed at any moment, and two can run at once. So a folder is only ever taken for left behind when it has
our name, is ours by owner, holds nothing that we do not put there, and nobody holds its lock; the system drops a dead
process's lock by itself, which no process number written into a file can match.
"""

import os
import re
import secrets
import shutil
import stat
import sys
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import BinaryIO, NamedTuple

if sys.platform == "win32":
    import msvcrt
else:
    import fcntl

LOCK, IGNORE, NEW, OLD = "lock", ".gitignore", "new", "old"


class Workshop(NamedTuple):
    """A folder of ours and the lock that keeps other builds away from it."""

    path: Path
    lock: BinaryIO  # open and locked; closing it, or losing it, gives the folder up

    @property
    def new(self) -> Path:
        """Where the new site is built."""
        return self.path / NEW

    @property
    def old(self) -> Path:
        """Where the old site is set aside when the two cannot be exchanged in one step."""
        return self.path / OLD


def open_workshop(parent: Path, site: Path) -> Workshop:
    """A locked, empty workshop for the site in `parent`; raises OSError where none can be made."""
    while True:
        path = parent / f".{site.name}.ontherecord-{secrets.token_hex(4)}"
        try:
            path.mkdir(mode=0o700)
        except FileExistsError:
            continue
        lock = _claim(path)
        if lock is None:  # another build saw the folder before it had its lock, and is clearing it
            continue
        (path / IGNORE).write_text("*\n", encoding="utf-8")
        (path / NEW).mkdir(mode=0o700)
        return Workshop(path, lock)


def close_workshop(workshop: Workshop) -> None:
    """Remove the folder with all that is in it; what resists is left for the next build to clear. Twice is once."""
    for path in (workshop.new, workshop.old):
        shutil.rmtree(path, ignore_errors=True)
    workshop.lock.close()  # Windows does not delete an open file
    shutil.rmtree(workshop.path, ignore_errors=True)


def clear_leftovers(parent: Path, site: Path) -> None:
    """Remove the workshops of dead builds of this site; call it while holding `turn`.

    Where the old site was set aside and the build died before it put the new one there, the old one goes back first.
    """
    ours = re.compile(rf"\.{re.escape(site.name)}\.ontherecord-[0-9a-f]{{8}}")
    try:
        paths = sorted(path for path in parent.iterdir() if ours.fullmatch(path.name))
    except OSError:
        return
    for path in paths:
        lock = _claim(path) if _made_by_us(path) else None
        if lock is not None:
            left = Workshop(path, lock)
            if left.old.is_dir() and not os.path.lexists(site):
                left.old.rename(site)
            close_workshop(left)


@contextmanager
def turn(site: Path) -> Iterator[None]:
    """The time in which no other build replaces the same site or clears up beside it."""
    if sys.platform == "win32":
        yield
        return
    try:
        descriptor = os.open(site.parent, os.O_RDONLY)
    except PermissionError:  # a parent that can be passed through but not read cannot be locked either
        yield
        return
    try:
        with suppress(OSError):  # some network file systems know no locks
            fcntl.flock(descriptor, fcntl.LOCK_EX)
        yield
    finally:
        os.close(descriptor)


def _made_by_us(path: Path) -> bool:
    try:
        status = path.lstat()
        names = {entry.name for entry in path.iterdir()}
    except OSError:
        return False
    mine = sys.platform == "win32" or status.st_uid == os.geteuid()
    return stat.S_ISDIR(status.st_mode) and mine and names <= {LOCK, IGNORE, NEW, OLD}


def _claim(path: Path) -> BinaryIO | None:
    """The locked lock file, or None when another build has the folder or has just removed it."""
    try:
        lock = (path / LOCK).open("ab")
    except OSError:
        return None
    try:
        if sys.platform == "win32":
            msvcrt.locking(lock.fileno(), msvcrt.LK_NBLCK, 1)
        else:
            fcntl.flock(lock, fcntl.LOCK_EX | fcntl.LOCK_NB)
        if os.path.samestat(os.fstat(lock.fileno()), (path / LOCK).stat()):
            return lock
    except OSError:
        pass
    lock.close()
    return None
