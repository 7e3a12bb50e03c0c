"""Records are read several at a time, and told of one by one."""

from pathlib import Path

import pytest

from ontherecord.content import reading
from ontherecord.content.folder import list_folder
from ontherecord.content.reading import Content, Rules, read_content
from ontherecord.problem import Severity

RECORD = """\
headline: The harbour
published: 2024-08-19
{status}statements:
  - {{id: all-clear, who: medics, quote: {quote}}}
"""
RECORDS = {
    "a": ("", "All clear"),
    "b": ("status: draft\n", "Never said"),
    "c": ("", "Never said"),
    "d": ("status: draft\n", "All clear"),
    "e": ("statuss: live\n", "All clear"),
    "f": ("", "Never said"),
}


def read(folder: Path) -> Content:
    return read_content(list_folder(folder, "content"), Rules())


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """Six records, some of them drafts, some of them wrong, one without an article."""
    for name, (status, quote) in RECORDS.items():
        (tmp_path / f"{name}.yml").write_text(RECORD.format(status=status, quote=quote), "utf-8")
        if name != "f":
            (tmp_path / f"{name}.txt").write_text("“All clear,” medics said.\n", "utf-8")
    return tmp_path


def test_what_is_wrong_in_a_draft_is_noted_and_stops_nothing_else(folder: Path) -> None:
    problems = read(folder).problems
    assert [(one.path, one.code, one.severity) for one in problems] == [
        ("content/b.yml", "quote-not-found", Severity.NOTE),
        ("content/c.yml", "quote-not-found", Severity.ERROR),
        ("content/e.yml", "unknown-key", Severity.ERROR),
        ("content/f.yml", "no-article", Severity.ERROR),
    ]


@pytest.mark.parametrize("together", [1, 2, 4])
def test_it_does_not_matter_how_many_are_read_together(
    together: int, folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    told: list[tuple[int, int]] = []
    whole = read(folder)
    monkeypatch.setattr(reading, "_TOGETHER", together)
    again = read_content(
        list_folder(folder, "content"), Rules(), progress=lambda done, total: told.append((done, total))
    )
    assert again.problems == whole.problems
    assert [one.name for one in again.explainers] == [one.name for one in whole.explainers] == list("abcde")
    assert told[-1] == (6, 6)
    assert len(told) == -(-6 // together)
