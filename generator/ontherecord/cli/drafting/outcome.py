"""One article drafted, and its record put where it belongs: into a new file, into the one that is there, or out."""

import json
from dataclasses import replace
from functools import partial
from pathlib import Path

from ontherecord.cli.drafting.checking import keep_right
from ontherecord.cli.drafting.given import Given, read_given
from ontherecord.cli.drafting.wishes import Ask, DraftError, Outcome, Wishes
from ontherecord.cli.project import NoProjectError, show_path
from ontherecord.content.decoding import decode
from ontherecord.content.writing import replace_text
from ontherecord.draft.drafted import Draft
from ontherecord.draft.drafting import draft_article
from ontherecord.draft.heading import find_day
from ontherecord.draft.merging import find_ids, keep_new, merge
from ontherecord.draft.people import Known
from ontherecord.draft.telling import explain, tell
from ontherecord.draft.writing import Entry, sections, write_record
from ontherecord.language import language
from ontherecord.problem import Problem, Severity
from ontherecord.record.dates import DateError, parse_moment
from ontherecord.record.document import Document, read_document
from ontherecord.record.reading import read_record
from ontherecord.record.registries import Person
from ontherecord.verify.naming import find_intended, find_person


def draft_one(name: str, wishes: Wishes, ask: Ask | None = None) -> Outcome:
    """What came of one article; never raises for what stands in it."""
    try:
        given = read_given(name)
        return _draft(given, replace(wishes, tongue=wishes.tongue or given.tongue), ask)
    except (DraftError, NoProjectError) as error:
        return Outcome(message=str(error), failed=True)


def _draft(given: Given, wishes: Wishes, ask: Ask | None) -> Outcome:
    record = None if wishes.as_json and not wishes.merge else given.record
    there = record is not None and record.exists()
    if there and record is not None and (not wishes.merge or given.text):
        raise DraftError(f"{given.shown}: {record.name} is there already; --merge adds to it")
    document = _read_record(record, wishes) if there and record is not None else None
    made = _make(given, wishes, document, ask)
    explained = "\n".join(explain(made, given.article)) if wishes.explain else ""
    if wishes.as_json:
        told = {"article": given.shown, **({"text": given.text} if given.text else {}), **tell(made, given.article)}
        return Outcome(json.dumps(told, ensure_ascii=False) + "\n", explained)
    if record is None:
        return Outcome(write_record(made), explained)
    lines = _merge(record, document, made) if document is not None else _write(record, given, made)
    return Outcome(message="\n".join([*lines, *([explained] if explained else [])]))


def _make(given: Given, wishes: Wishes, document: Document | None, ask: Ask | None) -> Draft:
    """The draft, without what the record has already and without what the checks would refuse."""
    tongue = language(wishes.tongue)
    published = _find_published(given, wishes, document, ask)
    taken = find_ids(document) if document else frozenset()
    made = draft_article(given.article, tongue, published, given.people, partial(_find, given.people), taken)
    if not made.published:
        raise DraftError(f"{given.shown}: the text does not tell its day; add --published 2024-08-19 (its day)")
    if given.origin is not None:
        made = replace(made, origin=given.origin)
        if given.origin.title:
            made = replace(made, heading=made.heading._replace(headline=given.origin.title, doubt=""))
    made = keep_right(made, given.article, given.people, given.shown)
    if not any(entries for _, entries in sections(made)):
        raise DraftError(f"{given.shown}: nothing was found in it: no statement, no figure, no dated event")
    return keep_new(made, document, given.article, tongue) if document is not None else made


def _find_published(given: Given, wishes: Wishes, document: Document | None, ask: Ask | None) -> str:
    """The article's day as the command, its record or its web page tells it, else whoever is at the terminal."""
    if wishes.published:
        return wishes.published
    if document is not None:
        read = read_record(document, wishes.tongue)
        return read.value.day.text if read.value is not None else ""
    if given.origin is not None and given.origin.published:
        return given.origin.published
    if ask is None or find_day(given.article, language(wishes.tongue)):
        return ""
    answer = ask(given.shown)
    try:
        parse_moment(answer)
    except DateError as error:
        raise DraftError(f"{given.shown}: {error.message}; expected {error.expected}") from None
    return answer


def _read_record(record: Path, wishes: Wishes) -> Document:
    shown = show_path(record)
    text = decode(shown, record.read_bytes())
    if isinstance(text, Problem):
        raise DraftError(f"{shown}: {text.message}")
    document = read_document(shown, text)
    read = read_record(document, wishes.tongue)
    if read.value is None or any(problem.severity is Severity.ERROR for problem in read.problems):
        raise DraftError(f"{shown}: this record has mistakes; `ontherecord check` shows them")
    return document


def _merge(record: Path, document: Document, made: Draft) -> list[str]:
    shown = show_path(record)
    merged = merge(document, made)
    if merged.added:
        replace_text(record, merged.text)
    return [
        f"{shown}: added {_describe(merged.added)}",
        *(f"  {one.id}" for one in merged.added),
        *(f"{shown}: `{name}` is not a list of lines; nothing was added to it" for name in merged.refused),
    ]


def _write(record: Path, given: Given, made: Draft) -> list[str]:
    """Write the record, and the words of a web page first; neither when either of them is there."""
    lines = []
    if given.text:
        words = record.with_suffix(".txt")
        _create(words, given.text)
        lines.append(f"{show_path(words)}: {len(given.text.split())} words")
    try:
        _create(record, write_record(made))
    except DraftError:
        if given.text:
            record.with_suffix(".txt").unlink()
        raise
    entries = tuple(entry for _, some in sections(made) for entry in some)
    return [*lines, f"{show_path(record)}: {_describe(entries)}"]


def _create(path: Path, text: str) -> None:
    try:
        with path.open("x", encoding="utf-8", newline="\n") as out:
            out.write(text)
    except FileExistsError:
        raise DraftError(f"{show_path(path)} is there already; nothing was written") from None
    except OSError as error:
        raise DraftError(f"{show_path(path)}: {error.strerror}") from None


def _describe(entries: tuple[Entry, ...]) -> str:
    return f"{len(entries)} entr{'y' if len(entries) == 1 else 'ies'}" if entries else "nothing new"


def _find(people: dict[str, Person], name: str) -> Known | None:
    exact = find_person(name, people)
    if exact is not None:
        return Known(exact)
    nearly = find_intended(name, people)
    return Known(nearly.nearest, nearly=True) if nearly is not None and nearly.is_slip else None
