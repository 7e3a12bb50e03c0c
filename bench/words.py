"""The words of words.toml, typed."""

import tomllib
from pathlib import Path
from typing import NamedTuple

WORDS = tomllib.loads((Path(__file__).parent / "words.toml").read_text(encoding="utf-8"))


class Count(NamedTuple):
    """Something that can be counted: so many `unit` are `state`."""

    unit: str
    state: str
    low: int
    high: int


class Story(NamedTuple):
    """A running story: what becomes one topic file, and the words its explainers are about."""

    id: str
    title: str
    summary: str
    plan: str
    matters: tuple[str, ...]  # always with the article: "the north quay"
    counts: tuple[Count, ...]
    terms: tuple[tuple[str, str], ...]


def phrases(name: str) -> tuple[str, ...]:
    """Return a list of phrases."""
    return tuple(map(str, WORDS[name]))


def pairs(name: str) -> tuple[tuple[str, str], ...]:
    """Return a list of phrases that come in twos."""
    return tuple((str(one), str(other)) for one, other in WORDS[name])


STORIES = tuple(
    Story(
        **{key: story[key] for key in ("id", "title", "summary", "plan")},
        matters=tuple(story["matters"]),
        counts=tuple(Count(*count) for count in story["counts"]),
        terms=tuple((term, meaning) for term, meaning in story["terms"]),
    )
    for story in WORDS["stories"]
)
PLACES = phrases("places")
GIVEN_NAMES = phrases("given_names")
FAMILY_NAMES = phrases("family_names")
BODIES = phrases("bodies")
ROLES = phrases("roles")
AUTHORS = phrases("authors")
CROWDS = phrases("crowds")
AUDIENCES = phrases("audiences")
QUALIFIERS = phrases("qualifiers")
SMALL_UNITS = phrases("small_units")
CURRENCIES = phrases("currencies")
PUBLISHERS = phrases("publishers")
DOCUMENTS = phrases("documents")
HEADINGS = phrases("headings")
LABELS = phrases("labels")
COSTS = phrases("costs")
COMPARISONS = phrases("comparisons")
SMALL_NUMBERS: dict[str, int] = WORDS["small_numbers"]
OPENINGS = phrases("openings")
ENDINGS = phrases("endings")
POSITIONS = pairs("positions")
DEEDS = pairs("deeds")
SHARES = tuple((str(whole), str(state), str(label)) for whole, state, label in WORDS["shares"])
LEDES = phrases("ledes")
HEADLINES = phrases("headlines")
SUMMARIES = phrases("summaries")
QUESTIONS = phrases("questions")
DEMANDS = phrases("demands")
FILLERS = phrases("fillers")
