"""A language's word lists for dates, made ready for looking up."""

from collections.abc import Iterable
from functools import cache
from typing import NamedTuple

from ontherecord.language import Language, Span
from ontherecord.language.pieces import fold_word
from ontherecord.record.phrases import Phrases


class DateLexicon(NamedTuple):
    """What `Language.dates` holds, folded, with the number words of `Language.figures`."""

    prefixes: frozenset[str]
    known: frozenset[str]
    seeds: frozenset[str]  # words an expression is found by
    months: Phrases[int]
    month_first: bool
    month_cues: frozenset[str]
    doubtful_months: frozenset[str]
    weekdays: Phrases[int]
    weekday_cues: frozenset[str]
    doubtful_weekdays: frozenset[str]
    capitals: bool
    seasons: dict[str, int]
    days: Phrases[int]
    spans: Phrases[tuple[int, Span]]
    counted_spans: dict[str, tuple[int, Span]]
    this_spans: dict[str, Span]
    shifted_spans: Phrases[tuple[int, Span]]
    last: frozenset[str]
    this: frozenset[str]
    next: frozenset[str]
    last_after: frozenset[str]
    this_after: frozenset[str]
    next_after: frozenset[str]
    ago_before: Phrases[None]
    ago_after: Phrases[None]
    counts: dict[str, int]
    ordinal_endings: frozenset[str]
    cues: frozenset[str]
    since: frozenset[str]
    until: frozenset[str]
    links: frozenset[str]
    around: frozenset[str]
    after_years: frozenset[str]
    event_articles: frozenset[str]
    decade_endings: frozenset[str]
    vague_before: frozenset[str]
    names_before: frozenset[str]
    names_after: frozenset[str]
    duration_articles: frozenset[str]
    approximate: frozenset[str]
    range_openers: frozenset[str]
    range_links: frozenset[str]
    opened_links: frozenset[str]


@cache
def date_lexicon(language: Language) -> DateLexicon:
    """Return the word lists of a language, made once."""
    dates, figures = language.dates, language.figures
    months = Phrases((name, number) for number, names in enumerate(dates.months, 1) for name in names)
    weekdays = Phrases((name, number) for number, names in enumerate(dates.weekdays) for name in names)
    days, spans, shifted = (
        Phrases(dates.days.items()),
        Phrases(dates.spans.items()),
        Phrases(dates.shifted_spans.items()),
    )
    ago_before = Phrases((phrase, None) for phrase in dates.ago_before)
    counts = {fold_word(word): value for word, value in figures.cardinals.items() if value < 100}
    counts |= {fold_word(word): 1 for word in dates.ones}
    seasons = {fold_word(word): season for word, season in dates.seasons.items()}
    counted = {fold_word(word): meaning for word, meaning in dates.counted_spans.items()}
    this_spans = {fold_word(word): span for word, span in dates.this_spans.items()}
    seeds = frozenset().union(
        *(phrases.first_words for phrases in (months, weekdays, days, spans, shifted, ago_before)), seasons, this_spans
    )
    known = set(seeds) | months.words | weekdays.words | days.words | spans.words | set(counted) | set(counts)
    for words in (
        dates.cues,
        dates.links,
        dates.since,
        dates.until,
        dates.last_after,
        dates.this_after,
        dates.next_after,
    ):
        known |= _fold(words)
    known |= _fold(figures.range_openers) | _fold(figures.range_links)
    return DateLexicon(
        prefixes=language.prefixes,
        known=frozenset(known),
        seeds=seeds,
        months=months,
        month_first=dates.month_first,
        month_cues=_fold(dates.month_cues),
        doubtful_months=_fold(dates.doubtful_months),
        weekdays=weekdays,
        weekday_cues=_fold(dates.weekday_cues),
        doubtful_weekdays=_fold(dates.doubtful_weekdays),
        capitals=dates.capitals,
        seasons=seasons,
        days=days,
        spans=spans,
        counted_spans=counted,
        this_spans=this_spans,
        shifted_spans=shifted,
        last=_fold(dates.last),
        this=_fold(dates.this),
        next=_fold(dates.next),
        last_after=_fold(dates.last_after),
        this_after=_fold(dates.this_after),
        next_after=_fold(dates.next_after),
        ago_before=ago_before,
        ago_after=Phrases((phrase, None) for phrase in dates.ago_after),
        counts=counts,
        ordinal_endings=_fold(figures.ordinal_endings),
        cues=_fold(dates.cues),
        since=_fold(dates.since),
        until=_fold(dates.until),
        links=_fold(dates.links),
        around=_fold(dates.around),
        after_years=_fold(figures.after_years),
        event_articles=_fold(dates.event_articles),
        decade_endings=_fold(dates.decade_endings),
        vague_before=_fold(dates.vague_before),
        names_before=_fold(dates.names_before),
        names_after=_fold(dates.names_after),
        duration_articles=_fold(dates.duration_articles),
        approximate=_fold(dates.approximate),
        range_openers=_fold(figures.range_openers),
        range_links=_fold(figures.range_links - figures.alternatives),
        opened_links=_fold(figures.opened_links),
    )


def _fold(words: Iterable[str]) -> frozenset[str]:
    return frozenset(map(fold_word, words))
