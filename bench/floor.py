"""The least that is asked of our build, checked on results."""

from collections.abc import Iterator
from statistics import median

from bench.table import MEGABYTE, Results, counted

MOST_OF_MARKDOWN = 0.4  # CPU at 1,000 pages as a share of the ready-made-Markdown build's
MOST_OF_HUGO = 2.0  # CPU at 1,000 pages as a multiple of Hugo's
MOST_GROWTH = 1.15  # cost of a page at 5,000 pages as a multiple of the cost at 1,000
MOST_MEMORY = 250  # MB at 1,000 pages
MOST_OF_SEARCHED = 1.6  # CPU of a site with everything as a multiple of that of one with our search alone
MOST_MEMORY_OF_WHOLE = 600  # MB of a site with everything at 5,000 pages
_WITHOUT, _WHOLE = "ours-chunked", "ours-whole"
NEEDED = {
    0: ("ours",),
    1: ("ours", _WHOLE),
    1000: ("ours", "markdown-menu", "hugo", _WITHOUT, _WHOLE),
    5000: ("ours", _WITHOUT, _WHOLE),
}


def judge(results: Results) -> Iterator[tuple[bool, str]]:
    """Yield for each demand whether it is met, and a line that says so with its figures. Needs the runs of NEEDED."""
    # MkDocs' default theme as it is when nothing is configured, with its menu of all pages.
    for other, most in (("markdown-menu", MOST_OF_MARKDOWN), ("hugo", MOST_OF_HUGO)):
        ratio = median(results.ratios("ours", other, 1000))
        yield ratio <= most, f"CPU at 1,000 pages: {ratio:.2f} times {other}, at most {most}"
    for pages in (1000, 5000):
        ratio = median(results.ratios(_WHOLE, _WITHOUT, pages))
        more = f"CPU with everything at {counted(pages)}: {ratio:.2f} times {_WITHOUT}, at most {MOST_OF_SEARCHED}"
        yield ratio <= MOST_OF_SEARCHED, more
    for build in ("ours", _WHOLE):
        small, large = results.cost_of_a_page(build, 1000), results.cost_of_a_page(build, 5000)
        assert small is not None
        assert large is not None
        grows = (
            f"cost of a page at 5,000 pages, {build}: {large / small:.2f} times that at 1,000, at most {MOST_GROWTH}"
        )
        yield large <= small * MOST_GROWTH, grows
    for build, pages, most in (("ours", 1000, MOST_MEMORY), (_WHOLE, 5000, MOST_MEMORY_OF_WHOLE)):
        peak = max(run.peak for run in results.of(build, pages)) / MEGABYTE
        yield peak <= most, f"peak memory at {counted(pages)}, {build}: {peak:.0f} MB, at most {most}"
