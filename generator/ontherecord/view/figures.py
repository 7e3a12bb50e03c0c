"""A figure as type sets it: the words around it smaller than the number itself."""

import re
from functools import lru_cache
from typing import NamedTuple

# From the first digit, with a sign or a currency in front, to the last, with a sign, a currency or letters
# that are written together with it (40m) behind.
_DIGITS = re.compile(r"(?:[-−+]?[^\w\s]{0,2})\d(?:.*\d)?\w*(?:\s?[%‰]|[^\w\s,.;:()]{1,2})?(?!\w)", re.DOTALL)


class Figured(NamedTuple):
    """A figure in three parts that read together as it was written."""

    before: str
    """The qualifier: “at least”."""
    core: str
    """The digits with their signs: “40,000”, “$1.7–1.9”; the whole figure when it has none."""
    after: str
    """The unit: “million”, “per cent”."""
    words: bool = False
    """Whether there are no digits: “about three hours”."""

    def __str__(self) -> str:
        return " ".join(part for part in self[:3] if part)


@lru_cache(maxsize=4096)
def split_figure(text: str) -> Figured:
    """The parts of a figure as it was written."""
    found = _DIGITS.search(text)
    if found is None:
        return Figured("", text, "", words=True)
    return Figured(text[: found.start()].strip(), found[0].strip(), text[found.end() :].strip())
