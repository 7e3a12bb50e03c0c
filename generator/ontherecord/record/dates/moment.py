"""When a page was published or updated: a day, or a day and a time."""

import datetime
import re
from dataclasses import dataclass

from ontherecord.language import Language
from ontherecord.record.dates.edtf import Precision, parse_date
from ontherecord.record.dates.error import DateError

EXPECTED = "a day like 2024-08-19, or a day and time like 2024-08-19T14:05 or 2024-08-19T14:05+03:00"

_MOMENT = re.compile(
    r"(?P<day>[0-9]{4}-[0-9]{2}-[0-9]{2})[Tt ](?P<hour>[0-9]{2}):(?P<minute>[0-9]{2})"
    r"(?::(?P<second>[0-9]{2})(?:\.(?P<fraction>[0-9]{1,6}))?)?"
    r" ?(?:(?P<utc>[Zz])|(?P<sign>[+-])(?P<offset_hours>[0-9]{2})(?::?(?P<offset_minutes>[0-9]{2}))?)?"
)
_DAY_FIRST = re.compile(r"(?P<day>[^T]*\S)[T ](?P<time>[0-9]{1,2}:[0-9]{2}\S*)")
_LONGEST = 60


@dataclass(frozen=True, slots=True)
class Moment:
    """A day, or a day and a time, as precise as it was typed.

    Moments sort by the instant they begin; a day begins at 00:00, and a time without an offset is taken as UTC.
    Equality also asks for the same writing, so two equal instants may be unequal moments.
    """

    text: str
    day: datetime.date
    time: datetime.time | None = None  # with its offset as tzinfo, where one was typed
    time_precision: str = ""  # "minutes", "seconds", "milliseconds", "microseconds"; "" without a time

    @property
    def instant(self) -> datetime.datetime:
        """The moment this begins, in UTC unless an offset was typed."""
        moment = datetime.datetime.combine(self.day, self.time or datetime.time())
        return moment if moment.tzinfo else moment.replace(tzinfo=datetime.UTC)

    def isoformat(self) -> str:
        """Return ISO 8601 with the precision that was typed: “2024-08-19”, “2024-08-19T14:05+03:00”."""
        if self.time is None:
            return self.day.isoformat()
        time = self.time.isoformat(timespec=self.time_precision)
        return f"{self.day.isoformat()}T{time.removesuffix('+00:00') + 'Z' if time.endswith('+00:00') else time}"

    def __lt__(self, other: "Moment") -> bool:
        return self.instant < other.instant

    def __le__(self, other: "Moment") -> bool:
        return self.instant <= other.instant

    def __gt__(self, other: "Moment") -> bool:
        return self.instant > other.instant

    def __ge__(self, other: "Moment") -> bool:
        return self.instant >= other.instant


def parse_moment(text: str, language: Language | None = None) -> Moment:
    """Return the day, or day and time, that `text` writes, or raise DateError.

    `language` only helps to correct, as in `parse_date`.
    """
    typed = text.strip()
    match = _MOMENT.fullmatch(typed)
    if match:
        return Moment(typed, _parse_day(match["day"], language), _time(match, typed), _time_precision(match))
    written = _DAY_FIRST.fullmatch(typed) if len(typed) <= _LONGEST else None
    if not written:
        return Moment(typed, _parse_day(typed, language))
    time = _correct_time(written["time"])
    try:
        day = _parse_day(written["day"], language)
    except DateError as error:
        write = f"{error.write}T{time}" if error.write and time else ""
        raise DateError(error.message, EXPECTED, write) from None
    raise DateError(f"“{written['time']}” is not a time", EXPECTED, f"{day.isoformat()}T{time}" if time else "")


def _parse_day(text: str, language: Language | None) -> datetime.date:
    try:
        date = parse_date(text, language)
    except DateError as error:
        day = error.write if re.fullmatch(r"[0-9]{4}-[0-9]{2}-[0-9]{2}", error.write) else ""
        raise DateError(error.message, EXPECTED, day) from None
    if date.is_interval or date.precision != Precision.DAY or date.earliest is None:
        raise DateError(f"{text} is not a single day", EXPECTED)
    if date.approximate or date.uncertain:
        raise DateError(
            f"{text} is not certain, and a page appears on a certain day", EXPECTED, date.earliest.isoformat()
        )
    return date.earliest


def _time(match: re.Match[str], typed: str) -> datetime.time:
    try:
        return datetime.time(
            int(match["hour"]),
            int(match["minute"]),
            int(match["second"] or 0),
            int((match["fraction"] or "0").ljust(6, "0")),
            _offset(match),
        )
    except ValueError:
        raise DateError(f"there is no time {typed.replace(match['day'], '', 1).strip(' Tt')}", EXPECTED) from None


def _offset(match: re.Match[str]) -> datetime.timezone | None:
    if match["utc"]:
        return datetime.UTC
    if not match["sign"]:
        return None
    minutes = int(match["offset_minutes"] or 0)
    if minutes > 59:
        raise ValueError("an hour has 60 minutes")
    offset = datetime.timedelta(hours=int(match["offset_hours"]), minutes=minutes)
    return datetime.timezone(offset if match["sign"] == "+" else -offset)


def _time_precision(match: re.Match[str]) -> str:
    if match["fraction"]:
        return "milliseconds" if len(match["fraction"]) <= 3 else "microseconds"
    return "seconds" if match["second"] else "minutes"


def _correct_time(time: str) -> str:
    """Return the time written as it should be (“9:05” → “09:05”, “2:30pm” → “14:30”), or "" when it is none."""
    match = re.fullmatch(r"(?P<hour>[0-9]{1,2}):(?P<minute>[0-9]{2})(?P<half>[ap]m)?", time, re.IGNORECASE)
    if not match:
        return ""
    hour, minute, half = int(match["hour"]), int(match["minute"]), (match["half"] or "").lower()
    if half and not 1 <= hour <= 12:
        return ""
    if half:
        hour = hour % 12 + (12 if half == "pm" else 0)
    return f"{hour:02}:{minute:02}" if hour < 24 and minute < 60 else ""
