"""Dates: what a record writes (EDTF), when a page appeared, and what the words of a text say about days."""

from ontherecord.record.dates.edtf import EdtfDate, Precision, parse_date
from ontherecord.record.dates.error import DateError
from ontherecord.record.dates.moment import Moment, parse_moment

__all__ = ["DateError", "EdtfDate", "Moment", "Precision", "parse_date", "parse_moment"]
