"""While serving, nothing is read or verified again that has not changed; a build keeps nothing that it has used."""

from pathlib import Path
from types import ModuleType
from typing import Any

import pytest
from mkdocs.commands.build import build
from mkdocs.config import load_config
from tests.newsroom import INDEX, PLAIN_RECORD, RECORD, Newsroom

from ontherecord.content import reading, verifying

PEOPLE = "ada: {name: Ada Brandt, kind: person}\n"


@pytest.fixture
def newsroom(tmp_path: Path) -> Newsroom:
    newsroom = Newsroom(tmp_path)
    newsroom.write_all()
    return newsroom


def count_calls(monkeypatch: pytest.MonkeyPatch, module: ModuleType, name: str) -> list[str]:
    """The files that a function of a module is called for, from now on."""
    calls: list[str] = []
    function = getattr(module, name)

    def call(first: Any, *others: Any) -> Any:
        calls.append(first if isinstance(first, str) else first.path)
        return function(first, *others)

    monkeypatch.setattr(module, name, call)
    return calls


@pytest.mark.parametrize("people", ["", PEOPLE])
def test_only_what_has_changed_is_verified_again(
    people: str, newsroom: Newsroom, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    if people:
        newsroom.write("people.yml", people)
    verified = count_calls(monkeypatch, verifying, "find_restings")
    read = count_calls(monkeypatch, reading, "read_document")
    config = load_config(str(newsroom.folder / "mkdocs.yml"), site_dir=str(tmp_path / "served"))
    config.plugins.on_startup(command="serve", dirty=False)

    def serve() -> tuple[list[str], list[str]]:
        verified.clear()
        read.clear()
        build(config, serve_url="http://127.0.0.1:8000/")
        return sorted(verified), sorted(read)

    first = serve()
    assert first[0] == ["content/ferry.md", "content/pier.txt"]
    assert {"content/ferry.yml", "content/pier.yml"} <= set(first[1])
    assert serve() == ([], [])
    newsroom.write("index.md", INDEX + "More.\n")
    assert serve() == ([], [])
    newsroom.write("pier.yml", PLAIN_RECORD + "tags: [piers]\n")
    assert serve() == (["content/pier.txt"], ["content/pier.yml"])
    newsroom.write("ferry.yml", RECORD + "topics: [boats]\n")
    newsroom.write("topics/boats.yml", "title: Boats\n")
    assert "content/ferry.md" in serve()[0]
    newsroom.write("people.yml", PEOPLE + "ola: {name: Ola Berg, kind: person}\n")
    assert serve()[0] == ["content/ferry.md", "content/pier.txt"], "whom a record names may be somebody else now"
    config.plugins.on_shutdown()


def test_a_build_lets_go_of_what_it_has_rendered(newsroom: Newsroom) -> None:
    (newsroom.folder / "hook.py").write_text(
        "import gc\nfrom pathlib import Path\n\ndef on_post_build(config):\n"
        "    gc.collect()\n"
        "    kept = sum(type(one).__name__ == 'Explainer' for one in gc.get_objects())\n"
        "    Path(config.config_file_path).with_name('kept').write_text(str(kept))\n",
        "utf-8",
    )
    newsroom.configure(hooks=["hook.py"])
    assert newsroom.run("build").code == 0
    assert (newsroom.folder / "kept").read_text("utf-8") == "0"
