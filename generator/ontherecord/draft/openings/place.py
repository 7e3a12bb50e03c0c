"""Where content may begin after a verb, and the content found there."""

from typing import NamedTuple

from ontherecord.draft.cues import Cue
from ontherecord.draft.parts import Part
from ontherecord.draft.words import Sentence

TELLS = frozenset({"say", "clause", "hearer"})
"""The frames of verbs after which anything may be told."""


class Content(NamedTuple):
    """Indexes of words, half-open, the rule that found them, and the words between verb and content."""

    first: int
    past: int
    rule: str
    circumstances: tuple[int, int] = (0, 0)
    hearer: tuple[int, int] | None = None


class Place(NamedTuple):
    """Where content may begin: the sentence, its verb, and the words it may be in, half-open."""

    sentence: Sentence
    cue: Cue
    start: int
    end: int
    hearer: tuple[int, int] | None
    circumstances: tuple[int, int]

    @property
    def low(self) -> str:
        """The word there."""
        return self.sentence.low(self.start)

    @property
    def part(self) -> Part:
        """What that word may be."""
        return self.sentence.part(self.start)

    def found(self, first: int, past: int, rule: str) -> Content:
        """The content that goes from one word to another."""
        return Content(first, past, rule, self.circumstances, self.hearer)
