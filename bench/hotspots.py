"""python -m bench.hotspots: where one of our builds spends its time, function by function (cProfile, in this process).

A profiled build is slower than a real one, and small functions look dearer than they are: it shows where to look,
`python -m bench` shows what it brought.
"""

import argparse
import cProfile
import os
import pstats
import sys
import tempfile
from pathlib import Path

from bench.builds import BUILDS, NotInstalledError, command
from bench.corpus import write_sites


def profile(build: str, pages: int) -> cProfile.Profile:
    """Return the profile of a second build of a fresh corpus: the first one, not profiled, does the imports."""
    words = command(BUILDS[build])[3:]  # after "python -m mkdocs"
    from mkdocs.__main__ import cli

    with tempfile.TemporaryDirectory(prefix="ontherecord-bench-") as folder:
        write_sites(Path(folder), pages, [BUILDS[build].site])
        start = Path.cwd()
        os.chdir(Path(folder) / BUILDS[build].site)
        try:
            cli(words, standalone_mode=False)
            profiler = cProfile.Profile()
            profiler.runcall(cli, words, standalone_mode=False)
        finally:
            os.chdir(start)
    return profiler


def main() -> int:
    parser = argparse.ArgumentParser(prog="python -m bench.hotspots", description="Profile one build in this process.")
    parser.add_argument("--pages", type=int, default=300, metavar="N", help="how many explainers (300)")
    parser.add_argument(
        "--build", choices=[name for name in BUILDS if name != "hugo"], default="ours", help="which (ours)"
    )
    parser.add_argument(
        "--sort",
        choices=("tottime", "cumtime"),
        default="tottime",
        help="by a function's own time, or with all it calls (tottime)",
    )
    parser.add_argument("--top", type=int, default=40, metavar="N", help="how many functions (40)")
    parser.add_argument("--save", metavar="FILE", help="keep the profile for other viewers")
    wanted = parser.parse_args()
    try:
        profiler = profile(wanted.build, wanted.pages)
    except NotInstalledError as problem:
        print(f"error: {problem}", file=sys.stderr)
        return 2
    if wanted.save:
        profiler.dump_stats(wanted.save)
    pstats.Stats(profiler).sort_stats(wanted.sort).print_stats(wanted.top)
    return 0


if __name__ == "__main__":
    sys.exit(main())
