"""Which quotations are one speech: those of one paragraph, and of the following ones where a quotation runs on."""

from collections.abc import Iterable

from ontherecord.text.quotation import MARKS, Quotation
from ontherecord.text.sentence import find_sentences

LONGEST_INTERRUPTION = 240
"""How many code points may stand between two parts of one interrupted quote."""
_PAUSES = ",;:—–-،؛"
_BREAKS = _PAUSES + ".!?…؟"
_EDGES = MARKS + " \xa0\u202f\u2009"


def group_speeches(text: str, quotations: Iterable[Quotation]) -> tuple[tuple[Quotation, ...], ...]:
    """The quotations between outer marks, speech by speech, in order."""
    groups: list[list[Quotation]] = []
    for quotation in quotations:
        if quotation.level:
            continue
        if groups and _belongs(text, groups[-1][-1], quotation):
            groups[-1].append(quotation)
        else:
            groups.append([quotation])
    return tuple(map(tuple, groups))


def _belongs(text: str, one: Quotation, other: Quotation) -> bool:
    # “…,” she said, “…” is one speech; “bad” and “sad” are two, and so are “…” in two sentences of the narrator's.
    if other.continues:
        return True
    gap = text[one.end : other.start]
    if "\n" in gap:
        return False
    between = gap.strip(_EDGES)
    if len(between) > LONGEST_INTERRUPTION or not between:
        return False
    if len(find_sentences(between)) > 1:  # “…,” said one. The other answered: “…”
        return False
    last = text[one.end - 1]
    return between[0] in _BREAKS or (last in _BREAKS and not between[0].isupper()) or last in _PAUSES
