"""An explainer page, from what was read and verified to what it says."""

from collections.abc import Iterable, Iterator
from functools import lru_cache
from html import escape

from ontherecord.address import admit_address
from ontherecord.dossier.naming import name_entry
from ontherecord.record.entries import Entry, Event, Number, Statement, Term
from ontherecord.verify.explainer import Explainer
from ontherecord.view.article import mark_article, mark_passages
from ontherecord.view.citation import tell_citation
from ontherecord.view.dates import show_moment
from ontherecord.view.downloads import Downloads, offer_all
from ontherecord.view.embeds import tell_embeds
from ontherecord.view.entries import tell_questions, tell_terms
from ontherecord.view.explained import find_terms
from ontherecord.view.headline import tell_headline, tell_image
from ontherecord.view.labels import Labels, find_labels
from ontherecord.view.lists import Listed
from ontherecord.view.locales import is_right_to_left
from ontherecord.view.marking import Passage
from ontherecord.view.numbers import tell_numbers
from ontherecord.view.page import ArticleText, Contents, ExplainerView, Outline, Sources, Terms
from ontherecord.view.parts import Fact, Link
from ontherecord.view.shortening import shorten
from ontherecord.view.sources import tell_corrections, tell_sources
from ontherecord.view.statements import tell_statements
from ontherecord.view.telling import Telling, Ways, locate_entries, mark_changes
from ontherecord.view.timeline import tell_timeline

_SECTIONS = ("numbers", "statements", "timeline", "questions", "terms", "article", "sources", "corrections", "citation")
_LONG = 5
"""How many sections a page has at least that shows its table of contents."""
_LONGEST_NOTE = 60
"""How many code points a note in the margin has at most."""


def view_explainer(explainer: Explainer, ways: Ways = Ways()) -> ExplainerView:  # noqa: B008 - immutable
    """What the page of an explainer says. Its record and article have been verified."""
    language = explainer.language
    labels = find_labels(language)
    numbers, passages = locate_entries(explainer)
    withdrawn = explainer.record.status == "withdrawn"
    sources = None if withdrawn else tell_sources(explainer, labels, _find_used(explainer))
    changes = mark_changes(explainer, labels, language)
    telling = Telling(explainer, labels, language, ways, numbers, passages, changes, _number_sources(sources))
    if withdrawn:
        return _withdraw(telling)
    terms = tell_terms(telling)
    article, headings = _tell_article(telling, terms)
    view = ExplainerView(
        language=language,
        direction="rtl" if is_right_to_left(language) else "ltr",
        headline=tell_headline(telling),
        image=tell_image(telling),
        numbers=tell_numbers(telling),
        statements=tell_statements(telling),
        timeline=tell_timeline(telling),
        questions=tell_questions(telling),
        terms=terms,
        article=article,
        sources=sources,
        corrections=tell_corrections(telling),
        citation=tell_citation(telling),
        contents=(),
        script=ways.script,
    )
    contents = tuple(_list_contents(view, labels, headings))
    is_long = sum(one.level == 2 for one in contents) >= _LONG
    return view._replace(
        contents=contents,
        outline=Outline(contents, labels) if is_long else None,
        embeds=tell_embeds(explainer, view, ways.embeds, ways.embeds_script) if ways.embeds else None,
        data=_offer_data(telling, view),
    )


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
        citation=tell_citation(telling),
        contents=(),
    )
    return view._replace(contents=tuple(_list_contents(view, telling.labels, ())))


def _tell_article(telling: Telling, terms: Terms | None) -> tuple[ArticleText | None, tuple[Contents, ...]]:
    explainer, labels = telling.explainer, telling.labels
    source = explainer.record.article
    display = source.display if source else "full"
    url = admit_address(source.url or "") if source else None
    more = Link(labels.read_whole, url) if url else None
    if not explainer.article.text.strip():
        return None, ()
    if display == "none":
        return ArticleText(mark_passages(explainer.article, ()), labels.not_shown, more, labels), ()
    passages = _list_passages(telling)
    if display == "passages":
        return ArticleText(mark_passages(explainer.article, passages), labels.passages_only, more, labels), ()
    explained = find_terms(explainer.article, terms.entries) if terms else ()
    marked = mark_article(explainer.article, passages, telling.ways.resolve, telling.ways.measure, terms=explained)
    contents = tuple(Contents(heading.id, heading.text, heading.level) for heading in marked.headings)
    return ArticleText(marked.html, "", None, labels), contents


def _offer_data(telling: Telling, view: ExplainerView) -> Downloads | None:
    if not telling.ways.data:
        return None
    tables = [name for name in ("statements", "numbers", "timeline") if getattr(view, name) is not None]
    return offer_all(telling.labels, telling.ways.data, tables, telling.ways.data_of_site)


def _list_passages(telling: Telling) -> Iterable[Passage]:
    restings = {id(resting.entry): resting for resting in telling.explainer.restings}
    found: dict[str, Passage] = {}
    for entry, name in telling.passages.items():
        resting = restings[entry]
        back = _lead_back(telling, resting.entry)
        found[name] = Passage(name, resting.spans, found[name].back + back if name in found else back)
    return found.values()


def _lead_back(telling: Telling, entry: Entry) -> str:
    name = name_entry(entry, telling.explainer.registry.people)
    shown = escape(name)
    words = _find_use(telling.language, entry.KIND).replace("{entry}", shown)
    short = shorten(entry.figure.text if isinstance(entry, Number) else name, _LONGEST_NOTE)
    note = shown if short is name else escape(short)
    # An address is made of letters, digits and hyphens.
    return (
        f'<a class="otr-back" href="#{telling.anchor(entry)}" data-number="{telling.numbers[id(entry)]}"'
        f' data-note="{note}" aria-label="{words}" title="{words}"></a>'
    )


@lru_cache(maxsize=256)
def _find_use(language: str, kind: str) -> str:
    # What a passage is used for, as HTML.
    label: str = getattr(find_labels(language), f"used_by_{kind}")
    return escape(label)


def _number_sources(sources: Sources | None) -> dict[str, str]:
    # By address, for a running story's source may have another id here; the first of an address is the one that counts.
    numbered: dict[str, str] = {}
    for number, source in enumerate(sources.entries if sources else (), 1):
        numbered.setdefault(source.href, str(number))
    return numbered


def _find_used(explainer: Explainer) -> frozenset[str]:
    # The sources that entries name; nobody asks where the running stories have none besides the record's.
    record = explainer.record
    if len(explainer.sources) == len(record.sources):
        return frozenset()
    entries: list[Statement | Number | Event | Term] = [*record.grounded]
    for topic in filter(None, map(explainer.registry.topics.get, record.topics)):
        entries += (*topic.timeline, *topic.terms)
    return frozenset(entry.source for entry in entries if entry.source)


def _list_contents(view: ExplainerView, labels: Labels, headings: tuple[Contents, ...]) -> Iterator[Contents]:
    for name in _SECTIONS:
        if getattr(view, name) is not None:
            yield Contents(name, getattr(labels, name), 2)
            if name == "article":
                yield from headings
            if name == "statements" and view.statements is not None and view.statements.positions is not None:
                yield Contents("positions", labels.positions, 3)
