"""The ways from page to page are those that MkDocs would give."""

import logging
from types import SimpleNamespace
from typing import Any

import pytest
from mkdocs.structure.files import File, Files, InclusionLevel

from ontherecord.host.links import Links

NAMES = (
    "index",
    "a",
    "ab",
    "a/index",
    "a/b",
    "a/b/c",
    "a/b.c",
    "a/b/index",
    "b",
    "2024/talks – part one",
    "2024/index",
)


@pytest.fixture
def shared() -> Any:
    return SimpleNamespace(
        config=SimpleNamespace(validation=SimpleNamespace(links=SimpleNamespace(not_found=logging.WARNING))),
        serving=False,
        people={},
        feeds={},
        reached={},
    )


@pytest.mark.parametrize("in_folders", [True, False])
def test_an_explainer_is_reached_as_mkdocs_reaches_it(shared: Any, *, in_folders: bool) -> None:
    made = [File(f"{name}.md", None, "site", in_folders, inclusion=InclusionLevel.INCLUDED) for name in NAMES]
    files = Files(made)
    reached = {(here.src_uri, name): Links(here, files, shared).reach(name) for here in made for name in NAMES}
    expected = {
        (here.src_uri, name): there.url_relative_to(here)
        for here in made
        for name, there in zip(NAMES, made, strict=True)
    }
    assert reached == expected
