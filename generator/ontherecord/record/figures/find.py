"""Every figure in a text, and every number that is none."""

from ontherecord.language import Language
from ontherecord.language.pieces import Pieces, cut
from ontherecord.record.figures import other
from ontherecord.record.figures.amount import Amount, read_amount
from ontherecord.record.figures.figure import FoundFigure, Kind, OtherNumber
from ontherecord.record.figures.lexicon import Lexicon, lexicon
from ontherecord.record.figures.number import read_number
from ontherecord.record.figures.qualify import Qualified, qualify
from ontherecord.record.figures.range import read_range
from ontherecord.record.figures.share import read_share
from ontherecord.record.figures.sighting import Sighting, place, sight

_SHARES = frozenset({"percent", "percentage point"})
_LONGEST_LINK = 2  # pieces between two numbers of a list


def figures_in(text: str, language: Language) -> list[FoundFigure]:
    """Return every figure in `text`, in order, each with its place from qualifier to unit.

    Ordinals, dates, years, times, ages in names, numbers in names, versions, telephone and section numbers are left
    out. “From five to ten” may be a range or a change, so it gives the range and, inside it, both figures; “five out of
    seven” gives the fraction and both numbers.
    """
    return scan(text, language)[0]


def scan(text: str, language: Language, *, typed: bool = False) -> tuple[list[FoundFigure], list[OtherNumber]]:
    """Return the figures of a text, and its other numbers.

    `typed` says that a person typed the text as a figure: 2019 is then a number of things, not a year.
    """
    words = lexicon(language)
    scanner = _Scanner(cut(text, words.prefixes, words.known), words, typed=typed)
    scanner.run()
    return scanner.found(), scanner.others


class _Scanner:
    """One walk through the pieces of a text. Steps return the index of the piece to go on from."""

    def __init__(self, pieces: Pieces, words: Lexicon, *, typed: bool) -> None:
        self.pieces = pieces
        self.lexicon = words
        self.typed = typed
        self.sightings: list[Sighting] = []
        self.others: list[OtherNumber] = []

    def run(self) -> None:
        seeds, telling = self.lexicon.seeds, self.lexicon.telling
        words = self.pieces.words
        past = 0
        for index in [index for index, word in enumerate(words) if word in telling or word[0].isdecimal()]:
            if index < past:
                continue
            if words[index] in seeds or words[index][0].isdecimal():
                past = self._take(index)
            else:
                past = self._note(index, index + 1, Kind.ORDINAL)

    def found(self) -> list[FoundFigure]:
        self._share_percent()
        return [place(sighting, self.pieces) for sighting in self.sightings]

    def _take(self, index: int) -> int:
        pieces, lexicon_, in_digits = self.pieces, self.lexicon, self.pieces.words[index][0].isdecimal()
        surely_other = other.find_other(pieces, index, lexicon_) if in_digits else None
        if surely_other:
            return self._note(index, *surely_other)
        amount = read_amount(pieces, index, lexicon_)
        if amount is None:
            return self._note(index, index + 1, Kind.CODE) if in_digits else index + 1
        if amount.number.article and not (lexicon_.articles_count or amount.has_suffix):
            return amount.past
        qualified = qualify(pieces, amount.first, amount.past, lexicon_)
        several = read_share(pieces, amount, lexicon_) or read_range(
            pieces, amount, qualified, lexicon_, typed=self.typed
        )
        if several:
            self.sightings += several
            return several[0].past
        return self._take_single(amount, qualified)

    def _take_single(self, amount: Amount, qualified: Qualified) -> int:
        kind = self._other_kind(amount, qualified)
        if kind and not (self.typed and amount.number.in_digits and kind in (Kind.YEAR, Kind.AGE)):
            return self._note(amount.first, self._past_other(amount), kind)
        if qualified.is_said or not other.is_pronoun(self.pieces, amount.first, amount.number, self.lexicon):
            self.sightings.append(sight(amount, qualified))
        return max(amount.past, qualified.past)

    def _other_kind(self, amount: Amount, qualified: Qualified) -> Kind | None:
        pieces, number, first = self.pieces, amount.number, amount.first
        is_bare = number.scale == 1 and not amount.code
        if is_bare and number.in_digits and not qualified.is_firm:
            if other.is_year(pieces, first, number, self.lexicon):
                return Kind.YEAR
            if other.is_age(pieces, first, number, self.lexicon):
                return Kind.AGE
        if is_bare and not qualified.is_said and other.is_label(pieces, first, number, self.lexicon):
            return Kind.NAME
        if other.past_ordinal(pieces, number, self.lexicon):
            return Kind.ORDINAL
        return Kind.YEAR if self._is_spelled_year(amount) else None

    def _is_spelled_year(self, amount: Amount) -> bool:
        number, at = amount.number, amount.number.past
        if number.in_digits or number.value not in other.CENTURIES or at >= len(self.pieces.words):
            return False
        return other.is_spelled_year(number, read_number(self.pieces, at, self.lexicon))

    def _past_other(self, amount: Amount) -> int:
        past = other.past_ordinal(self.pieces, amount.number, self.lexicon) or amount.past
        if self._is_spelled_year(amount):
            following = read_number(self.pieces, amount.past, self.lexicon)
            past = following.past if following else past
        return past

    def _note(self, first: int, past: int, kind: Kind) -> int:
        self.others.append(OtherNumber(*self.pieces.span(first, past), kind))
        return past

    def _share_percent(self) -> None:
        """Give “8, 10 and 12 per cent” three percentages."""
        if not any(sighting.code in _SHARES for sighting in self.sightings):
            return
        links = self.lexicon.joiners | self.lexicon.range_links | {","}
        for at in range(len(self.sightings) - 1, 0, -1):
            before, sighting = self.sightings[at - 1 : at + 1]
            if before.code or sighting.code not in _SHARES or not 1 <= sighting.first - before.past <= _LONGEST_LINK:
                continue
            if links.issuperset(self.pieces.words[before.past : sighting.first]):
                self.sightings[at - 1] = before._replace(code=sighting.code, unit=sighting.unit)
