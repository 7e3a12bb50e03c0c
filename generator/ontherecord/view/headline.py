"""The head of a page: what happened, why it matters, when it was checked, who says so, and what to know before."""

from collections.abc import Iterator

from babel.lists import format_list

from ontherecord.address import admit_address
from ontherecord.view.locales import find_locale
from ontherecord.view.page import Headline, Image
from ontherecord.view.parts import Fact, Link, Notice
from ontherecord.view.telling import KIND_LABELS, Telling, sort_corrections

_AT_THE_FOOT_ONLY = "update"
"""News, and no mistake: the head says when the page was updated."""


def tell_headline(telling: Telling) -> Headline:
    """The headline with its summary, dates, byline, source line and notices."""
    record = telling.explainer.record
    topics = telling.explainer.registry.topics
    return Headline(
        headline=record.headline,
        summary=record.summary or "",
        facts=tuple(_facts(telling)),
        topics=tuple(
            Link(topics[topic].title, telling.ways.topic(topic)) for topic in record.topics if topic in topics
        ),
        notices=tuple(_notices(telling)),
        labels=telling.labels,
    )


def tell_image(telling: Telling) -> Image | None:
    """The picture, when its address is admitted."""
    image = telling.explainer.record.image
    src = admit_address(telling.ways.resolve(image.file)) if image else None
    if image is None or src is None:
        return None
    return Image(
        src, telling.ways.measure(image.file), image.alt, image.caption or "", image.credit or "", telling.labels
    )


def _facts(telling: Telling) -> Iterator[Fact]:
    record, labels = telling.explainer.record, telling.labels
    yield Fact(labels.published, day=telling.show_moment(record.published))
    if record.updated:
        yield Fact(labels.updated, day=telling.show_moment(record.updated))
    if record.authors:
        yield Fact(labels.byline, _join(record.authors, telling.language))
    if record.dateline:
        yield Fact(labels.dateline, record.dateline)
    if record.review_after:
        yield Fact(labels.review_after, day=telling.show(record.review_after))
    article = record.article
    if article and (article.title or article.publisher):
        words = labels.join(article.title, article.publisher)
        yield Fact(labels.article_from, words, admit_address(article.url or "") or "")


def _notices(telling: Telling) -> Iterator[Notice]:
    record, labels = telling.explainer.record, telling.labels
    corrections = sort_corrections(telling.explainer)
    if record.status == "draft":
        yield Notice("draft", labels.draft, labels.draft_note)
    if record.status == "withdrawn":
        # Why is said by the latest retraction or editor's note; a withdrawn record has one.
        reasons = [correction.text for correction in corrections if correction.kind in ("retraction", "editor's note")]
        words = " ".join((labels.withdrawn_note, *reasons[:1]))
        href = "#corrections" if corrections else ""
        yield Notice("withdrawn", labels.withdrawn, words, href, labels.why_changed)
        return
    gravity = list(KIND_LABELS)
    for correction in sorted(corrections, key=lambda one: gravity.index(one.kind)):
        if correction.kind != _AT_THE_FOOT_ONLY:
            name = KIND_LABELS[correction.kind]
            href = f"#{telling.anchor(correction)}"
            words = telling.show(correction.date).words
            if correction.kind == "retraction":  # what must not be relied on is said before anything else
                words = f"{words}: {correction.text}"
            yield Notice(name.replace("_", "-"), getattr(labels, name), words, href, labels.why_changed)
    if record.review_after and telling.review(record.review_after):
        due = labels.review_was_due.format(date=telling.show(record.review_after).words)
        yield Notice("under-review", labels.being_reviewed, due)


def _join(names: tuple[str, ...], language: str) -> str:
    return names[0] if len(names) == 1 else format_list(names, locale=find_locale(language))
