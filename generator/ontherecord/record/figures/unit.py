"""The unit that stands at a place of a text."""

from ontherecord.language.pieces import Pieces
from ontherecord.record.figures.lexicon import Lexicon
from ontherecord.record.phrases import Match


def read_unit(pieces: Pieces, index: int, lexicon: Lexicon) -> Match[str] | None:
    """Return the unit whose words begin at `index`; its meaning is its code.

    A single letter is a unit only as it is written: 30 C and 40 m, but not 5G or 40M.
    """
    unit = lexicon.units.ahead(pieces.words, index)
    if unit is None or unit.past > index + 1 or len(pieces.words[index]) > 1 or not pieces.words[index].isalpha():
        return unit
    return unit if pieces.text[pieces.start(index)] == unit.meaning[-1] else None
