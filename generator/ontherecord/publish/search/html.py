"""What of a page that was rendered as HTML can be found: its text by its headings."""

from collections.abc import Iterator
from html.parser import HTMLParser

from ontherecord.publish.search.page import SECTION, Part, SearchedPage
from ontherecord.view.locales import is_right_to_left

_HEADINGS = ("h1", "h2", "h3", "h4", "h5", "h6")
_UNREAD = ("script", "style", "template", "svg")
_INLINE = ("a", "abbr", "b", "bdi", "cite", "code", "del", "dfn", "em", "i", "ins", "mark", "q", "s", "small", "span",
           "strong", "sub", "sup", "time", "u")  # fmt: skip


def search_html(html: str, href: str, title: str, language: str) -> SearchedPage:
    """A page by its headings with an address, in their order."""
    reader = _Reader()
    reader.feed(html)
    reader.close()
    parts = tuple(part for part in reader.parts() if part.text or part.title not in ("", title))
    return SearchedPage(href, title, "", language, "rtl" if is_right_to_left(language) else "ltr", (), parts)


class _Reader(HTMLParser):
    def __init__(self) -> None:
        super().__init__()
        self._sections: list[tuple[str, list[str], list[str]]] = [("", [], [])]
        self._in_heading = False
        self._unread = 0

    def parts(self) -> Iterator[Part]:
        for anchor, title, text in self._sections:
            part = Part(SECTION, anchor, " ".join("".join(title).split()), " ".join("".join(text).split()))
            if part.title or part.text:
                yield part

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        if tag in _UNREAD:
            self._unread += 1
        elif tag in _HEADINGS:
            anchor = dict(attrs).get("id") or ("" if tag == "h1" else self._sections[-1][0])
            self._sections.append((anchor, [], []))
            self._in_heading = True
        elif tag not in _INLINE:
            self.handle_data(" ")

    def handle_endtag(self, tag: str) -> None:
        if tag in _UNREAD:
            self._unread = max(0, self._unread - 1)
        elif tag in _HEADINGS:
            self._in_heading = False
        elif tag not in _INLINE:
            self.handle_data(" ")

    def handle_data(self, data: str) -> None:
        if not self._unread:
            _, title, text = self._sections[-1]
            (title if self._in_heading else text).append(data)
