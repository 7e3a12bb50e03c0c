"""python -m bench.views: what one explainer's page costs, from what was read to HTML, in this process.

The corpus' explainers are read once; then each is told (record to view) and rendered (view to HTML) in several rounds,
and the quickest round counts: the others were disturbed. Times are of one machine and only say more beside each other.
"""

import argparse
import gc
import gzip
import tempfile
import time
from collections.abc import Callable, Sequence
from pathlib import Path
from statistics import mean
from typing import TypeVar

from bench.corpus import write_sites
from ontherecord.content.folder import list_folder
from ontherecord.content.reading import Rules, read_content
from ontherecord.verify.explainer import Explainer
from ontherecord.view.components import Components
from ontherecord.view.explainer import view_explainer

THEME = Path(__file__).parents[1] / "themes/ontherecord_theme"
T = TypeVar("T")


def read_corpus(pages: int) -> tuple[Explainer, ...]:
    """Return the first explainers of the corpus, read and verified."""
    with tempfile.TemporaryDirectory(prefix="ontherecord-bench-") as name:
        write_sites(Path(name), pages, ["ours"])
        return read_content(list_folder(Path(name, "ours/content"), "content"), Rules()).explainers


def quickest(rounds: int, work: Callable[[], T]) -> float:
    """Return the seconds that the quickest round took."""
    took = []
    for _ in range(rounds):
        start = time.process_time()
        work()
        took.append(time.process_time() - start)
    return min(took)


def describe(explainers: Sequence[Explainer]) -> str:
    kinds = ("statements", "numbers", "timeline")
    return "/".join(f"{mean(len(getattr(one.record, kind)) for one in explainers):.0f}" for kind in kinds)


def main() -> None:
    parser = argparse.ArgumentParser(prog="python -m bench.views", description="Time views and templates.")
    parser.add_argument("--pages", type=int, default=300, metavar="N", help="how many explainers (300)")
    parser.add_argument("--rounds", type=int, default=9, metavar="N", help="how many rounds; the quickest counts (9)")
    wanted = parser.parse_args()
    explainers = read_corpus(wanted.pages)
    components = Components([THEME])
    views = [view_explainer(one) for one in explainers]
    pages = [components.render_explainer(view) for view in views]
    gc.freeze()  # what was read is not looked through for garbage again and again
    viewing = quickest(wanted.rounds, lambda: [view_explainer(one) for one in explainers])
    rendering = quickest(wanted.rounds, lambda: [components.render_explainer(view) for view in views])
    size = mean(len(gzip.compress(page.encode())) for page in pages) / 1000
    print(f"{len(explainers)} explainers of {describe(explainers)} statements/numbers/events on average")
    print(f"view    {viewing / len(explainers) * 1000:.3f} ms a page")
    print(f"render  {rendering / len(explainers) * 1000:.3f} ms a page")
    print(f"HTML    {size:.1f} kB a page, gzipped one by one")


if __name__ == "__main__":
    main()
