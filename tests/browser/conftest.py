"""A real Chromium, and a server that answers as GitHub Pages does."""

import contextlib
import functools
import http.server
import threading
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Browser, Page, sync_playwright
from tests.browser.chromium import chromium_arguments, find_chromium

Serve = Callable[[Path, str], str]
Visit = Callable[..., Page]


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    for item in items:
        if item.path.is_relative_to(Path(__file__).parent):
            item.add_marker("browser")


@pytest.fixture(scope="session")
def browser() -> Iterator[Browser]:
    """One browser for all tests of a process."""
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=find_chromium(), args=chromium_arguments())
        yield browser
        browser.close()


@pytest.fixture
def page(browser: Browser) -> Iterator[Page]:
    """An empty page, 1280 pixels wide, of a visitor who was never here; a test that breaks a script fails."""
    context = browser.new_context(viewport={"width": 1280, "height": 800}, locale="en-GB", timezone_id="UTC")
    context.set_default_timeout(10_000)
    page = context.new_page()
    errors: list[str] = []
    page.on("pageerror", lambda error: errors.append(str(error)))
    yield page
    context.close()
    assert errors == []


@pytest.fixture
def visit(browser: Browser) -> Iterator[Visit]:
    """`visit(…)` is a page of a reader with these settings."""
    contexts = []

    def open_context(**settings: Any) -> Page:
        contexts.append(browser.new_context(locale="en-GB", timezone_id="UTC", **settings))
        return contexts[-1].new_page()

    yield open_context
    for context in contexts:
        context.close()


@pytest.fixture(scope="session")
def serve() -> Iterator[Serve]:
    """`serve(folder, base)` is the address at which the folder is up, below the base path: `/`, `/repository/`."""
    with contextlib.ExitStack() as running:

        def serve_folder(folder: Path, base: str = "/") -> str:
            handler = functools.partial(Pages, directory=str(folder), base=base)
            server = running.enter_context(http.server.ThreadingHTTPServer(("127.0.0.1", 0), handler))
            running.callback(server.shutdown)
            threading.Thread(target=server.serve_forever, daemon=True).start()
            return f"http://127.0.0.1:{server.server_port}{base}"

        yield serve_folder


class Pages(http.server.SimpleHTTPRequestHandler):
    """GitHub Pages in little: one site below a base path, its 404.html for what it does not have."""

    def __init__(self, *args: Any, base: str, **settings: Any) -> None:
        self.base = base
        super().__init__(*args, **settings)

    def translate_path(self, path: str) -> str:
        if not path.startswith(self.base):
            return str(Path(self.directory) / "no such page")
        found = Path(super().translate_path("/" + path.removeprefix(self.base)))
        page = found.with_name(found.name + ".html")
        return str(page if not found.exists() and page.exists() else found)

    def send_error(self, code: int, message: str | None = None, explain: str | None = None) -> None:
        page = Path(self.directory) / "404.html"
        if code != http.HTTPStatus.NOT_FOUND or not page.exists():
            super().send_error(code, message, explain)
            return
        body = page.read_bytes()
        self.send_response(code)
        self.send_header("Content-Type", "text/html; charset=utf-8")
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        if self.command != "HEAD":
            self.wfile.write(body)

    def log_message(self, *args: object) -> None:
        """Nothing: the tests speak for themselves."""
