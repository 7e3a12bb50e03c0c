"""Check: HTML in a text is shown as it was typed, which nobody means."""

import re
from collections.abc import Iterator

from ontherecord.problem import Problem, Severity, make_excerpt
from ontherecord.text.article import Article
from ontherecord.text.elements import Words
from ontherecord.verify.explainer import Explainer

_TAG = re.compile(r"</?[A-Za-z][A-Za-z0-9-]*(?:\s[^<>]*)?/?>|<!--")
_LONGEST = 80


def check_markup(explainer: Explainer) -> Iterator[Problem]:
    """The article is CommonMark without HTML: a tag in it is shown to readers as text.

    Right: `**word**`. Wrong: `<b>word</b>`. A warning, once for each paragraph; nothing of it is ever run.
    """
    yield from find_markup_problems(explainer.article)


def find_markup_problems(article: Article) -> Iterator[Problem]:
    """The tags in the reading text of an article or a page, the first one of each paragraph."""
    if article.form == "txt" or "<" not in article.source:
        return
    for inline in article.inlines:
        for child in inline.children:
            if not isinstance(child, Words) or child.kind != "text":
                continue
            tag = _TAG.search(article.text, child.start, child.end)
            if tag is not None:
                place = article.place(tag.start())
                yield Problem(
                    article.path,
                    place.line,
                    place.column,
                    Severity.WARNING,
                    "raw-html",
                    "HTML is not rendered: readers see it as it stands here",
                    found=tag[0][:_LONGEST],
                    expected="CommonMark: **bold**, *italics*, [words](address); or `pages: mkdocs` in mkdocs.yml "
                    "when every editor is trusted",
                    excerpt=make_excerpt(article.lines[place.line - 1]),
                    width=len(tag[0][:_LONGEST]),
                )
                break
