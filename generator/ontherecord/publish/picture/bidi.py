"""In which direction each character of a line runs: the Unicode Bidirectional Algorithm (UAX #9) without embeddings."""

import unicodedata
from collections.abc import Iterator, Sequence
from typing import Final, NamedTuple

_OPENING: Final = {"(": ")", "[": "]", "{": "}", "⟨": "⟩", "（": "）"}
_CLOSING: Final = frozenset(_OPENING.values())
_NEUTRAL: Final = frozenset(("B", "S", "WS", "ON"))
_UNSEEN: Final = frozenset(("LRE", "RLE", "LRO", "RLO", "PDF", "LRI", "RLI", "FSI", "PDI"))


class Run(NamedTuple):
    """Neighbours that run in one direction: half-open offsets into the line."""

    start: int
    end: int
    rightwards: bool


def drop_embeddings(text: str) -> str:
    """The text without the characters that open and close embeddings and isolates, which nothing here follows."""
    return "".join(char for char in text if unicodedata.bidirectional(char) not in _UNSEEN)


def order_runs(text: str, *, right_to_left: bool) -> list[Run]:
    """The runs of a line from left to right as they are seen; within one, characters stay in the order of reading."""
    levels = find_levels(text, right_to_left=right_to_left)
    runs = [(start, end, levels[start]) for start, end in _group(levels)]
    # L2: from the highest level down, what is at least at that level is turned round.
    for level in range(max(levels, default=0), 0, -1):
        at = 0
        while at < len(runs):
            end = at
            while end < len(runs) and runs[end][2] >= level:
                end += 1
            runs[at:end] = runs[at:end][::-1]
            at = max(end, at + 1)
    return [Run(start, end, rightwards=level % 2 == 0) for start, end, level in runs]


def find_levels(text: str, *, right_to_left: bool) -> list[int]:
    """The embedding level of each character of a line: even ones run from left to right, odd ones from right to left."""
    base, around = (1, "R") if right_to_left else (0, "L")
    original = [unicodedata.bidirectional(char) or "L" for char in text]
    kinds = _resolve_weak(original, around)
    _resolve_brackets(text, kinds, around)
    _resolve_neutral(kinds, around)
    # I1, I2
    of_kind = {"R": 1} if right_to_left else {"L": 0, "R": 1}
    levels = [of_kind.get(kind, 2) for kind in kinds]
    # L1: what is empty at the end of a line stands where the line ends.
    at = len(text)
    while at and original[at - 1] in ("WS", "S", "B"):
        at -= 1
        levels[at] = base
    return levels


def _resolve_weak(original: Sequence[str], around: str) -> list[str]:
    kinds: list[str] = []
    strong = around
    for kind in original:  # W1 to W3
        own = (kinds[-1] if kinds else around) if kind in ("NSM", "BN") else kind
        if own in ("L", "R", "AL"):
            strong = own
        kinds.append("AN" if own == "EN" and strong == "AL" else own)
    kinds = ["R" if kind == "AL" else kind for kind in kinds]
    for at in range(1, len(kinds) - 1):  # W4
        before, kind, after = kinds[at - 1 : at + 2]
        if before == after and ((kind == "ES" and before == "EN") or (kind == "CS" and before in ("EN", "AN"))):
            kinds[at] = before
    for start, end in list(_group(kinds)):  # W5
        if kinds[start] == "ET" and "EN" in (kinds[start - 1] if start else "", kinds[end] if end < len(kinds) else ""):
            kinds[start:end] = ["EN"] * (end - start)
    strong = around
    for at, kind in enumerate(kinds):  # W6, W7
        if kind in ("ES", "ET", "CS"):
            kinds[at] = "ON"
        elif kind in ("L", "R"):
            strong = kind
        elif kind == "EN" and strong == "L":
            kinds[at] = "L"
    return kinds


def _resolve_brackets(text: str, kinds: list[str], around: str) -> None:
    for start, end in sorted(_pair_brackets(text, kinds)):  # N0
        inside = {_strength(kind) for kind in kinds[start + 1 : end]}
        if around in inside:
            kind = around
        elif inside & {"L", "R"}:
            before = next((one for one in map(_strength, kinds[:start][::-1]) if one), around)
            other = "L" if around == "R" else "R"
            kind = other if before == other else around
        else:
            continue
        kinds[start] = kinds[end] = kind


def _pair_brackets(text: str, kinds: Sequence[str]) -> Iterator[tuple[int, int]]:
    waiting: list[tuple[str, int]] = []
    for at, char in enumerate(text):
        if kinds[at] != "ON":
            continue
        if char in _OPENING:
            waiting.append((_OPENING[char], at))
        elif char in _CLOSING:
            found = next((index for index in range(len(waiting) - 1, -1, -1) if waiting[index][0] == char), None)
            if found is not None:
                yield waiting[found][1], at
                del waiting[found:]


def _resolve_neutral(kinds: list[str], around: str) -> None:
    neutral = ["neutral" if kind in _NEUTRAL else "" for kind in kinds]
    for start, end in list(_group(neutral)):  # N1, N2
        if neutral[start]:
            before = _strength(kinds[start - 1]) if start else around
            after = _strength(kinds[end]) if end < len(kinds) else around
            kinds[start:end] = [before if before == after else around] * (end - start)


def _strength(kind: str) -> str:
    # Numbers count as running from right to left.
    return {"L": "L", "R": "R", "EN": "R", "AN": "R"}.get(kind, "")


def _group(values: Sequence[object]) -> Iterator[tuple[int, int]]:
    start = 0
    for at in range(1, len(values) + 1):
        if at == len(values) or values[at] != values[start]:
            yield start, at
            start = at
