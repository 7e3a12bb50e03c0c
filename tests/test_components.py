"""The components as templates: what is said comes out as words, and one file replaces one component."""

import re
from pathlib import Path

import pytest
from jinja2 import UndefinedError
from markupsafe import Markup

from ontherecord.problem import Problem, Severity
from ontherecord.view.citation import Citation
from ontherecord.view.components import Components
from ontherecord.view.drawing import Dot, RangeDrawing, SeriesDrawing
from ontherecord.view.figures import Figured
from ontherecord.view.filtering import Filter, Option
from ontherecord.view.labels import find_labels
from ontherecord.view.lists import Listed, list_archive, list_latest
from ontherecord.view.page import (
    ArticleText,
    Contents,
    Correction,
    Corrections,
    Event,
    ExplainerView,
    Headline,
    Image,
    KeyNumber,
    KeyNumbers,
    Outline,
    Period,
    Question,
    Questions,
    Source,
    Sources,
    Statement,
    Statements,
    Term,
    Terms,
    Timeline,
)
from ontherecord.view.parts import Change, Day, Fact, Link, Notice, Portrait, Receipt, Speaker, Tongue
from ontherecord.view.positions import Cell, Party, Position, Positions
from ontherecord.view.problems import list_mistakes
from ontherecord.view.scale import Scale, Spot
from ontherecord.view.series import Series, SeriesEntry

HOSTILE = "\"'><script>alert(1)</script>{{ 7*7 }}&amp;"
LABELS = find_labels("en")


def fill(words: str) -> ExplainerView:
    """A page with the same words in every field that holds words."""
    day, link = Day(words, words), Link(words, words)
    facts = (Fact(words, words, words), Fact(words, day=day), Fact(words, day=Day(words)))
    receipts, changes = (Receipt(words, words, words, words), Receipt(words)), (Change(words, words, day),)
    tongue, option = Tongue(words, words), (Option(words, words),)
    dots = (Dot(words, words, words, words + words, here=True), Dot(words, words, words, words, here=False))
    series = Series(
        SeriesDrawing(words, words, dots),
        (
            SeriesEntry(day, words, words, link, tongue, tongue),
            SeriesEntry(Day(words), words, "", None, Tongue(), Tongue()),
        ),
        words,
        LABELS,
    )
    bar = RangeDrawing(words, words, words, words, words, words)
    position = Position(words, "", words, words, LABELS)
    other = Position("", words, words, words, LABELS)
    cells = (Cell(words, position, (other,), words), Cell(words, None, (), ""))
    drawn = Speaker(words, words, words, words, words, None)
    seen = Speaker(words, words, "", "", words, Portrait(words, None))
    return ExplainerView(
        language=words,
        direction=words,
        headline=Headline(
            words, words, facts, (link, Link(words)), (Notice(words, words, words, words, words),), LABELS
        ),
        image=Image(words, None, words, words, words, LABELS),
        numbers=KeyNumbers(
            (KeyNumber(words, words, Figured(words, words, words), bar, facts, words, series, receipts, changes),),
            LABELS,
        ),
        statements=Statements(
            (
                Statement(words, drawn, False, words, "", words, words, words, facts, receipts, changes),
                Statement(words, seen, True, "", words, words, words, words, (), (), ()),
            ),
            Filter(option, option, option, option, words, LABELS),
            Positions((words,), (Party(words, cells),), False, LABELS),
            LABELS,
        ),
        timeline=Timeline(
            (
                Period(words, (Event(words, day, words, words, link, receipts, changes, LABELS, tongue, True),)),
                Period(
                    "",
                    (Event(words, day, words, "", None, (), (), LABELS), Event("", day, "", "", None, (), (), LABELS)),
                ),
            ),
            Scale(words, (Spot(words, words, True),), words, words, words),
            LABELS,
        ),
        questions=Questions((Question(words, words, facts, changes, LABELS, tongue),), LABELS),
        terms=Terms((Term(words, words, words, receipts, changes),), LABELS),
        article=ArticleText(Markup("<p>as it is</p>"), words, link, LABELS),
        sources=Sources((Source(words, words, words, words, day, words, words),), LABELS),
        corrections=Corrections((Correction(words, words, words, day, words, words, words, link),), LABELS),
        citation=Citation(words, words, words, words, (words,), LABELS, prints=True),
        contents=(),
        outline=Outline((Contents(words, words, 2),), LABELS),
    )


@pytest.fixture
def theme(repository: Path) -> Path:
    return repository / "themes/ontherecord_theme"


@pytest.fixture
def components(theme: Path) -> Components:
    return Components([theme])


def test_words_come_out_as_words_wherever_they_stand(components: Components) -> None:
    html = components.write_explainer(fill(HOSTILE))
    assert "<script" not in html
    assert "49" not in html
    assert html.count("&lt;script&gt;") > 150
    assert "<p>as it is</p>" in html
    # Every attribute's value ends where the template ends it.
    for tag in re.findall(r"<[a-z][^<>]*>", html):
        assert re.fullmatch(r"<[a-z0-9]+(?: (?:[a-zA-Z-]+=\"[^\"<>]*\"|disabled|data-pagefind-ignore))*/?>", tag), tag


def test_what_there_is_nothing_of_is_left_out(components: Components) -> None:
    page = fill("x")._replace(
        image=None,
        numbers=None,
        statements=None,
        timeline=None,
        questions=None,
        terms=None,
        article=None,
        sources=None,
        corrections=None,
        outline=None,
    )
    html = components.write_explainer(page._replace(headline=Headline("x", "", (), (), (), LABELS)))
    assert html.count("<h2") == 1  # how to cite the page
    assert "<figure" not in html
    assert "otr-summary" not in html


def test_a_missing_value_is_no_silent_gap(components: Components) -> None:
    with pytest.raises(UndefinedError):
        components.render_latest("a view of another kind")  # type: ignore[arg-type]  # that is the test


def test_one_file_replaces_one_component(theme: Path, tmp_path: Path) -> None:
    (tmp_path / "components/terms").mkdir(parents=True)
    (tmp_path / "components/terms/terms.html").write_text(
        "{% macro terms(view) %}<p>OURS {{ view.entries[0].term }}</p>{% endmacro %}"
    )
    html = Components([tmp_path, theme]).write_explainer(fill("a <b>"))
    assert "<p>OURS a &lt;b&gt;</p>" in html
    assert 'id="timeline"' in html
    assert 'id="terms"' not in html


def test_a_component_of_ones_own_may_use_what_jinja_has(theme: Path, tmp_path: Path) -> None:
    (tmp_path / "components/terms").mkdir(parents=True)
    (tmp_path / "components/terms/terms.html").write_text(
        "{% macro terms(view) %}{{ lipsum(1)|length > 9 }} {{ range(2) }} {{ dict(term='<i>') }}"
        " {% if view.more is defined %}more{% endif %}{% endmacro %}"
    )
    html = Components([tmp_path, theme]).write_explainer(fill("a <b>"))
    assert "True range(0, 2) {&#39;term&#39;: &#39;&lt;i&gt;&#39;}" in html


def test_every_component_is_a_folder_with_a_macro_of_its_name(theme: Path) -> None:
    for folder in sorted((theme / "components").iterdir()):
        source = (folder / f"{folder.name}.html").read_text(encoding="utf-8")
        assert re.findall(r"{% macro (\w+)\((\w+)\)", source) == [(folder.name, "view")]
        assert "|safe" not in source.replace(" ", "")


def test_the_latest_lead_to_the_archive(components: Components) -> None:
    listed = Listed("A <headline>", "a/", "Why.", Day("1 May 2024", "2024-05-01"), ("Story",), "Withdrawn", "ar", "rtl")
    assert components.render_latest(list_latest([listed], "en", Link("All explainers", "archive/"))) == (
        '<section class="otr otr-section otr-latest">\n<h2 id="latest">Latest explainers</h2>\n<ul class="otr-list">\n'
        '<li class="otr-listed" lang="ar" dir="rtl">\n<h3><a href="a/">A &lt;headline&gt;</a></h3>\n'
        '<p class="otr-listed-summary">Why.</p>\n'
        '<p class="otr-listed-facts"><time datetime="2024-05-01">1 May 2024</time> <bdi class="otr-topic">Story</bdi> '
        '<strong class="otr-label">Withdrawn</strong></p>\n</li>\n</ul>\n'
        '<p class="otr-more"><a href="archive/">All explainers</a></p>\n</section>'
    )
    assert "No explainers have been published yet." in components.render_latest(list_latest([], "en"))


def test_the_archive_is_by_year(components: Components) -> None:
    days = [Day("2 May 2024", "2024-05-02"), Day("1 May 2024", "2024-05-01T10:00"), Day("1 May 2023", "2023-05-01")]
    html = components.render_archive(
        list_archive([Listed("x", "a/", "", day, (), "", "", "ltr") for day in days], "en")
    )
    assert re.findall(r"<h2 id=\"(.*?)\">(\d+)</h2>|(<li)", html) == [
        ("year-2024", "2024", ""), ("", "", "<li"), ("", "", "<li"), ("year-2023", "2023", ""), ("", "", "<li"),
    ]  # fmt: skip


def test_problems_are_shown_with_where_what_and_how_to_mend(components: Components) -> None:
    problem = Problem("content/a.yml", 3, 9, Severity.ERROR, "quote-not-found", "the quote is not in the article",
                      found="a <b>", write="quote: a", excerpt="    quote: a <b>")  # fmt: skip
    html = components.render_problems(list_mistakes([problem], "en"))
    text = " ".join(re.sub(r"<[^>]+>", " ", html).split())
    assert text == (
        "1 problem to mend Only you see this, while the site is being served for writing. content/a.yml:3:9 "
        "Error : the quote is not in the article [quote-not-found] quote: a &lt;b&gt; Found a &lt;b&gt; Write quote: a"
    )
