"""The style sheets: complete, in layers or nested, made of tokens, the same in every direction of writing."""

import re
from pathlib import Path

import pytest

from ontherecord.view.components import Components
from ontherecord.view.stylesheet import COMPONENTS, write_component_stylesheet, write_theme_stylesheet


@pytest.fixture
def theme(repository: Path) -> Path:
    return repository / "themes/ontherecord_theme"


def without_comments(css: str) -> str:
    return re.sub(r"/\*.*?\*/", "", css, flags=re.DOTALL)


def tokens(css: str) -> set[str]:
    return set(re.findall(r"^\s*(--otr-[\w-]+):", css, flags=re.MULTILINE))


def test_every_component_with_styles_is_in_the_list(theme: Path) -> None:
    assert sorted(COMPONENTS) == sorted(path.parent.name for path in theme.glob("components/*/*.css"))
    assert all(path.stem in (path.parent.name, "examples") for path in theme.glob("components/*/*.*"))


def test_both_files_of_tokens_name_the_same(theme: Path) -> None:
    assert tokens((theme / "css/tokens.css").read_text()) == tokens((theme / "css/tokens-host.css").read_text())


def test_no_token_is_used_that_is_not_given_and_none_given_in_vain(theme: Path) -> None:
    rules = "".join(path.read_text() for path in theme.rglob("*.css") if not path.name.startswith("tokens"))
    assert set(re.findall(r"var\((--[\w-]+)", rules)) == tokens((theme / "css/tokens.css").read_text())


def test_components_name_no_colour_and_no_side(theme: Path) -> None:
    for path in theme.glob("components/*/*.css"):
        css = without_comments(path.read_text())
        assert not re.search(
            r"#[0-9a-f]{3,8}\b(?!-)[^{]*;|rgb|hsl|oklch|\b(?:black|white|red|blue|green)\b(?!-)", css
        ), path.name
        assert not re.search(
            r"^\s*(?:[\w-]+-)?(?:left|right|top|bottom|width)\s*:|^\s*(?:min-|max-)?height:", css, re.MULTILINE
        ), path.name


def test_components_style_nothing_but_their_own_classes(theme: Path) -> None:
    for path in theme.glob("components/*/*.css"):
        css = re.sub(r"\{[^{}]*\}", "{}", without_comments(path.read_text()))
        for selector in re.findall(r"([^{};]+)\{\}", css):
            for one in re.sub(r":(?:not|is|where)\([^)]*\)", "", selector).split(","):
                assert one.strip().startswith(".otr-"), f"{path.name}: {one.strip()}"


def test_every_class_of_the_components_carries_the_prefix(theme: Path) -> None:
    for path in theme.glob("components/*/*.html"):
        for value in re.findall(r'class="([^"]*)"', path.read_text()):
            for name in re.sub(r"\{%.*?%\}|\{\{.*?\}\}", " ", value).split():
                assert name == "otr" or name.startswith("otr-"), f"{path.name}: {name}"


def test_the_theme_has_its_layers_in_one_line(theme: Path) -> None:
    css = write_theme_stylesheet(Components([theme]).read)
    assert css.startswith("@layer reset, tokens, page, components, site;\n@layer reset {\n")
    assert css.count("{") == css.count("}")
    assert "/*" not in css


def test_other_themes_get_rules_inside_our_class_only(theme: Path) -> None:
    css = write_component_stylesheet(Components([theme]).read)
    assert "@layer" not in css
    depth, outer = 0, []
    for line in css.splitlines():
        if depth == 0 and line.endswith("{"):
            outer.append(line)
        depth += line.count("{") - line.count("}")
    assert outer == [".otr {", ".otr.otr {"]


def test_a_sites_own_folder_comes_first(theme: Path, tmp_path: Path) -> None:
    (tmp_path / "components/day").mkdir(parents=True)
    (tmp_path / "components/day/day.css").write_text('.otr-day { content: "/* kept */"; } /* gone */\n')
    css = write_theme_stylesheet(Components([tmp_path, theme]).read)
    assert '.otr-day { content: "/* kept */"; }\n' in css
    assert "gone" not in css
