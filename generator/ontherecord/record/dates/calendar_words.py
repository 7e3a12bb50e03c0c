"""Dates that name parts of the calendar: 7 October 2023, October 7 last year, in May, the summer of 2023."""

import re
from typing import NamedTuple

from ontherecord.record.dates.expression import CalendarWords, Direction, RangeWords, YearsWords
from ontherecord.record.dates.reading import Found, Reading
from ontherecord.record.phrases import Match

_DASHES = frozenset("-–")
_DOTTED = re.compile(r"(\d{1,2})\.(\d{1,2})\.(\d{4})")
_LONGEST_RUN = 4  # pieces between the first day and the last: 12, 13 and
_LONGEST_SMALL_WORD = 4  # was, this, tras
_LONGEST_LINK = 3  # pieces of “de l'” an dernier
_FIRST_PLAIN_YEAR = 1800  # before it, four digits are a year only with a preposition and nothing to count


class _Year(NamedTuple):
    past: int
    year: int | None = None
    shift: int | None = None


def read_digits(reading: Reading, index: int) -> Found | None:
    """Return the date that digits at `index` begin."""
    return (
        _read_iso(reading, index)
        or _read_day_month(reading, index)
        or _read_numeric(reading, index)
        or _read_year(reading, index)
    )


def _read_iso(reading: Reading, index: int) -> Found | None:
    words, pieces = reading.words, reading.pieces
    if (
        len(words[index]) != 4
        or words[index + 1 : index + 2] != ["-"]
        or len(words) < index + 5
        or words[index + 3] != "-"
    ):
        return None
    year, month, day = reading.year(index), reading.day(index + 2), reading.day(index + 4)
    if not (year and month and day) or month > 12 or not all(pieces.touches_next(index + step) for step in range(4)):
        return None
    return Found(index, index + 5, CalendarWords(year, month, day))


def _read_numeric(reading: Reading, index: int) -> Found | None:
    """Return 19.08.2024 and 19/08/2024; not 5/6/2024, which may be two days."""
    words, pieces = reading.words, reading.pieces
    dotted = _DOTTED.fullmatch(words[index]) if "." in words[index] else None
    if dotted:
        day, month, year, past = int(dotted[1]), int(dotted[2]), int(dotted[3]), index + 1
    elif words[index + 1 : index + 2] == ["/"] and words[index + 3 : index + 4] == ["/"] and len(words) > index + 4:
        one, other, found_year, past = reading.day(index), reading.day(index + 2), reading.year(index + 4), index + 5
        if not (one and other and found_year) or not all(pieces.touches_next(index + step) for step in range(4)):
            return None
        if one <= 12 and other <= 12 and one != other:
            return None
        day, month, year = (one, other, found_year) if other <= 12 else (other, one, found_year)
    else:
        return None
    return Found(index, past, CalendarWords(year, month, day)) if 1 <= month <= 12 and 1 <= day <= 31 else None


def _read_day_month(reading: Reading, index: int) -> Found | None:
    """Return 7 October, the 7th of October 2023, 12–16 August."""
    first = last = reading.day(index)
    if first is None or last is None:
        return None
    lexicon = reading.lexicon
    at = _past_ending(reading, index + 1)
    link = reading.word(at)
    if link in _DASHES or link in lexicon.range_links or link in lexicon.opened_links:
        end = reading.day(at + 1)
        if end:
            last, at = end, _past_ending(reading, at + 2)
            link = reading.word(at)
    while at - index < _LONGEST_RUN + 2 and (link in lexicon.links or link in lexicon.prefixes):
        if link == ",":
            return None
        at += 1
        link = reading.word(at)
    month = read_month(reading, at)
    if month is None:
        return None
    names_event = at == index + 1 and reading.word(index - 1) in reading.lexicon.event_articles
    return _dated(reading, index, month.past, month.meaning, (first, last), names_event=names_event)


def _past_ending(reading: Reading, index: int) -> int:
    """Return the index after the ending of an ordinal: the th of 7th, the dot of 7."""
    word = reading.word(index)
    is_ending = word == "." or word in reading.lexicon.ordinal_endings
    return index + 1 if is_ending and reading.pieces.touches_next(index - 1) else index


def _dated(
    reading: Reading, first: int, past: int, month: int, days: tuple[int, int], *, names_event: bool = False
) -> Found:
    year = _read_year_after(reading, past, has_day=True)
    words = CalendarWords(
        year.year, month, days[0], year_shift=year.shift, names_event=names_event and year.year is None
    )
    if days[0] < days[1]:
        return Found(first, year.past, RangeWords(words, words._replace(day=days[1])))
    return Found(first, year.past, words)


def read_month(reading: Reading, index: int) -> Match[int] | None:
    """Return the month named at `index`; both names of the Arabic press (تشرين الأول/أكتوبر) are one."""
    month = reading.lexicon.months.ahead(reading.words, index)
    if month is None:
        return None
    is_doubtful = month.past == index + 1 and reading.words[index] in reading.lexicon.doubtful_months
    if is_doubtful and reading.lexicon.capitals and not reading.pieces.is_capital(index):
        return None
    past = month.past
    if reading.word(past) == "." and reading.pieces.touches_next(past - 1) and len(reading.words[past - 1]) <= 5:
        past += 1  # Oct. 7
    if reading.word(past) in "/(":
        again = reading.lexicon.months.ahead(reading.words, past + 1)
        if again and again.meaning == month.meaning:
            past = again.past + (reading.word(again.past) == ")")
    return Match(index, past, month.meaning)


def read_month_words(reading: Reading, index: int) -> Found | None:
    """Return October 7, October 2023, last May, in early May, where a month is named at `index`."""
    month = read_month(reading, index)
    if month is None:
        return None
    first_day = reading.day(month.past) if reading.lexicon.month_first else None
    if first_day and reading.word(index - 1) not in reading.lexicon.month_cues:
        return _read_month_day(reading, index, month, first_day)
    year = _read_year_after(reading, month.past, has_day=False)
    before, after = reading.direction_before(index), reading.direction_after(month.past)
    if year.year or year.shift is not None:
        return Found(index, year.past, CalendarWords(year.year, month.meaning, year_shift=year.shift))
    if before is not None:
        return Found(index - 1, month.past, CalendarWords(month=month.meaning, direction=before))
    if after is not None:
        return Found(index, month.past + 1, CalendarWords(month=month.meaning, direction=after))
    if _is_name(reading, index, month):
        return None
    return Found(index, month.past, CalendarWords(month=month.meaning))


def _read_month_day(reading: Reading, index: int, month: Match[int], first_day: int) -> Found | None:
    at = _past_ending(reading, month.past + 1) if reading.word(month.past + 1) != "." else month.past + 1
    last_day = first_day
    if reading.word(at) in _DASHES or reading.word(at) in reading.lexicon.range_links:
        end = reading.day(at + 1)
        if end and not reading.counts_on(at + 2):
            last_day, at = end, at + 2
    elif reading.word(at) in reading.lexicon.opened_links and not reading.lexicon.month_cues & {
        reading.word(index - 1)
    }:
        end = reading.day(at + 1)
        if end and end > first_day and not _counts_something(reading, at + 2):
            last_day, at = end, at + 2
    return _dated(
        reading,
        index,
        at,
        month.meaning,
        (first_day, last_day),
        names_event=reading.word(index - 1) in reading.lexicon.event_articles,
    )


def _counts_something(reading: Reading, index: int) -> bool:
    """True when what a number counts may stand at `index`: April 24 and 25 *people*, 25 *%*; not April 24 and 25 *in*."""
    word = reading.word(index)
    return word == "%" or (word[:1].isalpha() and word not in reading.lexicon.after_years)


def _is_name(reading: Reading, index: int, month: Match[int]) -> bool:
    """True when a month by itself may be a person (June said) or a verb (may)."""
    word = reading.words[index]
    if word in reading.lexicon.doubtful_months:
        return not reading.has_cue(index) or reading.words[month.past : month.past + 2] == ["'", "s"]
    return reading.lexicon.capitals and not reading.pieces.is_capital(index)


def _read_year_after(reading: Reading, index: int, *, has_day: bool) -> _Year:
    """Return the year after a day or month: *, 2023* · *de 2023* · *last year* · *of last year*."""
    at = index
    while at - index < _LONGEST_LINK and reading.word(at) in reading.lexicon.links:
        at += 1
    year = reading.year(at)
    if year:
        comma = "," in reading.words[index:at]
        if has_day or not comma or not reading.counts_on(at + 1):
            return _Year(at + 1, year)
    shifted = reading.lexicon.shifted_spans.ahead(reading.words, at)
    if shifted and shifted.meaning[1] == "year":
        return _Year(shifted.past, shift=shifted.meaning[0])
    for noun in (at + 1, at):
        span = reading.lexicon.spans.ahead(reading.words, noun)
        if span and span.meaning == (1, "year"):
            direction = reading.direction_before(noun) if noun > at else reading.direction_after(span.past)
            if direction is not None:
                return _Year(span.past + (noun == at), shift=int(direction))
    this = reading.lexicon.this_spans.get(reading.word(at))
    return _Year(at + 1, shift=0) if this == "year" else _Year(index)


def _read_year(reading: Reading, index: int) -> Found | None:
    """Return in 2019, (2019), 2019–2021, the 1990s."""
    year = reading.year(index)
    if year is None:
        return None
    if reading.pieces.touches_next(index):
        following = reading.words[index + 1]
        if following in _DASHES and reading.pieces.touches_next(index + 1):
            return _read_years(reading, index, year)
        ending = index + 2 if following == "'" else index + 1
        if reading.word(ending) in reading.lexicon.decade_endings:
            return Found(index, ending + 1, YearsWords(year, year + 9)) if year % 10 == 0 else None
        if following.isalpha() or following in "-–/:%":
            return None
    if index and reading.pieces.touches_next(index - 1) and reading.words[index - 1] not in "(“\"'«„":
        return None
    bracketed = reading.word(index - 1) == "(" and reading.word(index + 1) in (")", ",")
    if not bracketed and not reading.has_cue(index):
        return None
    if reading.counts_on(index + 1) and (year < _FIRST_PLAIN_YEAR or _may_count(reading, index + 1)):
        return None
    return Found(index, index + 1, CalendarWords(year))


def _may_count(reading: Reading, index: int) -> bool:
    """True when the word after four digits looks like things counted: in 2000 villages, but not in 2000 this."""
    word = reading.words[index]
    return word.endswith("s") and len(word) > _LONGEST_SMALL_WORD


def _read_years(reading: Reading, index: int, year: int) -> Found | None:
    word = reading.word(index + 2)
    end = reading.year(index + 2) or (year // 100 * 100 + int(word) if len(word) == 2 and word.isdecimal() else None)
    if end is None or end <= year or (reading.counts_on(index + 3) and _may_count(reading, index + 3)):
        return None
    return Found(index, index + 3, YearsWords(year, end))


def read_season(reading: Reading, index: int) -> Found | None:
    """Return summer 2023, the summer of 2023, last summer; a season without a year or a direction is none."""
    season = reading.lexicon.seasons[reading.words[index]]
    year = _read_year_after(reading, index + 1, has_day=False)
    if year.year or year.shift is not None:
        return Found(index, year.past, CalendarWords(year.year, season=season, year_shift=year.shift))
    before, after = reading.direction_before(index), reading.direction_after(index + 1)
    if before is not None and reading.word(index - 2) not in reading.lexicon.duration_articles:
        return Found(index - 1, index + 1, CalendarWords(season=season, direction=before))
    if after is not None:
        return Found(index, index + 2, CalendarWords(season=season, direction=Direction(after)))
    return None
