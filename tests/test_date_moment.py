"""When a page was published: a day, or a day and a time."""

import datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ontherecord.record.dates import DateError, parse_moment

EXPECTED = "a day like 2024-08-19, or a day and time like 2024-08-19T14:05 or 2024-08-19T14:05+03:00"


@pytest.mark.parametrize(
    "typed, iso, instant",
    [
        ("2024-08-19", "2024-08-19", "2024-08-19T00:00:00+00:00"),
        ("2024-08-19T14:05", "2024-08-19T14:05", "2024-08-19T14:05:00+00:00"),
        ("2024-08-19 14:05", "2024-08-19T14:05", "2024-08-19T14:05:00+00:00"),
        ("2024-08-19T14:05Z", "2024-08-19T14:05Z", "2024-08-19T14:05:00+00:00"),
        ("2024-08-19T14:05+03:00", "2024-08-19T14:05+03:00", "2024-08-19T11:05:00+00:00"),
        ("2024-08-19 14:05 +0300", "2024-08-19T14:05+03:00", "2024-08-19T11:05:00+00:00"),
        ("2024-08-19T14:05-05", "2024-08-19T14:05-05:00", "2024-08-19T19:05:00+00:00"),
        ("2024-08-19T14:05:09", "2024-08-19T14:05:09", "2024-08-19T14:05:09+00:00"),
        ("2024-08-19T14:05:09.123Z", "2024-08-19T14:05:09.123Z", "2024-08-19T14:05:09.123000+00:00"),
    ],
)
def test_a_moment_is_as_precise_as_it_was_typed(typed: str, iso: str, instant: str) -> None:
    moment = parse_moment(typed)
    assert (moment.text, moment.isoformat()) == (typed, iso)
    assert moment.instant == datetime.datetime.fromisoformat(instant)


def test_moments_sort_by_the_instant_they_begin() -> None:
    typed = ["2024-08-19T14:05-05:00", "2024-08-19T14:05", "2024-08-19", "2024-08-19T00:30+03:00", "2024-08-18"]
    in_order = ["2024-08-18", "2024-08-19T00:30+03:00", "2024-08-19", "2024-08-19T14:05", "2024-08-19T14:05-05:00"]
    assert [moment.text for moment in sorted(map(parse_moment, typed))] == in_order


@pytest.mark.parametrize(
    "typed, message, write",
    [
        ("", "the date is empty", ""),
        ("yesterday", "“yesterday” depends on the day it is read", ""),
        ("2024-08", "2024-08 is not a single day", ""),
        ("2024-08-19/..", "2024-08-19/.. is not a single day", ""),
        ("2024-08-19~", "2024-08-19~ is not certain, and a page appears on a certain day", "2024-08-19"),
        ("19 August 2024", "“19 August 2024” is written in words", "2024-08-19"),
        ("Aug 2024", "“Aug 2024” is written in words", ""),
        ("2024-8-9 9:05", "“2024-8-9” is not written year-month-day with two digits each", "2024-08-09T09:05"),
        ("2024-08-19 2:30pm", "“2:30pm” is not a time", "2024-08-19T14:30"),
        ("2024-08-19T25:00", "there is no time 25:00", ""),
        ("2024-08-19T14:05+99:00", "there is no time 14:05+99:00", ""),
        ("2024-02-30T10:00", "there is no day 2024-02-30: February 2024 has 29 days", ""),
    ],
)
def test_no_moment(typed: str, message: str, write: str) -> None:
    with pytest.raises(DateError) as caught:
        parse_moment(typed)
    assert (caught.value.message, caught.value.expected, caught.value.write) == (message, EXPECTED, write)


@given(st.datetimes(timezones=st.timezones()))
def test_a_moment_comes_back_as_it_was_written(moment: datetime.datetime) -> None:
    written = moment.isoformat(timespec="minutes")
    if len(written) == len("2024-08-19T14:05+03:00"):  # offsets of long ago have seconds
        assert parse_moment(written).isoformat() == written.replace("+00:00", "Z")


@given(st.one_of(st.text(), st.from_regex(r"\A[0-9]{4}-[0-9]{2}-[0-9]{2}[T ][0-9:+-]{1,12}Z?\Z")))
def test_any_text_is_a_moment_or_its_correction_is_one(text: str) -> None:
    try:
        correction = parse_moment(text).isoformat()
    except DateError as error:
        correction = error.write
    if correction:
        assert parse_moment(correction).isoformat() == correction
