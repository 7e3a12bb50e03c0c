"""Problems for people: where, what, the line with a marker, and how to mend it."""

import unicodedata
from collections import Counter
from collections.abc import Sequence

from ontherecord.problem import Problem, Severity

_WIDEST = 160
_BEFORE = 60
_SHOWN = (("found", "found"), ("expected", "expected"), ("nearest", "nearest"), ("write", "write"))


def write_text(problems: Sequence[Problem]) -> str:
    """The problems one after the other, an empty line between them, and a closing line that counts them."""
    return "\n\n".join([*(write_problem(problem) for problem in problems), count_problems(problems)]) + "\n"


def write_problem(problem: Problem) -> str:
    """One problem in a few lines; the first is `path:line:column: severity: message [code]`."""
    place = f"{problem.path}:{problem.line}:{problem.column}"
    lines = [show_line(f"{place}: {problem.severity.value}: {problem.message} [{problem.code}]")]
    if problem.excerpt.strip():
        lines += _excerpt(problem)
    for name, label in _SHOWN:
        if text := getattr(problem, name):
            first, *rest = text.splitlines()
            lines.append(f"  {label + ':':<10}{show_line(first)}")
            lines += [f"  {'':<10}{show_line(one)}" for one in rest]
    if problem.paste:
        # At the beginning of their lines, so that they can be copied as they are.
        lines += ["  paste:", *map(show_line, problem.paste.splitlines())]
    return "\n".join(lines)


def count_problems(problems: Sequence[Problem]) -> str:
    """“2 errors and 1 warning in 2 files”, or “no problems”."""
    counts = Counter(problem.severity for problem in problems)
    parts = [f"{counts[one]} {one.value}{'s' if counts[one] > 1 else ''}" for one in Severity if counts[one]]
    if not parts:
        return "no problems"
    files = len({problem.path for problem in problems})
    return f"{', '.join(parts[:-1])}{' and ' if len(parts) > 1 else ''}{parts[-1]} in {files} file{'s' if files > 1 else ''}"


def show_line(text: str) -> str:
    """The text with what could move a terminal's cursor or hide words written as its code point."""
    return "".join(char if char.isprintable() or char in "\u200d\u200c" else _show_char(char) for char in text)


def _show_char(char: str) -> str:
    return " " if char == "\t" or unicodedata.category(char) == "Zs" else f"<U+{ord(char):04X}>"


def _excerpt(problem: Problem) -> list[str]:
    text, column = problem.excerpt, problem.column - 1
    start = 0
    if len(text) > _WIDEST:
        start = max(min(column - _BEFORE, len(text) - _WIDEST), 0)
    shown = ("…" if start else "") + text[start : start + _WIDEST] + ("…" if start + _WIDEST < len(text) else "")
    offset = column - start + bool(start)
    number = str(problem.line)
    before = sum(_columns(char) for char in shown[:offset])
    wide = sum(_columns(char) for char in shown[offset : offset + problem.width]) or 1
    return [f"  {number} | {show_line(shown)}", f"  {' ' * len(number)} | {' ' * before}{'^' * wide}"]


def _columns(char: str) -> int:
    if unicodedata.combining(char):
        return 0
    shown = show_line(char)
    return 2 if unicodedata.east_asian_width(char) in "WF" else len(shown)
