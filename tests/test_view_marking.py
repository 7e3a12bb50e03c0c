"""Passages in running text: valid HTML, the same words, every passage's address once, whatever overlaps."""

import re
from html.parser import HTMLParser

from hypothesis import given
from hypothesis import strategies as st

from ontherecord.text.article import Article, read_article
from ontherecord.view.article import mark_article, mark_passages
from ontherecord.view.marking import Passage


def passage(article: Article, name: str, *words: str) -> Passage:
    spans = []
    at = 0
    for one in words:
        at = article.text.index(one, at)
        spans.append((at, at + len(one)))
        at += len(one)
    return Passage(f"passage-{name}", tuple(spans), f'<a href="#{name}"></a>')


def mark(source: str, *passages: tuple[str, ...]) -> str:
    """The article's HTML with the class of all marks left out."""
    article = read_article("a.md", source)
    html = str(mark_article(article, [passage(article, *one) for one in passages], str).html)
    assert html.count("<mark") == html.count('<mark class="otr-passage"')
    return html.replace(' class="otr-passage"', "")


def test_a_passage_is_marked_and_leads_back() -> None:
    assert mark("She said yes today.", ("one", "said yes")) == (
        '<p>She <mark id="passage-one">said yes<a href="#one"></a></mark> today.</p>\n'
    )


def test_a_passage_around_emphasis_is_one_mark() -> None:
    assert mark("She *said* yes.", ("one", "said yes")) == (
        '<p>She <mark id="passage-one"><em>said</em> yes<a href="#one"></a></mark>.</p>\n'
    )


def test_a_passage_that_ends_inside_emphasis_is_split() -> None:
    assert mark("She *said yes* today.", ("one", "She said")) == (
        '<p><mark id="passage-one">She </mark><em><mark>said<a href="#one"></a></mark> yes</em> today.</p>\n'
    )


def test_no_link_stands_in_a_link() -> None:
    assert mark("She [said yes](b.html) today.", ("one", "said")) == (
        '<p>She <a href="b.html"><mark id="passage-one">said</mark> yes</a><a href="#one"></a> today.</p>\n'
    )


def test_passages_that_overlap_are_split_where_they_cross() -> None:
    assert mark("one two three", ("a", "one two"), ("b", "two three")) == (
        '<p><mark id="passage-a">one <mark id="passage-b">two<a href="#a"></a></mark></mark>'
        '<mark> three<a href="#b"></a></mark></p>\n'
    )


def test_an_interrupted_quotation_leads_back_at_its_end() -> None:
    assert mark("“No,” she said, “never.”", ("a", "No,", "never.")) == (
        '<p>“<mark id="passage-a" data-together="1">No,</mark>” she said, '
        '“<mark data-together="1">never.<a href="#a"></a></mark>”</p>\n'
    )


def test_the_parts_of_each_interrupted_quotation_have_a_number_of_their_own() -> None:
    html = mark("One two three four five six.", ("a", "One", "three"), ("b", "four"), ("c", "two", "six"))
    assert re.findall(r'<mark(?: id="(\S+)")?(?: data-together="(\d)")?>(\w+)', html) == [
        ("passage-a", "1", "One"),
        ("passage-c", "2", "two"),
        ("", "1", "three"),
        ("passage-b", "", "four"),
        ("", "2", "six"),
    ]


def test_only_the_passages_are_shown() -> None:
    article = read_article("a.md", "One two three four five.\n\nNothing.\n\nSix seven.")
    html = mark_passages(
        article,
        [passage(article, "a", "two"), passage(article, "b", "four five."), passage(article, "c", "Six seven.")],
    )
    assert html == (
        '<p>[…] <mark class="otr-passage" id="passage-a">two<a href="#a"></a></mark> […] '
        '<mark class="otr-passage" id="passage-b">four five.<a href="#b"></a></mark></p>\n'
        '<p><mark class="otr-passage" id="passage-c">Six seven.<a href="#c"></a></mark></p>\n'
    )


def test_text_is_escaped_and_bad_addresses_leave_their_words() -> None:
    html = mark("a <b> & [c](javascript:alert) [d](//evil.example) ![e](data:x)")
    assert html == "<p>a &lt;b&gt; &amp; [c](javascript:alert) d ![e](data:x)</p>\n"


def test_headings_are_addressed_and_leave_no_gap() -> None:
    article = read_article("a.md", "# A b\n\n### A b\n\n# \n\n## ü *ß*")
    marked = mark_article(article, (), str)
    assert marked.html == (
        '<h3 id="section-a-b">A b</h3>\n<h5 id="section-a-b-2">A b</h5>\n<h4 id="section-ü-ss">ü <em>ß</em></h4>\n'
    )
    assert [heading.level for heading in marked.headings] == [3, 5, 4]


class Checker(HTMLParser):
    """Collects text and ids and complains of elements that are not closed in order."""

    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.open: list[str] = []
        self.text = ""
        self.ids: list[str] = []
        self.marked: list[str] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        if tag == "br":
            self.text += " "
            return
        assert tag != "a" or "a" not in self.open
        self.open.append(tag)
        self.ids += [value for name, value in attrs if name == "id" and value]

    def handle_endtag(self, tag: str) -> None:
        assert self.open.pop() == tag
        if tag == "p":
            self.text += "\n\n"

    def handle_data(self, data: str) -> None:
        if self.open:
            self.text += data
            if "mark" in self.open:
                self.marked.append(data)


pieces = st.sampled_from(
    [
        "one",
        "two",
        "*three four*",
        "**five *six* seven**",
        "[eight *nine*](x.html)",
        "`ten`",
        "&amp;",
        "<",
        "“eleven”",
        "\n",
    ]
)


@given(st.lists(pieces, min_size=1, max_size=12).map(" ".join), st.data())
def test_whatever_overlaps_the_html_is_valid_and_the_words_are_the_same(source: str, data: st.DataObject) -> None:
    article = read_article("a.md", re.sub(r"\s*\n\s*", "\n", source).strip())
    length = len(article.text)
    passages = []
    if length:
        for number in range(data.draw(st.integers(0, 6))):
            start = data.draw(st.integers(0, length - 1))
            passages.append(
                Passage(
                    f"passage-{number}",
                    ((start, data.draw(st.integers(start + 1, length))),),
                    f'<a href="#{number}"></a>',
                )
            )
    html = str(mark_article(article, passages, str).html)
    checker = Checker()
    checker.feed(html)
    assert checker.open == []
    assert checker.text.replace("\n\n", "").replace("\n", " ") == article.text
    assert sorted(checker.ids) == sorted(one.id for one in passages)
    assert all(html.count(one.back) == 1 for one in passages)
    covered = {at for one in passages for start, end in one.spans for at in range(start, end)}
    assert sum(map(len, checker.marked)) == len(covered)
    assert '<mark class="otr-passage"></mark>' not in html
