"""What stands between quotation marks.

A paragraph that opens a quotation and does not close it continues in the next one that opens again; marks are never
paired across the document by counting. A mark that is not closed ends at its paragraph.
"""

import re
from collections.abc import Iterator, Sequence
from typing import NamedTuple, Protocol


class Stretch(Protocol):
    """A part of a text."""

    @property
    def start(self) -> int:
        """Where it begins."""

    @property
    def end(self) -> int:
        """Where it ends."""


class Quotation(NamedTuple):
    """The words between two quotation marks, the marks themselves left out; offsets half-open, in code points."""

    start: int
    end: int
    level: int
    """0 for outer marks, 1 for marks inside them, and so on."""
    continues: bool
    """Whether the quotation goes on from the paragraph before, which did not close it."""
    closed: bool
    """Whether a closing mark ends it; otherwise its paragraph does."""


# Which marks close what an opening mark opened. The first mark of a kind decides: „…“ is German, “…” English.
_CLOSES = {
    "“": '”"',
    "„": '“”"',
    "‟": "”",
    "”": "”",
    "«": "»",
    "»": "«»",
    "‹": "›",
    "›": "‹",
    '"': '"”',
    "‘": "’'",
    "‚": "‘’",
    "'": "'",
    "「": "」",
    "『": "』",
}
MARKS = "“”„‟«»‹›\"‘’‚'「」『』"
DEEPEST = 12
"""How many quotation marks may be open at once."""
_SINGLE = frozenset("‘’‚'‹›")
_MARK = re.compile(f"[{MARKS}]")
_ACRONYM = re.compile(r'[א-ת]"[א-ת](?!\w)')
"""In Hebrew the mark stands before the last letter of an acronym."""
_NO_BREAK = "\xa0\u202f\u2009"


class _Open(NamedTuple):
    mark: str
    start: int
    continues: bool


def find_quotations(text: str, blocks: Sequence[Stretch]) -> Iterator[Quotation]:
    """Every quotation in the text, block by block, ordered by its start."""
    unclosed = ""
    upcoming = -1
    for block in blocks:
        if upcoming < block.start:
            mark = _MARK.search(text, block.start)
            upcoming = mark.start() if mark else len(text)
        if upcoming >= block.end:  # most paragraphs quote nobody
            unclosed = ""
            continue
        found: list[Quotation] = []
        unclosed = _scan_block(text, block.start, block.end, unclosed, found)
        yield from sorted(found)


def _scan_block(text: str, start: int, end: int, unclosed: str, found: list[Quotation]) -> str:
    # Appends the block's quotations; returns the outer mark that the block left open, for the next one to take up.
    stack: list[_Open] = []
    for match in _MARK.finditer(text, start, end):
        at, mark = match.start(), match[0]
        if mark == '"' and _ACRONYM.match(text, at - 1, end) and at > start:
            continue
        before = text[at - 1] if at > start else " "
        after = text[at + 1] if at + 1 < end else " "
        depth = _find_opened(mark, stack) if stack else None
        if depth is not None and _may_close(mark, before, after):
            for level in range(len(stack) - 1, depth - 1, -1):
                opened = stack.pop()
                _add(text, opened, at, level, found, closed=level == depth)
        elif _may_open(mark, before, after):
            continues = not stack and bool(unclosed) and mark == unclosed and not text[start:at].strip()
            stack.append(_Open(mark, at + 1, continues))
            if len(stack) > DEEPEST:  # most likely apostrophes, which are never closed
                del stack[next((i for i, opened in enumerate(stack) if opened.mark in _SINGLE), 0)]
    left = stack[0].mark if stack and stack[0].mark not in _SINGLE else ""
    for level in range(len(stack) - 1, -1, -1):
        opened = stack.pop()
        if opened.mark not in _SINGLE:  # a lone single mark is an apostrophe
            _add(text, opened, end, level, found, closed=False)
    return left


def _add(text: str, opened: _Open, end: int, level: int, found: list[Quotation], *, closed: bool) -> None:
    start = opened.start
    while start < end and text[start].isspace():  # French sets spaces inside its marks
        start += 1
    while end > start and text[end - 1].isspace():
        end -= 1
    if start < end:
        found.append(Quotation(start, end, level, opened.continues, closed))


def _find_opened(mark: str, stack: list[_Open]) -> int | None:
    # The index of the innermost mark that this one can close.
    for depth in range(len(stack) - 1, -1, -1):
        if mark in _CLOSES[stack[depth].mark]:
            return depth
    return None


def _may_close(mark: str, before: str, after: str) -> bool:
    if mark in "’'":  # an apostrophe stands between letters; a closing mark does not
        return not before.isspace() and not after.isalnum()
    if mark == '"':
        return not before.isspace() or after.isspace() or not after.isalnum()
    if mark in "“‘":
        # In German these close; before a word after a space they would open another quotation.
        return not (before.isspace() and after.isalnum())
    return True


def _may_open(mark: str, before: str, after: str) -> bool:
    if mark not in _CLOSES:
        return False
    if mark in "'‘":
        return not before.isalnum() and not after.isspace()
    if mark == "”":  # Swedish and Finnish open with it
        return (before.isspace() or before in "([—–-") and after.isalnum()
    if mark == "»":  # German and Danish books open with it
        return (before.isspace() or before in "([—–-") and not after.isspace() and after not in _NO_BREAK
    if mark in '"“':
        return not after.isspace() or after in _NO_BREAK
    return True
