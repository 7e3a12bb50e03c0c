"""Where sentences begin and end in a paragraph."""

import re

# Possessive, and only at the beginning of a run: dots by the thousand take no longer than dots. What stands before the
# run is asked after its first character, for characters are passed over quickly only where the pattern begins with one.
_END = re.compile(r"[.!?…؟。](?<![.!?…؟。](?s:.))[.!?…؟。]*+(?:[\"”’»'\])]|[ \xa0\u202f]»(?=\s|$))*+(?=\s)")
_OPENING = re.compile(r"\s+[\"“‘«„'(\[—–-]*(?P<first>\S)")
# A full stop after one of these, after a single capital, or before a small letter does not end a sentence.
_ABBREVIATION = re.compile(
    r"(?:^|[\s(“\"‘'«])(?:Mr|Mrs|Ms|Dr|Prof|Gen|Lt|Col|Sgt|Capt|Cmdr|Adm|Sen|Rep|Gov|Rev|Hon|St|Jr|Sr|No|Nos|vs|approx|"
    r"Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec|Inc|Ltd|Co|Corp|Bros|art|Art|p|pp|vol|fig|Fig|etc|cf|"
    r"M|MM|Mme|Mlle|Nr|bzw|ca|z\.\s?B|d\.\s?h|u\.\s?a|Sr|Sra|Ud|"
    r"(?:\w\.)+\w|[A-Z])\.$"
)

_GERMAN_DAY = re.compile(
    r"\s?\d{1,2}\.\s(?:Jan|Jän|Feb|März|Mär|Apr|Mai|Jun|Jul|Aug|Sep|Okt|Nov|Dez|Jahrhundert|Etage|Stock|Mal)\w*"
)
"""“7. Oktober” in German: the stop makes an ordinal."""


def find_sentences(paragraph: str) -> list[tuple[int, int]]:
    """The sentences of a paragraph as half-open offsets, white space at their ends left out; together they cover it."""
    sentences = []
    start = 0
    for match in _END.finditer(paragraph):
        following = _OPENING.match(paragraph, match.end())
        if following is None or following["first"].islower():
            continue
        if _GERMAN_DAY.match(paragraph, max(match.start() - 2, 0)):
            continue
        if match[0].startswith(".") and _ABBREVIATION.search(
            paragraph, max(start, match.start() - 12), match.start() + 1
        ):
            continue
        sentences.append((start, match.end()))
        start = match.end() + len(following[0]) - len(following[0].lstrip())
    if start < len(paragraph):
        sentences.append((start, len(paragraph)))
    return sentences
