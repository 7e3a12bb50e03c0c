"""A number with the unit before or after it."""

from typing import NamedTuple

from ontherecord.language.pieces import Pieces
from ontherecord.record.figures.count import Number
from ontherecord.record.figures.lexicon import Lexicon, Role
from ontherecord.record.figures.number import read_number
from ontherecord.record.figures.unit import read_unit
from ontherecord.record.phrases import Match

_LONGEST_LINK = 2


class Amount(NamedTuple):
    """A number with its unit; `first` and `past` are the indexes of its first piece and of the one after its last."""

    first: int
    past: int
    number: Number
    code: str = ""
    unit: tuple[int, int] | None = None  # the pieces of the unit, likewise

    @property
    def has_suffix(self) -> bool:
        """True when the unit stands after the number."""
        return self.unit is not None and self.unit[0] > self.first


def read_amount(pieces: Pieces, index: int, lexicon: Lexicon) -> Amount | None:
    """Return the number that begins at piece `index` with its unit, the currency before it included."""
    number = read_number(pieces, index, lexicon)
    if number is None:
        return None
    before = lexicon.money_before.behind(pieces.words, index)
    after = _find_unit(pieces, number, lexicon)
    if before and not (after and after.meaning == "percent"):
        past = after.past if after and after.meaning == before.meaning else number.past
        return Amount(before.first, past, number, before.meaning, (before.first, before.past))
    if after:
        return Amount(index, after.past, number, after.meaning, (after.first, after.past))
    return Amount(index, number.past, number, "fraction" if number.fraction else "")


def read_amount_after(pieces: Pieces, index: int, lexicon: Lexicon) -> Amount | None:
    """Return the amount that begins at `index` with a currency or a number."""
    money = lexicon.money_before.ahead(pieces.words, index)
    start = money.past if money else index
    if start >= len(pieces.words):
        return None
    amount = read_amount(pieces, start, lexicon)
    return amount if amount and amount.first == index else None


def _find_unit(pieces: Pieces, number: Number, lexicon: Lexicon) -> Match[str] | None:
    words, at = pieces.words, number.past
    if number.fraction:  # half a percentage point, a quarter of an hour
        at += at < len(words) and words[at] in lexicon.part_of
        at += at < len(words) and lexicon.roles.get(words[at], (None,))[0] is Role.ARTICLE
    unit = read_unit(pieces, at, lexicon)
    links = 0
    while unit is None and links < _LONGEST_LINK and at < len(words) and words[at] in lexicon.unit_links:
        if words[at] == "-" and not (pieces.touches_next(at) and pieces.touches_next(at - 1)):
            return None
        at, links = at + 1, links + 1
        unit = read_unit(pieces, at, lexicon)
    if unit is None or (links and unit.meaning == "percent"):
        return None
    if (
        words[unit.past : unit.past + 1]
        and words[unit.past][0].isdecimal()
        and lexicon.money_before.behind(words, unit.past)
    ):
        return None  # the $ of A$40 stands before its number
    return unit
