"""Years, months, seasons and days that the checks do not read, because by themselves they may be something else."""

import datetime
import re
from collections.abc import Iterable, Iterator
from functools import lru_cache

from ontherecord.draft.dates.phrases import compile_phrases
from ontherecord.language import DateWords as Vocabulary
from ontherecord.language import Language
from ontherecord.record.dates.expression import CalendarWords, DayWords, WeekdayWords
from ontherecord.record.dates.find import DateWords
from ontherecord.record.figures import figures_in

_YEAR = re.compile(r"(?<![\d$£€.,:/#–-])(?:1[5-9]|20)\d\d(?![\d%/-]|[.,:]\d|s\b)")
_LONGEST = 40
"""How long, in code points, a year in words may be."""
_FIRST, _LAST = 1500, 2100
_AHEAD = 40
"""How many years after the article's own a number may be a year."""
_OLD = 120
"""From how many years back on a number before several things counts them: 1709 schoolchildren."""
_OF = re.compile(r",?\s+(?:of\s+)?")
_WORD = re.compile(r"\s+([^\W\d_]+)")


def find_bare(text: str, anchor: datetime.date, language: Language) -> Iterator[DateWords]:
    """What may be a date without saying so: the 1996 campaign, a June agreement, over the summer, today's."""
    dates = language.dates
    yield from _find_years(text, anchor, language)
    yield from _find_spelled_years(text, language)
    yield from _find_possessive_days(text, dates)
    yield from _find_months(text, language)
    yield from _find_seasons(text, dates)
    yield from _find_weekdays(text, dates)


def _find_years(text: str, anchor: datetime.date, language: Language) -> Iterator[DateWords]:
    figures: list[tuple[int, int]] | None = None
    prefixed = compile_phrases(language.dates.year_prefixes, after=r"(?=(?:1[5-9]|20)\d\d\b)")
    for match in (*_YEAR.finditer(text), *_find_after(prefixed, text)):
        year = int(match[0])
        if year > anchor.year + _AHEAD:
            continue
        if figures is None:
            figures = [(one.start, one.end) for one in figures_in(text, language) if one.figure.unit]
        if any(start < match.end() and match.start() < end for start, end in figures) and not _is_one(
            text, match, language
        ):
            continue
        if year < anchor.year - _OLD and _counts(text, match, language):
            continue
        yield DateWords(match.start(), match.end(), match[0], CalendarWords(year=year))


def _find_after(pattern: re.Pattern[str], text: str) -> Iterator[re.Match[str]]:
    digits = re.compile(r"\d{4}\b")
    for match in pattern.finditer(text):
        found = digits.match(text, match.end())
        if found:
            yield found


def _is_one(text: str, match: re.Match[str], language: Language) -> bool:
    """Whether one span of time follows a number, which then counts none: World Cup *2018* day five."""
    following = _WORD.match(text, match.end())
    word = following[1] if following else ""
    dates = language.dates
    is_span = dates.spans.get(word, (0, "year"))[1] != "year"  # a 2000 year old tradition
    return is_span and bool(dates.plural_spans) and word not in dates.plural_spans


def _counts(text: str, match: re.Match[str], language: Language) -> bool:
    following = _WORD.match(text, match.end())
    return following is not None and following[1].islower() and following[1] not in language.figures.after_years


def _find_spelled_years(text: str, language: Language) -> Iterator[DateWords]:
    """Years as they are read out: nineteen ninety-six, the year two thousand."""
    for match in compile_phrases(language.dates.year_nouns, after=r"\s+(?=[^\W\d_])").finditer(text):
        figure = next(iter(figures_in(text[match.end() : match.end() + _LONGEST], language)), None)
        if figure is not None and figure.start == 0 and figure.figure.low in range(_FIRST, _LAST):
            end = match.end() + figure.end
            yield DateWords(match.start(), end, text[match.start() : end], CalendarWords(int(figure.figure.low)))
    words = language.dates.century_words
    if not words:
        return
    cardinals = sorted(language.figures.cardinals.items(), key=lambda item: item[1])
    units = {word: value for word, value in cardinals if 0 < value < 100}
    for match in _spelled(tuple(words), tuple(units)).finditer(text):
        year = words[match[1].lower()] + units[match[2].lower()] + (units[match[3].lower()] if match[3] else 0)
        yield DateWords(match.start(), match.end(), match[0], CalendarWords(year=year))


def join_spelled_years(text: str, known: list[DateWords], language: Language) -> list[DateWords]:
    """Some dates of a text, a month or season with the year that is read out after it as one: May nineteen ninety-six."""
    years = {one.start: one for one in _find_spelled_years(text, language)}
    if not years:
        return known
    made = []
    for one in [*known, *_find_seasons_of(text, years, language.dates)]:
        link = _OF.match(text, one.end)
        year = years.get(link.end()) if link else None
        made.append(_join_year(text, one, year) if year else one)
    return sorted(made, key=lambda one: one.start)


def _join_year(text: str, one: DateWords, year: DateWords) -> DateWords:
    expression, named = one.expression, year.expression
    if not isinstance(expression, CalendarWords) or expression.year or not isinstance(named, CalendarWords):
        return one
    return DateWords(one.start, year.end, text[one.start : year.end], expression._replace(year=named.year))


def _find_seasons_of(text: str, years: Iterable[int], dates: Vocabulary) -> Iterator[DateWords]:
    for match in compile_phrases(tuple(dates.seasons)).finditer(text):
        link = _OF.match(text, match.end())
        if link and link.end() in years:
            season = CalendarWords(season=dates.seasons[match[1].lower()])
            yield DateWords(match.start(), match.end(), match[0], season)


@lru_cache(maxsize=8)
def _spelled(centuries: tuple[str, ...], units: tuple[str, ...]) -> re.Pattern[str]:
    ones, tens = "|".join(units[:9]), "|".join(units[9:])
    return re.compile(rf"\b({'|'.join(centuries)})[ -]({tens})(?:[ -]({ones}))?\b", re.IGNORECASE)


def _find_possessive_days(text: str, dates: Vocabulary) -> Iterator[DateWords]:
    plain = {phrase: shift for phrase, shift in dates.days.items() if " " not in phrase}
    for match in compile_phrases(tuple(plain), after=r"(?=['’]s\b)").finditer(text):
        yield DateWords(match.start(), match.end(), match[0], DayWords(plain[match[1].lower()]))


def _find_months(text: str, language: Language) -> Iterator[DateWords]:
    """A month before a noun whose day it is: the March accession."""
    speech = language.speech
    if speech is None or not language.dates.capitals:
        return
    months = {name: number for number, names in enumerate(language.dates.months, 1) for name in names[:1]}
    before = rf"\b(?:{'|'.join(sorted(speech.articles | speech.possessives))}|['’]s)\s+"
    for match in _months_before_nouns(tuple(months), before).finditer(text):
        name, following = match[1], match[2]
        if name[0].isupper() and following not in speech.prepositions | speech.auxiliaries | speech.conjunctions:
            number = months[name.lower()]
            yield DateWords(match.start(1), match.end(1), name, CalendarWords(month=number))


@lru_cache(maxsize=8)
def _months_before_nouns(months: tuple[str, ...], before: str) -> re.Pattern[str]:
    return re.compile(rf"(?i:{before}({'|'.join(months)}))\s+([a-z][\w-]+)")


def _find_seasons(text: str, dates: Vocabulary) -> Iterator[DateWords]:
    """A season by itself: over the summer, in early spring."""
    if not dates.of_days or not dates.around & dates.cues:
        return
    around = sorted(dates.around | dates.event_articles)
    parts = sorted(dates.around & dates.cues)  # of the *early* summer
    before = rf"\b(?:(?:{'|'.join(sorted(dates.of_days))})\s+(?:(?:{'|'.join(around)})\s+){{1,3}}|(?:{'|'.join(parts)})[\s-]+)"
    for match in compile_phrases(tuple(dates.seasons), before=before).finditer(text):
        following = _WORD.match(text, match.end())
        if following and following[1] in dates.links:  # the fall of
            continue
        season = dates.seasons[match[1].lower()]
        yield DateWords(match.start(1), match.end(1), match[1], CalendarWords(season=season))


def _find_weekdays(text: str, dates: Vocabulary) -> Iterator[DateWords]:
    """A weekday with its part of the day, which is no day that comes again: a Sunday night service."""
    if not dates.parts_of_day:
        return
    weekdays = {name: number for number, names in enumerate(dates.weekdays) for name in names[:1]}
    after = rf"(?=\s+(?:{'|'.join(sorted(dates.parts_of_day))})\s+\w)"
    for match in compile_phrases(tuple(weekdays), after=after).finditer(text):
        if match[1][0].isupper() or not dates.capitals:
            yield DateWords(match.start(), match.end(), match[0], WeekdayWords(weekdays[match[1].lower()]))
