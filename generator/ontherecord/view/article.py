"""The article as HTML, its passages marked and its headings addressed."""

import re
from collections.abc import Callable, Iterable
from html import escape
from typing import NamedTuple

from markupsafe import Markup

from ontherecord.address import admit_address
from ontherecord.text.article import Article
from ontherecord.text.elements import Code, Inline, Picture, Tag, Words
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
        self._elements = article.elements
        self._text = article.text
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
        for element in self._elements:
            if isinstance(element, Inline):
                html = self._write_inline(element, explains=not level)
                out.append(self._write_heading(element, html, level) if level else html)
            elif isinstance(element, Code):
                out.append(self._write_code(element))
            elif element.kind in _TAGS:
                out.append(_TAGS[element.kind])
            elif element.kind == "heading_open":
                level = int(element.value)
            elif element.kind == "heading_close":
                level = 0
            else:
                out.append(f'<ol start="{element.value}">\n' if element.value else "<ol>\n")
        return out

    def _write_inline(self, inline: Inline, *, explains: bool) -> str:
        # A heading explains nothing: it is named in the table of contents as it is.
        children = inline.children
        first = children[0] if children else None
        if isinstance(first, Words) and first.kind == "text" and len(children) == 1:  # as most are
            start, end = first.start, first.end
            text = self._text[start:end]
            if not (explains and self._linker.links_in(start, end)):
                return self._marker.mark_text(start, text)
            runs: list[Run] = [Text(start, text)]
        else:
            runs, start, end = self._runs(inline)
        return self._marker.mark(self._linker.link(runs) if explains else runs, start, end)

    def _write_heading(self, heading: Inline, html: str, level: int) -> str:
        if not html:
            return ""
        text = " ".join("".join(map(self._say, heading.children)).split())
        stem = f"section-{make_slug(text)}"
        name, number = stem, 2
        while name in self._ids:
            name, number = f"{stem}-{number}", number + 1
        self._ids.add(name)
        shown = self._levels.get(level, 6)
        self.headings.append(Heading(name, text, shown))
        return f'<h{shown} id="{escape(name)}">{html}</h{shown}>\n'

    def _say(self, part: Words | Tag | Picture) -> str:
        if isinstance(part, Words):
            return self._text[part.start : part.end]
        return part.label or " " if isinstance(part, Picture) else ""

    def _write_code(self, code: Code) -> str:
        content = code.text.rstrip("\n")
        if code.start is None:
            return f"<pre><code>{escape(content, quote=False)}</code></pre>\n"
        html = self._marker.mark([Text(code.start, content)], code.start, code.start + len(content))
        return f'<pre tabindex="0"><code>{html}</code></pre>\n'

    def _runs(self, inline: Inline) -> tuple[list[Run], int, int]:
        runs: list[Run] = []
        opened: list[tuple[int, Opening]] = []
        first = end = next((child.start for child in inline.children if isinstance(child, Words)), 0)
        for child in inline.children:
            if isinstance(child, Words):
                start, end = child.start, child.end
                words = Text(start, self._text[start:end])
                if child.kind == "code_inline":
                    runs += (Opening("<code>", start, end), words, Closing("</code>"))
                elif child.kind == "hardbreak":
                    runs.append(Solid("<br>\n"))
                elif child.kind == "softbreak":
                    runs.append(Text(start, "\n"))
                elif words.text:
                    runs.append(words)
            elif isinstance(child, Picture):
                runs.append(self._write_image(child))
            elif child.nesting == 1:
                opened.append((len(runs), self._open(child, end)))
                runs.append(opened[-1][1])
            elif child.nesting == -1:
                at, opening = opened.pop()
                runs[at] = opening._replace(end=end)
                closing = "" if not opening.html else "</a>" if opening.is_link else _TAGS[child.kind]
                runs.append(Closing(closing))
        return runs, first, end

    def _open(self, tag: Tag, start: int) -> Opening:
        if tag.kind != "link_open":
            return Opening(_TAGS[tag.kind], start, start)
        href = admit_address(self._resolve(tag.value))
        # An address that may not be led to leaves its words.
        return Opening(f'<a href="{escape(href)}">', start, start, is_link=True) if href else Opening("", start, start)

    def _write_image(self, picture: Picture) -> Solid:
        src = admit_address(self._resolve(picture.src))
        if src is None or src.lower().startswith("mailto:"):
            return Solid(escape(picture.alt, quote=False))
        size = self._measure(picture.src)
        place = f' width="{size.width}" height="{size.height}"' if size else ""
        return Solid(f'<img src="{escape(src)}" alt="{escape(picture.alt)}"{place} loading="lazy">')
