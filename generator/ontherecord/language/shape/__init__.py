"""What is known of a language: plain data, no rules. One module per language fills these in.

A word list is written as people write: upper or lower case, accents, curly or straight marks make no difference to whoever reads it through
`ontherecord.language.pieces`. A phrase is words with spaces between.
"""

from ontherecord.language.shape.dates import DateWords, Holiday, Span
from ontherecord.language.shape.figures import FigureWords
from ontherecord.language.shape.speech import Frame, SpeechForm, SpeechKind, SpeechWords
from ontherecord.language.shape.tongue import Direction, Language, Quotation

__all__ = [
    "DateWords",
    "Direction",
    "FigureWords",
    "Frame",
    "Holiday",
    "Language",
    "Quotation",
    "Span",
    "SpeechForm",
    "SpeechKind",
    "SpeechWords",
]
