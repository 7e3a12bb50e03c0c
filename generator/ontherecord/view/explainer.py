"""An explainer page, from what was read and verified to what it says."""

from collections.abc import Iterable, Iterator
from html import escape

from ontherecord.address import admit_address
from ontherecord.record.entries import Entry
from ontherecord.verify.explainer import Explainer
from ontherecord.view.article import mark_article, mark_passages
from ontherecord.view.dates import show_moment
from ontherecord.view.entries import tell_numbers, tell_questions, tell_statements, tell_terms, tell_timeline
from ontherecord.view.headline import tell_headline, tell_image
from ontherecord.view.labels import Labels, find_labels
from ontherecord.view.lists import Listed
from ontherecord.view.locales import is_right_to_left
from ontherecord.view.marking import Passage
from ontherecord.view.page import ArticleText, Contents, ExplainerView
from ontherecord.view.parts import Fact, Link
from ontherecord.view.sources import tell_corrections, tell_sources
from ontherecord.view.telling import Telling, Ways, entry_name, locate_entries, mark_changes

_SECTIONS = ("numbers", "statements", "timeline", "questions", "terms", "article", "sources", "corrections")


def view_explainer(explainer: Explainer, ways: Ways = Ways()) -> ExplainerView:  # noqa: B008 - immutable
    """What the page of an explainer says. Its record and article have been verified."""
    language = explainer.language
    labels = find_labels(language)
    numbers, passages = locate_entries(explainer)
    telling = Telling(explainer, labels, language, ways, numbers, passages, mark_changes(explainer, labels, language))
    if explainer.record.status == "withdrawn":
        return _withdraw(telling)
    article, headings = _tell_article(telling)
    view = ExplainerView(
        language=language,
        direction="rtl" if is_right_to_left(language) else "ltr",
        headline=tell_headline(telling),
        image=tell_image(telling),
        numbers=tell_numbers(telling),
        statements=tell_statements(telling),
        timeline=tell_timeline(telling),
        questions=tell_questions(telling),
        terms=tell_terms(telling),
        article=article,
        sources=tell_sources(telling, frozenset(_used(explainer))),
        corrections=tell_corrections(telling),
        contents=(),
    )
    return view._replace(contents=tuple(_list_contents(view, labels, headings)))


def list_explainer(explainer: Explainer, href: str, language: str) -> Listed:
    """An explainer as a list in a language shows it; `href` leads to its page."""
    record = explainer.record
    labels, own = find_labels(language), find_labels(explainer.language)
    notices = {"draft": labels.draft, "withdrawn": labels.withdrawn}
    topics = explainer.registry.topics
    foreign = explainer.language if explainer.language != language else ""
    return Listed(
        headline=record.headline,
        href=admit_address(href) or "",
        summary=record.summary or "",
        day=show_moment(record.published, explainer.language),
        updated=Fact(own.updated, day=show_moment(record.updated, explainer.language)) if record.updated else None,
        topics=tuple(topics[topic].title for topic in record.topics if topic in topics),
        notice=notices.get(record.status, ""),
        language=foreign,
        direction="rtl" if is_right_to_left(explainer.language) else "ltr",
    )


def _withdraw(telling: Telling) -> ExplainerView:
    # What was withdrawn is not said again.
    corrections = tell_corrections(telling)
    view = ExplainerView(
        language=telling.language,
        direction="rtl" if is_right_to_left(telling.language) else "ltr",
        headline=tell_headline(telling),
        image=None,
        numbers=None,
        statements=None,
        timeline=None,
        questions=None,
        terms=None,
        article=None,
        sources=None,
        corrections=corrections,
        contents=(),
    )
    return view._replace(contents=tuple(_list_contents(view, telling.labels, ())))


def _tell_article(telling: Telling) -> tuple[ArticleText | None, tuple[Contents, ...]]:
    explainer, labels = telling.explainer, telling.labels
    source = explainer.record.article
    display = source.display if source else "full"
    url = admit_address(source.url or "") if source else None
    more = Link(labels.read_whole, url) if url else None
    if not explainer.article.text.strip():
        return None, ()
    if display == "none":
        return ArticleText(mark_passages(explainer.article, ()), labels.not_shown, more, labels), ()
    passages = tuple(_list_passages(telling))
    if display == "passages":
        return ArticleText(mark_passages(explainer.article, passages), labels.passages_only, more, labels), ()
    marked = mark_article(explainer.article, passages, telling.ways.resolve, telling.ways.measure)
    contents = tuple(Contents(heading.id, heading.text, heading.level) for heading in marked.headings)
    return ArticleText(marked.html, "", None, labels), contents


def _list_passages(telling: Telling) -> Iterator[Passage]:
    together: dict[str, list[Entry]] = {}
    spans = {}
    for resting in sorted(
        (resting for resting in telling.explainer.restings if id(resting.entry) in telling.numbers),
        key=lambda resting: telling.numbers[id(resting.entry)],
    ):
        name = telling.passages[id(resting.entry)]
        together.setdefault(name, []).append(resting.entry)
        spans[name] = tuple((span.start, span.end) for span in resting.spans)
    for name, entries in together.items():
        yield Passage(name, spans[name], "".join(_lead_back(telling, entry) for entry in entries))


def _lead_back(telling: Telling, entry: Entry) -> str:
    label: str = getattr(telling.labels, f"used_by_{entry.KIND}")
    words = escape(label.format(entry=entry_name(telling, entry)))
    anchor, number = escape(telling.anchor(entry)), telling.numbers[id(entry)]
    return f'<a class="otr-back" href="#{anchor}" data-number="{number}" aria-label="{words}" title="{words}"></a>'


def _used(explainer: Explainer) -> Iterator[str]:
    topics = (explainer.registry.topics.get(name) for name in explainer.record.topics)
    shared: Iterable[Entry] = (entry for topic in topics if topic for entry in (*topic.timeline, *topic.terms))
    for entry in (*explainer.entries, *shared):
        source: str | None = getattr(entry, "source", None)
        if source:
            yield source


def _list_contents(view: ExplainerView, labels: Labels, headings: tuple[Contents, ...]) -> Iterator[Contents]:
    for name in _SECTIONS:
        if getattr(view, name) is not None:
            yield Contents(name, getattr(labels, name), 2)
            if name == "article":
                yield from headings
