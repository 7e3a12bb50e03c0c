"""The least that is asked of our build, checked on results."""

from collections.abc import Iterator
from statistics import median

from bench.table import MEGABYTE, Results

MOST_OF_MARKDOWN = 0.4  # CPU at 1,000 pages as a share of the ready-made-Markdown build's
MOST_OF_HUGO = 2.0  # CPU at 1,000 pages as a multiple of Hugo's
MOST_GROWTH = 1.15  # cost of a page at 5,000 pages as a multiple of the cost at 1,000
MOST_MEMORY = 250  # MB at 1,000 pages
NEEDED = {0: ("ours",), 1: ("ours",), 1000: ("ours", "markdown-menu", "hugo"), 5000: ("ours",)}


def judge(results: Results) -> Iterator[tuple[bool, str]]:
    """Yield for each demand whether it is met, and a line that says so with its figures. Needs the runs of NEEDED."""
    # MkDocs' default theme as it is when nothing is configured, with its menu of all pages.
    for other, most in (("markdown-menu", MOST_OF_MARKDOWN), ("hugo", MOST_OF_HUGO)):
        ratio = median(results.ratios("ours", other, 1000))
        yield ratio <= most, f"CPU at 1,000 pages: {ratio:.2f} times {other}, at most {most}"
    small, large = results.cost_of_a_page("ours", 1000), results.cost_of_a_page("ours", 5000)
    assert small is not None
    assert large is not None
    yield (
        large <= small * MOST_GROWTH,
        (f"cost of a page at 5,000 pages: {large / small:.2f} times that at 1,000, at most {MOST_GROWTH}"),
    )
    peak = max(run.peak for run in results.runs if run.build == "ours" and run.pages == 1000) / MEGABYTE
    yield peak <= MOST_MEMORY, f"peak memory at 1,000 pages: {peak:.0f} MB, at most {MOST_MEMORY}"
