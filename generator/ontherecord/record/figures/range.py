"""Ranges: 1,200–1,500, between five and ten, £40-50m, from 5 to 10 per cent."""

from decimal import Decimal

from ontherecord.language.pieces import Pieces
from ontherecord.record.figures.amount import Amount, read_amount_after
from ontherecord.record.figures.lexicon import Lexicon
from ontherecord.record.figures.other import is_year
from ontherecord.record.figures.qualify import Qualified, is_negative, qualify
from ontherecord.record.figures.sighting import Sighting, sight

_TOUCHING_DASHES = frozenset("-–")
_SPACED_DASHES = frozenset("-–—")


def read_range(pieces: Pieces, start: Amount, before: Qualified, lexicon: Lexicon, *, typed: bool) -> list[Sighting]:
    """Return the range that begins with `start`, whose qualifier is `before`; none where it begins none.

    “From five to ten” may also tell of a change, so both figures come after the range.
    """
    opener = pieces.words[before.first - 1] if before.first else ""
    opened = opener in lexicon.range_openers
    past_link = _past_link(pieces, start.past, lexicon, opened=opened, typed=typed)
    if not past_link or start.number.article:
        return []
    below_zero = is_negative(pieces, past_link + 1, lexicon)
    end = read_amount_after(pieces, past_link + below_zero, lexicon)
    if end is None or (start.code and end.code and start.code != end.code) or _are_years(pieces, start, end, lexicon):
        return []
    low = -_shared_scale(start, end) if before.negative else _shared_scale(start, end)
    high = -end.number.value if below_zero else end.number.value
    if not low < high:
        return []
    around = qualify(pieces, before.first - opened, end.past, lexicon)
    qualifier = around.qualifier if around.is_said else before.qualifier
    unit = end.unit if end.has_suffix else start.unit or end.unit
    code = end.code or start.code
    sightings = [Sighting(around.first, max(around.past, end.past), low, high, qualifier, code, unit)]
    if opener in lexicon.change_openers:
        after = qualify(pieces, end.first - below_zero, end.past, lexicon)
        sightings.append(sight(start, before)._replace(low=low, high=low, code=code, unit=unit))
        sightings.append(sight(end, after)._replace(low=high, high=high, code=code, unit=unit))
    return sightings


def _shared_scale(start: Amount, end: Amount) -> Decimal:
    """Return the first value: two million of “two to three million”, 900,000 of “900,000 to 1.2 million”."""
    scaled = start.number.value * end.number.scale
    shares = start.number.scale == 1 and not start.has_suffix and scaled < end.number.value
    return scaled if shares else start.number.value


def _past_link(pieces: Pieces, index: int, lexicon: Lexicon, *, opened: bool, typed: bool) -> int:
    """Return the index after the dash or word at `index` that links a range, 0 where there is none."""
    words = pieces.words
    if index + 1 >= len(words):
        return 0
    link = words[index]
    is_word = link in lexicon.range_links or (opened and link in lexicon.opened_links)
    if not is_word and link not in _SPACED_DASHES:
        return 0
    spaced = (not pieces.touches_next(index - 1), not pieces.touches_next(index))
    if link in _TOUCHING_DASHES and not any(spaced):
        return index + 1
    if link in _SPACED_DASHES and all(spaced):
        return index + 1 if typed or _counts_on(pieces, index + 1, lexicon) else 0
    if is_word:
        hyphen = words[index + 1] == "-" and not spaced[1]  # Hebrew ל-10
        return index + 2 if hyphen and index + 2 < len(words) else index + 1
    return 0


def _counts_on(pieces: Pieces, index: int, lexicon: Lexicon) -> bool:
    """True when the number after a dash with spaces is counted on: in “killed 5 – 10 were hurt –” it is not."""
    end = read_amount_after(pieces, index, lexicon)
    return end is not None and end.past < len(pieces.words) and pieces.words[end.past] not in lexicon.after_years


def _are_years(pieces: Pieces, start: Amount, end: Amount, lexicon: Lexicon) -> bool:
    if start.code or end.code or not (start.number.plain and end.number.plain):
        return False
    return is_year(pieces, start.first, start.number, lexicon) and is_year(pieces, end.first, end.number, lexicon)
