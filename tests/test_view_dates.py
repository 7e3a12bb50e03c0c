"""Dates in words, in each language, and what of them HTML can say."""

import datetime as dt

import pytest
from babel.dates import format_date

from ontherecord.record.dates import parse_date, parse_moment
from ontherecord.view.dates import show_date, show_moment
from ontherecord.view.locales import find_locale, is_right_to_left
from ontherecord.view.parts import Day

IN_ENGLISH = {
    "2023": Day("2023", "2023"),
    "2023-10": Day("October 2023", "2023-10"),
    "2023-10-07": Day("7 October 2023", "2023-10-07"),
    "0987": Day("987", "0987"),
    "2023-10~": Day("about October 2023"),
    "2023?": Day("2023 (uncertain)"),
    "2023-10-07%": Day("about 7 October 2023 (uncertain)"),
    "2023-21": Day("spring 2023"),
    "2023-24~": Day("about winter 2023"),
    "2024-08-19/..": Day("since 19 August 2024"),
    "../2024": Day("until 2024"),
    "2024-08/2024-08-16": Day("from August 2024 to 16 August 2024"),
    "2023-21/2024-22": Day("from spring 2023 to summer 2024"),
    "2019/2024": Day("2019–2024"),
}

MOMENTS = {
    "2024-08-19": Day("19 August 2024", "2024-08-19"),
    "2024-08-19T14:05": Day("19 August 2024, 14:05", "2024-08-19T14:05"),
    "2024-08-19T14:05:09Z": Day("19 August 2024, 14:05 UTC", "2024-08-19T14:05:09Z"),
    "2024-08-19T14:05+03:00": Day("19 August 2024, 14:05 UTC+3", "2024-08-19T14:05+03:00"),
    "2024-08-19T14:05-03:30": Day("19 August 2024, 14:05 UTC−3:30", "2024-08-19T14:05-03:30"),
    "2024-08-19T14:05:09.123456": Day("19 August 2024, 14:05", "2024-08-19T14:05:09.123"),
}


@pytest.mark.parametrize("written, shown", IN_ENGLISH.items())
def test_a_date_in_words(written: str, shown: Day) -> None:
    assert show_date(parse_date(written), "en-GB") == shown


@pytest.mark.parametrize(
    "language, words",
    [
        ("fr", "7 octobre 2023"),
        ("de", "7. Oktober 2023"),
        ("es", "7 de octubre de 2023"),
        ("ar", "7 أكتوبر 2023"),
        ("he", "7 באוקטובר 2023"),
        ("it", "7 ottobre 2023"),
        ("en-US", "October 7, 2023"),
        ("xx-unknown", "October 7, 2023"),
    ],
)
def test_a_day_is_written_as_the_language_writes_it(language: str, words: str) -> None:
    assert show_date(parse_date("2023-10-07"), language) == Day(words, "2023-10-07")


@pytest.mark.parametrize(
    "language, words",
    [
        ("en", "12–16 Aug 2024"),
        ("fr", "12–16 août 2024"),
        ("es", "12–16 de agosto de 2024"),
        ("he", "12–16 באוג׳ 2024"),
    ],
)
def test_an_interval_says_once_what_both_days_share(language: str, words: str) -> None:
    shown = show_date(parse_date("2024-08-12/2024-08-16"), "en-GB" if language == "en" else language)
    assert shown == Day(words)


@pytest.mark.parametrize("written, shown", MOMENTS.items())
def test_a_moment_in_words(written: str, shown: Day) -> None:
    assert show_moment(parse_moment(written), "en-GB") == shown


def test_a_locale_is_found_for_any_tag() -> None:
    found = [str(find_locale(tag)) for tag in ("pt-BR", "zh-Hant-TW", "de-XX", "tlh", "", "en_GB")]
    assert found == ["pt_BR", "zh_Hant_TW", "de", "en", "en", "en_GB"]


def test_the_direction_of_writing() -> None:
    assert [tag for tag in ("ar", "he", "fa", "ur", "en", "fr-CA") if is_right_to_left(tag)] == ["ar", "he", "fa", "ur"]


@pytest.mark.parametrize(
    "language", ["en", "en-GB", "fr", "de", "es", "ar", "ar-EG", "he", "ja", "ru", "eu", "fa", "th"]
)
def test_a_day_is_written_as_babel_writes_it(language: str) -> None:
    for day in (dt.date(1, 2, 3), dt.date(987, 10, 31), *(dt.date(2024, month, month + 4) for month in range(1, 13))):
        written = show_date(parse_date(day.isoformat()), language).words
        assert written == format_date(day, format="long", locale=find_locale(language))
