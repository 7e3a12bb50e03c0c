"""What an earlier reading of the folder found, for as long as `mkdocs serve` runs."""

from collections.abc import Callable
from dataclasses import dataclass, field
from typing import NamedTuple, TypeVar

from ontherecord.problem import Problem
from ontherecord.verify.explainer import Explainer

T = TypeVar("T")


@dataclass(slots=True)
class Memory:
    """What an earlier reading found, so that the same bytes are not read and verified again."""

    files: dict[str, tuple[bytes, object]] = field(default_factory=dict)
    """By file name: its bytes, and what was read from them."""
    verified: dict[str, tuple[tuple[object, ...], "Verified"]] = field(default_factory=dict)
    """By record: the objects it was verified with, and what came of it."""

    def recall(self, name: str, data: bytes, read: Callable[[], T]) -> T:
        """What reading these bytes gives: the very object of last time when they have not changed."""
        known = self.files.get(name)
        if known is not None and known[0] == data:
            return known[1]  # type: ignore[return-value]  # what was put here under this name
        value = read()
        self.files[name] = data, value
        return value


class Verified(NamedTuple):
    """An explainer and what its checks say."""

    explainer: Explainer
    problems: tuple[Problem, ...]
