"""Babel's locale and the direction of writing of a language tag."""

from functools import lru_cache

from babel import Locale, UnknownLocaleError


@lru_cache(maxsize=256)
def find_locale(language: str) -> Locale:
    """Babel's locale for a language tag, without the parts that it does not know; English at last."""
    parts = language.replace("_", "-").split("-")
    while parts:
        try:
            return Locale.parse("-".join(parts), sep="-")
        except (UnknownLocaleError, ValueError):
            parts.pop()
    return Locale("en")


@lru_cache(maxsize=256)
def is_right_to_left(language: str) -> bool:
    """Whether the language is written from right to left."""
    return find_locale(language).character_order == "right-to-left"
