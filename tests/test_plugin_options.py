"""The plugin's options: what they do, and what is said about mistakes in them."""

from pathlib import Path
from typing import Any

import pytest
from tests.newsroom import PLAIN_RECORD, RECORD, Newsroom, problems_in

from ontherecord.host.options import Options


@pytest.fixture
def newsroom(tmp_path: Path) -> Newsroom:
    newsroom = Newsroom(tmp_path)
    newsroom.write_all()
    return newsroom


ALL_OPTIONS = ", ".join(f"“{name}”" for name in Options())


@pytest.mark.parametrize(
    "options, said",
    [
        ({"latst": 3}, "'latst': in mkdocs.yml: there is no option of this name; did you mean “latest”?"),
        ({"colour": 3}, f"'colour': in mkdocs.yml: there is no option of this name; there are {ALL_OPTIONS}"),
        ({"latest": "ten"}, "'latest': in mkdocs.yml: found 'ten', but this is a whole number from 0 on, such as 20"),
        ({"latest": -1}, "'latest': in mkdocs.yml: found -1, but this is a whole number from 0 on, such as 20"),
        ({"latest": True}, "'latest': in mkdocs.yml: found true, but this is a whole number from 0 on, such as 20"),
        ({"latest": None}, "'latest': in mkdocs.yml: found nothing, but this is a whole number from 0 on, such as 20"),
        (
            {"pages": "me"},
            "'pages': in mkdocs.yml: found 'me', but this is “ontherecord” or “mkdocs”: who renders ordinary pages",
        ),
        ({"pages": ["mkdocs"]}, "'pages': in mkdocs.yml: found ['mkdocs'], but this is “ontherecord” or “mkdocs”"),
        (
            {"allow_active_files": "maybe"},
            "'allow_active_files': in mkdocs.yml: found 'maybe', but this is true or false",
        ),
        ({"language": False}, "'language': in mkdocs.yml: found false, but this is the tag of a language in quotes"),
        ({"language": "english"}, "'language': in mkdocs.yml: found 'english', but this is the tag of a language"),
    ],
)
def test_a_mistake_in_an_option_is_told(options: dict[str, Any], said: str, newsroom: Newsroom) -> None:
    newsroom.configure(plugins=[{"ontherecord": options}])
    problems = problems_in(newsroom.build())
    assert problems[0].startswith("ERROR Config value 'plugins': Plugin 'ontherecord' option ")
    assert said in problems[0]
    assert not newsroom.site.exists()


def test_all_mistakes_are_told_at_once(newsroom: Newsroom) -> None:
    newsroom.configure(plugins=[{"ontherecord": {"latest": "x", "pages": "y", "z": 1}}])
    run = newsroom.run("build")
    assert run.code == 1
    for name in ("latest", "pages", "z"):
        assert f"option '{name}'" in run.output
    assert "Traceback" not in run.output


@pytest.mark.parametrize(
    "options", [{}, None, {"language": None}, {"latest": 0}, {"language": "pt-BR", "pages": "mkdocs"}]
)
def test_good_options_say_nothing(options: Any, newsroom: Newsroom) -> None:
    newsroom.configure(plugins=[{"ontherecord": options}])
    assert problems_in(newsroom.build(strict=True)) == []


def test_the_plugin_may_be_switched_off(newsroom: Newsroom) -> None:
    newsroom.configure(plugins=[{"ontherecord": {"enabled": False}}], theme={"name": "mkdocs"})
    assert problems_in(newsroom.build()) == []
    assert "statement-brandt-glad" not in newsroom.page("ferry")


@pytest.mark.parametrize(
    "theme, options, language",
    [
        ({}, {}, "en"),
        ({}, {"language": "fr"}, "fr"),
        ({"locale": "de"}, {}, "de"),
        ({"locale": "pt_BR"}, {}, "pt-BR"),
        ({"locale": "de"}, {"language": "ar"}, "ar"),
    ],
)
def test_the_language_of_the_site(
    theme: dict[str, str], options: dict[str, str], language: str, newsroom: Newsroom
) -> None:
    newsroom.configure(theme={"name": "ontherecord", **theme}, plugins=[{"ontherecord": options}])
    # Records are in English here, and say so; the pages around them follow the site.
    newsroom.write_ferry(record=RECORD + "language: en\n")
    newsroom.write_pier(record=PLAIN_RECORD + "language: en\n")
    assert problems_in(newsroom.build()) == []
    direction = "rtl" if language == "ar" else "ltr"
    for name in ("", "404.html"):
        assert f'<html lang="{language}" dir="{direction}">' in newsroom.page(name)
    assert '<html lang="en" dir="ltr">' in newsroom.page("ferry")
