"""Check: the article has words, and only the record says things about it."""

import re
from collections.abc import Iterator
from typing import NamedTuple

from ontherecord.problem import Problem, Severity
from ontherecord.verify.explainer import Explainer

_OPENING = re.compile(r"---[ \t]*+\r?\n")
_CLOSING = re.compile(r"^(?:---|\.\.\.)[ \t]*+\r?(?:\n|\Z)", re.MULTILINE)


class FrontMatter(NamedTuple):
    """YAML between dashes at the top of a text."""

    yaml: str
    end: int
    """Where the text itself begins."""


def find_front_matter(source: str) -> FrontMatter | None:
    """The front matter of a text, if it has one."""
    opening = _OPENING.match(source)
    closing = _CLOSING.search(source, opening.end()) if opening else None
    return FrontMatter(source[opening.end() : closing.start()], closing.end()) if opening and closing else None


def check_article(explainer: Explainer) -> Iterator[Problem]:
    """An article has words, and its title, date and tags stand in the record.

    Right: an article that begins with its text. Wrong: one that begins with `---`, `title: Talks`, `---`.
    """
    article = explainer.article
    if not article.blocks:
        yield Problem(
            article.path,
            1,
            1,
            Severity.ERROR,
            "article-empty",
            "this article has no words",
            expected="the text that the record's entries rest on",
        )
    if article.form == "md" and find_front_matter(article.source):
        yield Problem(
            article.path,
            1,
            1,
            Severity.ERROR,
            "front-matter",
            "the article begins with front matter",
            expected=f"title, dates and tags in the record, {explainer.document.path}; here only the text",
            excerpt=article.lines[0],
            width=3,
        )
