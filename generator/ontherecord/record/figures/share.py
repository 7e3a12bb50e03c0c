"""Shares of a whole: one in five, five out of seven, une personne sur cinq."""

from ontherecord.language.pieces import Pieces
from ontherecord.record.figures.amount import Amount, read_amount
from ontherecord.record.figures.lexicon import Lexicon
from ontherecord.record.figures.other import is_year
from ontherecord.record.figures.qualify import qualify
from ontherecord.record.figures.sighting import Sighting, sight
from ontherecord.record.phrases import Match

_LARGEST_WHOLE = 1000  # of a share told with one word: one in five


def read_share(pieces: Pieces, amount: Amount, lexicon: Lexicon) -> list[Sighting]:
    """Return the share that begins with `amount`, none where it begins none.

    “Five out of seven” may also be meant as two figures, so they come after the share.
    """
    part = amount.number
    if amount.code or part.value != part.value.to_integral_value() or part.scale != 1:
        return []
    link = _find_link(pieces, amount.past, lexicon)
    whole = read_amount(pieces, link.past, lexicon) if link and link.past < len(pieces.words) else None
    if link is None or whole is None or whole.first != link.past or whole.code or not part.value < whole.number.value:
        return []
    is_short = link.past - link.first == 1
    if is_short and (part.value == 0 or whole.number.value > _LARGEST_WHOLE):
        return []
    if is_short and is_year(pieces, link.past, whole.number, lexicon):
        return []
    around = qualify(pieces, amount.first, whole.past, lexicon)
    share = part.value / whole.number.value
    sightings = [Sighting(around.first, around.past, share, share, around.qualifier, "fraction")]
    if not is_short:
        sightings += [sight(one, qualify(pieces, one.first, one.past, lexicon)) for one in (amount, whole)]
    return sightings


def _find_link(pieces: Pieces, index: int, lexicon: Lexicon) -> Match[None] | None:
    link = lexicon.out_of.ahead(pieces.words, index)
    if link is None and index + 1 < len(pieces.words) and pieces.words[index][0].isalpha():
        return lexicon.out_of_after_noun.ahead(pieces.words, index + 1)
    return link
