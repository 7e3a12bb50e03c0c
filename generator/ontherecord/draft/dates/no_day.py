"""Words that look like a date and name no day: each July, last years, today's world, “This Week”, USA Today."""

import re

from ontherecord.language import DateWords as Vocabulary
from ontherecord.language import Language
from ontherecord.record.dates.expression import CalendarWords, DayWords, SpanWords, WeekdayWords
from ontherecord.record.dates.find import DateWords

_MARKS = tuple("“\"‘'")
_POSSESSED = re.compile(r"['’]s\s+(?P<noun>\w+)")
_NAME_BEFORE = re.compile(r"\b[^\W\d_a-z]\w*\s+$")
_SENTENCE_ENDS = (".", "!", "?", "”", '"')


def is_no_day(text: str, words: DateWords, language: Language) -> bool:
    """True for days that come again, for what is only now, and for names."""
    dates, expression = language.dates, words.expression
    before = text[: words.start].rsplit(maxsplit=1)[-1:]
    following = text[words.end :].split(maxsplit=3)[:3]
    if isinstance(expression, CalendarWords) and expression.year is None and expression.day is None:
        return bool(before) and before[0].lower() in dates.vague_before - {"a", "any", "most"}
    if isinstance(expression, WeekdayWords):
        nights = {f"{part}s" for part in dates.parts_of_day}
        return any(word.strip(".,;") in nights for word in following[:1]) or (
            len(following) > 2 and following[0] in ("and", "or") and following[2].strip(".,;") in nights
        )
    if not isinstance(expression, SpanWords | DayWords):
        return False
    if isinstance(expression, SpanWords) and expression.shift and words.words.split()[-1].lower() in dates.plural_spans:
        return True
    return _is_nowadays(text, words, dates) or _is_name(text, words)


def _is_nowadays(text: str, words: DateWords, dates: Vocabulary) -> bool:
    possessed = _POSSESSED.match(text, words.end)
    return possessed is not None and possessed["noun"].lower() in dates.nowadays


def _is_name(text: str, words: DateWords) -> bool:
    named = [word for word in words.words.split() if word[0].isalpha()]
    if not all(word[0].isupper() for word in named):
        return False
    if words.start and text[words.start - 1 : words.start] in _MARKS:
        return True
    is_heading = not text.rstrip().endswith(_SENTENCE_ENDS)
    return not is_heading and _NAME_BEFORE.search(text[: words.start]) is not None
