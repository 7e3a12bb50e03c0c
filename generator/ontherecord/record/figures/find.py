"""Every figure in a text, and every number that is none."""

from dataclasses import dataclass, replace
from decimal import Decimal

from ontherecord.language import Language
from ontherecord.language.pieces import Pieces, cut
from ontherecord.record.figures import other
from ontherecord.record.figures.amount import Amount, read_amount, read_amount_after
from ontherecord.record.figures.figure import Figure, FoundFigure, Kind, OtherNumber, Qualifier
from ontherecord.record.figures.lexicon import Lexicon, lexicon
from ontherecord.record.figures.number import read_number
from ontherecord.record.figures.qualify import Qualified, qualify

_TOUCHING_DASHES = frozenset("-–")
_SHARES = frozenset({"percent", "percentage point"})
_SPACED_DASHES = frozenset("-–—")


@dataclass(frozen=True, slots=True)
class _Draft:
    """A figure by the indexes of its pieces."""

    first: int
    past: int
    low: Decimal
    high: Decimal
    qualifier: Qualifier
    code: str = ""
    unit: tuple[int, int] | None = None
    article: bool = False


def figures_in(text: str, language: Language) -> list[FoundFigure]:
    """Return every figure in `text`, in order, each with its place from qualifier to unit.

    Ordinals, dates, years, times, ages in names, numbers in names, versions, telephone and section numbers are left out. “From five to ten”
    may be a range or a change, so it gives the range and, inside it, both figures; “five out of seven” the fraction and both numbers.
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
    """One walk through the pieces of a text."""

    def __init__(self, pieces: Pieces, words: Lexicon, *, typed: bool) -> None:
        self.pieces = pieces
        self.words = pieces.words
        self.lexicon = words
        self.typed = typed
        self.drafts: list[_Draft] = []
        self.others: list[OtherNumber] = []

    def run(self) -> None:
        seeds, ordinals, words = self.lexicon.seeds, self.lexicon.ordinals, self.words
        index, past = 0, len(words)
        while index < past:
            word = words[index]
            if word in seeds or word[0].isdecimal():
                index = self._take(index)
                continue
            if word in ordinals:
                self._note(index, index + 1, Kind.ORDINAL)
            index += 1

    def found(self) -> list[FoundFigure]:
        self._share_percent()
        return [self._finish(draft) for draft in self.drafts]

    def _take(self, index: int) -> int:
        """Note the number that begins at `index`, if one does, and return the index to go on from."""
        if self.words[index][0].isdecimal():
            found = other.find_other(self.pieces, index, self.lexicon)
            if found:
                return self._note(index, *found)
        amount = read_amount(self.pieces, index, self.lexicon)
        if amount is None or (amount.number.article and not self.lexicon.articles_count and not amount.has_suffix):
            if self.words[index][0].isdecimal():
                self._note(index, index + 1, Kind.CODE)
            return index + 1
        past = self._take_share(amount)
        if past:
            return past
        qualified = qualify(self.pieces, amount.first, amount.past, self.lexicon)
        return self._take_range(amount, qualified) or self._take_single(amount, qualified)

    def _take_single(self, amount: Amount, qualified: Qualified) -> int:
        kind = self._other_kind(amount, qualified)
        if kind and not (self.typed and amount.number.in_digits and kind in (Kind.YEAR, Kind.AGE)):
            past = amount.past
            if kind is Kind.YEAR and not amount.number.in_digits:
                following = read_number(self.pieces, past, self.lexicon)
                past = following.past if following else past
            return self._note(amount.first, past, kind)
        if other.is_pronoun(self.pieces, amount.first, amount.number, self.lexicon) and not qualified.is_said:
            return amount.past
        self.drafts.append(self._draft(amount, qualified))
        return max(amount.past, qualified.past)

    def _draft(self, amount: Amount, qualified: Qualified) -> _Draft:
        value = -amount.number.value if qualified.negative else amount.number.value
        rounded = amount.number.rounded and not qualified.is_said
        qualifier = Qualifier.ABOUT if rounded else qualified.qualifier
        alone = amount.number.article and not (amount.has_suffix or qualified.is_said)
        return _Draft(qualified.first, qualified.past, value, value, qualifier, amount.code, amount.unit, alone)

    def _other_kind(self, amount: Amount, qualified: Qualified) -> Kind | None:
        number, first = amount.number, amount.first
        if number.in_digits and number.scale == 1 and not amount.code and not qualified.is_firm:
            if other.is_year(self.pieces, first, number, self.lexicon):
                return Kind.YEAR
            if other.is_age(self.pieces, first, number, self.lexicon):
                return Kind.AGE
        if number.scale == 1 and not amount.code and not qualified.is_said and other.is_label(self.pieces, first, number, self.lexicon):
            return Kind.NAME
        if other.is_spelled_ordinal(self.pieces, number, self.lexicon):
            return Kind.ORDINAL
        if not number.in_digits and number.past < len(self.words) and number.value in other.CENTURIES:
            following = read_number(self.pieces, number.past, self.lexicon)
            if other.is_spelled_year(number, following):
                return Kind.YEAR
        return None

    # ------------------------------------------------------------------------------ one in five

    def _take_share(self, amount: Amount) -> int:
        """Note “one in five”, “five out of seven”; 0 where there is none."""
        number, words = amount.number, self.words
        if amount.code or number.value % 1 or number.scale != 1:
            return 0
        link = self.lexicon.out_of.ahead(words, amount.past)
        if link is None and amount.past + 1 < len(words) and words[amount.past][0].isalpha():
            link = self.lexicon.out_of_after_noun.ahead(words, amount.past + 1)  # une personne sur cinq
        if link is None or link.past >= len(words):
            return 0
        whole = read_amount(self.pieces, link.past, self.lexicon)
        if whole is None or whole.first != link.past or whole.code or not number.value < whole.number.value:
            return 0
        short = link.past - link.first == 1
        if short and (number.value == 0 or whole.number.value > 1000 or other.is_year(self.pieces, link.past, whole.number, self.lexicon)):
            return 0
        qualified = qualify(self.pieces, amount.first, whole.past, self.lexicon)
        share = number.value / whole.number.value
        self.drafts.append(_Draft(qualified.first, qualified.past, share, share, qualified.qualifier, "fraction"))
        if not short:
            self.drafts.append(self._draft(amount, qualify(self.pieces, amount.first, amount.past, self.lexicon)))
            self.drafts.append(self._draft(whole, qualify(self.pieces, whole.first, whole.past, self.lexicon)))
        return max(whole.past, qualified.past)

    # ------------------------------------------------------------------------------ from five to ten

    def _take_range(self, amount: Amount, before: Qualified) -> int:
        """Note “1,200–1,500”, “between five and ten”; 0 where there is none."""
        opener = self.words[before.first - 1] if before.first else ""
        opened = opener in self.lexicon.range_openers
        past_link = self._past_link(amount, opened=opened)
        end = read_amount_after(self.pieces, past_link, self.lexicon) if past_link else None
        if end is None or (amount.code and end.code and amount.code != end.code) or amount.number.article:
            return 0
        low, high = amount.number.value, end.number.value
        if end.number.scale > 1 and amount.number.scale == 1 and not amount.has_suffix and low * end.number.scale < high:
            low *= end.number.scale
        if not low < high or (amount.number.plain and end.number.plain and self._are_years(amount, end)):
            return 0
        first = before.first - 1 if opened else before.first
        around = qualify(self.pieces, first, end.past, self.lexicon)
        qualifier = around.qualifier if around.is_said else before.qualifier
        if before.negative:
            low = -low
        unit = end.unit if end.has_suffix else amount.unit or end.unit
        code = end.code or amount.code
        self.drafts.append(_Draft(around.first, around.past, low, high, qualifier, code, unit))
        if opener in self.lexicon.change_openers:
            self.drafts.append(replace(self._draft(amount, before), low=low, high=low, code=code, unit=unit))
            self.drafts.append(replace(self._draft(end, qualify(self.pieces, end.first, end.past, self.lexicon)), code=code, unit=unit))
        return max(end.past, around.past)

    def _past_link(self, amount: Amount, *, opened: bool) -> int:
        """Return the index after the dash or word that links a range, 0 where there is none."""
        words, past = self.words, amount.past
        if past + 1 >= len(words):
            return 0
        if words[past] in _TOUCHING_DASHES and self.pieces.touches_next(past - 1) and self.pieces.touches_next(past):
            return past + 1
        if words[past] in _SPACED_DASHES and not self.pieces.touches_next(past - 1) and not self.pieces.touches_next(past):
            return past + 1 if self._counts_on(past + 1) else 0
        if words[past] in self.lexicon.range_links or (opened and words[past] in self.lexicon.opened_links):
            skip = words[past + 1] == "-" and self.pieces.touches_next(past)  # Hebrew ל-10
            return past + 2 if skip and past + 2 < len(words) else past + 1
        return 0

    def _counts_on(self, index: int) -> bool:
        """True when the number after a dash with spaces goes on counting: in “killed 5 – 10 were hurt –” it does not."""
        if self.typed:
            return True
        end = read_amount_after(self.pieces, index, self.lexicon)
        return end is not None and end.past < len(self.words) and self.words[end.past] not in self.lexicon.after_years

    def _are_years(self, start: Amount, end: Amount) -> bool:
        if start.code or end.code:
            return False
        return all(other.is_year(self.pieces, one.first, one.number, self.lexicon) for one in (start, end))

    # ------------------------------------------------------------------------------ what is written down

    def _share_percent(self) -> None:
        """Give “8, 10 and 12 per cent” three percentages."""
        if not any(draft.code in _SHARES for draft in self.drafts):
            return
        links = self.lexicon.joiners | self.lexicon.range_links | {","}
        for at in range(len(self.drafts) - 1, 0, -1):
            draft, before = self.drafts[at], self.drafts[at - 1]
            near = 1 <= draft.first - before.past <= 2
            if near and draft.code in _SHARES and not before.code and links.issuperset(self.words[before.past : draft.first]):
                self.drafts[at - 1] = replace(before, code=draft.code, unit=draft.unit)

    def _note(self, first: int, past: int, kind: Kind) -> int:
        self.others.append(OtherNumber(self.pieces.starts[first], self.pieces.ends[past - 1], kind))
        return past

    def _finish(self, draft: _Draft) -> FoundFigure:
        text, starts, ends = self.pieces.text, self.pieces.starts, self.pieces.ends
        start, end = starts[draft.first], ends[draft.past - 1]
        unit = text[starts[draft.unit[0]] : ends[draft.unit[1] - 1]] if draft.unit else ""
        figure = Figure(text[start:end], draft.low, draft.high, draft.qualifier, unit, draft.code)
        return FoundFigure(start, end, figure, draft.article)
