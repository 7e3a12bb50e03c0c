"""`mkdocs build` killed at any moment leaves the old site or the new one, whole."""

import os
import random
import signal
import subprocess
import time
from pathlib import Path

import pytest
from tests.newsroom import PLAIN_RECORD, RECORD, Newsroom, take_state

KILLS = 16
"""Half of them at any moment of a build, half while it writes."""
PAGES = 30
PATIENCE = 60.0
"""How many seconds a build may take to begin writing, on a machine that does much else."""


def write_edition(newsroom: Newsroom, edition: str) -> None:
    """Have every page of the site speak of the edition."""
    newsroom.write("index.md", f"# Island news, {edition}\n")
    for number in range(PAGES):
        newsroom.write_ferry(f"ferries/ferry-{number}", RECORD.replace("its ferry", f"its {edition} ferry"))
        newsroom.write_pier(f"piers/pier-{number}", PLAIN_RECORD.replace("The pier", f"The {edition} pier"))


def take_site(newsroom: Newsroom) -> dict[str, bytes]:
    return {name: data for name, (data, _, _) in take_state(newsroom.site).items()}


def find_staged(folder: Path) -> list[Path]:
    """The folders in which sites are being built, the site itself aside."""
    return [path for path in folder.iterdir() if path.name.startswith(".site.ontherecord-")]


def holds_pages(folder: Path) -> bool:
    """Whether a page is in the folder, which may be put in its place while one looks."""
    return any(name.endswith(".html") for _, _, names in os.walk(folder) for name in names)


def await_writing(process: subprocess.Popen[str], folder: Path) -> None:
    """Wait until a build has begun to write, however busy the machine is; what an earlier one left does not count."""
    left = {path.name for path in find_staged(folder)}
    deadline = time.monotonic() + PATIENCE
    while process.poll() is None and time.monotonic() < deadline:
        if any(path.name not in left and holds_pages(path) for path in find_staged(folder)):
            return
        time.sleep(0.005)


@pytest.mark.slow
def test_a_killed_build_leaves_the_old_site_or_the_new_one(tmp_path: Path) -> None:
    newsroom = Newsroom(tmp_path)
    newsroom.site.mkdir()
    (newsroom.site / ".gitignore").write_text("*\n!.gitignore\n", encoding="utf-8")
    whole = {}
    seconds = 0.0
    for edition in ("morning", "evening"):
        write_edition(newsroom, edition)
        began = time.monotonic()
        assert newsroom.run("build").code == 0
        seconds = time.monotonic() - began
        whole[edition] = take_site(newsroom)
    assert whole["morning"].keys() == whole["evening"].keys()
    assert b".gitignore" not in whole["morning"].values()

    chance = random.Random(20240819)
    up, seen = "evening", set()
    for kill in range(KILLS):
        edition = "morning" if up == "evening" else "evening"
        write_edition(newsroom, edition)
        source = take_state(newsroom.content)
        process = newsroom.start("build")
        if kill % 2:
            await_writing(process, tmp_path)
            time.sleep(chance.uniform(0, 0.3) * seconds)
        else:
            time.sleep(chance.uniform(0.3, 1.05) * seconds)
        process.send_signal(signal.SIGKILL)
        process.communicate()
        assert take_state(newsroom.content) == source
        now = take_site(newsroom)
        assert now in (whole[up], whole[edition]), "a mixture"
        seen.add("new" if now == whole[edition] else "old")
        up = edition if now == whole[edition] else up
        seen |= {"left behind" for _ in find_staged(tmp_path)}
    assert "old" in seen
    assert "left behind" in seen, "every kill came before or after the building"

    edition = "morning" if up == "evening" else "evening"
    write_edition(newsroom, edition)
    assert newsroom.run("build").code == 0
    assert take_site(newsroom) == whole[edition]
    assert sorted(path.name for path in tmp_path.iterdir()) == ["content", "mkdocs.yml", "site"]
