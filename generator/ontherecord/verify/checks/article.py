"""Check: the article has words, and only the record says things about it."""

import re
from collections.abc import Iterator

from ontherecord.problem import Problem, Severity
from ontherecord.verify.explainer import Explainer

_FRONT_MATTER = re.compile(r"\A---[ \t]*\r?\n(?:.*\r?\n)*?(?:---|\.\.\.)[ \t]*(?:\r?\n|\Z)")


def check_article(explainer: Explainer) -> Iterator[Problem]:
    """An article has words, and its title, date and tags stand in the record.

    Right: an article that begins with its text. Wrong: one that begins with `---`, `title: Talks`, `---`.
    """
    article = explainer.article
    if not article.blocks:
        yield Problem(article.path, 1, 1, Severity.ERROR, "article-empty", "this article has no words",
                      expected="the text that the record's entries rest on")
    if article.form == "md" and _FRONT_MATTER.match(article.source):
        yield Problem(article.path, 1, 1, Severity.ERROR, "front-matter", "the article begins with front matter",
                      expected=f"title, dates and tags in the record, {explainer.document.path}; here only the text",
                      excerpt=article.lines[0], width=3)
