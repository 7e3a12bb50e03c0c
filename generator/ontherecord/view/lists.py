"""Lists of explainers: the latest on the home page, all of them in the archive."""

from collections.abc import Iterable
from itertools import groupby
from typing import NamedTuple

from ontherecord.view.labels import Labels, find_labels
from ontherecord.view.parts import Day, Fact, Link


class Listed(NamedTuple):
    """An explainer in a list."""

    headline: str
    href: str
    summary: str
    day: Day
    """Of its publication, by which lists are ordered."""
    topics: tuple[str, ...]
    notice: str
    """“Withdrawn” or “Draft”; empty for most."""
    language: str
    """The explainer's language where it is not the list's; empty otherwise."""
    direction: str
    updated: Fact | None = None


class Latest(NamedTuple):
    """The latest explainers."""

    entries: tuple[Listed, ...]
    archive: Link | None
    """Where the others are; None when all are here."""
    labels: Labels


class Period(NamedTuple):
    """The explainers of one year."""

    id: str
    title: str
    entries: tuple[Listed, ...]


class YearLink(NamedTuple):
    """The way to the page of a year."""

    year: str
    href: str
    current: bool


class Archive(NamedTuple):
    """All explainers by year, newest first; where they are many, those of one year."""

    periods: tuple[Period, ...]
    labels: Labels
    years: tuple[YearLink, ...] = ()
    """The pages of all years; none where one page has them all."""


def list_latest(explainers: Iterable[Listed], language: str, archive: Link | None = None) -> Latest:
    """The list for the home page, of explainers in the order in which they come (newest first)."""
    return Latest(tuple(explainers), archive, find_labels(language))


def list_archive(explainers: Iterable[Listed], language: str, years: Iterable[YearLink] = ()) -> Archive:
    """Explainers, grouped by the year of their day; they come newest first."""
    periods = tuple(
        Period(f"year-{year}", year, tuple(entries)) for year, entries in groupby(explainers, key=find_year)
    )
    return Archive(periods, find_labels(language), tuple(years))


def find_year(listed: Listed) -> str:
    """The year of an explainer's day."""
    return listed.day.datetime[:4]
