"""Numbers in words, counted up word by word."""

from decimal import Decimal
from typing import NamedTuple

from ontherecord.language.pieces import Pieces
from ontherecord.record.figures.lexicon import Lexicon, Role


class Number(NamedTuple):
    """A value and the index of the piece after it."""

    value: Decimal
    past: int
    in_digits: bool = False
    plain: bool = False  # digits and nothing else: 2019
    scale: Decimal = Decimal(1)  # what its scale words multiply by: 2.3 million
    article: bool = False  # a word for one that is mostly an article
    fraction: bool = False  # a part of a whole: two thirds
    rounded: bool = False  # a word that means about so many: centaine


def count_words(pieces: Pieces, index: int, lexicon: Lexicon) -> Number | None:
    """Return a number in words: twelve, two hundred and fifty thousand, a dozen, soixante et onze."""
    words = pieces.words
    count = _Count(lexicon)
    at = index
    while at < len(words):
        word = words[at]
        if word == "-" and at > index and pieces.touches_next(at) and pieces.touches_next(at - 1):
            at += 1
            continue
        if word in lexicon.joiners and count.started and not count.joined:
            count.join()
            at += 1
            continue
        role, value = lexicon.roles.get(word, (None, Decimal(0)))
        compound = lexicon.compounds.ahead(words, at)
        if compound:
            role, value = Role.CARDINAL, Decimal(compound.meaning)
        past = compound.past if compound else at + 1
        if role is None or not count.add(role, value, past, is_bare=word in lexicon.bare):
            break
        at = past
        if role in (Role.DOZEN, Role.ROUND):
            break
    return count.number()


class _Count:
    """What has been counted so far: whole groups, the group under way, and what may follow."""

    def __init__(self, lexicon: Lexicon) -> None:
        self.lexicon = lexicon
        self.total = self.group = Decimal(0)
        self.past = 0
        self.room = Decimal(10**6)  # the next cardinal must be smaller
        self.last_scale: Decimal | None = None
        self.has_hundred = self.joined = self.started = self.is_zero = False
        self.only_article = self.rounded = False
        self.scale = Decimal(1)
        self.before_joiner: Number | None = None

    def join(self) -> None:
        self.joined = True
        self.before_joiner = self.number()

    def add(self, role: Role, value: Decimal, past: int, *, is_bare: bool) -> bool:
        """Count one word more; False when it does not continue the number."""
        if role is Role.CARDINAL:
            counted = self._add_cardinal(value)
        elif role is Role.ARTICLE and self.started:
            counted = self.joined and self._add_cardinal(value)  # vingt et un
        elif role is Role.ARTICLE:
            counted = True
            self.group, self.room, self.only_article = Decimal(1), Decimal(0), True
        elif role is Role.HUNDRED:
            counted = self._add_hundred(value, is_bare=is_bare)
        elif role is Role.SCALE:
            counted = self._add_scale(value, is_bare=is_bare)
        elif role in (Role.DOZEN, Role.ROUND):
            counted = self.total == 0 and not self.joined and (self.group > 0 or is_bare)
            if counted:
                self.group, self.rounded, self.scale = (self.group or 1) * value, role is Role.ROUND, value
        else:
            counted = False
        if not counted:
            return False
        if role is not Role.ARTICLE:
            self.only_article = False
        self.started, self.past, self.joined = True, past, False
        return True

    def _add_cardinal(self, value: Decimal) -> bool:
        swapped = self.lexicon.units_first and self.joined and 0 < self.group % 100 < 10 and 20 <= value < 100
        if self.is_zero or self.only_article or not (value < self.room or swapped):
            return False
        if value == 0 and self.started:
            return False
        if self.joined and self.room < 100 and not swapped and not self.lexicon.tens_joined:
            return False
        self.group += value
        self.is_zero = value == 0
        self.room = Decimal(1) if swapped else _room_after(value, self.lexicon.wide_tens)
        return True

    def _add_hundred(self, value: Decimal, *, is_bare: bool) -> bool:
        if self.has_hundred or self.group >= 100 or (self.group == 0 and not is_bare) or (self.group and self.joined):
            return self._conflict()
        self.group = (self.group or 1) * value
        self.has_hundred, self.room, self.scale = True, Decimal(100), max(self.scale, value)
        return True

    def _add_scale(self, value: Decimal, *, is_bare: bool) -> bool:
        grows = self.last_scale is not None and value >= self.last_scale
        if grows:
            if self.before_joiner or value == self.last_scale:
                return self._conflict()
            self.total = (self.total + self.group) * value
        elif self.group or is_bare:
            self.total += (self.group or 1) * value
        else:
            return self._conflict()
        self.last_scale, self.group, self.room = value, Decimal(0), Decimal(1000)
        self.has_hundred, self.before_joiner = False, None
        self.scale = self.scale * value if grows else max(self.scale, value)
        return True

    def _conflict(self) -> bool:
        """Go back to before the joiner: in “between one hundred and two hundred” it joins no number."""
        if self.before_joiner:
            back = self.before_joiner
            self.total, self.group, self.past, self.scale = back.value, Decimal(0), back.past, back.scale
        return False

    def number(self) -> Number | None:
        if not self.started:
            return None
        value = self.total + self.group
        return Number(value, self.past, scale=self.scale, article=self.only_article, rounded=self.rounded)


def _room_after(value: Decimal, wide_tens: frozenset[int]) -> Decimal:
    if value >= 1000:
        return Decimal(1000)
    if value >= 100:
        return Decimal(100 if value % 100 == 0 else 1)
    if value >= 20 and value % 10 == 0:
        return Decimal(20 if int(value) in wide_tens else 10)
    return Decimal(1)
