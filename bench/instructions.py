"""python -m bench.instructions: how many instructions builds take, counted by Valgrind.

Each build runs once to compile what Python keeps compiled, and once under `valgrind --tool=cachegrind`, which takes
twenty times as long and gives the same number, to a thousandth, however busy the machine is. What the system does for a
build is not counted.
"""

import argparse
import re
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Sequence
from pathlib import Path

from bench.builds import BUILDS, NotInstalledError, command
from bench.machine import describe
from bench.measure import BuildError, environment, last_lines, run, sweep
from bench.session import write_sites
from bench.table import counted, markdown_table

COUNTING = ("valgrind", "--tool=cachegrind", "--cache-sim=no", "--cachegrind-out-file=/dev/null")
_COUNT = re.compile(r"I +refs: +([\d,]+)")
_MILLION = 1_000_000


def count(name: str, folder: Path, pages: int) -> int:
    """Return how many instructions a build takes. Raises BuildError."""
    words = command(BUILDS[name])
    sources = frozenset(entry.name for entry in folder.iterdir())
    run(name, words, folder, pages, 0)
    sweep(folder, sources)
    log = folder / "build.log"
    with log.open("wb") as output:
        # The order of sets changes how often tables are made larger.
        settings = environment(folder) | {"PYTHONHASHSEED": "0"}
        ended = subprocess.run([*COUNTING, *words], cwd=folder, stdout=output, stderr=output, env=settings, check=False)
    found = _COUNT.search(log.read_text("utf-8", "replace"))
    if ended.returncode != 0 or found is None:
        raise BuildError(f"{name} at {pages} pages: exit {ended.returncode}\n{last_lines(log)}")
    sweep(folder, sources)
    return int(found[1].replace(",", ""))


def tell(counts: dict[str, int], pages: int) -> str:
    """Return the table, each build beside the first one."""
    first, base = next(iter(counts.items()))
    rows = [
        [name, f"{number / _MILLION:,.0f}", f"{number / _MILLION / pages:.1f}", f"{number / base:.3f}"]
        for name, number in counts.items()
    ]
    return markdown_table(["build", "million", "a page", f"times {first}"], rows)


def main(arguments: Sequence[str] | None = None) -> int:
    parser = argparse.ArgumentParser(
        prog="python -m bench.instructions", description="How many instructions builds take."
    )
    parser.add_argument("--pages", type=int, default=200, metavar="N", help="how many explainers (200)")
    parser.add_argument("--only", nargs="+", choices=BUILDS, default=["ours-chunked", "ours-whole"], metavar="BUILD")
    wanted = parser.parse_args(arguments)
    if shutil.which(COUNTING[0]) is None:
        print("error: Valgrind is missing; most systems have a package of this name", file=sys.stderr)
        return 2
    counts = {}
    with tempfile.TemporaryDirectory(prefix="ontherecord-bench-") as name:
        folder = Path(name)
        try:
            write_sites(folder, wanted.pages, wanted.only)
            for build in wanted.only:
                print(f"{counted(wanted.pages)}: {build}", file=sys.stderr, flush=True)
                counts[build] = count(build, folder / BUILDS[build].site, wanted.pages)
        except (NotInstalledError, BuildError) as problem:
            print(f"error: {problem}", file=sys.stderr)
            return 2
    print("Machine: " + ", ".join(f"{key} {value}" for key, value in describe().items()))
    print(f"\n### {counted(wanted.pages)}\n\n{tell(counts, wanted.pages)}")
    return 0


if __name__ == "__main__":
    sys.exit(main())
