"""An ordinary page of the content folder: CommonMark with front matter, neither of them trusted."""

import re
from collections.abc import Iterator, Mapping
from typing import Any, NamedTuple

from ontherecord.problem import Problem
from ontherecord.record.document import Mapping as MappingNode
from ontherecord.record.document import Node, Scalar, Sequence, read_document
from ontherecord.text.article import LINE_BREAK, Article, read_article
from ontherecord.verify.checks.article import find_front_matter
from ontherecord.verify.checks.links import find_link_problems
from ontherecord.verify.checks.markup import find_markup_problems

_INTEGER = re.compile(r"-?(?:0|[1-9][0-9]{0,14})")


class Page(NamedTuple):
    """A page that is no explainer."""

    name: str
    """Its path from the content folder: `about.md`."""
    article: Article
    """Its text. The front matter is blank lines here, so that places are those of the file."""
    meta: Mapping[str, Any]
    problems: tuple[Problem, ...]
    """What is wrong with its front matter."""


def read_page(name: str, path: str, source: str) -> Page:
    """The page in a decoded file. Never raises for its content."""
    front = find_front_matter(source)
    if front is None:
        return Page(name, read_article(path, source), {}, ())
    # A comment line stands for the opening dashes, so that places in the front matter are those of the file.
    document = read_document(path, "#\n" + front.yaml)
    blank = "\n" * (len(LINE_BREAK.split(source[: front.end])) - 1)
    problems = list(document.problems)
    if document.root is not None and not isinstance(document.root, MappingNode):
        problems.append(
            document.problem(
                (), "not-a-mapping", "the front matter has no keys", expected="lines of the form `key: text`"
            )
        )
    meta = _value(document.root) if isinstance(document.root, MappingNode) else {}
    return Page(name, read_article(path, blank + source[front.end :]), meta, tuple(problems))


def check_page(page: Page, files: frozenset[str]) -> Iterator[Problem]:
    """What is wrong with a page: its front matter, its links and pictures, HTML in it."""
    yield from page.problems
    yield from find_link_problems(page.article, page.name, files)
    yield from find_markup_problems(page.article)


def _value(node: Node) -> Any:
    # Front matter is read by other plugins, which expect YAML's true, false and whole numbers.
    if isinstance(node, Scalar):
        if node.style:
            return node.value
        if node.value in ("true", "false"):
            return node.value == "true"
        if node.value in ("", "~", "null"):
            return None
        return int(node.value) if _INTEGER.fullmatch(node.value) else node.value
    if isinstance(node, Sequence):
        return [_value(item) for item in node.items]
    return {name: _value(value) for name, (_, value) in node.entries.items()}
