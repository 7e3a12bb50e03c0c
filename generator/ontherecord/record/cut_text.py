"""Text that a sign of YAML's cut off, silently: a number sign, or a comma between brackets."""

import re
from collections.abc import Iterator

from ontherecord.problem import Problem
from ontherecord.record.document import Document, Loc, Mapping, Node, Scalar, Sequence, scalars
from ontherecord.record.scalar import write_text

_PROSE = frozenset(
    (
        *("headline", "summary", "dateline", "title", "about", "name", "role"),
        *("quote", "paraphrase", "passage", "exact", "prefix", "suffix", "who", "to", "via", "place"),
        *("figure", "label", "compare", "event", "detail", "text", "term", "meaning", "was", "now"),
        *("alt", "caption", "credit"),
    )
)
_NUMBER_SIGN = re.compile(r"^[^\S\n]*[^\s#][^\n]*[^\S\n]#", re.MULTILINE)
_BRACKETS = re.compile(r"\{[^{}]*\}")
_BARE = re.compile(r"[{,]\s*[^\s:{}\[\],\"'][^:{}]*[,}]")
_COMMENT = re.compile(r"(?: {2,}|\t+)#+(?:\s|$)")


def find_cut_text(document: Document) -> Iterator[Problem]:
    """An error for every text of which YAML read only the beginning."""
    if "#" in document.source and _NUMBER_SIGN.search(document.source):
        yield from _find_number_signs(document)
    if _may_hold_bare_words(document.source):
        yield from _find_commas(document, document.root, ())


def _may_hold_bare_words(source: str) -> bool:
    # A quick look, as nearly every record has brackets and hardly any has words without a colon between them.
    stretches = _BRACKETS.findall(source)
    if 2 * len(stretches) != source.count("{") + source.count("}"):
        return True
    return any(_BARE.search(stretch) for stretch in stretches)


def _find_number_signs(document: Document) -> Iterator[Problem]:
    # A number sign after a space cuts off text without quotation marks. People set a comment apart with two spaces
    # before it and one after it; anything else is text that was lost.
    lines = document.lines
    for loc, scalar in scalars(document.root):
        if scalar.style:
            continue
        line = lines[scalar.end.line] if scalar.end.line < len(lines) else ""
        rest = line[scalar.end.column :]
        if (
            not rest.lstrip().startswith("#")
            or next((step for step in reversed(loc) if isinstance(step, str)), "") not in _PROSE
        ):
            continue
        if _COMMENT.match(rest):
            continue
        before = len(line) - len(rest.lstrip())
        yield document.problem(
            loc,
            "cut-by-number-sign",
            "the `#` cuts off the rest of this text",
            offset=before - (scalar.start.column if scalar.start.line == scalar.end.line else 0),
            width=len(rest.strip()),
            found=scalar.value,
            expected="text with ` #` in quotation marks; a comment two spaces away, with a space after its `#`",
            write=document.offer(loc, scalar.value + rest.rstrip()),
        )


def _find_commas(document: Document, node: Node | None, loc: Loc) -> Iterator[Problem]:
    # Between { and } a comma ends the text before it, and what follows becomes a key without a colon and a value.
    if isinstance(node, Sequence):
        for index, item in enumerate(node.items):
            yield from _find_commas(document, item, (*loc, index))
        return
    if not isinstance(node, Mapping):
        return
    name: Scalar | None = None
    text: Node | None = None
    lost: list[Scalar] = []
    for key, value in [*node.entries.values(), (None, None)]:
        if key is not None and not _has_colon(document, key):
            lost.append(key)
            continue
        if lost:
            yield _describe_comma(document, loc, lost, name, text)
            lost = []
        if key is not None:
            name, text = key, value
            yield from _find_commas(document, value, (*loc, key.value))


def _describe_comma(
    document: Document, loc: Loc, lost: list[Scalar], name: Scalar | None, text: Node | None
) -> Problem:
    first, last = lost[0].start, lost[-1].end
    start = text.start.index if isinstance(text, Scalar) and not text.style else first.index
    whole = " ".join(document.source[start : last.index].split())
    return document.problem(
        (*loc, lost[0].value),
        "cut-by-comma",
        "between { and } a comma ends a text, so these words belong to nothing",
        at_key=True,
        width=last.column - first.column if first.line == last.line else None,
        found=text.value if isinstance(text, Scalar) else "",
        expected="text with a comma in quotation marks",
        write=f"{name.value}: {write_text(whole, in_brackets=True)}"
        if name is not None and isinstance(text, Scalar)
        else "",
    )


def _has_colon(document: Document, key: Scalar) -> bool:
    return document.source[key.end.index : key.end.index + 200].lstrip().startswith(":")
