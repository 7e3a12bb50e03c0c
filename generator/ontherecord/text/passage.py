"""Finding a passage in an article: exactly once, never by similarity.

A selector has the three parts of the W3C Web Annotation Data Model's TextQuoteSelector
(https://www.w3.org/TR/annotation-model/#text-quote-selector); similarity is used only to show a writer the nearest
words when nothing was found.
"""

import re
from collections.abc import Sequence
from typing import NamedTuple

from rapidfuzz import fuzz

from ontherecord.text.article import Article, Span
from ontherecord.text.folding import fold, fold_plainly
from ontherecord.text.quotation import MARKS, Stretch

LONGEST_PREFIX = 80
"""How many code points of context a suggested prefix has at most."""
MOST_PLACES = 1_000
"""At how many places words are found; nobody needs to know of more."""
_AROUND = 2 * LONGEST_PREFIX
_LONGEST_SEARCH = 20_000
_FURTHEST_SEARCH = 200_000
"""How many code points of an article are looked through for the nearest words."""
_POINTS = (",", ".")
_WORD = re.compile(r"\S+")
_LETTER = re.compile(r"\w")
_FEW_LETTERS = 500, 12
"""A text of so many code points has more different ones than that."""
_EDGES = MARKS + " "
_STOPS = ",;:."


class Selector(NamedTuple):
    """What singles out a passage: its exact words, and when these stand there more than once, what is around them."""

    exact: str
    prefix: str = ""
    suffix: str = ""


def find_passage(article: Article, selector: Selector) -> list[Span]:
    """Every place where the selector's words stand in the article, in order; none of them crosses a block.

    Words are preferred to parts of words: `12` is found in “12 people” and not in “2012”.
    """
    exact = fold_plainly(selector.exact)
    if not exact:
        return []
    folded = article.folded
    starts = _occurrences(folded.text, exact)
    if selector.prefix:
        prefix = fold_plainly(selector.prefix)
        long = len(prefix) + 1  # folded text has no two spaces in a row
        starts = [start for start in starts if folded.text[max(start - long, 0) : start].rstrip(" ").endswith(prefix)]
    if selector.suffix:
        suffix = fold_plainly(selector.suffix)
        ends = [start + len(exact) for start in starts]
        starts = [
            end - len(exact) for end in ends if folded.text[end : end + len(suffix) + 1].lstrip(" ").startswith(suffix)
        ]
    return [Span(*folded.original(start, start + len(exact))) for start in starts]


def find_words(article: Article, words: str) -> list[Span]:
    """Every place where the words stand in the article, in order, whatever is around them."""
    return find_passage(article, Selector(words))


def find_crossing(article: Article, selector: Selector) -> list[Span]:
    """The parts, each in a block of its own, of words that run over the end of a block; none when they do not."""
    words = map(re.escape, fold_plainly(selector.exact).split(" "))
    folded = article.folded
    for found in re.finditer("(?: |\n\n)".join(words), folded.text):
        start, end = found.span()
        if "\n" in found[0] and _is_edge(folded.text, start) and _is_edge(folded.text, end):
            parts = re.finditer(r"[^\n]+", found[0])
            return [Span(*folded.original(start + part.start(), start + part.end())) for part in parts]
    return []


def find_nearest(article: Article, words: str, within: Sequence[Stretch] = ()) -> Span | None:
    """The stretch of the article most like the words, whole words of one block; None when nothing is much like them.

    With `within`, only these parts of the article are looked through.
    """
    needle = fold_plainly(words)[: LONGEST_PREFIX * 10]
    best, score = None, 55.0
    searched = 0
    for block in within or article.blocks:
        folded = fold(article.text[block.start : min(block.end, block.start + _LONGEST_SEARCH)])
        if len(folded.text) > _FEW_LETTERS[0] and len(set(folded.text)) < _FEW_LETTERS[1]:
            continue  # no text that anybody wrote, and the one kind that takes long
        searched += len(folded.text)
        if searched > _FURTHEST_SEARCH:
            break
        found = fuzz.partial_ratio_alignment(needle, folded.text, score_cutoff=score)
        if found is None or found.score <= score or found.dest_end <= found.dest_start:
            continue
        start, end = _trim(folded.text, needle, *_best_words(folded.text, needle, found.dest_start, found.dest_end))
        start, end = folded.original(start, end)
        best, score = Span(block.start + start, block.start + end), found.score
    return best


def suggest_prefix(article: Article, span: Span, others: list[Span]) -> str:
    """The shortest run of whole words before the span that none of the other spans has before it; "" when there is none."""
    block = article.block_at(span.start)
    before = article.text[max(block.start, span.start - _AROUND) : span.start]
    rivals = [fold_plainly(_before(article, other)) for other in others if other != span]
    for match in reversed(list(_WORD.finditer(before))):
        prefix = before[match.start() :].strip()
        if len(prefix) > LONGEST_PREFIX:
            break
        if not _LETTER.search(prefix):
            continue
        if not any(rival.endswith(fold_plainly(prefix)) for rival in rivals):
            return prefix
    return ""


def suggest_suffix(article: Article, span: Span, others: list[Span]) -> str:
    """The shortest run of whole words after the span that none of the others has after it; "" when there is none."""
    block = article.block_at(span.start)
    after = article.text[span.end : min(block.end, span.end + _AROUND)]
    rivals = [fold_plainly(_after(article, other)) for other in others if other != span]
    for match in _WORD.finditer(after):
        suffix = after[: match.end()].strip()
        if len(suffix) > LONGEST_PREFIX:
            break
        if not _LETTER.search(suffix):
            continue
        if not any(rival.startswith(fold_plainly(suffix)) for rival in rivals):
            return suffix
    return ""


def _before(article: Article, span: Span) -> str:
    return article.text[max(article.block_at(span.start).start, span.start - _AROUND) : span.start]


def _after(article: Article, span: Span) -> str:
    return article.text[span.end : min(article.block_at(span.start).end, span.end + _AROUND)]


def _occurrences(text: str, exact: str) -> list[int]:
    whole: list[int] = []
    parts: list[int] = []
    start = text.find(exact)
    while start >= 0 and len(whole) < MOST_PLACES:
        end = start + len(exact)
        if _is_edge(text, start) and _is_edge(text, end):
            whole.append(start)
        elif (
            not whole
            and len(parts) < MOST_PLACES
            and not _is_inside_word(text, start)
            and not _is_inside_word(text, end)
        ):
            # Scripts without spaces or capitals, and Arabic and Hebrew with their prefixes, have no edge to ask for.
            parts.append(start)
        start = text.find(exact, start + 1)
    return whole or parts


def _is_edge(text: str, at: int) -> bool:
    before, after = text[at - 1 : at], text[at : at + 1]
    if before in _POINTS or after in _POINTS:
        return not _is_inside_number(text, at)
    return not (before.isalnum() and after.isalnum())


def _is_inside_word(text: str, at: int) -> bool:
    before, after = text[at - 1 : at], text[at : at + 1]
    return (_is_cased(before) and _is_cased(after)) or _is_inside_number(text, at)


def _is_cased(char: str) -> bool:
    return char.isdigit() or char.lower() != char.upper()


def _is_inside_number(text: str, at: int) -> bool:
    # “40,000” is no part of “1,40,000”, and “12” none of “12.5”.
    before, after = text[max(at - 2, 0) : at], text[at : at + 2]
    if before[-1:] in _POINTS:
        return before[:1].isdigit() and after[:1].isdigit()
    return after[:1] in _POINTS and after[1:].isdigit() and before[-1:].isdigit()


def _best_words(text: str, needle: str, start: int, end: int) -> tuple[int, int]:
    # Widens or narrows the alignment to whole words, taking the pair of edges most like the needle.
    first = text.rfind(" ", 0, max(start - len(needle), 0)) + 1
    last = text.find(" ", end + len(needle))
    words = [match.span() for match in _WORD.finditer(text, first, last if last >= 0 else len(text))]
    lefts = sorted({first for first, _ in words}, key=lambda edge: abs(edge - start))[:4]
    rights = sorted({last for _, last in words}, key=lambda edge: abs(edge - end))[:4]
    pairs = [(left, right) for left in lefts for right in rights if left < right] or [(start, end)]
    return max(pairs, key=lambda pair: fuzz.ratio(needle, text[pair[0] : pair[1]]))


def _trim(text: str, needle: str, start: int, end: int) -> tuple[int, int]:
    # Without the marks and stops around the words, unless the needle has its own.
    while start < end - 1 and text[start] in _EDGES and needle[:1] not in _EDGES:
        start += 1
    closed, stopped = needle[-1:] in _EDGES, needle[-1:] in _STOPS
    while end > start + 1 and ((text[end - 1] in _EDGES and not closed) or (text[end - 1] in _STOPS and not stopped)):
        end -= 1
    return start, end
