"""python -m bench: build the same explainers in four ways and compare what each build takes.

Run from the repository's root, in the environment the builds are installed in. Tables go to standard output,
progress to standard error.
"""

import argparse
import contextlib
import json
import sys
import tempfile
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import asdict
from pathlib import Path

from bench import floor
from bench.builds import BUILDS, PLAIN, SEARCHING, NotInstalledError
from bench.machine import describe
from bench.measure import BuildError, Run
from bench.session import runs_of
from bench.table import Results, costs, counted, ratios

FIXED = (0, 1)  # sites of no and of one explainer: what a build costs before the first page


def arguments() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(
        prog="python -m bench",
        description=(__doc__ or "").partition(":")[2].strip(),
        epilog="Builds: " + "; ".join(f"{one.name} – {one.says}" for one in BUILDS.values()),
    )
    parser.add_argument("--pages", type=int, nargs="+", metavar="N", help="how many explainers (100 1000 5000)")
    parser.add_argument("--rounds", type=int, default=5, metavar="R", help="measured runs of each build (5)")
    parser.add_argument("--only", nargs="+", choices=BUILDS, metavar="BUILD", help=f"which builds ({' '.join(PLAIN)})")
    parser.add_argument("--search", action="store_true", help="also each MkDocs build with the search plugin")
    parser.add_argument(
        "--against", choices=BUILDS, metavar="BUILD", help="what ratios are taken against (the first build)"
    )
    parser.add_argument(
        "--no-fixed", action="store_true", help="leave out the sites of 0 and 1 pages, and with them the slope"
    )
    parser.add_argument(
        "--check",
        action="store_true",
        help="exit 1 when the floor is broken; adds the runs that needs, and "
        "without --pages and --only runs nothing else",
    )
    parser.add_argument("--json", type=Path, metavar="FILE", help="write machine and runs to a file")
    parser.add_argument("--folder", type=Path, help="write the sites here and keep them (a temporary folder)")
    return parser


def plan(wanted: argparse.Namespace) -> dict[int, list[str]]:
    """Return which builds are run at which number of pages, smallest first."""
    builds = list(wanted.only or PLAIN)
    builds += [name for name in SEARCHING if wanted.search and BUILDS[name].site in builds]
    bare_check = wanted.check and not (wanted.pages or wanted.only or wanted.search)
    sizes = [] if bare_check else [*(() if wanted.no_fixed else FIXED), *(wanted.pages or (100, 1000, 5000))]
    needed: Mapping[int, Sequence[str]] = floor.NEEDED if wanted.check else {}
    return {
        pages: list(dict.fromkeys([*needed.get(pages, ()), *(builds if pages in sizes else ())]))
        for pages in sorted({*sizes, *needed})
    }


@contextlib.contextmanager
def workshop(kept: Path | None) -> Iterator[Path]:
    if kept:
        yield kept.absolute()
    else:
        with tempfile.TemporaryDirectory(prefix="ontherecord-bench-") as folder:
            yield Path(folder)


def say(line: str) -> None:
    print(line, file=sys.stderr, flush=True)


def report(machine: Mapping[str, str], results: Results, rounds: int, against: str) -> Iterator[str]:
    yield "Machine: " + ", ".join(f"{name} {value}" for name, value in machine.items())
    yield f"Rounds: {rounds}, after one to warm up. Figures: median (least–most). CPU: user and system, all processes."
    yield "\n".join(f"- `{name}`: {BUILDS[name].says}" for name in results.builds)
    for pages in results.pages:
        yield f"### {counted(pages)}\n\n{costs(results, pages)}"
    if len(results.builds) > 1:
        yield f"### Ratios\n\n{ratios(results, against)}"


def main() -> int:
    parser = arguments()
    wanted = parser.parse_args()
    if wanted.folder and wanted.folder.exists() and any(wanted.folder.iterdir()):
        parser.error(f"{wanted.folder} is not empty")
    machine, runs = describe(), list[Run]()
    try:
        with workshop(wanted.folder) as folder:
            runs.extend(runs_of(plan(wanted), wanted.rounds, folder, say))
    except (NotInstalledError, BuildError) as problem:
        say(f"error: {problem}")
        return 2
    results = Results(runs)
    against = wanted.against or results.builds[0]
    print("\n\n".join(report(machine, results, wanted.rounds, against)))
    if wanted.json:
        document = {"machine": machine, "rounds": wanted.rounds, "runs": [asdict(run) for run in runs]}
        wanted.json.write_text(json.dumps(document, indent=1) + "\n", encoding="utf-8")
    if not wanted.check:
        return 0
    verdicts = list(floor.judge(results))
    print("\n### Floor\n\n" + "\n".join(f"- {'met' if met else 'BROKEN'}: {line}" for met, line in verdicts))
    return 0 if all(met for met, _ in verdicts) else 1


if __name__ == "__main__":
    sys.exit(main())
