"""Running one build as a process of its own and reading from the system what it took.

Only the standard library is imported, and little of it: Linux counts the largest size a process ever had from before it
became another program, so a large runner would show in the memory of a small build.
"""

import os
import shutil
import subprocess
import time
from dataclasses import dataclass
from pathlib import Path

OUTPUT = "site"
KIBIBYTE = 1024


class BuildError(Exception):
    """A build ended with an error or wrote too little; the message ends with the last lines it said."""


@dataclass(frozen=True, slots=True)
class Run:
    """One build: what was built, and what it took. CPU is of all its processes, memory of the largest one."""

    build: str
    pages: int
    round: int
    wall: float  # seconds
    user: float  # seconds
    system: float  # seconds
    peak: int  # bytes
    output: int  # bytes
    files: int

    @property
    def cpu(self) -> float:
        return self.user + self.system


def sweep(folder: Path, sources: frozenset[str]) -> None:
    """Delete everything in the folder but its sources: the last output and whatever a build keeps for the next."""
    for entry in folder.iterdir():
        if entry.name in sources:
            continue
        if entry.is_dir() and not entry.is_symlink():
            shutil.rmtree(entry)
        else:
            entry.unlink()


def size(folder: Path) -> tuple[int, int]:
    """Return how many bytes and how many files lie below the folder."""
    total = count = 0
    for parent, _, names in os.walk(folder):
        count += len(names)
        total += sum((Path(parent) / name).lstat().st_size for name in names)
    return total, count


def run(build: str, command: list[str], folder: Path, pages: int, number: int) -> Run:
    """Run the command in the folder and return what it took. Raises BuildError."""
    log = folder / "build.log"
    with log.open("wb") as output:
        started = time.perf_counter()
        process = subprocess.Popen(
            command, cwd=folder, stdin=subprocess.DEVNULL, stdout=output, stderr=output, env=environment(folder)
        )
        try:
            _, status, usage = os.wait4(process.pid, 0)
        except BaseException:
            process.kill()
            process.wait()
            raise
        wall = time.perf_counter() - started
    process.returncode = os.waitstatus_to_exitcode(status)
    written, files = size(folder / OUTPUT)
    if process.returncode != 0 or files <= pages:
        raise BuildError(f"{build} at {pages} pages: exit {process.returncode}, {files} files\n{last_lines(log)}")
    return Run(build, pages, number, wall, usage.ru_utime, usage.ru_stime, usage.ru_maxrss * KIBIBYTE, written, files)


def environment(folder: Path) -> dict[str, str]:
    """Return our environment with the users' caches moved to where sweep() finds them, and Python free to keep byte code.

    It keeps what the first run has compiled, unless PYTHONDONTWRITEBYTECODE is set; pip compiles what it installs anyway.
    """
    kept = {name: value for name, value in os.environ.items() if name != "PYTHONDONTWRITEBYTECODE"}
    return kept | {"XDG_CACHE_HOME": str(folder / "cache"), "HUGO_CACHEDIR": str(folder / "cache" / "hugo")}


def warnings(folder: Path) -> int:
    """Return how many lines of the last build's log are warnings: the corpus is written so that there are none."""
    return sum("WARN" in line for line in (folder / "build.log").read_text(encoding="utf-8").splitlines())


def last_lines(log: Path, count: int = 15) -> str:
    return "\n".join(log.read_text(encoding="utf-8", errors="replace").splitlines()[-count:])
