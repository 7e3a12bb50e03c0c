"""Terms where the article uses them: the first time each, in running text, as a word of its own."""

import re

import pytest

from ontherecord.text.article import read_article
from ontherecord.view.article import mark_article
from ontherecord.view.explained import find_terms
from ontherecord.view.marking import Passage
from ontherecord.view.page import Term


def link(source: str, *terms: str, passages: tuple[Passage, ...] = ()) -> str:
    article = read_article("a.md", source)
    found = find_terms(
        article, [Term(f"term-{number}", term, "It’s <so>", (), ()) for number, term in enumerate(terms)]
    )
    html = str(mark_article(article, passages, str, terms=found).html)
    return (
        re.sub(r'<a class="otr-explained" href="#term-(\d)" title="It’s &lt;so&gt;">', r"{\1:", html)
        .replace("</a>", "}")
        .strip()
    )


@pytest.mark.parametrize(
    "source, terms, html",
    [
        ("A Truce and a truce.", ["truce"], "<p>A {0:Truce} and a truce.</p>"),
        ("The trucebreaker’s truce", ["truce"], "<p>The trucebreaker’s {0:truce}</p>"),
        ("A *truce* holds", ["truce"], "<p>A <em>{0:truce}</em> holds</p>"),
        ("A tr*uce*", ["truce"], "<p>A tr<em>uce</em></p>"),
        ("a big truce line", ["truce", "truce line"], "<p>a big {1:truce line}</p>"),
        ("truce, line", ["line", "truce"], "<p>{1:truce}, {0:line}</p>"),
        ("`truce` truce", ["truce"], "<p><code>{0:truce}</code> truce</p>"),
        ("İstanbul truce", ["Truce", "truce"], "<p>İstanbul {1:truce}</p>"),
        ("nothing", ["truce"], "<p>nothing</p>"),
    ],
)
def test_where_terms_lead_to_their_explanation(source: str, terms: list[str], html: str) -> None:
    assert link(source, *terms) == html


def test_a_link_holds_no_link_and_a_heading_explains_nothing() -> None:
    assert link("# A truce\n\n[a truce](x) and truce", "truce") == (
        '<h3 id="section-a-truce">A truce</h3>\n<p><a href="x">a truce} and {0:truce}</p>'
    )


def test_a_term_within_a_passage_and_across_its_end() -> None:
    whole = link("We want a truce now", "truce", passages=(Passage("p", ((3, 15),), ""),))
    assert whole == '<p>We <mark class="otr-passage" id="p">want a {0:truce}</mark> now</p>'
    across = link("We want a truce now", "truce now", passages=(Passage("p", ((3, 15),), ""),))
    assert across.count('<mark class="otr-passage"') == 2
    assert re.sub(r"</?mark[^>]*>", "", across) == "<p>We want a {0:truce now}</p>"
