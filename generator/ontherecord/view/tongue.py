"""Words that are not in the language of the page they stand on."""

from functools import lru_cache

from ontherecord.view.locales import is_right_to_left
from ontherecord.view.parts import Tongue


@lru_cache(maxsize=256)
def find_tongue(language: str, around: str) -> Tongue:
    """The language of some words, where it is not the one around them."""
    if language.partition("-")[0] == around.partition("-")[0]:
        return Tongue()
    return Tongue(language, "rtl" if is_right_to_left(language) else "ltr")
