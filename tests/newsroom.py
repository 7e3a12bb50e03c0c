"""A small site in a folder of its own, and the commands a newsroom runs on it."""

import logging
import os
import subprocess
import sys
from dataclasses import dataclass
from html.parser import HTMLParser
from pathlib import Path
from typing import Any

import yaml
from mkdocs.commands.build import build
from mkdocs.config import load_config

ARTICLE = """\
# The ferry is back

The ferry to the island sails again after three weeks. “We are glad to have it back,” said Ada Brandt, who runs the
island’s shop. Some 1,200 people live there.

## What it cost

The repair cost 2.3 million crowns, the harbour office says.
"""
RECORD = """\
headline: The island has its ferry back
summary: For three weeks everything came by helicopter.
published: 2024-03-01
authors: [Ola Berg]
tags: [islands, transport]
statements:
  - id: brandt-glad
    who: Ada Brandt
    quote: We are glad to have it back
numbers:
  - id: islanders
    figure: some 1,200
    label: people who live on the island
"""
PLAIN = "The harbour office closed the pier on Friday.\n\nNobody was hurt, the office said.\n"
PLAIN_RECORD = """\
headline: The pier is closed
published: 2024-02-10
statements:
  - {id: office-unhurt, who: the harbour office, paraphrase: Nobody was hurt., passage: Nobody was hurt}
"""
INDEX = "# Island news\n\nWhat happens on the island.\n"


@dataclass(frozen=True)
class Run:
    """What a command did."""

    code: int
    output: str


class Newsroom:
    """A project folder: mkdocs.yml, a content folder, a site."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.content = folder / "content"
        self.site = folder / "site"
        self.content.mkdir(parents=True)
        self.settings: dict[str, Any] = {
            "site_name": "Island news",
            "site_url": "https://example.org/news/",
            "docs_dir": "content",
            "theme": {"name": "ontherecord"},
            "plugins": ["search", "ontherecord"],
        }
        self.configure()

    def configure(self, **settings: Any) -> None:
        """Change what mkdocs.yml says."""
        self.settings |= settings
        (self.folder / "mkdocs.yml").write_text(yaml.safe_dump(self.settings, sort_keys=False), encoding="utf-8")

    def write(self, name: str, text: str) -> Path:
        """Put a file into the content folder."""
        path = self.content / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8")
        return path

    def write_ferry(self, name: str = "ferry", record: str = RECORD, article: str = ARTICLE) -> None:
        """Put an explainer into the content folder."""
        self.write(f"{name}.md", article)
        self.write(f"{name}.yml", record)

    def write_pier(self, name: str = "pier", record: str = PLAIN_RECORD) -> None:
        """Put an explainer of a plain-text article, earlier than the ferry's, into the content folder."""
        self.write(f"{name}.txt", PLAIN)
        self.write(f"{name}.yml", record)

    def write_all(self) -> None:
        """Put a home page and two explainers into the content folder."""
        self.write("index.md", INDEX)
        self.write_ferry()
        self.write_pier()

    def start(self, *arguments: str, host: str = "mkdocs", **surroundings: str) -> subprocess.Popen[str]:
        """Start a command of MkDocs in the project's folder."""
        return subprocess.Popen(
            [sys.executable, "-m", host, *arguments],
            cwd=self.folder,
            stdout=subprocess.PIPE,
            stderr=subprocess.STDOUT,
            text=True,
            env={**os.environ, "PYTHONDONTWRITEBYTECODE": "1", **surroundings},  # hooks lie in the folder
        )

    def run(self, *arguments: str, host: str = "mkdocs", **surroundings: str) -> Run:
        """Run a command of MkDocs to its end."""
        process = self.start(*arguments, host=host, **surroundings)
        output, _ = process.communicate(timeout=120)
        return Run(process.returncode, output)

    def build(self, *, strict: bool = False, dirty: bool = False) -> list[str]:
        """What MkDocs says while it builds the site, in this process: `LEVEL message`, notes and worse."""
        said = _Listener()
        logger = logging.getLogger("mkdocs")
        logger.addHandler(said)
        level = logger.level
        logger.setLevel(logging.INFO)
        try:
            config = load_config(str(self.folder / "mkdocs.yml"), strict=strict)
            config.plugins.on_startup(command="build", dirty=dirty)
            try:
                build(config, dirty=dirty)
            finally:
                config.plugins.on_shutdown()
        except SystemExit:
            pass
        finally:
            logger.removeHandler(said)
            logger.setLevel(level)
        return said.messages

    def page(self, name: str = "") -> str:
        """A page of the built site, by its address."""
        path = self.site / name
        return (path / "index.html" if path.is_dir() else path).read_text(encoding="utf-8")

    def built(self) -> list[str]:
        """The files of the built site."""
        return sorted(path.relative_to(self.site).as_posix() for path in self.site.rglob("*") if path.is_file())

    def state(self) -> dict[str, tuple[bytes, int, int]]:
        """Of everything in the project but its content: bytes, time of change, and mode."""
        return take_state(self.folder, self.content)


def take_state(folder: Path, besides: Path | None = None) -> dict[str, tuple[bytes, int, int]]:
    """Of every path below a folder: bytes, time of change in nanoseconds, and mode."""
    return {
        path.relative_to(folder).as_posix(): (
            path.read_bytes() if path.is_file() else b"",
            path.stat().st_mtime_ns,
            path.stat().st_mode,
        )
        for path in sorted(folder.rglob("*"))
        if besides is None or not path.is_relative_to(besides)
    }


def problems_in(said: list[str]) -> list[str]:
    """The warnings and errors among what MkDocs said."""
    return [message for message in said if not message.startswith("INFO")]


class _Listener(logging.Handler):
    def __init__(self) -> None:
        super().__init__(logging.INFO)
        self.messages: list[str] = []

    def emit(self, record: logging.LogRecord) -> None:
        self.messages.append(f"{record.levelname} {record.getMessage()}")


class Links(HTMLParser):
    """The addresses of a page, and where each leads, by the words of the link."""

    def __init__(self, page: str) -> None:
        super().__init__()
        self.by_words: dict[str, str] = {}
        self._href: str | None = None
        self._words = ""
        self.feed(page)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        if tag == "a":
            self._href, self._words = dict(attrs).get("href"), ""

    def handle_data(self, data: str) -> None:
        self._words += data

    def handle_endtag(self, tag: str) -> None:
        if tag == "a" and self._href is not None:
            self.by_words.setdefault(" ".join(self._words.split()), self._href)
            self._href = None
