"""What was corrected lately, in any explainer."""

import datetime as dt
from collections.abc import Iterable
from typing import NamedTuple

from ontherecord.record.entries import Correction
from ontherecord.verify.explainer import Explainer


class Corrected(NamedTuple):
    """A correction and the explainer it was made in."""

    explainer: Explainer
    correction: Correction


def find_corrected(explainers: Iterable[Explainer], most: int) -> list[Corrected]:
    """The latest corrections of all explainers, latest first. An update is news, not a mistake, and is left out."""
    found = [
        Corrected(explainer, correction)
        for explainer in explainers
        for correction in explainer.record.corrections
        if correction.kind != "update"
    ]
    # Of one day: by the explainer's name and the order of its record.
    found.sort(key=lambda one: one.explainer.name)
    found.sort(key=lambda one: one.correction.date.latest or dt.date.min, reverse=True)
    return found[:most]
