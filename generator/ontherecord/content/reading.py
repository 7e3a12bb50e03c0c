"""Reading a content folder whole: every record with its article, people and topics, and all problems of all files."""

import gc
import posixpath
import re
from collections.abc import Callable, Iterable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import replace
from functools import partial
from typing import Final, NamedTuple, TypeVar

from ontherecord.content.folder import ARTICLE_ENDINGS, PEOPLE, Folder, find_strangers
from ontherecord.content.generated import NUMBERS, STORIES, name_number_page, name_person_page, name_story_page
from ontherecord.content.loading import Loader
from ontherecord.content.memory import Memory
from ontherecord.content.page import Page, check_page, read_page
from ontherecord.content.places import describe_article_count, find_misplaced
from ontherecord.content.verifying import Read, verify
from ontherecord.dossier.disagreements import check_series
from ontherecord.dossier.series import list_followed
from ontherecord.problem import Problem, Severity, sort_problems
from ontherecord.record.document import Document, read_document
from ontherecord.record.reading import Reading, read_people, read_record, read_topic
from ontherecord.record.record import Record
from ontherecord.record.registries import Person, Topic
from ontherecord.text.article import Article, read_article
from ontherecord.verify.checks.links import say_missing
from ontherecord.verify.explainer import Explainer, Registry
from ontherecord.verify.registries import check_people_file, check_topic_file

T = TypeVar("T")

_TOGETHER: Final = 25
"""How many records are read together, step by step: what was done just before is done again in less time, by a seventh."""
_DRAFT = re.compile(rb"""^status:[ \t]*["']?draft["']?[ \t]*(?:#.*)?\r?$""", re.MULTILINE)


class Content(NamedTuple):
    """A content folder as it was read."""

    folder: Folder
    registry: Registry
    explainers: tuple[Explainer, ...]
    """Those that could be read, in the order of their names; one with problems is among them."""
    pages: tuple[Page, ...]
    """The other pages, in the order of their names; none when they are not ours to render."""
    problems: tuple[Problem, ...]
    """Everything that is wrong, in order."""

    @property
    def errors_in(self) -> frozenset[str]:
        """The files, as their writers know them, that have errors."""
        return frozenset(problem.path for problem in self.problems if problem.severity is Severity.ERROR)

    @property
    def taken(self) -> list[str]:
        """The files that become pages in another form, and so are not published as they are."""
        stems = {name.removesuffix(".yml") for name in self.folder.records}
        return [
            name
            for name in self.folder.names
            if name.endswith(".yml") or (name.endswith(ARTICLE_ENDINGS) and name.rpartition(".")[0] in stems)
        ]


Progress = Callable[[int, int], None]
"""Told again and again how many records are read and how many there are."""


class Rules(NamedTuple):
    """What a site's configuration says about reading its content."""

    language: str = "en"
    """The language of records that name none."""
    allow_active: bool = False
    """Whether files that can run code in a reader's browser may be published."""
    own_pages: bool = True
    """Whether ordinary pages are ours to render, without HTML."""
    generated: frozenset[str] = frozenset()
    """Names of pages that are not in the folder and that links may lead to."""
    people_pages: bool = True
    """Whether those of people.yml may have pages that links lead to."""


def read_content(
    folder: Folder,
    rules: Rules,
    *,
    memory: Memory | None = None,
    progress: Progress = lambda _done, _total: None,
) -> Content:
    """The content folder, read and verified. Never raises for what stands in it."""
    with _without_collecting():
        return _Reader(folder, rules, memory).read(progress)


@contextmanager
def _without_collecting() -> Iterator[None]:
    # What is read stays, and holds no circles: looking through all of it for garbage, again and again, finds none and
    # takes a fifth of the time.
    collecting = gc.isenabled()
    gc.unfreeze()
    gc.disable()
    try:
        yield
    finally:
        gc.freeze()  # nor is it looked through while pages are made of it
        if collecting:
            gc.enable()


class _Reader:
    def __init__(self, folder: Folder, rules: Rules, memory: Memory | None) -> None:
        self.folder = folder
        self.rules = rules
        self.language = rules.language
        self.memory = memory
        self.files = frozenset(folder.names) | rules.generated
        if STORIES in rules.generated:
            keys = (posixpath.basename(name).removesuffix(".yml") for name in folder.topics)
            self.files |= frozenset(map(name_story_page, keys))
        self.problems: list[Problem] = []
        self.loader = Loader(folder, memory, self.problems)

    def read(self, progress: Progress) -> Content:
        self.problems += find_strangers(self.folder, allow_active=self.rules.allow_active)
        registry = self._read_registry()
        explainers: list[Explainer] = []
        records = self.folder.records
        for start in range(0, len(records), _TOGETHER):
            names = records[start : start + _TOGETHER]
            explainers += self._read_explainers(names, registry)
            progress(start + len(names), len(records))
        self.problems += check_series(explainers)
        if NUMBERS in self.rules.generated:
            self._admit_numbers(explainers)
        pages = tuple(self._read_pages()) if self.rules.own_pages else ()
        self.problems += find_misplaced(self.folder, self.files, own_pages=self.rules.own_pages)
        return Content(self.folder, registry, tuple(explainers), pages, tuple(sort_problems(self.problems)))

    def _admit_numbers(self, explainers: Iterable[Explainer]) -> None:
        # Which numbers are followed is known once every record was read, and its links have been looked at by then.
        pages = {name_number_page(one.series or "") for _, numbers in list_followed(explainers) for one in numbers}
        self.files |= pages
        said = set(map(say_missing, pages))
        self.problems = [one for one in self.problems if one.code != "dead-link" or one.message not in said]

    def _read_pages(self) -> Iterator[Page]:
        stems = {name.removesuffix(".yml") for name in self.folder.records}
        for name in self.folder.names:
            if name.endswith(".md") and name.removesuffix(".md") not in stems:
                page = self.loader.load(name, partial(read_page, name))
                if page is not None:
                    self.problems += check_page(page, self.files)
                    yield page

    def _read_registry(self) -> Registry:
        people: dict[str, Person] = {}
        topics: dict[str, Topic] = {}
        documents: dict[str, Document] = {}
        if PEOPLE in self.files and (
            read := self.loader.load(PEOPLE, lambda path, text: _pair(path, text, read_people))
        ):
            documents[PEOPLE] = read[0]
            people = self._note(read[1]) or {}
            if self.rules.people_pages:
                self.files |= {name_person_page(key) for key in people}
        for name in self.folder.topics:
            if told := self.loader.load(
                name, lambda path, text: _pair(path, text, lambda one: read_topic(one, self.language))
            ):
                topic = self._note(told[1])
                if topic is not None:
                    key = posixpath.basename(name).removesuffix(".yml")
                    documents[key], topics[key] = told[0], topic
        registry = Registry(people, topics, self.files, self.language)
        if PEOPLE in documents:
            self.problems += check_people_file(documents[PEOPLE], people, self.files)
        for key, topic in topics.items():
            self.problems += check_topic_file(key, documents[key], topic, registry)
        return registry

    def _read_explainers(self, names: Sequence[str], registry: Registry) -> list[Explainer]:
        before = len(self.problems)
        opened = [self.loader.open(name) for name in names]
        records = [
            None if data is None else self.loader.make(name, data, self._read_record)
            for name, data in zip(names, opened, strict=True)
        ]
        articles = [self._read_article(name) for name in names]
        read = [
            Read(name, article, *record, value)
            for name, article, record in zip(names, articles, records, strict=True)
            if record is not None and (value := self._note(record[1])) is not None and article is not None
        ]
        verified = verify(read, registry, self.memory)
        self.problems += [problem for one in verified for problem in one.problems]
        # What is being written has holes, and is not published: they are told and stop nothing. The text is asked, as the
        # record may be what cannot be read yet.
        drafts = [name for name, data in zip(names, opened, strict=True) if data is not None and _is_draft(data)]
        if drafts:
            paths = {self.folder.show(one) for name in drafts for one in (name, *self._list_articles(name))}
            self.problems[before:] = [
                replace(one, severity=Severity.NOTE) if one.path in paths else one for one in self.problems[before:]
            ]
        return [one.explainer for one in verified]

    def _read_article(self, name: str) -> Article | None:
        found = self._list_articles(name)
        if len(found) == 1:
            return self.loader.load(found[0], read_article)
        self.problems.append(describe_article_count(self.folder, name, found))
        return None

    def _list_articles(self, name: str) -> list[str]:
        stem = name.removesuffix(".yml")
        return [stem + ending for ending in ARTICLE_ENDINGS if stem + ending in self.files]

    def _read_record(self, path: str, text: str) -> tuple[Document, Reading[Record]]:
        return _pair(path, text, lambda document: read_record(document, self.language))

    def _note(self, reading: Reading[T]) -> T | None:
        self.problems += reading.problems
        return reading.value


def _is_draft(data: bytes) -> bool:
    return b"draft" in data and _DRAFT.search(data) is not None


def _pair(path: str, text: str, read: Callable[[Document], Reading[T]]) -> tuple[Document, Reading[T]]:
    document = read_document(path, text)
    return document, read(document)
