"""Digits with the separators of any language, read as the language at hand means them."""

import re
from decimal import Decimal
from functools import lru_cache

_LONGEST = 30  # with separators
_MOST_DIGITS = 18  # more are a code
_THREES = re.compile(r"\d{1,3}(?:([.,'٬،])\d{3})(?:\1\d{3})*")
_INDIAN = re.compile(r"\d{1,2}(?:,\d{2})+,\d{3}")
_SPACES = str.maketrans(dict.fromkeys(" \u00a0\u2009\u202f"))


@lru_cache(maxsize=1024)  # what a record gives stands in its article, too
def read_digits(written: str, decimal: str) -> Decimal | None:
    """Return the value of digits with separators, or None where they are no one number (3.11.7, 1,2023).

    `decimal` is the language's decimal sign, "." or ","; it settles what “1.200” is. Where the writing settles it
    (1.234,5 · 12,34,567 · 0.250), it does.
    """
    if len(written) > _MOST_DIGITS and (len(written) > _LONGEST or sum(map(str.isdecimal, written)) > _MOST_DIGITS):
        return None
    if written.isdecimal():
        return Decimal(written)
    written = written.translate(_SPACES).replace("’", "'")
    if written.isdecimal():
        return Decimal(written)
    last = max(map(written.rfind, ".,'٬٫،"))
    head, sign, tail = written[:last], written[last], written[last + 1 :]
    if head.isdecimal():
        return _read_one_sign(head, sign, tail, decimal)
    if sign not in head:  # 1,234.56: the last sign is another one than those before it
        whole = _read_groups(head) if sign in ".,٫" else None
        return None if whole is None else Decimal(f"{whole}.{tail}")
    return _read_groups(written)


def _read_one_sign(head: str, sign: str, tail: str, decimal: str) -> Decimal | None:
    is_group = len(tail) == 3 and len(head) <= 3 and Decimal(head) != 0
    if sign in ("٫", decimal):
        return Decimal(f"{head}.{tail}")
    if is_group:
        return Decimal(head + tail)
    if sign in ".," and (len(tail) <= 2 or Decimal(head) == 0):
        return Decimal(f"{head}.{tail}")
    return None


def _read_groups(written: str) -> Decimal | None:
    if _THREES.fullmatch(written) or _INDIAN.fullmatch(written):
        return Decimal("".join(letter for letter in written if letter.isdecimal()))
    return Decimal(written) if written.isdecimal() else None
