"""Where the article quotes: outer quotation marks, also those that old agencies type as two apostrophes."""

import re
from typing import NamedTuple

from ontherecord.text.article import Article
from ontherecord.text.quotation import Quotation, find_quotations

_DOUBLED = ("''", "``", "’’", "‘‘")
_OPENING = re.compile(r"(?<![^\s(\[—–-])(?:''|``|’’|‘‘)(?=\S)")
_CLOSING = re.compile(r"(?:''|’’)(?!\w)")
_MARKS = frozenset('“”„‟«»"〝〞＂')


class Quoted(NamedTuple):
    """A quotation: half-open offsets of its words, and of the same with its marks."""

    start: int
    end: int
    outer_start: int
    outer_end: int
    continues: bool
    """Whether it goes on from the paragraph before."""
    closed: bool


def find_quoted(article: Article) -> list[Quoted]:
    """The outer quotations of an article, in order."""
    text, quotations = article.text, article.quotations
    if any(mark in text for mark in _DOUBLED):
        text = _CLOSING.sub('" ', _OPENING.sub(' "', text))  # as long as before, so that offsets stay
        quotations = tuple(find_quotations(text, article.blocks))
    found = [_widen(text, one) for one in quotations if one.level == 0 and _stands_in_double_marks(text, one)]
    return [_take_doubled(article.text, one) for one in found] if text is not article.text else found


def _widen(text: str, one: Quotation) -> Quoted:
    left, right = one.start, one.end
    while left > 0 and text[left] not in _MARKS:
        left -= 1
    while one.closed and right < len(text) and text[right] not in _MARKS:
        right += 1
    if one.closed:
        right += 1
    return Quoted(one.start, one.end, left, min(right, len(text)), one.continues, one.closed)


def _take_doubled(text: str, one: Quoted) -> Quoted:
    start, end = one.outer_start, one.outer_end
    if text[start - 1 : start + 1] in _DOUBLED:
        start -= 1
    if text[end - 1 : end + 1] in _DOUBLED:
        end += 1
    return one._replace(outer_start=start, outer_end=end)


def _stands_in_double_marks(text: str, one: Quotation) -> bool:
    before = text[max(one.start - 3, 0) : one.start].rstrip()
    return before[-1:] in _MARKS
