"""Phrases of a language looked up in a text."""

import re
from collections.abc import Collection
from functools import lru_cache

_NOTHING = re.compile(r"(?!)")


@lru_cache(maxsize=256)
def compile_phrases(phrases: Collection[str], before: str = r"\b", after: str = r"\b") -> re.Pattern[str]:
    """A pattern that matches any of some phrases, the longest first, whatever their capitals and apostrophes."""
    if not phrases:
        return _NOTHING
    longest = sorted(phrases, key=lambda phrase: (-len(phrase), phrase))
    made = "|".join(re.escape(phrase).replace("'", "['’]").replace(r"\ ", r"\s+") for phrase in longest)
    return re.compile(rf"{before}({made}){after}", re.IGNORECASE)


def is_free(start: int, end: int, taken: Collection[tuple[int, int]]) -> bool:
    """Whether none of some places overlaps with one."""
    return not any(first < end and start < past for first, past in taken)
