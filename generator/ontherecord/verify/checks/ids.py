"""Check: ids are each used once, and missing ones are pointed out."""

from collections.abc import Iterator, Sequence

from ontherecord.problem import Problem, Severity
from ontherecord.record.document import Document
from ontherecord.record.entries import Entry
from ontherecord.verify.explainer import Explainer, make_words_id


def check_ids(explainer: Explainer) -> Iterator[Problem]:
    """An id belongs to one entry of a record, whatever its kind, so that a correction can name it.

    Right: `id: killed-gaza` once. Wrong: the same id on a number and on a statement. An entry without an id gets an
    address made of its words, which changes when they do: that is pointed out, once a file.
    """
    entries = explainer.entries
    yield from find_repeated_ids(explainer.document, entries)
    missing = [entry for entry in entries if not entry.id and "id" not in entry.unread]
    if missing:
        first = missing[0]
        many = f"{len(missing)} entries have" if len(missing) > 1 else "an entry has"
        yield explainer.document.problem(
            first.loc,
            "no-id",
            f"{many} no id, so the address on the page is made of words and changes with them",
            severity=Severity.NOTE,
            expected=f"`ontherecord ids --write {explainer.document.path}` writes the missing ids",
            write=f"id: {make_words_id(first.words)}",
        )


def find_repeated_ids(document: Document, entries: Sequence[Entry]) -> Iterator[Problem]:
    """An error for every id that another entry of the document has already."""
    taken: dict[str, Entry] = {}
    for entry in entries:
        if not entry.id:
            continue
        if entry.id in taken:
            other = document.node((*taken[entry.id].loc, "id"))[1]
            line = other.start.line + 1 if other else 0
            yield document.problem(
                (*entry.loc, "id"),
                "id-twice",
                f"the id `{entry.id}` is taken",
                expected=f"an id of its own; the {taken[entry.id].KIND} in line {line} has this one",
                write=f"id: {_free(entry, taken)}",
            )
        taken.setdefault(entry.id, entry)


def _free(entry: Entry, taken: dict[str, Entry]) -> str:
    number = 2
    while f"{entry.id}-{number}" in taken:
        number += 1
    return f"{entry.id}-{number}"
