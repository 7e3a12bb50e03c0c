"""Adding to a record what it does not have, by inserting text: every byte that a person wrote stays."""

from dataclasses import replace
from typing import NamedTuple, TypeVar

from ontherecord.draft.drafted import Draft, DraftedEvent, DraftedNumber, DraftedStatement
from ontherecord.draft.writing import Entry, sections, write_entry
from ontherecord.language import Language
from ontherecord.record.document import Document, Mapping, Node, Scalar, Sequence
from ontherecord.record.figures import Agreement, Figure, FigureError, compare_figures, parse_figure
from ontherecord.text.article import Article, Span
from ontherecord.text.passage import Selector, find_passage
from ontherecord.text.quote import find_quote

E = TypeVar("E", DraftedStatement, DraftedNumber, DraftedEvent)
_MOSTLY = 0.5


class Merged(NamedTuple):
    """A record with what was added, and what could not be."""

    text: str
    added: tuple[Entry, ...]
    refused: tuple[str, ...]
    """The lists that are written in brackets, into which nothing can be inserted."""


def find_ids(document: Document) -> frozenset[str]:
    """The ids of a record's entries."""
    return frozenset(
        node.value
        for entries in _lists(document).values()
        for item in entries.items
        if isinstance(node := _get(item, "id"), Scalar)
    )


def keep_new(draft: Draft, document: Document, article: Article, language: Language) -> Draft:
    """The draft without the entries that the record has already, in whatever words."""
    lists = _lists(document)
    spans = {name: [_rests(item, article) for item in entries.items] for name, entries in lists.items()}
    figures = [_read_figure(item, language) for item in lists["numbers"].items] if "numbers" in lists else []
    statements = tuple(one for one in draft.statements if not _is_told(one.spans, spans.get("statements", [])))
    numbers = []
    for one in draft.numbers:
        figure = parse_figure(one.figure, language)
        same = [
            at
            for at, other in enumerate(figures)
            if other is not None and compare_figures(figure, other) is Agreement.SAME
        ]
        if not same:
            numbers.append(one)
    dates = (
        {node.value for item in lists["timeline"].items if isinstance(node := _get(item, "date"), Scalar)}
        if "timeline" in lists
        else set()
    )
    events = tuple(
        one
        for one in draft.timeline
        if one.date not in dates and not _is_told(tuple(find_passage(article, one.passage)), spans.get("timeline", []))
    )
    return replace(draft, statements=statements, numbers=tuple(numbers), timeline=events)


def merge(document: Document, draft: Draft) -> Merged:
    """The record's text with the draft's entries added to its lists."""
    source = document.source
    break_ = "\r\n" if "\r\n" in source else "\n"
    lists = _lists(document)
    insertions: list[tuple[int, str]] = []
    added: list[Entry] = []
    refused: list[str] = []
    for name, entries in sections(draft):
        if not entries:
            continue
        if _is_elsewhere(document, name, lists):
            refused.append(name)
            continue
        if name in lists:
            at, indent = _end_of(source, lists[name])
            lines = [line for entry in entries for line in write_entry(entry, indent)]
        else:
            at = len(source.rstrip()) if not source.endswith(("\n", "\r")) else len(source)
            lines = ["", f"{name}:", *(line for entry in entries for line in write_entry(entry))]
        lead = "" if at == 0 or source[at - 1] in "\r\n" else break_
        insertions.append((at, lead + break_.join(lines) + break_))
        added += entries
    for at, text in sorted(insertions, key=lambda one: one[0], reverse=True):
        source = source[:at] + text + source[at:]
    return Merged(source, tuple(added), tuple(refused))


def _lists(document: Document) -> dict[str, Sequence]:
    root = document.root
    if not isinstance(root, Mapping):
        return {}
    found = {name: root.entries[name][1] for name in ("statements", "numbers", "timeline") if name in root.entries}
    return {name: node for name, node in found.items() if isinstance(node, Sequence) and node.items}


def _is_elsewhere(document: Document, name: str, lists: dict[str, Sequence]) -> bool:
    # A list in brackets, or a key with nothing or something else behind it.
    root = document.root
    if name in lists:
        return document.source[lists[name].start.index : lists[name].start.index + 1] == "["
    return isinstance(root, Mapping) and name in root.entries


def _end_of(source: str, entries: Sequence) -> tuple[int, str]:
    """Where the next item of a list goes, and how far it is indented: after the last line of the last item."""
    start = entries.start.index
    line_start = max(source.rfind("\n", 0, start), source.rfind("\r", 0, start)) + 1
    indent = source[line_start:start]
    indent = indent if not indent.strip() else indent[: len(indent) - len(indent.lstrip())]
    at = _last(entries.items[-1])
    end = source.find("\n", at)
    return (end + 1 if end >= 0 else len(source)), indent


def _last(node: Node) -> int:
    if isinstance(node, Scalar):
        return max(node.end.index - (node.style in ("|", ">")), node.start.index)
    if isinstance(node, Sequence):
        return max((_last(item) for item in node.items), default=node.start.index)
    return max((_last(value) for _, value in node.entries.values()), default=node.start.index)


def _get(item: Node, key: str) -> Node | None:
    return item.entries[key][1] if isinstance(item, Mapping) and key in item.entries else None


def _rests(item: Node, article: Article) -> list[Span]:
    quote, passage = _get(item, "quote"), _get(item, "passage")
    spans: list[Span] = []
    if isinstance(quote, Scalar):
        spans += [span for found in find_quote(article, quote.value) for span in found.spans]
    if isinstance(passage, Scalar):
        spans += find_passage(article, Selector(passage.value))
    elif isinstance(passage, Mapping):
        parts = {
            key: node.value for key in ("exact", "prefix", "suffix") if isinstance(node := _get(passage, key), Scalar)
        }
        if parts.get("exact"):
            spans += find_passage(article, Selector(**parts))
    return spans


def _is_told(spans: tuple[Span, ...], told: list[list[Span]]) -> bool:
    size = sum(span.end - span.start for span in spans)
    for others in told:
        shared = sum(max(0, min(a.end, b.end) - max(a.start, b.start)) for a in spans for b in others)
        smaller = min(size, sum(one.end - one.start for one in others)) or 1
        if shared > _MOSTLY * smaller:
            return True
    return False


def _read_figure(item: Node, language: Language) -> Figure | None:
    node = _get(item, "figure")
    try:
        return parse_figure(node.value, language) if isinstance(node, Scalar) else None
    except FigureError:
        return None
