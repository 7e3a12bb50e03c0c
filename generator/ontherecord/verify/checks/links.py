"""Check: a link in the article leads somewhere."""

import posixpath
import re
from collections.abc import Iterator
from urllib.parse import unquote, urlsplit

from ontherecord.address import admit_address, drop_user
from ontherecord.problem import Problem, Severity, make_excerpt
from ontherecord.text.article import Article
from ontherecord.text.elements import Inline, Picture, Tag, Words
from ontherecord.verify.checks.images import PICTURES
from ontherecord.verify.explainer import Explainer
from ontherecord.verify.naming import find_nearest_name

_ADMITTED = "an address that begins with https:// or mailto:, or a file of the content folder"
_WITHOUT_USER = "the address as readers may have it, without what stands before the `@`"
_REFUSED = re.compile(r"\]\(<?(?P<href>[A-Za-z][A-Za-z0-9+.-]*:[^\s()<>]{0,200}(?:\([^\s()<>]{0,200}\))?)")
"""What CommonMark would have made a link of, had it liked the scheme."""


def check_links(explainer: Explainer) -> Iterator[Problem]:
    """Links lead to a page or a file of the content folder, or to a web or mail address; pictures are files here.

    Right: `[the talks](talks.md)`, `[the resolution](https://undocs.org/…)`. Wrong: `[x](javascript:…)`, a link to a file
    that is not there, a picture from another site.
    """
    yield from find_link_problems(explainer.article, explainer.name, explainer.registry.files)


def find_link_problems(article: Article, name: str, files: frozenset[str]) -> Iterator[Problem]:
    """What is wrong with the links and pictures of an article or a page that stands at `name` in the content folder."""
    yield from _find_refused(article)
    for inline in article.inlines:
        for child in inline.children:
            if isinstance(child, Tag) and child.kind == "link_open":
                yield from _check(article, name, files, inline, child.value, picture=False)
            elif isinstance(child, Picture):
                yield from _check(article, name, files, inline, child.src, picture=True)
                if not child.label.strip():
                    yield _problem(
                        article,
                        inline,
                        "",
                        "image-without-alt",
                        "this picture is not said in words",
                        "what it shows, between the square brackets: ![…](file.jpg)",
                    )


def _find_refused(article: Article) -> Iterator[Problem]:
    # What was meant as a link and is none, because its address is refused, stands in the text as it was typed.
    if article.form != "md" or "](" not in article.text:
        return
    code = [
        (child.start, child.end)
        for inline in article.inlines
        for child in inline.children
        if isinstance(child, Words) and child.kind == "code_inline"
    ]
    for found in _REFUSED.finditer(article.text):
        at = found.start()
        if article.block_at(at).kind == "code" or any(start <= at < end for start, end in code):
            continue
        if admit_address(found["href"]) is None:
            place = article.place(found.start("href"))
            bare = drop_user(found["href"])
            line = article.lines[place.line - 1]
            yield Problem(
                article.path,
                place.line,
                place.column,
                Severity.ERROR,
                "address",
                _describe(bare),
                found=found["href"],
                expected=_WITHOUT_USER if bare else _ADMITTED,
                nearest=bare,
                write=line.replace(found["href"], bare, 1) if bare else "",
                excerpt=make_excerpt(line),
                width=len(found["href"]),
            )


def _describe(bare: str) -> str:
    if bare:
        return "this address has a user name or a password in it"
    return "this is no address a page may lead to"


def _check(
    article: Article, name: str, files: frozenset[str], inline: Inline, href: str, *, picture: bool
) -> Iterator[Problem]:
    address = admit_address(href)
    if address is None:
        bare = drop_user(href)
        yield _problem(
            article,
            inline,
            href,
            "address",
            _describe(bare),
            _WITHOUT_USER if bare else _ADMITTED,
            nearest=bare,
        )
        return
    parts = urlsplit(address)
    if parts.scheme:
        if picture:
            yield _problem(
                article,
                inline,
                href,
                "image-elsewhere",
                "the picture is not in the content folder",
                "a file beside this one; pages load nothing from elsewhere",
            )
        return
    path = unquote(parts.path)
    if not path:
        return
    if path.startswith("/"):
        yield _problem(
            article,
            inline,
            href,
            "absolute-link",
            "this link begins at the top of the host, not of the site",
            "the way from this file: ../talks.md",
            Severity.WARNING,
        )
        return
    target = posixpath.normpath(posixpath.join(posixpath.dirname(name), path))
    if target not in files:
        near = find_nearest_name(target, files)
        shown = posixpath.relpath(near, posixpath.dirname(name) or ".") if near else ""
        yield _problem(
            article,
            inline,
            href,
            "dead-link",
            say_missing(target),
            "the way from this file to another: ../talks.md",
            nearest=shown,
        )
    elif picture and not target.lower().endswith(PICTURES):
        yield _problem(
            article,
            inline,
            href,
            "image-kind",
            "this is no kind of picture that pages show",
            "a file that ends in " + ", ".join(PICTURES),
        )


def say_missing(target: str) -> str:
    """What is said of a link to a file that is not there."""
    return f"there is no file {target}"


def _problem(  # noqa: PLR0913 - a problem and where it stands
    article: Article,
    inline: Inline,
    href: str,
    code: str,
    message: str,
    expected: str,
    severity: Severity = Severity.ERROR,
    *,
    nearest: str = "",
) -> Problem:
    first = inline.first
    line = next((index for index in range(first, inline.past) if href and href in article.lines[index]), first)
    text = article.lines[line]
    column = max(text.find(href), 0)
    write = text.replace(href, nearest, 1) if nearest and href in text else ""
    return Problem(
        article.path,
        line + 1,
        column + 1,
        severity,
        code,
        message,
        found=href,
        expected=expected,
        nearest=nearest,
        write=write,
        excerpt=make_excerpt(text),
        width=max(len(href), 1),
    )
