"""python -m bench.search: what a first search costs a reader, in a real browser, on a site of many explainers.

A visitor who was never here opens the search page with words in its address. Counted are the files that are loaded
until results are there, as they are transferred (gzip, level 6, but for pictures and fonts).
"""

import argparse
import gzip
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple
from urllib.parse import quote, urlsplit

from playwright.sync_api import Browser, sync_playwright
from tests.browser.chromium import chromium_arguments, find_chromium
from tests.browser.screenshots import serve_site

from bench.corpus import write_sites

LIMIT_KB = 300
QUERIES = (
    "treasurer",
    "the council",
    "con",
    "s",
    "said the talks",
    "marlowe lund",
    "64 percent",
    "bus contract decree",
)
"""A common word, common words, a short beginning of many words, one letter, a sentence, a name, a figure, a subject."""


class Cost(NamedTuple):
    """What one search took."""

    query: str
    found: str
    requests: int
    index_kb: float
    whole_kb: float


def measure(browser: Browser, address: str, site: Path, query: str) -> Cost:
    """Search once with an empty cache."""
    context = browser.new_context()
    page = context.new_page()
    loaded: list[str] = []
    page.on("request", lambda request: loaded.append(urlsplit(request.url).path.removeprefix("/")))
    page.goto(f"{address}search.html?q={quote(query)}")
    page.wait_for_load_state("networkidle")
    found = page.locator("#search-count").inner_text()
    context.close()
    sizes = {path: transferred(site / path) for path in loaded if (site / path).is_file()}
    index = sum(size for path, size in sizes.items() if path.startswith("search/"))
    return Cost(query, found, len(loaded), index / 1000, sum(sizes.values()) / 1000)


def transferred(path: Path) -> int:
    """How many bytes of a file a reader gets."""
    data = path.read_bytes()
    return len(data) if path.suffix in (".png", ".jpg", ".woff2") else len(gzip.compress(data, 6, mtime=0))


def build(folder: Path, pages: int, configuration: str) -> Path:
    """The built site of so many explainers."""
    if not (folder / "ours").exists():
        write_sites(folder, pages, ["ours"])
    command = [sys.executable, "-m", "mkdocs", "build", "--config-file", configuration, "--site-dir", "site"]
    subprocess.run(command, cwd=folder / "ours", check=True, stdout=sys.stderr)
    return folder / "ours/site"


def tell(site: Path, costs: list[Cost]) -> Iterator[str]:
    """The table."""
    files = [path for path in (site / "search").rglob("*") if path.is_file()]
    words = [path for path in files if path.parent.name == "words"]
    yield f"index: {len(files)} files, {sum(path.stat().st_size for path in files) / 1e6:.1f} MB; {len(words)} of words"
    if words:
        yield f"largest file of words: {max(map(transferred, words)) / 1000:.1f} KB transferred"
    yield ""
    yield "| words typed | said | requests | index KB | all KB |"
    yield "|---|---|---|---|---|"
    for one in costs:
        yield f"| {one.query} | {one.found} | {one.requests} | {one.index_kb:.1f} | {one.whole_kb:.1f} |"


def main() -> None:
    parser = argparse.ArgumentParser(prog="python -m bench.search", description=__doc__)
    parser.add_argument("--pages", type=int, default=5000, metavar="N", help="how many explainers (5000)")
    parser.add_argument("--folder", type=Path, help="write the site here and keep it (a temporary folder)")
    parser.add_argument("--stock", action="store_true", help="with the index of MkDocs' plugin instead of ours")
    parser.add_argument("--site", type=Path, help="a site that is built already")
    parser.add_argument("queries", nargs="*", default=QUERIES, help="what is typed")
    wanted = parser.parse_args()
    with tempfile.TemporaryDirectory() as temporary:
        configuration = "mkdocs-search.yml" if wanted.stock else "mkdocs-chunked.yml"
        site = wanted.site or build(wanted.folder or Path(temporary), wanted.pages, configuration)
        with serve_site(site, "/") as address, sync_playwright() as playwright:
            browser = playwright.chromium.launch(executable_path=find_chromium(), args=chromium_arguments())
            costs = [measure(browser, address, site, query) for query in wanted.queries]
            browser.close()
        print("\n".join(tell(site, costs)))
    worst = max(costs, key=lambda one: one.whole_kb)
    if worst.whole_kb > LIMIT_KB:
        sys.exit(f"“{worst.query}” costs {worst.whole_kb:.0f} KB; {LIMIT_KB} KB is the limit")


if __name__ == "__main__":
    main()
