"""Whether two figures for one thing cannot both be right."""

from decimal import Decimal

from ontherecord.record.figures.compare import have_same_unit
from ontherecord.record.figures.figure import Figure, Qualifier

_UPWARDS = (Qualifier.AT_LEAST, Qualifier.MORE_THAN)
_DOWNWARDS = (Qualifier.AT_MOST, Qualifier.LESS_THAN)
_LOOSE = Decimal("0.1")
"""How far from “about 40,000” the number may be, as a share of it."""
_ROUNDED = Decimal("0.05")
"""How far from a round number the number behind it may be, as a share of it."""
_ENDLESS = Decimal("Infinity")


def contradict(one: Figure, other: Figure) -> bool:
    """Whether no number fits both figures, each read as its writer may have meant it.

    “More than 46,000” and 46,788 fit, “about 40,000” and 40,005, a range and a number in it, 2.3 million and 2,312,400,
    of which it is the round number. 37,124 and 37,200 do not, nor do “at least 37,124” and “at least 40,000”: both are
    the count. Figures in different units always contradict each other.
    """
    if not have_same_unit(one.unit_code, other.unit_code):
        return True
    first, second = _as_one_unit(one, other), _as_one_unit(other, one)
    alike = _direction(one) == _direction(other)
    # “More than 46,000” is also said of more than 46,788.
    share = Decimal(1) if alike and _direction(one) in ("up", "down") else Decimal("0.5")
    if first == second or _is_rounded(first, second, share) or _is_rounded(second, first, share):
        return False
    if alike:
        return not (_holds(first, second) or _holds(second, first)) or not (one.is_range or other.is_range)
    return not (_holds(_widen(one, first), second) or _holds(_widen(other, second), first))


Bounds = tuple[Decimal, Decimal]


def _as_one_unit(figure: Figure, other: Figure) -> Bounds:
    # A half is 50 per cent.
    factor = 100 if figure.unit_code == "fraction" and other.unit_code == "percent" else 1
    return figure.low * factor, figure.high * factor


def _direction(figure: Figure) -> str:
    if figure.qualifier in _UPWARDS:
        return "up"
    if figure.qualifier in _DOWNWARDS:
        return "down"
    return "around" if figure.qualifier is not Qualifier.EXACTLY else ""


def _widen(figure: Figure, bounds: Bounds) -> Bounds:
    low, high = bounds
    room = max(abs(low), abs(high)) * _LOOSE
    match figure.qualifier:
        case Qualifier.AT_LEAST | Qualifier.MORE_THAN:
            return low, _ENDLESS
        case Qualifier.AT_MOST | Qualifier.LESS_THAN:
            return -_ENDLESS, high
        case Qualifier.NEARLY:
            return low - room, high
        case Qualifier.ABOUT:
            return low - room, high + room
    return bounds


def _holds(wide: Bounds, narrow: Bounds) -> bool:
    return wide[0] <= narrow[0] and narrow[1] <= wide[1]


def _is_rounded(rounded: Bounds, exact: Bounds, share: Decimal) -> bool:
    # Both ends lie within a share of one of the last digit that the round number counts with, and not far off.
    return all(_is_round(one, other, share) for one, other in zip(rounded, exact, strict=True))


def _is_round(rounded: Decimal, exact: Decimal, share: Decimal) -> bool:
    if rounded == exact:
        return True
    room = min(Decimal(1).scaleb(_last_digit(rounded)) * share, abs(rounded) * _ROUNDED)
    return _last_digit(exact) < _last_digit(rounded) and abs(rounded - exact) <= room


def _last_digit(number: Decimal) -> int:
    # The power of ten of the last digit that is not nought: 4 for 40,000 and 0 for 37,124.
    exponent = number.normalize().as_tuple().exponent
    return exponent if isinstance(exponent, int) else 0
