"""The words around an amount that say how sure or how complete it is."""

from typing import NamedTuple

from ontherecord.language.pieces import Pieces
from ontherecord.record.figures.figure import Qualifier
from ontherecord.record.figures.lexicon import Lexicon
from ontherecord.record.phrases import Match

_MOST_FILLERS = 2
_FIRM = frozenset({Qualifier.NEARLY, Qualifier.EXACTLY})


class Qualified(NamedTuple):
    """An amount with its qualifiers: indexes of the first piece and of the one after the last."""

    first: int
    past: int
    qualifier: Qualifier = Qualifier.EXACTLY
    is_said: bool = False  # a word says so; a bare number is exact unsaid
    is_firm: bool = False  # no words that stand before a year as well (about 2015)
    negative: bool = False


def qualify(pieces: Pieces, first: int, past: int, lexicon: Lexicon) -> Qualified:
    """Return the qualifier of the amount at the pieces from `first` to before `past`, and its bounds with that."""
    negative = is_negative(pieces, first, lexicon)
    first = first - 1 if negative else first
    before = _find_before(pieces, first, lexicon)
    after = _find_after(pieces, past, lexicon)
    if before:
        is_about = before.meaning is Qualifier.ABOUT
        outer = lexicon.qualifiers.behind(pieces.words, before.first) if is_about else None
        if outer:  # more than an estimated 40,000
            before = Match(outer.first, before.past, outer.meaning)
        firm = before.meaning in _FIRM or before.past - before.first > 1
        end = after.past if after and after.meaning is before.meaning else past
        return Qualified(before.first, end, before.meaning, is_said=True, is_firm=firm, negative=negative)
    if after:
        return Qualified(first, after.past, after.meaning, is_said=True, is_firm=True, negative=negative)
    return Qualified(first, past, negative=negative)


def is_negative(pieces: Pieces, first: int, lexicon: Lexicon) -> bool:
    """True when a minus stands before the amount that begins at `first`."""
    if not 0 < first < len(pieces.words):
        return False
    if pieces.words[first - 1] in lexicon.minus:
        return True
    if pieces.words[first - 1] != "-" or not pieces.touches_next(first - 1):
        return False
    return first == 1 or not pieces.touches_next(first - 2)


def _find_before(pieces: Pieces, first: int, lexicon: Lexicon) -> Match[Qualifier] | None:
    words = pieces.words
    direct = lexicon.qualifiers.behind(words, first)
    if direct:
        return direct
    at = first
    while at > 0 and first - at < _MOST_FILLERS and words[at - 1] in lexicon.fillers:
        at -= 1
        over = lexicon.qualifiers.behind(words, at)
        if over and over.past - over.first > 1:  # at least another 40; not: over the 40
            return over
    return None


def _find_after(pieces: Pieces, past: int, lexicon: Lexicon) -> Match[Qualifier] | None:
    words = pieces.words
    after = lexicon.after_qualifiers.ahead(words, past)
    if after is None and past + 1 < len(words) and words[past][0].isalpha():
        after = lexicon.after_qualifiers.ahead(words, past + 1)
        if (
            after
            and words[past + 1] not in lexicon.range_links
            and words[after.past : after.past + 1]
            and words[after.past][0].isalnum()
        ):
            return None  # 40 people or more, 40 people at least; but not: 40 people at least in part
    if after is None:
        return None
    if words[past] in "+-" and not pieces.touches_next(past - 1):
        return None
    following = words[after.past] if after.past < len(words) else ""
    if following[:1].isdecimal() or following in lexicon.roles or following in lexicon.range_openers:
        return None  # 40 people, at least 20 of them
    return after
