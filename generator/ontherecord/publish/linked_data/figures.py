"""Figures as schema.org has them: what is told for certain, and the qualifier in words beside it."""

from collections.abc import Mapping
from decimal import Decimal
from functools import lru_cache
from types import MappingProxyType
from typing import Any

from ontherecord.record.figures.figure import Figure, Qualifier

_LOWER = frozenset({Qualifier.AT_LEAST, Qualifier.MORE_THAN})
_UPPER = frozenset({Qualifier.AT_MOST, Qualifier.LESS_THAN})
_UNIT_CODES = MappingProxyType({"percent": "P1"})
"""The UN/CEFACT common codes of units that need no choice."""


@lru_cache(maxsize=4096)
def describe_figure(figure: Figure) -> Mapping[str, Any]:
    """The properties of a quantity that a figure tells.

    “At least” tells the least and no value; a range both ends; every qualifier stands beside as a property of its own,
    and the whole figure as it was written in the description.
    """
    told: dict[str, Any] = {"description": figure.text}
    if figure.is_range:
        told |= {"minValue": write_number(figure.low), "maxValue": write_number(figure.high)}
    elif figure.qualifier in _LOWER:
        told["minValue"] = write_number(figure.low)
    elif figure.qualifier in _UPPER:
        told["maxValue"] = write_number(figure.low)
    else:
        told["value"] = write_number(figure.low)
    if unit := figure.unit or figure.unit_code:
        told["unitText"] = unit
    if figure.unit_code in _UNIT_CODES:
        told["unitCode"] = _UNIT_CODES[figure.unit_code]
    if figure.qualifier is not Qualifier.EXACTLY:
        told["additionalProperty"] = {"@type": "PropertyValue", "name": "qualifier", "value": str(figure.qualifier)}
    return told  # not as a MappingProxyType, of which a copy takes three times as long


@lru_cache(maxsize=4096)
def write_number(value: Decimal) -> int | float:
    """A number as JSON has it."""
    return int(value) if value == value.to_integral_value() else float(value)
