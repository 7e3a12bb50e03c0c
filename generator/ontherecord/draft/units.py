"""Sentences that no quotation breaks: “We go. We stay,” she said. is one."""

from collections.abc import Iterator
from typing import NamedTuple

from ontherecord.draft.dateline import read_dateline
from ontherecord.draft.quoting import Quoted
from ontherecord.text.article import Article
from ontherecord.text.sentence import find_sentences

_LONGEST_DATELINE = 120


class Unit(NamedTuple):
    """A sentence, with the quotations in it whole; offsets half-open."""

    start: int
    end: int
    block: int
    """The number of its block."""
    quoted: tuple[Quoted, ...]


def find_units(article: Article, quoted: list[Quoted]) -> list[Unit]:
    """The units of an article, in order."""
    units: list[Unit] = []
    for number, block in enumerate(article.blocks):
        if block.kind == "code":
            continue
        inside = [one for one in quoted if block.start <= one.start < block.end]
        dateline = read_dateline(article.text[block.start : min(block.start + _LONGEST_DATELINE, block.end)])
        begin = block.start + dateline.end() if dateline else block.start
        for start, end in _merge(article.text, begin, block.end, inside):
            units.append(Unit(start, end, number, tuple(one for one in inside if start <= one.start < end)))
    return units


def _merge(text: str, start: int, end: int, quoted: list[Quoted]) -> Iterator[tuple[int, int]]:
    begun: int | None = None
    for first, past in find_sentences(text[start:end]):
        begun = start + first if begun is None else begun
        if any(one.outer_start < start + past < one.outer_end for one in quoted):
            continue
        if _runs_on(text, start + past, end):
            continue
        yield begun, start + past
        begun = None
    if begun is not None:
        yield begun, end


def _runs_on(text: str, at: int, end: int) -> bool:
    # “Will they?” Blinken said. – a capital after a question that is quoted begins no sentence when a name and a verb follow;
    # told by the unit's own analysis, so only the obvious is joined here: a small letter.
    return text[at:end].lstrip()[:1].islower()
