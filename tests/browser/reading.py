"""What tests see of a page."""

from typing import Any

from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Page, expect
from tests.browser.screenshots import Kind


def open_page(page: Page, site: str, kind: Kind) -> None:
    """Open a page of a kind, and wait until it is all there."""
    page.goto(site + kind.path)
    if kind.name == "search":
        expect(page.locator("#search-results li")).not_to_have_count(0)


def find_violations(page: Page) -> list[tuple[str, str]]:
    """What is in somebody's way on a page, best practices included: the rule, and the element."""
    # The size of what is touched is not measured by default.
    result: Any = Axe().run(page, options={"rules": {"target-size": {"enabled": True}}}).response
    return [(one["id"], node["html"][:160]) for one in result["violations"] for node in one["nodes"]]
