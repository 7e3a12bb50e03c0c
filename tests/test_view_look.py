"""The site's own look: what mkdocs.yml may say, what comes of it, and what is said about what cannot be."""

import re
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from tests.newsroom import Newsroom, problems_in

from ontherecord.view.colours import READABLE, Colour, make_readable, measure_contrast, read_colour
from ontherecord.view.look import ACCENT, INK, PAPER, QUIET, read_look, write_look

COLOURS = st.builds(Colour, *[st.integers(0, 255)] * 3)


@pytest.fixture
def newsroom(tmp_path: Path) -> Newsroom:
    newsroom = Newsroom(tmp_path)
    newsroom.write_all()
    newsroom.write("logo.png", "")
    # A picture of 40 by 20 pixels, as far as its first bytes go.
    (newsroom.content / "logo.png").write_bytes(b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR\0\0\0\x28\0\0\0\x14")
    return newsroom


def write(**options: Any) -> str:
    look, mistakes = read_look(options)
    assert mistakes == []
    return write_look(look)


def complain(**options: Any) -> list[str]:
    look, mistakes = read_look(options)
    assert write_look(look) == ""
    return [f"{one.option}: {one.message}" for one in mistakes]


def test_contrast_is_wcags() -> None:
    def contrast(one: str, other: str) -> float:
        first, second = read_colour(one), read_colour(other)
        assert first
        assert second
        return round(measure_contrast(first, second), 2)

    assert contrast("#000", "#ffffff") == 21
    assert contrast("#777777", "#fff") == contrast("#fff", "#777") == 4.48
    assert contrast("#abc", "#AABBCC") == 1


@given(colour=COLOURS, paper=COLOURS)
def test_a_colour_made_readable_is_readable_and_stays_when_it_was(colour: Colour, paper: Colour) -> None:
    made = make_readable(colour, paper)
    assert measure_contrast(made, paper) >= READABLE
    if measure_contrast(colour, paper) >= READABLE:
        assert made == colour


def test_nothing_said_changes_nothing() -> None:
    assert write() == ""
    assert write(name="ontherecord", locale="en", custom_dir="overrides", include_search_page=True) == ""


def test_the_figures_are_those_of_the_tokens(repository: Path) -> None:
    css = (repository / "themes/ontherecord_theme/css/tokens.css").read_text("utf-8")
    for name, pair in {"paper": PAPER, "accent": ACCENT, "ink": INK, "quiet": QUIET}.items():
        assert f"--otr-{name}: light-dark({pair.light}, {pair.dark});" in css


def test_one_accent_is_for_light_and_one_like_it_is_made_for_dark() -> None:
    assert write(accent="#7a0019") == ":root {\n  --otr-accent: light-dark(#7a0019, #ca99a3);\n}\n"
    assert write(accent={"light": "#7a0019", "dark": "#ff9fb0"}) == (
        ":root {\n  --otr-accent: light-dark(#7a0019, #ff9fb0);\n}\n"
    )


def test_what_lies_between_ink_and_paper_follows_the_paper() -> None:
    css = write(paper={"light": "#fff8f0", "dark": "#000"})
    assert re.findall(r"--otr-(\w+): light-dark\((.*?), (.*?)\);", css) == [
        ("paper", "#fff8f0", "#000000"),
        ("surface", "#f5eee7", "#0a0a0a"),
        ("line", "#d8d3cd", "#272726"),
    ]


def test_fonts_are_named_and_brought_along() -> None:
    assert write(font="Georgia, serif") == ":root {\n  --otr-font-text: Georgia, serif;\n}\n"
    assert write(
        font={"ui": "'Noto Sans', sans-serif", "text": "Own"},
        font_files=[{"family": "Own", "file": "fonts/own.woff2", "weight": "200 900"}],
    ) == (
        '@font-face {\n  font-display: optional;\n  font-family: "Own";\n  font-style: normal;\n  font-weight: 200 900;\n'
        '  src: url("../fonts/own.woff2") format("woff2");\n}\n'
        ":root {\n  --otr-font-text: Own;\n  --otr-font-ui: 'Noto Sans', sans-serif;\n}\n"
    )


@pytest.mark.parametrize(
    "options, said",
    [
        ({"accent": "teal"}, ("accent: found 'teal', but this is a colour such as \"#0b5563\", in quotes, or `light:` and "
                             "`dark:` with one each")),
        ({"accent": None}, ("accent: found nothing, but this is a colour such as \"#0b5563\", in quotes, or `light:` and "
                           "`dark:` with one each (what begins with # needs quotes, or it is a comment)")),
        ({"accent": "#ffcc00"}, ("accent: found '#ffcc00', which is hard to read on the light paper: its contrast is 1.5 to 1 "
                                "where 4.5 is needed; “#8a6e00” has it")),
        ({"accent": {"light": "#0b5563", "dark": "#0b5563"}}, ("accent: found '#0b5563', which is hard to read on the dark "
                                                              "paper: its contrast is 2.1 to 1 where 4.5 is needed; "
                                                              "“#548892” has it")),
        ({"accent": {"light": "#0b5563"}}, "accent: found {'light': '#0b5563'}, but this is a colour"),
        ({"paper": "#888"}, ("paper: found '#888888', on which the text cannot be read in the light look: the contrast is "
                            "1.9 to 1 where 4.5 is needed; take a lighter one")),
        ({"font": "Georgia; color: red"}, "font: found 'Georgia; color: red', but this is a list of fonts"),
        ({"font": {"title": "Georgia"}}, "font: found {'title': 'Georgia'}, but this is a list of fonts"),
        ({"font": '"Georgia'}, "font: found '\"Georgia', but this is a list of fonts"),
        ({"font_files": "own.woff2"}, "font_files: found 'own.woff2', but this is a list in which each font has"),
        ({"font_files": [{"family": "Own", "file": "own.ttf"}]}, "font_files: found [{"),
        ({"font_files": [{"family": "Own", "file": "https://x.example/own.woff2"}], "logo": True}, "logo: found true, but"),
        ({"logo_says_name": "yes"}, "logo_says_name: found 'yes', but this is true or false"),
        ({"acent": "#fff"}, "acent: there is no option of this name; did you mean “accent”?"),
        ({"fonts": "x"}, "fonts: there is no option of this name; did you mean “font”?"),
    ],
)  # fmt: skip
def test_what_cannot_be_is_told(options: dict[str, Any], said: str) -> None:
    assert complain(**options)[-1].startswith(said)


def test_mkdocs_yml_alone_gives_a_site_its_look(newsroom: Newsroom) -> None:
    theme = {
        "name": "ontherecord",
        "accent": "#7a0019",
        "font": "Georgia, serif",
        "logo": "logo.png",
        "icon": "logo.png",
    }
    newsroom.configure(theme=theme, site_name="The Islander")
    assert problems_in(newsroom.build(strict=True)) == []
    css = newsroom.page("assets/ontherecord.css")
    assert css.index("--otr-accent: light-dark(#0b5563") < css.index("--otr-accent: light-dark(#7a0019")
    page = newsroom.page("ferry")
    assert '<img src="../logo.png" alt="" width="40" height="20"><span>The Islander</span>' in page
    assert '<link rel="icon" href="../logo.png">' in page
    assert ' style="' not in page
    newsroom.configure(theme=theme | {"logo_says_name": True, "paper": "#ffffff"})
    newsroom.build(strict=True)
    assert '<img src="../logo.png" alt="The Islander" width="40" height="20"></a>' in newsroom.page("ferry")
    assert '<meta name="theme-color" content="#ffffff" media="(prefers-color-scheme: light)">' in newsroom.page("ferry")


def test_all_that_is_wrong_is_told_and_nothing_is_touched(newsroom: Newsroom) -> None:
    newsroom.configure(theme={"name": "ontherecord", "accent": "teal", "logo": 3})
    run = newsroom.run("build")
    assert run.code == 1
    assert "Config value 'theme': option 'accent': in mkdocs.yml: found 'teal', but this is a colour" in run.output
    assert (
        "Config value 'theme': option 'logo': in mkdocs.yml: found 3, but this is the name of a picture" in run.output
    )
    assert "Traceback" not in run.output
    newsroom.configure(theme={"name": "ontherecord", "logo": "missing.png"})
    run = newsroom.run("build")
    assert run.code == 1
    assert "option 'logo': in mkdocs.yml: there is no file “missing.png” in content" in run.output
    assert not newsroom.site.exists()


def test_one_file_replaces_one_component_of_a_site(newsroom: Newsroom) -> None:
    folder = newsroom.folder / "overrides/components/stories"
    folder.mkdir(parents=True)
    (folder / "stories.html").write_text("{% macro stories(view) %}<p>OURS {{ view.entries|length }}</p>{% endmacro %}")
    newsroom.write("topics/ferries.yml", "title: The ferries\n")
    newsroom.write_ferry(record=(newsroom.content / "ferry.yml").read_text("utf-8") + "topics: [ferries]\n")
    newsroom.configure(theme={"name": "ontherecord", "custom_dir": "overrides"})
    assert problems_in(newsroom.build(strict=True)) == []
    home = newsroom.page("")
    assert "<p>OURS 1</p>" in home
    assert 'id="latest"' in home
