"""Passages marked in running text: valid HTML whatever overlaps or nests.

Markup of the text is never split; where a passage and markup, or two passages, cross, the mark is split. The first
part of a passage carries its id; all parts of an interrupted one carry the same number. Links back to the entries that rest on it stand at its end, as links without text (the
style sheet shows their number), so that neither copying nor search nor a feed finds numbers between the words.
"""

from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Sequence
from html import escape
from itertools import accumulate
from typing import Final, NamedTuple


class Passage(NamedTuple):
    """A passage of the article and what leads back from it."""

    id: str
    """An address: letters, digits and hyphens."""
    spans: tuple[tuple[int, int], ...]
    """Half-open offsets into the reading text, in order; several for interrupted and elided quotations."""
    back: str
    """HTML to stand at the passage's end."""


class Text(NamedTuple):
    """Characters of the reading text, from `start` on."""

    start: int
    text: str


class Opening(NamedTuple):
    """The start tag of an element that holds the reading text from `start` up to `end`."""

    html: str
    start: int
    end: int
    is_link: bool = False


class Closing(NamedTuple):
    """The end tag of the last opened element."""

    html: str


class Solid(NamedTuple):
    """HTML without reading text: a picture, a line break."""

    html: str


Run = Text | Opening | Closing | Solid


TOGETHER: Final = 8
"""How many numbers there are for passages in several parts, by which the style sheet shows all parts of one."""


class _Part(NamedTuple):
    """A stretch of a passage without a gap."""

    start: int
    end: int
    passage: Passage
    is_last: bool
    together: int
    """The same for all parts of a passage that has several; 0 for others."""


class Marker:
    """Writes runs of text with their passages marked. One for an article: it knows which passages have begun."""

    def __init__(self, passages: Iterable[Passage]) -> None:
        parts: list[_Part] = []
        split = 0
        for passage in passages:
            *before, last = passage.spans
            together = 0
            if before:
                together = split % TOGETHER + 1
                split += 1
                parts += [_Part(*span, passage, span == last, together) for span in before]
            parts.append(_Part(*last, passage, True, together))  # noqa: FBT003 - is_last
        self._parts = sorted(parts, key=lambda part: (part.start, -part.end))
        self._starts = [part.start for part in self._parts]
        self._reach = list(accumulate([part.end for part in self._parts], max))
        self._begun: set[str] = set()

    def cover(self, start: int, end: int) -> list[tuple[int, int]]:
        """The stretches between `start` and `end` that passages cover, joined where they touch."""
        stretches: list[tuple[int, int]] = []
        for part in self._parts:
            first, last = max(part.start, start), min(part.end, end)
            if first >= last:
                continue
            if stretches and first <= stretches[-1][1]:
                stretches[-1] = (stretches[-1][0], max(last, stretches[-1][1]))
            else:
                stretches.append((first, last))
        return stretches

    def mark(self, runs: Sequence[Run], start: int, end: int) -> str:
        """The HTML of a block whose reading text goes from `start` up to `end`."""
        parts = self._find_parts(start, end)
        return _Block(parts, self._begun).write(runs) if parts else write_runs(runs)

    def mark_text(self, start: int, text: str) -> str:
        """The HTML of a block that is nothing but text, which begins at `start`."""
        parts = self._find_parts(start, start + len(text))
        if not parts:
            return escape(text, quote=False)
        run = Text(start, text)
        return (
            _write_apart(parts, run, self._begun) if _lie_apart(parts, run) else _Block(parts, self._begun).write([run])
        )

    def _find_parts(self, start: int, end: int) -> list[_Part]:
        first, last = bisect_right(self._reach, start), bisect_left(self._starts, end)
        return [part for part in self._parts[first:last] if start < part.end] if first < last else []


def write_runs(runs: Iterable[Run]) -> str:
    """The HTML of runs without any passage."""
    return "".join([escape(run.text, quote=False) if isinstance(run, Text) else run.html for run in runs])


class _Block:
    def __init__(self, parts: list[_Part], begun: set[str]) -> None:
        self._parts = parts
        self._begun = begun
        self._out: list[str] = []
        self._open: list[_Part | Opening] = []
        self._links = 0
        self._due: list[str] = []
        self._at = -1

    def write(self, runs: Sequence[Run]) -> str:
        for run in runs:
            if isinstance(run, Text):
                self._write_text(run)
            elif isinstance(run, Opening):
                # Marks that reach over the whole element stay around it, the others go on inside it.
                self._hold([part for part in self._parts if part.start <= run.start and run.end <= part.end])
                self._out.append(run.html)
                self._open.append(run)
                self._links += run.is_link
            elif isinstance(run, Closing):
                self._hold([])
                opened = self._open.pop()
                self._links -= isinstance(opened, Opening) and opened.is_link
                self._out.append(run.html)
                self._lead_back()
            else:
                self._hold([part for part in self._parts if part.start < self._at < part.end])
                self._out.append(run.html)
        self._hold([])
        return "".join(self._out)

    def _write_text(self, run: Text) -> None:
        at, end = run.start, run.start + len(run.text)
        near = [part for part in self._parts if part.start < end and at < part.end]
        self._at = end
        if not self._open and _lie_apart(near, run):
            self._out.append(_write_apart(near, run, self._begun))
            return
        cuts = {edge for part in near for edge in part[:2] if at < edge < end}
        for cut in (*sorted(cuts), end):
            self._hold([part for part in near if part.start <= at and cut <= part.end])
            self._out.append(escape(run.text[at - run.start : cut - run.start], quote=False))
            self._due += [part.passage.back for part in near if part.is_last and part.end == cut]
            self._lead_back()
            at = cut

    def _hold(self, wanted: list[_Part]) -> None:
        # Leaves exactly the wanted marks open above the innermost element; those below it hold it as a whole.
        if not wanted and not (self._open and isinstance(self._open[-1], _Part)):
            return
        floor = len(self._open)
        while floor and isinstance(self._open[floor - 1], _Part):
            floor -= 1
        keep = floor
        while keep < len(self._open) and self._open[keep] in wanted:
            keep += 1
        self._out.append("</mark>" * (len(self._open) - keep))
        del self._open[keep:]
        for part in wanted:
            if part not in self._open:
                self._out.append(_begin(part, self._begun))
                self._open.append(part)

    def _lead_back(self) -> None:
        # A link may not stand in a link.
        if self._due and not self._links:
            self._out += self._due
            self._due.clear()


def _begin(part: _Part, begun: set[str]) -> str:
    name = part.passage.id
    address = "" if name in begun else f' id="{name}"'
    together = f' data-together="{part.together}"' if part.together else ""
    begun.add(name)
    return f'<mark class="otr-passage"{address}{together}>'


def _lie_apart(parts: Iterable[_Part], run: Text) -> bool:
    # Whether the parts, which come in their order, lie in the run and share nothing: most blocks are such a run.
    at = run.start
    for part in parts:
        if not at <= part.start < part.end:
            return False
        at = part.end
    return at <= run.start + len(run.text)


def _write_apart(parts: Iterable[_Part], run: Text, begun: set[str]) -> str:
    first, text = run
    out: list[str] = []
    at = 0
    for part in parts:
        start, end = part.start - first, part.end - first
        closing = f"{part.passage.back}</mark>" if part.is_last else "</mark>"
        out += text[at:start], _begin(part, begun), text[start:end], closing
        at = end
    out.append(text[at:])
    if len(escape(text, quote=False)) > len(text):  # as few are
        out[::2] = [escape(words, quote=False) for words in out[::2]]
    return "".join(out)
