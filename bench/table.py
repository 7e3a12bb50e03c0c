"""The results as Markdown tables: every figure is a median with the least and the most beside it."""

from collections.abc import Callable, Iterable, Sequence
from statistics import median

from bench.measure import Run

MEGABYTE = 1_000_000


class Results:
    """All runs of one session, asked for by build and number of pages."""

    def __init__(self, runs: Iterable[Run]) -> None:
        self.runs = tuple(runs)
        self.pages = sorted({run.pages for run in self.runs})
        self.builds = list(dict.fromkeys(run.build for run in self.runs))

    def of(self, build: str, pages: int) -> list[Run]:
        return [run for run in self.runs if run.build == build and run.pages == pages]

    def cpu(self, build: str, pages: int) -> float | None:
        """Return the median CPU seconds of a build; None when it was not run."""
        runs = self.of(build, pages)
        return median(run.cpu for run in runs) if runs else None

    def cost_of_a_page(self, build: str, pages: int) -> float | None:
        """Return CPU seconds for each page beyond the first: the slope from a site of one page to this one."""
        small, large = self.cpu(build, 1), self.cpu(build, pages)
        return None if small is None or large is None or pages < 2 else (large - small) / (pages - 1)

    def ratios(self, build: str, other: str, pages: int) -> list[float]:
        """Return the CPU of `build` divided by that of `other`, round by round."""
        rounds = {run.round: run.cpu for run in self.of(other, pages)}
        return [run.cpu / rounds[run.round] for run in self.of(build, pages) if run.round in rounds]


def spread(values: Iterable[float], form: str) -> str:
    """Return "median (least–most)"."""
    ordered = sorted(values)
    low, middle, high = (format(value, form) for value in (ordered[0], median(ordered), ordered[-1]))
    return middle if low == high else f"{middle} ({low}–{high})"


def markdown_table(head: Sequence[str], rows: Iterable[Sequence[str]]) -> str:
    """Return the rows as a Markdown table, the first column left, the others right, padded for reading as it is."""
    lines = [head, *rows]
    widths = [max(3, *(len(line[column]) for line in lines)) for column in range(len(head))]

    def line(cells: Sequence[str]) -> str:
        padded = (
            cell.rjust(width) if column else cell.ljust(width)
            for column, (cell, width) in enumerate(zip(cells, widths, strict=True))
        )
        return f"| {' | '.join(padded)} |"

    rule = [("-" * (width - 1) + ":") if column else "-" * width for column, width in enumerate(widths)]
    return "\n".join((line(head), line(rule), *(line(cells) for cells in lines[1:])))


def counted(pages: int) -> str:
    """Return "1 page", "1,000 pages"."""
    return f"{pages:,} page{'' if pages == 1 else 's'}"


def costs(results: Results, pages: int) -> str:
    """Return one row a build for a number of pages."""
    columns: dict[str, Callable[[list[Run]], str]] = {
        "wall s": lambda runs: spread((run.wall for run in runs), ".2f"),
        "CPU s": lambda runs: spread((run.cpu for run in runs), ".2f"),
        "CPU ms/page": lambda runs: spread((run.cpu / pages * 1000 for run in runs), ".2f") if pages > 1 else "",
        "peak MB": lambda runs: spread((run.peak / MEGABYTE for run in runs), ".0f"),
        "output MB": lambda runs: spread((run.output / MEGABYTE for run in runs), ".2f"),
        "files": lambda runs: spread((run.files for run in runs), ".0f"),
    }
    rows = []
    for build in results.builds:
        if runs := results.of(build, pages):
            slope = results.cost_of_a_page(build, pages)
            cells = [column(runs) for column in columns.values()]
            rows.append([build, *cells[:3], "" if slope is None else f"{slope * 1000:.2f}", *cells[3:]])
    head = ["build", *columns]
    head.insert(4, "slope ms/page")
    return markdown_table(head, rows)


def ratios(results: Results, against: str) -> str:
    """Return the CPU of every build as a multiple of one of them, each pair taken from the same round."""
    rows = []
    for build in results.builds:
        if build != against:
            pairs = (results.ratios(build, against, pages) for pages in results.pages)
            rows.append([build, *(spread(values, ".2f") if values else "" for values in pairs)])
    return markdown_table(["CPU, times " + against, *(counted(pages) for pages in results.pages)], rows)
