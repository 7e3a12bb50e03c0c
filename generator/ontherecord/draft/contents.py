"""What is said, where it stands after its verb: the ways in which it may begin, in the order in which they are tried."""

from collections.abc import Callable

from ontherecord.draft.beside import MARKS, read_hearer, skip_circumstances
from ontherecord.draft.cues import Cue
from ontherecord.draft.openings.marks import read_after_insertion, read_colon, read_far_opening, read_quotation
from ontherecord.draft.openings.nouns import read_anything, read_name, read_thing, read_words_with_quotation
from ontherecord.draft.openings.place import Content, Place
from ontherecord.draft.openings.verbs import read_clause, read_gerund, read_infinitive, read_question, read_that
from ontherecord.draft.words import Sentence

Opening = Callable[[Place], Content | None]
_OPENINGS: tuple[Opening, ...] = (
    read_quotation,
    read_that,
    read_colon,
    read_after_insertion,
    read_question,
    read_infinitive,
    read_gerund,
    read_far_opening,
    read_clause,
    read_thing,
    read_name,
    read_words_with_quotation,
    read_anything,
)


def find_content(sentence: Sentence, cue: Cue, end: int) -> Content | None:
    """What stands after the verb as its content, up to index `end` at most; None where nothing does."""
    hearer = read_hearer(sentence, cue.past, end) if "hearer" in cue.frames else None
    at = hearer[1] if hearer else cue.past
    start = skip_circumstances(sentence, at, end)
    if start >= end:
        return None
    place = Place(sentence, cue, start, end, hearer, (at, start))
    for opening in _OPENINGS:
        content = opening(place)
        if content is not None:
            return content
        if opening is read_after_insertion and place.low in MARKS:
            return None  # what follows a mark is something else
    return None
