"""Pictures of every kind of page, for people to look at: `python -m tests.browser.screenshots [SITE [FOLDER]]`.

SITE is a built site (`site`), FOLDER where the pictures go (`screenshots`). Each page is taken whole at 320, 768 and
1280 pixels, light and dark; mirrored, at 320 and 1280; and as it is printed, as a PDF and a picture of its first sheet.
"""

import argparse
import contextlib
import functools
import http.server
import re
import shutil
import threading
from collections.abc import Iterator
from pathlib import Path
from typing import Literal, NamedTuple
from urllib.parse import urlsplit

from playwright.sync_api import Browser, Page, sync_playwright
from tests.browser.chromium import chromium_arguments, find_chromium
from tests.browser.conftest import Pages

WIDTHS = (320, 768, 1280)
SCHEMES: tuple[Literal["light", "dark"], ...] = ("light", "dark")
SHEET = (794, 1123)
"""A4 in pixels."""
_EXPLAINER = re.compile(r'class="otr otr-explainer" lang="(?P<language>[^"]+)" dir="(?P<direction>[^"]+)"')
_GATHERED = {
    "archive": "otr-archive", "person": "otr-person", "people": "otr-people", "corrections": "otr-errata",
    "story": "otr-chronicle", "stories": "otr-all-stories", "number": "otr-followed", "numbers": "otr-all-numbers",
}  # fmt: skip
"""Pages that join explainers, and the class that each has."""
_CANONICAL = re.compile(r'<link rel="canonical" href="([^"]+)"')


class Kind(NamedTuple):
    """A kind of page and an example of it."""

    name: str
    path: str


def find_kinds(site: Path) -> Iterator[Kind]:
    """An example of every kind of page that the site has."""
    yield Kind("home", "")
    pages = sorted(path for path in site.rglob("*.html") if path.parent != site)
    explainers = [(path, found) for path in pages if (found := _EXPLAINER.search(path.read_text(encoding="utf-8")))]
    for direction, name in (("ltr", "explainer"), ("rtl", "explainer-rtl")):
        of_kind = [path for path, found in explainers if found["direction"] == direction]
        if of_kind:  # the longest shows most
            yield Kind(name, _address(max(of_kind, key=lambda path: path.stat().st_size), site))
    known = {path for path, _ in explainers}
    gathered: dict[str, list[Path]] = {name: [] for name in _GATHERED}
    for path in pages:
        text = path.read_text(encoding="utf-8")
        for name in [name for name, mark in _GATHERED.items() if f'class="otr {mark}' in text]:
            gathered[name].append(path)
            known.add(path)
    for path in [path for path in pages if path not in known][:1]:
        yield Kind("ordinary", _address(path, site))
    for name, paths in gathered.items():
        if paths:
            yield Kind(name, _address(max(paths, key=lambda path: path.stat().st_size), site))
    if (site / "search.html").exists():
        word = explainers[0][0].parent.name.partition("-")[0] if explainers else "a"
        yield Kind("search", f"search.html?q={word}")
    yield Kind("not-found", "this/is/not/here")


def find_base(site: Path) -> str:
    """The path under which the site is published, as its home page says."""
    found = _CANONICAL.search((site / "index.html").read_text(encoding="utf-8"))
    return urlsplit(found[1]).path if found else "/"


@contextlib.contextmanager
def serve_site(site: Path, base: str) -> Iterator[str]:
    """The address at which the site is up meanwhile."""
    handler = functools.partial(Pages, directory=str(site), base=base)
    with http.server.ThreadingHTTPServer(("127.0.0.1", 0), handler) as server:
        threading.Thread(target=server.serve_forever, daemon=True).start()
        yield f"http://127.0.0.1:{server.server_port}{base}"
        server.shutdown()


def take_pictures(browser: Browser, address: str, kind: Kind, folder: Path) -> Iterator[Path]:
    """Every picture of a kind of page, as soon as it is there."""
    for scheme in SCHEMES:
        context = browser.new_context(color_scheme=scheme, reduced_motion="reduce", locale="en-GB", timezone_id="UTC")
        page = context.new_page()
        page.goto(address + kind.path)
        if kind.name == "search":
            page.locator("#search-results li").first.wait_for()
        for width in WIDTHS:
            yield _take(page, width, folder / f"{kind.name}-{width}-{scheme}.png")
        if scheme == "light":
            page.evaluate("document.documentElement.dir = document.documentElement.dir === 'rtl' ? 'ltr' : 'rtl'")
            for width in (WIDTHS[0], WIDTHS[-1]):
                yield _take(page, width, folder / f"{kind.name}-{width}-mirrored.png")
            page.goto(address + kind.path)
            page.emulate_media(media="print")
            page.set_viewport_size({"width": SHEET[0], "height": SHEET[1]})
            path = folder / f"{kind.name}-print.png"
            page.screenshot(path=path)
            yield path
            path = path.with_suffix(".pdf")
            page.pdf(path=path, format="A4", prefer_css_page_size=True)
            yield path
        context.close()


def _take(page: Page, width: int, path: Path) -> Path:
    page.set_viewport_size({"width": width, "height": 900})
    page.screenshot(path=path, full_page=True)
    return path


def _address(path: Path, site: Path) -> str:
    address = path.relative_to(site).as_posix()
    return address.removesuffix("index.html")


def main() -> None:
    """Take the pictures and tell of each."""
    parser = argparse.ArgumentParser(prog="python -m tests.browser.screenshots", description=__doc__)
    parser.add_argument("site", nargs="?", type=Path, default=Path("site"))
    parser.add_argument("folder", nargs="?", type=Path, default=Path("screenshots"))
    parser.add_argument("--only", nargs="*", help="kinds of page, such as home")
    arguments = parser.parse_args()
    if not (arguments.site / "index.html").exists():
        parser.error(f"there is no built site in {arguments.site}")
    if not arguments.only:
        shutil.rmtree(arguments.folder, ignore_errors=True)
    arguments.folder.mkdir(parents=True, exist_ok=True)
    with serve_site(arguments.site, find_base(arguments.site)) as address, sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=find_chromium(), args=chromium_arguments())
        for kind in find_kinds(arguments.site):
            if not arguments.only or kind.name in arguments.only:
                for path in take_pictures(browser, address, kind, arguments.folder):
                    print(path)
        browser.close()


if __name__ == "__main__":
    main()
