"""The article as HTML, its passages marked and its headings addressed."""

import re
from collections.abc import Callable, Iterable
from html import escape
from typing import NamedTuple

from markdown_it.token import Token
from markupsafe import Markup

from ontherecord.address import admit_address
from ontherecord.text.article import START, Article
from ontherecord.view.explained import Explained, TermLinker
from ontherecord.view.marking import Closing, Marker, Opening, Passage, Run, Solid, Text
from ontherecord.view.picture import Size

Resolve = Callable[[str], str]
"""Turns an address as it stands in a file into one that works on the page."""
Measure = Callable[[str], Size | None]
"""Gives the size of a picture by its address as it stands in a file."""

_NOT_A_WORD = re.compile(r"[\W_]+")
_LONGEST_SLUG = 60
_TAGS = {
    "paragraph_open": "<p>",
    "paragraph_close": "</p>\n",
    "bullet_list_open": "<ul>\n",
    "bullet_list_close": "</ul>\n",
    "ordered_list_close": "</ol>\n",
    "list_item_open": "<li>",
    "list_item_close": "</li>\n",
    "blockquote_open": "<blockquote>\n",
    "blockquote_close": "</blockquote>\n",
    "hr": "<hr>\n",
    "strong_open": "<strong>",
    "strong_close": "</strong>",
    "em_open": "<em>",
    "em_close": "</em>",
}


class Heading(NamedTuple):
    """A heading of the article as it stands on the page."""

    id: str
    text: str
    level: int


class MarkedArticle(NamedTuple):
    """The article's HTML and its headings."""

    html: Markup
    headings: tuple[Heading, ...]


def mark_article(
    article: Article,
    passages: Iterable[Passage],
    resolve: Resolve,
    measure: Measure = lambda _: None,
    *,
    terms: Iterable[Explained] = (),
    top: int = 3,
) -> MarkedArticle:
    """The whole article; its highest heading becomes `<h3>`, or the level given as `top`.

    The first place of each of the `terms` in running text leads to its explanation.

    With `top=1` the article is the page, and its headings stay what they are.
    """
    writer = _Writer(article, Marker(passages), TermLinker(terms), resolve, measure, top)
    return MarkedArticle(Markup("".join(writer.write())), tuple(writer.headings))  # noqa: S704 - every run is escaped


def mark_passages(article: Article, passages: Iterable[Passage]) -> Markup:
    """Only the passages, one paragraph for each block that has some, with […] where words are left out."""
    marker = Marker(passages)
    out = []
    for block in article.blocks:
        runs: list[Run] = []
        end = block.start
        for start, stop in marker.cover(block.start, block.end):
            if start > end:
                runs.append(Solid("[…] "))
            runs.append(Text(start, article.text[start:stop]))
            runs.append(Solid(" "))
            end = stop
        if runs:
            runs[-1] = Solid(" […]" if end < block.end else "")
            out.append(f"<p>{marker.mark(runs, block.start, block.end)}</p>\n")
    return Markup("".join(out))  # noqa: S704 - every run is escaped


def make_slug(text: str) -> str:
    """The words in lower case with hyphens between them, for an address."""
    return _NOT_A_WORD.sub("-", text.casefold())[:_LONGEST_SLUG].strip("-")


class _Writer:
    def __init__(
        self, article: Article, marker: Marker, linker: TermLinker, resolve: Resolve, measure: Measure, top: int
    ) -> None:
        self.headings: list[Heading] = []
        self._tokens = article.tokens
        self._marker = marker
        self._linker = linker
        self._resolve = resolve
        self._measure = measure
        levels = sorted({block.level for block in article.blocks if block.kind == "heading"})
        # Under the page's own headings, levels that the article skips are closed up: the outline has no gaps.
        self._levels = {level: min(top + rank, 6) if top > 1 else level for rank, level in enumerate(levels)}
        self._ids: set[str] = set()

    def write(self) -> list[str]:
        out: list[str] = []
        level = 0
        for token in self._tokens:
            kind = token.type
            if kind == "inline":
                children = token.children or []
                runs, start, end = self._runs(children)
                # A heading explains nothing: it is named in the table of contents as it is.
                html = self._marker.mark(runs if level else self._linker.link(runs), start, end)
                out.append(self._write_heading(children, html, level) if level else html)
            elif kind == "heading_open":
                level = int(token.tag[1])
            elif kind == "heading_close":
                level = 0
            elif kind in ("paragraph_open", "paragraph_close") and token.hidden:
                continue
            elif kind == "ordered_list_open":
                first = token.attrGet("start")
                out.append("<ol>\n" if first is None else f'<ol start="{int(first)}">\n')
            elif kind in ("fence", "code_block"):
                out.append(self._write_code(token))
            else:
                out.append(_TAGS[kind])
        return out

    def _write_heading(self, children: list[Token], html: str, level: int) -> str:
        if not html:
            return ""
        text = " ".join("".join(child.content or " " for child in children if not child.nesting).split())
        stem = f"section-{make_slug(text)}"
        name, number = stem, 2
        while name in self._ids:
            name, number = f"{stem}-{number}", number + 1
        self._ids.add(name)
        shown = self._levels.get(level, 6)
        self.headings.append(Heading(name, text, shown))
        return f'<h{shown} id="{escape(name)}">{html}</h{shown}>\n'

    def _write_code(self, token: Token) -> str:
        content = token.content.rstrip("\n")
        start = token.meta.get(START)
        if start is None:
            return f"<pre><code>{escape(content, quote=False)}</code></pre>\n"
        html = self._marker.mark([Text(start, content)], start, start + len(content))
        return f'<pre tabindex="0"><code>{html}</code></pre>\n'

    def _runs(self, children: list[Token]) -> tuple[list[Run], int, int]:
        runs: list[Run] = []
        opened: list[tuple[int, Opening]] = []
        first = end = next((child.meta[START] for child in children if START in child.meta), 0)
        for child in children:
            start = child.meta.get(START)
            if start is not None:
                content = child.content
                if child.type == "code_inline":
                    runs += (Opening("<code>", start, start + len(content)), Text(start, content), Closing("</code>"))
                elif child.type == "hardbreak":
                    content = " "
                    runs.append(Solid("<br>\n"))
                elif child.type == "softbreak":
                    content = "\n"
                    runs.append(Text(start, content))
                elif content:
                    runs.append(Text(start, content))
                end = start + len(content)
            elif child.type == "image":
                runs.append(self._write_image(child))
            elif child.nesting == 1:
                opened.append((len(runs), self._open(child, end)))
                runs.append(opened[-1][1])
            elif child.nesting == -1:
                at, opening = opened.pop()
                runs[at] = opening._replace(end=end)
                closing = "" if not opening.html else "</a>" if opening.is_link else _TAGS[child.type]
                runs.append(Closing(closing))
        return runs, first, end

    def _open(self, token: Token, start: int) -> Opening:
        if token.type != "link_open":
            return Opening(_TAGS[token.type], start, start)
        href = admit_address(self._resolve(str(token.attrGet("href") or "")))
        # An address that may not be led to leaves its words.
        return Opening(f'<a href="{escape(href)}">', start, start, is_link=True) if href else Opening("", start, start)

    def _write_image(self, token: Token) -> Solid:
        written = str(token.attrGet("src") or "")
        src = admit_address(self._resolve(written))
        alt = "".join(child.content for child in token.children or [])
        if src is None or src.lower().startswith("mailto:"):
            return Solid(escape(alt, quote=False))
        size = self._measure(written)
        place = f' width="{size.width}" height="{size.height}"' if size else ""
        return Solid(f'<img src="{escape(src)}" alt="{escape(alt)}"{place} loading="lazy">')
