"""What the who-said-what table can be filtered and ordered by."""

from collections.abc import Collection, Mapping
from typing import NamedTuple

from ontherecord.view.labels import Labels


class Option(NamedTuple):
    """Something to choose: what it is called in an address, and in words."""

    value: str
    words: str


class Filter(NamedTuple):
    """What the table can be filtered by, and put in order by; empty where there is nothing to choose."""

    speakers: tuple[Option, ...]
    kinds: tuple[Option, ...]
    issues: tuple[Option, ...]
    orders: tuple[Option, ...]
    shown: str
    """How many statements there are, in words."""
    labels: Labels


def make_filter(
    labels: Labels,
    count: int,
    *,
    speakers: Mapping[str, str],
    kinds: Collection[str],
    issues: Mapping[str, str],
    days: Collection[str],
) -> Filter | None:
    """The filter of a table of so many statements; None where there is nothing to choose.

    `speakers` are names by their keys, `issues` what an address calls them by their words; `days` are those of statements
    that have one.
    """
    choices = Option("direct", labels.kind_direct), Option("paraphrase", labels.kind_paraphrase)
    offered = (
        tuple(Option(key, name) for key, name in speakers.items()) if len(speakers) > 1 else (),
        choices if len(kinds) > 1 else (),
        # One issue is a choice too: not everything that is said is about it.
        tuple(Option(name, words) for words, name in issues.items()),
        (Option("date", labels.order_by_date),) if len(days) > 1 else (),
    )
    return Filter(*offered, labels.statements_shown.of(count), labels) if any(offered) else None
