"""Every character that readers read leads to the line and column where it was typed."""

import pytest
from hypothesis import example, given
from hypothesis import strategies as st
from markdown_it import MarkdownIt

from ontherecord.text.article import LINE_BREAK, Article, Span, read_article
from ontherecord.text.elements import Element
from ontherecord.text.markdown import make_parser
from ontherecord.text.plain_block import Part
from ontherecord.text.reading import read_markdown, read_part

SPACES = "\n\r\t \u00a0"


def source_at(article: Article, offset: int) -> str:
    place = article.place(offset)
    line = article.lines[place.line - 1]
    return line[place.column - 1 : place.column]


def misplaced(article: Article) -> list[tuple[int, str, str]]:
    """The characters of the reading text that do not stand where they are said to stand."""
    return [
        (offset, char, source_at(article, offset))
        for offset, char in enumerate(article.text)
        if char not in SPACES and source_at(article, offset) != char
    ]


@pytest.mark.parametrize(
    "source, text",
    [
        ("One.", "One."),
        ("One\ntwo.\n\nThree.\n", "One two.\n\nThree."),
        ("  One\n    two.  \n\n\n\n   Three.", "One two.\n\nThree."),
        ("One.\nTwo.\nThree.", "One.\n\nTwo.\n\nThree."),
        ("One.\r\nTwo.\r\n", "One.\n\nTwo."),
        ("One.\r\n\r\nTwo\r\nthree.", "One.\n\nTwo three."),
        ("One.\rTwo.", "One.\n\nTwo."),
        ("One.\n \t \nTwo.", "One.\n\nTwo."),
        ("# no heading\n\n*no emphasis* [no](link) &amp; <b>\n", "# no heading\n\n*no emphasis* [no](link) &amp; <b>"),
        ("", ""),
        ("\n\n", ""),
        ("same same\n\nsame\n\nsame same", "same same\n\nsame\n\nsame same"),
    ],
)
def test_plain_text(source: str, text: str) -> None:
    article = read_article("a.txt", source)
    assert article.text == text
    assert misplaced(article) == []
    assert [article.text[block.start : block.end] for block in article.blocks] == (text.split("\n\n") if text else [])


@pytest.mark.parametrize(
    "source, text",
    [
        ("One *two* **three** `four`.", "One two three four."),
        ("One ***two*** _three_ __four__", "One two three four"),
        ("[One](two.md) and [three][four]\n\n[four]: five.md", "One and three"),
        ("<https://port.example/> is shut", "https://port.example/ is shut"),
        ("One\ntwo\\\nthree  \nfour", "One two three four"),
        ("# One\n\nTwo\n===\n\nThree\n---\n\n### Four ###", "One\n\nTwo\n\nThree\n\nFour"),
        ("- One\n- Two\n  two\n\n  Three\n\n1. Four", "One\n\nTwo two\n\nThree\n\nFour"),
        ("> One\n> two\n>\n> - Three\n>   three", "One two\n\nThree three"),
        ("> lazy\ncontinuation", "lazy continuation"),
        ("    code *two*\n\nThree", "code *two*\n\nThree"),
        ("```python\none = 1\n  two = 2\n```\nThree", "one = 1   two = 2\n\nThree"),
        ("``a ` b`` and ` ` ` c ` and `d`", "a ` b and   c and d"),
        ("One <b>two</b>", "One <b>two</b>"),
        ("![A quay](quay.png) One", " One"),
        ("* * *\n\nOne", "One"),
        ("One \\* two \\_ three", "One * two _ three"),
        ("## `One` *two*\n\n*One*", "One two\n\nOne"),
        ("*same* same **same** [same](same) `same` same", "same same same same same same"),
        ("\u00a0One", "One"),
        ("One *two\nthree* four", "One two three four"),
        ("[One\ntwo](x.md)\nthree", "One two three"),
        ("a\tb", "a\tb"),
        ("-\tOne\n\n\tTwo", "One\n\nTwo"),
    ],
)
@pytest.mark.parametrize("ending", ["\n", "\r\n"])
def test_markdown(source: str, text: str, ending: str) -> None:
    article = read_article("a.md", source.replace("\n", ending))
    assert article.text == text
    assert misplaced(article) == []


@pytest.mark.parametrize(
    "source, text, places",
    [
        ("AT&amp;T ok", "AT&T ok", {"A": (1, 1), "&": (1, 3), "T ok": (1, 8), "ok": (1, 10)}),
        ("&laquo;Oui&raquo; dit", "«Oui» dit", {"«": (1, 1), "Oui": (1, 8), "dit": (1, 19)}),
        ("&#8220;x&#8221; y\nz", "“x” y z", {"x": (1, 8), "y": (1, 17), "z": (2, 1)}),
        ("\\[word\\] b", "[word] b", {"[": (1, 2), "word": (1, 3), "b": (1, 10)}),
        ("\\\\ b", "\\ b", {"b": (1, 4)}),
    ],
)
def test_escapes_and_entities_stand_where_they_begin(
    source: str, text: str, places: dict[str, tuple[int, int]]
) -> None:
    article = read_article("a.md", source)
    assert article.text == text
    assert {words: tuple(article.place(text.index(words))) for words in places} == places


MARKUP = st.sampled_from(
    [
        "*",
        "**",
        "_",
        "`",
        "[",
        "](x.md)",
        "\\*",
        "&amp;",
        "\n",
        "\n\n",
        "\r\n",
        "> ",
        "- ",
        "1. ",
        "# ",
        "    ",
        "  \n",
        "“",
        "”",
        "<b>",
        "![",
        "](q.png)",
        "```\n",
        "~",
        "word",
        "Wörter",
        "two words",
        "مرحبا",
        "日本",
        "e\u0301",
        "\t",
        "|",
    ]
)
sources = st.lists(st.one_of(MARKUP, st.text(max_size=6)), max_size=25).map("".join)


@given(sources)
@example("`` a")
@example("*a*b*\n**c")
@example("- \n\n  a")
def test_any_markdown_is_read_and_every_place_is_in_the_file(source: str) -> None:
    article = read_article("a.md", source)
    lines = LINE_BREAK.split(source)
    for offset in range(len(article.text) + 1):
        line, column = article.place(offset)
        assert 1 <= line <= len(lines)
        assert column >= 1


def as_markdown_it_comes() -> MarkdownIt:
    parser = MarkdownIt("commonmark", {"html": False})
    parser.disable("text_join")
    return parser


@given(sources)
@example("- One\n  two\n\n  three\n")
@example("> “One”\n\ntwo\n---\n")
@example("1. one\n\n     two\n")
def test_text_without_markup_is_what_the_parser_makes_of_it(source: str) -> None:
    expected = as_markdown_it_comes().parse(source)
    assert make_parser().parse(source) == expected


@given(sources)
@example("- One\n\nTwo\n\n  three\n\n- four\n")
@example("# One\n\n    two\n\nThree\n\n    four\n")
@example("## One ##\n\n### *two*\n\n#three\n\nfour\n===\n")
@example("> “One”\n\ntwo\n---\n\nthree\n")
@example("```\n\nOne\n\n```\n")
@example("One [two]\n\n[two]: x.md\n")
@example("One\x1f\n\n\xa0two\n \nthree \n")
def test_blocks_of_one_line_are_what_the_parser_makes_of_them(source: str) -> None:
    source = LINE_BREAK.sub("\n", source)
    elements: list[Element] = []
    expected: list[Element] = []
    blocks = list(read_markdown(source, elements))
    assert blocks == list(read_part(Part(source, 0), 0, expected))
    assert elements == expected


PLAIN_MARKUP = st.sampled_from(
    [
        "*",
        "**",
        "_",
        "`",
        "[",
        "](x.md)",
        "\n",
        "\n\n",
        "> ",
        "- ",
        "1. ",
        "# ",
        "    ",
        "  \n",
        "“",
        "”",
        "```\n",
        "a",
        "b ",
        "cd",
    ]
)


@given(st.lists(PLAIN_MARKUP, max_size=25).map("".join))
def test_markup_without_escapes_stands_where_it_was_typed(source: str) -> None:
    assert misplaced(read_article("a.md", source)) == []


@given(
    st.lists(st.one_of(st.text(max_size=8), st.sampled_from(["\n", "\n\n", " ", "\r\n", "same"])), max_size=20).map(
        "".join
    )
)
def test_any_plain_text_stands_where_it_was_typed(source: str) -> None:
    article = read_article("a.txt", source)
    assert misplaced(article) == []
    assert "".join(article.text.split()) == "".join(source.split())


@given(sources, st.sampled_from(["a.md", "a.txt"]))
def test_blocks_cover_the_text(source: str, path: str) -> None:
    article = read_article(path, source)
    assert "\n\n".join(article.text[block.start : block.end] for block in article.blocks) == article.text
    assert all("\n\n" not in article.text[block.start : block.end] for block in article.blocks)


@given(sources, st.data())
def test_sentences_lie_in_one_block_and_hold_what_was_asked_for(source: str, data: st.DataObject) -> None:
    article = read_article("a.md", source)
    if not article.blocks:
        return
    block = data.draw(st.sampled_from(article.blocks))
    start = data.draw(st.integers(block.start, block.end))
    end = data.draw(st.integers(start, block.end))
    sentence = article.sentence_at(Span(start, end))
    assert block.start <= sentence.start <= sentence.end <= block.end
    words = article.text[start:end].strip()
    assert words in article.text[sentence.start : sentence.end]
