"""The people and organisations of the corpus: invented, numbered, and the same for every size of corpus."""

import random
from dataclasses import dataclass
from functools import cache

from bench.words import BODIES, FAMILY_NAMES, GIVEN_NAMES, PLACES, ROLES

SEED = "on the record"


@dataclass(frozen=True, slots=True)
class Party:
    """Who can be quoted: a person with a role in an organisation, or an organisation (then both are empty)."""

    id: str
    name: str
    role: str = ""
    organisation: str = ""

    @property
    def family_name(self) -> str:
        return self.name.split()[-1]


def slug(words: str) -> str:
    """Return words as an id: small letters and digits, joined by hyphens."""
    letters = "".join(c if c.isalnum() else " " for c in words.lower().replace("'", "").replace("’", ""))
    return "-".join(letters.split())


def head_count(pages: int) -> tuple[int, int]:
    """Return how many people and how many organisations a corpus of so many explainers knows: 200 and 30 at 1,000."""
    growth = (pages / 1000) ** 0.5
    return max(24, round(200 * growth)), max(8, round(30 * growth))


@cache
def all_organisations() -> tuple[Party, ...]:
    names = [f"{place} {body}" for place in PLACES for body in BODIES]
    random.Random(f"{SEED} organisations").shuffle(names)
    return tuple(Party(slug(name), name) for name in names)


@cache
def all_people() -> tuple[Party, ...]:
    """Return every person there can be; the first N of them belong to organisations among the first 0.15 × N (or 8)."""
    names = [f"{given} {family}" for given in GIVEN_NAMES for family in FAMILY_NAMES]
    dice = random.Random(f"{SEED} people")
    dice.shuffle(names)
    organisations = all_organisations()
    reach = (min(len(organisations), max(8, n * 3 // 20)) for n in range(len(names)))
    return tuple(
        Party(slug(name), name, dice.choice(ROLES), organisations[dice.randrange(limit)].id)
        for name, limit in zip(names, reach, strict=True)
    )


def people(pages: int) -> tuple[Party, ...]:
    return all_people()[: head_count(pages)[0]]


def organisations(pages: int) -> tuple[Party, ...]:
    return all_organisations()[: head_count(pages)[1]]
