"""Dates counted from the writer's day: yesterday, on Monday, last week, two months ago."""

from ontherecord.language import Span
from ontherecord.record.dates.calendar_words import read_digits, read_month, read_month_words
from ontherecord.record.dates.expression import AgoWords, CalendarWords, DayWords, RangeWords, SpanWords, WeekdayWords
from ontherecord.record.dates.reading import Found, Reading

_TEN = 10
_MOST_BETWEEN = 4


def read_weekday(reading: Reading, index: int) -> Found | None:
    """Return on Monday, last Friday, Monday, August 19; not every Monday, Black Friday, Sunday Times."""
    weekday = reading.lexicon.weekdays.ahead(reading.words, index)
    if weekday is None or (reading.lexicon.capitals and not reading.pieces.is_capital(index)):
        return None
    dated = _read_dated_weekday(reading, index, weekday.past, weekday.meaning)
    if dated:
        return dated
    before, word = reading.word(index - 1), reading.words[index]
    if before in reading.lexicon.vague_before or before in reading.lexicon.names_before:
        return None
    following = reading.word(weekday.past)
    if following in reading.lexicon.names_after and (
        reading.pieces.is_capital(weekday.past) or not reading.lexicon.capitals
    ):
        return None
    direction = reading.direction_before(index)
    if direction is not None:
        return Found(index - 1, weekday.past, WeekdayWords(weekday.meaning, direction))
    if word in reading.lexicon.doubtful_weekdays and before not in reading.lexicon.weekday_cues:
        return None
    direction = reading.direction_after(weekday.past)
    past = weekday.past if direction is None else weekday.past + 1
    return Found(index, past, WeekdayWords(weekday.meaning, direction))


def _read_dated_weekday(reading: Reading, index: int, past: int, weekday: int) -> Found | None:
    """Return the date that follows its weekday: Monday, August 19 · Montag, den 19. August · lundi 19 août."""
    at = past
    while at - past < _MOST_BETWEEN and (
        reading.word(at) in (",", ".", "(") or reading.word(at) in reading.lexicon.links
    ):
        at += 1
    if reading.word(at)[:1].isdecimal():
        found = read_digits(reading, at)
    elif reading.lexicon.month_first and reading.word(at) in reading.lexicon.seeds:
        found = read_month_words(reading, at)
    else:
        return None
    if found and isinstance(found.expression, CalendarWords) and found.expression.day:
        return Found(index, found.past, found.expression._replace(weekday=weekday))
    if found and isinstance(found.expression, RangeWords):
        return Found(index, found.past, found.expression)
    return None


def read_day(reading: Reading, index: int) -> Found | None:
    """Return yesterday, tomorrow, the day before yesterday."""
    day = reading.lexicon.days.ahead(reading.words, index)
    if day is None or reading.words[day.past : day.past + 2] == ["'", "s"]:
        return None  # today's world
    return Found(index, day.past, DayWords(day.meaning))


def read_span(reading: Reading, index: int) -> Found | None:
    """Return last week, la semaine dernière, two weeks ago, where a word for a span stands at `index`."""
    this = reading.lexicon.this_spans.get(reading.words[index])
    after = reading.direction_after(index + 1)
    if this and after is None:
        return Found(index, index + 1, SpanWords(this, 0))
    span = reading.lexicon.spans.ahead(reading.words, index)
    if span is None:
        return None
    count, unit = span.meaning
    ago = reading.lexicon.ago_after.ahead(reading.words, span.past)
    if ago:
        return _read_count(reading, index, ago.past, count, unit, loose=ago.past > span.past + 1)
    if count != 1 or unit == "day":
        return None
    direction = reading.direction_before(index)
    if direction is not None:
        if reading.word(index - 2) in reading.lexicon.duration_articles and reading.word(span.past) != "'":
            return None  # the last week
        if reading.word(span.past) in reading.lexicon.links and read_month(reading, span.past + 1):
            return None  # last week of August
        return Found(index - 1, span.past, SpanWords(unit, int(direction)))
    direction = reading.direction_after(span.past)
    if direction is not None and reading.word(index - 1) not in reading.lexicon.duration_articles:
        return Found(index, span.past + 1, SpanWords(unit, int(direction)))
    return None


def _read_count(reading: Reading, index: int, past: int, times: int, unit: Span, *, loose: bool) -> Found | None:
    """Return the so-many of “two weeks ago”, which stands before `index`; two weeks or so ago is `loose`."""
    word = reading.word(index - 1)
    count = int(word) if word.isdecimal() and len(word) <= 4 else reading.lexicon.counts.get(word)
    if not count or unit == "weekend":
        return None
    first = index - 1
    tens = _find_tens(reading, first) if count < _TEN and not word.isdecimal() else None
    if tens is not None:
        first, count = tens, count + reading.lexicon.counts[reading.word(tens)]
    loose |= reading.word(first - 1) in reading.lexicon.approximate
    return Found(first, past, AgoWords(count * times, unit, loose))


def _find_tens(reading: Reading, index: int) -> int | None:
    """Return the index of the tens that a number word follows: *seventy*-five, *forty* five; None when there are none."""
    at = index - 2 if reading.word(index - 1) == "-" else index - 1
    tens = reading.lexicon.counts.get(reading.word(at), 0) if at >= 0 else 0
    return at if tens > _TEN and tens % _TEN == 0 else None


def read_ago(reading: Reading, index: int) -> Found | None:
    """Return il y a deux semaines, vor zwei Wochen, قبل يومين, where the words for “ago” stand at `index`."""
    ago = reading.lexicon.ago_before.ahead(reading.words, index)
    if ago is None:
        return None
    at, loose = ago.past, False
    while at - ago.past < _MOST_BETWEEN and reading.word(at) in reading.lexicon.approximate:
        at, loose = at + 1, True
    counted = reading.lexicon.counted_spans.get(reading.word(at))
    if counted:
        return Found(index, at + 1, AgoWords(*counted, loose))
    word = reading.word(at)
    count = int(word) if word.isdecimal() and len(word) <= 4 else reading.lexicon.counts.get(word)
    span = reading.lexicon.spans.ahead(reading.words, at + 1 if count else at)
    if (
        span is None
        or span.meaning[1] == "weekend"
        or (not count and reading.year(span.past))
        or (not count and not reading.lexicon.counted_spans)
    ):
        return None
    return Found(index, span.past, AgoWords((count or 1) * span.meaning[0], span.meaning[1], loose))


def read_shifted(reading: Reading, index: int) -> Found | None:
    """Return im Vorjahr and other words that hold span and direction."""
    shifted = reading.lexicon.shifted_spans.ahead(reading.words, index)
    return Found(index, shifted.past, SpanWords(shifted.meaning[1], shifted.meaning[0])) if shifted else None
