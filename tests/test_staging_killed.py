"""The old site or the new one, whole, while builds are killed at any moment and while several run at once."""

import os
import random
import signal
import subprocess
import sys
import time
from collections import Counter
from contextlib import suppress
from pathlib import Path

import pytest
from tests.staged import beside, build, contents

from ontherecord.host.staging import discard, stage

PAGES = 210

# Builds generation after generation of a site, each page saying its generation. Takes the site, the first generation,
# whether the system can exchange two folders, and the number of pages; says "ready" when it is about to begin.
BUILDER = """
import errno, itertools, sys
from pathlib import Path
from ontherecord.host import replacement
from ontherecord.host.staging import stage, swap

def refuse(one, other):
    raise OSError(errno.ENOSYS, "no such call")

if sys.argv[3] == "no exchange":
    replacement.exchange = refuse
pages = [f"part-{number % 7}/page-{number}/index.html" for number in range(int(sys.argv[4]))]
print("ready", flush=True)
for generation in itertools.count(int(sys.argv[2])):
    staged = stage(Path(sys.argv[1]))
    for page in pages:
        path = staged.folder / page
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(f"generation {generation}")
    swap(staged)
"""


def start(site: Path, generation: int, exchange: str = "exchange", pages: int = PAGES) -> subprocess.Popen[str]:
    command = [sys.executable, "-c", BUILDER, str(site), str(generation), exchange, str(pages)]
    process = subprocess.Popen(command, stdout=subprocess.PIPE, text=True)
    assert process.stdout is not None
    assert process.stdout.readline() == "ready\n"
    return process


def kill(process: subprocess.Popen[str]) -> None:
    process.send_signal(signal.SIGKILL)
    process.communicate()
    assert process.returncode == -signal.SIGKILL


def generation_of(site: Path) -> int:
    """The one generation that all pages of a whole site speak of."""
    found = contents(site)
    assert found.pop(".gitignore") == "*\n!.gitignore\n"
    (words,) = set(found.values())
    assert len(found) == PAGES
    return int(words.removeprefix("generation "))


@pytest.fixture
def site(tmp_path: Path) -> Path:
    """A site that is up, of generation 0."""
    site = tmp_path / "site"
    build(site, "generation 0", *(f"part-{number % 7}/page-{number}/index.html" for number in range(PAGES)))
    (site / ".gitignore").write_text("*\n!.gitignore\n")
    return site


def wait_for_another(site: Path, generation: int) -> float:
    """The seconds until the site is of another generation."""
    page = site / "part-0" / "page-0" / "index.html"
    began = time.monotonic()
    while time.monotonic() < began + 60:
        with suppress(FileNotFoundError):  # while folders change places, the old one is looked into
            if page.read_text() != f"generation {generation}":
                return time.monotonic() - began
    pytest.fail("no build came to its end within a minute")


@pytest.mark.parametrize("exchange", ["exchange", "no exchange"])
def test_killed_at_any_moment_the_site_is_whole(site: Path, exchange: str) -> None:
    process = start(site, 1, exchange)
    seconds = wait_for_another(site, 0)
    kill(process)
    discard(stage(site))
    last = generation_of(site)

    chance = random.Random(2)
    seen = Counter[str]()
    for kills in range(1, 31):
        process = start(site, 1_000 * kills, exchange)
        if kills % 2:  # within the first build, or soon after a swap
            time.sleep(chance.uniform(0, seconds))
        else:
            wait_for_another(site, last)
            time.sleep(chance.uniform(0, seconds / 4))
        kill(process)
        seen["leftover"] += len(beside(site))
        if exchange == "no exchange" and not site.exists():  # the one moment of the two renames
            seen["between"] += 1
            discard(stage(site))
        now = generation_of(site)
        assert now == last or now >= 1_000 * kills
        seen["old" if now == last else "new"] += 1
        last = now
    assert seen["old"]
    assert seen["new"]
    assert seen["leftover"]
    discard(stage(site))
    assert beside(site) == []


def test_builds_at_once_do_not_eat_each_other(site: Path) -> None:
    processes = [start(site, 1_000), start(site, 2_000)]
    seen: set[str] = set()
    ends = time.monotonic() + 60
    while not {"1", "2"} <= seen and time.monotonic() < ends:
        with suppress(FileNotFoundError):  # while folders change places, the old one is looked into
            seen.add((site / "part-0" / "page-0" / "index.html").read_text().removeprefix("generation ")[0])
        assert all(process.poll() is None for process in processes)
    for process in processes:
        kill(process)
    assert seen >= {"1", "2"}
    generation_of(site)
    discard(stage(site))
    assert beside(site) == []


def test_there_is_a_site_whenever_one_looks(site: Path) -> None:
    process = start(site, 1, pages=20)
    looked = 0
    ends = time.monotonic() + 1
    while time.monotonic() < ends:
        descriptor = os.open(site, os.O_RDONLY)  # raises when there is none
        os.close(descriptor)
        looked += 1
    kill(process)
    assert looked > 1_000
