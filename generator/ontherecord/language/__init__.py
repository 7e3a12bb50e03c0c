"""Languages as data: how each one writes quotation marks, numbers and dates."""

from functools import cache, lru_cache
from importlib import import_module

from ontherecord.language.shape import (
    DateWords,
    Direction,
    FigureWords,
    Holiday,
    Language,
    Quotation,
    Span,
    SpeechForm,
    SpeechWords,
)

__all__ = [
    "CODES",
    "DateWords",
    "Direction",
    "FigureWords",
    "Holiday",
    "Language",
    "Quotation",
    "Span",
    "SpeechForm",
    "SpeechWords",
    "language",
]

_MODULES = {"ar": "arabic", "de": "german", "en": "english", "es": "spanish", "fr": "french", "he": "hebrew"}
CODES = tuple(_MODULES)
"""The languages there is data for."""


@lru_cache(maxsize=64)
def language(code: str | None = None) -> Language:
    """Return the language of a code like “fr” or “pt-BR”; English for none and for those there is no data for.

    A language's data is loaded when it is first asked for.
    """
    primary = (code or "").strip().lower().replace("_", "-").partition("-")[0]
    return _load(_MODULES.get("he" if primary == "iw" else primary, "english"))


@cache
def _load(module: str) -> Language:
    loaded: Language = import_module(f"ontherecord.language.{module}").LANGUAGE
    return loaded
