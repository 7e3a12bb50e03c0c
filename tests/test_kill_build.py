"""`mkdocs build` killed at any moment leaves the old site or the new one, whole."""

import random
import signal
import time
from pathlib import Path

import pytest
from tests.newsroom import PLAIN_RECORD, RECORD, Newsroom, take_state

KILLS = 16
PAGES = 30


def write_edition(newsroom: Newsroom, edition: str) -> None:
    """Have every page of the site speak of the edition."""
    newsroom.write("index.md", f"# Island news, {edition}\n")
    for number in range(PAGES):
        newsroom.write_ferry(f"ferries/ferry-{number}", RECORD.replace("its ferry", f"its {edition} ferry"))
        newsroom.write_pier(f"piers/pier-{number}", PLAIN_RECORD.replace("The pier", f"The {edition} pier"))


def take_site(newsroom: Newsroom) -> dict[str, bytes]:
    return {name: data for name, (data, _, _) in take_state(newsroom.site).items()}


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
    moments = [chance.uniform(0.3, 1.05) for _ in range(KILLS - 4)] + [chance.uniform(0.9, 1.0) for _ in range(4)]
    for moment in moments:
        edition = "morning" if up == "evening" else "evening"
        write_edition(newsroom, edition)
        source = take_state(newsroom.content)
        process = newsroom.start("build")
        time.sleep(moment * seconds)
        process.send_signal(signal.SIGKILL)
        process.communicate()
        assert take_state(newsroom.content) == source
        now = take_site(newsroom)
        assert now in (whole[up], whole[edition]), "a mixture"
        seen.add("new" if now == whole[edition] else "old")
        up = edition if now == whole[edition] else up
        seen |= {"left behind" for path in tmp_path.iterdir() if path.name.startswith(".site.ontherecord-")}
    assert "old" in seen
    assert "left behind" in seen, "every kill came before or after the building"

    edition = "morning" if up == "evening" else "evening"
    write_edition(newsroom, edition)
    assert newsroom.run("build").code == 0
    assert take_site(newsroom) == whole[edition]
    assert sorted(path.name for path in tmp_path.iterdir()) == ["content", "mkdocs.yml", "site"]
