"""One article as it is given: a file, the standard input, a saved web page or an address."""

import sys
from dataclasses import dataclass, field
from pathlib import Path

from ontherecord.cli.drafting.listing import PAGE_ENDINGS, STANDARD_INPUT, is_address
from ontherecord.cli.drafting.wishes import DraftError
from ontherecord.cli.project import NoProjectError, Project, find_project, show_path
from ontherecord.cli.web.error import PageError
from ontherecord.cli.web.extraction import WebArticle, extract_article
from ontherecord.cli.web.fetching import LARGEST, fetch_page
from ontherecord.content.decoding import decode
from ontherecord.content.folder import ARTICLE_ENDINGS, PEOPLE
from ontherecord.draft.drafted import Origin
from ontherecord.problem import Problem
from ontherecord.record.document import read_document
from ontherecord.record.fields import make_id
from ontherecord.record.reading import read_people
from ontherecord.record.registries import Person
from ontherecord.text.article import Article, read_article

_LONGEST_NAME = 60


@dataclass(frozen=True, slots=True)
class Given:
    """An article to draft from, with what is known beside its text."""

    shown: str
    article: Article
    people: dict[str, Person] = field(default_factory=dict)
    tongue: str = "en"
    record: Path | None = None
    """Where its record belongs; None for the standard input."""
    origin: Origin | None = None
    """What the web page that it comes from says about it."""
    text: str = ""
    """The words found in that page, which are to be written beside the record."""


def show_name(name: str) -> str:
    """What was typed, as messages call it."""
    if name == STANDARD_INPUT:
        return "standard input"
    return name if is_address(name) else show_path(Path(name))


def read_given(name: str) -> Given:
    """The article of that name. Raises DraftError when there is none to draft."""
    if name == STANDARD_INPUT:
        return Given(show_name(name), _read(show_name(name), "article.md", sys.stdin.buffer.read()))
    if is_address(name):
        return _read_address(name)
    path, shown = Path(name), show_name(name)
    if not path.is_file():
        raise DraftError(f"{shown}: there is no such file")
    if path.suffix.lower() in PAGE_ENDINGS:
        return _read_page(path, shown)
    if path.suffix not in ARTICLE_ENDINGS:
        raise DraftError(f"{shown}: an article ends in .md or .txt, a saved web page in .html")
    article = _read(shown, path.name, _read_bytes(path, shown))
    project = find_project(path)
    return Given(
        shown, article, _read_people(project.content / PEOPLE), project.rules.language, path.with_suffix(".yml")
    )


def _read_bytes(path: Path, shown: str) -> bytes:
    try:
        if path.stat().st_size > LARGEST:
            raise DraftError(f"{shown}: this file has more than {LARGEST // 1_000_000} MB")
        return path.read_bytes()
    except OSError as error:
        raise DraftError(f"{shown}: {error.strerror}") from None


def _read(shown: str, name: str, data: bytes) -> Article:
    source = decode(shown, data)
    if isinstance(source, Problem):
        raise DraftError(f"{shown}:{source.line}:{source.column}: {source.message}")
    article = read_article(name, source)
    if not article.text.strip():
        raise DraftError(f"{shown}: there is no text in it")
    return article


def _read_people(file: Path) -> dict[str, Person]:
    try:
        text = decode(str(file), file.read_bytes())
    except OSError:
        return {}
    return {} if isinstance(text, Problem) else read_people(read_document(str(file), text)).value or {}


# ---------------------------------------------------------------------------------------------- web pages


def _read_page(path: Path, shown: str) -> Given:
    try:
        found = extract_article(_read_bytes(path, shown))
    except PageError as error:
        raise DraftError(f"{shown}: {error}") from None
    return _make(shown, path.with_suffix(".txt"), found, find_project(path))


def _read_address(url: str) -> Given:
    try:
        page = fetch_page(url)
        found = extract_article(page.data, page.url)
    except PageError as error:
        raise DraftError(str(error) if url in str(error) else f"{url}: {error}") from None
    try:
        project = find_project(Path())
    except NoProjectError:
        project = None
    folder = project.content if project is not None else Path()
    last = url.split("?", maxsplit=1)[0].rstrip("/").rpartition("/")[2]
    name = make_id(found.title)[:_LONGEST_NAME].strip("-") or make_id(last)[:_LONGEST_NAME] or "article"
    return _make(url, folder / f"{name}.txt", found, project)


def _make(shown: str, file: Path, found: WebArticle, project: Project | None) -> Given:
    """What was found in a page, to be written into a file; its record belongs beside that."""
    origin = Origin(found.title, found.author, found.publisher, found.url, found.published)
    return Given(
        shown,
        read_article(file.name, found.text),
        _read_people(project.content / PEOPLE) if project is not None else {},
        found.language or (project.rules.language if project is not None else "en"),
        file.with_suffix(".yml"),
        origin,
        found.text,
    )
