"""`timeline.json` opens in TimelineJS itself."""

import shutil
from pathlib import Path

import pytest
from playwright.sync_api import Page, expect
from tests.browser.conftest import Serve
from tests.browser.timelinejs import NotHereError, bring_timelinejs
from tests.explaining import explain

from ontherecord.publish.json_text import write_json
from ontherecord.publish.shown import list_events
from ontherecord.publish.tables.timeline import make_timeline
from ontherecord.view.explainer import view_explainer

HOSTILE = "<img src=x onerror=document.title=7>"
RECORD = f"""\
summary: '{HOSTILE} What is known of the bridge.'
sources: {{act: {{title: The act, url: 'https://example.net/'}}}}
timeline:
  - {{date: 1932, event: The bridge opens, source: act}}
  - {{date: 2023-10-07, event: 'A ship passes & hoots', detail: 'Nobody {HOSTILE} was hurt.', source: act}}
  - {{date: 2024-03~, event: '{HOSTILE} closed', source: act}}
  - {{date: 2024-05-01/2024-06, event: It is mended, source: act}}
  - {{date: 2024-07/.., event: It is open, source: act}}
  - {{date: ../1931, event: There is a ferry, source: act}}
  - {{date: 2024-21, event: The act is passed, source: act}}
"""
PAGE = """\
<!doctype html><html lang="en"><head><meta charset="utf-8"><title>Timeline</title>
<link rel="stylesheet" href="lib/css/timeline.css"><script src="lib/js/timeline.js"></script></head>
<body><div id="timeline" style="width: 100%; height: 600px"></div>
<script>window.timeline = new TL.Timeline("timeline", "timeline.json", {font: null, hash_bookmark: false});</script>
</body></html>
"""


@pytest.fixture(scope="module")
def library() -> Path:
    try:
        return bring_timelinejs()
    except NotHereError as reason:
        pytest.skip(str(reason))


@pytest.fixture(scope="module")
def folder(library: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("timeline")
    shutil.copytree(library, folder / "lib")
    explainer = explain(RECORD, "Nothing.")
    document = make_timeline(
        explainer, list_events(explainer, view_explainer(explainer)), "https://example.org/bridge/"
    )
    (folder / "timeline.json").write_bytes(write_json(document))
    (folder / "index.html").write_text(PAGE, encoding="utf-8")
    return folder


def test_the_library_shows_every_event_and_runs_nothing(page: Page, serve: Serve, folder: Path) -> None:
    page.goto(serve(folder, "/"))
    expect(page.locator(".tl-timemarker")).to_have_count(7)
    expect(page.locator(".tl-slide")).to_have_count(8)
    assert page.locator(".tl-message-full").count() == 0  # what it shows when it cannot read something
    assert page.evaluate("timeline.config.events.map(one => one.unique_id)") == [
        "event-there-is-a-ferry",
        "event-the-bridge-opens",
        "event-a-ship-passes-hoots",
        "event-img-src-x-onerror-document-title-7-closed",
        "event-the-act-is-passed",
        "event-it-is-mended",
        "event-it-is-open",
    ]
    headlines = [text.strip() for text in page.locator(".tl-slide h2.tl-headline").all_text_contents()]
    assert "A ship passes & hoots" in headlines
    assert f"{HOSTILE} closed" in headlines
    assert "about March 2024" in " ".join(page.locator(".tl-slide .tl-headline-date").all_text_contents())
    assert page.locator(".tl-slide img").count() == 0
    assert page.title() == "Timeline"
    assert page.locator(".tl-headline-title a").first.get_attribute("href") == "https://example.org/bridge/"
