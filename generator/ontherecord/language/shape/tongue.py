"""What is known of a language as a whole."""

from dataclasses import dataclass, field
from typing import Literal, NamedTuple

from ontherecord.language.shape.dates import DateWords
from ontherecord.language.shape.figures import FigureWords
from ontherecord.language.shape.speech import SpeechWords

Direction = Literal["ltr", "rtl"]


class Quotation(NamedTuple):
    """A pair of quotation marks, with the spaces the language sets inside them."""

    opening: str
    closing: str


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class Language:
    """A language a record or an article may be in."""

    code: str
    direction: Direction
    quotation: Quotation
    inner_quotation: Quotation
    prefixes: frozenset[str] = frozenset()
    """Small words written onto the next one (Arabic و, Hebrew ב)."""
    figures: FigureWords = field(repr=False)
    dates: DateWords = field(repr=False)
    speech: SpeechWords | None = field(default=None, repr=False)
    """None where nothing is known of it yet: `draft` then finds figures and dates only."""
