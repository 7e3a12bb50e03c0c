"""Numbers that are no figures: what stands around them says so."""

from ontherecord.language.pieces import Pieces
from ontherecord.record.figures.count import Number
from ontherecord.record.figures.figure import Kind
from ontherecord.record.figures.lexicon import Lexicon, Role
from ontherecord.record.figures.unit import read_unit

CENTURIES = frozenset({17, 18, 19, 20})

_LAST_DAY = 31
_LONGEST_DAYS = 8  # pieces of “5, 6 and the 7th of”
_DASHES = frozenset("-–")
_CHAIN_LINKS = frozenset(":/-–")
_SIGNS = frozenset("+-")
_BEFORE_CODES = frozenset("/:_#@&=.\\")


def find_other(pieces: Pieces, index: int, lexicon: Lexicon) -> tuple[int, Kind] | None:
    """Return the kind of a number in digits that is surely no figure, and the index of the piece after it.

    None where it may be a figure.
    """
    return (
        _find_code_before(pieces, index, lexicon)
        or _find_chain(pieces, index)
        or _find_day(pieces, index, lexicon)
        or _find_letters_after(pieces, index, lexicon)
        or _find_time(pieces, index, lexicon)
    )


def _find_code_before(pieces: Pieces, index: int, lexicon: Lexicon) -> tuple[int, Kind] | None:
    words = pieces.words
    if words[index][0] == "0" and words[index][1:2].isdecimal():
        return _end_of_code(pieces, index), Kind.CODE  # 020 7946, 007
    before = words[index - 1] if index else ""
    if (before not in _BEFORE_CODES and before not in _SIGNS) or not pieces.touches_next(index - 1):
        return None
    if before in _BEFORE_CODES:
        return index + 1, Kind.CODE
    if before == "+" and _end_of_code(pieces, index) > index + 1:
        return _end_of_code(pieces, index), Kind.CODE  # +1 555 0100
    if before == "-" and index > 1 and pieces.touches_next(index - 2) and words[index - 2][-1].isalpha():
        return None if words[index - 2] in lexicon.prefixes else (index + 1, Kind.NAME)  # COVID-19, but Hebrew כ-40
    return None


def _end_of_code(pieces: Pieces, index: int) -> int:
    """Return the index after digits that hang together by spaces, hyphens and brackets, as in a telephone number."""
    words, at, past = pieces.words, index + 1, index + 1
    while at < len(words) and (words[at][0].isdecimal() or (words[at] in "-()" and at - past < 2)):
        at += 1
        if words[at - 1][0].isdecimal():
            past = at
    return past


def _find_chain(pieces: Pieces, index: int) -> tuple[int, Kind] | None:
    """Return 14:05, 24/7, 2024-08-19 and longer chains of digits."""
    words, past, links = pieces.words, index + 1, ""
    while past + 1 < len(words) and words[past] in _CHAIN_LINKS and words[past + 1][0].isdecimal():
        if not (pieces.touches_next(past - 1) and pieces.touches_next(past)):
            break
        links += words[past]
        past += 2
    if len(links) == 1 and links in _DASHES:
        years = (
            len(words[index]) == 4
            and len(words[index + 2]) == 2
            and words[index].isdecimal()
            and int(words[index]) < 2100
        )
        return (past, Kind.YEAR) if years else None  # 2019–20
    if not links:
        return None
    if ":" in links:
        return past, Kind.TIME
    return past, Kind.DATE if len(links) == 2 else Kind.CODE


def _find_day(pieces: Pieces, index: int, lexicon: Lexicon) -> tuple[int, Kind] | None:
    """Return 7 October, 12-16 August, the 7th of October, October 7."""
    words = pieces.words
    if not _is_day(words[index]):
        return None
    before = index - 1
    if before >= 0 and words[before] == ".":
        before -= 1
    if before >= 0 and lexicon.month_first and _names_day(pieces, before, lexicon):
        past = index + 1
        if past + 1 < len(words) and words[past] in _DASHES and _is_day(words[past + 1]):
            past += 2
        return past, Kind.DATE
    at, furthest = index + 1, min(len(words), index + _LONGEST_DAYS)
    while at + 1 < furthest and (words[at] in _DASHES or _links_days(words[at], lexicon)) and _is_day(words[at + 1]):
        at += 2
    if at < len(words) and words[at] in lexicon.ordinal_endings and pieces.touches_next(at - 1):
        at += 1
    while (
        at < furthest
        and (words[at] == "." or words[at] in lexicon.date_links or words[at] in lexicon.prefixes)
        and words[at] != ","
    ):
        at += 1
    past = past_month(pieces, at, lexicon)
    return (past, Kind.DATE) if past else None


def _names_day(pieces: Pieces, month: int, lexicon: Lexicon) -> bool:
    """True when a number after this month is its day: on October 7, but not in August 30 people."""
    return past_month(pieces, month, lexicon) > 0 and (month == 0 or pieces.words[month - 1] not in lexicon.month_cues)


def _is_day(word: str) -> bool:
    return len(word) <= 2 and word.isdecimal() and 1 <= int(word) <= _LAST_DAY


def _links_days(word: str, lexicon: Lexicon) -> bool:
    return word == "," or word in lexicon.joiners or word in lexicon.range_links or word in lexicon.opened_links


def past_month(pieces: Pieces, index: int, lexicon: Lexicon) -> int:
    """Return the index after the month's name that begins at `index`, 0 where none does."""
    word = pieces.words[index] if index < len(pieces.words) else ""
    if word in lexicon.months:
        return index + 1 if word not in lexicon.doubtful_months or pieces.is_capital(index) else 0
    phrase = lexicon.month_phrases.ahead(pieces.words, index)
    return phrase.past if phrase else 0


def _find_letters_after(pieces: Pieces, index: int, lexicon: Lexicon) -> tuple[int, Kind] | None:
    """Return 5th, 1990s, 4x4, 5G, 14h30."""
    words = pieces.words
    if not pieces.touches_next(index):
        return None
    letters = words[index + 1]
    if letters in lexicon.ordinal_endings:
        return index + 2, Kind.ORDINAL
    if letters == "'" and words[index + 2 : index + 3] == ["s"]:
        return index + 3, Kind.YEAR
    if not letters[0].isalpha() or letters in lexicon.scale_signs or read_unit(pieces, index + 1, lexicon):
        return None
    role = lexicon.roles.get(letters)
    if (role and role[0] is Role.SCALE) or lexicon.times_after.ahead(words, index + 1):
        return None
    if letters[0] == "h" and letters[1:].isdecimal():
        return index + 2, Kind.TIME
    return index + 2, Kind.YEAR if letters == "s" else Kind.CODE


def _find_time(pieces: Pieces, index: int, lexicon: Lexicon) -> tuple[int, Kind] | None:
    """Return 10 a.m., 14.30 Uhr."""
    words = pieces.words
    time = lexicon.times_after.ahead(words, index + 1)
    if time:
        return time.past, Kind.TIME
    if (
        index
        and words[index - 1] in lexicon.times_before
        and index + 1 < len(words)
        and words[index + 1] in lexicon.clock_words
    ):
        return index + 2, Kind.TIME
    return None


def past_ordinal(pieces: Pieces, number: Number, lexicon: Lexicon) -> int:
    """Return the index after twenty-first, two hundred fifth, 0 where the number is no ordinal."""
    words, at = pieces.words, number.past
    if at < len(words) and words[at] == "-":
        at += 1
    return at + 1 if not number.in_digits and at < len(words) and words[at] in lexicon.ordinals else 0


def is_year(pieces: Pieces, first: int, number: Number, lexicon: Lexicon) -> bool:
    """True for four plain digits that name a year: the words around them do not count anything.

    `first` is the index of the piece they begin with. For “2000 people” this is false, for “in 2000” and “the 2019
    election” true.
    """
    if not number.plain or not 1000 <= number.value <= 2100 or len(pieces.words[number.past - 1]) != 4:
        return False
    words, past = pieces.words, number.past
    cue = first > 0 and (words[first - 1] in lexicon.year_cues or _ends_month(pieces, first, lexicon))
    counts = (
        past < len(words)
        and words[past][0].isalpha()
        and words[past] not in lexicon.after_years
        and words[past] not in lexicon.joiners
        and words[past] not in lexicon.range_links
        and (lexicon.capital_nouns or not pieces.is_capital(past))
    )
    likely = 1900 <= number.value <= 2100
    if cue:
        return likely or not counts
    return likely and not counts


def _ends_month(pieces: Pieces, past: int, lexicon: Lexicon) -> bool:
    return past_month(pieces, past - 1, lexicon) > 0 or lexicon.month_phrases.behind(pieces.words, past) is not None


def is_spelled_year(number: Number, following: Number | None) -> bool:
    """True for nineteen eighty-four, twenty nineteen: a century in words and then another number in words."""
    return (
        following is not None and not following.in_digits and number.value in CENTURIES and 10 <= following.value <= 99
    )


def is_age(pieces: Pieces, first: int, number: Number, lexicon: Lexicon) -> bool:
    """True for an age in a name: Ahmed Ali, 34, said; aged 34."""
    words, past = pieces.words, number.past
    if not first or not 1 <= number.value <= 120:
        return False
    if words[first - 1] in lexicon.ages:
        return True
    return (
        number.plain
        and first > 1
        and words[first - 1] == ","
        and past < len(words)
        and words[past] == ","
        and pieces.is_capital(first - 2)
    )


def is_label(pieces: Pieces, first: int, number: Number, lexicon: Lexicon) -> bool:
    """True for Article 5, Flight 370, No. 10."""
    before = first - 1
    if before > 0 and pieces.words[before] == "." and pieces.touches_next(before - 1):
        before -= 1
    return before >= 0 and number.value < 100_000 and pieces.words[before] in lexicon.labels


def is_pronoun(pieces: Pieces, first: int, number: Number, lexicon: Lexicon) -> bool:
    """True for “one” that counts nothing: no one, one of them, one another."""
    if number.in_digits or number.value != 1 or number.past != first + 1:
        return False
    before = pieces.words[first - 1] if first else ""
    after = pieces.words[number.past] if number.past < len(pieces.words) else ""
    return before in lexicon.not_one or after in lexicon.not_one_after
