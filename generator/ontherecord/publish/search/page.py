"""What of a page can be found: its headline, its entries, and the sections of its text."""

from collections.abc import Iterable, Iterator
from typing import NamedTuple

from ontherecord.language import language as find_language
from ontherecord.record.entries import Entry
from ontherecord.text.article import Article
from ontherecord.text.quote import strip_marks
from ontherecord.verify.explainer import Explainer
from ontherecord.view.dates import show_date
from ontherecord.view.locales import is_right_to_left

ARTICLE = "article"
"""The kind of a section of an explainer's article, and the article's address on its page."""
SECTION = "section"
"""The kind of a section of any other page."""


class Part(NamedTuple):
    """An entry of the page, or a section of its text."""

    kind: str
    """statement, number, event, question, term or correction; article or section."""
    anchor: str
    """Its address on the page; empty for the beginning of an ordinary page."""
    title: str
    text: str


class SearchedPage(NamedTuple):
    """A page as the search knows it."""

    href: str
    """From the top of the site."""
    title: str
    summary: str = ""
    language: str = ""
    direction: str = "ltr"
    keywords: tuple[str, ...] = ()
    parts: tuple[Part, ...] = ()


class Section(NamedTuple):
    """A heading of an article as it stands on the page."""

    anchor: str
    title: str


def search_explainer(explainer: Explainer, href: str, sections: Iterable[Section] = ()) -> SearchedPage:
    """An explainer: what its page shows, and no more. `sections` are the headings of its article, in their order."""
    record = explainer.record
    direction = "rtl" if is_right_to_left(explainer.language) else "ltr"
    page = SearchedPage(href, record.headline, "", explainer.language, direction)
    if record.status == "withdrawn":  # what was withdrawn is not said again
        return page._replace(parts=tuple(_corrections(explainer)))
    topics = explainer.registry.topics
    return page._replace(
        summary=record.summary or "",
        keywords=(*(topics[one].title for one in record.topics if one in topics), *record.tags),
        parts=(*_entries(explainer), *_corrections(explainer), *_article(explainer, sections)),
    )


def _entries(explainer: Explainer) -> Iterator[Part]:
    record, language = explainer.record, explainer.language
    people = explainer.registry.people
    marks = find_language(language).quotation

    def name(who: str) -> str:
        return people[who].name if who in people else who

    def part(entry: Entry, title: str, *text: str | None) -> Part:
        return Part(entry.KIND, explainer.anchors[id(entry)], title, " · ".join(one for one in text if one))

    for statement in record.statements:
        said = statement.paraphrase
        if statement.quote:
            said = f"{marks.opening}{strip_marks(statement.quote)}{marks.closing}"
        told = (statement.about, statement.to and name(statement.to), statement.place)
        yield part(statement, name(statement.who), said, *told)
    for number in record.numbers:
        source = name(number.according_to) if number.according_to else None
        yield part(number, number.figure.text, number.label, number.compare, source)
    for event in record.timeline:
        yield part(event, show_date(event.date, language).words, event.event, event.detail)
    for question in record.questions:
        yield part(question, "", question.text)
    for term in record.terms:
        yield part(term, term.term, term.meaning)


def _corrections(explainer: Explainer) -> Iterator[Part]:
    for one in explainer.record.corrections:
        day = show_date(one.date, explainer.language).words
        yield Part(one.KIND, explainer.anchors[id(one)], day, " · ".join(filter(None, (one.text, one.was, one.now))))


def _article(explainer: Explainer, sections: Iterable[Section]) -> Iterator[Part]:
    source = explainer.record.article
    display = source.display if source else "full"
    if display == "full":
        yield from _sections(explainer.article, sections)
    elif display == "passages":
        spans = sorted({span for resting in explainer.restings for span in resting.spans})
        text = " … ".join(" ".join(explainer.article.text[start:end].split()) for start, end in spans)
        if text:
            yield Part(ARTICLE, ARTICLE, "", text)


def _sections(article: Article, sections: Iterable[Section]) -> Iterator[Part]:
    headings = iter(sections)
    anchor, title, words = ARTICLE, "", []
    for block in article.blocks:
        text = " ".join(article.text[block.start : block.end].split())
        if block.kind != "heading":
            words.append(text)
            continue
        if not text:
            continue
        if words or title:
            yield Part(ARTICLE, anchor, title, " ".join(words))
        heading = next(headings, None)
        anchor, title, words = heading.anchor if heading else anchor, text, []
    if words or title:
        yield Part(ARTICLE, anchor, title, " ".join(words))
