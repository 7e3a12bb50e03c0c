"""Which dates a record may hold, and what is said to one who typed another."""

import datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ontherecord.language import CODES, language
from ontherecord.record.dates import DateError, Precision, parse_date
from ontherecord.record.dates.edtf import make_day

EXPECTED = "a date like 2024-08-19, 2024-08, 2024, 2024-08~ (about) or 2024-08-12/2024-08-16"


def _day(text: str | None) -> datetime.date | None:
    return datetime.date.fromisoformat(text) if text else None


@pytest.mark.parametrize(
    "typed, earliest, latest, precision",
    [
        ("2023", "2023-01-01", "2023-12-31", "year"),
        ("2023-10", "2023-10-01", "2023-10-31", "month"),
        ("2024-02", "2024-02-01", "2024-02-29", "month"),
        ("2023-10-07", "2023-10-07", "2023-10-07", "day"),
        ("2023-21", "2023-03-01", "2023-05-31", "season"),
        ("2023-22", "2023-06-01", "2023-08-31", "season"),
        ("2023-23", "2023-09-01", "2023-11-30", "season"),
        ("2023-24", "2023-12-01", "2024-02-29", "season"),
        ("2024-08-12/2024-08-16", "2024-08-12", "2024-08-16", "day"),
        ("2023/2024-08", "2023-01-01", "2024-08-31", "year"),
        ("2024-08-19/..", "2024-08-19", None, "day"),
        ("../2024", None, "2024-12-31", "year"),
        (" 2023 ", "2023-01-01", "2023-12-31", "year"),
    ],
)
def test_a_date_spans_days(typed: str, earliest: str | None, latest: str | None, precision: str) -> None:
    date = parse_date(typed)
    assert (date.earliest, date.latest, date.precision) == (_day(earliest), _day(latest), Precision(precision))
    assert (date.text, date.is_interval) == (typed.strip(), "/" in typed)


@pytest.mark.parametrize("written", ["2023-10-07", "0001-01-01", "9999-12-31"])
def test_a_day_makes_the_date_that_it_would_be_typed_as(written: str) -> None:
    assert make_day(datetime.date.fromisoformat(written)) == parse_date(written)


@pytest.mark.parametrize(
    "typed, first, last",
    [
        ("2023-10", "2023-10-01", "2023-10-31"),
        ("2024-08-19/..", "2024-08-19", "2024-08-19"),
        ("../2024", "2024-12-31", "2024-12-31"),
    ],
)
def test_an_open_date_begins_and_ends_with_the_side_that_is_known(typed: str, first: str, last: str) -> None:
    date = parse_date(typed)
    assert (date.first_day, date.last_day) == (_day(first), _day(last))


@pytest.mark.parametrize(
    "typed, approximate, uncertain",
    [
        ("2023", False, False),
        ("2023-10~", True, False),
        ("2023?", False, True),
        ("2023-10-07%", True, True),
        ("2023~/2024", True, False),
        ("2023/2024?", False, True),
    ],
)
def test_a_mark_says_how_sure_a_date_is(typed: str, *, approximate: bool, uncertain: bool) -> None:
    date = parse_date(typed)
    assert (date.approximate, date.uncertain) == (approximate, uncertain)


@pytest.mark.parametrize(
    "typed, message, expected, write",
    [
        ("", "the date is empty", EXPECTED, ""),
        ("soon", "“soon” is not a date", EXPECTED, ""),
        ("../..", "“../..” is not a date", EXPECTED, ""),
        ("yesterday", "“yesterday” depends on the day it is read", "the day itself, like 2024-08-19", ""),
        ("on Monday", "“on Monday” depends on the day it is read", "the day itself, like 2024-08-19", ""),
        ("19 August 2024", "“19 August 2024” is written in words", EXPECTED, "2024-08-19"),
        ("August 19, 2024", "“August 19, 2024” is written in words", EXPECTED, "2024-08-19"),
        ("Aug 2024", "“Aug 2024” is written in words", EXPECTED, "2024-08"),
        ("spring 2023", "“spring 2023” is written in words", EXPECTED, "2023-21"),
        ("7 October", "“7 October” has no year", "the year first, like 2024-10-07", ""),
        (
            "30 February",
            "“30 February” is in no calendar: February has 29 days at most",
            "a day of the calendar, with its year",
            "",
        ),
        (
            "2024-02-30",
            "there is no day 2024-02-30: February 2024 has 29 days",
            "a day of the calendar, or the month alone",
            "2024-02",
        ),
        (
            "2024-8-9",
            "“2024-8-9” is not written year-month-day with two digits each",
            EXPECTED,
            "2024-08-09",
        ),
        ("2024/08/19", "“2024/08/19” is not written year-month-day with two digits each", EXPECTED, "2024-08-19"),
        ("19/08/2024", "“19/08/2024” does not begin with the year", EXPECTED, "2024-08-19"),
        ("08/19/2024", "“08/19/2024” does not begin with the year", EXPECTED, "2024-08-19"),
        ("19.08.2024", "“19.08.2024” does not begin with the year", EXPECTED, "2024-08-19"),
        (
            "05/06/2024",
            "“05/06/2024” may be two days: which number is the month?",
            "2024-06-05 or 2024-05-06",
            "",
        ),
        ("20240819", "“20240819” lacks its hyphens", EXPECTED, "2024-08-19"),
        ("2024-13", "2024-13 has no month: there is no month 13", "year-month-day, like 2024-08-19", ""),
        (
            "2024-19-08",
            "2024-19-08 has no month: there is no month 19",
            "year-month-day, like 2024-08-19",
            "2024-08-19",
        ),
        ("2019-20", "2019-20 has no month: there is no month 20", "year-month-day, like 2024-08-19", "2019/2020"),
        ("0000", "0000 has no year: years begin with 0001", EXPECTED, ""),
        ("2024–2025", "“2024–2025” is an interval without a slash", EXPECTED, "2024/2025"),
        (
            "2024-08-12/16",
            "“2024-08-12/16” is an interval whose end is not written out",
            EXPECTED,
            "2024-08-12/2024-08-16",
        ),
        (
            "2024-08/2024-07",
            "the interval 2024-08/2024-07 ends before it starts",
            "the earlier date first",
            "2024-07/2024-08",
        ),
        (
            "12 August 2024/16 Aug 2024",
            "“12 August 2024/16 Aug 2024” is an interval whose dates are not written as they are here",
            EXPECTED,
            "2024-08-12/2024-08-16",
        ),
        ("since 2019", "“since 2019” is an interval with an open end", EXPECTED, "2019/.."),
        ("until 2020", "“until 2020” is an interval with an open start", EXPECTED, "../2020"),
        ("c. 1990", "“c. 1990” says “about” in words", EXPECTED, "1990~"),
        ("about August 2024", "“about August 2024” says “about” in words", EXPECTED, "2024-08~"),
        ("the 1990s", "“the 1990s” is a decade", EXPECTED, "1990/1999"),
        ("Q1 2024", "“Q1 2024” is a quarter", EXPECTED, "2024-01/2024-03"),
        ("2024-08-19T14:05", "“2024-08-19T14:05” has a time, and an event has a day", EXPECTED, "2024-08-19"),
        ("٢٠٢٤-٠٨-١٩", "“٢٠٢٤-٠٨-١٩” is not in the digits 0 to 9", EXPECTED, "2024-08-19"),
    ],
)
def test_no_date(typed: str, message: str, expected: str, write: str) -> None:
    with pytest.raises(DateError) as caught:
        parse_date(typed)
    assert (caught.value.message, caught.value.expected, caught.value.write) == (message, expected, write)


def test_a_writer_is_corrected_in_the_language_of_the_record() -> None:
    with pytest.raises(DateError) as caught:
        parse_date("19 août 2024", language("fr"))
    assert caught.value.write == "2024-08-19"


@given(st.dates(min_value=datetime.date(1, 1, 1)))
def test_a_day_comes_back_as_it_was_written(day: datetime.date) -> None:
    date = parse_date(day.isoformat())
    assert date.earliest == date.latest == day


@given(st.dates(), st.dates())
def test_an_interval_runs_from_its_earlier_to_its_later_day(one: datetime.date, other: datetime.date) -> None:
    date = parse_date(f"{min(one, other)}/{max(one, other)}")
    assert (date.earliest, date.latest) == (min(one, other), max(one, other))


_PARTS = st.sampled_from(["2024", "-", "08", "19", "/", "..", "~", "?", "%", "00", "31", " ", "August", "c.", "since"])


@given(st.one_of(st.text(), st.lists(_PARTS, max_size=9).map("".join)), st.sampled_from(CODES))
def test_any_text_is_a_date_or_its_correction_is_one(text: str, code: str) -> None:
    try:
        date = parse_date(text, language(code))
    except DateError as error:
        correction = error.write
    else:
        correction = date.text
        assert date.earliest is None or date.latest is None or date.earliest <= date.latest
    if correction:
        assert parse_date(correction).text == correction
