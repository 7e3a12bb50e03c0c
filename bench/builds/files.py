"""Writing files, and the MkDocs configuration that the three MkDocs sites share."""

from collections.abc import Iterable
from pathlib import Path

from bench.explainer import Explainer

NEWEST_ON_HOME = 20
SETTINGS = """\
site_name: Bench
site_url: https://bench.example.org/
"""


def put(path: Path, text: str) -> None:
    """Write a file; its folder is made when it is not there."""
    try:
        path.write_text(text, encoding="utf-8")
    except FileNotFoundError:
        path.parent.mkdir(parents=True)
        path.write_text(text, encoding="utf-8")


def newest(explainers: Iterable[Explainer]) -> list[Explainer]:
    """Return what a home page lists, newest first."""
    return sorted(explainers, key=lambda one: (one.published, one.name), reverse=True)[:NEWEST_ON_HOME]
