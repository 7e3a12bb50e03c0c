"""A draft for other programs, and which rule made each entry of it."""

from collections.abc import Iterator
from typing import Any

from ontherecord.draft.drafted import Draft
from ontherecord.draft.writing import Entry, sections
from ontherecord.text.article import Article, Span
from ontherecord.text.passage import Selector


def tell(draft: Draft, article: Article) -> dict[str, Any]:
    """The draft as plain values: the record's fields, each entry's rule, and its places in the article.

    Places are half-open offsets of code points in the article's reading text, with the line of the file they begin on.
    """
    told: dict[str, Any] = {
        "headline": draft.heading.headline,
        "summary": draft.heading.summary,
        "published": draft.published,
        "language": draft.language,
        "dateline": draft.heading.dateline,
    }
    if draft.origin is not None:
        told["article_from"] = {key: value for key, value in draft.origin._asdict().items() if value}
    for name, entries in sections(draft):
        told[name] = [_tell_entry(entry, article) for entry in entries]
    told["people"] = [
        {
            "id": one.id,
            "name": one.name,
            "kind": one.kind,
            "role": one.role,
            "organisation": one.organisation,
            "known": one.known,
            "rule": one.rule,
        }
        for one in draft.people
    ]
    return told


def _tell_entry(entry: Entry, article: Article) -> dict[str, Any]:
    told: dict[str, Any] = {}
    for name in entry.__slots__:
        value = getattr(entry, name)
        if isinstance(value, Selector):
            value = {"exact": value.exact, "prefix": value.prefix, "suffix": value.suffix}
        if name in ("span", "spans"):
            continue
        if value not in ("", None, ()):
            told[name] = value
    told["places"] = [
        {"start": one.start, "end": one.end, "line": article.place(one.start).line} for one in places(entry)
    ]
    return told


def places(entry: Entry) -> tuple[Span, ...]:
    """Where in the article's text an entry rests."""
    spans: tuple[Span, ...] = getattr(entry, "spans", None) or (entry.span,)  # type: ignore[union-attr]  # each has one of the two
    return spans


def explain(draft: Draft, article: Article) -> Iterator[str]:
    """A line for each entry: what it is, on which line of the article it rests, and which rule made it."""
    for name, entries in sections(draft):
        kind = {"statements": "statement", "numbers": "number", "timeline": "event"}[name]
        for entry in entries:
            yield f"{kind}-{entry.id}: line {article.place(places(entry)[0].start).line}: {entry.rule}"
    for one in draft.people:
        yield f"person {one.id}: {one.rule}"
