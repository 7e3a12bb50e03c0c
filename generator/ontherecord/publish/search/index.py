"""The index: from words to pages in files of a few kilobytes each, and one file a page with what it says.

    index.json      how many pages there are, and the first word of each file of words
    words/N.json    {word: [page, page, …]}; a page is written as its distance from the one before, times ten, plus a
                    weight from 1 to 9: how much the word says of it
    pages/N.json    a page: address, title, summary and its parts, for what results show

A reader who looks for two words loads the first file, one or a few files of words, and the pages that are shown.
"""

import hashlib
from array import array
from collections import Counter
from collections.abc import Iterator

from ontherecord.publish.json_text import write_json
from ontherecord.publish.search.page import ARTICLE, SECTION, SearchedPage
from ontherecord.publish.search.words import find_words, fold_word

LARGEST = 32_000
"""How many bytes a file of words has at most, but for a single word that needs more."""
_TEXT = (ARTICLE, SECTION)
_WEIGHTS = {"statement": 3, "number": 3, "term": 3, "event": 2, "question": 2, "correction": 1, ARTICLE: 1, SECTION: 1}
_HEADINGS, _KEYWORDS, _SUMMARY, _TITLE = 4, 4, 5, 8
_OFTEN = 3


class SearchIndex:
    """An index that grows page by page. Words and numbers are kept; what a page says is given back to be written."""

    def __init__(self) -> None:
        self._pages: dict[str, array[int]] = {}
        self._count = 0
        self._said = hashlib.sha256()

    def add(self, number: int, page: SearchedPage) -> bytes:
        """The file of a page. `number` is its place among all pages, from 0; the latest has the highest."""
        for word, weight in weigh_words(page).items():
            found = self._pages.get(word)
            if found is None:
                found = self._pages[word] = array("I")
            found.append(number * 10 + weight)
        self._count += 1
        text = write_json(
            {
                "href": page.href, "title": page.title, "summary": page.summary,
                "lang": page.language, "dir": page.direction, "parts": page.parts,
            }
        )  # fmt: skip
        self._said.update(b"%d %b\n" % (number, text))
        return text

    def finish(self) -> Iterator[tuple[str, bytes]]:
        """Name and content of every file that is not a page's; the entrance, `index.json`, comes last."""
        firsts: list[str] = []
        # As a browser compares strings.
        for words in self._divide(sorted(self._pages, key=lambda word: word.encode("utf-16-be"))):
            text = b"{%b}" % b",".join(words.values())
            self._said.update(text)
            yield f"words/{len(firsts)}.json", text
            firsts.append(next(iter(words)))
        version = self._said.hexdigest()[:12]
        yield "index.json", write_json({"version": version, "pages": self._count, "words": firsts})

    def _divide(self, words: list[str]) -> Iterator[dict[str, bytes]]:
        share: dict[str, bytes] = {}
        size = 0
        for word in words:
            text = b"%b:%b" % (write_json(word), write_json(_measure_distances(self._pages[word])))
            if share and size + len(text) > LARGEST:
                yield share
                share, size = {}, 0
            share[word] = text
            size += len(text) + 1
        if share:
            yield share


def weigh_words(page: SearchedPage) -> dict[str, int]:
    """Every word of a page, folded, with how much it says of the page, from 1 to 9."""
    texts = {_TITLE: [page.title], _SUMMARY: [page.summary], _KEYWORDS: [*page.keywords]}
    for part in page.parts:
        weight = _WEIGHTS[part.kind]
        texts.setdefault(_HEADINGS if part.kind in _TEXT else weight, []).append(part.title)
        texts.setdefault(weight, []).append(part.text)
    everywhere: Counter[str] = Counter()
    weights: dict[str, int] = {}
    for weight in sorted(texts):
        words = find_words("\n".join(texts[weight]))
        everywhere.update(words)
        weights.update(dict.fromkeys(words, weight))
    folded: dict[str, int] = {}
    for word, weight in weights.items():
        total = weight + (everywhere[word] >= _OFTEN)
        for form in fold_word(word):
            if folded.get(form, 0) < total:
                folded[form] = total
    return folded


def _measure_distances(pages: "array[int]") -> list[int]:
    # A page's number is its distance from the one before; the first one's from none.
    out, last = [], 0
    for one in sorted(pages):
        number, weight = divmod(one, 10)
        out.append((number - last) * 10 + weight)
        last = number
    return out
