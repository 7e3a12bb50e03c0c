"""What is said, where it stands after its verb: the ways in which it may begin, in the order in which they are tried."""

from collections.abc import Callable
from typing import NamedTuple

from ontherecord.draft.beside import MARKS, read_hearer, skip_circumstances
from ontherecord.draft.cues import Cue
from ontherecord.draft.parts import Part
from ontherecord.draft.words import HYPHEN, QUOTE, Sentence

_FAR = 16
"""How many words may stand between a verb and the “that” or the quotation it governs."""
_INSERTION = 9
_NAME = 14
_FEWEST = 4
"""How many words what somebody speaks about has at least, unless there is a quotation or a figure in it."""
_IN_FIGURES = frozenset({QUOTE, HYPHEN, "%", "$", "£", "€"})
OF_A_THING = "verb, then what it is about"
_TELLS = frozenset({"say", "clause", "hearer"})


class Content(NamedTuple):
    """Indexes of words, half-open, the rule that found them, and the words between verb and content."""

    first: int
    past: int
    rule: str
    circumstances: tuple[int, int] = (0, 0)
    hearer: tuple[int, int] | None = None


class Place(NamedTuple):
    """Where content may begin: the sentence, its verb, and the words it may be in, half-open."""

    sentence: Sentence
    cue: Cue
    start: int
    end: int
    hearer: tuple[int, int] | None
    circumstances: tuple[int, int]

    @property
    def low(self) -> str:
        """The word there."""
        return self.sentence.low(self.start)

    @property
    def part(self) -> Part:
        """What that word may be."""
        return self.sentence.part(self.start)

    def found(self, first: int, past: int, rule: str) -> Content:
        """The content that goes from one word to another."""
        return Content(first, past, rule, self.circumstances, self.hearer)


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


# ---------------------------------------------------------------------------------------------- the openings


def read_quotation(place: Place) -> Content | None:
    """He said, “…” · He said: “…” · He called “…”."""
    sentence, start = place.sentence, place.start
    mark = place.low if place.low in (",", ":", "—") else ""
    if sentence.low(start + bool(mark)) != QUOTE or start + bool(mark) >= place.end:
        return None
    rule = f"verb, then “{mark}” and a quotation" if mark else "verb, then a quotation"
    return place.found(start + bool(mark), _end_of_quotation(sentence, start + bool(mark), place.end), rule)


def read_colon(place: Place) -> Content | None:
    """He asked: what now."""
    if place.low != ":" or place.start + 1 >= place.end:
        return None
    return place.found(place.start + 1, place.end, "verb, then a colon")


def read_that(place: Place) -> Content | None:
    """He said that it was closed."""
    frames, start = place.cue.frames, place.start
    if place.part & Part.THAT and frames & {*_TELLS, "thing", "that", "quoted"}:
        particle = place.cue.particle
        if not particle or "say" in frames:
            return place.found(start, place.end, "verb, then that")
    if place.low == "," and place.sentence.part(start + 1) & Part.THAT and "say" in frames and start + 1 < place.end:
        return place.found(start + 1, place.end, "verb, then that")
    return None


def read_after_insertion(place: Place) -> Content | None:
    """He revealed, somewhat stiltedly, that it was closed."""
    sentence, start = place.sentence, place.start
    if place.low != "," or not place.cue.frames & _TELLS:
        return None
    closing = sentence.find({","}, start + 1, min(start + _INSERTION, place.end))
    if closing is None or not (sentence.low(closing + 1) == QUOTE or sentence.part(closing + 1) & Part.THAT):
        return None
    rule = "verb, an insertion, then that or a quotation"
    return Content(closing + 1, place.end, rule, (start, closing), place.hearer)


def read_question(place: Place) -> Content | None:
    """She asked whether it was closed · He explained why."""
    if place.part & Part.ASKER and place.cue.frames & {*_TELLS, "thing"}:
        return place.found(place.start, place.end, "verb, then a question word")
    return None


def read_infinitive(place: Place) -> Content | None:
    """He vowed to fight · She told them to leave."""
    frames = place.cue.frames
    following = place.sentence.part(place.start + 1)
    if place.sentence.low(place.start + 1)[:1].isdigit() or following & (Part.PREPOSITION | Part.DETERMINER):
        return None  # declined to 5 million; agreed to on Monday
    if place.part & Part.INFINITIVE and ("to" in frames or (place.hearer and "hearer" in frames)):
        return place.found(place.start, place.end, "verb, then an infinitive")
    return None


def read_gerund(place: Place) -> Content | None:
    """The club reported spending a million · He admitted to taking it."""
    endings = place.sentence.speech.gerund_endings or ("\0",)
    if "doing" in place.cue.frames and place.low.endswith(endings) and place.end - place.start >= _FEWEST - 1:
        return place.found(place.start, place.end, "verb, then a gerund")
    return None


def read_far_opening(place: Place) -> Content | None:
    """He said in a statement that it was closed · She wrote during a rally in Ohio, “…”."""
    sentence = place.sentence
    if not place.part & (Part.PREPOSITION | Part.INFINITIVE | Part.ADVERB) or not place.cue.frames & {*_TELLS, "that"}:
        return None
    for at in range(place.start, min(place.start + _FAR, place.end)):
        relative = at > place.start and at + 1 < place.end and sentence.is_finite(at + 1)  # a deal that is to begin
        opens = sentence.part(at) & Part.THAT and not sentence.part(at - 1) & Part.PREPOSITION and not relative
        if opens or (sentence.is_speech(at) and (sentence.low(at - 1) in (",", ":") or sentence.words[at].capital)):
            rule = "verb, its circumstances, then that or a quotation"
            return Content(at, place.end, rule, (place.circumstances[0], at), place.hearer)
        if sentence.is_finite(at):
            return None
    return None


def read_clause(place: Place) -> Content | None:
    """He said they would come."""
    frames, speech = place.cue.frames, place.sentence.speech
    if place.cue.lemma in speech.plainest or place.hearer:
        is_clause = bool(frames & _TELLS) and _is_clause(place.sentence, place.start, place.end)
    else:
        is_clause = bool(frames & {"say", "clause"}) and _is_plain_clause(place.sentence, place.start, place.end)
    return place.found(place.start, place.end, "verb, then a clause") if is_clause else None


def read_thing(place: Place) -> Content | None:
    """He condemned the attack on the port · She called for a ban on lorries."""
    sentence, cue = place.sentence, place.cue
    quoted = sentence.find({QUOTE}, place.start, place.end) is not None
    if "thing" not in cue.frames and not (quoted and "quoted" in cue.frames):
        return None
    start = cue.past if place.hearer else place.start
    part = sentence.part(start)
    completed = sentence.speech.completed.get(cue.lemma)
    if completed is not None and sentence.find({completed}, start + 1, place.end) is None:
        return None  # charged five dollars
    if sentence.low(start) in MARKS:
        return None
    bare = part & Part.OBJECT or sentence.low(start) in sentence.speech.neuter
    if bare and not quoted and sentence.part(start + 1) & (Part.PREPOSITION | Part.TIME):
        return None  # announced it on Monday
    if not cue.particle:
        if (
            part & Part.PREPOSITION
            and sentence.low(start) not in sentence.speech.about
            and not _counts(sentence, start)
        ):
            return None
        if part & Part.INFINITIVE and "hearer" not in cue.frames:
            return None
    stop = sentence.find({",", ";", "—", ":"}, start, place.end) or place.end
    words = sum(word.is_word for word in sentence.words[start:stop])
    counted = any(word.low[0].isdigit() for word in sentence.words[start:stop])
    weighty = counted or completed is not None
    if words < _FEWEST and not weighty and sentence.find({QUOTE}, start, place.end) is None:
        return None
    return Content(start, place.end, OF_A_THING)


def read_name(place: Place) -> Content | None:
    """He called it a “farce” · She called him a liar."""
    if "name" not in place.cue.frames or "thing" in place.cue.frames:
        return None
    sentence, start, end = place.sentence, place.start, place.end
    if sentence.find({QUOTE}, start, min(end, start + _NAME)) is not None:
        return Content(start, end, "calling somebody something, in quotation marks")
    if place.part & Part.OBJECT and sentence.part(start + 1) & Part.DETERMINER:
        return Content(start, end, "calling somebody something")
    mark = sentence.find(MARKS, start, end) or end
    named = sentence.find(sentence.speech.indefinite, start + 1, min(mark, start + _NAME - 4))
    if named is not None and not sentence.part(named - 1) & Part.PREPOSITION:
        return Content(start, end, "calling somebody something")
    return None


def read_words_with_quotation(place: Place) -> Content | None:
    """The clip says Kaine “has a passion for the wrong people”."""
    if not _may_be_anything(place) or place.sentence.find({QUOTE}, place.start, place.end) is None:
        return None
    return place.found(place.start, place.end, "verb, then words with a quotation")


def read_anything(place: Place) -> Content | None:
    """Trump said no to both of them."""
    if not _may_be_anything(place) or place.end - place.start < _FEWEST - 1:
        return None
    if place.cue.lemma not in place.sentence.speech.plainest:
        return None
    return place.found(place.start, place.end, "say, then anything")


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


# ---------------------------------------------------------------------------------------------- what they ask


def _may_be_anything(place: Place) -> bool:
    frames = place.cue.frames
    return "say" in frames and not frames & {"thing", "name"} and not place.part & Part.PREPOSITION


def _end_of_quotation(sentence: Sentence, quote: int, end: int) -> int:
    """Where what a verb governs ends when it begins with a quotation: chanted “What curfew?” and kept going."""
    if not sentence.is_speech(quote) or sentence.find({QUOTE}, quote + 1, end) is not None:
        return end
    following, part = sentence.low(quote + 1), sentence.part(quote + 1)
    if part & Part.CONJUNCTION and quote + 2 < end and sentence.is_finite(quote + 2):
        return quote + 1
    speech = sentence.speech
    breaks = following in speech.contrasts or following in speech.as_words or following in speech.when_words
    return quote + 1 if breaks or (part & Part.SUBORDINATOR and not part & Part.ASKER) else end


def _is_clause(sentence: Sentence, start: int, end: int) -> bool:
    """True where a verb follows somewhere: after “said” that is enough."""
    limit = sentence.find({";", "?", "!"}, start, end) or end
    low, speech = sentence.low(start), sentence.speech
    if (
        sentence.part(start) & Part.PREPOSITION
        and not _counts(sentence, start)
        and low not in speech.clause_prepositions
    ):
        return False
    return sentence.has_verb(start + 1, limit)


def _counts(sentence: Sentence, start: int) -> bool:
    """True for “at least 30”, “about half”, “as many as 30”."""
    lows = [sentence.low(at) for at in range(start + 1, start + 4)]
    for at in (start + 2, start + 3):
        if sentence.part(at) & Part.PREPOSITION and sentence.low(at) != sentence.low(start):
            lows = lows[: at - start - 1]  # not: in arrears from 2006
            break
    return any(low[:1].isdigit() or low in sentence.speech.numerals for low in lows)


def _is_plain_clause(sentence: Sentence, start: int, end: int) -> bool:
    """True for a subject and its verb with nothing between that opens another clause: found *they could* win."""
    if sentence.part(start) & Part.PREPOSITION and not _counts(sentence, start):
        return False
    for at in range(start + 1, end):
        part = sentence.part(at)
        if sentence.is_finite(at):
            return True
        if not sentence.words[at].is_word and sentence.low(at) not in _IN_FIGURES:
            return False
        if part & (Part.RELATIVE | Part.SUBORDINATOR | Part.INFINITIVE | Part.PRONOUN | Part.GERUND):
            return False
    return False
