"""Today, as the commands know it: that of SOURCE_DATE_EPOCH, or the clock's."""

import datetime as dt
import os

import click

from ontherecord.record.dates import DateError, parse_moment


def find_today() -> dt.date:
    """The day of SOURCE_DATE_EPOCH where that is set, so that a command can be repeated; else today where we are."""
    epoch = os.environ.get("SOURCE_DATE_EPOCH")
    if not epoch:
        return dt.datetime.now().astimezone().date()
    try:
        return dt.datetime.fromtimestamp(int(epoch), dt.UTC).date()
    except (ValueError, OverflowError, OSError):
        raise click.UsageError(
            f"SOURCE_DATE_EPOCH is {epoch!r}, and has to be seconds since 1970: export SOURCE_DATE_EPOCH=$(date +%s)"
        ) from None


def read_day(text: str, option: str) -> dt.date:
    """The day that an option names."""
    try:
        return parse_moment(text).day
    except DateError as error:
        raise click.BadParameter(f"{error.message}; expected a day like 2024-08-19", param_hint=option) from None
