"""The words of a text as the search knows them: folded, so that case, accents, vowel signs and kinds of digit, and the
articles and prepositions that Arabic and Hebrew write as part of a word, make no difference.

`assets/search-chunked.js` does the same with what a reader types; a test holds the two against each other.
"""

import re
import unicodedata
from functools import lru_cache
from typing import Final

_MARKS: Final = (
    "\u0300-\u036f\u0591-\u05bd\u05bf\u05c1\u05c2\u05c4\u05c5\u05c7"
    "\u0610-\u061a\u064b-\u065f\u0670\u06d6-\u06dc\u06df-\u06e4\u06e7\u06e8\u06ea-\u06ed"
)
_WORD: Final = re.compile(rf"\d+(?:[.,٫٬]\d+)+|[\w{_MARKS}]+")
_MARK: Final = re.compile(f"[{_MARKS}]+")
_LETTERS: Final = str.maketrans(
    {
        "ß": "ss", "ς": "σ", "æ": "ae", "œ": "oe", "ø": "o", "ł": "l", "đ": "d", "ð": "d", "þ": "th", "ı": "i",
        "ى": "ي", "ی": "ي", "ک": "ك", "ة": "ه", "ٱ": "ا", "ـ": None,
        "ך": "כ", "ם": "מ", "ן": "נ", "ף": "פ", "ץ": "צ",
        ".": None, ",": None, "٫": None, "٬": None, "_": None,
        **{chr(zero + value): str(value) for zero in (0x660, 0x6F0) for value in range(10)},
    }
)  # fmt: skip
_ARABIC_ARTICLE: Final = re.compile(r"^(?:[وف]?(?:ال|بال|كال)|[وف]?لل)(?=..)")
_ARABIC_AND: Final = re.compile(r"^[وف](?=[\u0621-\u064a]{4})")
_HEBREW_PREFIX: Final = re.compile(r"^[ובהכלמש](?=[\u05d0-\u05ea]{3})")
_HEBREW_PREFIXES: Final = re.compile(r"^[וש][בהכלמש](?=[\u05d0-\u05ea]{3})")
_SHORTEN: Final = (_ARABIC_ARTICLE, _ARABIC_AND, _HEBREW_PREFIX, _HEBREW_PREFIXES)


def find_words(text: str) -> list[str]:
    """The words of a text in its order, as they stand there."""
    return _WORD.findall(text)


@lru_cache(maxsize=65536)
def fold_word(word: str) -> tuple[str, ...]:
    """The forms under which a word is found, the whole of it first; none for a single letter.

    A reader's words are folded in the same way, and any form of theirs finds any of these.
    """
    folded = _MARK.sub("", unicodedata.normalize("NFKD", word)).lower().translate(_LETTERS)
    if not folded or (len(folded) == 1 and not folded.isdigit()):
        return ()
    if folded.isascii():
        return (folded,)
    forms = dict.fromkeys((folded, *(form for one in _SHORTEN if (form := one.sub("", folded)))))
    return tuple(forms)
