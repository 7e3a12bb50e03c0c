"""`mkdocs serve`, as whoever writes an explainer uses it."""

import contextlib
import os
import re
import signal
import socket
import subprocess
import tempfile
import threading
import time
import urllib.error
import urllib.request
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from tests.newsroom import ARTICLE, INDEX, PLAIN_RECORD, RECORD, Newsroom

pytestmark = pytest.mark.slow
PATIENCE = 30.0
"""Seconds until a change must be seen; MkDocs looks every half second."""


class Server:
    """A running `mkdocs serve`."""

    def __init__(self, newsroom: Newsroom, temporary: Path, *arguments: str, host: str = "mkdocs") -> None:
        with socket.socket() as free:
            free.bind(("127.0.0.1", 0))
            self.port: int = free.getsockname()[1]
        self.newsroom = newsroom
        self.temporary = temporary
        self.said = ""
        self._process = newsroom.start(
            "serve", "-a", f"127.0.0.1:{self.port}", *arguments, host=host, TMPDIR=str(temporary)
        )
        self._listening = threading.Thread(target=self._listen, daemon=True)
        self._listening.start()
        self.wait(lambda: "Serving on" in self.said or self._process.poll() is not None)

    def _listen(self) -> None:
        assert self._process.stdout is not None
        for line in self._process.stdout:
            self.said += line

    @property
    def runs(self) -> bool:
        return self._process.poll() is None

    def get(self, page: str = "") -> str:
        try:
            with urllib.request.urlopen(f"http://127.0.0.1:{self.port}/news/{page}", timeout=PATIENCE) as answer:
                text: str = answer.read().decode()
                return text
        except urllib.error.HTTPError as error:
            return f"{error.code}"

    def wait(self, holds: Callable[[], bool]) -> None:
        """Until it holds; the server's output is what a failure shows."""
        ends = time.monotonic() + PATIENCE
        while not holds():
            assert time.monotonic() < ends, self.said
            time.sleep(0.05)

    def wait_for(self, words: str, page: str = "") -> str:
        """A page once it has the words."""
        self.wait(lambda: words in self.get(page))
        return self.get(page)

    def change(self, name: str, text: str) -> None:
        """Write a file of the content folder at another time than the last one."""
        path = self.newsroom.write(name, text)
        os.utime(path, ns=(time.time_ns(), time.time_ns() + 1))

    def stop(self) -> None:
        self._process.send_signal(signal.SIGINT)
        try:
            self._process.wait(PATIENCE)
        except subprocess.TimeoutExpired:
            self._process.kill()
            raise
        finally:
            self._listening.join(PATIENCE)
            assert self._process.stdout is not None
            self._process.stdout.close()


@pytest.fixture
def newsroom(tmp_path: Path) -> Newsroom:
    newsroom = Newsroom(tmp_path / "project")
    newsroom.write_all()
    newsroom.write("people.yml", "ada: {name: Ada Brandt, kind: person, role: shopkeeper}\n")
    newsroom.write("topics/ferries.yml", "title: The ferries\nsummary: On the water.\n")
    newsroom.write_ferry(record=RECORD.replace("who: Ada Brandt", "who: ada") + "topics: [ferries]\n")
    return newsroom


@contextlib.contextmanager
def serving(newsroom: Newsroom, *arguments: str, host: str = "mkdocs") -> Iterator[Server]:
    with tempfile.TemporaryDirectory() as temporary:
        server = Server(newsroom, Path(temporary), *arguments, host=host)
        try:
            yield server
        finally:
            server.stop()
        assert list(Path(temporary).iterdir()) == [], "MkDocs' own folder goes, and nothing of ours is beside it"
    assert "Traceback" not in server.said


RECORD_OF_ADA = RECORD.replace("who: Ada Brandt", "who: ada") + "topics: [ferries]\n"


@pytest.mark.parametrize("host", ["mkdocs", "properdocs"])
def test_every_change_is_seen(host: str, newsroom: Newsroom) -> None:
    with serving(newsroom, host=host) as server:
        page = server.wait_for("Ada Brandt", "ferry/")
        assert "livereload" in page
        assert "Content-Security-Policy" not in page, "it would keep MkDocs' script from reloading the page"
        server.change("ferry.md", ARTICLE.replace("three weeks", "four weeks"))
        server.wait_for("four weeks", "ferry/")
        server.change("ferry.yml", RECORD_OF_ADA.replace("its ferry", "two ferries"))
        server.wait_for("two ferries", "ferry/")
        assert "two ferries" in server.get()
        server.change("people.yml", "ada: {name: Ada Holm, kind: person, role: innkeeper}\n")
        server.wait_for("innkeeper", "ferry/")
        server.change("topics/ferries.yml", "title: Boats and ships\nsummary: On the water.\n")
        server.wait_for("Boats and ships", "ferry/")
        server.change("index.md", INDEX.replace("What happens", "What goes on"))
        server.wait_for("What goes on")
        server.newsroom.write_ferry("new", RECORD.replace("its ferry", "a third ferry"))
        server.wait_for("a third ferry", "new/")
        (newsroom.content / "new.yml").unlink()
        (newsroom.content / "new.md").unlink()
        server.wait(lambda: server.get("new/") != "" and "a third ferry" not in server.get())
    assert not newsroom.site.exists()
    assert sorted(path.name for path in newsroom.folder.iterdir()) == ["content", "mkdocs.yml"]


def test_a_mistake_shows_and_serving_goes_on(newsroom: Newsroom) -> None:
    with serving(newsroom) as server:
        server.wait_for("glad to have it back", "ferry/")
        server.change("ferry.yml", RECORD_OF_ADA.replace("glad", "happy"))
        page = server.wait_for("content/ferry.yml:9:12", "ferry/")
        assert "quote-not-found" in page
        assert "We are glad to have it back" in page, "the nearest words are shown"
        assert "content/ferry.yml:9:12" in server.get("pier/"), "on every page"
        assert re.search(r"content/ferry\.yml:9:12: error: .* \[quote-not-found\]", server.said)
        server.change("pier.yml", "headline: [\n")
        server.wait_for("content/pier.yml", "pier/")
        assert server.runs
        server.change("pier.yml", PLAIN_RECORD)
        server.change("ferry.yml", RECORD_OF_ADA)
        page = server.wait_for('id="statement-brandt-glad"', "ferry/")
        assert "quote-not-found" not in page
        assert 'id="statement-office-unhurt"' in server.get("pier/")


def test_serving_starts_with_a_broken_record(newsroom: Newsroom) -> None:
    newsroom.write("pier.yml", "headline: The pier\n  is: closed\n")
    newsroom.write("people.yml", "- not keys\n")
    newsroom.write("evil.html", "<script>1</script>")
    newsroom.write("about.md", "---\ntitle: [\n---\n# About\n\n[x](nowhere.md) [y](http://[)\n")
    with serving(newsroom) as server:
        page = server.wait_for("content/pier.yml", "pier/")
        assert "content/people.yml" in page
        assert "content/evil.html" in page
        assert server.get("evil.html") == "404"
        server.change("pier.yml", PLAIN_RECORD)
        server.wait_for('id="statement-office-unhurt"', "pier/")


def test_drafts_are_shown(newsroom: Newsroom) -> None:
    newsroom.write("pier.yml", PLAIN_RECORD + "status: draft\n")
    newsroom.write("about.md", "# About\n\n[the pier](pier.txt)\n")
    with serving(newsroom) as server:
        page = server.wait_for('id="statement-office-unhurt"', "pier/")
        assert "This page is a draft" in page
        assert "The pier is closed" in server.get()
        assert 'href="../pier/"' in server.get("about/")
        assert "pier" not in server.get("sitemap.xml")
        assert "WARNING" not in server.said


def test_serve_clean_shows_what_a_build_makes(newsroom: Newsroom) -> None:
    newsroom.write("pier.yml", PLAIN_RECORD + "status: draft\n")
    with serving(newsroom, "--clean") as server:
        server.wait_for("glad to have it back", "ferry/")
        assert "pier is closed" not in server.get()
        server.change("ferry.yml", RECORD_OF_ADA.replace("glad", "happy"))
        server.wait(lambda: "quote-not-found" in server.said)
        server.change("ferry.yml", RECORD_OF_ADA.replace("its ferry", "two ferries"))
        server.wait_for("two ferries", "ferry/")


def test_a_mistake_in_the_configuration_is_told(newsroom: Newsroom) -> None:
    newsroom.configure(plugins=[{"ontherecord": {"latst": 3}}])
    run = newsroom.run("serve")
    assert run.code == 1
    assert "Plugin 'ontherecord' option 'latst': in mkdocs.yml: there is no option of this name" in run.output
    assert "Traceback" not in run.output


def test_a_component_of_the_sites_own_is_watched(newsroom: Newsroom) -> None:
    own = newsroom.folder / "overrides" / "components" / "numbers"
    own.mkdir(parents=True)
    template = "{{% macro numbers(view) %}}<b>{}</b>{{% endmacro %}}"
    (own / "numbers.html").write_text(template.format("first"), "utf-8")
    newsroom.configure(theme={"name": "ontherecord", "custom_dir": "overrides"})
    with serving(newsroom) as server:
        server.wait_for("<b>first</b>", "ferry/")
        (own / "numbers.html").write_text(template.format("second"), "utf-8")
        server.wait_for("<b>second</b>", "ferry/")
