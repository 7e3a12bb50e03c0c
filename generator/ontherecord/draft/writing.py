"""A draft as YAML that a person likes to edit: keys in the format's order, comments only where the draft is unsure."""

from collections.abc import Iterator

from ontherecord.draft.drafted import Draft, DraftedEvent, DraftedNumber, DraftedPerson, DraftedStatement, Origin
from ontherecord.record.scalar import write_text
from ontherecord.record.schema import locate_schema
from ontherecord.text.passage import Selector

SCHEMA = locate_schema("explainer")
Entry = DraftedStatement | DraftedNumber | DraftedEvent


def write_record(draft: Draft) -> str:
    """The text of a record file, with a line feed at its end."""
    lines = [f"# yaml-language-server: $schema={SCHEMA}"]
    if draft.heading.doubt:
        lines.append(f"# {draft.heading.doubt}")
    lines.append(f"headline: {write_text(draft.heading.headline)}")
    if draft.heading.summary:
        lines.append(f"summary: {write_text(draft.heading.summary)}")
    lines += [f"published: {draft.published}", "status: draft", f"language: {draft.language}"]
    if draft.heading.dateline:
        lines.append(f"dateline: {write_text(draft.heading.dateline)}")
    if draft.origin is not None:
        lines += _write_origin(draft.origin)
    for name, entries in sections(draft):
        if entries:
            lines += ["", f"{name}:"]
            for entry in entries:
                lines += write_entry(entry)
    people = [one for one in draft.people if not one.known]
    if people:
        lines += ["", "# People whom people.yml does not have yet:"]
        lines += [f"# {line}".rstrip() for line in write_people(people)]
    return "\n".join(lines) + "\n"


def _write_origin(origin: Origin) -> list[str]:
    """The lines about where the article comes from; readers see passages of what belongs to others."""
    told = [f"  {key}: {write_text(value)}" for key, value in origin._asdict().items() if value]
    return [
        "",
        "article:",
        *told,
        "  # the whole of it (full) only where its licence allows that",
        "  display: passages",
    ]


def sections(draft: Draft) -> tuple[tuple[str, tuple[Entry, ...]], ...]:
    """The lists of a record and their entries, in the format's order."""
    return (("statements", draft.statements), ("numbers", draft.numbers), ("timeline", draft.timeline))


def write_entry(entry: Entry, indent: str = "  ", dash: str = "- ") -> list[str]:
    """The lines of one entry of a list."""
    lines = [f"{indent}# {doubt}" for doubt in comments(entry)]
    keys = list(fields(entry))
    for number, (key, value) in enumerate(keys):
        lead = indent + (dash if number == 0 else " " * len(dash))
        lines.append(f"{lead}{key}: {value}")
    return lines


def comments(entry: Entry) -> Iterator[str]:
    """What the editor should look at."""
    yield from entry.doubts
    if isinstance(entry, DraftedEvent) and entry.ahead:
        yield "still to come"


def fields(entry: Entry) -> Iterator[tuple[str, str]]:
    """The keys of an entry and their values as YAML, in the format's order."""
    if isinstance(entry, DraftedStatement):
        yield from _statement(entry)
    elif isinstance(entry, DraftedNumber):
        yield from _number(entry)
    else:
        yield "id", entry.id
        yield "date", entry.date
        yield "event", write_text(entry.event)
        yield "passage", write_passage(entry.passage)


def _statement(entry: DraftedStatement) -> Iterator[tuple[str, str]]:
    yield "id", entry.id
    yield "who", write_text(entry.who)
    if entry.quote:
        yield "quote", write_text(entry.quote)
    else:
        yield "paraphrase", write_text(entry.paraphrase)
        if entry.passage is not None:
            yield "passage", write_passage(entry.passage)
    for key, value in (
        ("to", entry.to),
        ("place", entry.place),
        ("date", entry.date),
        ("via", entry.via),
        ("basis", entry.basis),
    ):
        if value:
            yield key, write_text(value)


def _number(entry: DraftedNumber) -> Iterator[tuple[str, str]]:
    yield "id", entry.id
    yield "figure", write_text(entry.figure)
    yield "label", write_text(entry.label)
    if entry.according_to:
        yield "according_to", write_text(entry.according_to)
    if entry.as_of:
        yield "as_of", entry.as_of
    if entry.passage is not None:
        yield "passage", write_passage(entry.passage)


def write_passage(selector: Selector) -> str:
    """A passage as YAML: the words, or their three parts in braces."""
    if not selector.prefix and not selector.suffix:
        return write_text(selector.exact)
    parts = [("exact", selector.exact), ("prefix", selector.prefix), ("suffix", selector.suffix)]
    return "{" + ", ".join(f"{key}: {write_text(value, in_brackets=True)}" for key, value in parts if value) + "}"


def write_people(people: list[DraftedPerson]) -> list[str]:
    """The lines that people.yml would get."""
    lines = []
    for one in people:
        lines += [f"{one.id}:", f"  name: {write_text(one.name)}", f"  kind: {one.kind}"]
        if one.role:
            lines.append(f"  role: {write_text(one.role)}")
        if one.organisation:
            lines.append(f"  organisation: {write_text(one.organisation)}")
    return lines
