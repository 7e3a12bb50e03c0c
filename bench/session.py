"""A session of measuring: sites written, every build run once to warm up, then all in turn, round after round."""

import subprocess
import sys
from collections.abc import Callable, Iterator, Mapping, Sequence
from pathlib import Path

from bench.builds import BUILDS, command
from bench.measure import Run, run, sweep, warnings
from bench.table import counted

ROOT = Path(__file__).parent.parent
Say = Callable[[str], None]


def write_sites(folder: Path, pages: int, builds: Sequence[str]) -> None:
    """Write the sites these builds need, in a process of its own so that this one stays small (see measure.py)."""
    sites = dict.fromkeys(BUILDS[build].site for build in builds)
    subprocess.run(
        [sys.executable, "-m", "bench.corpus", "--pages", str(pages), "--into", str(folder), "--only", *sites],
        cwd=ROOT,
        check=True,
    )


def runs_of(plan: Mapping[int, Sequence[str]], rounds: int, workshop: Path, say: Say) -> Iterator[Run]:
    """Yield every measured run of the plan (pages: builds). Raises NotInstalledError before anything is run."""
    commands = {name: command(BUILDS[name]) for builds in plan.values() for name in builds}
    for pages, builds in plan.items():
        folder = workshop / str(pages)
        say(f"{counted(pages)}: writing the sites")
        write_sites(folder, pages, builds)
        sources = {site.name: frozenset(entry.name for entry in site.iterdir()) for site in folder.iterdir()}
        for number in range(rounds + 1):
            for name in builds:
                site = folder / BUILDS[name].site
                sweep(site, sources[site.name])
                measured = run(name, commands[name], site, pages, number)
                say(
                    f"{counted(pages)}, {f'round {number} of {rounds}' if number else 'warm-up'}, {name}: "
                    f"{measured.wall:.2f} s wall, {measured.cpu:.2f} s CPU"
                )
                if number:
                    yield measured
                elif spoken := warnings(site):
                    say(f"NOTE: {name} logged {spoken} warnings, which cost time: the corpus should cause none")
