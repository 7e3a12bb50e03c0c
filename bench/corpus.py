"""Writes the corpus: N invented explainers as a site for each of the four builds.

python -m bench.corpus --pages 100 --into FOLDER [--only ours markdown]
"""

import argparse
from collections.abc import Iterable
from pathlib import Path

from bench.builds import WRITERS
from bench.compose import compose


def write_sites(folder: Path, pages: int, sites: Iterable[str]) -> None:
    """Write the sites named, each into the folder of its name."""
    explainers = tuple(compose(index) for index in range(pages))
    for site in sites:
        WRITERS[site](folder / site, explainers)


def main() -> None:
    parser = argparse.ArgumentParser(prog="python -m bench.corpus", description="Write explainers for measuring.")
    parser.add_argument("--pages", type=int, default=100, metavar="N", help="how many explainers (100)")
    parser.add_argument("--into", type=Path, required=True, metavar="FOLDER", help="where the sites are written")
    parser.add_argument("--only", nargs="+", choices=WRITERS, default=list(WRITERS), help="which sites (all)")
    wanted = parser.parse_args()
    write_sites(wanted.into, wanted.pages, wanted.only)


if __name__ == "__main__":
    main()
