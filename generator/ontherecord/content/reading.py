"""Reading a content folder whole: every record with its article, people and topics, and all problems of all files."""

import gc
import posixpath
import re
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field, replace
from difflib import get_close_matches
from functools import partial
from operator import is_
from typing import NamedTuple, TypeVar

from ontherecord.content.decoding import decode
from ontherecord.content.folder import ARTICLE_ENDINGS, PEOPLE, Folder, find_strangers
from ontherecord.content.generated import STORIES, name_person_page, name_story_page
from ontherecord.content.page import Page, check_page, read_page
from ontherecord.dossier.disagreements import check_series
from ontherecord.problem import Problem, Severity, sort_problems
from ontherecord.record.document import Document, read_document
from ontherecord.record.reading import Reading, read_people, read_record, read_topic
from ontherecord.record.registries import Person, Topic
from ontherecord.text.article import read_article
from ontherecord.verify.checks import CHECKS
from ontherecord.verify.explainer import Explainer, Registry
from ontherecord.verify.registries import check_people_file, check_topic_file
from ontherecord.verify.resting import find_restings

T = TypeVar("T")

_PAGE_ENDINGS = ("markdown", "mdown", "mkdn", "mkd")
"""Under these names too MkDocs takes a file for a page, which it would render itself, HTML and all."""
_DRAFT = re.compile(rb"""^status:[ \t]*["']?draft["']?[ \t]*(?:#.*)?\r?$""", re.MULTILINE)


@dataclass(frozen=True, slots=True)
class Content:
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


@dataclass(slots=True)
class Memory:
    """What an earlier reading found, so that the same bytes are not read and verified again."""

    files: dict[str, tuple[bytes, object]] = field(default_factory=dict)
    """By file name: its bytes, and what was read from them."""
    verified: dict[str, tuple[tuple[object, ...], "Verified"]] = field(default_factory=dict)
    """By record: the objects it was verified with, and what came of it."""

    def recall(self, name: str, data: bytes, read: Callable[[], T]) -> T:
        """What reading these bytes gives: the very object of last time when they have not changed."""
        known = self.files.get(name)
        if known is not None and known[0] == data:
            return known[1]  # type: ignore[return-value]  # what was put here under this name
        value = read()
        self.files[name] = data, value
        return value


class Verified(NamedTuple):
    """An explainer and what its checks say."""

    explainer: Explainer
    problems: tuple[Problem, ...]


Progress = Callable[[int, int], None]
"""Told after each record how many are read and how many there are."""


@dataclass(frozen=True, slots=True)
class Rules:
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
        return _Reader(folder, rules, memory if memory is not None else Memory()).read(progress)


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
    def __init__(self, folder: Folder, rules: Rules, memory: Memory) -> None:
        self.folder = folder
        self.rules = rules
        self.language = rules.language
        self.memory = memory
        self.files = frozenset(folder.names) | rules.generated
        if STORIES in rules.generated:
            keys = (posixpath.basename(name).removesuffix(".yml") for name in folder.topics)
            self.files |= frozenset(map(name_story_page, keys))
        self.problems: list[Problem] = []
        self.barred = {problem.path for problem in find_strangers(folder, allow_active=True)}

    def read(self, progress: Progress) -> Content:
        self.problems += find_strangers(self.folder, allow_active=self.rules.allow_active)
        registry = self._read_registry()
        explainers = []
        records = self.folder.records
        for done, name in enumerate(records, 1):
            before = len(self.problems)
            explainer = self._read_explainer(name, registry)
            if self._is_draft(name):
                self.problems[before:] = [replace(one, severity=Severity.NOTE) for one in self.problems[before:]]
            if explainer is not None:
                explainers.append(explainer)
            progress(done, len(records))
        self.problems += check_series(explainers)
        pages = tuple(self._read_pages()) if self.rules.own_pages else ()
        self.problems += self._find_misplaced()
        return Content(self.folder, registry, tuple(explainers), pages, tuple(sort_problems(self.problems)))

    def _read_pages(self) -> Iterator[Page]:
        stems = {name.removesuffix(".yml") for name in self.folder.records}
        for name in self.folder.names:
            if name.endswith(".md") and name.removesuffix(".md") not in stems:
                page = self._load(name, partial(read_page, name))
                if page is not None:
                    self.problems += check_page(page, self.files)
                    yield page

    def _read_registry(self) -> Registry:
        people: dict[str, Person] = {}
        topics: dict[str, Topic] = {}
        documents: dict[str, Document] = {}
        if PEOPLE in self.files and (read := self._load(PEOPLE, lambda path, text: _pair(path, text, read_people))):
            documents[PEOPLE] = read[0]
            people = self._note(read[1]) or {}
            if self.rules.people_pages:
                self.files |= {name_person_page(key) for key in people}
        for name in self.folder.topics:
            if told := self._load(
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

    def _read_explainer(self, name: str, registry: Registry) -> Explainer | None:
        stem = name.removesuffix(".yml")
        endings = [ending for ending in ARTICLE_ENDINGS if stem + ending in self.files]
        if len(endings) != 1:
            self.problems.append(self._describe_article_count(name, stem, endings))
        read = self._load(name, lambda path, text: _pair(path, text, lambda one: read_record(one, self.language)))
        record = self._note(read[1]) if read else None
        article = self._load(stem + endings[0], read_article) if len(endings) == 1 else None
        if read is None or record is None or article is None:
            return None
        with_ = (article, read[1], registry.people or None, *(registry.topics.get(topic) for topic in record.topics))
        known = self.memory.verified.get(name)
        if (
            known is not None
            and len(known[0]) == len(with_)
            and all(map(is_, known[0], with_))
            and known[1].explainer.registry.files == registry.files
        ):
            verified = known[1]
        else:
            restings = tuple(find_restings(article, record, registry.language))
            explainer = Explainer(stem, article, read[0], record, restings, registry)
            verified = Verified(explainer, tuple(problem for check in CHECKS for problem in check(explainer)))
            explainer.document.let_go()
            explainer.article.let_go()
            self.memory.verified[name] = with_, verified
        self.problems += verified.problems
        return verified.explainer

    def _is_draft(self, name: str) -> bool:
        # What is being written has holes, and is not published: they are told and stop nothing. The text is asked, as the
        # record may be what cannot be read yet.
        read = self.memory.files.get(name)
        return read is not None and _DRAFT.search(read[0]) is not None

    def _note(self, reading: Reading[T]) -> T | None:
        self.problems += reading.problems
        return reading.value

    def _load(self, name: str, read: Callable[[str, str], T]) -> T | None:
        # What the file holds, as `read` makes it of its shown path and its text; None when it cannot be read.
        path = self.folder.show(name)
        if path in self.barred:
            return None
        try:
            with open(f"{self.folder.root}/{name}", "rb") as file:  # noqa: PTH123 - pathlib takes as long again
                data = file.read()
        except OSError as error:
            self.problems.append(
                Problem(
                    path,
                    1,
                    1,
                    Severity.ERROR,
                    "unreadable",
                    f"this file cannot be read: {error.strerror}",
                    expected="a file that you may read",
                )
            )
            return None

        def make() -> T | Problem:
            text = decode(path, data)
            return text if isinstance(text, Problem) else read(path, text)

        value = self.memory.recall(name, data, make)
        if isinstance(value, Problem):
            self.problems.append(value)
            return None
        return value

    def _describe_article_count(self, name: str, stem: str, endings: list[str]) -> Problem:
        path = self.folder.show(name)
        if endings:
            return Problem(
                path,
                1,
                1,
                Severity.ERROR,
                "two-articles",
                "two articles belong to this record",
                found=" and ".join(self.folder.show(stem + ending) for ending in endings),
                expected="one of them; the other under another name",
            )
        articles = [one for one in self.folder.names if one.endswith(ARTICLE_ENDINGS)]
        near = get_close_matches(stem, [one.rpartition(".")[0] for one in articles], 1, 0.6)
        nearest = next((one for one in articles if near and one.rpartition(".")[0] == near[0]), "")
        return Problem(
            path,
            1,
            1,
            Severity.ERROR,
            "no-article",
            "this record has no article",
            expected=f"the article beside it, as {self.folder.show(stem)}.md or .txt",
            nearest=self.folder.show(nearest) if nearest else "",
        )

    def _find_misplaced(self) -> Iterator[Problem]:
        # Pages that would share one address, and records under a name that is not read.
        addresses: dict[str, str] = {}
        stems = {name.removesuffix(".yml") for name in self.folder.records}
        for name in self.folder.names:
            stem, _, ending = name.rpartition(".")
            if ending == "yaml" and any(stem + one in self.files for one in ARTICLE_ENDINGS):
                yield Problem(
                    self.folder.show(name),
                    1,
                    1,
                    Severity.ERROR,
                    "yaml-ending",
                    "a record's name ends in .yml",
                    expected=f"the file renamed to {posixpath.basename(stem)}.yml",
                )
            if ending in _PAGE_ENDINGS and self.rules.own_pages:
                yield Problem(
                    self.folder.show(name),
                    1,
                    1,
                    Severity.ERROR,
                    "page-ending",
                    "a page's name ends in .md",
                    expected=f"the file renamed to {posixpath.basename(stem)}.md",
                )
            if ending != "md" and not (ending == "txt" and stem in stems):
                continue
            address = (
                posixpath.join(posixpath.dirname(stem), "")
                if posixpath.basename(stem) in ("index", "README")
                else stem + "/"
            )
            other = addresses.setdefault(address.casefold(), name)
            if other != name and other.rpartition(".")[0] != stem:
                yield Problem(
                    self.folder.show(name),
                    1,
                    1,
                    Severity.ERROR,
                    "address-twice",
                    f"the page would have the same address as {self.folder.show(other)}",
                    expected="another name for one of the two",
                )


def _pair(path: str, text: str, read: Callable[[Document], Reading[T]]) -> tuple[Document, Reading[T]]:
    document = read_document(path, text)
    return document, read(document)
