"""What a long list can be narrowed down to: one choice among a few, made without a script."""

from collections import Counter
from collections.abc import Iterable, Mapping
from types import MappingProxyType
from typing import NamedTuple

from ontherecord.record.fields import make_id
from ontherecord.view.parts import Tongue

MOST = 12
"""How many choices there are at most besides all: so far counts the style sheet of the component `choices`."""


class Choice(NamedTuple):
    """One thing to choose."""

    number: int
    """By which the style sheet knows its entries; 0 for all of them."""
    value: str
    """What it is called in an address; empty for all."""
    words: str
    amount: int
    tongue: Tongue = Tongue()


class Choices(NamedTuple):
    """What to choose from, all first."""

    name: str
    """What the choice is called in an address: `about`."""
    legend: str
    entries: tuple[Choice, ...]
    script: str
    """The address of the script that keeps the choice in the page's address; empty where it is not part of the site."""


class Words(NamedTuple):
    """What choices say besides what there is to choose."""

    legend: str
    every: str
    others: str
    """Those that are too many for a choice of their own."""


def offer_choices(
    name: str,
    words: Words,
    told: Iterable[str],
    script: str = "",
    *,
    named: Mapping[str, str] | None = None,
    tongues: Mapping[str, Tongue] = MappingProxyType({}),
) -> tuple[Choices | None, dict[str, int]]:
    """The choices among what is told, and the number of each; None where there is nothing to choose.

    They come in the order of `named`, which says what each is called in words; without it, the one most often told first.
    Those that are too many share the last choice. An empty text is told of no choice. `tongues` are languages of words.
    """
    every = list(told)
    found = Counter(one for one in every if one)
    if not found:
        return None, {}
    # Of equal ones, the first that is met.
    ranked = sorted(found, key=lambda one: -found[one]) if named is None else [one for one in named if found[one]]
    own = ranked if len(ranked) <= MOST else ranked[: MOST - 1]
    numbers = dict.fromkeys(ranked, MOST) | {one: number for number, one in enumerate(own, 1)}
    entries = [Choice(0, "", words.every, len(every))]
    taken: set[str] = set()
    for one in own:
        called = named[one] if named else one
        entries += [Choice(numbers[one], _name(one, taken), called, found[one], tongues.get(one, Tongue()))]
    if len(own) < len(ranked):
        entries.append(
            Choice(MOST, _name("others", taken), words.others, sum(found[one] for one in ranked[MOST - 1 :]))
        )
    return Choices(name, words.legend, tuple(entries), script), numbers


def _name(words: str, taken: set[str]) -> str:
    name = make_id(words) or "other"
    while name in taken:
        name += "-2"
    taken.add(name)
    return name
