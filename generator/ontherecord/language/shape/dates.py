"""What is known of how a language names days."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Literal, NamedTuple

Span = Literal["day", "week", "weekend", "month", "quarter", "year"]


class Holiday(NamedTuple):
    """A day that comes again each year: of a month, the so-manieth weekday of one, or so many days after Easter."""

    month: int = 0
    day: int = 0
    weekday: int = -1
    """0 Monday"""
    number: int = 0
    """Which of those weekdays, counted from the day if one is given; -1 is the month's last."""
    easter: int | None = None


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class DateWords:
    """How the language names days, and days from where the writer stands."""

    months: tuple[tuple[str, ...], ...]
    """January first: names and abbreviations (without a dot)."""
    month_first: bool = False
    """Whether a day may follow its month (October 7)."""
    month_cues: frozenset[str] = frozenset()
    """Prepositions that stand before a month alone, so that a number after it is no day: *in* August 30 people."""
    doubtful_months: frozenset[str] = frozenset()
    """Month names that are words or names of people too; alone they need a preposition before them."""
    weekdays: tuple[tuple[str, ...], ...]
    """Monday first."""
    doubtful_weekdays: frozenset[str] = frozenset()
    """Weekday names that are words too; alone they need a preposition before them."""
    weekday_cues: frozenset[str] = frozenset()
    """Prepositions before a weekday."""
    capitals: bool = False
    """Whether months and weekdays are written with a capital (en, de)."""
    seasons: Mapping[str, int]
    """Season words: 21 spring, 22 summer, 23 autumn, 24 winter."""
    days: Mapping[str, int]
    """Phrases for days counted from today: yesterday is -1."""
    spans: Mapping[str, tuple[int, Span]]
    """Words for spans of time: fortnight is (2, "week")."""
    counted_spans: Mapping[str, tuple[int, Span]] = field(default_factory=dict)
    """Words that hold number and span: يومين is (2, "day")."""
    this_spans: Mapping[str, Span] = field(default_factory=dict)
    """Words that mean this week, this year by themselves."""
    shifted_spans: Mapping[str, tuple[int, Span]] = field(default_factory=dict)
    """Phrases for a span counted from now: “l'an dernier” is (-1, "year")."""
    last: frozenset[str] = frozenset()
    this: frozenset[str] = frozenset()
    next: frozenset[str] = frozenset()
    last_after: frozenset[str] = frozenset()
    """The same words where they come after their noun (la semaine dernière)."""
    this_after: frozenset[str] = frozenset()
    next_after: frozenset[str] = frozenset()
    ago_before: tuple[str, ...] = ()
    ago_after: tuple[str, ...] = ()
    ones: frozenset[str] = frozenset()
    """Words for one in “a year ago”."""
    cues: frozenset[str]
    """Prepositions before a month or a year."""
    since: frozenset[str] = frozenset()
    """Those after which the time runs on from the date."""
    until: frozenset[str] = frozenset()
    """Those after which the time runs up to the date."""
    links: frozenset[str] = frozenset()
    """Words inside a date that say nothing: 7 *de* octubre *de* 2023, the 7th *of* October."""
    around: frozenset[str] = frozenset()
    """Words between a preposition and its month or year: early, late."""
    event_articles: frozenset[str] = frozenset()
    """Words before a day that is the name of an event: *the* October 7 attacks."""
    decade_endings: frozenset[str] = frozenset()
    """Letters after a year that make it a decade: 1990s."""
    vague_before: frozenset[str] = frozenset()
    """Words that make a weekday or a span that comes again, or any one: every Monday, a Monday."""
    names_before: frozenset[str] = frozenset()
    """Words before a weekday or month that make it a name: Black Friday."""
    names_after: frozenset[str] = frozenset()
    """Words after it that do: Sunday Times."""
    duration_articles: frozenset[str] = frozenset()
    """Words before “last week” that make it a duration: the last week."""
    approximate: frozenset[str] = frozenset()
    """Words before “two years ago” that loosen it: about, more than."""

    quarters: Mapping[str, int] = field(default_factory=dict)
    """Phrases for a quarter of a year."""
    half_years: Mapping[str, int] = field(default_factory=dict)
    """Phrases for a half of a year, which mean one only with the year beside them."""
    latest_quarters: tuple[str, ...] = ()
    """Phrases for the last quarter spoken of that is over: the latest quarter."""
    told_quarters: tuple[str, ...] = ()
    """Phrases for the last quarter spoken of: that quarter."""
    year_before: tuple[str, ...] = ()
    """Phrases for the same time a year before, which it is compared with: year-earlier."""
    other_periods: tuple[str, ...] = ()
    """Phrases for a stretch that is reported on beside a quarter, and that “a year earlier” then means: the nine months."""
    holding: tuple[str, ...] = ()
    """Words between a week and a day in it: the week *of* 6 March."""
    ended: tuple[str, ...] = ()
    """Words between a span and its last day: the quarter *ended* 30 September."""
    running_to: tuple[str, ...] = ()
    """Those that stand there only after an article: *the* three months *to* 30 September."""
    periods: tuple[str, ...] = ()
    """Words for the time that is reported on, with its year before it: the 1988 *quarter*, the 1988 *period*."""
    plural_spans: frozenset[str] = frozenset()
    """Words for more than one span, with which “last” names no one of them: in the last *years*."""
    nowadays: frozenset[str] = frozenset()
    """What “today's” stands before when it means nowadays: today's *world*."""
    running: Mapping[str, Span] = field(default_factory=dict)
    """Phrases for the span that the article is written in: earlier in the year."""
    coming: tuple[str, ...] = ()
    """Words before a weekday or a season that make it the next one: this *coming* Sunday."""
    past: tuple[str, ...] = ()
    """Those that make it the last one: *this past* spring."""
    decades: Mapping[str, int] = field(default_factory=dict)
    """Names of decades: the *nineties*."""
    weekends: tuple[str, ...] = ()
    """Phrases for the weekend just past, or the one that comes."""
    year_ends: tuple[str, ...] = ()
    month_ends: tuple[str, ...] = ()
    holidays: Mapping[str, Holiday] = field(default_factory=dict)
    doubtful_holidays: frozenset[str] = frozenset()
    """Those that are a season or a feast too; they need a preposition before them."""
    of_days: frozenset[str] = frozenset()
    """Prepositions before a day, a holiday or a season: *on* Christmas Day, *over* the summer."""
    preceding: frozenset[str] = frozenset()
    """Words before a span that count it from the date told before: the *previous* day."""
    following: frozenset[str] = frozenset()
    same: frozenset[str] = frozenset()
    """Those that mean the very same: *that* year."""
    earlier: frozenset[str] = frozenset()
    """Words after a span that count back from the date told before: two days *earlier*."""
    later: frozenset[str] = frozenset()
    parts_of_day: frozenset[str] = frozenset()
    """morning, night: Sunday *night* is Sunday; the following *morning* is the next day."""
    century_words: Mapping[str, int] = field(default_factory=dict)
    """Number words that begin a year which is read out in two halves: *nineteen* ninety-six."""
    year_nouns: tuple[str, ...] = ()
    """What stands before a year in words: *the year* two thousand."""
    year_prefixes: tuple[str, ...] = ()
    """What is written onto a year: mid-1996."""
