"""Where a file has gone that was moved or renamed: to the new file that has most of its lines, as git tells it too."""

from collections import Counter
from collections.abc import Mapping

_LEAST = 0.5
"""What share of its text, line by line, a file has kept at least; what was added to it does not count."""
_MOST_HOLDERS = 50
"""A line that more files have, such as `statements:`, leads to none of them."""


def find_moves(gone: Mapping[str, str], fresh: Mapping[str, str]) -> dict[str, str]:
    """By the name of a file that is gone, the name of the new file that it has become; each new file is taken once."""
    moves: dict[str, str] = {}
    free = dict(fresh)
    same: dict[str, list[str]] = {}
    for name in sorted(free, reverse=True):
        same.setdefault(free[name], []).append(name)
    for name in sorted(gone):
        if same.get(gone[name]):
            moves[name] = same[gone[name]].pop()
            del free[moves[name]]
    lines = {name: _count(text) for name, text in free.items()}
    holders: dict[str, list[str]] = {}
    for name, counted in lines.items():
        for line in counted:
            holders.setdefault(line, []).append(name)
    likely: list[tuple[float, str, str]] = []
    for name in sorted(gone.keys() - moves.keys()):
        own = _count(gone[name])
        candidates = {
            holder for line in own if len(holders.get(line, ())) <= _MOST_HOLDERS for holder in holders.get(line, ())
        }
        likely += [(-_share(own, lines[one]), name, one) for one in candidates]
    for share, name, one in sorted(likely):
        if -share >= _LEAST and name not in moves and one in free:
            moves[name] = one
            del free[one]
    return moves


def _count(text: str) -> Counter[str]:
    # A key on a line of its own, such as `numbers:`, is no file's own.
    return Counter(line for line in (line.strip() for line in text.splitlines()) if line and not line.endswith(":"))


def _share(old: Counter[str], new: Counter[str]) -> float:
    whole = _weigh(old)
    return _weigh(old & new) / whole if whole else 0.0


def _weigh(lines: Counter[str]) -> int:
    return sum(len(line) * times for line, times in lines.items())
