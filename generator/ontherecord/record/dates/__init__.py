"""Dates: what a record writes (EDTF), when a page appeared, and what the words of a text say about days."""

from ontherecord.record.dates.edtf import EdtfDate, Precision, parse_date
from ontherecord.record.dates.error import DateError
from ontherecord.record.dates.find import DateWords, FoundDate, agree, dates_in, find_date_words
from ontherecord.record.dates.moment import Moment, parse_moment
from ontherecord.record.dates.resolve import Interval, resolve

__all__ = [
    "DateError",
    "DateWords",
    "EdtfDate",
    "FoundDate",
    "Interval",
    "Moment",
    "Precision",
    "agree",
    "dates_in",
    "find_date_words",
    "parse_date",
    "parse_moment",
    "resolve",
]
