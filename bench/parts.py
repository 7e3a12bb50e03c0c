"""What each part of our build costs that a switch in mkdocs.yml turns off: `python -m bench.parts`.

The same corpus, with our search, is built with all parts switched off, with each of them alone, and with all of them, in
turn, round after round, as `python -m bench` does it. A part's cost is taken pair by pair against the build without any in
the same round.
"""

import argparse
import sys
import tempfile
from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path
from statistics import median

from bench.builds.files import SETTINGS, put
from bench.machine import describe
from bench.measure import BuildError, Run, run, sweep
from bench.session import write_sites
from bench.switches import APART, NEEDED, find_parts
from bench.table import MEGABYTE, counted, markdown_table, spread

NONE, ALL = "none of them", "all"


def plan(parts: Iterable[str], wanted: Iterable[str]) -> dict[str, dict[str, bool]]:
    """Return name and switches of each build, the one without any part first."""
    parts = list(parts)
    off = dict.fromkeys(parts, False)
    builds = {NONE: off}
    builds |= {part: off | {part: True} | ({NEEDED[part]: True} if part in NEEDED else {}) for part in wanted}
    builds[ALL] = {part: part not in APART for part in parts}
    return builds


def configure(folder: Path, builds: Mapping[str, Mapping[str, bool]]) -> dict[str, str]:
    """Write a configuration for each build; return their names by build."""
    names = {}
    for number, (build, switches) in enumerate(builds.items()):
        said = ", ".join(f"{name}: {str(value).lower()}" for name, value in switches.items())
        names[build] = f"mkdocs-part-{number}.yml"
        plugins = f"plugins: [{{ontherecord: {{{said}}}}}]\n"
        put(folder / names[build], f"{SETTINGS}docs_dir: content\ntheme: {{name: ontherecord}}\n{plugins}")
    return names


def runs_of(folder: Path, pages: int, builds: Mapping[str, Mapping[str, bool]], rounds: int) -> Iterator[Run]:
    """Yield every measured run; a first round warms up."""
    write_sites(folder, pages, ["ours"])
    site = folder / "ours"
    names = configure(site, builds)
    sources = frozenset(entry.name for entry in site.iterdir())
    for number in range(rounds + 1):
        for build, name in names.items():
            sweep(site, sources)
            command = [sys.executable, "-m", "mkdocs", "build", "--config-file", name, "--site-dir", "site"]
            measured = run(build, command, site, pages, number)
            say(
                f"{counted(pages)}, {f'round {number} of {rounds}' if number else 'warm-up'}, {build}: {measured.cpu:.2f} s"
            )
            if number:
                yield measured


def tell(runs: Iterable[Run]) -> str:
    """Return the table: each part beside the build without any."""
    by_build: dict[str, dict[int, Run]] = {}
    for one in runs:
        by_build.setdefault(one.build, {})[one.round] = one
    base = by_build[NONE]
    rows = []
    for build, rounds in by_build.items():
        more = [one.cpu - base[number].cpu for number, one in rounds.items()]
        share = [(one.cpu / base[number].cpu - 1) * 100 for number, one in rounds.items()]
        some = next(iter(rounds.values()))
        first = next(iter(base.values()))
        is_base = build == NONE
        rows.append(
            [
                build,
                spread((one.cpu for one in rounds.values()), ".2f"),
                "" if is_base else spread((seconds / some.pages * 1000 for seconds in more), ".2f"),
                "" if is_base else spread(share, ".0f"),
                f"{median(one.peak for one in rounds.values()) / MEGABYTE:.0f}",
                f"{some.output / MEGABYTE:.1f}" if is_base else f"+{(some.output - first.output) / MEGABYTE:.1f}",
                f"{some.files}" if is_base else f"+{some.files - first.files}",
            ]
        )
    head = ["part", "CPU s", "more ms/page", "more %", "peak MB", "output MB", "files"]
    return markdown_table(head, rows)


def say(line: str) -> None:
    print(line, file=sys.stderr, flush=True)


def main() -> int:
    parts = find_parts()
    parser = argparse.ArgumentParser(prog="python -m bench.parts", description="What each part of a build costs.")
    parser.add_argument("--pages", type=int, nargs="+", default=[1000], metavar="N", help="how many explainers (1000)")
    parser.add_argument("--rounds", type=int, default=5, metavar="R", help="measured runs of each build (5)")
    parser.add_argument(
        "--only", nargs="+", choices=parts, default=parts, metavar="PART", help=f"which ({' '.join(parts)})"
    )
    wanted = parser.parse_args()
    print("Machine: " + ", ".join(f"{name} {value}" for name, value in describe().items()))
    for pages in wanted.pages:
        with tempfile.TemporaryDirectory(prefix="ontherecord-bench-") as folder:
            try:
                runs = list(runs_of(Path(folder), pages, plan(parts, wanted.only), wanted.rounds))
            except BuildError as problem:
                say(f"error: {problem}")
                return 2
        print(f"\n### {counted(pages)}\n\n{tell(runs)}")
    return 0


if __name__ == "__main__":
    sys.exit(main())
