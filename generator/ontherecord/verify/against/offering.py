"""The correction that a message offers: YAML that can be pasted as it is."""

from collections.abc import Callable, Iterable, Iterator
from dataclasses import replace
from typing import NamedTuple

from ontherecord.problem import Problem
from ontherecord.record.document import Mapping, Node, Scalar, Sequence
from ontherecord.record.entries import Correction, CorrectionKind
from ontherecord.record.scalar import write_text
from ontherecord.verify.against.changes import Show
from ontherecord.verify.against.former import Version

_HEAD = "corrections:\n"
_AT_END = "at the end of the file"


class Wording(NamedTuple):
    """How corrections are worded in a page's language; a text may have the place `{was}`."""

    words: str
    figure: str
    newer_figure: str
    date: str
    speaker: str
    entry: str
    """Of an entry in which more than one thing changed."""
    removed: str
    answered: str
    """Of a question that is gone."""
    show: Show


class Wordings(NamedTuple):
    """What a correction needs besides the record."""

    of: Callable[[str], Wording]
    """The wording for a language."""
    today: str
    """The day of the correction: `2024-08-21`."""
    language: str
    """Of records that name none."""


class Offer(NamedTuple):
    """Lines for a record, and where they go."""

    paste: str
    place: str
    """The end of a sentence: “below line 14”."""


class Draft(NamedTuple):
    """A correction to write."""

    kind: CorrectionKind
    entry: str
    """The id of the entry; empty for the page as a whole."""
    text: str
    was: str
    now: str


class Desk:
    """Where the corrections of one record are written; it remembers the ids that it has given."""

    def __init__(self, version: Version, today: str) -> None:
        self._document = version.document
        self._today = today
        self._taken = {entry.id for entry in (*version.entries, *version.corrections) if entry.id}

    def offer(self, draft: Draft) -> Offer:
        """The correction as an entry of the record's `corrections`, with an id of its own."""
        fields = {"id": self._name(draft), "date": self._today, "kind": draft.kind}
        fields |= {"entry": draft.entry, "text": draft.text, "was": draft.was, "now": draft.now}
        return self._write({key: value for key, value in fields.items() if value})

    def offer_again(self, correction: Correction) -> Offer:
        """A correction that was published, as it was."""
        fields = {"id": correction.id or "", "date": correction.date.text, "kind": correction.kind}
        fields |= {"entry": correction.entry or "", "text": correction.text}
        fields |= {"was": correction.was or "", "now": correction.now or ""}
        return self._write({key: value for key, value in fields.items() if value})

    def _name(self, draft: Draft) -> str:
        plain = f"{draft.entry}-{draft.kind}" if draft.entry else f"{draft.kind}-{self._today}"
        name, number = plain, 2
        while name in self._taken:
            name, number = f"{plain}-{number}", number + 1
        self._taken.add(name)
        return name

    def _write(self, fields: dict[str, str]) -> Offer:
        node = self._find_list()
        if isinstance(node, Sequence) and self._document.source[node.start.index : node.start.index + 1] == "[":
            told = ", ".join(f"{key}: {write_text(value, in_brackets=True)}" for key, value in fields.items())
            return Offer(f"{{{told}}}", "between the brackets of `corrections`")
        last = node.items[-1] if isinstance(node, Sequence) and node.items else None
        head = self._find_head(last)
        lines = [f"{key}: {write_text(value)}" for key, value in fields.items()]
        text = "\n".join([head + lines[0], *(" " * len(head) + line for line in lines[1:])])
        key, _ = self._document.node(("corrections",))
        if last is not None:
            return Offer(text, f"below line {_find_last_line(last)}")
        if key is not None and key.value == "corrections":
            return Offer(text, f"below line {key.start.line + 1}")
        return Offer(f"{_HEAD}{text}", _AT_END)

    def _find_list(self) -> Node | None:
        root = self._document.root
        return root.entries["corrections"][1] if isinstance(root, Mapping) and "corrections" in root.entries else None

    def _find_head(self, item: Node | None) -> str:
        # What stands before the first key of an entry: spaces and a dash.
        if isinstance(item, Mapping):
            before = self._document.lines[item.start.line][: item.start.column]
            if before.strip() == "-":
                return before
        return "  - "


def share_end(problems: Iterable[Problem]) -> Iterator[Problem]:
    """The problems of one record in their order: the first of those that add `corrections` adds it for all of them."""
    first: Problem | None = None
    for problem in problems:
        if not problem.paste.startswith(_HEAD) or first is None:
            first = problem if problem.paste.startswith(_HEAD) and first is None else first
            yield problem
            continue
        place = f"below the correction that is offered for line {first.line}"
        yield replace(
            problem, paste=problem.paste.removeprefix(_HEAD), expected=problem.expected.replace(_AT_END, place)
        )


def _find_last_line(node: Node) -> int:
    if isinstance(node, Scalar):
        # The end of a text in several lines is the beginning of the line after it.
        line = node.end.line + (node.end.column > 0 or node.end.line == node.start.line)
        return max(line, node.start.line + 1)
    inner = node.items if isinstance(node, Sequence) else [value for _, value in node.entries.values()]
    return max((_find_last_line(one) for one in inner), default=node.start.line + 1)
