"""A figure in words a message can show, the same however it was typed."""

from decimal import Decimal

from ontherecord.record.figures.figure import Figure, Qualifier

_UNITS = {"percent": "%", "percentage point": " percentage points", "fraction": ""}


def write_figure(figure: Figure) -> str:
    """Return the figure written out in English: “at least 40,000”, “between 1,200 and 1,500 EUR”, “12%”."""
    unit = _UNITS.get(figure.unit_code, f" {figure.unit_code}" if figure.unit_code else "")
    qualifier = "" if figure.qualifier is Qualifier.EXACTLY else f"{figure.qualifier} "
    if figure.is_range:
        return f"{qualifier}between {_write(figure.low)} and {_write(figure.high)}{unit}"
    return f"{qualifier}{_write(figure.low)}{unit}"


def _write(value: Decimal) -> str:
    whole = value.to_integral_value()
    places = whole if value == whole else round(value, 4).normalize()
    return f"{places:,f}"
