"""`ontherecord draft`: an article in, a record to correct out."""

import json
import os
import sys
from collections.abc import Iterator
from concurrent.futures import ProcessPoolExecutor, as_completed
from contextlib import contextmanager
from dataclasses import dataclass, replace
from functools import partial
from pathlib import Path

import click

from ontherecord.cli.project import find_project, show_path
from ontherecord.content.decoding import decode
from ontherecord.content.folder import ARTICLE_ENDINGS, PEOPLE
from ontherecord.content.writing import replace_text
from ontherecord.draft.drafted import Draft
from ontherecord.draft.drafting import draft_article
from ontherecord.draft.merging import find_ids, keep_new, merge
from ontherecord.draft.people import Known
from ontherecord.draft.telling import explain, tell
from ontherecord.draft.writing import Entry, sections, write_record
from ontherecord.language import language
from ontherecord.problem import Problem, Severity
from ontherecord.record.dates import DateError, parse_moment
from ontherecord.record.document import read_document
from ontherecord.record.reading import read_people, read_record
from ontherecord.record.registries import Person
from ontherecord.text.article import Article, read_article
from ontherecord.verify.checks import CHECKS
from ontherecord.verify.explainer import Explainer, Registry
from ontherecord.verify.naming import find_intended, find_person
from ontherecord.verify.resting import find_restings

STANDARD_INPUT = "-"
_LONG_RUN = 3
"""From how many articles on a progress bar is worth its line."""
_MOST_ROUNDS = 5


@dataclass(frozen=True, slots=True)
class Wishes:
    """What the command was asked for."""

    published: str = ""
    tongue: str = ""
    merge: bool = False
    as_json: bool = False
    explain: bool = False


@dataclass(frozen=True, slots=True)
class Outcome:
    """What came of one article: text for the output, a line for the person, and whether it went well."""

    output: str = ""
    message: str = ""
    failed: bool = False


@click.command(short_help="Draft a record from an article.")
@click.argument(
    "paths", metavar="ARTICLE...", nargs=-1, required=True, type=click.Path(path_type=Path, allow_dash=True)
)
@click.option(
    "--published", metavar="DAY", default="", help="The article's day, like 2024-08-19, when its text does not tell."
)
@click.option("--language", "tongue", metavar="CODE", default="", help="The article's language; else the project's.")
@click.option(
    "--merge", "merging", is_flag=True, help="Add to an existing record what it does not have; nothing else changes."
)
@click.option("--json", "as_json", is_flag=True, help="Write the drafts as JSON to the output instead of files.")
@click.option("--explain", "explaining", is_flag=True, help="Say for each entry which rule made it.")
def draft(paths: tuple[Path, ...], published: str, tongue: str, merging: bool, as_json: bool, explaining: bool) -> None:  # noqa: FBT001 - click hands options over so
    """Write NAME.yml beside the article NAME.md or NAME.txt: who said what, key numbers, timeline, people.

    ARTICLE is a file, a folder with articles that have no record yet, or - for the standard input, whose draft goes to
    the output. Every quote and passage is a slice of the article. A record that is there is never overwritten.

    Exits with 0 when all went well, 1 when an article could not be drafted,
    2 when the command was not understood.
    """
    if published:
        try:
            parse_moment(published)
        except DateError as error:
            raise click.BadParameter(f"{error.message}; expected {error.expected}", param_hint="--published") from None
    wishes = Wishes(published, tongue, merging, as_json, explaining)
    files, skipped = _list_articles(paths, wishes)
    failed = False
    for outcome in _run(files, wishes):
        if outcome.output:
            click.echo(outcome.output, nl=False)
        if outcome.message:
            click.echo(outcome.message, err=True)
        failed |= outcome.failed
    if skipped:
        click.echo(
            f"{skipped} article{'s have' if skipped > 1 else ' has'} a record already; --merge adds to it.", err=True
        )
    sys.exit(failed)


def _list_articles(paths: tuple[Path, ...], wishes: Wishes) -> tuple[list[Path], int]:
    files: list[Path] = []
    skipped = 0
    for path in paths:
        if path.is_dir():
            for one in sorted(path.rglob("*")):
                if one.suffix not in ARTICLE_ENDINGS or not one.is_file() or one.name.startswith("."):
                    continue
                has_record = one.with_suffix(".yml").exists()
                if has_record and not wishes.merge:
                    skipped += 1
                elif has_record or one.suffix == ".txt" or one.name not in ("index.md", "README.md"):
                    files.append(one)
        else:
            files.append(path)
    return files, skipped


def _run(files: list[Path], wishes: Wishes) -> Iterator[Outcome]:
    if len(files) < _LONG_RUN:
        for file in files:
            yield _draft_one(file, _ask(file, wishes))
        return
    with ProcessPoolExecutor(max_workers=os.cpu_count()) as pool, _watch(len(files)) as bar:
        waiting = {pool.submit(_draft_one, file, wishes): file for file in files}
        done: dict[Path, Outcome] = {}
        for future in as_completed(waiting):
            try:
                done[waiting[future]] = future.result()
            except Exception as error:  # noqa: BLE001 - one bad file must not stop the others
                done[waiting[future]] = Outcome(message=f"{show_path(waiting[future])}: {error}", failed=True)
            bar()
    yield from (done[file] for file in files)


@contextmanager
def _watch(total: int) -> Iterator[partial[None]]:
    if not sys.stderr.isatty():
        yield partial(lambda: None)
        return
    with click.progressbar(length=total, label="Drafting", file=sys.stderr) as bar:
        yield partial(bar.update, 1)


def _ask(file: Path, wishes: Wishes) -> Wishes:
    """The wishes with the day that a person at the terminal was asked for, when neither they nor the text tell it."""
    if (
        wishes.published
        or not (sys.stdin.isatty() and sys.stderr.isatty())
        or str(file) == STANDARD_INPUT
        or not file.is_file()
    ):
        return wishes
    source = decode(show_path(file), file.read_bytes())
    if isinstance(source, Problem) or draft_article(read_article(file.name, source), language(wishes.tongue)).published:
        return wishes
    return replace(wishes, published=click.prompt(f"When was {show_path(file)} published? (like 2024-08-19)", err=True))


def _draft_one(file: Path, wishes: Wishes) -> Outcome:
    """Draft one article; never raises for what stands in it."""
    if str(file) == STANDARD_INPUT:
        shown, data, people, code = "standard input", sys.stdin.buffer.read(), {}, "en"
        name = "article.md"
    else:
        shown, name = show_path(file), file.name
        if not file.is_file():
            return Outcome(message=f"{shown}: there is no such file", failed=True)
        if file.suffix not in ARTICLE_ENDINGS:
            return Outcome(message=f"{shown}: an article ends in .md or .txt", failed=True)
        try:
            data = file.read_bytes()
        except OSError as error:
            return Outcome(message=f"{shown}: {error.strerror}", failed=True)
        project = find_project(file)
        people, code = _read_people(project.content / PEOPLE), project.rules.language
    source = decode(shown, data)
    if isinstance(source, Problem):
        return Outcome(message=f"{shown}:{source.line}:{source.column}: {source.message}", failed=True)
    article = read_article(name, source)
    if not article.text.strip():
        return Outcome(message=f"{shown}: there is no text in it", failed=True)
    return _write(file, shown, article, people, replace(wishes, tongue=wishes.tongue or code))


def _write(file: Path, shown: str, article: Article, people: dict[str, Person], wishes: Wishes) -> Outcome:
    record = None if str(file) == STANDARD_INPUT else file.with_suffix(".yml")
    there = record is not None and record.exists()
    if there and not wishes.merge and not wishes.as_json:
        return Outcome(
            message=f"{shown}: {record.name if record else ''} is there already; --merge adds to it", failed=True
        )
    tongue = language(wishes.tongue)
    document = None
    published = wishes.published
    if there and wishes.merge and record is not None:
        text = decode(show_path(record), record.read_bytes())
        if isinstance(text, Problem):
            return Outcome(message=f"{show_path(record)}: {text.message}", failed=True)
        document = read_document(show_path(record), text)
        read = read_record(document, wishes.tongue)
        if read.value is None or any(problem.severity is Severity.ERROR for problem in read.problems):
            return Outcome(
                message=f"{show_path(record)}: this record has mistakes; `ontherecord check` shows them", failed=True
            )
        published = published or read.value.day.text
    taken = find_ids(document) if document else frozenset()
    made = draft_article(article, tongue, published, people, partial(_find, people), taken)
    if not made.published:
        return Outcome(
            message=f"{shown}: the text does not tell its day; add --published 2024-08-19 (its day)", failed=True
        )
    made = _keep_right(made, article, people, shown)
    if not any(entries for _, entries in sections(made)):
        return Outcome(
            message=f"{shown}: nothing was found in it: no statement, no figure, no dated event", failed=True
        )
    if document is not None:
        made = keep_new(made, document, article, tongue)
    explained = "\n".join(explain(made, article)) if wishes.explain else ""
    if wishes.as_json:
        told = {"article": shown, **tell(made, article)}
        return Outcome(json.dumps(told, ensure_ascii=False) + "\n", explained)
    if record is None:
        return Outcome(write_record(made), explained)
    if document is not None:
        merged = merge(document, made)
        if merged.added:
            replace_text(record, merged.text)
        lines = [f"{show_path(record)}: added {_describe(merged.added)}"]
        lines += [f"  {one.id}" for one in merged.added]
        lines += [
            f"{show_path(record)}: `{name}` is not a list of lines; nothing was added to it" for name in merged.refused
        ]
        return Outcome(message="\n".join([*lines, *([explained] if explained else [])]))
    try:
        with record.open("x", encoding="utf-8", newline="\n") as out:
            out.write(write_record(made))
    except OSError as error:
        return Outcome(message=f"{show_path(record)}: {error.strerror}", failed=True)
    entries = tuple(entry for _, some in sections(made) for entry in some)
    message = f"{show_path(record)}: {_describe(entries)}"
    return Outcome(message=f"{message}\n{explained}" if explained else message)


def _describe(entries: tuple[Entry, ...]) -> str:
    return f"{len(entries)} entr{'y' if len(entries) == 1 else 'ies'}" if entries else "nothing new"


def _read_people(file: Path) -> dict[str, Person]:
    try:
        text = decode(str(file), file.read_bytes())
    except OSError:
        return {}
    return {} if isinstance(text, Problem) else read_people(read_document(str(file), text)).value or {}


def _find(people: dict[str, Person], name: str) -> Known | None:
    exact = find_person(name, people)
    if exact is not None:
        return Known(exact)
    nearly = find_intended(name, people)
    return Known(nearly.nearest, nearly=True) if nearly is not None and nearly.is_slip else None


def _keep_right(made: Draft, article: Article, people: dict[str, Person], shown: str) -> Draft:
    """The draft without the entries that `ontherecord check` would complain about; there should be none."""
    for _ in range(_MOST_ROUNDS):
        lines = {problem.line for problem in _check(made, article, people, shown)}
        if not lines:
            return made
        made = _drop(made, lines)
    return made


def _check(made: Draft, article: Article, people: dict[str, Person], shown: str) -> Iterator[Problem]:
    document = read_document(shown, write_record(made))
    read = read_record(document, made.language)
    yield from (problem for problem in read.problems if problem.severity is not Severity.NOTE)
    if read.value is None:
        return
    restings = tuple(find_restings(article, read.value, made.language))
    explainer = Explainer(
        "draft", article, document, read.value, restings, Registry(people, {}, frozenset(), made.language)
    )
    for check in CHECKS:
        for problem in check(explainer):
            if problem.path == shown and problem.severity is not Severity.NOTE:
                yield problem


def _drop(made: Draft, lines: set[int]) -> Draft:
    """The draft without the entries whose lines are among these."""
    text = write_record(made).splitlines()
    bad: set[str] = set()
    current = ""
    for number, line in enumerate(text, 1):
        if line.lstrip().startswith("- id: "):
            current = line.split("- id: ", 1)[1]
        if number in lines:
            bad.add(current)
    return replace(
        made,
        statements=tuple(one for one in made.statements if one.id not in bad),
        numbers=tuple(one for one in made.numbers if one.id not in bad),
        timeline=tuple(one for one in made.timeline if one.id not in bad),
    )


__all__ = ["draft"]
