"""Pieces of a text with the word lists to read them by, and the steps every reader of dates takes."""

from typing import NamedTuple

from ontherecord.language.pieces import Pieces
from ontherecord.record.dates.expression import Direction, Expression
from ontherecord.record.dates.lexicon import DateLexicon

_FIRST_YEAR, _LAST_YEAR = 1000, 2100
_MOST_AROUND = 4


class Found(NamedTuple):
    """An expression and the indexes of its first piece and of the one after its last."""

    first: int
    past: int
    expression: Expression


class Reading(NamedTuple):
    """A text in pieces, and its language's words."""

    pieces: Pieces
    words: list[str]
    lexicon: DateLexicon

    def word(self, index: int) -> str:
        """The word at `index`, or "" outside the text."""
        return self.words[index] if 0 <= index < len(self.words) else ""

    def year(self, index: int) -> int | None:
        """The year that four plain digits at `index` name."""
        word = self.word(index)
        if len(word) != 4 or not word.isdecimal():
            return None
        year = int(word)
        return year if _FIRST_YEAR <= year <= _LAST_YEAR else None

    def day(self, index: int) -> int | None:
        """The day of a month that one or two plain digits at `index` name."""
        word = self.word(index)
        if not 0 < len(word) <= 2 or not word.isdecimal():
            return None
        day = int(word)
        return day if 1 <= day <= 31 else None

    def direction_before(self, index: int) -> Direction | None:
        """The direction that the word before `index` gives: *last* Friday."""
        word = self.word(index - 1)
        if word in self.lexicon.last:
            return Direction.LAST
        if word in self.lexicon.next:
            return Direction.NEXT
        return Direction.THIS if word in self.lexicon.this else None

    def direction_after(self, index: int) -> Direction | None:
        """The direction that the word at `index` gives to what stands before it: vendredi *dernier*."""
        word = self.word(index)
        if word in self.lexicon.last_after:
            return Direction.LAST
        if word in self.lexicon.next_after:
            return Direction.NEXT
        return Direction.THIS if word in self.lexicon.this_after else None

    def before_around(self, index: int) -> int:
        """The index of the word before `index` when “early”, “the end of” and the like are passed over."""
        at = index - 1
        while (
            at >= 0
            and index - at <= _MOST_AROUND
            and self.words[at] in self.lexicon.around
            and self.words[at] not in self.lexicon.cues
        ):
            at -= 1
        return at

    def boundary(self, index: int) -> str:
        """The word before `index` when “the end of” and the like are passed over: *until* the end of May."""
        at = index - 1
        while at >= 0 and index - at <= _MOST_AROUND and self.words[at] in self.lexicon.around:
            at -= 1
        return self.word(at)

    def has_cue(self, index: int) -> bool:
        """True when a preposition stands before `index`, “early” and the like passed over."""
        before = self.before_around(index)
        if self.word(before) in self.lexicon.cues or self.word(index - 1) in self.lexicon.cues:
            return True
        is_linked = self.word(before) in self.lexicon.opened_links or self.word(before) in self.lexicon.range_links
        return is_linked and (self.year(before - 1) is not None or self._ends_month(before))  # in May and June

    def _ends_month(self, past: int) -> bool:
        return self.lexicon.months.behind(self.words, past) is not None

    def counts_on(self, index: int) -> bool:
        """True when a word in small letters stands at `index`: after a number it may be what is counted."""
        return self.word(index)[:1].isalpha() and not self.pieces.is_capital(index)
