"""The components' examples as HTML that was looked at: `python -m tests.test_examples` writes the golden files anew."""

import re
from pathlib import Path

import pytest

from ontherecord.view.components import Components
from ontherecord.view.examples import COMPONENTS, Example, ExampleError, render_examples, render_examples_of

REPOSITORY = Path(__file__).parents[1]
THEME = REPOSITORY / "themes/ontherecord_theme"
GOLDEN = REPOSITORY / "tests/cases/examples"


def write(examples: list[Example]) -> str:
    return "".join(f"<!-- {example.title} -->\n{example.html}\n\n" for example in examples)


@pytest.fixture(scope="module")
def components() -> Components:
    return Components([THEME])


@pytest.mark.parametrize("name", COMPONENTS)
def test_every_example_is_the_golden_one(components: Components, name: str) -> None:
    assert write(list(render_examples_of(components, name))) == (GOLDEN / f"{name}.html").read_text(encoding="utf-8")


@pytest.mark.parametrize("name", COMPONENTS)
def test_there_is_a_hostile_example_a_long_one_and_one_from_right_to_left(components: Components, name: str) -> None:
    examples = list(render_examples_of(components, name))
    if name != "contents":  # its words are those of the headings
        assert any("Hostile" in one.title for one in examples)
    if name != "image":
        assert any(one.direction == "rtl" for one in examples)
    assert len({one.title for one in examples}) == len(examples)


def test_hostile_words_stay_words(components: Components) -> None:
    for example in render_examples(components):
        assert "<script>" not in example.html
        assert "49" not in re.sub(r"\d+\.\d+|points=\"[^\"]*\"|d=\"[^\"]*\"", "", example.html)
        for tag in re.findall(r"<[a-z][^<>]*>", example.html):
            assert not re.search(r"\son[a-z]+=|style=", re.sub(r'"[^"]*"', '""', tag)), tag


def test_every_component_with_examples_is_in_the_list() -> None:
    assert sorted(COMPONENTS) == sorted(path.parent.name for path in THEME.glob("components/*/examples.md"))


def test_an_example_that_is_no_record_says_why(tmp_path: Path) -> None:
    (tmp_path / "components/terms").mkdir(parents=True)
    (tmp_path / "components/terms/examples.md").write_text("## Bad\n\n```yaml\nterms: [{id: a, trem: b}]\n```\n")
    with pytest.raises(ExampleError, match="terms, Bad: line 3"):
        list(render_examples_of(Components([tmp_path, THEME]), "terms"))


if __name__ == "__main__":
    GOLDEN.mkdir(exist_ok=True)
    for component in COMPONENTS:
        told = write(list(render_examples_of(Components([THEME]), component)))
        (GOLDEN / f"{component}.html").write_text(told, encoding="utf-8")
