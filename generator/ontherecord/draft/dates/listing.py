"""Everything in a paragraph that may be a date, before it is known which day is meant: the readers in their order."""

import datetime

from ontherecord.draft.dates.bare import find_bare, join_spelled_years
from ontherecord.draft.dates.closed import find_closed
from ontherecord.draft.dates.compared import find_compared, find_periods
from ontherecord.draft.dates.counted import Step, find_steps, find_weekday_steps
from ontherecord.draft.dates.dated import Candidates
from ontherecord.draft.dates.named import find_named
from ontherecord.draft.dates.no_day import is_no_day
from ontherecord.draft.dates.phrases import is_free
from ontherecord.draft.dates.told_by_a_day import find_told_by_a_day
from ontherecord.language import Language
from ontherecord.record.dates.expression import AgoWords
from ontherecord.record.dates.find import DateWords, find_date_words
from ontherecord.record.dates.resolve import resolve

Listed = Candidates | Step


def list_dates(text: str, day: datetime.date, language: Language, *, about_money: bool) -> list[Listed]:
    """What may be a date in a paragraph of an article of a certain day, in order; of two that overlap what says more.

    `about_money` says that the article speaks of money, so that a quarter is one of a year.
    """
    dates = language.dates
    known = join_spelled_years(text, find_date_words(text, language), language)
    named = list(find_named(text, day, language, known, about_money=about_money))
    plain = [
        Candidates(words, resolve(words.expression, day)) for words in known if not is_no_day(text, words, language)
    ]
    closed = list(find_closed(text, plain, dates))
    bare = (words for words in find_bare(text, day, language) if not is_no_day(text, words, language))
    made: list[Listed] = list(closed)  # a day that closes a quarter stands within its words
    taken = [_place(one) for one in closed]
    for one in (
        *find_told_by_a_day(text, [*named, *plain], language),
        *named,
        *(find_periods(text, dates, known) if about_money else ()),
        *find_weekday_steps(text, dates),
        *plain,
        *find_compared(text, dates),
        *find_steps(text, language),
    ):
        _add(one, made, taken)
    made = [one for one in made if not _is_year_before(one, text, known)]
    taken += [(words.start, words.end) for words in known]
    for words in bare:
        _add(Candidates(words, resolve(words.expression, day)), made, taken)
    return sorted(made, key=_place)


def _add(one: Listed, made: list[Listed], taken: list[tuple[int, int]]) -> None:
    place = _place(one)
    if is_free(*place, taken):
        taken.append(place)
        made.append(one)


def _place(one: Listed) -> tuple[int, int]:
    return (one.start, one.end) if isinstance(one, Step) else (one.words.start, one.words.end)


def _is_year_before(one: Listed, text: str, known: list[DateWords]) -> bool:
    """True for a quarter whose year follows: *the quarter* a year ago."""
    if not isinstance(one, Step) or one.span != "quarter":
        return False
    return any(
        words.expression == AgoWords(1, "year") and not text[one.end : words.start].strip()
        for words in known
        if words.start > one.end
    )
