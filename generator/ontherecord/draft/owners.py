"""Whose a figure is: the innermost statement that holds it tells; else it is the article’s own."""

from collections.abc import Iterable

from ontherecord.draft.attribution import Attribution
from ontherecord.draft.contents import OF_A_THING
from ontherecord.text.article import Span


def find_owner(attributions: list[Attribution], span: Span, *, is_share: bool) -> int | None:
    """The index of the attribution whose figure it is; what somebody said counts before what they only think.

    `is_share` says that it is a share or so many points, which alone a poll or a study gives by itself.
    """
    middle = (span.start + span.end) / 2
    holding = [
        (index, one)
        for index, one in enumerate(attributions)
        if one.source is not None
        and any(part.start <= middle < part.end for part in one.content)
        and (is_share or one.lemma or one.spoken)
        and (one.spoken or one.rule != OF_A_THING)  # “she wants a wall of 30 feet” tells no figure
    ]
    spoken = [(index, one) for index, one in holding if one.spoken]
    return _find_innermost(spoken or holding)


def _find_innermost(holding: Iterable[tuple[int, Attribution]]) -> int | None:
    sizes = [(sum(part.end - part.start for part in one.content), index) for index, one in holding]
    return min(sizes)[1] if sizes else None
