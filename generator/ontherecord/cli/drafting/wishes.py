"""What the command was asked for, and what came of one article."""

from collections.abc import Callable
from dataclasses import dataclass

Ask = Callable[[str], str]
"""Asks a person for the day of what is shown under a name."""


@dataclass(frozen=True, slots=True)
class Wishes:
    """What the command was asked for."""

    published: str = ""
    tongue: str = ""
    merge: bool = False
    as_json: bool = False
    explain: bool = False


@dataclass(frozen=True, slots=True)
class Outcome:
    """What came of one article: text for the output, a line for the person, and whether it went well."""

    output: str = ""
    message: str = ""
    failed: bool = False


class DraftError(Exception):
    """Why an article cannot be drafted, in words for whoever asked for it."""
