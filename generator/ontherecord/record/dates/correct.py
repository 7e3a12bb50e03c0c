"""What a writer may have meant who typed a date as people write it elsewhere."""

import re
from calendar import monthrange
from collections.abc import Callable
from datetime import date
from functools import cache
from typing import NamedTuple

from ontherecord.language import Language, language
from ontherecord.language.pieces import cut, fold_word


class Correction(NamedTuple):
    """Why a text is no date as we write it, and the date it means; `write` is "" where that cannot be told."""

    reason: str
    write: str = ""
    expected: str = ""


MONTHS = (
    *("January", "February", "March", "April", "May", "June"),
    *("July", "August", "September", "October", "November", "December"),
)
"""The months as messages name them."""
_DATE = re.compile(r"\d{4}(-\d{2}(-\d{2})?)?", re.ASCII)
_NUMERIC = re.compile(r"(\d{1,4})([-/.\u2010-\u2013])(\d{1,2})\2(\d{1,4})\.?")
_MONTH = re.compile(r"(\d{4})[-/.](\d{1,2})|(\d{1,2})[/.](\d{4})")
_COMPACT = re.compile(r"(\d{4})(\d{2})(\d{2})")
_TIMED = re.compile(r"(\d{4}-\d{2}-\d{2})[T ]\d{1,2}[:.]\d{2}.*")
_YEARS = re.compile(r"(\d{4})\s*(?:-|–|—|\bto\b)\s*(\d{4})")
_SHORT_YEARS = re.compile(r"(\d{2})(\d{2})\s*[-–/]\s*(\d{2})")
_DAYS = re.compile(r"(\d{4}-\d{2}(?:-\d{2})?)\s*(?:–|—|\s-\s|\bto\b|\s/\s?|\s?/\s)\s*(\d{4}-\d{2}(?:-\d{2})?)")
_SAME_MONTH = re.compile(r"(\d{4}-\d{2}-)(\d{2})\s*[-–/]\s*(\d{2})")
_ABOUT = re.compile(
    r"(?:circa|approximately|approx|about|around|ca|c|~|≈)\.?\s*(.+)|(.+)\s+\(?(?:approx\.?|or so)\)?", re.IGNORECASE
)
_OPEN = re.compile(r"(since|from|after)\s+(.+)|(until|till|before|up to)\s+(.+)|(.+?)\s*[-–—]", re.IGNORECASE)
_DECADE = re.compile(r"(?:the\s+)?(\d{3})(?:0'?s|[Xx])", re.IGNORECASE)
_QUARTER = re.compile(r"(?:(\d{4})[- ]?Q([1-4])|Q([1-4])[- ]?(\d{4}))", re.IGNORECASE)
_RELATIVE = frozenset({"ago", "last", "next", "this"})


def correct_date(typed: str, tongue: Language | None) -> Correction | None:
    """Return what is wrong with a text that is no EDTF, and the date it means; None where it looks like no date."""
    if not typed.isascii() and (in_ascii := "".join(map(_ascii_digit, typed))) != typed:
        typed = in_ascii
        if _DATE.fullmatch(typed):
            return Correction("is not in the digits 0 to 9", typed)
    rules: tuple[Callable[[str], Correction | None], ...] = (_correct_digits, _correct_span, _correct_marks)
    for rule in rules:
        correction = rule(typed)
        if correction:
            return correction
    if "/" in typed:
        return _correct_sides(typed, tongue)
    for known in dict.fromkeys((tongue or language(), language())):
        correction = _correct_words(typed, known)
        if correction:
            return correction
    return None


def _correct_sides(typed: str, tongue: Language | None) -> Correction | None:
    """Correct “12 August 2024/16 August 2024”."""
    first, _, second = (side.strip() for side in typed.partition("/"))
    sides = []
    for side in (first, second):
        correction = None if _DATE.fullmatch(side) or side == ".." else correct_date(side, tongue)
        sides.append(correction.write if correction else side)
    if "/" in second or first == second or not all(_DATE.fullmatch(side) or side == ".." for side in sides):
        return None
    return Correction("is an interval whose dates are not written as they are here", "/".join(sides))


def _correct_digits(typed: str) -> Correction | None:
    if match := _NUMERIC.fullmatch(typed):
        return _correct_numeric(match[1], match[3], match[4])
    if match := _COMPACT.fullmatch(typed):
        return _day("lacks its hyphens", int(match[1]), int(match[2]), int(match[3]))
    if match := _MONTH.fullmatch(typed):
        year, month = int(match[1] or match[4]), int(match[2] or match[3])
        return Correction("is not written as a month is here", f"{year:04}-{month:02}") if 1 <= month <= 12 else None
    if match := _TIMED.fullmatch(typed):
        return Correction("has a time, and an event has a day", match[1])
    return None


def _correct_numeric(first: str, middle: str, last: str) -> Correction | None:
    if len(first) == 4 and len(last) <= 2:
        return _day("is not written year-month-day with two digits each", int(first), int(middle), int(last))
    if len(last) != 4 or len(first) > 2:
        return Correction(
            "leaves open which number is the year", expected="the year with four digits, first: 2024-08-19"
        )
    year, one, other = int(last), int(first), int(middle)
    if one == other or one > 12 or other > 12:
        day, month = (one, other) if one > 12 or one == other else (other, one)
        return _day("does not begin with the year", year, month, day)
    either = f"{year:04}-{other:02}-{one:02} or {year:04}-{one:02}-{other:02}"
    return Correction("may be two days: which number is the month?", expected=either)


def _correct_span(typed: str) -> Correction | None:
    if match := _YEARS.fullmatch(typed):
        return Correction("is an interval without a slash", f"{match[1]}/{match[2]}")
    if match := _DAYS.fullmatch(typed):
        return Correction("is an interval without a plain slash", f"{match[1]}/{match[2]}")
    if match := _SAME_MONTH.fullmatch(typed):
        return Correction("is an interval whose end is not written out", f"{match[1]}{match[2]}/{match[1]}{match[3]}")
    if match := _SHORT_YEARS.fullmatch(typed):
        return Correction("is an interval whose end is not written out", f"{match[1]}{match[2]}/{match[1]}{match[3]}")
    if match := _DECADE.fullmatch(typed):
        return Correction("is a decade", f"{match[1]}0/{match[1]}9")
    if match := _QUARTER.fullmatch(typed):
        year, quarter = match[1] or match[4], int(match[2] or match[3])
        return Correction("is a quarter", f"{year}-{quarter * 3 - 2:02}/{year}-{quarter * 3:02}")
    return None


def _correct_marks(typed: str) -> Correction | None:
    if match := _ABOUT.fullmatch(typed):
        inner = _understand(match[1] or match[2])
        return Correction("says “about” in words", f"{inner}~") if inner and inner[-1].isdecimal() else None
    if match := _OPEN.fullmatch(typed):
        if match[3]:
            inner = _understand(match[4])
            return Correction("is an interval with an open start", f"../{inner}") if inner else None
        inner = _understand(match[2] or match[5])
        return Correction("is an interval with an open end", f"{inner}/..") if inner else None
    return None


def _understand(text: str) -> str:
    """Return a date that stands after “about” or “since”, corrected where need be; "" where it is none."""
    text = text.strip()
    if _DATE.fullmatch(text):
        return text
    correction = _correct_digits(text) or _correct_words(text, language())
    return correction.write if correction and "/" not in correction.write else ""


def _correct_words(typed: str, tongue: Language) -> Correction | None:
    """Correct “19 August 2024”, “Aug 2024”, “spring 2023”, “yesterday”, “30 February”."""
    words = [word for word in cut(typed).words if word not in ".,"]
    dates = tongue.dates
    months, seasons = _month_numbers(tongue), {fold_word(word): season for word, season in dates.seasons.items()}
    month = next((months[word] for word in words if word in months), 0)
    season = next((seasons[word] for word in words if word in seasons), 0)
    numbers = [int(word) for word in words if word.isdecimal() and len(word) <= 4]
    years = [int(word) for word in words if word.isdecimal() and len(word) == 4]
    days = [number for number in numbers if number <= 31 and number not in years]
    if month and years:
        reason = "is written in words"
        return _day(reason, years[0], month, days[0]) if days else Correction(reason, f"{years[0]:04}-{month:02}")
    if month:
        return _correct_yearless(month, days)
    if season and years:
        return Correction("is written in words", f"{years[0]:04}-{season}")
    known_days = {tuple(cut(phrase).words) for phrase in dates.days}
    weekdays = {fold_word(name) for names in dates.weekdays for name in names}
    if tuple(words) in known_days or weekdays.intersection(words) or _RELATIVE.intersection(words):
        return Correction("depends on the day it is read", expected="the day itself, like 2024-08-19")
    return None


def _correct_yearless(month: int, days: list[int]) -> Correction:
    if days and not _exists(2024, month, days[0]):
        # Of leap years, which have them all.
        return Correction(
            f"is in no calendar: {MONTHS[month - 1]} has {monthrange(2024, month)[1]} days at most",
            expected="a day of the calendar, with its year",
        )
    day = f"-{days[0]:02}" if days else ""
    return Correction("has no year", expected=f"the year first, like 2024-{month:02}{day}")


@cache
def _month_numbers(tongue: Language) -> dict[str, int]:
    return {fold_word(name): number for number, names in enumerate(tongue.dates.months, 1) for name in names}


def _ascii_digit(letter: str) -> str:
    return str(int(letter)) if letter.isdecimal() else letter


def _day(reason: str, year: int, month: int, day: int) -> Correction:
    if not _exists(year, month, day):
        return Correction(f"{reason}, and there is no such day")
    return Correction(reason, f"{year:04}-{month:02}-{day:02}")


def _exists(year: int, month: int, day: int) -> bool:
    try:
        date(year, month, day)
    except ValueError:
        return False
    return True
