"""Finding a quote: words that stand, verbatim, between quotation marks.

`…`, `...` or `[…]` skips words, `[word]` is the writer's own and stands for no word or for a few; and words that the
article interrupts (“…,” she said, “…”) are one quote. All its parts lie in one speech.
"""

import re
from bisect import bisect_left
from collections.abc import Iterator
from functools import cached_property
from itertools import accumulate, islice
from typing import NamedTuple

from ontherecord.text.article import Article, Span
from ontherecord.text.folding import DOUBLE_QUOTES, SINGLE_QUOTES, Folded, fold, fold_plainly
from ontherecord.text.passage import find_words
from ontherecord.text.quotation import Quotation

MOST_FOUND = 20
"""At how many places a quote is found; nobody needs to know of more."""
MOST_GAPS = 30
"""How many gaps a quote may have."""
_JOINT = "\x1f"
_MARKS = DOUBLE_QUOTES + SINGLE_QUOTES
_DROPPED = ",.;"
"""What may stand before the closing mark of an interruption and is not said."""
_GAP = re.compile(r"\[\s*(?:…|\.\.\.)\s*\]|\(\s*(?:…|\.\.\.)\s*\)|…|\.\.\.|\[[^\[\]]*\]")
_FEW_WORDS = re.compile(rf"(?:[ {_JOINT}]*[^ {_JOINT}]+){{0,3}}[ {_JOINT}]*")
"""How much of the article `[word]` may stand for."""
_UNJOINED = re.compile(f"[^{_JOINT}]+")
_SKIPS = re.compile(r"[\[(]?\s*(?:…|\.\.\.)\s*[\])]?")


class _Part(NamedTuple):
    """A literal part of a quote, folded."""

    words: str
    skips: bool
    """Whether any words may be skipped before it (`…`), and not only a few replaced (`[word]`)."""


class FoundQuote(NamedTuple):
    """One place where a quote stands: its parts in order, half-open offsets into `Article.text`."""

    spans: tuple[Span, ...]


def find_quote(article: Article, quote: str) -> list[FoundQuote]:
    """Every place where the quote stands between quotation marks, in order of their beginnings."""
    words = strip_marks(quote)
    marked = [span for span in find_unmarked(article, words) if article.is_quoted(span)]
    if marked:
        return [FoundQuote((span,)) for span in marked]
    parts = _parse(words)
    places = (spans for speech in _find_speeches(article, words) for spans in _Speech(article, speech).find(parts))
    found = {spans[0].start: FoundQuote(spans) for spans in islice(places, MOST_FOUND)}
    return [found[start] for start in sorted(found)]


def _find_speeches(article: Article, words: str) -> list[tuple[Quotation, ...]]:
    # The quotations of each speech in which the words may stand: without gaps, only those that are interrupted.
    if not _GAP.search(words):
        return [speech for speech in article.speeches if len(speech) > 1]
    return [*article.speeches, *((quotation,) for quotation in article.quotations if quotation.level)]


def find_unmarked(article: Article, quote: str) -> list[Span]:
    """Every place where the quote's words stand in the article, between quotation marks or not; no gaps."""
    return find_words(article, strip_marks(quote))


def has_words(quote: str) -> bool:
    """Whether anything of the quote is to be found in an article: not so of `[…]`."""
    return bool(_parse(strip_marks(quote)))


def strip_marks(quote: str) -> str:
    """The quote without quotation marks around the whole of it, and without white space at its ends."""
    words = quote.strip()
    while len(words) > 1 and words[0] in _MARKS and words[-1] in _MARKS:
        inner = words[1:-1]
        if any(mark in inner for mark in DOUBLE_QUOTES) and words[0] in DOUBLE_QUOTES:
            break  # “No,” she said. “Yes”: the outer marks are not one pair
        words = inner.strip()
    return words


class _Hopeless(NamedTuple):
    """From where on there is no use in looking for a quote's part and those after it."""

    beginnings: dict[int, int]
    places: set[tuple[int, int]]


class _Speech:
    """The quotations that may be parts of one quote, as one text in which a joint stands where the article interrupts."""

    def __init__(self, article: Article, quotations: tuple[Quotation, ...]) -> None:
        self._quotations = quotations
        self._folded = [_fold_words(article, one) for one in quotations]
        self._text = _JOINT.join(folded.text for folded in self._folded)
        self._joints = [past - 1 for past in accumulate(len(folded.text) + 1 for folded in self._folded[:-1])]

    @cached_property
    def _offsets(self) -> list[int]:
        # For every character of the text, and for its end, the offset in the article.
        offsets: list[int] = []
        for quotation, folded in zip(self._quotations, self._folded, strict=True):
            if quotation is not self._quotations[0]:
                offsets.append(quotation.start)
            if folded.offsets is None:
                offsets.extend(range(quotation.start, quotation.end))
            else:
                offsets.extend(quotation.start + offset for offset in folded.offsets[:-1])
        offsets.append(self._quotations[-1].end)
        return offsets

    def find(self, parts: list[_Part]) -> Iterator[tuple[Span, ...]]:
        hopeless = _Hopeless({}, set())
        for stretch in self._occurrences(parts[0].words, 0, len(self._text)) if parts else ():
            rest = self._follow(parts, 1, stretch[1], hopeless)
            if rest is not None:
                yield self._spans([stretch, *rest])

    def _follow(
        self, parts: list[_Part], number: int, after: int, hopeless: "_Hopeless"
    ) -> list[tuple[int, int]] | None:
        # The stretches of the parts from `number` on, the first to begin after `after` as its gap allows; else None.
        if number == len(parts):
            return []
        part = parts[number]
        if (number, after) in hopeless.places or after >= hopeless.beginnings.get(number, after + 1):
            return None
        limit = len(self._text)
        if not part.skips:
            window = _FEW_WORDS.match(self._text, after)
            limit = window.end() if window else after
        for stretch in self._occurrences(part.words, after, limit):
            rest = self._follow(parts, number + 1, stretch[1], hopeless)
            if rest is not None:
                return [stretch, *rest]
        if part.skips:  # what is not found from here on is not found from further on either
            hopeless.beginnings[number] = min(after, hopeless.beginnings.get(number, after))
        hopeless.places.add((number, after))
        return None

    def _occurrences(self, words: str, after: int, limit: int) -> Iterator[tuple[int, int]]:
        # Where whole words stand that begin between `after` and `limit`, joints passed over.
        head = words.partition(" ")[0].rstrip(_DROPPED) or words[0]
        start = self._text.find(head, after)
        while 0 <= start <= limit:
            end = self._match(words, start)
            if end is not None and not self._inside_word(start) and not self._inside_word(end):
                yield start, end
            start = self._text.find(head, start + 1)

    def _match(self, words: str, at: int) -> int | None:
        # The end of the words when they begin at `at`. What ends the words before a joint is the article's affair:
        # “We agree,” she said. “We go on.” is written as “We agree. We go on.” as well as “We agree, we go on.”
        done = 0
        for index in range(bisect_left(self._joints, at), len(self._joints)):
            joint = self._joints[index]
            if len(words) - done <= joint - at:
                break
            before = self._text[at:joint].rstrip(_DROPPED)
            if not words.startswith(before, done):
                return None
            done += len(before)
            done += words[done : done + 1] in _DROPPED
            if words[done : done + 1] != " ":
                return None
            done, at = done + 1, joint + 1
        return at + len(words) - done if self._text.startswith(words[done:], at) else None

    def _inside_word(self, edge: int) -> bool:
        return 0 < edge < len(self._text) and self._text[edge - 1].isalnum() and self._text[edge].isalnum()

    def _spans(self, stretches: list[tuple[int, int]]) -> tuple[Span, ...]:
        # The spans of what was quoted: skipped words and interruptions left out.
        return tuple(
            Span(self._offsets[left], self._end(right))
            for start, end in stretches
            for left, right in _split(self._text, start, end)
        )

    def _end(self, index: int) -> int:
        # The original's end of the character before `index`: where the next character begins, or one further.
        return self._offsets[index - 1] + 1 if index < len(self._text) else self._offsets[index]


def _fold_words(article: Article, quotation: Quotation) -> Folded:
    if article.folded.offsets is None:
        return Folded(article.folded.text[quotation.start : quotation.end], None)
    return fold(article.text[quotation.start : quotation.end], blocks=True)


def _split(text: str, start: int, end: int) -> list[tuple[int, int]]:
    pieces = []
    for piece in _UNJOINED.finditer(text[start:end]):
        left, right = start + piece.start(), start + piece.end()
        while left < right and text[left] == " ":
            left += 1
        while right > left and text[right - 1] == " ":
            right -= 1
        if left < right:
            pieces.append((left, right))
    return pieces


def _parse(words: str) -> list[_Part]:
    # The quote's literal parts, each with the gap before it.
    parts: list[_Part] = []
    after, skips = 0, False
    for gap in [*_GAP.finditer(words), None][: MOST_GAPS + 1]:
        literal = fold_plainly(words[after : gap.start() if gap else len(words)])
        if literal:
            parts.append(_Part(literal, skips))
            skips = False
        if gap is not None:
            skips = skips or _SKIPS.fullmatch(gap[0]) is not None
            after = gap.end()
    return parts
